//! An answer to one rule as an answer to another: `--as-is`, for criteria whose rule changed.

use crate::model::answer::Value;
use crate::model::item::Item;
use crate::model::rule::{Bands, Measure, Rule};

/// The same answer under the rule of another item; `None` where that rule cannot take it.
///
/// Options and parts are found again by their keys.
pub(super) fn translated(value: &Value, from: &Item, to: &Item) -> Option<Value> {
    match value {
        Value::Blank | Value::NotApplicable => Some(value.clone()),
        Value::Number(_) => takes_number(&to.rule).then(|| value.clone()),
        Value::Share { per, .. } => {
            to.rule.counts()?;
            // A denominator of 0 means to each rule what it says; one that refuses it cannot take it.
            (!per.is_zero()).then(|| value.clone())
        }
        Value::Met(_) => matches!(to.rule, Rule::AllOrNothing).then(|| value.clone()),
        Value::Choice(at) => {
            let key = keys(&from.rule).get(*at).copied()?;
            let at = keys(&to.rule).iter().position(|other| *other == key)?;
            takes_choice(&to.rule).then_some(Value::Choice(at))
        }
        Value::Parts(parts) => {
            let (old, new) = (keys(&from.rule), keys(&to.rule));
            let part = |at: &usize| new.iter().position(|other| Some(other) == old.get(*at));
            let parts: Option<Vec<usize>> = parts.iter().map(part).collect();
            matches!(to.rule, Rule::Checklist(_)).then_some(Value::Parts(parts?))
        }
    }
}

fn takes_number(rule: &Rule) -> bool {
    match rule {
        Rule::Points { .. } | Rule::Deduct(_) | Rule::Increment(_) | Rule::Goalposts { .. } => true,
        Rule::Bands(Bands { measure, .. }) => *measure == Measure::Percent,
        Rule::Survey(survey) => survey.weights.is_empty(),
        Rule::Ratio(_) | Rule::Options(_) | Rule::AllOrNothing | Rule::Checklist(_) => false,
    }
}

fn takes_choice(rule: &Rule) -> bool {
    matches!(rule, Rule::Options(_) | Rule::Survey(_))
}

fn keys(rule: &Rule) -> Vec<&str> {
    match rule {
        Rule::Options(choices) | Rule::Checklist(choices) => {
            choices.iter().map(|choice| choice.key.as_str()).collect()
        }
        Rule::Survey(survey) => survey.weights.iter().map(|option| option.key.as_str()).collect(),
        Rule::Points { .. }
        | Rule::Ratio(_)
        | Rule::Bands(_)
        | Rule::AllOrNothing
        | Rule::Deduct(_)
        | Rule::Increment(_)
        | Rule::Goalposts { .. } => Vec::new(),
    }
}
