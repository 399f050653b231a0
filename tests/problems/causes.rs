//! One cause is one problem: what follows from it is not reported beside it.

use crate::example::{Example, bytes, rows, written};

/// The codes that `check` finds, in file order.
fn codes(example: &Example) -> Vec<String> {
    let findings = example.findings();
    let code = |finding: &serde_json::Value| finding["code"].as_str().map(str::to_owned);
    findings.iter().filter_map(code).collect()
}

#[test]
fn an_agency_under_a_wrong_code_is_not_missing_as_well() {
    let mut table = rows("thamdinh.csv");
    for row in table.iter_mut().filter(|row| row[0] == "STC") {
        row[0] = "XYZ".to_owned();
    }
    let example = Example::copy();
    example.write("thamdinh.csv", &written(&table));
    assert_eq!(codes(&example), ["E211"]);
}

#[test]
fn a_row_under_a_wrong_code_hides_no_other_missing_answer() {
    let mut table = rows("thamdinh.csv");
    let position = |table: &[Vec<String>], item: &str| {
        let found = table.iter().position(|row| row[0] == "STC" && row[1] == item);
        found.expect("STC answers everything")
    };
    let renamed = position(&table, "I.1");
    table[renamed][1] = "I.9".to_owned();
    table.remove(position(&table, "II.1"));
    let example = Example::copy();
    example.write("thamdinh.csv", &written(&table));
    // Nobody can say which of the two was called I.9.
    assert_eq!(codes(&example), ["E218", "E218", "E214"]);
}

#[test]
fn a_wrong_heading_of_the_wide_form_is_one_problem() {
    let wide = String::from_utf8(bytes("thamdinh-ngang.csv")).expect("the example is UTF-8");
    let example = Example::copy();
    example.write("thamdinh.csv", wide.replace(";II.3;", ";II.9;").as_bytes());
    assert_eq!(codes(&example), ["E214"]);
}

#[test]
fn an_agency_of_an_unknown_block_is_not_held_against_the_criteria_of_another() {
    let criteria = String::from_utf8(bytes("tieuchi.toml")).expect("the example is UTF-8");
    let others = criteria
        .replace("id = \"SO\"", "id = \"XA\"")
        .replace("id = \"QH\"", "id = \"PH\"")
        .replace("I.1", "I.7");
    let round = String::from_utf8(bytes("parindex.toml")).expect("the example is UTF-8");
    let both = round.replace("\"tieuchi.toml\"", "[\"xa.toml\", \"tieuchi.toml\"]");
    let mut register = rows("donvi.csv");
    register[2][2] = "S0".to_owned();
    let example = Example::copy();
    example.write("xa.toml", others.as_bytes());
    example.write("parindex.toml", both.as_bytes());
    example.write("donvi.csv", &written(&register));
    assert_eq!(codes(&example), ["E221"]);
}

#[test]
fn a_fraction_in_one_cell_is_one_problem() {
    let mut table = rows("thamdinh.csv");
    table[2][2] = "45/45".to_owned();
    table[2][3].clear();
    let example = Example::copy();
    example.write("thamdinh.csv", &written(&table));
    assert_eq!(codes(&example), ["E315"]);
}

#[test]
fn a_criteria_file_in_another_encoding_cannot_be_used_at_all() {
    let mut criteria = bytes("tieuchi.toml");
    let at = criteria.iter().position(|byte| !byte.is_ascii());
    criteria[at.expect("Vietnamese is not ASCII")] = 0xFF;
    let example = Example::copy();
    example.write("tieuchi.toml", &criteria);
    let output = example.run(&["check", "--lang", "vi"]);
    assert_eq!(output.exit, Some(2));
    for words in [
        "lỗi[E401]: tieuchi.toml:1:4: sai cú pháp",
        "lý do: không phải UTF-8",
        "lưu lại tệp dạng UTF-8",
    ] {
        assert!(output.printed.contains(words), "{}", output.printed);
    }
}
