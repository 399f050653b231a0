//! JSON of a comparison: published scores in plain decimal, all parts as fractions that add up.
//!
//! ```json
//! { "schema": 1, "before": "self", "after": "appraised", "status": "official", "criteria_changed": [], "agencies": [
//!   { "agency": "STC", "before": { "score": "90.58", … }, "after": { "score": "90.31", … }, "change": "-0.27",
//!     "parts": { "answers": "-5/18", "membership": "0", …, "rounding": "7/900" },
//!     "items": [ { "id": "I.1", "cause": "answers", "before": "5", "after": "19/4", "by": "-5/18" } ] } ] }
//! ```

use serde::Serialize;

use crate::analysis::compare::{AgencyChange, CriteriaChange, ItemChange, Parts, Standing, Unreasoned};
use crate::format::json::{SCHEMA, stage_word, status_word, write};
use crate::language::compare::comparison_words;
use crate::model::name::{Language, Name};
use crate::view::{Compared, SideName};

#[derive(Debug, Serialize)]
struct Comparison<'a> {
    schema: u32,
    before: String,
    after: String,
    status: &'static str,
    criteria_changed: Vec<Criterion<'a>>,
    agencies: Vec<Agency<'a>>,
    only_before: Vec<&'a str>,
    only_after: Vec<&'a str>,
    missing_reasons: Option<Vec<Reason<'a>>>,
}

/// A change of the criteria; the sentence is in the language of the output.
#[derive(Debug, Serialize)]
struct Criterion<'a> {
    framework: &'a str,
    change: String,
}

#[derive(Debug, Serialize)]
struct Agency<'a> {
    agency: &'a str,
    name: &'a str,
    before: Place<'a>,
    after: Place<'a>,
    change: Option<String>,
    /// Null against a published table, which shows no answers.
    parts: Option<WireParts>,
    items: Vec<Item<'a>>,
}

#[derive(Debug, Serialize)]
struct Place<'a> {
    score: Option<String>,
    exact: Option<String>,
    rank: Option<u32>,
    tied: bool,
    tier: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct WireParts {
    answers: String,
    membership: String,
    rules: String,
    criteria: String,
    settings: String,
    rounding: String,
}

#[derive(Debug, Serialize)]
struct Item<'a> {
    id: &'a str,
    cause: &'static str,
    before: String,
    after: String,
    by: String,
}

#[derive(Debug, Serialize)]
struct Reason<'a> {
    agency: &'a str,
    criterion: &'a str,
    file: String,
    line: usize,
    column: usize,
    cell: Option<String>,
}

/// Every agency, whether anything changed or not.
pub(in crate::format) fn comparison<'a>(compared: &Compared<'a>, language: Language) -> String {
    let found = compared.comparison;
    let words = comparison_words(language);
    let criterion = |(set, change): &(&'a str, CriteriaChange)| Criterion {
        framework: set,
        change: words.criteria_change(change),
    };
    let unreasoned = |cells: &[Unreasoned]| cells.iter().map(|cell| reason(compared, *cell)).collect();
    write(&Comparison {
        schema: SCHEMA,
        before: side(compared.before),
        after: side(compared.after),
        status: status_word(found.status()),
        criteria_changed: found.criteria.iter().map(criterion).collect(),
        agencies: found
            .agencies
            .iter()
            .map(|change| agency(compared, change))
            .collect(),
        only_before: found.gone.iter().map(|(code, name)| either(code, name)).collect(),
        only_after: found
            .appeared
            .iter()
            .map(|agency| found.after.code(*agency))
            .collect(),
        missing_reasons: compared.unreasoned.map(unreasoned),
    })
}

/// A stage by the word that all JSON has for it.
fn side(name: &SideName) -> String {
    match name {
        SideName::Stage(stage) => stage_word(*stage).to_owned(),
        SideName::Text(text) => text.clone(),
    }
}

/// A published table may name agencies that have no code here.
fn either<'a>(code: &'a str, name: &'a Name) -> &'a str {
    if code.is_empty() { &name.vietnamese } else { code }
}

fn agency<'a>(compared: &Compared<'a>, change: &'a AgencyChange) -> Agency<'a> {
    let registered = compared.comparison.after.round().agency(change.agency);
    let difference = |(before, after)| after - before;
    let published = change.before.published.zip(change.after.published);
    let split = change.split.as_ref();
    Agency {
        agency: &registered.code,
        name: &registered.name.vietnamese,
        before: place(&change.before),
        after: place(&change.after),
        change: published
            .map(difference)
            .map(|change: rust_decimal::Decimal| change.to_string()),
        parts: split.map(|split| parts(&split.parts)),
        items: split
            .map(|split| split.items.iter().map(item).collect())
            .unwrap_or_default(),
    }
}

fn place(standing: &Standing) -> Place<'_> {
    Place {
        score: standing.published.map(|score| score.to_string()),
        exact: standing.exact.as_ref().map(ToString::to_string),
        rank: standing.rank,
        tied: standing.tied,
        tier: standing.tier.as_ref().map(|tier| tier.vietnamese.as_str()),
    }
}

fn parts(parts: &Parts) -> WireParts {
    WireParts {
        answers: parts.answers.to_string(),
        membership: parts.membership.to_string(),
        rules: parts.rules.to_string(),
        criteria: parts.criteria.to_string(),
        settings: parts.settings.to_string(),
        rounding: parts.rounding.to_string(),
    }
}

fn item(change: &ItemChange) -> Item<'_> {
    Item {
        id: &change.id,
        cause: change.cause.word(),
        before: change.before.earned.to_string(),
        after: change.after.earned.to_string(),
        by: change.by.to_string(),
    }
}

fn reason<'a>(compared: &Compared<'a>, cell: Unreasoned) -> Reason<'a> {
    let after = compared.comparison.after;
    let location = compared.sources.locate(&cell.place);
    Reason {
        agency: after.code(cell.agency),
        criterion: &after.framework(cell.agency).item(cell.item).id,
        file: location.file,
        line: location.line,
        column: location.column,
        cell: location.cell.map(|cell| cell.to_string()),
    }
}
