//! Which files make up the round: from the arguments, a round file, or the few names that are looked for.
//!
//! ```text
//! parindex rank                      → ./parindex.toml
//! parindex rank FOLDER               → FOLDER/parindex.toml
//! parindex rank data.csv -c set.toml → these files
//! parindex rank data.csv             → and ./criteria.toml or ./tieuchi.toml, ./agencies.csv or ./donvi.csv
//! ```
//!
//! Nothing else is looked for, and never in a folder above. A flag replaces what the round file names.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::input::file;
use crate::input::request::Request;
use crate::input::shown::shown;
use crate::input::toml::{Placed, RoundFile, read_round_file};
use crate::model::answer::Stage;
use crate::model::name::{Language, Name};
use crate::source::{Place, Sources};

/// The file that makes a folder a round.
const ROUND_FILE: &str = "parindex.toml";
const CRITERIA_NAMES: [&str; 2] = ["criteria.toml", "tieuchi.toml"];
const REGISTER_NAMES: [&str; 2] = ["agencies.csv", "donvi.csv"];

/// The files of a round, with what the round file says beside them.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// `title`
    pub title: Option<Name>,
    /// `year`
    pub year: Option<i32>,
    /// `language`
    pub language: Option<Language>,
    /// Criteria files, in order.
    pub criteria: Vec<Named>,
    /// The register.
    pub agencies: Option<Named>,
    /// Data files with the stage they belong to, earlier stages first.
    pub data: Vec<(Stage, Named)>,
    /// Last round: a folder or a published table.
    pub previous: Option<Named>,
    /// Files that were taken from the current folder without having been named, as they are shown.
    pub found: Vec<String>,
}

/// A path, and where it was written down if not on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// As it is opened.
    pub path: PathBuf,
    /// In the round file.
    pub named_at: Option<Place>,
}

/// Settles which files are read. `None` when the round file cannot be read or nothing was named at all.
pub fn plan(request: &Request, sources: &mut Sources, problems: &mut Diagnostics) -> Option<Plan> {
    let (round, data) = split(&request.inputs);
    let by_round_file = round.is_some();
    let mut plan = match round {
        Some(path) => from_round_file(&path, sources, problems)?,
        None => Plan::default(),
    };
    plan.apply_flags(request, data);
    if plan.data.is_empty() && plan.criteria.is_empty() {
        let folder = request.inputs.first().map_or(Path::new("."), PathBuf::as_path);
        problems.push(Diagnostic::nowhere(Problem::NothingToDo {
            folder: shown(folder),
        }));
        return None;
    }
    if !by_round_file {
        plan.look_around();
    }
    if plan.criteria.is_empty() {
        problems.push(Diagnostic::nowhere(Problem::NoCriteria));
        return None;
    }
    Some(plan)
}

/// Settles criteria and register alone, for what comes before there are answers: data that is named is not looked at.
pub fn plan_without_data(
    request: &Request,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Plan> {
    let (round, data) = split(&request.inputs);
    let by_round_file = round.is_some();
    let mut plan = match round {
        Some(path) => from_round_file(&path, sources, problems)?,
        None => Plan::default(),
    };
    plan.apply_flags(request, &[]);
    plan.data.clear();
    plan.previous = None;
    if !by_round_file {
        plan.look_around();
    }
    if plan.criteria.is_empty() || !data.is_empty() {
        let folder = request.inputs.first().map_or(Path::new("."), PathBuf::as_path);
        problems.push(Diagnostic::nowhere(Problem::NothingToDo {
            folder: shown(folder),
        }));
        return None;
    }
    Some(plan)
}

/// The round file that is meant, and the inputs that are data files.
fn split(inputs: &[PathBuf]) -> (Option<PathBuf>, &[PathBuf]) {
    let Some((first, rest)) = inputs.split_first() else {
        let here = PathBuf::from(ROUND_FILE);
        return (here.is_file().then_some(here), inputs);
    };
    if first.is_dir() {
        let inside = first.join(ROUND_FILE);
        return (inside.is_file().then_some(inside), rest);
    }
    if first
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
    {
        return (Some(first.clone()), rest);
    }
    (None, inputs)
}

fn from_round_file(path: &Path, sources: &mut Sources, problems: &mut Diagnostics) -> Option<Plan> {
    let source = file::read_toml(path, sources, None, problems)?;
    let round: RoundFile = read_round_file(sources, source, problems)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let named = |entry: Placed| Named {
        path: folder.join(&entry.text),
        named_at: Some(entry.place),
    };
    let of_stage = |stage: Stage, entries: Vec<Placed>| {
        entries
            .into_iter()
            .map(move |entry| (stage, entry))
            .collect::<Vec<_>>()
    };
    let data = [
        of_stage(Stage::SelfAssessed, round.self_assessed),
        of_stage(Stage::Appraised, round.appraised),
        of_stage(Stage::Final, round.finals),
        of_stage(Stage::Survey, round.survey),
    ];
    Some(Plan {
        title: round.title,
        year: round.year,
        language: round.language,
        criteria: round.criteria.into_iter().map(named).collect(),
        agencies: round.agencies.map(named),
        data: data
            .into_iter()
            .flatten()
            .map(|(stage, entry)| (stage, named(entry)))
            .collect(),
        previous: round.previous.map(named),
        found: Vec::new(),
    })
}

impl Plan {
    /// The criteria that a request names, without any data.
    #[must_use]
    pub fn of_criteria(request: &Request) -> Self {
        let named = |path: &PathBuf| Named {
            path: path.clone(),
            named_at: None,
        };
        Self {
            criteria: request.criteria.iter().map(named).collect(),
            ..Self::default()
        }
    }

    fn apply_flags(&mut self, request: &Request, data: &[PathBuf]) {
        let given = |path: &PathBuf| Named {
            path: path.clone(),
            named_at: None,
        };
        if !request.criteria.is_empty() {
            self.criteria = request.criteria.iter().map(given).collect();
        }
        if let Some(agencies) = &request.agencies {
            self.agencies = Some(given(agencies));
        }
        if let Some(previous) = &request.previous {
            self.previous = Some(given(previous));
        }
        let plain = request.stage.unwrap_or(Stage::SelfAssessed);
        let by_flag = [
            (Stage::SelfAssessed, &request.self_assessed[..]),
            (Stage::Appraised, &request.appraised[..]),
            (Stage::Final, &request.finals[..]),
            (Stage::Survey, &request.survey[..]),
            (plain, data),
        ];
        for (stage, paths) in by_flag.into_iter().filter(|(_, paths)| !paths.is_empty()) {
            self.data
                .retain(|(of, named)| *of != stage || named.named_at.is_none());
            self.data.extend(paths.iter().map(|path| (stage, given(path))));
        }
        self.data.sort_by_key(|(stage, _)| *stage);
    }

    /// Takes criteria and register from the current folder where nobody named them.
    fn look_around(&mut self) {
        let here = |names: [&str; 2]| names.into_iter().map(PathBuf::from).find(|path| path.is_file());
        if self.criteria.is_empty()
            && let Some(path) = here(CRITERIA_NAMES)
        {
            self.found.push(shown(&path));
            self.criteria.push(Named { path, named_at: None });
        }
        if self.agencies.is_none()
            && let Some(path) = here(REGISTER_NAMES)
        {
            self.found.push(shown(&path));
            self.agencies = Some(Named { path, named_at: None });
        }
    }
}
