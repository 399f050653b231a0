//! One side of a comparison: a checked round with its last ranking and the answers behind it.

use crate::analysis::compare::standing::Standing;
use crate::check::Checked;
use crate::model::agency::AgencyIndex;
use crate::model::answer::Answer;
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::precedence::Side as Precedence;
use crate::model::round::{Edition, Round};
use crate::ranking::{BlockRanking, Placement, Ranking};
use crate::scoring::Entry;

/// A round at the stage it is ranked at; of several years the last.
#[derive(Debug, Clone, Copy)]
pub struct Side<'r> {
    checked: &'r Checked,
    edition: &'r Edition,
    /// Its places.
    pub ranking: &'r Ranking,
}

impl<'r> Side<'r> {
    /// The last year of a round; `None` for a round without any answers.
    #[must_use]
    pub fn new(checked: &'r Checked, rankings: &'r [Ranking]) -> Option<Self> {
        Some(Self {
            checked,
            edition: checked.round().editions.last()?,
            ranking: rankings.last()?,
        })
    }

    /// The round.
    #[must_use]
    pub fn round(&self) -> &'r Round {
        self.checked.round()
    }

    /// Everybody with a score, block by block, ranked agencies first.
    pub fn scored(&self) -> impl Iterator<Item = &'r Placement> + use<'r> {
        let blocks = self.ranking.blocks.iter();
        blocks.flat_map(BlockRanking::everybody)
    }

    /// An agency's code.
    #[must_use]
    pub fn code(&self, agency: AgencyIndex) -> &'r str {
        &self.round().agency(agency).code
    }

    /// The framework that an agency is scored by.
    #[must_use]
    pub fn framework(&self, agency: AgencyIndex) -> &'r Framework {
        self.round().framework_of(agency)
    }

    /// The same by position.
    pub(super) fn framework_index(&self, agency: AgencyIndex) -> usize {
        self.round().agency(agency).framework
    }

    /// The place of an agency that has a score.
    pub(super) fn placement(&self, agency: AgencyIndex) -> Option<&'r Placement> {
        self.scored().find(|placement| placement.agency == agency)
    }

    /// Score, rank and tier of an agency.
    pub(super) fn standing(&self, agency: AgencyIndex) -> Standing {
        match self.placement(agency) {
            Some(placement) => Standing::of_placement(placement, self.framework(agency)),
            None => Standing::default(),
        }
    }

    /// The answer that counts for an item.
    #[must_use]
    pub fn answer(&self, agency: AgencyIndex, index: ItemIndex) -> Option<&'r Answer> {
        let framework = self.framework(agency);
        let side = Precedence::Ranked(self.checked.stage());
        let item = framework.item(index);
        self.edition.counting_answer(side, framework, agency, index, item)
    }

    /// Answers and exemptions of an agency, one for each item of its framework.
    pub(super) fn entries(&self, agency: AgencyIndex) -> Vec<Entry<'r>> {
        let exempt_from = &self.round().agency(agency).exempt_from;
        let items = self.framework(agency).indexed_items();
        items
            .map(|(index, _)| Entry {
                answer: self.answer(agency, index),
                exempt: exempt_from.contains(&index),
            })
            .collect()
    }
}
