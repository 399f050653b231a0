//! A run of which nothing is ranked yet: what stands over and under its rankings, whoever holds these.

use crate::diagnostic::Diagnostics;
use crate::model::answer::Stage;
use crate::model::framework::Status;
use crate::model::round::Round;
use crate::ranking::{RankedYear, Ranking};
use crate::source::Sources;
use crate::view::block::BlockResults;
use crate::view::results::Results;

/// What is known before the first ranking is made, and stays true while each comes and goes.
#[derive(Debug, Clone)]
pub struct Run<'a> {
    /// As it was read and checked.
    pub round: &'a Round,
    /// What will be ranked, years ascending.
    pub years: Vec<RankedYear>,
    /// The files behind it.
    pub sources: &'a Sources,
    /// What was found while reading and checking.
    pub diagnostics: &'a Diagnostics,
    /// The words after a verb that name this round again, to be put into hints: empty for the current
    /// folder, `None` where a hint could not be pasted as it is.
    pub arguments: Option<&'a str>,
}

impl<'a> Run<'a> {
    /// The blocks of one of its rankings, in the order in which they are shown.
    pub fn blocks<'r>(&self, ranking: &'r Ranking) -> impl Iterator<Item = BlockResults<'r>> + use<'a, 'r>
    where
        'a: 'r,
    {
        let (round, several_years) = (self.round, self.has_several_years());
        ranking.blocks.iter().map(move |results| BlockResults {
            round,
            ranking,
            results,
            year: ranking.year.filter(|_| several_years),
        })
    }

    /// The same with all its rankings.
    #[must_use]
    pub fn with<'r>(&self, rankings: &'r [Ranking]) -> Results<'r>
    where
        'a: 'r,
    {
        Results {
            round: self.round,
            rankings,
            sources: self.sources,
            diagnostics: self.diagnostics,
            arguments: self.arguments,
        }
    }

    /// Whether the year must be said.
    #[must_use]
    pub fn has_several_years(&self) -> bool {
        self.years.len() > 1
    }

    /// The stage that is ranked.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.years.first().map(|ranked| ranked.stage)
    }

    /// Whether self-assessments stand beside another stage.
    #[must_use]
    pub fn has_self_beside(&self) -> bool {
        let beside = |ranked: &RankedYear| ranked.has_self && ranked.stage != Stage::SelfAssessed;
        self.years.iter().any(beside)
    }

    /// The year of the round; `None` where the data has several or nothing says it.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        let of_data = match self.years.as_slice() {
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
