//! What single cells of a workbook mean, and where they are said to be.

use parindex::Opened;
use parindex::diagnostic::Problem;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

use crate::books::{example, excel_of, open_document_of};
use crate::opening::open;
use crate::support::Folder;

const ROUND: &str = "format = 1\ntitle = \"t\"\nyear = 2024\ncriteria = \"tieuchi.toml\"\nagencies = \"donvi.csv\"\nself = \"QST.xlsx\"\n";

/// The example round with one data file, `QST.xlsx`.
fn opened(name: &str, bytes: &[u8]) -> Opened {
    let folder = Folder::new()
        .with("tieuchi.toml", example("tieuchi.toml"))
        .with("donvi.csv", example("donvi.csv"))
        .with("parindex.toml", ROUND.replace("QST.xlsx", name))
        .with(name, bytes);
    open(&folder)
}

/// Problems of a sheet, each with its code, its place without the folder, and the text there.
/// Missing answers are left out: the sheets of these tests have a cell or two.
fn found(opened: &Opened) -> Vec<String> {
    let line = |diagnostic: &parindex::diagnostic::Diagnostic| {
        let place = diagnostic.place.expect("all of them are in a file");
        let location = opened.sources.locate(&place);
        let file = location.file.rsplit('/').next().unwrap_or_default();
        let cell = location.cell.map_or("-".to_owned(), |cell| cell.to_string());
        let code = diagnostic.problem.code();
        let text = opened.sources.text(&place);
        format!(
            "{code} {file}:{}:{} {cell} {text}",
            location.line, location.column
        )
    };
    let due = |problem: &Problem| !matches!(problem, Problem::MissingAnswer { .. });
    opened
        .problems
        .iter()
        .filter(|diagnostic| due(&diagnostic.problem))
        .map(line)
        .collect()
}

/// A workbook with one sheet that `fill` writes.
fn sheet(fill: impl FnOnce(&mut Worksheet) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet).expect("the sheet has room");
    book.save_to_buffer().expect("a workbook in memory")
}

/// Writes the answer of a row.
type WriteValue = fn(&mut Worksheet, u32) -> Result<(), XlsxError>;

/// Headings in row 1, then a row for each item of Sở Nội vụ.
fn answers(rows: &[(&str, WriteValue)]) -> Vec<u8> {
    sheet(|sheet| {
        sheet.write_row(0, 0, ["Mã đơn vị", "Mã tiêu chí", "Giá trị", "Mẫu số"])?;
        for (row, (item, value)) in (1..).zip(rows) {
            sheet.write_row(row, 0, ["SNV", item])?;
            value(sheet, row)?;
        }
        Ok(())
    })
}

#[test]
fn every_problem_names_the_cell_that_excel_shows() {
    let bytes = answers(&[
        ("I.1", |sheet, row| sheet.write_number(row, 2, 5.25).map(drop)),
        ("II.3", |sheet, row| {
            let date = ExcelDateTime::from_ymd(2024, 5, 4)?;
            let format = Format::new().set_num_format("d/m");
            sheet.write_datetime_with_format(row, 2, &date, &format).map(drop)
        }),
        ("T.1", |sheet, row| {
            let formula = Formula::new("=A99").set_result("#REF!");
            sheet.write_formula(row, 2, formula).map(drop)
        }),
        ("III.1", |sheet, row| sheet.write_boolean(row, 2, true).map(drop)),
        ("P.1", |sheet, row| sheet.write_number(row, 2, 1.5).map(drop)),
    ]);
    assert_eq!(
        found(&opened("QST.xlsx", &bytes)),
        [
            "E305 QST.xlsx#Sheet1:2:9 C2 5.25",
            "E314 QST.xlsx#Sheet1:3:10 C3 2024-05-04",
            "E304 QST.xlsx#Sheet1:4:9 C4 #REF!",
            "E301 QST.xlsx#Sheet1:5:11 C5 Có",
            "E308 QST.xlsx#Sheet1:6:9 C6 1.5",
        ]
    );
}

