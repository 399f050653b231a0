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
pub use placement::{Because, BlockRanking, Placement, Ranking, Refusal, TierCount};

use crate::check::Checked;
use crate::model::answer::Stage;
use crate::model::round::Edition;

/// The rankings of a round: one for each year of its data, years ascending.
#[must_use]
pub fn rank(checked: &Checked) -> Vec<Ranking> {
    checked
        .round()
        .editions
        .iter()
        .map(|edition| rank_edition(checked, edition))
        .collect()
}

fn rank_edition(checked: &Checked, edition: &Edition) -> Ranking {
    let round = checked.round();
    let all_blocks = round
        .frameworks
        .iter()
        .enumerate()
        .flat_map(|(framework, set)| (0..set.blocks.len()).map(move |block| (framework, block)));
    Ranking {
        year: edition.year,
        stage: checked.stage(),
        has_self: edition.stage(Stage::SelfAssessed).is_some(),
        blocks: all_blocks
            .filter_map(|(framework, at)| block::rank(checked, edition, framework, at))
            .collect(),
    }
}
