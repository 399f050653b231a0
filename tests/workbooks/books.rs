//! Workbooks of the example round, as Excel and LibreOffice write them.

use std::io::{Cursor, Write};

use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MIMETYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"#;

/// A file of the example round.
pub(crate) fn example(name: &str) -> String {
    std::fs::read_to_string(format!("samples/example/{name}")).expect("the example is complete")
}

/// A cell of a CSV file as a number, if it is one.
fn number(cell: &str) -> Option<f64> {
    cell.replace(',', ".").parse().ok()
}

/// An Excel workbook with these sheets, their numbers stored as numbers.
pub(crate) fn excel(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, csv) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("the name of a sheet");
        for (row, line) in (0..).zip(csv.lines()) {
            for (column, cell) in (0..).zip(line.split(';')) {
                match number(cell) {
                    Some(number) => sheet.write_number(row, column, number),
                    None => sheet.write_string(row, column, cell),
                }
                .expect("the sheet has room");
            }
        }
    }
    book.save_to_buffer().expect("a workbook in memory")
}

/// An OpenDocument workbook with these sheets; a name that starts with `-` is that of a hidden one.
pub(crate) fn open_document(sheets: &[(&str, &str)]) -> Vec<u8> {
    let tables: String = sheets.iter().map(|(name, csv)| table(name, csv)).collect();
    open_document_of(&tables)
}

/// An OpenDocument workbook with this XML for its tables.
pub(crate) fn open_document_of(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:automatic-styles><style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    let parts = [
        ("mimetype", MIMETYPE),
        ("META-INF/manifest.xml", MANIFEST),
        ("content.xml", &content),
    ];
    zipped(parts.map(|(name, text)| (name, text.as_bytes())))
}

fn table(name: &str, csv: &str) -> String {
    let style = if name.starts_with('-') {
        r#" table:style-name="hidden""#
    } else {
        ""
    };
    let rows: String = csv.lines().map(row).collect();
    // LibreOffice fills a sheet with blank cells to its end.
    let blank = r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    format!(r#"<table:table table:name="{name}"{style}>{rows}{blank}</table:table>"#)
}

fn row(line: &str) -> String {
    let cell = |text: &str| match number(text) {
        _ if text.is_empty() => "<table:table-cell/>".to_owned(),
        Some(number) => format!(
            r#"<table:table-cell office:value-type="float" office:value="{number}"><text:p>{text}</text:p></table:table-cell>"#
        ),
        None => format!(
            r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        ),
    };
    let cells: String = line.split(';').map(cell).collect();
    format!(
        r#"<table:table-row>{cells}<table:table-cell table:number-columns-repeated="16370"/></table:table-row>"#
    )
}

/// A zip file of these parts.
pub(crate) fn zipped<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let method = match name {
            "mimetype" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        archive.start_file(name, options).expect("a part in memory");
        archive.write_all(bytes).expect("a part in memory");
    }
    archive.finish().expect("a file in memory").into_inner()
}

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const SHEETS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// The smallest Excel workbook around the XML of its sheet.
pub(crate) fn excel_of(sheet: &[u8]) -> Vec<u8> {
    packed(sheet, &[])
}

/// The same with more parts.
pub(crate) fn excel_with(sheet: &str, others: &[(&str, &str)]) -> Vec<u8> {
    packed(sheet.as_bytes(), others)
}

fn packed(sheet: &[u8], others: &[(&str, &str)]) -> Vec<u8> {
    let parts = [
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", SHEETS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let others = others.iter().map(|(name, text)| (*name, text.as_bytes()));
    zipped(parts.into_iter().chain(others))
}
