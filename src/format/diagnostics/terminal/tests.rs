//! The drawing in full, as the manual shows it.

use crate::diagnostic::examples::{cell, number, problems, round};
use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::format::diagnostics::{TerminalOptions, terminal};
use crate::model::name::Language;
use crate::source::{Place, Sources};

const PLAIN: TerminalOptions = TerminalOptions {
    colour: false,
    width: 100,
    all: false,
};

/// The two findings of the manual, in lines 12 and 65 of a file.
fn manual() -> (Diagnostics, Sources) {
    let mut sources = Sources::default();
    let criteria = sources.add("tieuchi.toml", "\n".repeat(49) + "max = 5\n");
    let above = "\n".repeat(11) + "STC;I.1;";
    let between = ";;;".to_owned() + &"\n".repeat(53) + "QHC;II.1;";
    let text = format!("{above}5,25{between}96.246;98.000;;\n");
    let data = sources.add("thamdinh-loi.csv", text);
    let (maximum, ambiguous) = (above.len(), above.len() + 4 + between.len());
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(
        Diagnostic::at(
            Place::text(data, ambiguous..ambiguous + 6).in_cell(cell(3, 65)),
            Problem::AmbiguousNumber {
                text: "96.246".to_owned(),
            },
        )
        .of_agency("QHC", "UBND quận Hải Châu")
        .of_criterion("II.1", "Tỷ lệ hồ sơ giải quyết đúng hạn"),
    );
    diagnostics.push(
        Diagnostic::at(
            Place::text(data, maximum..maximum + 4).in_cell(cell(3, 12)),
            Problem::AboveMaximum {
                value: number("5.25"),
                max: number("5"),
                step: Some(number("0.25")),
            },
        )
        .of_agency("STC", "Sở Tài chính")
        .of_criterion("I.1", "Chất lượng kế hoạch CCHC năm")
        .because_of(Place::text(criteria, 49..56)),
    );
    (diagnostics, sources)
}

#[test]
fn a_problem_is_drawn_under_its_line_in_vietnamese() {
    let (diagnostics, sources) = manual();
    assert_eq!(
        terminal(&diagnostics, &sources, Language::Vietnamese, PLAIN),
        r#"lỗi[E302]: không rõ "96.246" là 96 phẩy 246 hay chín mươi sáu nghìn
  --> thamdinh-loi.csv:65:10 (ô C65 trong Excel)
   |
65 | QHC;II.1;96.246;98.000;;
   |          ^^^^^^ UBND quận Hải Châu · II.1 "Tỷ lệ hồ sơ giải quyết đúng hạn" · cần số đếm
   |
   = lý do: không có ô nào khác trong tệp cho biết dấu thập phân
   = cách sửa: thêm --decimal comma, hoặc ghi 96246

lỗi[E305]: 5,25 vượt quá điểm tối đa 5
  --> thamdinh-loi.csv:12:9 (ô C12 trong Excel)
   |
12 | STC;I.1;5,25;;;
   |         ^^^^ Sở Tài chính · I.1 "Chất lượng kế hoạch CCHC năm"
   |
   = tieuchi.toml:50: max = 5
   = cách sửa: nhập số từ 0 đến 5, bước 0,25

"#
    );
}

#[test]
fn a_problem_is_drawn_under_its_line_in_english() {
    let (diagnostics, sources) = manual();
    assert_eq!(
        terminal(&diagnostics, &sources, Language::English, PLAIN),
        r#"error[E302]: cannot tell whether "96.246" is ninety-six point two or ninety-six thousand
  --> thamdinh-loi.csv:65:10 (Excel cell C65)
   |
65 | QHC;II.1;96.246;98.000;;
   |          ^^^^^^ UBND quận Hải Châu · II.1 "Tỷ lệ hồ sơ giải quyết đúng hạn" · a whole number is expected
   |
   = why: no other cell in this file shows which mark is decimal
   = help: add --decimal comma, or write 96246

error[E305]: 5.25 is above the maximum 5
  --> thamdinh-loi.csv:12:9 (Excel cell C12)
   |
12 | STC;I.1;5,25;;;
   |         ^^^^ Sở Tài chính · I.1 "Chất lượng kế hoạch CCHC năm"
   |
   = tieuchi.toml:50: max = 5
   = help: enter a number from 0 to 5 in steps of 0.25

"#
    );
}

