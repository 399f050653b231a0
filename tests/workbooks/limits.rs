//! Workbooks that are not opened: too large inside, too many of something, cut off, lying about themselves.

use std::io::Cursor;
use std::ops::Range;
use std::path::Path;
use std::process::Command;

use parindex::diagnostic::{Counted, Problem};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use zip::{ZipArchive, ZipWriter};

use crate::books::{example, excel, excel_of, excel_with, open_document, open_document_of, zipped};
use crate::opening::open;
use crate::support::Folder;

const MIB: usize = 1 << 20;
const ROUND: &str = "format = 1\ntitle = \"t\"\ncriteria = \"tieuchi.toml\"\nagencies = \"QST.xlsx\"\n";

/// All problems of a round with this register.
fn problems(bytes: &[u8]) -> Vec<Problem> {
    let folder = Folder::new()
        .with("tieuchi.toml", example("tieuchi.toml"))
        .with("parindex.toml", ROUND)
        .with("QST.xlsx", bytes);
    let opened = open(&folder);
    opened
        .problems
        .iter()
        .map(|found| found.problem.clone())
        .collect()
}

/// The first problem, with the name of the file cut short.
fn refusal(bytes: &[u8]) -> Option<Problem> {
    let name = "QST.xlsx".to_owned();
    Some(match problems(bytes).into_iter().next()? {
        Problem::UnpacksTooLarge { limit_mib, .. } => Problem::UnpacksTooLarge { name, limit_mib },
        Problem::TooManyInside { counted, limit, .. } => Problem::TooManyInside { name, counted, limit },
        Problem::DamagedWorkbook { .. } => Problem::DamagedWorkbook { name },
        Problem::OldWorkbook { .. } => Problem::OldWorkbook { name },
        other => other,
    })
}

fn unpacks_too_large() -> Option<Problem> {
    Some(Problem::UnpacksTooLarge {
        name: "QST.xlsx".to_owned(),
        limit_mib: 64,
    })
}

fn too_many(counted: Counted, limit: usize) -> Option<Problem> {
    Some(Problem::TooManyInside {
        name: "QST.xlsx".to_owned(),
        counted,
        limit,
    })
}

fn damaged() -> Option<Problem> {
    Some(Problem::DamagedWorkbook {
        name: "QST.xlsx".to_owned(),
    })
}

/// The most bytes of a bomb.
const SMALL: usize = 500_000;

/// A workbook whose sheets are `page`, over and over: one is deflated, and stands in it as often as it can.
fn bomb(page: &[u8]) -> Vec<u8> {
    let page = page.repeat(20 * MIB / page.len());
    let sheet = zipped([("sheet.xml", page.as_slice())]);
    let sheets = SMALL / sheet.len();
    assert!(sheets > 3, "{sheets} sheets are no bomb");
    let mut sheet = ZipArchive::new(Cursor::new(sheet)).expect("a file in memory");
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 1..=sheets {
        let name = format!("xl/worksheets/sheet{number}.xml");
        let part = sheet.by_index(0).expect("a part in memory");
        archive
            .raw_copy_file_rename(part, name)
            .expect("a part in memory");
    }
    archive.finish().expect("a file in memory").into_inner()
}

#[test]
fn a_small_file_that_unpacks_to_hundreds_of_megabytes_is_refused() {
    for page in [&b"\0"[..], b"<row/>", b"<row><c/></row>"] {
        assert_eq!(refusal(&bomb(page)), unpacks_too_large());
    }
}

/// The whole program, reading included, under 64 MiB of address space.
#[cfg(unix)]
#[test]
fn such_a_file_is_refused_in_little_memory() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bomb.xlsx");
    std::fs::write(&file, bomb(b"<row/>")).expect("a test folder can be written to");
    let command = r#"ulimit -v 65536; exec "$0" check -c samples/example/tieuchi.toml -u samples/example/donvi.csv "$1""#;
    let output = Command::new("sh")
        .args(["-c", command, env!("CARGO_BIN_EXE_parindex")])
        .arg(&file)
        .output()
        .expect("a shell can be started");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("error[E603]"), "{said}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn one_long_text_is_refused_before_it_is_all_in_memory() {
    let text = vec![b'a'; 20 * MIB];
    assert_eq!(refusal(&excel_of(&text)), damaged());
}

