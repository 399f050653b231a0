//! The cell of one agency under one heading, the same in every sheet.

use crate::exact::Exact;
use crate::language::{Heading, words};
use crate::model::name::Language;
use crate::ranking::Placement;
use crate::view::block::BlockResults;
use crate::view::previous::Previous;
use crate::view::report::Cell;

/// One agency in its surroundings.
pub(super) struct Subject<'a, 's> {
    pub(super) block: &'s BlockResults<'a>,
    pub(super) placement: &'a Placement,
    pub(super) previous: Option<&'s Previous<'a>>,
    pub(super) notes: &'s [usize],
    pub(super) language: Language,
}

impl<'a> Subject<'a, '_> {
    /// What stands under a heading.
    pub(super) fn cell(&self, heading: Heading) -> Cell {
        let (block, placement) = (self.block, self.placement);
        match heading {
            Heading::Block | Heading::Code | Heading::Agency | Heading::Tier | Heading::Status => {
                let text = self.text(heading);
                text.map_or(Cell::Absent, |text| Cell::Text(text.to_owned()))
            }
            Heading::Year => block.year.map_or(Cell::Absent, Cell::Year),
            Heading::Rank => placement.rank.map_or(Cell::Absent, |rank| Cell::Rank {
                rank,
                tied: placement.tied,
            }),
            Heading::Tied => Cell::Flag(placement.tied),
            Heading::SelfScore => placement.self_score.map_or(Cell::Absent, Cell::Number),
            Heading::Score(_) => Cell::Number(placement.score.published),
            Heading::ExactScore => Cell::Exact(placement.score.exact.clone()),
            Heading::PreviousScore(_) | Heading::Change | Heading::PreviousRank(_) => self.before(heading),
            Heading::Bar => self.bar(),
            Heading::Notes => Cell::Notes(self.notes.to_vec()),
        }
    }

    /// The text that stands under a heading, if it is one of names, codes or sentences and there is one.
    pub(super) fn text(&self, heading: Heading) -> Option<&'a str> {
        let (block, placement, language) = (self.block, self.placement, self.language);
        match heading {
            Heading::Block => Some(&block.block().id),
            Heading::Code => Some(&block.agency(placement.agency).code),
            Heading::Agency => Some(block.name(placement.agency, language)),
            Heading::Tier => Some(block.tier(placement.tier?).name.in_language(language)),
            Heading::Status => words(language).status(block.framework().status),
            Heading::Year
            | Heading::Rank
            | Heading::Tied
            | Heading::SelfScore
            | Heading::Score(_)
            | Heading::ExactScore
            | Heading::PreviousScore(_)
            | Heading::Change
            | Heading::PreviousRank(_)
            | Heading::Bar
            | Heading::Notes => None,
        }
    }

    fn before(&self, heading: Heading) -> Cell {
        let Some(before) = self.previous.map(|previous| previous.of_agency(self.placement)) else {
            return Cell::Absent;
        };
        match heading {
            Heading::PreviousScore(_) => before.score.map_or(Cell::Absent, Cell::Number),
            Heading::Change => before.change.map_or(Cell::Absent, Cell::Change),
            _ => before
                .rank
                .map_or(Cell::Absent, |rank| Cell::Rank { rank, tied: false }),
        }
    }

    /// The published score as a share of the scale, kept between nothing and the whole.
    fn bar(&self) -> Cell {
        let scale = &self.block.framework().scoring.scale;
        match Exact::from(self.placement.score.published).checked_div(scale) {
            Some(share) => Cell::Bar(share.max(Exact::ZERO).min(Exact::ONE)),
            None => Cell::Absent,
        }
    }
}
