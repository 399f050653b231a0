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

use crate::analysis::compare::{Cause, Comparison, Parts, Unreasoned};
use crate::exact::Exact;
use crate::language::compare::{Counts, comparison_words};
use crate::language::words;
use crate::model::answer::Stage;
use crate::model::name::Language;
use crate::source::Sources;
use crate::view::comparison::criteria::criteria;
use crate::view::comparison::table::{Shape, table};
use crate::view::report::{Report, Section};
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
            .chain([changes(compared, language)])
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
    let shape = Shape {
        parts: Cause::ALL.to_vec(),
        for_programs: true,
    };
    let table = table(&all, &shape, language);
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

fn changes(compared: &Compared<'_>, language: Language) -> Section {
    let words = comparison_words(language);
    let splits = || {
        compared
            .comparison
            .agencies
            .iter()
            .filter_map(|change| change.split.as_ref())
    };
    // Between stages nothing but answers changes, and the last column says which.
    let beyond_answers = |parts: &Parts| {
        let mut all = parts.all().into_iter();
        all.any(|(cause, part)| !matches!(cause, Cause::Answers | Cause::Rounding) && !part.is_zero())
    };
    let has_parts = splits().any(|split| beyond_answers(&split.parts));
    let parts = Cause::ALL.into_iter().filter(|cause| {
        let is_there = |parts: &Parts| {
            parts
                .all()
                .iter()
                .any(|(of, part)| of == cause && !part.is_zero())
        };
        *cause == Cause::Rounding || splits().any(|split| is_there(&split.parts))
    });
    let shape = Shape {
        parts: if has_parts { parts.collect() } else { Vec::new() },
        for_programs: false,
    };
    let table = table(compared, &shape, language);
    let is_empty = table.groups.iter().all(|group| group.rows.is_empty());
    let mut text = Vec::new();
    text.extend(is_empty.then(|| words.nothing().to_owned()));
    text.extend(has_parts.then(|| words.order().to_owned()));
    let mut items = splits().flat_map(|split| &split.items);
    text.extend(
        items
            .any(|item| item.cause == Cause::Rules && !compared.comparison.as_is)
            .then(|| words.refused().to_owned()),
    );
    text.extend(ending(compared, language));
    Section {
        heading: None,
        table: (!is_empty).then_some(table),
        text,
    }
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
