//! Who stands in which block: the same in every year.

use crate::model::agency::{AgencyIndex, Standing};
use crate::model::round::Round;

/// The agencies of one block, in the order of the register.
#[derive(Debug, Clone, Default)]
pub(super) struct Members {
    /// Those that have a score.
    pub(super) scored: Vec<AgencyIndex>,
    /// Those that are not assessed.
    pub(super) outside: Vec<AgencyIndex>,
}

impl Members {
    /// Of each framework, the members of each of its blocks.
    pub(super) fn of(round: &Round) -> Vec<Vec<Self>> {
        let frameworks = round.frameworks.iter();
        let blocks = frameworks.map(|set| vec![Self::default(); set.blocks.len()]);
        let mut members: Vec<Vec<Self>> = blocks.collect();
        for (index, agency) in round.indexed_agencies() {
            let block = &mut members[agency.framework][agency.block];
            match agency.standing {
                Standing::Assessed | Standing::Unranked => block.scored.push(index),
                Standing::NotAssessed => block.outside.push(index),
            }
        }
        members
    }

    /// Whether the block has no agencies at all.
    pub(super) fn is_empty(&self) -> bool {
        self.scored.is_empty() && self.outside.is_empty()
    }
}
