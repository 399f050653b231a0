//! The cells behind an item: their text as it stands in the file, and what was read from it.
//!
//! ```json
//! { "role": "value", "text": "4,75", "value": "4.75", "file": "thamdinh.csv", "line": 12, "column": 9, "cell": "C12" }
//! ```
//!
//! `value` is a plain decimal, `yes` or `no`, the key of an option, the keys of the parts joined by `+` (`0`
//! for none), or `not-applicable`; it is null for a blank cell and for cells of text.

use crate::analysis::explanation::Explanation;
use crate::exact::Exact;
use crate::format::json::items::Input;
use crate::format::json::parameters::plain;
use crate::model::answer::{Answer, Remark, Value};
use crate::model::item::{Item, ItemIndex};
use crate::model::rule::Rule;
use crate::source::{Place, Sources};

/// The cells of the answer that counts, then the self-answer beside it, then what was remarked.
pub(super) fn inputs(explanation: &Explanation<'_>, index: ItemIndex, sources: &Sources) -> Vec<Input> {
    let item = explanation.framework().item(index);
    let Some(answer) = explanation.answer(index) else {
        return Vec::new();
    };
    let mut inputs = of_answer(item, answer, ["value", "denominator", "responses"], sources);
    if let Some(own) = explanation.self_answer(index) {
        let roles = ["self", "self-denominator", "self-responses"];
        inputs.extend(of_answer(item, own, roles, sources));
    }
    if let Some(remarks) = answer.remarks.as_deref() {
        let cells = [
            ("evidence", &remarks.evidence),
            ("reason", &remarks.reason),
            ("note", &remarks.note),
        ];
        let text = |(role, remark): (&'static str, &Option<Remark>)| {
            let remark = remark.as_ref()?;
            Some(input(role, &remark.text, None, &remark.place, sources))
        };
        inputs.extend(cells.into_iter().filter_map(text));
    }
    inputs
}

/// The cell of the value, and the one beside it that holds a denominator or a number of responses.
fn of_answer(item: &Item, answer: &Answer, roles: [&'static str; 3], sources: &Sources) -> Vec<Input> {
    let cell = |role: &'static str, value: Option<String>, place: &Place| {
        input(role, sources.text(place), value, place, sources)
    };
    let mut inputs = vec![cell(roles[0], value(item, &answer.value), &answer.place)];
    let beside: Option<(&'static str, &Exact)> = match (&answer.value, &answer.responses) {
        (Value::Share { per, .. }, _) => Some((roles[1], per)),
        (_, Some(responses)) => Some((roles[2], responses)),
        (_, None) => None,
    };
    if let Some((role, number)) = beside {
        let place = answer.denominator_place.as_ref().unwrap_or(&answer.place);
        inputs.push(cell(role, Some(plain(number)), place));
    }
    inputs
}

/// What was read from the cell of a value.
fn value(item: &Item, value: &Value) -> Option<String> {
    Some(match value {
        Value::Blank => return None,
        Value::NotApplicable => "not-applicable".to_owned(),
        Value::Number(number) | Value::Share { of: number, .. } => plain(number),
        Value::Met(met) => (if *met { "yes" } else { "no" }).to_owned(),
        Value::Choice(at) => key(&item.rule, *at).to_owned(),
        Value::Parts(parts) if parts.is_empty() => "0".to_owned(),
        Value::Parts(parts) => {
            let keys: Vec<&str> = parts.iter().map(|at| key(&item.rule, *at)).collect();
            keys.join("+")
        }
    })
}

fn key(rule: &Rule, at: usize) -> &str {
    let known = match rule {
        Rule::Options(choices) | Rule::Checklist(choices) => choices.get(at).map(|choice| &choice.key),
        Rule::Survey(survey) => survey.weights.get(at).map(|option| &option.key),
        Rule::Points { .. }
        | Rule::Ratio(_)
        | Rule::Bands(_)
        | Rule::AllOrNothing
        | Rule::Deduct(_)
        | Rule::Increment(_)
        | Rule::Goalposts { .. } => None,
    };
    known.map_or("", String::as_str)
}

fn input(role: &'static str, text: &str, value: Option<String>, place: &Place, sources: &Sources) -> Input {
    let location = sources.locate(place);
    Input {
        role,
        text: text.to_owned(),
        value,
        file: location.file,
        line: location.line,
        column: location.column,
        cell: location.cell.map(|cell| cell.to_string()),
    }
}
