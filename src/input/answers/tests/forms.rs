//! Tables of other forms: turned, without a column that is needed, with one too many.

use crate::diagnostic::{Column, Problem};
use crate::input::answers::tests::{answers, only_problems, read_with};
use crate::input::request::TableOptions;
use crate::model::answer::Stage;

#[test]
fn agencies_as_columns_are_refused_and_turned_when_asked() {
    let text = "Mã tiêu chí;Nội dung;SNV;STC\nI.1;Kế hoạch;5;4,75\nI.2:tu;;45;38\nI.2:mau;;50;40\n";
    let refused = Problem::AgenciesAsColumns {
        headings: vec!["SNV".to_owned(), "STC".to_owned()],
    };
    assert_eq!(only_problems(text), [refused]);

    let options = TableOptions {
        transpose: true,
        ..TableOptions::default()
    };
    let read = read_with(text, &options);
    let ignored = Problem::IgnoredColumn {
        letters: "B".to_owned(),
        heading: "Nội dung".to_owned(),
    };
    assert_eq!(read.problems, [ignored]);
    assert_eq!(
        answers(&read.editions[0], Stage::Appraised),
        [
            "SNV I.1 = 5",
            "SNV I.2 = 45 of 50",
            "STC I.1 = 19/4",
            "STC I.2 = 38 of 40"
        ]
    );
}

#[test]
fn a_turned_table_under_the_heading_of_agencies_is_recognised_too() {
    let text = "ma_don_vi;SNV;STC\nI.1;5;4,75\n";
    let refused = Problem::AgenciesAsColumns {
        headings: vec!["SNV".to_owned(), "STC".to_owned()],
    };
    assert_eq!(only_problems(text), [refused]);
}

#[test]
fn missing_columns_are_named_with_those_that_are_there() {
    let missing = |column, found: &[&str]| Problem::MissingColumn {
        column,
        found: found.iter().map(|heading| (*heading).to_owned()).collect(),
    };
    assert_eq!(
        only_problems("ma_don_vi;noi_dung;gia_tri\nSNV;a;5\n"),
        [missing(Column::Criterion, &["ma_don_vi", "noi_dung", "gia_tri"])]
    );
    assert_eq!(
        only_problems("ma_tieu_chi;gia_tri\nI.1;5\n"),
        [missing(Column::Agency, &["ma_tieu_chi", "gia_tri"])]
    );
    assert_eq!(
        only_problems("ma_don_vi;ma_tieu_chi;diem\nSNV;I.1;5\n")[0],
        missing(Column::Value, &["ma_don_vi", "ma_tieu_chi", "diem"])
    );
}

#[test]
fn a_value_beside_stages_and_an_item_twice_are_refused() {
    let same = |first: (&str, &str), second: (&str, &str)| Problem::SameMeaning {
        first: (first.0.to_owned(), first.1.to_owned()),
        second: (second.0.to_owned(), second.1.to_owned()),
    };
    assert_eq!(
        only_problems("agency;code;value;appraised\nSNV;I.1;5;5\n"),
        [same(("C", "value"), ("D", "appraised"))]
    );
    assert_eq!(
        only_problems("agency;I.1;i.1\nSNV;5;5\n"),
        [same(("B", "I.1"), ("C", "i.1"))]
    );
}

#[test]
fn a_heading_of_the_wide_form_that_looks_like_a_code_must_be_one() {
    let problems = only_problems("agency;I.1;I.9;Tổng\nSNV;5;1;6\n");
    let codes: Vec<&str> = problems.iter().map(Problem::code).collect();
    assert_eq!(codes, ["E214", "W203"]);
}
