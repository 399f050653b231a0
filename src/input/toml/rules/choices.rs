//! Rules over worded states, each with its points.
//!
//! ```toml
//! options = [ { key = "a", label = "Đầy đủ", points = 10 }, { key = "b", label = "Chưa đủ", points = 0 } ]
//! ```

use std::collections::BTreeSet;

use crate::diagnostic::Problem;
use crate::exact::Exact;
use crate::input::toml::rules::{self, Context};
use crate::input::toml::section::Section;
use crate::model::name::Name;
use crate::model::rule::{Choice, Rule};

/// `{ type = "options", options = [ … ] }`: one of them.
pub(super) fn options(section: &mut Section<'_>, context: &Context<'_>) -> Option<Rule> {
    choices(section, "options", context).map(Rule::Options)
}

/// `{ type = "checklist", parts = [ … ] }`: any of them; together they are worth at most the maximum.
pub(super) fn checklist(section: &mut Section<'_>, context: &Context<'_>) -> Option<Rule> {
    let parts = choices(section, "parts", context)?;
    let sum: Exact = parts.iter().map(|part| &part.points).sum();
    let each_fits = |max: &&Exact| parts.iter().all(|part| part.points <= **max);
    if context.max.filter(each_fits).is_some() {
        rules::hold_against_max(section, section.place_of("parts"), "parts", &sum, context);
    }
    Some(Rule::Checklist(parts))
}

/// The entries of the list; `None` where one could not be read or there is none.
fn choices(section: &mut Section<'_>, list: &'static str, context: &Context<'_>) -> Option<Vec<Choice>> {
    let entries = section.required(list, Section::tables)?;
    if entries.is_empty() {
        let node = list.to_owned();
        section.report(section.place_of(list), Problem::NothingBelow { node });
    }
    let mut keys = BTreeSet::new();
    let choices: Vec<Option<Choice>> = entries
        .into_iter()
        .map(|entry| choice(entry?, context, &mut keys))
        .collect();
    choices.into_iter().collect()
}

fn choice<'d>(
    mut section: Section<'d>,
    context: &Context<'_>,
    keys: &mut BTreeSet<&'d str>,
) -> Option<Choice> {
    let key = section.required("key", Section::placed_text);
    let written = key.as_ref().map_or("", |key| key.text);
    let label = section.name_in("label", "label_en").unwrap_or_else(|| Name {
        vietnamese: written.to_owned(),
        english: None,
    });
    let points = section.required("points", |section, key| {
        rules::points(section, key, written, context)
    });
    if let Some(key) = key.as_ref().filter(|key| !keys.insert(key.text)) {
        let problem = Problem::RepeatedBound {
            key: section.name().to_owned(),
            text: key.text.to_owned(),
        };
        section.report(key.place, problem);
    }
    section.close();
    Some(Choice {
        key: key?.text.to_owned(),
        label,
        points: points?,
    })
}
