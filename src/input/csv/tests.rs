//! What the strict reader accepts, what it refuses, and where it says so.

use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::input::csv::{CELL_LIMIT, read_table};
use crate::input::encoding::decode;
use crate::input::file::TextFile;
use crate::input::request::TableOptions;
use crate::input::table::{Field, Row, Table};
use crate::source::{Cell, Sources};

/// Line, column and what is wrong there.
type Located = (usize, usize, Problem);

/// Rows of texts, if the structure holds, and what was reported.
fn read(text: &str) -> (Option<Vec<Vec<String>>>, Vec<Located>) {
    let mut sources = Sources::default();
    let mut problems = Diagnostics::default();
    let file = TextFile {
        source: sources.add("bang.csv", text),
        encoding: "UTF-8",
    };
    let table = read_table(&sources, file, &TableOptions::default(), &mut problems);
    let rows = table.map(|table| {
        let texts = |row: Row| row.fields().map(|field| text_of(&field)).collect();
        table.rows().map(texts).collect()
    });
    let located = |diagnostic: &Diagnostic| {
        let place = diagnostic.place.expect("problems of a table have a place");
        let location = sources.locate(&place);
        (location.line, location.column, diagnostic.problem.clone())
    };
    (rows, problems.iter().map(located).collect())
}

fn text_of(field: &Field) -> String {
    field.text.to_string()
}

fn refused(text: &str) -> Vec<Located> {
    let (rows, problems) = read(text);
    assert_eq!(rows, None);
    problems
}

#[test]
fn cells_keep_their_spreadsheet_cell_and_their_bytes() {
    let mut sources = Sources::default();
    let file = TextFile {
        source: sources.add(
            "bang.csv",
            "sep=;\r\nagency;code;value\r\n\r\n\"S\r\nTC\"; I.1 ;4,75\r\n",
        ),
        encoding: "UTF-8",
    };
    let mut problems = Diagnostics::default();
    let table = read_table(&sources, file, &TableOptions::default(), &mut problems).expect("a sound table");
    let shown: Vec<(String, &str, Option<Cell>)> = table
        .row(0)
        .fields()
        .map(|field| {
            let cell = field
                .place
                .cell()
                .map(|cell| cell.to_string())
                .unwrap_or_default();
            (cell, sources.text(&field.place), field.place.cell())
        })
        .collect();
    let cell = |column| Some(Cell { column, row: 3 });
    assert_eq!(
        shown,
        [
            ("A3".to_owned(), "S\r\nTC", cell(1)),
            ("B3".to_owned(), "I.1", cell(2)),
            ("C3".to_owned(), "4,75", cell(3)),
        ]
    );
}

#[test]
fn quotes_are_undone_and_cells_trimmed() {
    let (rows, problems) = read("agency;note\n STC\u{A0};\"nói \"\"có\"\"; rồi\"\n'=A1;'5\n");
    assert_eq!(problems, []);
    let expected = [["STC", "nói \"có\"; rồi"], ["=A1", "'5"]];
    assert_eq!(
        rows,
        Some(expected.map(|row| row.map(str::to_owned).to_vec()).to_vec())
    );
}

#[test]
fn an_unclosed_quote_is_reported_where_it_opens_with_the_lines_it_swallows() {
    let problem = Problem::UnclosedQuote {
        line: 3,
        swallowed_lines: 2,
        cell: Cell { column: 2, row: 3 },
    };
    let text = "agency;note\r\nSTC;a\r\nSYT;\"b\r\nSNV;c\r\nSTP;d\r\n";
    assert_eq!(refused(text), [(3, 5, problem)]);
}

#[test]
fn text_after_a_quote_is_reported_once_where_the_quotes_turn_inside_out() {
    let text = "agency;note\nSTC;\"a\nSYT;\"b\"\nSNV;\"c\"\n";
    let problem = Problem::TextAfterQuote {
        text: "b\"".to_owned(),
    };
    assert_eq!(refused(text), [(3, 6, problem)]);
}

#[test]
fn glued_text_does_not_hide_the_next_problem() {
    let text = "agency;note\n\"STC\"x;a\nSYT;b;thừa\nSNV;27\"\n";
    assert_eq!(
        refused(text),
        [
            (2, 6, Problem::TextAfterQuote { text: "x".to_owned() }),
            (
                3,
                7,
                Problem::CellCount {
                    line: 3,
                    found: 3,
                    expected: 2,
                    extra: "thừa".to_owned()
                }
            ),
            (
                4,
                7,
                Problem::QuoteInside {
                    text: "27\"".to_owned()
                }
            ),
        ]
    );
}

