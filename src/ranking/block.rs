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
    let scheme = set.scheme_of(&set.blocks[block].id);
    let placements = placements(checked, edition, set, &scheme, &scored);
    let (ranked, unranked): (Vec<_>, Vec<_>) = placements.into_iter().partition(|(ranked, _)| *ranked);
    let ranked = in_order(set, ranked.into_iter().map(|(_, placement)| placement).collect());
    Some(BlockRanking {
        framework,
        block,
        mean: mean(set, &ranked),
        tiers: count(&scheme, &ranked),
        placements: ranked,
        unranked: unranked.into_iter().map(|(_, placement)| placement).collect(),
        not_assessed: outside.into_iter().map(|(index, _)| index).collect(),
    })
}

/// Scores and tiers of all members, still without ranks, in the order of the register.
fn placements(
    checked: &Checked,
    edition: &Edition,
    framework: &Framework,
    scheme: &[usize],
    members: &[(AgencyIndex, &Agency)],
) -> Vec<(bool, Placement)> {
    let stage = checked.stage();
    let on = |side: Side, agency: AgencyIndex| score(checked, edition, side, agency, &mut Silent);
    let scores: Vec<Score> = members
        .iter()
        .map(|(index, _)| on(Side::Ranked(stage), *index))
        .collect();
    let mut candidates: Vec<Candidate<'_>> = members
        .iter()
        .zip(&scores)
        .map(|((_, agency), score)| {
            Candidate::new(
                score,
                compared(framework, score),
                agency.standing == Standing::Assessed,
            )
        })
        .collect();
    assign(framework, scheme, &mut candidates);
    let found: Vec<_> = candidates
        .into_iter()
        .map(|c| (c.ranked, c.tier, c.refused))
        .collect();
    let has_self = edition.stage(Stage::SelfAssessed).is_some();
    scores
        .into_iter()
        .zip(found)
        .map(|(score, (ranked, tier, refused))| {
            let agency = score.agency;
            let self_score = has_self.then(|| on(Side::SelfBeside(stage), agency).published);
            (
                ranked,
                Placement {
                    agency,
                    rank: None,
                    tied: false,
                    tier,
                    refused,
                    score,
                    self_score,
                },
            )
        })
        .collect()
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
