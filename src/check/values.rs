//! One answer against its item: maximum, sign, step, share, percentage, not applicable.

use crate::check::answers::locate;
use crate::diagnostic::{Diagnostics, Problem};
use crate::exact::Exact;
use crate::model::agency::Agency;
use crate::model::answer::{Answer, Value};
use crate::model::item::{Item, ItemIndex, NotApplicable};
use crate::model::name::Name;
use crate::model::round::{Round, StageAnswers};
use crate::model::rule::{Bands, Counts, Measure, Rule, ZeroDenominator};

/// Everything that is wrong with a value.
pub(crate) fn check(agency: &Agency, item: &Item, answer: &Answer) -> Vec<Problem> {
    let mut found = Vec::new();
    match (&answer.value, &item.rule) {
        (Value::NotApplicable, _) if item.not_applicable == NotApplicable::No => {
            found.push(Problem::NotApplicableRefused {
                criterion: item.id.clone(),
            });
        }
        (Value::Number(points), Rule::Points { step }) => found.extend(points_allowed(item, points, step)),
        (Value::Number(count), Rule::Deduct(_)) => found.extend(negative(count)),
        (Value::Number(percent), Rule::Survey(_) | Rule::Bands(_)) => found.extend(percentage(percent)),
        (Value::Share { of, per }, rule) => {
            found.extend(
                rule.counts()
                    .and_then(|counts| share_allowed(item, counts, of, per)),
            );
        }
        (
            Value::NotApplicable
            | Value::Blank
            | Value::Number(_)
            | Value::Choice(_)
            | Value::Parts(_)
            | Value::Met(_),
            _,
        ) => {}
    }
    found.extend(few_responses(agency, item, answer));
    found
}

fn points_allowed(item: &Item, points: &Exact, step: &Option<Exact>) -> Option<Problem> {
    if points.is_negative() {
        return negative(points);
    }
    if *points > item.max {
        let (value, max, step) = (points.clone(), item.max.clone(), step.clone());
        return Some(Problem::AboveMaximum { value, max, step });
    }
    let step = step.as_ref()?;
    if points.is_multiple_of(step) {
        return None;
    }
    let steps = points.checked_div(step)?;
    let below = &steps.floor() * step;
    let above = (&below + step).min(item.max.clone());
    Some(Problem::OffStep {
        value: points.clone(),
        step: step.clone(),
        below,
        above,
    })
}

fn negative(value: &Exact) -> Option<Problem> {
    value
        .is_negative()
        .then(|| Problem::Negative { value: value.clone() })
}

fn percentage(percent: &Exact) -> Option<Problem> {
    if percent.is_negative() {
        return negative(percent);
    }
    (*percent > Exact::HUNDRED).then(|| Problem::NotAPercentage {
        value: percent.clone(),
    })
}

fn share_allowed(item: &Item, counts: &Counts, of: &Exact, per: &Exact) -> Option<Problem> {
    if let Some(problem) = negative(of).or_else(|| negative(per)) {
        return Some(problem);
    }
    if of > per {
        let name = |name: &Option<Name>| name.as_ref().map(|name| name.vietnamese.clone());
        let (of_name, per_name) = (name(&counts.of), name(&counts.per));
        return Some(Problem::NumeratorAbove {
            of: of.clone(),
            per: per.clone(),
            of_name,
            per_name,
        });
    }
    let refused = per.is_zero() && counts.zero == ZeroDenominator::Error;
    let not_applicable_allowed = item.not_applicable != NotApplicable::No;
    refused.then_some(Problem::ZeroDenominator {
        not_applicable_allowed,
    })
}

fn few_responses(agency: &Agency, item: &Item, answer: &Answer) -> Option<Problem> {
    let Rule::Survey(survey) = &item.rule else {
        return None;
    };
    let (found, needed) = (answer.responses.as_ref()?, survey.min_responses.as_ref()?);
    (found < needed).then(|| Problem::FewResponses {
        agency: agency.code.clone(),
        found: found.clone(),
        needed: needed.clone(),
    })
}

/// Percentages that are all at most 1 were probably written as shares: one warning an item.
pub(crate) fn percent_columns(round: &Round, sheet: &StageAnswers, problems: &mut Diagnostics) {
    for (at, framework) in round.frameworks.iter().enumerate() {
        for (index, item) in framework.indexed_items() {
            if is_percentage(item) && has_fractions(sheet, at, index) {
                percent_column(round, sheet, (at, index), problems);
            }
        }
    }
}

/// Whether any answer may be a fraction; of coded ones the readings tell.
fn has_fractions(sheet: &StageAnswers, framework: usize, index: ItemIndex) -> bool {
    let readings = sheet
        .answers
        .as_coded()
        .map(|coded| coded.readings().of(framework, index));
    readings.is_none_or(|readings| {
        let mut values = readings.iter().map(|answer| &answer.value);
        values.any(|value| matches!(value, Value::Number(percent) if is_fraction(percent)))
    })
}

fn percent_column(
    round: &Round,
    sheet: &StageAnswers,
    (framework, index): (usize, ItemIndex),
    problems: &mut Diagnostics,
) {
    let of_framework = round
        .indexed_agencies()
        .filter(|(_, who)| who.framework == framework);
    let cells = of_framework.filter_map(|(agency, _)| {
        let answer = sheet.answers.get(agency, index)?;
        match &answer.value {
            Value::Number(percent) => Some((agency, answer, percent)),
            _ => None,
        }
    });
    let cells: Vec<_> = cells.collect();
    let all_small = cells.iter().all(|(_, _, percent)| **percent <= Exact::ONE);
    let fraction = cells.iter().find(|(_, _, percent)| is_fraction(percent));
    if let (Some((agency, answer, value)), true) = (fraction, all_small) {
        let percent = *value * &Exact::HUNDRED;
        let problem = Problem::MaybeAShare {
            value: (*value).clone(),
            percent,
        };
        let item = round.frameworks[framework].item(index);
        problems.push(locate(round, *agency, item, answer, problem));
    }
}

fn is_fraction(percent: &Exact) -> bool {
    !percent.is_zero() && *percent < Exact::ONE
}

fn is_percentage(item: &Item) -> bool {
    matches!(
        &item.rule,
        Rule::Survey(_)
            | Rule::Bands(Bands {
                measure: Measure::Percent,
                ..
            })
    )
}
