//! Rules over a survey: a percentage, or options with their percentages.

use crate::exact::Exact;
use crate::input::toml::rules::Context;
use crate::input::toml::section::Section;
use crate::model::rule::{OptionWeight, Rule, Survey};

/// More questionnaires than there are people.
const MOST_RESPONSES: i64 = 999_999_999_999;

/// `{ type = "survey", min_responses = 30, weights = { A = 100, B = 60, C = 20, D = 0 } }`
pub(super) fn survey(section: &mut Section<'_>, _: &Context<'_>) -> Option<Rule> {
    let min_responses = section.whole_between("min_responses", 1, MOST_RESPONSES);
    let weights = section.table("weights");
    Some(Rule::Survey(Survey {
        min_responses: min_responses.map(Exact::from),
        weights: weights.map(|weights| read_weights(&weights)).unwrap_or_default(),
    }))
}

/// Every key of the table is an option; they keep the order of the file.
fn read_weights(section: &Section<'_>) -> Vec<OptionWeight> {
    let weight = |(key, percent): (&str, Option<Exact>)| {
        Some(OptionWeight {
            key: key.to_owned(),
            percent: percent?,
        })
    };
    section
        .entries()
        .iter()
        .map(|entry| (entry.key, section.percent_of(entry)))
        .filter_map(weight)
        .collect()
}
