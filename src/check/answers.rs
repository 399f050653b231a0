//! Every answer that was given: is it due, and is its value possible?

use crate::check::values;
use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::model::agency::{Agency, AgencyIndex, Standing};
use crate::model::answer::{Answer, Stage};
use crate::model::item::{Item, ItemIndex, ScoredBy};
use crate::model::round::{Edition, Round, StageAnswers};

/// Looks at all answers of all stages, also of those that are not ranked.
pub(crate) fn check(round: &Round, problems: &mut Diagnostics) {
    check_readings(round, problems);
    for edition in &round.editions {
        for sheet in &edition.stages {
            check_sheet(round, edition, sheet, problems);
            values::percent_columns(round, sheet, problems);
        }
    }
}

/// Looks at the values of coded answers: once at each reading, which all sheets of a round share.
fn check_readings(round: &Round, problems: &mut Diagnostics) {
    let mut sheets = round.editions.iter().flat_map(|edition| &edition.stages);
    let Some(coded) = sheets.find_map(|sheet| sheet.answers.as_coded()) else {
        return;
    };
    for (at, framework) in round.frameworks.iter().enumerate() {
        // Whoever's it is: the place says no more than which file it is in.
        let Some((agency, who)) = round.indexed_agencies().find(|(_, who)| who.framework == at) else {
            continue;
        };
        for (index, item) in framework.indexed_items() {
            for answer in coded.readings().of(at, index) {
                for problem in values::check(who, item, answer) {
                    problems.push(locate(round, agency, item, answer, problem));
                }
            }
        }
    }
}

fn check_sheet(round: &Round, edition: &Edition, sheet: &StageAnswers, problems: &mut Diagnostics) {
    for (agency, who) in round.indexed_agencies() {
        let asked = Asked::of(sheet, who);
        if asked == Asked::Nothing {
            continue;
        }
        let mut is_reported = false;
        for (index, item) in round.framework_of(agency).indexed_items() {
            if asked == Asked::OfAppraiser && item.scored_by != ScoredBy::Appraiser {
                continue;
            }
            let Some(answer) = sheet.answers.get(agency, index) else {
                continue;
            };
            let found = match due(edition, sheet.stage, who, index, item, answer) {
                Some(Problem::NotAssessed { .. }) if is_reported => continue,
                Some(problem) => {
                    is_reported = true;
                    vec![problem]
                }
                None => values::check(who, item, answer),
            };
            for problem in found {
                problems.push(locate(round, agency, item, answer, problem));
            }
        }
    }
}

/// Which answers of an agency have to be looked at one by one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// All, unless they are coded; then those of an agency that should perhaps not have given them.
    All,
    /// Those that a self-assessment should perhaps not have given.
    OfAppraiser,
    Nothing,
}

impl Asked {
    fn of(sheet: &StageAnswers, who: &Agency) -> Self {
        let owes_less = who.standing == Standing::NotAssessed || !who.exempt_from.is_empty();
        if owes_less || sheet.answers.as_coded().is_none() {
            Self::All
        } else if sheet.stage == Stage::SelfAssessed {
            Self::OfAppraiser
        } else {
            Self::Nothing
        }
    }
}

/// Why an answer should not be there.
fn due(
    edition: &Edition,
    stage: Stage,
    who: &Agency,
    index: ItemIndex,
    item: &Item,
    answer: &Answer,
) -> Option<Problem> {
    // Most answers are in order; these are made for the others.
    let (code, criterion) = (|| who.code.clone(), || item.id.clone());
    let line = answer.place.cell().map_or(0, |cell| cell.row as usize);
    if answer.value.is_blank() {
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
    let is_appraised = || edition.stage(Stage::Appraised).is_some() || edition.stage(Stage::Final).is_some();
    let is_idle = stage == Stage::SelfAssessed && item.scored_by == ScoredBy::Appraiser && is_appraised();
    is_idle.then(|| Problem::NotSelfScored {
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
