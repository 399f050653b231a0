//! parindex: exact scoring and ranking for Vietnam's public administration reform index (PAR INDEX, CCHC).
//!
//! *Texts with places become a model; the model is checked; a checked model is scored; scores are ranked;
//! results are shown as sheets; sheets are written in formats.* Each clause is a room, and rooms open only
//! downwards (`tests/house.rs` holds them to it):
//!
//! ```text
//! 1  exact       the only number of scores          source      files, places, cells
//!    progress    how far a long run has come
//! 2  model       the nouns of a round
//! 3  diagnostic  what can be wrong, without words
//! 4  input       files → Round                      check       Round → Checked
//! 5  scoring     Checked → Score: every formula once, in step.rs
//! 6  ranking     Score → places, tiers, means
//! 7  analysis    what is asked of results: explanation, comparison, verification, manifest, survey
//! 8  language    all words, English and Vietnamese
//! 9  view        results → Report: what is shown, in which order
//! 10 format      Report → terminal, CSV, Markdown, HTML, JSON; problems → text
//! ```
//!
//! The library prints nothing and keeps no state. The front door is [`open`]:
//!
//! ```
//! use parindex::input::request::Request;
//! use parindex::ranking::rank;
//!
//! let request = Request { inputs: vec!["samples/example".into()], ..Request::default() };
//! let opened = parindex::open(&request, Default::default());
//! let checked = opened.checked.expect("the example has no errors");
//! let rankings = rank(&checked);
//! let first = &rankings[0].blocks[0].placements[0];
//! assert_eq!(checked.round().agency(first.agency).name.vietnamese, "Sở Nội vụ");
//! assert_eq!(first.score.published.to_string(), "101.02");
//! assert_eq!(first.score.exact.to_string(), "5051/50");
//! ```

pub mod analysis;
pub mod check;
pub mod diagnostic;
pub mod exact;
pub mod format;
pub mod input;
pub mod language;
pub mod model;
mod prepare;
pub mod progress;
pub mod ranking;
pub mod scoring;
pub mod source;
pub mod view;

pub use prepare::{Prepared, open_forms, open_responses, open_roll};

use std::path::{Path, PathBuf};

use crate::check::{Checked, Strictness};
use crate::diagnostic::Diagnostics;
use crate::input::request::{Request, Streaming};
use crate::input::{Named, Plan};
use crate::model::framework::Framework;
use crate::model::name::Language;
use crate::model::published::PublishedTable;
use crate::model::round::{Published, Round};
use crate::ranking::previous::published;
use crate::ranking::{Ranking, rank};
use crate::source::Sources;
use crate::view::Results;

/// What came of opening a round.
#[derive(Debug)]
pub struct Opened {
    /// Everything that was read, for the places of problems and explanations.
    pub sources: Sources,
    /// Everything that was found, in file order.
    pub problems: Diagnostics,
    /// The language that the round file asks for.
    pub language: Option<Language>,
    /// Files that were taken from the current folder without having been named.
    pub found: Vec<String>,
    /// The round, when nothing forbids a ranking.
    pub checked: Option<Checked>,
}

impl Opened {
    /// What the run found out, once its round is ranked, for whoever gives no hints that name it again.
    #[must_use]
    pub fn results<'a>(&'a self, checked: &'a Checked, rankings: &'a [Ranking]) -> Results<'a> {
        Results {
            round: checked.round(),
            rankings,
            sources: &self.sources,
            diagnostics: &self.problems,
            arguments: None,
        }
    }
}

/// Reads and checks a round. All problems are collected; nothing is printed and nothing is written.
#[must_use]
pub fn open(request: &Request, strictness: Strictness) -> Opened {
    let mut sources = Sources::default();
    let mut problems = Diagnostics::default();
    let plan = input::plan(request, &mut sources, &mut problems);
    let language = plan.as_ref().and_then(|plan| plan.language);
    let found = plan.as_ref().map(|plan| plan.found.clone()).unwrap_or_default();
    let checked = plan.and_then(|plan| read(plan, request, strictness, &mut sources, &mut problems));
    problems.sort();
    Opened {
        sources,
        problems,
        language,
        found,
        checked,
    }
}