#[test]
fn a_text_that_every_cell_shares_is_counted_for_every_cell() {
    let shared = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(32_000));
    let mut sheet = "<worksheet><sheetData>".to_owned();
    for _ in 0..3000 {
        sheet += r#"<row><c t="s"><v>0</v></c></row>"#;
    }
    sheet += "</sheetData></worksheet>";
    let bytes = excel_with(&sheet, &[("xl/sharedStrings.xml", &shared)]);
    assert_eq!(refusal(&bytes), unpacks_too_large());
}

#[test]
fn more_than_two_thousand_files_inside_are_refused() {
    let parts = |count: usize| {
        let names: Vec<String> = (0..count).map(|number| format!("{number}.bin")).collect();
        zipped(names.iter().map(|name| (name.as_str(), &b""[..])))
    };
    assert_eq!(refusal(&parts(2001)), too_many(Counted::Parts, 2000));
    assert_eq!(refusal(&parts(2000)), damaged());
}

/// A sheet of so many rows, and a cell behind them.
fn rows(count: usize, last: &str) -> String {
    format!(
        "<worksheet><dimension ref=\"A1\"/><sheetData>{}{last}</sheetData></worksheet>",
        r#"<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>"#.repeat(count)
    )
}

#[test]
fn more_than_twenty_thousand_rows_are_refused() {
    let too_many_rows = too_many(Counted::Rows, 20_000);
    assert_eq!(refusal(&excel_of(rows(20_001, "").as_bytes())), too_many_rows);
    let far = r#"<row r="1048576"><c r="A1048576"><v>1</v></c></row>"#;
    assert_eq!(refusal(&excel_of(rows(2, far).as_bytes())), too_many_rows);
    let blank = r#"<row r="1048576"><c r="XFD1048576" s="1"/></row>"#;
    for sheet in [rows(20_000, ""), rows(2, blank)] {
        let found = refusal(&excel_of(sheet.as_bytes()));
        assert!(matches!(found, Some(Problem::MissingColumn { .. })), "{found:?}");
    }
}

#[test]
fn more_than_five_hundred_columns_are_refused() {
    let too_many_columns = too_many(Counted::Columns, 500);
    let sheet = |cells: &str| format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
    let cell = "<c><v>1</v></c>";
    for cells in [cell.repeat(501), r#"<c r="SG1"><v>1</v></c>"#.to_owned()] {
        assert_eq!(refusal(&excel_of(sheet(&cells).as_bytes())), too_many_columns);
    }
    for cells in [cell.repeat(500), r#"<c r="SF1"><v>1</v></c>"#.to_owned()] {
        let found = refusal(&excel_of(sheet(&cells).as_bytes()));
        assert!(!matches!(found, Some(Problem::TooManyInside { .. })), "{found:?}");
    }
}

#[test]
fn repeats_of_open_document_weigh_as_if_they_were_written_out() {
    let value = r#"office:value-type="float" office:value="1""#;
    let sheet = |rows: u64, columns: u64| {
        open_document_of(&format!(
            r#"<table:table table:name="a"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell {value} table:number-columns-repeated="{columns}"/></table:table-row></table:table>"#
        ))
    };
    assert_eq!(refusal(&sheet(20_001, 1)), too_many(Counted::Rows, 20_000));
    assert_eq!(refusal(&sheet(1, 501)), too_many(Counted::Columns, 500));
    assert_eq!(
        refusal(&sheet(u64::MAX, u64::MAX)),
        too_many(Counted::Columns, 500)
    );
    assert_eq!(refusal(&sheet(20_000, 500)), unpacks_too_large());

    let spaces = r#"<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="4000000000"/></text:p></table:table-cell></table:table-row></table:table>"#;
    assert_eq!(refusal(&open_document_of(spaces)), unpacks_too_large());
    let blank = r#"<table:table-cell table:number-columns-repeated="16384"/>"#.repeat(2);
    let blank = format!("<table:table-row>{blank}</table:table-row>").repeat(100);
    let blank = format!(r#"<table:table table:name="a">{blank}</table:table>"#);
    assert_eq!(refusal(&open_document_of(&blank)), unpacks_too_large());
}

#[test]
fn what_a_file_says_of_its_own_size_is_not_believed() {
    let sound = excel(&[("Trang 1", &example("donvi.csv"))]);
    let silent = overwritten(&sound, b"PK\x03\x04", 18..26);
    assert_eq!(problems(&silent), problems(&sound));
    let lying = overwritten(&bomb(b"<row/>"), b"PK\x01\x02", 24..28);
    assert_eq!(refusal(&lying), damaged());
    let strings = r#"<sst uniqueCount="99999999999999"><si><t>a</t></si></sst>"#;
    let bytes = excel_with(&rows(1, ""), &[("xl/sharedStrings.xml", strings)]);
    assert_eq!(refusal(&bytes), damaged());
    let far = r#"<worksheet><dimension ref="A1:XFD99999999999"/><sheetData/></worksheet>"#;
    assert_eq!(refusal(&excel_of(far.as_bytes())), damaged());
}

/// The bytes with zeros in this range behind every header.
fn overwritten(bytes: &[u8], header: &[u8], range: Range<usize>) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len() - range.end {
        if bytes[at..].starts_with(header) {
            bytes[at + range.start..at + range.end].fill(0);
        }
    }
    bytes
}

