//! Tables beside the answers that are read from them, and beside what is wrong with them.

mod forms;
mod laws;
mod repeats;

use std::collections::BTreeSet;

use crate::diagnostic::{Column, Diagnostics, Expected, Problem};
use crate::input::answers::{EditionsBuilder, Names, read};
use crate::input::csv::test_table;
use crate::input::request::TableOptions;
use crate::input::sample;
use crate::model::agency::{Agency, Standing};
use crate::model::answer::{Stage, Value};
use crate::model::name::Name;
use crate::model::round::{DataFile, DecimalMark, Edition};
use crate::source::{Cell, Place, Sources};

/// What a table came to.
struct Read {
    editions: Vec<Edition>,
    problems: Vec<Problem>,
    file: DataFile,
}

fn agencies(place: Place) -> Vec<Agency> {
    let agency = |code: &str, name: &str, block: usize| Agency {
        code: code.to_owned(),
        name: Name {
            vietnamese: name.to_owned(),
            english: None,
        },
        framework: 0,
        block,
        standing: Standing::Assessed,
        exempt_from: BTreeSet::new(),
        aliases: Vec::new(),
        place,
    };
    vec![
        agency("SNV", "Sở Nội vụ", 0),
        agency("STC", "Sở Tài chính", 0),
        agency("HHV", "UBND huyện Hòa Vang", 1),
    ]
}

fn read_with(text: &str, options: &TableOptions) -> Read {
    let mut sources = Sources::default();
    let frameworks = [sample::framework(&mut sources)];
    let register = sources.add("donvi.csv", "");
    let agencies = agencies(Place::file(register));
    let source = sources.add("thamdinh.csv", text);
    let table = test_table(&sources, source);
    let names = Names::new(&sources, &frameworks, &agencies, Some(register));
    let mut editions = EditionsBuilder::new(&frameworks, &agencies);
    let mut problems = Diagnostics::default();
    let file = read(
        &table,
        Stage::Appraised,
        &names,
        options,
        &mut editions,
        &mut problems,
    );
    problems.sort();
    Read {
        editions: editions.finish(),
        problems: problems.iter().map(|each| each.problem.clone()).collect(),
        file,
    }
}

fn read_text(text: &str) -> Read {
    read_with(text, &TableOptions::default())
}

/// `STC I.1 = …`, one line an answer, in the order of the register and the outline.
fn answers(edition: &Edition, stage: Stage) -> Vec<String> {
    let sheet = edition.stage(stage).expect("a sheet of this stage");
    let shown = sheet.answers.iter().map(|(agency, item, answer)| {
        let agency = ["SNV", "STC", "HHV"][agency.0];
        format!("{agency} {} = {}", sample::CODES[item.0], shown(&answer.value))
    });
    shown.collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::Blank => "blank".to_owned(),
        Value::NotApplicable => "n/a".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Share { of, per } => format!("{of} of {per}"),
        Value::Choice(option) => format!("option {option}"),
        Value::Parts(parts) => format!("parts {parts:?}"),
        Value::Met(met) => if *met { "yes" } else { "no" }.to_owned(),
    }
}

fn only_answers(text: &str) -> Vec<String> {
    let read = read_text(text);
    assert_eq!(read.problems, []);
    answers(&read.editions[0], Stage::Appraised)
}

fn only_problems(text: &str) -> Vec<Problem> {
    read_text(text).problems
}

#[test]
fn each_cell_is_read_by_the_rule_of_its_item() {
    let text = "ma_don_vi;ma_tieu_chi;gia_tri;mau_so\n\
        SNV;I.1;4,75;\nSNV;I.2;45;50\nSNV;I.3;Có;\nSNV;II.1;96.246;98.000\nSNV;II.2;B;\nSNV;II.3;3;\n\
        SNV;III.1;90,25 %;412\nSNV;III.2;a;\nSNV;IV.1;0;\nSNV;IV.2;c+a;\nSNV;IV.10;KAD;\nSNV;T.1;;\n";
    assert_eq!(
        only_answers(text),
        [
            "SNV I.1 = 19/4",
            "SNV I.2 = 45 of 50",
            "SNV I.3 = yes",
            "SNV II.1 = 96246 of 98000",
            "SNV II.2 = option 1",
            "SNV II.3 = 3",
            "SNV III.1 = 361/4",
            "SNV III.2 = option 0",
            "SNV IV.1 = 0",
            "SNV IV.2 = parts [0, 2]",
            "SNV IV.10 = n/a",
            "SNV T.1 = blank",
        ]
    );
}

#[test]
fn the_wide_form_has_a_column_an_item() {
    let text = "Mã đơn vị;I.1;I.2:tu;I.2:mau;II.1:num;II.1:den\nSNV;4,75;45;50;990;1.000\nSTC;5;KAD;KAD;;\n";
    assert_eq!(
        only_answers(text),
        [
            "SNV I.1 = 19/4",
            "SNV I.2 = 45 of 50",
            "SNV II.1 = 990 of 1000",
            "STC I.1 = 5",
            "STC I.2 = n/a",
            "STC II.1 = blank",
        ]
    );
}

