//! Everything that a report may speak of.

use crate::diagnostic::Diagnostics;
use crate::model::answer::Stage;
use crate::model::framework::Status;
use crate::model::round::Round;
use crate::ranking::Ranking;
use crate::source::Sources;
use crate::view::block::BlockResults;
use crate::view::run::Run;

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
    /// What was known before anything was ranked.
    #[must_use]
    pub fn run(&self) -> Run<'a> {
        Run {
            round: self.round,
            years: self.rankings.iter().map(Ranking::ranked_year).collect(),
            sources: self.sources,
            diagnostics: self.diagnostics,
            arguments: self.arguments,
        }
    }

    /// The blocks of all years, in the order in which they are shown.
    pub fn blocks(&self) -> impl Iterator<Item = BlockResults<'a>> + use<'a> {
        let run = self.run();
        self.rankings.iter().flat_map(move |ranking| run.blocks(ranking))
    }

    /// The stage that is ranked.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.run().stage()
    }

    /// The year of the round; `None` where the data has several or nothing says it.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        self.run().year()
    }

    /// The least official of the statuses of its criteria.
    #[must_use]
    pub fn status(&self) -> Status {
        self.round.status()
    }
}
