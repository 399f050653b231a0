//! From scores to ranks, tiers and block means, within each block.
//!
//! What is compared is the published score, or the exact one where the framework says `by = "exact"`; tiers
//! look at the same value. Agencies without a rank have a score and a tier and count in no mean, count or
//! quota.

mod ahead;
mod block;
mod candidate;
mod conditions;
mod entries;
mod placement;
mod places;
pub mod previous;
mod tiers;

pub use ahead::ranked_ahead;
pub use block::{Placed, place};
pub use candidate::Entry;
pub use placement::{Because, BlockRanking, Placement, RankedYear, Ranking, Refusal, TierCount};

use crate::check::Checked;
use crate::model::answer::Stage;
use crate::model::round::Edition;
use crate::scoring::Tally;

/// The rankings of a round: one for each year of its data, years ascending.
#[must_use]
pub fn rank(checked: &Checked) -> Vec<Ranking> {
    rankings(checked).collect()
}

/// The same, each made when it is asked for, so that nobody has to hold more than one year.
pub fn rankings(checked: &Checked) -> impl Iterator<Item = Ranking> {
    let frameworks = 0..checked.round().frameworks.len();
    let tallies: Vec<Option<Tally<'_>>> = frameworks.map(|at| Tally::new(checked, at)).collect();
    let editions = checked.round().editions.iter();
    editions.map(move |edition| rank_edition(checked, edition, &tallies))
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

fn rank_edition(checked: &Checked, edition: &Edition, tallies: &[Option<Tally<'_>>]) -> Ranking {
    let round = checked.round();
    let mut blocks = Vec::new();
    for (framework, (set, tally)) in round.frameworks.iter().zip(tallies).enumerate() {
        let all = 0..set.blocks.len();
        match tally {
            Some(tally) => {
                let mut entries = entries::all(checked, edition, tally);
                let mut entry = |agency| entries.remove(&agency);
                blocks.extend(all.filter_map(|at| block::rank(round, framework, at, &mut entry)));
            }
            None => {
                let entry = |agency| Some(entries::one(checked, edition, agency));
                blocks.extend(all.filter_map(|at| block::rank(round, framework, at, entry)));
            }
        }
    }
    let RankedYear {
        year,
        stage,
        has_self,
    } = ranked_year(checked, edition);
    Ranking {
        year,
        stage,
        has_self,
        blocks,
    }
}