#[test]
fn stages_may_stand_side_by_side() {
    let read =
        read_text("Mã ĐV;Mã TC;Tự chấm;Điểm thẩm định;Thẩm định lần 2\nSNV;I.1;5;4,5;\nSTC;I.1;4;4;\n");
    assert_eq!(read.problems, []);
    let edition = &read.editions[0];
    assert_eq!(
        answers(edition, Stage::SelfAssessed),
        ["SNV I.1 = 5", "STC I.1 = 4"]
    );
    assert_eq!(
        answers(edition, Stage::Appraised),
        ["SNV I.1 = 9/2", "STC I.1 = 4"]
    );
    assert!(edition.stage(Stage::Final).is_none());
}

#[test]
fn stage_and_year_columns_part_a_file() {
    let read =
        read_text("agency;code;value;stage;year\nSNV;I.1;5;Tự đánh giá;2023\nSNV;I.1;4;tham_dinh;2022\n");
    assert_eq!(read.problems, []);
    let years: Vec<_> = read.editions.iter().map(|edition| edition.year).collect();
    assert_eq!(years, [Some(2022), Some(2023)]);
    assert_eq!(answers(&read.editions[0], Stage::Appraised), ["SNV I.1 = 4"]);
    assert_eq!(answers(&read.editions[1], Stage::SelfAssessed), ["SNV I.1 = 5"]);
}

#[test]
fn a_year_or_a_stage_that_is_none_is_refused() {
    assert_eq!(
        only_problems(
            "agency;code;value;stage;year\nSNV;I.1;5;vòng 9;2023\nSNV;I.3;x;self;23\nSTC;I.1;5;self;\n"
        ),
        [
            Problem::UnknownWord {
                column: Column::Stage,
                text: "vòng 9".to_owned(),
                known: [
                    "self",
                    "tu_danh_gia",
                    "appraised",
                    "tham_dinh",
                    "final",
                    "tham_dinh_lan_2",
                    "giai_trinh",
                    "survey",
                    "khao_sat"
                ]
                .map(str::to_owned)
                .to_vec()
            },
            Problem::NotANumber {
                text: "23".to_owned(),
                expected: Expected::Year
            },
            Problem::EmptyCell { column: Column::Year },
        ]
    );
}

#[test]
fn text_beside_an_answer_is_kept_with_its_place() {
    let read =
        read_text("agency;code;value;minh_chung;ly_do;ghi_chu\nSNV;I.1;5;\"Kế hoạch \"\"số 5\"\"\";;\n");
    let (_, _, answer) = read.editions[0].stages[0]
        .answers
        .iter()
        .next()
        .expect("one answer");
    let remarks = answer.remarks.as_ref().expect("evidence was given");
    let evidence = remarks.evidence.as_ref().expect("evidence was given");
    assert_eq!(evidence.text, "Kế hoạch \"số 5\"");
    assert_eq!(evidence.place.cell(), Some(Cell { column: 4, row: 2 }));
    assert!(remarks.reason.is_none() && remarks.note.is_none());
}

#[test]
fn the_file_is_told_with_what_was_proved_about_it() {
    let read = read_text("agency;code;value\nSNV;I.1;4,75\nSTC;I.1;\n");
    assert_eq!(
        (read.file.decimal, read.file.delimiter, read.file.answers),
        (Some(DecimalMark::Comma), ';', 1)
    );
}

#[test]
fn each_ambiguous_number_is_refused_where_nothing_proves_the_mark() {
    let read = read_text("agency;code;value;mau_so\nSNV;II.1;96.246;98.000\nSTC;T.1;5;\n");
    let ambiguous = |text: &str| Problem::AmbiguousNumber {
        text: text.to_owned(),
    };
    assert_eq!(read.problems, [ambiguous("96.246"), ambiguous("98.000")]);
    let sheet = &read.editions[0].stages[0];
    assert_eq!(sheet.unreadable.len(), 1);
    assert_eq!(answers(&read.editions[0], Stage::Appraised), ["STC T.1 = 5"]);
}

#[test]
fn a_stated_mark_makes_the_same_numbers_readable() {
    let options = TableOptions {
        decimal: Some(DecimalMark::Comma),
        ..TableOptions::default()
    };
    let read = read_with("agency;code;value;mau_so\nSNV;II.1;96.246;98.000\n", &options);
    assert_eq!(read.problems, []);
    assert_eq!(
        answers(&read.editions[0], Stage::Appraised),
        ["SNV II.1 = 96246 of 98000"]
    );
}

#[test]
fn mixed_marks_are_one_problem_of_the_file() {
    let problems =
        only_problems("agency;code;value;mau_so\nSNV;I.1;4,75;\nSTC;I.1;4.5;\nSNV;II.1;96.246;98.000\n");
    let mixed = Problem::MixedMarks {
        comma: ("4,75".to_owned(), Cell { column: 3, row: 2 }),
        dot: ("4.5".to_owned(), Cell { column: 3, row: 3 }),
    };
    assert_eq!(problems, [mixed]);
}

