//! Examples of what can be wrong in data files.

use crate::diagnostic::examples::{cell, number, text, texts};
use crate::diagnostic::{Column, Expected, Given, Legacy, Problem};
use crate::model::answer::Stage;

/// E1xx
pub(super) fn files() -> Vec<Problem> {
    vec![
        Problem::NoSuchFile {
            name: text("tham-dinh.csv"),
            folder_has: texts(["thamdinh.csv", "tudanhgia.csv"]),
        },
        Problem::NoDataRows,
        Problem::NotUnicode {
            looks_like: Some(Legacy::Tcvn3),
            heading: text("Mã đơn vị"),
        },
        Problem::NulCharacter { line: 4 },
        Problem::UnclosedQuote {
            line: 12,
            swallowed_lines: 69,
            cell: cell(3, 12),
        },
        Problem::TextAfterQuote { text: text("x") },
        Problem::QuoteInside {
            text: text("Kế hoạch \"12\""),
        },
        Problem::CellCount {
            line: 13,
            found: 7,
            expected: 6,
            extra: text("thừa"),
        },
        Problem::OneColumn,
        Problem::NotAHeader {
            line: 1,
            text: text("BẢNG TỔNG HỢP ĐIỂM"),
            header_line: Some(3),
        },
        Problem::NumberingRow { line: 2 },
        Problem::CellTooLong {
            cell: cell(3, 12),
            length: 2_103_441,
            limit: 65_536,
        },
        Problem::RenamedWorkbook {
            name: text("thamdinh.csv"),
            really: ".xlsx",
        },
        Problem::Unreadable {
            name: text("thamdinh.csv"),
            reason: text("permission denied"),
        },
        Problem::FileTooLarge {
            name: text("tieuchi.toml"),
            limit_mib: 4,
        },
        Problem::NothingToDo { folder: text(".") },
        Problem::OldWorkbook {
            name: text("QST.xls"),
        },
        Problem::DamagedWorkbook {
            name: text("QST.xlsx"),
        },
        Problem::NoSuchSheet {
            name: text("QST.xlsx"),
            sheet: Some(text("Thẩm định")),
            sheets: texts(["Kết quả", "Dữ liệu"]),
        },
        Problem::NoSuchSheet {
            name: text("QST.xlsx"),
            sheet: None,
            sheets: Vec::new(),
        },
        Problem::NoCriteria,
        Problem::NoAnswers {
            year: Some(2030),
            known: vec![2023, 2024],
        },
        Problem::NoSuchStage {
            asked: Stage::Final,
            known: vec![Stage::SelfAssessed, Stage::Appraised],
        },
    ]
}

