//! All answers of an earlier stage: the table was made before the appraisal, or before the explanations.

use crate::analysis::verify::Cause;
use crate::analysis::verify::causes::{Case, Changes, Found};
use crate::model::answer::Stage;
use crate::model::precedence::Side;
use crate::scoring::{Score, State};

/// Stages before the ranked one, the latest first.
pub(super) fn earlier(case: &Case<'_>) -> Vec<Stage> {
    let (Some((Side::Ranked(ranked), _)), Some(edition)) = (case.reading(), case.recount.edition) else {
        return Vec::new();
    };
    let stages = [Stage::Appraised, Stage::SelfAssessed].into_iter();
    stages
        .filter(|stage| *stage < ranked && edition.stage(*stage).is_some())
        .collect()
}

pub(super) fn causes(case: &Case<'_>, _: &mut Changes<'_>) -> Vec<Found> {
    let found = earlier(case).into_iter().find_map(|stage| {
        let then = case.recount.score(Side::Ranked(stage), case.agency)?;
        let complete = is_complete(case, &then);
        complete
            .then(|| case.found(Cause::OlderStage(stage), then))
            .flatten()
    });
    found.into_iter().collect()
}

/// Whether nothing is missing then that is there now.
fn is_complete(case: &Case<'_>, then: &Score) -> bool {
    let missing = |score: &Score| {
        score
            .items
            .iter()
            .filter(|item| item.state == State::Missing)
            .count()
    };
    case.score().is_some_and(|now| missing(then) <= missing(&now))
}
