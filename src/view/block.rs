//! One block of one year, with everything that its numbers refer to.

use crate::language::{BlockHeading, words};
use crate::model::agency::{Agency, AgencyIndex};
use crate::model::framework::{Block, Framework};
use crate::model::name::Language;
use crate::model::round::{Edition, Round};
use crate::model::tier::Tier;
use crate::ranking::{BlockRanking, Ranking};

/// The results of a block in their round.
#[derive(Debug, Clone, Copy)]
pub struct BlockResults<'a> {
    /// Where agencies and criteria are named.
    pub round: &'a Round,
    /// The year's ranking that the block is part of.
    pub ranking: &'a Ranking,
    /// Its placements, tiers and mean.
    pub results: &'a BlockRanking,
    /// The year, where the data has several and it must be said.
    pub year: Option<i32>,
}

impl<'a> BlockResults<'a> {
    /// The criteria that the block is scored by.
    #[must_use]
    pub fn framework(&self) -> &'a Framework {
        &self.round.frameworks[self.results.framework]
    }

    /// Its declaration.
    #[must_use]
    pub fn block(&self) -> &'a Block {
        &self.framework().blocks[self.results.block]
    }

    /// A tier by the position that placements give.
    #[must_use]
    pub fn tier(&self, at: usize) -> &'a Tier {
        &self.framework().tiers[at]
    }

    /// The answers that it was ranked by: every edition has its own year.
    #[must_use]
    pub fn edition(&self) -> &'a Edition {
        let editions = &self.round.editions;
        let of_year = editions.iter().find(|edition| edition.year == self.ranking.year);
        of_year.expect("a ranking is of an edition of its round")
    }

    /// An agency by the position that placements give.
    #[must_use]
    pub fn agency(&self, index: AgencyIndex) -> &'a Agency {
        self.round.agency(index)
    }

    /// An agency's name.
    #[must_use]
    pub fn name(&self, index: AgencyIndex, language: Language) -> &'a str {
        self.agency(index).name.in_language(language)
    }

    /// The line over whatever is said of the block.
    #[must_use]
    pub fn heading(&self, language: Language) -> String {
        words(language).block_heading(&BlockHeading {
            name: self.block().name.in_language(language),
            year: self.year,
            ranked: self.results.placements.len(),
            unranked: self.results.unranked.len(),
            not_assessed: self.not_assessed(language),
        })
    }

    /// The names of the agencies that are not assessed.
    #[must_use]
    pub fn not_assessed(&self, language: Language) -> Vec<&'a str> {
        let agencies = self.results.not_assessed.iter();
        agencies.map(|agency| self.name(*agency, language)).collect()
    }
}
