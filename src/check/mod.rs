//! From a round as it was read to a round that may be scored.
//!
//! Each check is a plain function that looks at one thing and reports everything it finds. [`Checked`] has no
//! other maker than [`check`], and scoring takes nothing but [`Checked`]: what was not checked cannot be scored.

mod answers;
mod completeness;
pub mod frameworks;
mod reasons;
mod settled;
mod unplaced;
mod values;

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::model::answer::Stage;
use crate::model::round::Round;

/// A round without errors, and the stage it is ranked at.
#[derive(Debug, Clone)]
pub struct Checked {
    round: Round,
    stage: Stage,
}

/// Where a check asks for more, or for less, than a ranking needs.
#[derive(Debug, Clone, Copy, Default)]
pub struct Strictness {
    /// An appraisal that differs from the self-score needs a reason.
    pub reasons: bool,
    /// Criteria may come alone: where no data is named, only they are checked.
    pub criteria_alone: bool,
}

/// Checks a round for a ranking at `stage`, by default the last stage that it has.
///
/// # Errors
///
/// The round as it was, when `problems` holds an error, of these checks or of the reading before them.
#[expect(
    clippy::result_large_err,
    reason = "the round goes back to its owner, who prints what is wrong"
)]
pub fn check(
    round: Round,
    stage: Option<Stage>,
    strictness: Strictness,
    problems: &mut Diagnostics,
) -> Result<Checked, Round> {
    if let Some(problem) = stage.and_then(|asked| no_such_stage(&round, asked)) {
        problems.push(Diagnostic::nowhere(problem));
        return Err(round);
    }
    let stage = stage.unwrap_or_else(|| last_stage(&round));
    answers::check(&round, problems);
    completeness::check(&round, stage, problems);
    if strictness.reasons {
        reasons::check(&round, problems);
    }
    if problems.has_errors() {
        Err(round)
    } else {
        Ok(Checked { round, stage })
    }
}

/// Looks at every answer that was given, and not at those that are missing: forms that are still coming in.
pub fn check_given(round: &Round, problems: &mut Diagnostics) {
    answers::check(round, problems);
}

/// The stages that can be ranked and that the round has, the last one first.
fn ranked_stages(round: &Round) -> impl Iterator<Item = Stage> {
    let has = |stage: &Stage| {
        round
            .editions
            .iter()
            .any(|edition| edition.stage(*stage).is_some())
    };
    [Stage::Final, Stage::Appraised, Stage::SelfAssessed]
        .into_iter()
        .filter(has)
}

/// Final, else appraised, else self; a round of nothing but a survey is ranked by it.
fn last_stage(round: &Round) -> Stage {
    ranked_stages(round).next().unwrap_or(Stage::Survey)
}

/// Said once, and not of every answer that the stage does not have.
fn no_such_stage(round: &Round, asked: Stage) -> Option<Problem> {
    let mut known: Vec<Stage> = ranked_stages(round).collect();
    known.reverse();
    (!known.is_empty() && !known.contains(&asked)).then_some(Problem::NoSuchStage { asked, known })
}

impl Checked {
    /// The round.
    #[must_use]
    pub fn round(&self) -> &Round {
        &self.round
    }

    /// The stage it is ranked at.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage
    }
}