/// Opens a round and the table that was published about it.
///
/// A request with criteria and without any data has no round: the table then stands alone, and the round that
/// is handed back has its agencies and no answers.
#[must_use]
pub fn open_published(
    table: &Path,
    request: &Request,
    strictness: Strictness,
) -> (Opened, Option<PublishedTable>) {
    if request.names_criteria_only() {
        return open_alone(table, request);
    }
    let mut opened = open(request, strictness);
    let Some(checked) = &opened.checked else {
        return (opened, None);
    };
    let (sources, problems) = (&mut opened.sources, &mut opened.problems);
    let published = input::published_table(table, checked.round(), request, sources, problems);
    problems.sort();
    (opened, published)
}

fn open_alone(table: &Path, request: &Request) -> (Opened, Option<PublishedTable>) {
    let mut sources = Sources::default();
    let mut problems = Diagnostics::default();
    let plan = Plan::of_criteria(request);
    let frameworks = input::frameworks(&plan, &mut sources, &mut problems);
    check::frameworks::check(&frameworks, &sources, &mut problems);
    let read = match problems.has_errors() {
        true => None,
        false => input::table_alone(table, frameworks, request, &mut sources, &mut problems),
    };
    let (round, published) = read.unzip();
    let checked =
        round.and_then(|round| check::check(round, None, Strictness::default(), &mut problems).ok());
    problems.sort();
    let opened = Opened {
        sources,
        problems,
        language: None,
        found: Vec::new(),
        checked,
    };
    (opened, published)
}

/// Criteria come first: while they have errors, answers cannot be judged by them and are not read.
fn read(
    plan: Plan,
    request: &Request,
    strictness: Strictness,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Checked> {
    let frameworks = input::frameworks(&plan, sources, problems);
    check::frameworks::check(&frameworks, sources, problems);
    if problems.has_errors() || (strictness.criteria_alone && plan.data.is_empty()) {
        return None;
    }
    if !strictness.reasons
        && let Some(checked) = streamed(&plan, &frameworks, request, sources, problems)
    {
        return Some(checked);
    }
    let previous = plan.previous.clone();
    let round = input::round(plan, frameworks, request, sources, problems)?;
    complete(round, previous, request, strictness, sources, problems)
}

/// The same with data that was streamed, where that was asked for and there is nothing to be said about it.
fn streamed(
    plan: &Plan,
    frameworks: &[Framework],
    request: &Request,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Checked> {
    let known = sources.count();
    let mut found = Diagnostics::default();
    let round = input::streamed_round(plan, frameworks, request, sources, &mut found);
    let checked = round.and_then(|round| {
        let strictness = Strictness::default();
        complete(
            round,
            plan.previous.clone(),
            request,
            strictness,
            sources,
            &mut found,
        )
    });
    let is_silent = |checked: &Checked| {
        let mut files = checked.round().data_files.iter();
        !files.any(|file| found.lie_in(file.source))
    };
    let checked = checked.filter(is_silent);
    match &checked {
        Some(_) => problems.extend(found.iter().cloned()),
        // The plain reader finds it all again, and knows where.
        None => sources.truncate(known),
    }
    checked
}

/// Last round's results, where a folder holds them, and the checks.
fn complete(
    mut round: Round,
    previous: Option<Named>,
    request: &Request,
    strictness: Strictness,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Checked> {
    if let Some(folder) = previous.map(|named| named.path).filter(|path| path.is_dir()) {
        round.previous = last_round(folder, &round, request.streaming, sources, problems);
    }
    check::check(round, request.stage, strictness, problems).ok()
}

/// What the round in another folder publishes. Its own last round is not looked at.
fn last_round(
    folder: PathBuf,
    now: &Round,
    streaming: Option<Streaming>,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Published> {
    let request = Request {
        inputs: vec![folder],
        streaming,
        ..Request::default()
    };
    let plan = Plan {
        previous: None,
        ..input::plan(&request, sources, problems)?
    };
    let earlier = read(plan, &request, Strictness::default(), sources, problems)?;
    Some(published(&earlier, &rank(&earlier), now))
}
