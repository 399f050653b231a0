//! Ranks and tiers as they would be with some things done differently, by the ordinary code.

use std::collections::BTreeMap;

use crate::analysis::verify::standing::moves::{BlockId, Move};
use crate::model::agency::AgencyIndex;
use crate::model::framework::{Compared, Framework, Ties};
use crate::ranking::{Entry, Refusal, place};
use crate::scoring::Score;

/// An agency with its score, in its own block.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) home: BlockId,
    pub(super) entry: Entry<Score>,
}

/// Where an agency stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) rank: Option<(u32, bool)>,
    /// Position in the framework's tiers.
    pub(super) tier: Option<usize>,
    pub(super) refused: Vec<Refusal>,
}

pub(super) type Places = BTreeMap<AgencyIndex, Place>;

/// Places all members as the rules say, but for the moves.
pub(super) fn places(frameworks: &[Framework], members: &[Member], moves: &[Move]) -> Places {
    let absent = |agency: AgencyIndex| moves.iter().any(|each| each.takes_away(agency));
    let mut blocks: BTreeMap<BlockId, Vec<Entry<Score>>> = BTreeMap::new();
    for member in members.iter().filter(|member| !absent(member.entry.score.agency)) {
        let block = block_of(member, moves);
        blocks.entry(block).or_default().push(member.entry.clone());
    }
    let mut found = Places::new();
    for (block, entries) in &blocks {
        let framework = changed(&frameworks[block.0], *block, moves);
        found.extend(placed(&framework, block.1, entries.clone()));
    }
    for each in moves {
        each.place_apart(frameworks, &blocks, &mut found);
    }
    found
}

fn block_of(member: &Member, moves: &[Move]) -> BlockId {
    let moved = moves.iter().rev().find_map(|each| match each {
        Move::Block { agency, to } if *agency == member.entry.score.agency => Some(*to),
        _ => None,
    });
    moved.unwrap_or(member.home)
}

/// The framework with the settings of one block changed.
fn changed(framework: &Framework, block: BlockId, moves: &[Move]) -> Framework {
    let mut framework = framework.clone();
    for each in moves.iter().filter(|each| each.block() == Some(block)) {
        let ranking = &mut framework.ranking;
        match each {
            Move::Ties(_) => ranking.ties = other_ties(ranking.ties),
            Move::Compared(_) => ranking.by = other_comparison(ranking.by),
            Move::TieBreak(_) => ranking.tie_break.clear(),
            _ => {}
        }
    }
    framework
}

pub(super) fn other_ties(ties: Ties) -> Ties {
    match ties {
        Ties::Dense => Ties::Competition,
        Ties::Competition => Ties::Dense,
    }
}

pub(super) fn other_comparison(by: Compared) -> Compared {
    match by {
        Compared::Published => Compared::Exact,
        Compared::Exact => Compared::Published,
    }
}

fn placed(framework: &Framework, block: usize, entries: Vec<Entry<Score>>) -> Places {
    let placed = place(framework, block, entries);
    let all = placed.ranked.into_iter().chain(placed.unranked);
    let standing = |placement: crate::ranking::Placement| {
        let place = Place {
            rank: placement.rank.map(|rank| (rank, placement.tied)),
            tier: placement.tier,
            refused: placement.refused,
        };
        (placement.agency, place)
    };
    all.map(standing).collect()
}

impl Move {
    /// What cannot be said by a setting of a block.
    fn place_apart(
        &self,
        frameworks: &[Framework],
        blocks: &BTreeMap<BlockId, Vec<Entry<Score>>>,
        found: &mut Places,
    ) {
        match self {
            Self::Condition(agency, tier) | Self::Quota(agency, tier) => {
                let has =
                    |entries: &&Vec<Entry<Score>>| entries.iter().any(|entry| entry.score.agency == *agency);
                let block = blocks.iter().find(|(_, entries)| has(entries));
                let Some((block, entries)) = block else { return };
                let mut framework = frameworks[block.0].clone();
                let tier = &mut framework.tiers[*tier];
                match self {
                    Self::Quota(..) => tier.quota = None,
                    _ => tier.conditions.clear(),
                }
                let then = placed(&framework, block.1, entries.clone());
                if let (Some(place), Some(then)) = (found.get_mut(agency), then.get(agency)) {
                    place.tier = then.tier;
                }
            }
            Self::Together(framework) => {
                let all = blocks.iter().filter(|(block, _)| block.0 == *framework);
                let entries = all.flat_map(|(_, entries)| entries.clone()).collect();
                for (agency, then) in placed(&frameworks[*framework], 0, entries) {
                    found.entry(agency).and_modify(|place| place.rank = then.rank);
                }
            }
            Self::Swap(a, b) => {
                if let (Some(first), Some(second)) = (found.get(a).cloned(), found.get(b).cloned()) {
                    found.insert(*a, second);
                    found.insert(*b, first);
                }
            }
            _ => {}
        }
    }
}