/// E2xx
pub(super) fn who_and_what() -> Vec<Problem> {
    vec![
        Problem::MissingColumn {
            column: Column::Criterion,
            found: texts(["ma_don_vi", "noi_dung", "gia_tri"]),
        },
        Problem::NoSuchColumn {
            heading: text("cau_9"),
            found: texts(["ma_don_vi", "cau_1", "cau_2"]),
        },
        Problem::SameMeaning {
            first: (text("C"), text("gia_tri")),
            second: (text("F"), text("value")),
        },
        Problem::IgnoredColumn {
            letters: text("G"),
            heading: text("Người nhập"),
        },
        Problem::IgnoredColumn {
            letters: text("G"),
            heading: String::new(),
        },
        Problem::BlankRow { line: 40 },
        Problem::AgenciesAsColumns {
            headings: texts(["STC", "SYT"]),
        },
        Problem::UnknownAgency {
            text: text("STCC"),
            register: Some(text("donvi.csv")),
            suggestion: Some((text("STC"), text("Sở Tài chính"))),
        },
        Problem::AmbiguousName {
            text: text("Phòng Nội vụ"),
            count: 2,
        },
        Problem::WrongBlock {
            agency: text("QST"),
            register: text("donvi.csv"),
            registered: text("QH"),
            found: text("SO"),
        },
        Problem::UnknownCriterion {
            text: text("I.9"),
            area: Some((text("I"), text("I.1"), text("I.3"))),
            suggestion: None,
        },
        Problem::ShortenedCode {
            code: text("1.1"),
            agency: text("STC"),
            lost: text("1.10"),
        },
        Problem::TwoValues {
            agency: text("STC"),
            criterion: text("I.1"),
            first: Box::new((Given::Number(number("4.75")), 12)),
            second: Box::new((Given::Number(number("4.5")), 82)),
        },
        Problem::RepeatedRow {
            line: 82,
            first_line: 12,
        },
        Problem::MissingAnswer {
            agency: text("STC"),
            criterion: text("II.3"),
            not_applicable_allowed: true,
        },
        Problem::NotAssessed {
            agency: text("HHS"),
            line: 12,
        },
        Problem::ExemptItem {
            agency: text("STC"),
            criterion: text("II.4"),
            line: 12,
        },
        Problem::LookAlikeLetter {
            text: text("SТC"),
            letter: 'Т',
            suggestion: Some(text("STC")),
        },
        Problem::InvisibleCharacters { cells: 3 },
        Problem::UnknownBlock {
            text: text("S0"),
            known: texts(["SO", "QH"]),
        },
        Problem::NothingApplies {
            agency: text("HHS"),
            year: Some(2024),
        },
        Problem::RepeatedAgency {
            code: text("STC"),
            first_line: 3,
        },
        Problem::EmptyCell {
            column: Column::Block,
        },
        Problem::UnknownWord {
            column: Column::Status,
            text: text("mien"),
            known: texts(["danh_gia", "khong_danh_gia", "khong_xep_hang"]),
        },
        Problem::NoRegister { blocks: 2 },
        Problem::NotSelfScored {
            agency: text("STC"),
            criterion: text("III.1"),
        },
        Problem::ScoredByParts {
            code: text("II.1"),
            parts: texts(["II.1.1", "II.1.2"]),
        },
        Problem::NotSurveyed {
            code: Some(text("I.1")),
            surveyed: texts(["III.1"]),
        },
        Problem::NotSurveyed {
            code: None,
            surveyed: texts(["III.1", "III.2"]),
        },
        Problem::NotSurveyed {
            code: None,
            surveyed: Vec::new(),
        },
        Problem::MissingReason {
            agency: text("STC"),
            criterion: text("III.1"),
        },
    ]
}

/// E3xx
pub(super) fn values() -> Vec<Problem> {
    vec![
        Problem::NotANumber {
            text: text("1O"),
            expected: Expected::Points,
        },
        Problem::AmbiguousNumber { text: text("96.246") },
        Problem::MixedMarks {
            comma: (text("4,75"), cell(3, 12)),
            dot: (text("90.25"), cell(3, 19)),
        },
        Problem::SpreadsheetError {
            text: text("#REF!"),
            cell: cell(3, 12),
        },
        Problem::AboveMaximum {
            value: number("5.25"),
            max: number("5"),
            step: Some(number("0.25")),
        },
        Problem::Negative { value: number("-1") },
        Problem::OffStep {
            value: number("4.3"),
            step: number("0.25"),
            below: number("4.25"),
            above: number("4.5"),
        },
        Problem::NotWhole {
            value: number("38.5"),
        },
        Problem::NumeratorAbove {
            of: number("41"),
            per: number("40"),
            of_name: Some(text("nhiệm vụ hoàn thành")),
            per_name: Some(text("nhiệm vụ được giao")),
        },
        Problem::ZeroDenominator {
            not_applicable_allowed: true,
        },
        Problem::NotAPercentage {
            value: number("902.5"),
        },
        Problem::MaybeAShare {
            value: number("0.9025"),
            percent: number("90.25"),
        },
        Problem::NotApplicableRefused {
            criterion: text("I.1"),
        },
        Problem::UnknownOption {
            text: text("d"),
            expected: Expected::OneOf(texts(["a", "b", "c"])),
        },
        Problem::DateInstead {
            text: text("4-May"),
            fraction: Some(text("4/5")),
            two_numbers: true,
        },
        Problem::NumberForm { text: text("1e999") },
        Problem::TooManyDigits {
            text: text("30.299999999999997"),
        },
        Problem::Dash { text: text("-") },
        Problem::MissingDenominator {
            criterion: text("II.1"),
        },
        Problem::UnexpectedDenominator {
            criterion: text("I.1"),
            text: text("40"),
            not_applicable: false,
        },
    ]
}
