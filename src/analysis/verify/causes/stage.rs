//! All answers of an earlier stage: the table was made before the appraisal, or before the explanations.

use crate::analysis::verify::Cause;
use crate::analysis::verify::causes::{Case, Changes};
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

pub(super) fn causes(case: &Case<'_>, _: &mut Changes<'_>) -> Vec<Cause> {
    let gives = |stage: &Stage| {
        let then = case.recount.score(Side::Ranked(*stage), case.agency);
        let then = then.filter(|then| is_complete(case, then));
        let value = then.and_then(|then| case.read(&then));
        value.is_some_and(|value| value != *case.exact && case.is_given_by(&value))
    };
    let found = earlier(case).into_iter().find(gives);
    found.map(Cause::OlderStage).into_iter().collect()
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
