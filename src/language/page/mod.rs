//! The words of the page, in one trait; each language is one file.

mod en;
mod vi;

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::model::answer::Stage;
use crate::model::name::Language;

/// A drawing of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// A score an agency.
    Scores(Bands),
    /// Two scores an agency, on one line.
    Pairs(Two),
    /// Two scores an agency, on two lines with a third between them.
    Slope(Two),
    /// The share of each area.
    Areas,
}

/// What lies behind scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bands {
    /// Nothing: the criteria have no tiers.
    None,
    /// The scores of each tier.
    Tiers,
    /// The same, and a score lies in the band of another tier than its own.
    TiersWithOthers,
}

/// Which two scores stand beside one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Two {
    /// The self-assessment and the ranked stage.
    SelfAnd(Stage),
    /// The last round, of this year, and this one.
    LastAndThis(Option<i32>),
}

/// How many agencies went where between two scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moves {
    /// The second is higher.
    pub up: usize,
    /// The second is lower.
    pub down: usize,
    /// Both are the same.
    pub same: usize,
    /// There is no first.
    pub new: usize,
}

/// Every phrase of the page that no other report has.
pub trait PageWords: Sync {
    /// The name of a block, with the year where the data has several.
    fn block(&self, name: &str, year: Option<i32>) -> String;
    /// Over the list of what is on the page.
    fn contents(&self) -> &'static str;
    /// Over the notes.
    fn notes(&self) -> &'static str;
    /// That columns can be sorted.
    fn how_to_sort(&self) -> &'static str;
    /// Agencies of the block that have no score.
    fn not_assessed(&self, names: &[&str]) -> String;
    /// Over a drawing.
    fn figure(&self, figure: Figure) -> String;
    /// How a drawing is read.
    fn how_to_read(&self, figure: Figure) -> String;
    /// What a drawing of two scores shows, for those who do not see it.
    fn moves(&self, moves: Moves) -> String;
    /// What the drawing of the areas shows, for those who do not see it.
    fn shares_in_table(&self) -> &'static str;
    /// At the first of two scores.
    fn before(&self, two: Two) -> String;
    /// At the second of two scores.
    fn after(&self, two: Two) -> String;
    /// At the line of the mean.
    fn mean(&self, mean: Decimal) -> String;
    /// Over the numbers of a drawing.
    fn numbers(&self) -> &'static str;
    /// Over the column of areas' codes and names.
    fn area_key(&self) -> &'static str;
    /// Over what is said of each agency of the block.
    fn profiles(&self) -> &'static str;
    /// `rank 3 of 21`; `None` for one that is not ranked.
    fn place(&self, rank: Option<(u32, bool)>, of: usize) -> String;
    /// Over the criteria that cost an agency points.
    fn losses(&self) -> &'static str;
    /// Over the column of points lost; of the scale where they are not points of the criteria.
    fn lost(&self, of_scale: Option<&Exact>) -> String;
    /// In place of criteria that cost points.
    fn nothing_lost(&self) -> &'static str;
    /// Criteria that cost less and are not listed.
    fn other_losses(&self, criteria: usize, points: &str) -> String;
    /// At the end of the page.
    fn made_by(&self) -> &'static str;
}

/// The words of a language.
#[must_use]
pub fn page_words(language: Language) -> &'static dyn PageWords {
    match language {
        Language::English => &en::English,
        Language::Vietnamese => &vi::Vietnamese,
    }
}
