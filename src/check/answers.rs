//! Every answer that was given: is it due, and is its value possible?

use crate::check::values;
use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::model::agency::{AgencyIndex, Standing};
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
    let mut reported: Option<AgencyIndex> = None;
    for (agency, index, answer) in one_by_one(round, sheet) {
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

/// The answers that have to be looked at one by one: all of them, unless they are coded; then those that an
/// agency, or a self-assessment, should perhaps not have given.
fn one_by_one<'r>(
    round: &'r Round,
    sheet: &'r StageAnswers,
) -> impl Iterator<Item = (AgencyIndex, ItemIndex, &'r Answer)> {
    let is_coded = sheet.answers.as_coded().is_some();
    let is_self = sheet.stage == Stage::SelfAssessed;
    let agencies = round.indexed_agencies();
    agencies.flat_map(move |(agency, who)| {
        let owes_less = who.standing == Standing::NotAssessed || !who.exempt_from.is_empty();
        let all = !is_coded || owes_less;
        let items = (all || is_self).then(|| round.framework_of(agency).indexed_items());
        let items = items.into_iter().flatten();
        let asked = items.filter(move |(_, item)| all || item.scored_by == ScoredBy::Appraiser);
        asked.filter_map(move |(index, _)| Some((agency, index, sheet.answers.get(agency, index)?)))
    })
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
