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

impl Subject<'_, '_> {
    /// What stands under a heading.
    pub(super) fn cell(&self, heading: Heading) -> Cell {
        let (block, placement) = (self.block, self.placement);
        let agency = block.agency(placement.agency);
        match heading {
            Heading::Year => block.year.map_or(Cell::Absent, Cell::Year),
            Heading::Block => Cell::Text(block.block().id.clone()),
            Heading::Rank => placement.rank.map_or(Cell::Absent, |rank| Cell::Rank {
                rank,
                tied: placement.tied,
            }),
            Heading::Tied => Cell::Flag(placement.tied),
            Heading::Code => Cell::Text(agency.code.clone()),
            Heading::Agency => Cell::Text(agency.name.in_language(self.language).to_owned()),
            Heading::SelfScore => placement.self_score.map_or(Cell::Absent, Cell::Number),
            Heading::Score(_) => Cell::Number(placement.score.published),
            Heading::ExactScore => Cell::Exact(placement.score.exact.clone()),
            Heading::Tier => placement.tier.map_or(Cell::Absent, |tier| {
                Cell::Text(block.tier(tier).name.in_language(self.language).to_owned())
            }),
            Heading::PreviousScore(_) | Heading::Change | Heading::PreviousRank(_) => self.before(heading),
            Heading::Status => {
                let sentence = words(self.language).status(block.framework().status);
                sentence.map_or(Cell::Absent, |sentence| Cell::Text(sentence.to_owned()))
            }
            Heading::Bar => self.bar(),
            Heading::Notes => Cell::Notes(self.notes.to_vec()),
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
