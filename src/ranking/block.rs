//! One block: scores, tiers, ranks and the mean.

use rust_decimal::Decimal;

use crate::check::Checked;
use crate::exact::Exact;
use crate::model::agency::{Agency, AgencyIndex, Standing};
use crate::model::answer::Stage;
use crate::model::framework::Framework;
use crate::model::precedence::Side;
use crate::model::round::Edition;
use crate::ranking::candidate::{Candidate, Entry};
use crate::ranking::placement::{BlockRanking, Placement, TierCount};
use crate::ranking::places::ranks;
use crate::ranking::tiers::assign;
use crate::scoring::{Silent, score};

/// Ranks a block; `None` where it has no agencies.
pub(crate) fn rank(
    checked: &Checked,
    edition: &Edition,
    framework: usize,
    block: usize,
) -> Option<BlockRanking> {
    let round = checked.round();
    let here = |agency: &Agency| agency.framework == framework && agency.block == block;
    let members: Vec<(AgencyIndex, &Agency)> = round
        .indexed_agencies()
        .filter(|(_, agency)| here(agency))
        .collect();
    if members.is_empty() {
        return None;
    }
    let (outside, scored): (Vec<_>, Vec<_>) = members
        .into_iter()
        .partition(|(_, agency)| agency.standing == Standing::NotAssessed);
    let set = &round.frameworks[framework];
    let entries = scored
        .into_iter()
        .map(|(index, agency)| entry(checked, edition, index, agency));
    let placed = place(set, block, entries);
    Some(BlockRanking {
        framework,
        block,
        mean: mean(set, &placed.ranked),
        tiers: count(&set.scheme_of(&set.blocks[block].id), &placed.ranked),
        placements: placed.ranked,
        unranked: placed.unranked,
        not_assessed: outside.into_iter().map(|(index, _)| index).collect(),
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
pub fn place(framework: &Framework, block: usize, entries: impl IntoIterator<Item = Entry>) -> Placed {
    let scheme = framework.scheme_of(&framework.blocks[block].id);
    let entries = entries.into_iter();
    let mut candidates: Vec<Candidate> = entries
        .map(|entry| Candidate::new(framework, &scheme, entry))
        .collect();
    assign(framework, &scheme, &mut candidates);
    let (ranked, unranked): (Vec<_>, Vec<_>) = candidates.into_iter().partition(|candidate| candidate.ranked);
    let unranked = unranked.into_iter();
    Placed {
        ranked: in_order(framework, ranked),
        unranked: unranked.map(|candidate| candidate.placement).collect(),
    }
}

fn entry(checked: &Checked, edition: &Edition, index: AgencyIndex, agency: &Agency) -> Entry {
    let stage = checked.stage();
    let on = |side: Side| score(checked, edition, side, index, &mut Silent);
    let has_self = edition.stage(Stage::SelfAssessed).is_some();
    Entry {
        ranked: agency.standing == Standing::Assessed,
        score: on(Side::Ranked(stage)),
        self_score: has_self.then(|| on(Side::SelfBeside(stage)).total.published),
    }
}

/// Best first, with their ranks. The sort is stable: equals stay in the order of the register.
fn in_order(framework: &Framework, mut candidates: Vec<Candidate>) -> Vec<Placement> {
    candidates.sort_by(|a, b| b.key.cmp(&a.key));
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
    let total: Exact = ranked
        .iter()
        .map(|placement| Exact::from(placement.score.published))
        .sum();
    total
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
