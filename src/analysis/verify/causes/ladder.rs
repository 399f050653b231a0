//! Answers that could have been given, or typed, in place of one: its neighbours on the ladder of its rule.
//!
//! | rule | answers tried |
//! |---|---|
//! | points | every multiple of the step |
//! | options, survey options | every other option |
//! | yes or no | the other |
//! | checklist | one part more or less |
//! | counts | up to five cases more or less in either count |
//! | cases that are deducted | up to five more or less, and none |
//! | any number | two neighbouring digits exchanged |
//!
//! A measured value or a percentage has no steps: any of them could give any score, and would prove nothing.

use crate::exact::Exact;
use crate::model::answer::Value;
use crate::model::item::{Item, NotApplicable};
use crate::model::rule::{Bands, Measure, Rule};

/// Cases more or less that are tried.
const MOST_CASES: i64 = 5;
/// Steps of points that are tried; a finer ladder is no ladder.
const MOST_STEPS: i64 = 400;

/// The answers beside `value`, each once, none of them `value` or against the rule.
pub(super) fn neighbours(item: &Item, value: &Value) -> Vec<Value> {
    let mut found = match (&item.rule, value) {
        (Rule::Points { step }, Value::Number(points)) => {
            let mut all = steps(step.as_ref(), &item.max);
            let fits = |points: &Exact| *points <= item.max && is_multiple(points, step.as_ref());
            all.extend(exchanged(points).into_iter().filter(fits));
            numbers(all)
        }
        (
            Rule::Ratio(_)
            | Rule::Bands(Bands {
                measure: Measure::Counts(_),
                ..
            }),
            Value::Share { of, per },
        ) => shares(of, per),
        (Rule::Options(choices), Value::Choice(_)) => (0..choices.len()).map(Value::Choice).collect(),
        (Rule::AllOrNothing, Value::Met(met)) => vec![Value::Met(!met)],
        (Rule::Checklist(choices), Value::Parts(parts)) => toggled(choices.len(), parts),
        (Rule::Deduct(_), Value::Number(count)) => {
            let near = around(count).into_iter().chain([Exact::ZERO]);
            numbers(near.chain(exchanged(count)).collect())
        }
        (Rule::Survey(survey), Value::Choice(_)) => (0..survey.weights.len()).map(Value::Choice).collect(),
        (Rule::Survey(_) | Rule::Bands(_), Value::Number(percent)) => {
            let fits = |percent: &Exact| *percent <= Exact::HUNDRED;
            numbers(exchanged(percent).into_iter().filter(fits).collect())
        }
        (Rule::Increment(_) | Rule::Goalposts { .. }, Value::Number(measured)) => {
            numbers(exchanged(measured))
        }
        _ => Vec::new(),
    };
    if item.not_applicable != NotApplicable::No {
        found.push(Value::NotApplicable);
    }
    let mut each_once = Vec::new();
    for candidate in found {
        if candidate != *value && !each_once.contains(&candidate) {
            each_once.push(candidate);
        }
    }
    each_once
}

fn numbers(values: Vec<Exact>) -> Vec<Value> {
    values.into_iter().map(Value::Number).collect()
}

fn steps(step: Option<&Exact>, max: &Exact) -> Vec<Exact> {
    let Some(step) = step else {
        return vec![Exact::ZERO, max.clone()];
    };
    let all = (0..=MOST_STEPS).map(|n| &Exact::from(n) * step);
    let within: Vec<Exact> = all.take_while(|points| points <= max).collect();
    match within.last() {
        Some(last) if last == max => within,
        // Either the maximum is no multiple, or the ladder is too fine.
        _ if i64::try_from(within.len()).is_ok_and(|steps| steps <= MOST_STEPS) => within,
        _ => vec![Exact::ZERO, max.clone()],
    }
}

fn is_multiple(points: &Exact, step: Option<&Exact>) -> bool {
    step.and_then(|step| points.checked_div(step))
        .is_none_or(|steps| steps.is_whole())
}

fn shares(of: &Exact, per: &Exact) -> Vec<Value> {
    let more_or_less = |count: &Exact| around(count).into_iter().chain(exchanged(count));
    let numerators = more_or_less(of).map(|of| (of, per.clone()));
    let denominators = more_or_less(per).map(|per| (of.clone(), per));
    let possible = |(of, per): &(Exact, Exact)| of <= per && !per.is_zero();
    numerators
        .chain(denominators)
        .filter(possible)
        .map(|(of, per)| Value::Share { of, per })
        .collect()
}

/// Up to five more or less, none below 0.
fn around(count: &Exact) -> Vec<Exact> {
    let steps = (-MOST_CASES..=MOST_CASES).filter(|step| *step != 0);
    let near = steps.map(|step| count + &Exact::from(step));
    near.filter(|count| !count.is_negative()).collect()
}

/// One part more or one less.
fn toggled(choices: usize, parts: &[usize]) -> Vec<Value> {
    let without = |at: usize| {
        parts
            .iter()
            .copied()
            .filter(|part| *part != at)
            .collect::<Vec<_>>()
    };
    let toggle = |at: usize| {
        let mut toggled = without(at);
        if toggled.len() == parts.len() {
            toggled.push(at);
            toggled.sort_unstable();
        }
        Value::Parts(toggled)
    };
    (0..choices).map(toggle).collect()
}

/// `87,96` → `78,96`, `89,76`, `87,69`.
fn exchanged(number: &Exact) -> Vec<Exact> {
    let Some(text) = number.to_finite_decimal().map(|number| number.to_string()) else {
        return Vec::new();
    };
    let digits: Vec<usize> = text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_digit())
        .map(|(at, _)| at)
        .collect();
    let swapped = |pair: &[usize]| {
        let mut bytes = text.clone().into_bytes();
        bytes.swap(pair[0], pair[1]);
        Exact::from_decimal_text(&String::from_utf8(bytes).ok()?)
    };
    let others = digits.windows(2).filter_map(swapped);
    others.filter(|other| other != number).collect()
}

#[cfg(test)]
mod tests {
    use super::exchanged;
    use crate::exact::Exact;

    #[test]
    fn neighbouring_digits_are_exchanged_over_the_decimal_mark_too() {
        let number = Exact::from_decimal_text("87.96").expect("a number");
        let shown: Vec<String> = exchanged(&number)
            .iter()
            .filter_map(Exact::to_finite_decimal)
            .map(|number| number.to_string())
            .collect();
        assert_eq!(shown, ["78.96", "89.76", "87.69"]);
    }
}
