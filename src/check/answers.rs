//! Every answer that was given: is it due, and is its value possible?

use crate::check::values;
use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::model::agency::{AgencyIndex, Standing};
use crate::model::answer::{Answer, Stage, Value};
use crate::model::item::{Item, ItemIndex, ScoredBy};
use crate::model::round::{Edition, Round, StageAnswers};

/// Looks at all answers of all stages, also of those that are not ranked.
pub(crate) fn check(round: &Round, problems: &mut Diagnostics) {
    for edition in &round.editions {
        for sheet in &edition.stages {
            check_sheet(round, edition, sheet, problems);
            values::percent_columns(round, sheet, problems);
        }
    }
}

fn check_sheet(round: &Round, edition: &Edition, sheet: &StageAnswers, problems: &mut Diagnostics) {
    let mut reported: Option<AgencyIndex> = None;
    for (agency, index, answer) in sheet.answers.iter() {
        let item = round.framework_of(agency).item(index);
        let found = match due(round, edition, sheet.stage, agency, index, item, answer) {
            Some(Problem::NotAssessed { .. }) if reported == Some(agency) => continue,
            Some(problem) => {
                reported = Some(agency);
                vec![problem]
            }
            None => values::check(round.agency(agency), item, answer),
        };
        for problem in found {
            problems.push(locate(round, agency, item, answer, problem));
        }
    }
}

/// Why an answer should not be there.
fn due(
    round: &Round,
    edition: &Edition,
    stage: Stage,
    agency: AgencyIndex,
    index: ItemIndex,
    item: &Item,
    answer: &Answer,
) -> Option<Problem> {
    let who = round.agency(agency);
    // Most answers are in order; these are made for the others.
    let (code, criterion) = (|| who.code.clone(), || item.id.clone());
    let line = answer.place.cell().map_or(0, |cell| cell.row as usize);
    if answer.value == Value::Blank {
        return None;
    }
    if who.standing == Standing::NotAssessed {
        let agency = code();
        return Some(Problem::NotAssessed { agency, line });
    }
    if who.exempt_from.contains(&index) {
        return Some(Problem::ExemptItem {
            agency: code(),
            criterion: criterion(),
            line,
        });
    }
    let appraised = edition.stage(Stage::Appraised).is_some() || edition.stage(Stage::Final).is_some();
    let idle = stage == Stage::SelfAssessed && item.scored_by == ScoredBy::Appraiser && appraised;
    idle.then(|| Problem::NotSelfScored {
        agency: code(),
        criterion: criterion(),
    })
}

/// Puts a problem at the cell of its answer.
pub(crate) fn locate(
    round: &Round,
    agency: AgencyIndex,
    item: &Item,
    answer: &Answer,
    problem: Problem,
) -> Diagnostic {
    let who = round.agency(agency);
    let of_denominator = matches!(
        problem,
        Problem::ZeroDenominator { .. } | Problem::FewResponses { .. }
    );
    let place = answer
        .denominator_place
        .filter(|_| of_denominator)
        .unwrap_or(answer.place);
    let above_max = matches!(problem, Problem::AboveMaximum { .. });
    let diagnostic = Diagnostic::at(place, problem)
        .of_agency(&who.code, &who.name.vietnamese)
        .of_criterion(&item.id, &item.name.vietnamese);
    if above_max {
        diagnostic.because_of(item.max_place)
    } else {
        diagnostic
    }
}
