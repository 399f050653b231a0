//! `--strict`: every appraisal that differs from the self-score says why.

use crate::check::answers::locate;
use crate::diagnostic::{Diagnostics, Problem};
use crate::model::answer::{Answer, Stage};
use crate::model::round::Round;

/// Looks at both appraisals of every edition.
pub(crate) fn check(round: &Round, problems: &mut Diagnostics) {
    for edition in &round.editions {
        for stage in [Stage::Appraised, Stage::Final] {
            let Some(sheet) = edition.stage(stage) else {
                continue;
            };
            for (agency, index, answer) in sheet.answers.iter() {
                let own = edition.answer(Stage::SelfAssessed, agency, index);
                let adjusted = own.is_some_and(|own| own.value != answer.value);
                if adjusted && !has_reason(answer) {
                    let item = round.framework_of(agency).item(index);
                    let problem = Problem::MissingReason {
                        agency: round.agency(agency).code.clone(),
                        criterion: item.id.clone(),
                    };
                    problems.push(locate(round, agency, item, answer, problem));
                }
            }
        }
    }
}

fn has_reason(answer: &Answer) -> bool {
    answer
        .remarks
        .as_ref()
        .is_some_and(|remarks| remarks.reason.is_some())
}
