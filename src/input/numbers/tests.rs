//! Cells beside what they are read as, in which column, in which file.

use std::borrow::Cow;

use crate::diagnostic::{Diagnostics, Expected, Problem};
use crate::exact::Exact;
use crate::input::numbers::marks::{Marks, Verdict};
use crate::input::numbers::{Kind, Unread, read};
use crate::input::table::Field;
use crate::model::round::DecimalMark;
use crate::source::{Cell, Place, Sources};

const POINTS: Kind = Kind::Points { thousands: false };

fn field(text: &str) -> Field<'_> {
    let mut sources = Sources::default();
    let place = Place::text(sources.add("bang.csv", text), 0..text.len());
    Field {
        text: Cow::Borrowed(text),
        place: place.in_cell(Cell { column: 3, row: 12 }),
        hidden: false,
        is_number: false,
    }
}

/// The cell alone in a file: what it is read as, and what it proves.
fn alone(text: &str, kind: Kind) -> (Result<String, Unread>, Verdict) {
    let mut marks = Marks::new(None);
    let value = read(&field(text), kind, &mut marks).map(|number| number.to_string());
    marks.complete(&mut Diagnostics::default());
    (value, marks.verdict())
}

/// The cell in a file whose mark is known.
fn with(mark: DecimalMark, text: &str, kind: Kind) -> Result<String, Unread> {
    read(&field(text), kind, &mut Marks::new(Some(mark))).map(|number: Exact| number.to_string())
}

fn refused(text: &str, kind: Kind) -> Problem {
    match alone(text, kind).0 {
        Err(Unread::Refused(problem)) => problem,
        other => panic!("{text:?} is read as {other:?}"),
    }
}

#[test]
fn cells_that_can_be_read_one_way_only_prove_the_mark() {
    let comma = Verdict::Known(DecimalMark::Comma);
    for (text, kind, value) in [
        ("4,75", POINTS, "19/4"),
        ("0,500", Kind::Amount, "1/2"),
        ("1234,567", Kind::Amount, "1234567/1000"),
        ("1.234.567", Kind::Count, "1234567"),
        ("1.234,00", Kind::Count, "1234"),
        ("97,685", POINTS, "19537/200"),
        ("87,602", Kind::Percent, "43801/500"),
        ("-1,5", POINTS, "-3/2"),
        ("90,25 %", Kind::Percent, "361/4"),
    ] {
        assert_eq!(alone(text, kind), (Ok(value.to_owned()), comma), "{text}");
        let swap = |letter| match letter {
            ',' => '.',
            '.' => ',',
            letter => letter,
        };
        let mirrored: String = text.chars().map(swap).collect();
        let dot = Verdict::Known(DecimalMark::Dot);
        assert_eq!(alone(&mirrored, kind), (Ok(value.to_owned()), dot), "{mirrored}");
    }
}

#[test]
fn whole_numbers_prove_nothing() {
    assert_eq!(
        alone("96246", Kind::Count),
        (Ok("96246".to_owned()), Verdict::Unproved)
    );
    assert_eq!(
        alone("5%", Kind::Percent),
        (Ok("5".to_owned()), Verdict::Unproved)
    );
}

#[test]
fn a_count_with_one_mark_before_three_digits_waits_for_the_file() {
    for kind in [Kind::Count, Kind::Amount, Kind::Points { thousands: true }] {
        assert_eq!(alone("96.246", kind), (Err(Unread::Undecided), Verdict::Unproved));
        assert_eq!(alone("96,246", kind), (Err(Unread::Undecided), Verdict::Unproved));
    }
}

#[test]
fn the_proved_mark_decides_cells_that_could_be_read_either_way() {
    assert_eq!(
        with(DecimalMark::Comma, "96.246", Kind::Count),
        Ok("96246".to_owned())
    );
    assert_eq!(
        with(DecimalMark::Comma, "96,246", Kind::Amount),
        Ok("48123/500".to_owned())
    );
    let not_whole = Problem::NotWhole {
        text: "96.246".to_owned(),
    };
    assert_eq!(
        with(DecimalMark::Dot, "96.246", Kind::Count),
        Err(Unread::Refused(not_whole))
    );
}

#[test]
fn without_proof_an_ambiguous_cell_is_refused() {
    let mut marks = Marks::new(None);
    marks.complete(&mut Diagnostics::default());
    let ambiguous = Problem::AmbiguousNumber {
        text: "96.246".to_owned(),
    };
    assert_eq!(
        read(&field("96.246"), Kind::Count, &mut marks),
        Err(Unread::Refused(ambiguous))
    );
}

#[test]
fn two_marks_in_one_file_are_reported_once_and_hush_the_rest() {
    let mut marks = Marks::new(None);
    let mut problems = Diagnostics::default();
    for text in ["4,75", "90.25", "4,5", "1.5"] {
        assert!(read(&field(text), POINTS, &mut marks).is_ok());
    }
    marks.complete(&mut problems);

    let cell = Cell { column: 3, row: 12 };
    let expected = Problem::MixedMarks {
        comma: ("4,75".to_owned(), cell),
        dot: ("90.25".to_owned(), cell),
    };
    let found: Vec<&Problem> = problems.iter().map(|diagnostic| &diagnostic.problem).collect();
    assert_eq!(found, [&expected]);
    assert_eq!(
        read(&field("96.246"), Kind::Count, &mut marks),
        Err(Unread::Hushed)
    );
}

