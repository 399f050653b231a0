//! Why a score is what it is: the agency's place, and every step that led to its points.
//!
//! An explanation is the score computed once more with a recorder that listens. There is no second formula
//! that could say something else.

use crate::check::Checked;
use crate::model::agency::AgencyIndex;
use crate::model::answer::{Answer, Stage};
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::precedence::Side;
use crate::model::round::Edition;
use crate::ranking::{BlockRanking, Placement, Ranking};
use crate::scoring::{Derivation, Score, score};

/// Everything that is known about one agency's score in one year.
#[derive(Debug)]
pub struct Explanation<'r> {
    /// The round it is of.
    pub checked: &'r Checked,
    /// The year and stage.
    pub ranking: &'r Ranking,
    /// Its block.
    pub block: &'r BlockRanking,
    /// Its place in the block.
    pub placement: &'r Placement,
    /// The score as it was computed while listening; equal to the one in `placement`.
    pub score: Score,
    /// Every step, in the order in which it was taken.
    pub derivation: Derivation,
    edition: &'r Edition,
}

/// Explains an agency in every year in which it was scored; empty for one that is not assessed.
#[must_use]
pub fn explain<'r>(
    checked: &'r Checked,
    rankings: &'r [Ranking],
    agency: AgencyIndex,
) -> Vec<Explanation<'r>> {
    let editions = checked.round().editions.iter();
    rankings
        .iter()
        .zip(editions)
        .filter_map(|(ranking, edition)| explain_edition(checked, ranking, edition, agency))
        .collect()
}

/// Explains everybody who was scored, year by year, as they are ranked.
#[must_use]
pub fn explain_all<'r>(checked: &'r Checked, rankings: &'r [Ranking]) -> Vec<Explanation<'r>> {
    let editions = checked.round().editions.iter();
    let of_year = |(ranking, edition): (&'r Ranking, &'r Edition)| {
        let everybody = ranking.blocks.iter().flat_map(BlockRanking::everybody);
        everybody.filter_map(move |placement| explain_edition(checked, ranking, edition, placement.agency))
    };
    rankings.iter().zip(editions).flat_map(of_year).collect()
}

fn explain_edition<'r>(
    checked: &'r Checked,
    ranking: &'r Ranking,
    edition: &'r Edition,
    agency: AgencyIndex,
) -> Option<Explanation<'r>> {
    let (block, placement) = ranking.blocks.iter().find_map(|block| {
        Some((
            block,
            block.everybody().find(|placement| placement.agency == agency)?,
        ))
    })?;
    let mut derivation = Derivation::default();
    let score = score(
        checked,
        edition,
        Side::Ranked(checked.stage()),
        agency,
        &mut derivation,
    );
    Some(Explanation {
        checked,
        ranking,
        block,
        placement,
        score,
        derivation,
        edition,
    })
}

impl Explanation<'_> {
    /// The framework the agency is scored by.
    #[must_use]
    pub fn framework(&self) -> &Framework {
        self.checked.round().framework_of(self.placement.agency)
    }

    /// The answer that counted for an item, with its places.
    #[must_use]
    pub fn answer(&self, index: ItemIndex) -> Option<&Answer> {
        let framework = self.framework();
        let side = Side::Ranked(self.checked.stage());
        let item = framework.item(index);
        self.edition
            .counting_answer(side, framework, self.placement.agency, index, item)
    }

    /// The self-answer of the same item, where there is one and it is not the one that counted.
    #[must_use]
    pub fn self_answer(&self, index: ItemIndex) -> Option<&Answer> {
        let own = self
            .edition
            .answer(Stage::SelfAssessed, self.placement.agency, index)?;
        (self.answer(index)?.place != own.place).then_some(own)
    }
}
