//! What may have been done differently when ranks and tiers were given, in the order in which it is tried.

use std::collections::BTreeSet;

use crate::analysis::verify::Cause;
use crate::analysis::verify::standing::world::{Member, Places, other_comparison, other_ties};
use crate::model::agency::AgencyIndex;
use crate::model::answer::Stage;
use crate::model::framework::Framework;
use crate::ranking::Because;

/// A block: positions of the framework and of the block in it.
pub(super) type BlockId = (usize, usize);

/// One thing done differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Move {
    /// Agencies that the table lacks took no part.
    Absent(Vec<AgencyIndex>),
    /// A tier's conditions were not asked of an agency.
    Condition(AgencyIndex, usize),
    /// A tier was given to an agency beyond its quota.
    Quota(AgencyIndex, usize),
    /// Ranks went on otherwise after a shared one.
    Ties(BlockId),
    /// Rounded and exact scores changed roles.
    Compared(BlockId),
    /// Equal scores shared a rank although a criterion separates them.
    TieBreak(BlockId),
    /// An agency was placed in another block of its framework.
    Block { agency: AgencyIndex, to: BlockId },
    /// All blocks of a framework were ranked together.
    Together(usize),
    /// The answers of an earlier stage were ranked.
    Stage(Stage),
    /// Two agencies got each other's place.
    Swap(AgencyIndex, AgencyIndex),
}

impl Move {
    pub(super) fn takes_away(&self, agency: AgencyIndex) -> bool {
        matches!(self, Self::Absent(agencies) if agencies.contains(&agency))
    }

    /// The block whose settings it changes.
    pub(super) fn block(&self) -> Option<BlockId> {
        match self {
            Self::Ties(block) | Self::Compared(block) | Self::TieBreak(block) => Some(*block),
            Self::Absent(_)
            | Self::Condition(..)
            | Self::Quota(..)
            | Self::Block { .. }
            | Self::Together(_)
            | Self::Stage(_)
            | Self::Swap(..) => None,
        }
    }

    /// The agencies of whom every printed figure must come out; empty where others count as much.
    pub(super) fn subjects(&self) -> Vec<AgencyIndex> {
        match self {
            Self::Block { agency, .. } | Self::Condition(agency, _) | Self::Quota(agency, _) => {
                vec![*agency]
            }
            Self::Swap(a, b) => vec![*a, *b],
            Self::Absent(_)
            | Self::Ties(_)
            | Self::Compared(_)
            | Self::TieBreak(_)
            | Self::Together(_)
            | Self::Stage(_) => Vec::new(),
        }
    }

    /// What an agency's figure is said to come from; `None` where it only follows.
    pub(super) fn cause(
        &self,
        frameworks: &[Framework],
        agency: AgencyIndex,
        before: &Places,
    ) -> Option<Cause> {
        let refused = |tier: usize| -> Option<Because> {
            let refusals = &before.get(&agency)?.refused;
            let refusal = refusals.iter().find(|refusal| refusal.tier == tier)?;
            Some(refusal.because.clone())
        };
        match self {
            Self::Condition(who, tier) if *who == agency => refused(*tier).map(Cause::ConditionIgnored),
            Self::Quota(who, tier) if *who == agency => refused(*tier).map(Cause::QuotaIgnored),
            Self::Ties(block) => Some(Cause::Ties(other_ties(frameworks[block.0].ranking.ties))),
            Self::Compared(block) => Some(Cause::Compared(other_comparison(frameworks[block.0].ranking.by))),
            Self::TieBreak(_) => Some(Cause::TieBreakIgnored),
            Self::Block { agency: who, to } if *who == agency => Some(Cause::WrongBlock {
                framework: to.0,
                block: to.1,
            }),
            Self::Together(_) => Some(Cause::BlocksIgnored),
            Self::Stage(stage) => Some(Cause::OlderStage(*stage)),
            Self::Swap(a, b) if *a == agency => Some(Cause::RowsSwapped(*b)),
            Self::Swap(a, b) if *b == agency => Some(Cause::RowsSwapped(*a)),
            Self::Absent(_) | Self::Condition(..) | Self::Quota(..) | Self::Block { .. } | Self::Swap(..) => {
                None
            }
        }
    }
}

/// Everything that is worth trying for these agencies, in order.
pub(super) fn candidates(
    frameworks: &[Framework],
    members: &[Member],
    now: &Places,
    differing: &BTreeSet<AgencyIndex>,
) -> Vec<Move> {
    let homes: Vec<(AgencyIndex, BlockId)> = members
        .iter()
        .map(|member| (member.entry.score.agency, member.home))
        .filter(|(agency, _)| differing.contains(agency))
        .collect();
    let blocks: BTreeSet<BlockId> = homes.iter().map(|(_, home)| *home).collect();
    let mut all = Vec::new();
    for (agency, _) in &homes {
        let refused = now.get(agency).into_iter().flat_map(|place| &place.refused);
        all.extend(refused.map(|refusal| match refusal.because {
            Because::Quota { .. } => Move::Quota(*agency, refusal.tier),
            Because::ShareBelow { .. } | Because::LostAbove { .. } => Move::Condition(*agency, refusal.tier),
        }));
    }
    all.extend(blocks.iter().map(|block| Move::Ties(*block)));
    all.extend(blocks.iter().map(|block| Move::Compared(*block)));
    let separates = |block: &&BlockId| !frameworks[block.0].ranking.tie_break.is_empty();
    all.extend(
        blocks
            .iter()
            .filter(separates)
            .map(|block| Move::TieBreak(*block)),
    );
    for (agency, home) in &homes {
        let others = (0..frameworks[home.0].blocks.len()).filter(|block| *block != home.1);
        all.extend(others.map(|block| Move::Block {
            agency: *agency,
            to: (home.0, block),
        }));
    }
    let sets: BTreeSet<usize> = blocks.iter().map(|block| block.0).collect();
    all.extend(sets.into_iter().map(Move::Together));
    for (n, (a, _)) in homes.iter().enumerate() {
        all.extend(homes[n + 1..].iter().map(|(b, _)| Move::Swap(*a, *b)));
    }
    all
}
