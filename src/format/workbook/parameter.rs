//! The numbers of a rule, each in a cell of Criteria of its own, where formulas read them.
//!
//! ```text
//! II.1   from, %            98     20
//! II.1   from, %            95     15
//! II.2   a – in full               10
//! II.3   points off each   0.5
//! ```
//!
//! The maximum of an item is none of them: it stands in the outline.

use std::collections::BTreeSet;

use crate::exact::Exact;
use crate::format::workbook::page::safe;
use crate::model::item::Item;
use crate::model::name::Name;
use crate::model::rule::{Bands, Choice, Increment, OptionWeight, Ratio, Reward, Rule};

/// What a parameter is in its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Target,
    AtLeast,
    Band { strict: bool },
    Choice,
    Part,
    Weight,
    Each,
    Floor,
    Base,
    From,
    Every,
    Add,
    Worst,
    Best,
}

/// One row of the table of parameters.
#[derive(Debug, Clone)]
pub(crate) struct Parameter<'a> {
    pub(crate) role: Role,
    /// What is written in an answer, of an option or a part.
    pub(crate) key: Option<&'a str>,
    /// What that means.
    pub(crate) label: Option<&'a Name>,
    /// A bound, a step, a price.
    pub(crate) value: Option<&'a Exact>,
    /// What it earns: points, or the percent of a survey's option.
    pub(crate) earns: Option<&'a Exact>,
}

/// The parameters of an item's rule, in the order in which they are listed.
pub(crate) fn parameters(item: &Item) -> Vec<Parameter<'_>> {
    match &item.rule {
        Rule::Points { .. } | Rule::AllOrNothing => Vec::new(),
        Rule::Ratio(ratio) => of_ratio(ratio),
        Rule::Bands(bands) => of_bands(bands),
        Rule::Options(choices) => choices
            .iter()
            .map(|choice| chosen(Role::Choice, choice))
            .collect(),
        Rule::Checklist(parts) => parts.iter().map(|part| chosen(Role::Part, part)).collect(),
        Rule::Deduct(deduct) => vec![
            number(Role::Each, &deduct.each),
            number(Role::Floor, &deduct.floor),
        ],
        Rule::Increment(increment) => of_increment(increment),
        Rule::Goalposts { worst, best } => vec![number(Role::Worst, worst), number(Role::Best, best)],
        Rule::Survey(survey) => survey.weights.iter().map(weighed).collect(),
    }
}

fn of_ratio(ratio: &Ratio) -> Vec<Parameter<'_>> {
    let at_least = ratio.at_least.iter().map(|least| number(Role::AtLeast, least));
    let target = ratio.target.iter().map(|target| number(Role::Target, target));
    at_least.chain(target).collect()
}

fn of_bands(bands: &Bands) -> Vec<Parameter<'_>> {
    let at_least = bands.at_least.iter().map(|least| number(Role::AtLeast, least));
    let listed = bands.bands.iter().map(|band| Parameter {
        earns: match &band.reward {
            Reward::Points(points) => Some(points),
            Reward::Share => None,
        },
        ..number(
            Role::Band {
                strict: band.bound.strict,
            },
            &band.bound.at,
        )
    });
    at_least.chain(listed).collect()
}

fn of_increment(increment: &Increment) -> Vec<Parameter<'_>> {
    vec![
        number(Role::Base, &increment.base),
        number(Role::From, &increment.from),
        number(Role::Every, &increment.every),
        number(Role::Add, &increment.add),
    ]
}

fn number(role: Role, value: &Exact) -> Parameter<'_> {
    Parameter {
        role,
        key: None,
        label: None,
        value: Some(value),
        earns: None,
    }
}

fn chosen(role: Role, choice: &Choice) -> Parameter<'_> {
    Parameter {
        role,
        key: Some(&choice.key),
        label: Some(&choice.label),
        value: None,
        earns: Some(&choice.points),
    }
}

fn weighed(option: &OptionWeight) -> Parameter<'_> {
    Parameter {
        role: Role::Weight,
        key: Some(&option.key),
        label: None,
        value: None,
        earns: Some(&option.percent),
    }
}

/// The key of an option or weight as the workbook writes it, in Criteria and in Answers.
///
/// A spreadsheet looks words up without regard to case and takes `*`, `?` and `~` for wildcards; keys that it
/// would take for one another are numbered.
pub(crate) fn written_key(rule: &Rule, at: usize) -> String {
    let keys: Vec<&str> = match rule {
        Rule::Options(choices) | Rule::Checklist(choices) => {
            choices.iter().map(|choice| choice.key.as_str()).collect()
        }
        Rule::Survey(survey) => survey.weights.iter().map(|option| option.key.as_str()).collect(),
        _ => Vec::new(),
    };
    let key = keys.get(at).copied().unwrap_or_default();
    let folded: BTreeSet<String> = keys.iter().map(|key| key.to_lowercase()).collect();
    let is_literal = |key: &&str| !key.contains(['*', '?', '~']);
    if folded.len() == keys.len() && keys.iter().all(is_literal) {
        safe(key)
    } else {
        safe(&format!("{}: {key}", at + 1))
    }
}