#[test]
fn a_row_with_too_few_cells_is_reported_with_its_line() {
    let problem = Problem::CellCount {
        line: 3,
        found: 2,
        expected: 3,
        extra: String::new(),
    };
    assert_eq!(
        refused("agency;code;value\rSTC;I.1;5\rSYT;I.1\r"),
        [(3, 1, problem)]
    );
}

#[test]
fn lines_are_counted_over_lone_cr_crlf_and_blank_lines() {
    let problem = |line, found| Problem::CellCount {
        line,
        found,
        expected: 2,
        extra: String::new(),
    };
    assert_eq!(
        refused("agency;value\r\n\rSTC\n\r\nSYT;1\r\"S\nN\"\r\n"),
        [
            (3, 1, problem(3, 1)),
            (4, 1, Problem::BlankRow { line: 4 }),
            (6, 1, problem(6, 1)),
        ]
    );
}

#[test]
fn blank_rows_at_the_end_are_ignored_and_between_rows_named_once() {
    let (rows, problems) = read("agency;value\nSTC;1\n;\n\nSYT;2\n;;;\n\n");
    assert_eq!(rows.map(|rows| rows.len()), Some(2));
    assert_eq!(problems, [(3, 1, Problem::BlankRow { line: 3 })]);
}

#[test]
fn a_row_that_numbers_the_columns_is_refused() {
    let text = "Mã đơn vị;Mã tiêu chí;Giá trị\n(1);(2);(3)\nSTC;I.1;5\n";
    assert_eq!(refused(text), [(2, 1, Problem::NumberingRow { line: 2 })]);
}

#[test]
fn a_heading_alone_is_no_table() {
    assert_eq!(refused("agency;value\n;\n"), [(0, 0, Problem::NoDataRows)]);
}

#[test]
fn a_cell_over_the_limit_is_refused_and_one_at_the_limit_is_read() {
    let long = "x".repeat(CELL_LIMIT);
    assert_eq!(read(&format!("agency;note\nSTC;{long}\n")).1, []);
    let problem = Problem::CellTooLong {
        cell: Cell { column: 2, row: 2 },
        length: CELL_LIMIT + 1,
        limit: CELL_LIMIT,
    };
    assert_eq!(refused(&format!("agency;note\nSTC;x{long}\n")), [(2, 5, problem)]);
}

/// Bytes that come close to tables: the characters that matter, often.
fn nearly_tables() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop::sample::select(vec![
        "\"", ";", ",", "\t", "\r", "\n", "\r\n", "agency", "code", "value", "I.1", "4,75", "ế", "\u{A0}",
        "\u{200B}", "'=", "(1)", "1", "2", "3", "sep=;\n", " ",
    ]);
    let known = prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat().into_bytes());
    let headed = known
        .clone()
        .prop_map(|body| [b"agency;code;value\n".to_vec(), body].concat());
    let noise = prop::collection::vec(any::<u8>(), 0..200);
    proptest::prop_oneof![known, headed, noise]
}

/// Cells without what is trimmed, so that two readers can be compared.
fn plain_cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = "[a-zà-ỹ0-9;,\"\r\n]{1,8}".prop_map(|text| format!("x{text}x"));
    prop::collection::vec(prop::collection::vec(cell, 3), 1..8)
}

proptest! {
    #[test]
    fn the_reader_never_panics_and_points_only_into_the_text(bytes in nearly_tables()) {
        let Ok(decoded) = decode(bytes, None) else { return Ok(()) };
        let length = decoded.text.len();
        let mut sources = Sources::default();
        let file = TextFile { source: sources.add("bang.csv", decoded.text), encoding: decoded.encoding };
        let mut problems = Diagnostics::default();
        let table = read_table(&sources, file, &TableOptions::default(), &mut problems);
        let rows = table.iter().flat_map(Table::rows);
        let cells = rows.flat_map(|row| row.fields().collect::<Vec<_>>());
        let headings = table.iter().flat_map(|table| &table.columns).cloned();
        let places = headings.chain(cells).map(|field| field.place).chain(problems.iter().filter_map(|each| each.place));
        for place in places {
            if let Some(span) = place.span() {
                prop_assert!(span.end <= length, "{place:?} of {length} bytes");
                prop_assert!(!sources.text(&place).is_empty());
            }
        }
    }

    #[test]
    fn what_the_csv_crate_writes_is_read_as_the_csv_crate_reads_it(rows in plain_cells()) {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        writer.write_record(["agency", "code", "note"]).expect("memory can be written");
        for row in &rows {
            writer.write_record(row).expect("memory can be written");
        }
        let text = String::from_utf8(writer.into_inner().expect("memory can be written")).expect("text in, text out");
        prop_assert_eq!(read(&text), (Some(rows), vec![]));
    }
}
