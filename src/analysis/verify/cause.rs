//! Causes as data: what was done differently, so that a figure came out as it was printed.

use rust_decimal::Decimal;

use crate::exact::Rounding;
use crate::model::agency::AgencyIndex;
use crate::model::answer::{Stage, Value};
use crate::model::framework::{Compared, RoundAt, Ties};
use crate::model::item::ItemIndex;
use crate::model::published::Figure;
use crate::ranking::Because;
use crate::source::Place;

/// A figure of the table that is not what the round gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Which.
    pub what: Differs,
    /// Why, as far as it can be told.
    pub why: Why,
}

/// What differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Differs {
    /// A number.
    Number(Figure),
    /// The printed parts do not make the printed total.
    Parts,
    /// The rank.
    Rank,
    /// The tier.
    Tier,
}

/// What is known of a difference.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// This change alone gives the printed figure.
    Cause(Cause),
    /// The printed scores, or the change that was named elsewhere, give the printed figure.
    Follows,
    /// No change that was tried gives it, or several do: the answers whose change comes nearest.
    Unexplained(Vec<AnswerChange>),
}

/// One thing done differently.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// The figures of two lines stand in each other's place.
    RowsSwapped(AgencyIndex),
    /// Digits were dropped by another rule.
    Rounding(Rounding),
    /// The published score was rounded once more.
    RoundedTwice,
    /// Digits were dropped in another place.
    RoundedAt(RoundAt),
    /// Items that do not apply were counted as 0.
    NotApplicableAsZero(Vec<ItemIndex>),
    /// Items that the register exempts from were counted as 0.
    ExemptAsZero(Vec<ItemIndex>),
    /// Bonus points were left out.
    BonusLeftOut(Vec<ItemIndex>),
    /// Points lost were not taken off.
    PenaltyLeftOut(Vec<ItemIndex>),
    /// The score was kept within the scale, or let above it, against the rule.
    Cap {
        /// Whether the printed score was kept within it.
        capped: bool,
    },
    /// The answers of an earlier stage.
    OlderStage(Stage),
    /// One answer was another.
    Answer(AnswerChange),
    /// The mean is of the scores before rounding.
    MeanOfExact,
    /// Ranks go on otherwise after a shared one.
    Ties(Ties),
    /// Scores were compared otherwise.
    Compared(Compared),
    /// Equal scores were not separated.
    TieBreakIgnored,
    /// A tier was given against its condition.
    ConditionIgnored(Because),
    /// A tier was given beyond its quota.
    QuotaIgnored(Because),
    /// The agency was placed in another block.
    WrongBlock {
        /// Position in the round's frameworks.
        framework: usize,
        /// Position in the framework's blocks.
        block: usize,
    },
    /// All agencies were placed together.
    BlocksIgnored,
}

/// One answer in place of another.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerChange {
    /// The item.
    pub item: ItemIndex,
    /// What the round holds.
    pub from: Value,
    /// What would have given the printed figure, or come nearest to it.
    pub to: Value,
    /// The earlier stage that holds `to`.
    pub as_at: Option<Stage>,
    /// What the figure would be.
    pub gives: Decimal,
    /// The cell of the answer.
    pub place: Place,
}
