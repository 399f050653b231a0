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
mod members;
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
use crate::ranking::block::rank as rank_block;
use crate::ranking::entries::{Entries, one};
use crate::ranking::members::Members;
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
    let members = Members::of(checked.round());
    let editions = checked.round().editions.iter();
    editions.map(move |edition| rank_edition(checked, edition, &tallies, &members))
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

fn rank_edition(
    checked: &Checked,
    edition: &Edition,
    tallies: &[Option<Tally<'_>>],
    members: &[Vec<Members>],
) -> Ranking {
    let RankedYear {
        year,
        stage,
        has_self,
    } = ranked_year(checked, edition);
    let mut blocks = Vec::new();
    for (framework, (tally, members)) in tallies.iter().zip(members).enumerate() {
        let set = &checked.round().frameworks[framework];
        let members = members.iter().enumerate();
        match tally {
            Some(tally) => {
                let entries = Entries::new(checked, edition, tally);
                let entry = |agency| entries.one(agency);
                blocks.extend(members.filter_map(|(at, who)| rank_block(set, (framework, at), who, entry)));
            }
            None => {
                let entry = |agency| one(checked, edition, agency);
                blocks.extend(members.filter_map(|(at, who)| rank_block(set, (framework, at), who, entry)));
            }
        }
    }
    Ranking {
        year,
        stage,
        has_self,
        blocks,
    }
}
