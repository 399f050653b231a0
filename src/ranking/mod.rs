//! From scores to ranks, tiers and block means, within each block.
//!
//! What is compared is the published score, or the exact one where the framework says `by = "exact"`; tiers
//! look at the same value. Agencies without a rank have a score and a tier and count in no mean, count or
//! quota.

mod block;
mod candidate;
mod conditions;
mod placement;
mod places;
pub mod previous;
mod tiers;

pub use block::{Placed, place};
pub use candidate::Entry;
pub use placement::{Because, BlockRanking, Placement, RankedYear, Ranking, Refusal, TierCount};

use crate::check::Checked;
use crate::model::answer::Stage;
use crate::model::round::Edition;

/// The rankings of a round: one for each year of its data, years ascending.
#[must_use]
pub fn rank(checked: &Checked) -> Vec<Ranking> {
    rankings(checked).collect()
}

/// The same, each made when it is asked for, so that nobody has to hold more than one year.
pub fn rankings(checked: &Checked) -> impl Iterator<Item = Ranking> + Clone {
    let editions = checked.round().editions.iter();
    editions.map(|edition| rank_edition(checked, edition))
}

/// What is known of the rankings before any is made.
#[must_use]
pub fn years(checked: &Checked) -> Vec<RankedYear> {
    let editions = checked.round().editions.iter();
    editions.map(|edition| ranked_year(checked, edition)).collect()
}

fn ranked_year(checked: &Checked, edition: &Edition) -> RankedYear {
    RankedYear {
        year: edition.year,
        stage: checked.stage(),
        has_self: edition.stage(Stage::SelfAssessed).is_some(),
    }
}

fn rank_edition(checked: &Checked, edition: &Edition) -> Ranking {
    let round = checked.round();
    let RankedYear {
        year,
        stage,
        has_self,
    } = ranked_year(checked, edition);
    let all_blocks = round
        .frameworks
        .iter()
        .enumerate()
        .flat_map(|(framework, set)| (0..set.blocks.len()).map(move |block| (framework, block)));
    Ranking {
        year,
        stage,
        has_self,
        blocks: all_blocks
            .filter_map(|(framework, at)| block::rank(checked, edition, framework, at))
            .collect(),
    }
}