#[test]
fn a_number_by_type_is_not_ambiguous_and_a_number_as_text_is() {
    let number = answers(&[("II.1", |sheet, row| {
        sheet.write_number(row, 2, 96.246)?.write_number(row, 3, 98_000)?;
        Ok(())
    })]);
    assert_eq!(
        found(&opened("QST.xlsx", &number)),
        ["E308 QST.xlsx#Sheet1:2:10 C2 96.246"]
    );
    let text = answers(&[("II.1", |sheet, row| {
        sheet
            .write_string(row, 2, "96.246")?
            .write_number(row, 3, 98_000)?;
        Ok(())
    })]);
    assert_eq!(
        found(&opened("QST.xlsx", &text)),
        ["E302 QST.xlsx#Sheet1:2:10 C2 96.246"]
    );
    let proved = answers(&[
        ("II.1", |sheet, row| {
            sheet
                .write_string(row, 2, "96.246")?
                .write_number(row, 3, 98_000)?;
            Ok(())
        }),
        ("I.1", |sheet, row| sheet.write_string(row, 2, "4,75").map(drop)),
        ("III.1", |sheet, row| sheet.write_number(row, 2, 90.25).map(drop)),
    ]);
    assert_eq!(found(&opened("QST.xlsx", &proved)), Vec::<String>::new());
}

#[test]
fn a_share_drawn_as_a_percentage_is_warned_of() {
    let bytes = answers(&[("III.1", |sheet, row| {
        let format = Format::new().set_num_format("0.00%");
        sheet.write_number_with_format(row, 2, 0.9025, &format).map(drop)
    })]);
    assert_eq!(
        found(&opened("QST.xlsx", &bytes)),
        ["W311 QST.xlsx#Sheet1:2:11 C2 0.9025"]
    );
}

#[test]
fn a_result_with_more_digits_than_were_meant_is_not_rounded_in_silence() {
    let bytes = answers(&[
        ("I.1", |sheet, row| {
            let formula = Formula::new("=4.7+0.05").set_result("4.75");
            sheet.write_formula(row, 2, formula).map(drop)
        }),
        ("T.1", |sheet, row| {
            let formula = Formula::new("=0.1+0.2").set_result("0.30000000000000004");
            sheet.write_formula(row, 2, formula).map(drop)
        }),
        ("III.1", |sheet, row| sheet.write_number(row, 2, 1e300).map(drop)),
    ]);
    let found = found(&opened("QST.xlsx", &bytes));
    assert_eq!(found[0], "E315 QST.xlsx#Sheet1:3:9 C3 0.30000000000000004");
    assert!(
        found[1].starts_with("E315 QST.xlsx#Sheet1:4:11 C4 1000000"),
        "{}",
        found[1]
    );
    assert_eq!(found.len(), 2);
}

#[test]
fn a_column_under_a_merged_heading_is_named_and_not_lost_in_silence() {
    let bytes = sheet(|sheet| {
        sheet.write_row(0, 0, ["Mã đơn vị", "Mã tiêu chí"])?;
        sheet.merge_range(0, 2, 0, 3, "Giá trị", &Format::new())?;
        sheet.write_row(1, 0, ["SNV", "I.1"])?;
        sheet.write_number(1, 2, 5)?.write_number(1, 3, 4)?;
        Ok(())
    });
    let opened = opened("QST.xlsx", &bytes);
    assert_eq!(found(&opened).len(), 1);
    let ignored = Problem::IgnoredColumn {
        letters: "D".to_owned(),
        heading: String::new(),
    };
    assert!(opened.problems.iter().any(|found| found.problem == ignored));
}

#[test]
fn a_table_that_starts_in_the_middle_of_the_sheet_keeps_its_places() {
    let bytes = sheet(|sheet| {
        sheet.write_row(3, 2, ["Mã đơn vị", "Mã tiêu chí", "Giá trị"])?;
        sheet.write_row(5, 2, ["SNV", "I.1"])?;
        sheet.write_number(5, 4, 7)?;
        Ok(())
    });
    assert_eq!(
        found(&opened("QST.xlsx", &bytes)),
        ["E305 QST.xlsx#Sheet1:6:11 E6 7"]
    );
}

#[test]
fn a_title_above_the_headings_is_told_as_in_text_files() {
    let bytes = sheet(|sheet| {
        sheet.merge_range(0, 0, 0, 2, "BẢNG TỔNG HỢP ĐIỂM", &Format::new())?;
        sheet.write_row(2, 0, ["Mã đơn vị", "Mã tiêu chí", "Giá trị"])?;
        sheet.write_row(3, 0, ["SNV", "I.1", "5"])?;
        Ok(())
    });
    let opened = opened("QST.xlsx", &bytes);
    let title = Problem::NotAHeader {
        line: 1,
        text: "BẢNG TỔNG HỢP ĐIỂM".to_owned(),
        header_line: Some(3),
    };
    assert_eq!(
        opened.problems.iter().next().map(|found| &found.problem),
        Some(&title)
    );
}