#[test]
fn denominators_stand_where_they_are_asked_for() {
    // II.1 must apply: that it does not is refused by the checks, whatever its denominator.
    assert_eq!(
        only_problems(
            "agency;code;value;mau_so\nSNV;I.2;45;\nSNV;I.1;5;10\nSNV;II.1;KAD;7\nSTC;II.1;KAD;0\n"
        ),
        [
            Problem::MissingDenominator {
                criterion: "I.2".to_owned()
            },
            Problem::UnexpectedDenominator {
                criterion: "I.1".to_owned(),
                text: "10".to_owned(),
                not_applicable: false,
            },
        ]
    );
}

#[test]
fn cells_that_are_no_answer_are_refused_with_what_is_expected() {
    let keys = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect();
    let unknown = |text: &str, expected| Problem::UnknownOption {
        text: text.to_owned(),
        expected,
    };
    assert_eq!(
        only_problems(
            "agency;code;value;mau_so\nSNV;I.3;co;\nSNV;II.2;d;\nSNV;IV.2;a+a;\nSNV;III.2;C;\nSNV;I.2;1O;38,5\n\
             SNV;II.3;-;\nSNV;T.1;#N/A;\nSNV;I.1;4-May;\nSNV;IV.1;1e3;\nSTC;I.3;—;\n"
        ),
        [
            unknown("co", Expected::YesNo),
            unknown("d", Expected::OneOf(keys(&["a", "b", "c"]))),
            unknown("a+a", Expected::SomeOf(keys(&["a", "b", "c"]))),
            unknown("C", Expected::OneOf(keys(&["A", "B"]))),
            Problem::NotANumber {
                text: "1O".to_owned(),
                expected: Expected::Count
            },
            Problem::NotWhole {
                text: "38,5".to_owned()
            },
            Problem::Dash { text: "-".to_owned() },
            Problem::SpreadsheetError {
                text: "#N/A".to_owned(),
                cell: Cell { column: 3, row: 8 }
            },
            Problem::DateInstead {
                text: "4-May".to_owned(),
                fraction: Some("4/5".to_owned()),
                two_numbers: false,
            },
            Problem::NumberForm {
                text: "1e3".to_owned()
            },
            Problem::Dash {
                text: "—".to_owned()
            },
        ]
    );
}

#[test]
fn an_unknown_name_is_reported_once_however_often_it_stands() {
    let unknown = Problem::UnknownAgency {
        text: "STCC".to_owned(),
        register: Some("donvi.csv".to_owned()),
        suggestion: Some(("STC".to_owned(), "Sở Tài chính".to_owned())),
    };
    let criterion = Problem::UnknownCriterion {
        text: "I.9".to_owned(),
        area: Some(("I".to_owned(), "I.1".to_owned(), "I.3".to_owned())),
        suggestion: None,
    };
    let text = "agency;code;value\nSTCC;I.1;5\nSTCC;I.3;x\nSNV;I.9;1\nSTC;I.9;1\n";
    assert_eq!(only_problems(text), [unknown, criterion]);
}

#[test]
fn a_row_of_an_area_is_a_heading_unless_it_has_an_answer() {
    let parts = Problem::ScoredByParts {
        code: "II".to_owned(),
        parts: ["II.1", "II.2", "II.3"].map(str::to_owned).to_vec(),
    };
    assert_eq!(
        only_problems("agency;code;value\nSNV;I;\nSNV;I.1;5\nSNV;II;20\n"),
        [parts]
    );
}

#[test]
fn an_agency_in_the_wrong_block_is_reported_once() {
    let wrong = Problem::WrongBlock {
        agency: "HHV".to_owned(),
        register: "donvi.csv".to_owned(),
        registered: "QH".to_owned(),
        found: "SO".to_owned(),
    };
    let text = "agency;khoi;code;value\nHHV;SO;I.1;5\nHHV;SO;I.3;x\nSNV;Khối sở, ban, ngành;I.1;5\n";
    assert_eq!(only_problems(text), [wrong]);
}

#[test]
fn invisible_characters_in_codes_are_counted_once_for_the_file() {
    let problems = only_problems("agency;code;value\nS\u{200B}NV;I.1;5\nSTC\u{FEFF};I.\u{200B}1;5\n");
    assert_eq!(problems, [Problem::InvisibleCharacters { cells: 3 }]);
}

#[test]
fn an_agency_may_be_named_by_its_name_alone() {
    let text = "Tên đơn vị;Mã tiêu chí;Giá trị\nSở Tài chính;I.1;5\nUBND HUYỆN HOÀ VANG;I.1;4\n";
    assert_eq!(only_answers(text), ["STC I.1 = 5", "HHV I.1 = 4"]);
}
