//! What an office may ask for.

use parindex::language::annex::{AnnexColumn, Date, Decision};
use parindex::model::name::Language;
use parindex::view::{Annex, AnnexWishes, Cell};

use crate::rounds::{made, rows};

fn annexes(wishes: &AnnexWishes) -> Vec<Annex> {
    made("samples/example", wishes, Language::Vietnamese).annexes
}

fn headings(annex: &Annex) -> Vec<&str> {
    let table = annex.sections[0].table.as_ref().expect("the block has agencies");
    table
        .columns
        .iter()
        .map(|column| column.heading.as_str())
        .collect()
}

#[test]
fn without_wishes_the_columns_are_those_that_have_something_to_show() {
    let [annex] = annexes(&AnnexWishes::default())
        .try_into()
        .expect("there is one annex");
    assert_eq!(annex.label, "Phụ lục");
    assert_eq!(annex.title, "Chỉ số cải cách hành chính năm 2024 (ví dụ)");
    assert_eq!(
        headings(&annex),
        [
            "STT",
            "Tên cơ quan",
            "Điểm tự đánh giá",
            "Điểm thẩm định",
            "Chỉ số",
            "Xếp hạng",
            "Xếp loại",
            "Ghi chú"
        ]
    );
    assert_eq!(
        rows(&annex)[2].join(" "),
        "3 Sở Tài chính 81,58 81,33 90,31 3 Xuất sắc [2]"
    );
}

#[test]
fn a_survey_has_its_own_column_and_the_parts_add_up_to_the_index() {
    let annexes = made(
        "samples/da-nang-2022",
        &AnnexWishes::default(),
        Language::Vietnamese,
    )
    .annexes;
    assert_eq!(headings(&annexes[0])[4], "Điểm điều tra xã hội học");
    let first = rows(&annexes[0])[0].join(" ");
    assert_eq!(first, "1 Công an thành phố 73,85 72,72 26,09 98,81 1 Xuất sắc");
}

#[test]
fn columns_are_chosen_and_ordered_and_what_nobody_knows_is_left_to_be_filled_in() {
    let wishes = AnnexWishes {
        columns: vec![AnnexColumn::Rank, AnnexColumn::Code, AnnexColumn::SurveyPoints],
        ..AnnexWishes::default()
    };
    let annexes = annexes(&wishes);
    assert_eq!(
        headings(&annexes[0]),
        ["Xếp hạng", "Mã cơ quan", "Điểm điều tra xã hội học"]
    );
    let table = annexes[0].sections[0]
        .table
        .as_ref()
        .expect("the block has agencies");
    let first = &table.groups[0].rows[0].cells;
    let expected = [
        Cell::Rank { rank: 1, tied: false },
        Cell::Text("SNV".to_owned()),
        Cell::Gap,
    ];
    assert_eq!(first.as_slice(), expected);
}

#[test]
fn two_annexes_are_numbered_from_the_number_that_is_asked_for() {
    let wishes = AnnexWishes {
        number: Some(3),
        areas: true,
        ..AnnexWishes::default()
    };
    let annexes = annexes(&wishes);
    let labels: Vec<&str> = annexes.iter().map(|annex| annex.label.as_str()).collect();
    assert_eq!(labels, ["Phụ lục III", "Phụ lục IV"]);
    assert_eq!(
        headings(&annexes[1])[2],
        "I.\u{a0}Công tác chỉ đạo, điều hành (tối đa\u{a0}20)"
    );
    assert_eq!(
        rows(&annexes[1])[2].join(" "),
        "3 Sở Tài chính 19,25 34,50/40 27,08 0,50 – 90,31"
    );
}

#[test]
fn title_and_decision_are_the_office_s() {
    let wishes = AnnexWishes {
        title: Some("Kết quả xếp hạng".to_owned()),
        decision: Decision {
            number: Some("12/QĐ-UBND".to_owned()),
            date: Date::new(5, 3, 2025),
            issuer: None,
        },
        ..AnnexWishes::default()
    };
    let annexes = annexes(&wishes);
    assert_eq!(annexes[0].title, "Kết quả xếp hạng");
    assert_eq!(
        annexes[0].attached,
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2025 của\u{a0}…………)"
    );
}

#[test]
fn under_a_weighted_mean_there_are_scores_and_no_points() {
    let annexes = made(
        "samples/trung-binh-trong-so",
        &AnnexWishes::default(),
        Language::Vietnamese,
    )
    .annexes;
    assert!(!headings(&annexes[0]).contains(&"Điểm thẩm định"));
}