#[test]
fn the_first_sheet_is_the_first_that_is_not_hidden() {
    let mut book = Workbook::new();
    let lists = book.add_worksheet().set_hidden(true);
    lists.write_row(0, 0, ["a", "b"]).expect("the sheet has room");
    let data = book
        .add_worksheet()
        .set_name("Dữ liệu")
        .expect("the name of a sheet");
    data.write_row(0, 0, ["agency", "code", "value"])
        .expect("the sheet has room");
    data.write_row(1, 0, ["SNV", "I.1", "9"])
        .expect("the sheet has room");
    data.set_active(true);
    let bytes = book.save_to_buffer().expect("a workbook in memory");
    assert_eq!(
        found(&opened("QST.xlsx", &bytes)),
        ["E305 QST.xlsx#Dữ liệu:2:9 C2 9"]
    );
}

#[test]
fn a_sheet_that_is_not_there_is_answered_with_those_that_are() {
    let bytes = answers(&[]);
    let folder = Folder::new()
        .with("tieuchi.toml", example("tieuchi.toml"))
        .with("donvi.csv", example("donvi.csv"))
        .with("parindex.toml", ROUND.replace("QST.xlsx", "QST.xlsx#Số liệu"))
        .with("QST.xlsx", bytes);
    let opened = open(&folder);
    let problem = &opened.problems.iter().next().expect("one problem").problem;
    let Problem::NoSuchSheet { sheet, sheets, .. } = problem else {
        panic!("{problem:?}");
    };
    assert_eq!(sheet.as_deref(), Some("Số liệu"));
    assert_eq!(sheets, &["Sheet1"]);
}

#[test]
fn open_document_cells_are_read_by_their_types_and_repeats() {
    let cell = |attributes: &str, text: &str| {
        format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
    };
    let string = |text: &str| cell(r#"office:value-type="string""#, text);
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let rows = [
        row(&["agency", "code", "value"].map(string)),
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>"#.to_owned(),
        row(&[
            string("SNV"),
            string("II.3"),
            cell(
                r#"office:value-type="date" office:date-value="2024-05-04""#,
                "04/05",
            ),
        ]),
        row(&[
            string("SNV"),
            string("III.1"),
            cell(
                r#"office:value-type="percentage" office:value="0.9025""#,
                "90,25 %",
            ),
        ]),
        row(&[
            string("SNV"),
            string("I.1"),
            cell(r#"office:value-type="float" office:value="96.246""#, "96,246"),
        ]),
        row(&[
            string("SNV"),
            string("T.1"),
            cell(
                r#"office:value-type="string" office:string-value="" calcext:value-type="error""#,
                "#REF!",
            ),
        ]),
    ];
    let table = format!(
        r#"<table:table table:name="Trang 1">{}</table:table>"#,
        rows.concat()
    );
    assert_eq!(
        found(&opened("QST.ods", &open_document_of(&table))),
        [
            "E314 QST.ods#Trang 1:4:10 C4 2024-05-04",
            "W311 QST.ods#Trang 1:5:11 C5 0.9025",
            "E305 QST.ods#Trang 1:6:9 C6 96.246",
            "E304 QST.ods#Trang 1:7:9 C7 #REF!",
        ]
    );
}

#[test]
fn quotes_tabs_and_line_breaks_in_cells_are_text() {
    let bytes = sheet(|sheet| {
        sheet.write_row(0, 0, ["Mã đơn vị", "Mã\ntiêu chí", "Giá trị", "Ghi chú"])?;
        sheet.write_row(1, 0, ["SNV", "I.1", "9", "\"dòng 1\"\ndòng 2\tcột"])?;
        Ok(())
    });
    assert_eq!(
        found(&opened("QST.xlsx", &bytes)),
        ["E305 QST.xlsx#Sheet1:2:9 C2 9"]
    );
}

#[test]
fn cells_without_names_follow_each_other() {
    let sheet = br#"<worksheet><sheetData><row><c t="inlineStr"><is><t>agency</t></is></c><c t="inlineStr"><is><t>code</t></is></c><c t="inlineStr"><is><t>value</t></is></c></row><row><c t="str"><v>SNV</v></c><c t="str"><v>I.1</v></c><c><v>9</v></c></row></sheetData></worksheet>"#;
    assert_eq!(
        found(&opened("QST.xlsx", &excel_of(sheet))),
        ["E305 QST.xlsx#Trang 1:2:9 C2 9"]
    );
}
