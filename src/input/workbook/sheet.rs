//! The sheet that is meant, opened and written out.

use std::io::Cursor;

use calamine::{Data, Ods, Range, Reader, Sheet, SheetType, SheetVisible, Xlsx};

use crate::input::spelling::name_key;
use crate::input::workbook::cell::{of_excel, of_open_document};
use crate::input::workbook::transcript::Cells;
use crate::input::workbook::{Format, Refusal, Transcript};

/// Opens a workbook that the guard has let pass.
pub(super) fn read(bytes: &[u8], format: Format, wanted: Option<&str>) -> Result<Transcript, Refusal> {
    match format {
        Format::Excel => excel(bytes, wanted),
        Format::OpenDocument => open_document(bytes, wanted),
    }
}

/// Cell by cell, since a sheet with a cell in each corner is mostly nothing.
fn excel(bytes: &[u8], wanted: Option<&str>) -> Result<Transcript, Refusal> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let sheet = chosen(workbook.sheets_metadata(), wanted)?;
    let mut reader = workbook
        .worksheet_cells_reader(&sheet)
        .map_err(|_| Refusal::Damaged)?;
    let mut cells = Cells::default();
    while let Some(cell) = reader.next_cell().map_err(|_| Refusal::Damaged)? {
        let (row, column) = cell.get_position();
        if let Some(content) = of_excel(cell.get_value()) {
            cells.push(row, column, &content)?;
        }
    }
    Ok(transcript(sheet, cells, "XLSX"))
}

fn open_document(bytes: &[u8], wanted: Option<&str>) -> Result<Transcript, Refusal> {
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let sheet = chosen(workbook.sheets_metadata(), wanted)?;
    let range: Range<Data> = workbook.worksheet_range(&sheet).map_err(|_| Refusal::Damaged)?;
    let mut cells = Cells::default();
    if let Some((first_row, first_column)) = range.start() {
        for (row, values) in (first_row..).zip(range.rows()) {
            for (column, value) in (first_column..).zip(values) {
                if let Some(content) = of_open_document(value) {
                    cells.push(row, column, &content)?;
                }
            }
        }
    }
    Ok(transcript(sheet, cells, "ODS"))
}

fn transcript(sheet: String, cells: Cells, format: &'static str) -> Transcript {
    let (text, numbers) = cells.written();
    Transcript {
        sheet,
        text,
        numbers,
        format,
    }
}

/// The sheet of a name, else the first that is not hidden; a sheet that is a chart has no cells.
fn chosen(sheets: &[Sheet], wanted: Option<&str>) -> Result<String, Refusal> {
    let tables = || sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let found = match wanted {
        Some(name) => tables().find(|sheet| name_key(&sheet.name) == name_key(name)),
        None => tables().find(|sheet| sheet.visible == SheetVisible::Visible),
    };
    let names = || tables().map(|sheet| sheet.name.clone()).collect();
    found
        .map(|sheet| sheet.name.clone())
        .ok_or_else(|| Refusal::NoSheet(names()))
}