#[test]
fn a_cell_that_contradicts_the_stated_mark_is_refused() {
    let form = Problem::NumberForm {
        text: "4.75".to_owned(),
    };
    assert_eq!(
        with(DecimalMark::Comma, "4.75", POINTS),
        Err(Unread::Refused(form))
    );
}

#[test]
fn grouping_is_for_counts_and_in_threes() {
    for (text, kind) in [
        ("1.234.567", POINTS),
        ("1.234,5", Kind::Amount),
        ("1.23.456", Kind::Count),
        ("1234.567.890", Kind::Count),
        ("0.123.456", Kind::Count),
        ("1.234.567,8,9", Kind::Count),
        ("1.234,567.890", Kind::Count),
    ] {
        let text = text.to_owned();
        assert_eq!(refused(&text, kind), Problem::NumberForm { text });
    }
    let not_whole = Problem::NotWhole {
        text: "38,5".to_owned(),
    };
    assert_eq!(refused("38,5", Kind::Count), not_whole);
}

#[test]
fn a_grouped_amount_is_refused_even_when_the_mark_is_known() {
    let form = Problem::NumberForm {
        text: "96.246".to_owned(),
    };
    assert_eq!(
        with(DecimalMark::Comma, "96.246", Kind::Amount),
        Err(Unread::Refused(form))
    );
}

#[test]
fn a_number_by_type_is_read_with_a_dot_and_proves_nothing() {
    let typed = |text, stated, kind| {
        let mut marks = Marks::new(stated);
        let field = Field {
            is_number: true,
            ..field(text)
        };
        let value = read(&field, kind, &mut marks).map(|number| number.to_string());
        marks.complete(&mut Diagnostics::default());
        (value, marks.verdict())
    };
    for (text, kind, value) in [
        ("96.246", Kind::Amount, "48123/500"),
        ("96246", Kind::Count, "96246"),
        ("-0.5", POINTS, "-1/2"),
        ("90.25", Kind::Percent, "361/4"),
    ] {
        assert_eq!(typed(text, None, kind), (Ok(value.to_owned()), Verdict::Unproved));
        let comma = DecimalMark::Comma;
        assert_eq!(
            typed(text, Some(comma), kind),
            (Ok(value.to_owned()), Verdict::Known(comma))
        );
    }
    let text = "96.246".to_owned();
    let not_whole = Err(Unread::Refused(Problem::NotWhole { text }));
    assert_eq!(typed("96.246", None, Kind::Count), (not_whole, Verdict::Unproved));
}

#[test]
fn numbers_with_more_digits_than_a_round_has_are_refused() {
    for text in ["1234567890123", "0,1234567891", "30.299999999999997"] {
        let text = text.to_owned();
        assert_eq!(refused(&text, POINTS), Problem::TooManyDigits { text });
    }
}

#[test]
fn number_forms_of_other_programs_are_refused() {
    for text in [
        "1e999",
        "1E5",
        "+5",
        "1_000",
        "inf",
        "-Infinity",
        "NaN",
        "５",
        "٥5",
        ".5",
        "5.",
        "1 000",
        "(5)",
        "5%",
        "4/5",
        "−5",
        "--5",
        "1'000",
    ] {
        let text = text.to_owned();
        assert!(
            matches!(
                refused(&text, POINTS),
                Problem::NumberForm { .. } | Problem::NotANumber { .. }
            ),
            "{text}"
        );
    }
    for text in [
        "1e999", "+5", "1_000", "inf", "NaN", "５", ".5", "5.", "1 000", "(5)", "5%",
    ] {
        let text = text.to_owned();
        assert_eq!(refused(&text, POINTS), Problem::NumberForm { text });
    }
}

#[test]
fn words_are_no_numbers() {
    let refusal = Problem::NotANumber {
        text: "1O".to_owned(),
        expected: Expected::Points,
    };
    assert_eq!(refused("1O", POINTS), refusal);
    assert!(matches!(refused("năm", Kind::Count), Problem::NotANumber { .. }));
}

#[test]
fn errors_of_the_spreadsheet_are_named() {
    for text in ["#REF!", "#N/A", "#div/0!", "#####", "Err:502"] {
        let text = text.to_owned();
        let cell = Cell { column: 3, row: 12 };
        assert_eq!(refused(&text, POINTS), Problem::SpreadsheetError { text, cell });
    }
}

#[test]
fn dates_are_recognised_as_fractions_that_excel_changed() {
    for (text, fraction) in [
        ("4-May", "4/5"),
        ("04-May-24", "4/5"),
        ("May-24", "5/24"),
        ("4-thg 5", "4/5"),
        ("04-Thg5", "4/5"),
        ("04/05/2024", "4/5"),
        ("2024-05-04", "4/5"),
        ("2024-05-04 00:00:00", "4/5"),
        ("4.5.2024", "4/5"),
    ] {
        let expected = Problem::DateInstead {
            text: text.to_owned(),
            fraction: Some(fraction.to_owned()),
            two_numbers: true,
        };
        assert_eq!(refused(text, Kind::Count), expected);
    }
}

#[test]
fn a_dash_is_neither_zero_nor_not_applicable() {
    for text in ["-", "—", "–", "--", "−"] {
        let text = text.to_owned();
        assert_eq!(refused(&text, Kind::Count), Problem::Dash { text });
    }
}
