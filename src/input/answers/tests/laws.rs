//! What holds for every table.

use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

use crate::input::answers::tests::{Read, read_text};
use crate::model::answer::Value;

/// Cells that come close to answers of every kind.
fn cells() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "",
        "0",
        "5",
        "4,75",
        "4.75",
        "96.246",
        "1.234.567",
        "-1",
        "KAD",
        "-",
        "Có",
        "a",
        "a+c",
        "90 %",
        "#REF!",
        "4-May",
        "1e9",
        "1O",
        "999999999999999",
    ])
}

/// A long table of known and unknown names.
fn tables() -> impl Strategy<Value = String> {
    let agency = prop::sample::select(vec!["SNV", "Sở Tài chính", "hhv", "STCC", "S\u{422}C", ""]);
    let code = prop::sample::select(vec![
        "I.1", "I.2", "I.3", "II.1", "II.2", "II.3", "III.1", "III.2", "IV.2", "IV.10", "II", "I.9", "",
    ]);
    let row = (agency, code, cells(), cells())
        .prop_map(|(agency, code, value, denominator)| format!("{agency};{code};{value};{denominator};x\n"));
    prop::collection::vec(row, 1..12)
        .prop_map(|rows| format!("agency;code;value;denominator;note\n{}", rows.concat()))
}

fn values(read: &Read) -> Vec<&Value> {
    let sheets = read.editions.iter().flat_map(|edition| &edition.stages);
    sheets
        .flat_map(|sheet| sheet.answers.iter().map(|(_, _, answer)| &answer.value))
        .collect()
}

proptest! {
    #[test]
    fn a_file_without_problems_has_an_answer_for_each_filled_row(text in tables()) {
        let read = read_text(&text);
        let filled = values(&read).iter().filter(|value| ***value != Value::Blank).count();
        prop_assert_eq!(filled, read.file.answers);
        if read.problems.is_empty() {
            let rows = text.lines().skip(1);
            let answered = rows.filter(|row| row.split(';').nth(2).is_some_and(|value| !value.is_empty()));
            prop_assert_eq!(answered.count(), filled);
        }
    }

    #[test]
    fn an_answer_that_is_not_taken_over_is_reported(text in tables()) {
        let read = read_text(&text);
        let rows = text.lines().count() - 1;
        let headings = text.lines().filter(|row| row.contains(";II;;")).count();
        prop_assert!(values(&read).len() + headings >= rows || !read.problems.is_empty());
    }
}
