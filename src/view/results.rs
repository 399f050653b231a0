//! Everything that a report may speak of.

use crate::diagnostic::Diagnostics;
use crate::model::answer::Stage;
use crate::model::framework::Status;
use crate::model::round::Round;
use crate::ranking::Ranking;
use crate::source::Sources;
use crate::view::block::BlockResults;

/// What one run found out.
#[derive(Debug, Clone, Copy)]
pub struct Results<'a> {
    /// As it was read and checked.
    pub round: &'a Round,
    /// One a year, in the order of the round's editions.
    pub rankings: &'a [Ranking],
    /// The files behind it.
    pub sources: &'a Sources,
    /// What was found while reading and checking.
    pub diagnostics: &'a Diagnostics,
    /// The words after a verb that name this round again, to be put into hints: empty for the current
    /// folder, `None` where a hint could not be pasted as it is.
    pub arguments: Option<&'a str>,
}

impl<'a> Results<'a> {
    /// The blocks of all years, in the order in which they are shown.
    pub fn blocks(&self) -> impl Iterator<Item = BlockResults<'a>> + use<'a> {
        let (round, rankings) = (self.round, self.rankings);
        let several_years = rankings.len() > 1;
        rankings.iter().flat_map(move |ranking| {
            ranking.blocks.iter().map(move |results| BlockResults {
                round,
                ranking,
                results,
                year: ranking.year.filter(|_| several_years),
            })
        })
    }

    /// The stage that is ranked.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.rankings.first().map(|ranking| ranking.stage)
    }

    /// The year of the round; `None` where the data has several or nothing says it.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        let of_data = match self.rankings {
            [only] => only.year,
            [] | [_, _, ..] => None,
        };
        let of_criteria = || self.round.frameworks.iter().find_map(|framework| framework.year);
        of_data.or(self.round.year).or_else(of_criteria)
    }

    /// The least official of the statuses of its criteria.
    #[must_use]
    pub fn status(&self) -> Status {
        self.round.status()
    }
}
