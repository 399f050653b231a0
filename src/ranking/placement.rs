//! What ranking hands on: who stands where, in which tier, and which tier was refused why.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::answer::Stage;
use crate::scoring::{Total, Unscored};

/// The rankings of one year at one stage.
#[derive(Debug, Clone)]
pub struct Ranking {
    /// From the `year` column of the data; `None` where there is none.
    pub year: Option<i32>,
    /// Whose answers count.
    pub stage: Stage,
    /// Whether the round has self-assessments to set beside.
    pub has_self: bool,
    /// In the order of the frameworks and of their blocks; blocks without agencies are left out.
    pub blocks: Vec<BlockRanking>,
}

/// A year that is ranked, without its ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankedYear {
    /// From the `year` column of the data; `None` where there is none.
    pub year: Option<i32>,
    /// Whose answers count.
    pub stage: Stage,
    /// Whether the round has self-assessments to set beside.
    pub has_self: bool,
}

/// The ranking of one block.
#[derive(Debug, Clone)]
pub struct BlockRanking {
    /// Position in the round's frameworks.
    pub framework: usize,
    /// Position in the framework's blocks.
    pub block: usize,
    /// Ranked agencies, best first; equals in the order of the register.
    pub placements: Vec<Placement>,
    /// Scored without a rank, in the order of the register.
    pub unranked: Vec<Placement>,
    /// Neither scored nor ranked, in the order of the register.
    pub not_assessed: Vec<AgencyIndex>,
    /// Mean of the published scores of the ranked agencies, rounded by the same rule.
    pub mean: Option<Decimal>,
    /// The tiers that hold in this block, highest first, each with its number of ranked agencies.
    pub tiers: Vec<TierCount>,
}

impl BlockRanking {
    /// Everybody with a score: first those with a rank.
    pub fn everybody(&self) -> impl Iterator<Item = &Placement> {
        self.placements.iter().chain(&self.unranked)
    }
}

impl Ranking {
    /// What was known of it before it was made.
    #[must_use]
    pub fn ranked_year(&self) -> RankedYear {
        RankedYear {
            year: self.year,
            stage: self.stage,
            has_self: self.has_self,
        }
    }
}

/// How many ranked agencies a tier has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TierCount {
    /// Position in the framework's tiers.
    pub tier: usize,
    /// Ranked agencies in it.
    pub count: usize,
}

/// One agency's place.
#[derive(Debug, Clone)]
pub struct Placement {
    /// Who.
    pub agency: AgencyIndex,
    /// 1 is best; `None` for agencies that are scored and not ranked.
    pub rank: Option<u32>,
    /// Whether others share the rank.
    pub tied: bool,
    /// Position in the framework's tiers; `None` for a framework without tiers.
    pub tier: Option<usize>,
    /// Tiers whose bound was met and that were refused, highest first.
    pub refused: Vec<Refusal>,
    /// At the ranked stage.
    pub score: Total,
    /// With the self-answers in place of the ranked stage's.
    pub self_score: Option<Decimal>,
    /// Items whose points no rule gave.
    pub unscored: Vec<Unscored>,
}

/// A tier that an agency has the score for and does not get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Position in the framework's tiers.
    pub tier: usize,
    /// Why.
    pub because: Because,
}

/// Why a tier was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// A node is below its share.
    ShareBelow {
        /// The node's code.
        id: String,
        /// Percent asked for.
        needed: Exact,
        /// Percent reached.
        found: Exact,
    },
    /// More points were lost than allowed.
    LostAbove {
        /// The penalty's code.
        id: String,
        /// Points allowed.
        allowed: Exact,
        /// Points lost.
        found: Exact,
    },
    /// The tier is full.
    Quota {
        /// Percent of the block.
        percent: Exact,
        /// Agencies that this makes.
        places: usize,
    },
}
