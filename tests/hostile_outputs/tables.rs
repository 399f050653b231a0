//! Rows for spreadsheets and JSON for programs.

use csv::{ReaderBuilder, StringRecord};
use serde_json::Value;

use crate::outputs::{JSON, ROWS};
use crate::payloads::FORMULA_SIGNS;
use crate::run::{printed, rounds};

fn records(text: &str, delimiter: u8) -> Vec<StringRecord> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|record| record.expect("every row has as many cells as the first"))
        .collect()
}

/// `-8.50`, `+1,92` and the like, which a spreadsheet reads as numbers.
fn is_number(cell: &str) -> bool {
    let digits = cell.trim_start_matches(['-', '+', '−']);
    !digits.is_empty()
        && digits
            .chars()
            .all(|letter| letter.is_ascii_digit() || ".,/".contains(letter))
}

#[test]
fn no_cell_of_a_table_is_a_formula_and_none_is_torn() {
    for verb in ROWS {
        for (format, delimiter) in [("csv", b','), ("csv-excel", b';')] {
            let arguments = [verb, &["--format", format]].concat();
            if verb == ["check"] && format == "csv-excel" {
                continue;
            }
            let plain = records(&printed(&rounds().plain, &arguments), delimiter);
            for hostile in &rounds().hostile {
                let found = records(&printed(hostile, &arguments), delimiter);
                assert_eq!(found.len(), plain.len(), "{arguments:?}");
                for cell in found.iter().flatten() {
                    assert!(
                        !cell.starts_with(FORMULA_SIGNS) || is_number(cell),
                        "{arguments:?}: {cell:?}"
                    );
                    assert!(!cell.contains(char::is_control), "{arguments:?}: {cell:?}");
                }
            }
        }
    }
}

/// The keys and the kinds of values, without texts and places.
fn shape(value: &Value) -> Value {
    let is_place = |key: &str| ["line", "column"].contains(&key);
    match value {
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| !is_place(key))
            .map(|(key, value)| (key.clone(), shape(value)))
            .collect(),
        Value::Array(list) => list.iter().map(shape).collect(),
        Value::String(_) => "text".into(),
        other => other.clone(),
    }
}

#[test]
fn json_has_the_keys_of_its_plain_twin() {
    for verb in JSON {
        let arguments = [verb, &["--format", "json"]].concat();
        let read = |text: String| shape(&serde_json::from_str(&text).expect("it is JSON"));
        let plain = read(printed(&rounds().plain, &arguments));
        for (number, hostile) in rounds().hostile.iter().enumerate() {
            let found = read(printed(hostile, &arguments));
            assert!(found == plain, "{verb:?} of round {number}\n{found:#}\n{plain:#}");
        }
    }
}
