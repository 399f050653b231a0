//! An answer as it would be typed: `38/40`, `a+c`, `Có`, `KAD`.

use crate::language::number;
use crate::model::answer::Value;
use crate::model::item::Item;
use crate::model::name::Language;
use crate::model::rule::Rule;

pub(super) fn answer(value: &Value, item: &Item, language: Language) -> String {
    match value {
        Value::Blank => "–".to_owned(),
        Value::NotApplicable => match language {
            Language::English => "N/A".to_owned(),
            Language::Vietnamese => "KAD".to_owned(),
        },
        Value::Number(number) => number::exact(number, language),
        Value::Share { of, per } => {
            format!("{}/{}", number::exact(of, language), number::exact(per, language))
        }
        Value::Choice(at) => key(item, *at).to_owned(),
        Value::Parts(parts) if parts.is_empty() => "0".to_owned(),
        Value::Parts(parts) => {
            let keys: Vec<&str> = parts.iter().map(|at| key(item, *at)).collect();
            keys.join("+")
        }
        Value::Met(met) => yes_or_no(*met, language).to_owned(),
    }
}

fn key(item: &Item, at: usize) -> &str {
    let key = match &item.rule {
        Rule::Options(choices) | Rule::Checklist(choices) => choices.get(at).map(|choice| &choice.key),
        Rule::Survey(survey) => survey.weights.get(at).map(|weight| &weight.key),
        _ => None,
    };
    // The reader gives positions of the rule's own list.
    key.map_or("?", String::as_str)
}

fn yes_or_no(met: bool, language: Language) -> &'static str {
    match (met, language) {
        (true, Language::English) => "yes",
        (false, Language::English) => "no",
        (true, Language::Vietnamese) => "Có",
        (false, Language::Vietnamese) => "Không",
    }
}
