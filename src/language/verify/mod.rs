//! The words of a verification: causes, remarks, headings.

mod en;
mod value;
mod vi;

use rust_decimal::Decimal;

use crate::analysis::verify::{AnswerChange, Cause, Note, Why};
use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::name::Language;
use crate::model::published::Figure;
use crate::model::round::Round;
use crate::source::Sources;

/// What stands over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerifyHeading {
    /// Whose line.
    Agency,
    /// Score, rank and tier as printed.
    Published,
    /// The same from the round.
    Recomputed,
    /// Printed less recomputed.
    Difference,
    /// What gives the printed figure.
    Cause,
}

/// Where the names stand that a cause speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// Names of agencies and blocks.
    pub round: &'a Round,
    /// The framework of the line: codes of items, names of tiers.
    pub framework: &'a Framework,
    /// The files, for cells.
    pub sources: &'a Sources,
}

/// How many lines there are of each sort.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Lines held against the round.
    pub agencies: usize,
    /// Lines that differ.
    pub differing: usize,
    /// Lines, those of means included, of which a difference has no cause.
    pub unexplained: usize,
    /// Ranks that differ.
    pub ranks: usize,
    /// Tiers that differ.
    pub tiers: usize,
}

/// Every phrase of a verification. One implementation is one language.
pub trait VerifyWords: Sync {
    /// Over a column.
    fn heading(&self, heading: VerifyHeading) -> &'static str;
    /// A column of the table by its name.
    fn figure(&self, figure: Figure) -> &'static str;
    /// The line over everything.
    fn title(&self, tally: &Tally, alone: bool) -> String;
    /// The line under everything.
    fn summary(&self, tally: &Tally) -> String;
    /// A cause.
    fn cause(&self, cause: &Cause, scene: &Scene<'_>) -> String;
    /// Whatever is known of a difference.
    fn why(&self, why: &Why, scene: &Scene<'_>) -> String;
    /// Answers of an agency whose change comes nearest to a figure that nothing explains.
    fn nearest(&self, agency: &str, near: &[AnswerChange], scene: &Scene<'_>) -> String;
    /// A remark, and whose line it is of.
    fn note(&self, agency: &str, note: &Note, scene: &Scene<'_>) -> String;
    /// The printed parts do not make the printed total.
    fn parts(&self) -> &'static str;
    /// A line of means: `Trung bình: published 88.25, recomputed 88.20`.
    fn mean(&self, label: &str, figure: Figure, printed: &str, recomputed: Decimal) -> String;
    /// Agencies that the table lacks.
    fn missing(&self, names: &[&str]) -> String;
    /// Lines of nobody.
    fn extra(&self, names: &[&str]) -> String;
    /// The result of a run that a manifest describes.
    fn manifest_holds(&self, name: &str, files: usize) -> String;
    /// The inputs are the same and the result is not.
    fn manifest_result_differs(&self, name: &str, made_by: &str, running: &str) -> String;
}

/// The words of a language.
#[must_use]
pub fn verify_words(language: Language) -> &'static dyn VerifyWords {
    match language {
        Language::English => &en::English,
        Language::Vietnamese => &vi::Vietnamese,
    }
}

impl Scene<'_> {
    /// `II.4, III.1`
    fn codes(&self, items: &[ItemIndex]) -> String {
        let codes: Vec<&str> = items.iter().map(|item| self.code(*item)).collect();
        codes.join(", ")
    }

    fn code(&self, item: ItemIndex) -> &str {
        &self.framework.item(item).id
    }

    fn agency(&self, agency: AgencyIndex, language: Language) -> &str {
        self.round.agency(agency).name.in_language(language)
    }

    fn block(&self, framework: usize, block: usize, language: Language) -> &str {
        self.round.frameworks[framework].blocks[block]
            .name
            .in_language(language)
    }

    fn tier(&self, tier: usize, language: Language) -> &str {
        self.framework.tiers[tier].name.in_language(language)
    }

    /// `thamdinh.csv:77, C77`
    fn cell(&self, place: &crate::source::Place) -> String {
        let location = self.sources.locate(place);
        match location.cell {
            Some(cell) => format!("{}:{}, {cell}", location.file, location.line),
            None => format!("{}:{}", location.file, location.line),
        }
    }
}

/// A printed number with the decimals it was printed with.
#[must_use]
pub fn printed(value: &Exact, decimals: u32, language: Language) -> String {
    crate::language::number::rounded(value, decimals, language)
}
