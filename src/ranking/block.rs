//! One block: scores, tiers, ranks and the mean.

use rust_decimal::Decimal;

use crate::check::Checked;
use crate::exact::Exact;
use crate::model::agency::{Agency, AgencyIndex, Standing};
use crate::model::answer::Stage;
use crate::model::framework::{Compared, Framework};
use crate::model::precedence::Side;
use crate::model::round::Edition;
use crate::ranking::placement::{BlockRanking, Placement, TierCount};
use crate::ranking::places::ranks;
use crate::ranking::tiers::{Candidate, assign};
use crate::scoring::{Score, Silent, score};

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
        .map(|(index, agency)| entry(checked, edition, index, agency))
        .collect();
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

/// A score on its way to a place.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Whether it takes part in ranks and quotas.
    pub ranked: bool,
    /// At the ranked stage.
    pub score: Score,
    /// With the self-answers in place of the ranked stage's.
    pub self_score: Option<Decimal>,
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
#[must_use]
pub fn place(framework: &Framework, block: usize, entries: Vec<Entry>) -> Placed {
    let scheme = framework.scheme_of(&framework.blocks[block].id);
    let placements = placements(framework, &scheme, entries);
    let (ranked, unranked): (Vec<_>, Vec<_>) = placements.into_iter().partition(|(ranked, _)| *ranked);
    Placed {
        ranked: in_order(
            framework,
            ranked.into_iter().map(|(_, placement)| placement).collect(),
        ),
        unranked: unranked.into_iter().map(|(_, placement)| placement).collect(),
    }
}

fn entry(checked: &Checked, edition: &Edition, index: AgencyIndex, agency: &Agency) -> Entry {
    let stage = checked.stage();
    let on = |side: Side| score(checked, edition, side, index, &mut Silent);
    let has_self = edition.stage(Stage::SelfAssessed).is_some();
    Entry {
        ranked: agency.standing == Standing::Assessed,
        score: on(Side::Ranked(stage)),
        self_score: has_self.then(|| on(Side::SelfBeside(stage)).published),
    }
}

/// Tiers of all entries, still without ranks, in the order in which they came.
fn placements(framework: &Framework, scheme: &[usize], entries: Vec<Entry>) -> Vec<(bool, Placement)> {
    let mut candidates: Vec<Candidate<'_>> = entries
        .iter()
        .map(|entry| Candidate::new(&entry.score, compared(framework, &entry.score), entry.ranked))
        .collect();
    assign(framework, scheme, &mut candidates);
    let found: Vec<_> = candidates.into_iter().map(|c| (c.tier, c.refused)).collect();
    let placement = |(entry, (tier, refused)): (Entry, _)| {
        let placement = Placement {
            agency: entry.score.agency,
            rank: None,
            tied: false,
            tier,
            refused,
            score: entry.score,
            self_score: entry.self_score,
        };
        (entry.ranked, placement)
    };
    entries.into_iter().zip(found).map(placement).collect()
}

/// Best first, with their ranks. The sort is stable: equals stay in the order of the register.
fn in_order(framework: &Framework, placements: Vec<Placement>) -> Vec<Placement> {
    let mut keyed: Vec<(Vec<Exact>, Placement)> = placements
        .into_iter()
        .map(|placement| (sort_key(framework, &placement.score), placement))
        .collect();
    keyed.sort_by(|(a, _), (b, _)| b.cmp(a));
    let ranks = ranks(&keyed, framework.ranking.ties, |(a, _), (b, _)| a == b);
    keyed
        .into_iter()
        .zip(ranks)
        .map(|((_, placement), (rank, tied))| Placement {
            rank: Some(rank),
            tied,
            ..placement
        })
        .collect()
}

/// The compared value, then the points of each tie-break item.
fn sort_key(framework: &Framework, score: &Score) -> Vec<Exact> {
    let tie_break = framework.ranking.tie_break.iter();
    std::iter::once(compared(framework, score))
        .chain(tie_break.map(|node| score.part(framework, *node).earned))
        .collect()
}

/// The value that ranks and tiers go by.
fn compared(framework: &Framework, score: &Score) -> Exact {
    match framework.ranking.by {
        Compared::Published => Exact::from(score.published),
        Compared::Exact => score.exact.clone(),
    }
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