#[test]
fn a_problem_without_a_line_has_no_excerpt() {
    let (diagnostics, sources) = round();
    let drawn = terminal(&diagnostics, &sources, Language::English, PLAIN);
    assert!(
        drawn.starts_with(
            "error[E115]: nothing to read in \".\"
 = why: a folder is a round when it has a parindex.toml, and this one has none
 = help: go to a folder with parindex.toml, name data files and criteria (-c), or start with parindex init

warning[W220]: removed invisible characters from codes in 3 cells
--> thamdinh-loi.csv
 = help: type these codes again in the source file to be rid of this warning

"
        ),
        "{drawn}"
    );
}

#[test]
fn a_long_line_is_cut_around_the_mark() {
    let mut sources = Sources::default();
    let data = sources.add(
        "a.csv",
        "STC;I.1;".to_owned() + &"Kế hoạch ".repeat(9) + ";5,25;" + &"x".repeat(70_000),
    );
    let start = sources
        .iter()
        .next()
        .and_then(|(_, source)| source.text.find("5,25"))
        .unwrap_or(0);
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(Diagnostic::at(
        Place::text(data, start..start + 4),
        Problem::Dash {
            text: "5,25".to_owned(),
        },
    ));
    let narrow = TerminalOptions { width: 44, ..PLAIN };
    assert_eq!(
        terminal(&diagnostics, &sources, Language::English, narrow),
        "error[E316]: \"5,25\" could mean 0 or not applicable
 --> a.csv:1:91
  |
1 | … hoạch Kế hoạch ;5,25;xxxxxxxxxxxxxxxx…
  |                   ^^^^
  |
  = help: write 0 or KAD

"
    );
}

#[test]
fn nothing_of_the_data_reaches_the_terminal_raw() {
    let evil = "\u{1b}[2J\u{7}\r\u{9b}1m\u{202e}x";
    let mut sources = Sources::default();
    let data = sources.add(evil, format!("{evil};{evil}"));
    let mut diagnostics = Diagnostics::default();
    for problem in [
        Problem::NumberForm {
            text: evil.to_owned(),
        },
        Problem::UnknownAgency {
            text: evil.to_owned(),
            register: Some(evil.to_owned()),
            suggestion: Some((evil.to_owned(), evil.to_owned())),
        },
    ] {
        diagnostics.push(
            Diagnostic::at(Place::text(data, 0..evil.len()), problem)
                .of_agency(evil, evil)
                .of_criterion(evil, evil)
                .because_of(Place::text(data, 0..1)),
        );
    }
    let drawn = terminal(&diagnostics, &sources, Language::Vietnamese, PLAIN);
    let acts = |letter: char| (letter.is_control() && letter != '\n') || letter == '\u{202e}';
    assert!(!drawn.contains(acts), "{drawn:?}");
    assert!(drawn.contains("␛[2J␇"), "{drawn}");
}

#[test]
fn fifty_of_a_file_are_drawn_unless_all_are_asked_for() {
    let mut sources = Sources::default();
    let data = sources.add("a.csv", "x\n");
    let mut diagnostics = Diagnostics::default();
    for line in 0..62 {
        diagnostics.push(Diagnostic::at(Place::file(data), Problem::NumberingRow { line }));
    }
    let drawn = terminal(&diagnostics, &sources, Language::English, PLAIN);
    assert_eq!(drawn.matches("error[").count(), 50);
    assert!(drawn.ends_with("\n\n12 more in a.csv: add --all to see them\n\n"));
    let all = TerminalOptions { all: true, ..PLAIN };
    let drawn = terminal(&diagnostics, &sources, Language::English, all);
    assert_eq!(drawn.matches("error[").count(), 62);
}

/// No width, place or problem makes the drawing fail.
#[test]
fn every_problem_can_be_drawn_everywhere() {
    let mut sources = Sources::default();
    let data = sources.add("a.csv", "mã;ô\r\n\"Sở\nY tế\";\t5\u{301};");
    let length = "mã;ô\r\n\"Sở\nY tế\";\t5\u{301};".len();
    let mut diagnostics = Diagnostics::default();
    for problem in problems() {
        for start in 0..length + 2 {
            diagnostics.push(Diagnostic::at(
                Place::text(data, start..start + 7),
                problem.clone(),
            ));
        }
    }
    for width in [0, 30, 200] {
        let options = TerminalOptions {
            colour: true,
            width,
            all: true,
        };
        let drawn = terminal(&diagnostics, &sources, Language::Vietnamese, options);
        assert!(drawn.contains("lỗi"));
    }
}
