//! The phrases of a report, each with the values that go into it.

use rust_decimal::Decimal;

use crate::exact::{Exact, Rounding};
use crate::model::answer::Stage;
use crate::model::framework::Status;
use crate::model::item::NotApplicable;
use crate::model::round::DecimalMark;
use crate::model::rule::Bound;
use crate::ranking::Because;
use crate::scoring::State;

/// What stands over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// The year of the data, where it has several.
    Year,
    /// The code of the block.
    Block,
    /// The rank in the block.
    Rank,
    /// Whether others share the rank.
    Tied,
    /// The agency's code.
    Code,
    /// The agency's name.
    Agency,
    /// The score by the self-assessment, beside that of a later stage.
    SelfScore,
    /// The score of the ranked stage.
    Score(Stage),
    /// The score before rounding.
    ExactScore,
    /// The tier.
    Tier,
    /// The score of the last round, of this year.
    PreviousScore(Option<i32>),
    /// What the score gained on the last round.
    Change,
    /// The rank in the last round, of this year.
    PreviousRank(Option<i32>),
    /// Whether a decision stands behind the criteria.
    Status,
    /// The score as a bar; nothing stands over it.
    Bar,
    /// Numbers of notes; nothing stands over them.
    Notes,
}

/// What stands over a column of an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutlineHeading {
    /// The code of an area, criterion or component.
    Code,
    /// Its name.
    Name,
    /// Points earned; of a penalty, lost.
    Earned,
    /// Points that were possible.
    Possible,
    /// How the points came about.
    Derivation,
}

/// The line over a block's table.
#[derive(Debug, Clone)]
pub struct BlockHeading<'a> {
    /// The block's name.
    pub name: &'a str,
    /// The year, where the data has several.
    pub year: Option<i32>,
    /// Agencies with a rank.
    pub ranked: usize,
    /// Agencies with a score only.
    pub unranked: usize,
    /// Names of agencies with neither.
    pub not_assessed: Vec<&'a str>,
}

/// What a mean gained on that of the last round.
#[derive(Debug, Clone, Copy)]
pub struct Change {
    /// In points.
    pub by: Decimal,
    /// The year of the last round, where it is known.
    pub since: Option<i32>,
}

/// Items that do not apply to an agency, by their codes.
#[derive(Debug, Clone)]
pub struct LeftOut<'a> {
    /// By the answer.
    pub not_applicable: Vec<&'a str>,
    /// By the register.
    pub exempt: Vec<&'a str>,
    /// From the points that remain to the scale; `None` where weights are shared out instead.
    pub scaled: Option<(&'a Exact, &'a Exact)>,
}

/// Files about which the same was proved.
#[derive(Debug, Clone)]
pub struct FileFacts<'a> {
    /// As the user named them.
    pub names: Vec<&'a str>,
    /// `UTF-8`
    pub encoding: &'a str,
    /// The character between cells.
    pub delimiter: char,
    /// What stands before decimals, where a cell shows it.
    pub decimal: Option<DecimalMark>,
}

/// Agencies that share a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holders<'a> {
    /// In the order of the ranking.
    pub names: Vec<&'a str>,
    /// Published.
    pub score: Decimal,
}

/// One block's paragraph for the conference.
#[derive(Debug, Clone)]
pub struct Announcement<'a> {
    /// The block's name.
    pub block: &'a str,
    /// The year, where the data has several.
    pub year: Option<i32>,
    /// Agencies with a rank.
    pub ranked: usize,
    /// Tiers that anyone is in, with the number of agencies, highest first.
    pub tiers: Vec<(&'a str, usize)>,
    /// The first three and whoever shares the third place.
    pub leaders: Vec<Holders<'a>>,
    /// The last, where they are not the first.
    pub lowest: Option<Holders<'a>>,
    /// Of the published scores.
    pub mean: Option<Decimal>,
    /// On the last round.
    pub change: Option<Change>,
    /// Names of agencies that are not assessed.
    pub not_assessed: Vec<&'a str>,
}

/// An agency's score in one line.
#[derive(Debug, Clone)]
pub struct ScoreLine<'a> {
    /// The agency's name.
    pub agency: &'a str,
    /// Published.
    pub score: Decimal,
    /// Before rounding.
    pub exact: &'a Exact,
    /// Rank and number of ranked agencies; `None` for one that is not ranked.
    pub rank: Option<(u32, bool, usize)>,
    /// The block's name.
    pub block: &'a str,
    /// The tier's name.
    pub tier: Option<&'a str>,
    /// The year, where the data has several.
    pub year: Option<i32>,
}

