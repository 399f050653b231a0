//! The sheet of `parindex compare`: what changed, the greatest change first, and from what.
//!
//! ```text
//! Self → Appraised: 8 agencies, 5 down, 0 up, 3 unchanged
//! Agency               Before  After  Change  Rank    Tier              Because of
//! Sở Y tế               69.09  60.59   −8.50  5       Average-Fair      I.3 −5; II.3 −2.5; I.1 −1
//! Sở Tư pháp            95.43  94.43   −1.00  2       Excellent → Good  P.1 +1 trường hợp
//! ```

mod cells;
mod criteria;
mod table;

use std::cmp::Ordering;

use crate::analysis::compare::{Cause, Comparison, Unreasoned};
use crate::exact::Exact;
use crate::language::compare::{Counts, comparison_words};
use crate::language::words;
use crate::model::answer::Stage;
use crate::model::name::Language;
use crate::source::Sources;
use crate::view::comparison::criteria::criteria;
use crate::view::comparison::table::{Shape, table};
use crate::view::report::{Report, Section, Table};
use crate::view::title;

/// A comparison with what is to be said about it.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// What changed.
    pub comparison: &'a Comparison<'a>,
    /// The earlier side.
    pub before: &'a SideName,
    /// The later side.
    pub after: &'a SideName,
    /// Adjusted answers without a reason, where the sides are stages of one assessment.
    pub unreasoned: Option<&'a [Unreasoned]>,
    /// Whether each of them is listed.
    pub lists_reasons: bool,
    /// Whether agencies are listed of which nothing changed.
    pub lists_all: bool,
    /// The files of the later side.
    pub sources: &'a Sources,
}

/// How a side is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SideName {
    /// By its stage.
    Stage(Stage),
    /// By its year, its file or its title.
    Text(String),
}

impl SideName {
    /// In the words of a language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        match self {
            Self::Stage(stage) => words(language).stage(*stage).to_owned(),
            Self::Text(text) => text.clone(),
        }
    }
}

/// The sheet for people.
#[must_use]
pub fn comparison(compared: &Compared<'_>, language: Language) -> Report {
    let words = comparison_words(language);
    let (before, after) = (
        compared.before.in_language(language),
        compared.after.in_language(language),
    );
    let title = words.title(&before, &after, counts(compared.comparison));
    Report {
        language,
        title: std::iter::once(title)
            .chain(statuses(compared, language))
            .collect(),
        sections: criteria(compared, language)
            .into_iter()
            .chain(changes(compared, language))
            .collect(),
        notes: Vec::new(),
        summary: None,
        hints: Vec::new(),
    }
}

/// The sheet for programs: every agency, every part, in fractions.
#[must_use]
pub fn comparison_flat(compared: &Compared<'_>, language: Language) -> Report {
    let all = Compared {
        lists_all: true,
        ..*compared
    };
    let mut report = comparison(&all, language);
    let table = table(&all, &Shape::Programs, language);
    report.sections = vec![Section {
        heading: None,
        table: Some(table),
        text: Vec::new(),
    }];
    report
}

/// What must be said of the criteria of either side, once where it is the same.
fn statuses(compared: &Compared<'_>, language: Language) -> Vec<String> {
    let Comparison { before, after, .. } = compared.comparison;
    let mut lines = title::statuses(&after.round().frameworks, language);
    let earlier = before.map(|before| title::statuses(&before.round().frameworks, language));
    for line in earlier.unwrap_or_default() {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn counts(comparison: &Comparison<'_>) -> Counts {
    let zero = Some(Exact::ZERO);
    let how_many = |ordering: Ordering| {
        let agencies = comparison.agencies.iter();
        agencies
            .filter(|change| change.by().cmp(&zero) == ordering)
            .count()
    };
    Counts {
        agencies: comparison.agencies.len(),
        down: how_many(Ordering::Less),
        up: how_many(Ordering::Greater),
        unchanged: how_many(Ordering::Equal),
    }
}

/// Score, rank and tier; the parts of the changes are a table of their own.
fn changes(compared: &Compared<'_>, language: Language) -> Vec<Section> {
    let words = comparison_words(language);
    let table = table(compared, &Shape::People, language);
    let is_empty = table.groups.iter().all(|group| group.rows.is_empty());
    let section = |table: Option<Table>, text: Vec<String>| Section {
        heading: None,
        table,
        text,
    };
    let parts = parts(compared, language).map(|table| section(Some(table), vec![words.order().to_owned()]));
    let nothing = is_empty.then(|| words.nothing().to_owned());
    let mut sections = vec![section(
        (!is_empty).then_some(table),
        nothing.into_iter().collect(),
    )];
    sections.extend(parts);
    let last = sections.last_mut();
    last.into_iter()
        .for_each(|last| last.text.extend(ending(compared, language)));
    sections
}

/// The causes of the changes; `None` where nothing but answers changed, since the first table names those.
fn parts(compared: &Compared<'_>, language: Language) -> Option<Table> {
    let splits = || {
        compared
            .comparison
            .agencies
            .iter()
            .filter_map(|change| change.split.as_ref())
    };
    let is_there = |cause: Cause| splits().any(|split| !split.parts.of(cause).is_zero());
    let beyond_answers = [Cause::Membership, Cause::Rules, Cause::Criteria, Cause::Settings];
    let causes = Cause::ALL
        .into_iter()
        .filter(|cause| *cause == Cause::Rounding || is_there(*cause));
    let shape = Shape::Parts(causes.collect());
    let has_parts = beyond_answers.into_iter().any(is_there);
    has_parts.then(|| table(compared, &shape, language))
}

/// Who came and went, and what lacks a reason.
fn ending(compared: &Compared<'_>, language: Language) -> Vec<String> {
    let words = comparison_words(language);
    let Comparison {
        after,
        appeared,
        gone,
        ..
    } = compared.comparison;
    let name = |agency: &_| {
        after
            .round()
            .agency(*agency)
            .name
            .in_language(language)
            .to_owned()
    };
    let mut lines = Vec::new();
    let splits = compared
        .comparison
        .agencies
        .iter()
        .filter_map(|change| change.split.as_ref());
    let mut items = splits.flat_map(|split| &split.items);
    let is_refused = items.any(|item| item.cause == Cause::Rules) && !compared.comparison.as_is;
    lines.extend(is_refused.then(|| words.refused().to_owned()));
    if !appeared.is_empty() {
        lines.push(words.appeared(&appeared.iter().map(name).collect::<Vec<_>>()));
    }
    if !gone.is_empty() {
        let names: Vec<String> = gone
            .iter()
            .map(|(_, name)| name.in_language(language).to_owned())
            .collect();
        lines.push(words.gone(&names));
    }
    let unreasoned = compared.unreasoned.unwrap_or_default();
    if !unreasoned.is_empty() {
        lines.push(words.missing_reasons(unreasoned.len()));
    }
    if compared.lists_reasons {
        lines.extend(unreasoned.iter().map(|cell| {
            let location = compared.sources.locate(&cell.place);
            let place = format!("{}:{}:{}", location.file, location.line, location.column);
            let item = &after.framework(cell.agency).item(cell.item).id;
            words.missing_reason(&place, after.code(cell.agency), item)
        }));
    }
    lines
}
