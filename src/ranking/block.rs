//! One block: scores, tiers, ranks and the mean.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::framework::Framework;
use crate::ranking::candidate::{Candidate, Entry};
use crate::ranking::members::Members;
use crate::ranking::placement::{BlockRanking, Placement, TierCount};
use crate::ranking::places::ranks;
use crate::ranking::tiers::assign;
use crate::scoring::Scored;

/// Ranks a block; `None` where it has no agencies. `entry` hands out the score of one that is assessed.
///
/// `at` is the position of its framework, and its own in it.
pub(super) fn rank<S: Scored>(
    set: &Framework,
    at: (usize, usize),
    members: &Members,
    entry: impl Fn(AgencyIndex) -> Entry<S>,
) -> Option<BlockRanking> {
    if members.is_empty() {
        return None;
    }
    let (framework, block) = at;
    let placed = place(set, block, members.scored.iter().map(|agency| entry(*agency)));
    Some(BlockRanking {
        framework,
        block,
        mean: mean(set, &placed.ranked),
        tiers: count(&set.scheme_of(&set.blocks[block].id), &placed.ranked),
        placements: placed.ranked,
        unranked: placed.unranked,
        not_assessed: members.outside.clone(),
    })
}

/// The places of a block.
#[derive(Debug, Clone)]
pub struct Placed {
    /// Best first; equals in the order in which they came.
    pub ranked: Vec<Placement>,
    /// In the order in which they came.
    pub unranked: Vec<Placement>,
}

/// Tiers and ranks of scores, by the rules of a framework in one of its blocks.
///
/// Scores are taken one after the other, and of each no more is kept than its total.
#[must_use]
pub fn place(
    framework: &Framework,
    block: usize,
    entries: impl IntoIterator<Item = Entry<impl Scored>>,
) -> Placed {
    let scheme = framework.scheme_of(&framework.blocks[block].id);
    let entries = entries.into_iter();
    let mut candidates: Vec<Candidate> = entries
        .map(|entry| Candidate::new(framework, &scheme, entry))
        .collect();
    assign(framework, &scheme, &mut candidates);
    let unranked: Vec<Candidate> = candidates.extract_if(.., |candidate| !candidate.ranked).collect();
    let unranked = unranked.into_iter();
    Placed {
        ranked: in_order(framework, candidates),
        unranked: unranked.map(|candidate| candidate.placement).collect(),
    }
}

/// Best first, with their ranks. The sort is stable: equals stay in the order of the register.
fn in_order(framework: &Framework, mut candidates: Vec<Candidate>) -> Vec<Placement> {
    // Keys are sorted, and then each candidate is moved once: it is many times as large.
    candidates.sort_by_cached_key(|candidate| Reverse(candidate.key.clone()));
    let ranks = ranks(&candidates, framework.ranking.ties, |a, b| a.key == b.key);
    let placements = candidates.into_iter().map(|candidate| candidate.placement);
    placements
        .zip(ranks)
        .map(|(placement, (rank, tied))| Placement {
            rank: Some(rank),
            tied,
            ..placement
        })
        .collect()
}

/// The mean of the published scores, so that a reader can add the column up.
fn mean(framework: &Framework, ranked: &[Placement]) -> Option<Decimal> {
    let agencies = Exact::from(i64::try_from(ranked.len()).ok()?);
    // They all have the same decimals, so that their units can be added.
    let published = ranked.iter().map(|placement| placement.score.published);
    let units: i128 = published.map(|published| published.mantissa()).sum();
    let total = Decimal::try_from_i128_with_scale(units, framework.scoring.decimals).ok()?;
    Exact::from(total)
        .checked_div(&agencies)?
        .to_decimal(framework.scoring.decimals, framework.scoring.rounding)
}

fn count(scheme: &[usize], ranked: &[Placement]) -> Vec<TierCount> {
    let in_tier = |tier: usize| {
        ranked
            .iter()
            .filter(|placement| placement.tier == Some(tier))
            .count()
    };
    scheme
        .iter()
        .map(|tier| TierCount {
            tier: *tier,
            count: in_tier(*tier),
        })
        .collect()
}
