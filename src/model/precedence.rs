//! Which stage's answer counts for an item.
//!
//! A ranking at a stage takes most answers from that stage. A second appraisal amends the first, so an item
//! that it leaves out keeps its first appraisal; a survey item comes from the survey wherever there is one;
//! an item that only the appraiser scores has no self-answer and keeps its own on either side.

use crate::model::agency::AgencyIndex;
use crate::model::answer::{Answer, Stage};
use crate::model::framework::{Framework, Unappraised};
use crate::model::item::{Item, ItemIndex, ScoredBy};
use crate::model::round::Edition;

/// Which of the two scores of an agency is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The score that is ranked.
    Ranked(Stage),
    /// The self-answers in place of the ranked stage's.
    SelfBeside(Stage),
}

/// The stages to look in, the first that has an answer counts.
#[must_use]
pub fn stages(scored_by: ScoredBy, side: Side, unappraised: Unappraised) -> &'static [Stage] {
    use Stage::{Appraised, Final, SelfAssessed, Survey};
    let (Side::Ranked(ranked) | Side::SelfBeside(ranked)) = side;
    match (scored_by, ranked) {
        (ScoredBy::Survey, Final | Survey) => &[Survey, Final, Appraised, SelfAssessed],
        (ScoredBy::Survey, Appraised) => &[Survey, Appraised, Final, SelfAssessed],
        (ScoredBy::Survey, SelfAssessed) => &[Survey, SelfAssessed, Final, Appraised],
        (ScoredBy::Appraiser, Final) => &[Final, Appraised],
        (ScoredBy::Appraiser, Appraised) => &[Appraised],
        (ScoredBy::Appraiser, SelfAssessed | Survey) => &[Final, Appraised, SelfAssessed],
        (ScoredBy::Appraised, _) if matches!(side, Side::SelfBeside(_)) => &[SelfAssessed],
        (ScoredBy::Appraised, SelfAssessed) => &[SelfAssessed],
        (ScoredBy::Appraised, Survey) => &[Survey],
        (ScoredBy::Appraised, Appraised) => match unappraised {
            Unappraised::Error => &[Appraised],
            Unappraised::SelfStands => &[Appraised, SelfAssessed],
        },
        (ScoredBy::Appraised, Final) => match unappraised {
            Unappraised::Error => &[Final, Appraised],
            Unappraised::SelfStands => &[Final, Appraised, SelfAssessed],
        },
    }
}

impl Edition {
    /// The answer that counts: the first that is filled in, else the first blank one.
    #[must_use]
    pub fn counting_answer(
        &self,
        side: Side,
        framework: &Framework,
        agency: AgencyIndex,
        index: ItemIndex,
        item: &Item,
    ) -> Option<&Answer> {
        let mut blank = None;
        for stage in stages(item.scored_by, side, framework.scoring.unappraised) {
            match self.answer(*stage, agency, index) {
                Some(answer) if answer.value.is_blank() => blank = blank.or(Some(answer)),
                Some(answer) => return Some(answer),
                None => {}
            }
        }
        blank
    }
}