#[test]
fn a_workbook_that_is_cut_off_is_refused_wherever_it_ends() {
    for sound in [
        excel(&[("Trang 1", &example("donvi.csv"))]),
        open_document(&[("Trang 1", &example("donvi.csv"))]),
    ] {
        for end in (0..sound.len()).step_by(97) {
            assert_eq!(refusal(&sound[..end]), damaged(), "{end} of {}", sound.len());
        }
    }
}

#[test]
fn a_table_that_is_never_closed_is_refused() {
    for tables in [
        r#"<table:table table:name="a">"#,
        r#"<table:table table:name="a"></x>"#,
        r#"<table:table table:name="a"><table:table-row/></table:tables>"#,
    ] {
        assert_eq!(refusal(&open_document_of(tables)), damaged(), "{tables}");
    }
}

#[test]
fn files_of_another_kind_are_named() {
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    let name = "QST.xlsx".to_owned();
    assert_eq!(refusal(old), Some(Problem::OldWorkbook { name }));
    assert_eq!(refusal(b"ma_don_vi;ten_don_vi\n"), damaged());
    let folder = Folder::new().with("thamdinh.csv", excel(&[("a", "b")]));
    let opened = open(&folder);
    assert_eq!(opened.problems.iter().count(), 1);
}

/// Pieces that mean something to a reader of sheets.
const PIECES: [&str; 16] = [
    "<c",
    "<row r=\"",
    "<v>",
    "</v>",
    "</c>",
    "r=\"",
    "\"",
    ">",
    "<",
    "t=\"s\"",
    "99999999999",
    "-1",
    "&#0;",
    "<table:table-cell",
    "table:number-columns-repeated=\"",
    "é",
];

proptest! {
    #[test]
    fn bytes_that_begin_like_a_workbook_never_stop_the_program(rest in any::<Vec<u8>>()) {
        let bytes = [b"PK\x03\x04".as_slice(), &rest].concat();
        prop_assert_eq!(refusal(&bytes), damaged());
    }

    #[test]
    fn a_workbook_with_wrong_bytes_never_stops_the_program(
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..20),
    ) {
        let mut bytes = excel(&[("Trang 1", &example("donvi.csv"))]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        problems(&bytes);
    }

    #[test]
    fn a_sheet_with_wrong_pieces_never_stops_the_program(
        changes in prop::collection::vec((any::<Index>(), 0..6_usize, select(PIECES.to_vec())), 1..8),
    ) {
        let sheets = [rows(2, r#"<row r="4"><c r="B4" s="1"><f>1+1</f><v>2</v></c></row>"#), tables()];
        for (mut sheet, wrap) in sheets.into_iter().zip([excel_of_text, open_document_of]) {
            for (at, length, piece) in &changes {
                let at = at.index(sheet.len());
                let end = (at + length).min(sheet.len());
                if sheet.is_char_boundary(at) && sheet.is_char_boundary(end) {
                    sheet.replace_range(at..end, piece);
                }
            }
            problems(&wrap(&sheet));
        }
    }
}

fn excel_of_text(sheet: &str) -> Vec<u8> {
    excel_of(sheet.as_bytes())
}

fn tables() -> String {
    let row = r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/></text:p></table:table-cell></table:table-row>"#;
    format!(r#"<table:table table:name="a">{row}{row}</table:table>"#)
}