/// One line of an item's own explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// The rule's type.
    Rule,
    /// The maximum.
    Maximum,
    /// The share of the scale that it decides over.
    Weight,
    /// What a not-applicable answer does.
    NotApplicable,
    /// The evidence that must be enclosed.
    EvidenceAsked,
    /// The answer that counts.
    Answer,
    /// The denominator, or the number of responses.
    Denominator,
    /// The answer of the self-assessment beside it.
    SelfAnswer,
    /// The evidence that was given.
    Evidence,
    /// The reason of an adjustment.
    Reason,
    /// A note.
    Note,
    /// The steps.
    Steps,
    /// The points, exact.
    Points,
    /// Where the rule stands.
    Declared,
}

/// Every phrase of a report. One implementation is one language.
pub trait Words: Sync {
    /// Over a column.
    fn heading(&self, heading: Heading) -> String;
    /// Over a column of an explanation.
    fn outline_heading(&self, heading: OutlineHeading) -> &'static str;
    /// A stage by its name.
    fn stage(&self, stage: Stage) -> &'static str;
    /// What must be said of criteria that are not official; nothing of those that are.
    fn status(&self, status: Status) -> Option<&'static str>;
    /// `Khối sở, ban, ngành — 5 agencies (1 not assessed: …)`
    fn block_heading(&self, heading: &BlockHeading<'_>) -> String;
    /// `80 to under 90`: a tier from its own bound up to the next one above; `None` where it has neither.
    fn tier_bounds(&self, from: Option<&Bound>, to: Option<&Bound>) -> Option<String>;
    /// `3 of 5`
    fn out_of(&self, count: usize, total: usize) -> String;
    /// Over agencies that have a tier and no rank.
    fn not_ranked(&self, tier: Option<&str>) -> String;
    /// In place of rows that the selection left out.
    fn nothing_selected(&self) -> &'static str;
    /// `A, B and C`
    fn list(&self, names: &[&str]) -> String;
    /// `A, B and 4 others`, where a list would be too long.
    fn list_shortened(&self, names: &[&str], others: usize) -> String;
    /// `Mean 88.25, +1.92 on 2021`
    fn mean(&self, mean: Decimal, change: Option<Change>) -> String;
    /// `highest Sở Nội vụ 101.02`
    fn highest(&self, names: &str, score: Decimal) -> String;
    /// `lowest Sở Y tế 60.59`
    fn lowest(&self, names: &str, score: Decimal) -> String;
    /// Why a tier that an agency has the points for was refused.
    fn refused(&self, tier: &str, because: &Because) -> String;
    /// The condition that failed, without the tier.
    fn because(&self, because: &Because) -> String;
    /// Which items do not apply, and what became of the rest.
    fn left_out(&self, items: &LeftOut<'_>) -> String;
    /// Which items have no answer and count as 0.
    fn missing(&self, items: &[&str]) -> String;
    /// That rounding carried a score over the bound of a tier.
    fn rounded_at_edge(&self, exact: &Exact, published: Decimal, rounding: Rounding) -> String;
    /// `80 answers`
    fn answers(&self, count: usize) -> String;
    /// `0 errors`
    fn errors(&self, count: usize) -> String;
    /// `0 warnings`
    fn warnings(&self, count: usize) -> String;
    /// `thamdinh.csv: UTF-8, ";", decimal comma`
    fn files(&self, facts: &FileFacts<'_>) -> String;
    /// How to ask for the reasons of one agency's score.
    fn hint_why(&self, agency: &str, arguments: &str) -> String;
    /// How to write the results for others.
    fn hint_deliver(&self, arguments: &str) -> String;
    /// `UBND huyện Hòa Vang — 80.00 points, rank 3 of 3 in Khối UBND quận, huyện, Good (exact 15999/200)`
    fn score_line(&self, line: &ScoreLine<'_>) -> String;
    /// Why an item has no points of a rule; `None` where it has.
    fn state(&self, state: State) -> Option<&'static str>;
    /// What a line of an item's explanation is about.
    fn fact(&self, fact: Fact) -> &'static str;
    /// What a not-applicable answer does.
    fn not_applicable(&self, mode: NotApplicable) -> &'static str;
    /// `Sum 79.995 of 100, scaled to 100: 79.995`
    fn total(&self, derivation: &str) -> String;
    /// `bonus +3, penalty −1`
    fn beside_the_scale(&self, bonus: &Exact, penalty: &Exact) -> String;
    /// Over bonus and penalty, which stand outside the areas.
    fn beside_heading(&self) -> &'static str;
    /// `rows thamdinh.csv:72–81`
    fn read_from(&self, rows: &[String], criteria: &str) -> String;
    /// Where the numbers of a framework were taken from.
    fn source_of_criteria(&self, source: &str) -> String;
    /// The paragraph of one block.
    fn announcement(&self, announcement: &Announcement<'_>) -> String;
}
