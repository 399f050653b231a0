//! The words of a comparison, in one trait; each language is one file.

mod en;
mod vi;

use crate::analysis::compare::{Cause, CriteriaChange};
use crate::exact::Exact;
use crate::language::number;
use crate::model::name::Language;
use crate::scoring::State;

/// What stands over a column of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComparisonHeading {
    /// The agency's code.
    Code,
    /// The agency's name.
    Agency,
    /// The published score of the earlier side.
    Before,
    /// That of the later side.
    After,
    /// What it gained.
    Change,
    /// The rank, of both sides where they differ.
    Rank,
    /// The tier, of both sides where they differ.
    Tier,
    /// The rank of one side.
    RankOf(WhichSide),
    /// The tier of one side.
    TierOf(WhichSide),
    /// The part of a cause in the change.
    Part(Cause),
    /// The criteria behind it.
    Because,
    /// Whether a decision stands behind the criteria.
    Status,
}

/// One of the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichSide {
    /// The earlier.
    Before,
    /// The later.
    After,
}

/// How many agencies went where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// On both sides.
    pub agencies: usize,
    /// With a lower score than before.
    pub down: usize,
    /// With a higher one.
    pub up: usize,
    /// With the same.
    pub unchanged: usize,
}

/// Every phrase of a comparison.
pub trait ComparisonWords: Sync {
    /// Over a column.
    fn heading(&self, heading: ComparisonHeading) -> &'static str;
    /// `Self → Appraised: 8 agencies, 5 down, 0 up, 3 unchanged`
    fn title(&self, before: &str, after: &str, counts: Counts) -> String;
    /// Over the changes of the criteria.
    fn criteria_heading(&self) -> &'static str;
    /// One change of the criteria.
    fn criteria_change(&self, change: &CriteriaChange) -> String;
    /// `P.1 +1 trường hợp`
    fn cases(&self, id: &str, change: &str, unit: Option<&str>) -> String;
    /// That a criterion applies or no longer does, by its state now.
    fn applies(&self, id: &str, state: State) -> String;
    /// Criteria that were not there, each with its maximum.
    fn added(&self, criteria: &[String]) -> String;
    /// Criteria that are no longer there, each with its maximum.
    fn removed(&self, criteria: &[String]) -> String;
    /// Criteria whose rule changed, so that a difference of points would say nothing.
    fn other_rules(&self, ids: &[&str]) -> String;
    /// That others of less weight are not listed.
    fn and_more(&self, criteria: usize) -> String;
    /// How the parts of a change are to be read.
    fn order(&self) -> &'static str;
    /// What `--as-is` would do.
    fn refused(&self) -> &'static str;
    /// In place of a table.
    fn nothing(&self) -> &'static str;
    /// Agencies on the later side only.
    fn appeared(&self, names: &[String]) -> String;
    /// Agencies on the earlier side only.
    fn gone(&self, names: &[String]) -> String;
    /// Adjusted answers that give no reason.
    fn missing_reasons(&self, cells: usize) -> String;
    /// One of them, with its agency and criterion.
    fn missing_reason(&self, place: &str, agency: &str, item: &str) -> String;
}

/// The words of a language.
#[must_use]
pub fn comparison_words(language: Language) -> &'static dyn ComparisonWords {
    match language {
        Language::English => &en::English,
        Language::Vietnamese => &vi::Vietnamese,
    }
}

/// A difference as it is, its sign always shown: `−2,5`, `+1`, `≈−0,3333`.
#[must_use]
pub fn signed(number: &Exact, language: Language) -> String {
    let magnitude = if number.is_negative() {
        -number
    } else {
        number.clone()
    };
    let sign = match (number.is_zero(), number.is_negative()) {
        (true, _) => "",
        (false, true) => "−",
        (false, false) => "+",
    };
    let text = number::exact(&magnitude, language);
    match text.strip_prefix('≈') {
        Some(shortened) => format!("≈{sign}{shortened}"),
        None => format!("{sign}{text}"),
    }
}
