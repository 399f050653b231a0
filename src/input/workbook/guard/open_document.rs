//! The extent of an OpenDocument sheet, where one cell can stand for a million.
//!
//! ```text
//! <table:table-row table:number-rows-repeated="20000">
//!   <table:table-cell table:number-columns-repeated="500" office:value-type="float" office:value="1"/>
//! ```
//!
//! LibreOffice fills every sheet to its last row and column with blank cells; those behind the last filled one
//! take no room. All others weigh as if they were written out.

use quick_xml::events::BytesStart;

use crate::diagnostic::Counted;
use crate::input::workbook::guard::xml::number;
use crate::input::workbook::{COLUMNS_LIMIT, ROWS_LIMIT, Refusal, SIZE_LIMIT};

/// The parser never lays out more cells in a row.
const WIDEST_ROW: u64 = 16_384;
/// Bytes that a cell takes in memory, filled or not.
const CELL: u64 = 64;

/// The table that is open, and its row.
#[derive(Default)]
pub(super) struct OpenDocument {
    is_open: bool,
    /// Up to the last filled one.
    rows: u64,
    /// Behind it.
    blank_rows: u64,
    widest: u64,
    weight: u64,
    row: Row,
}

#[derive(Default)]
struct Row {
    repeats: u64,
    /// Cells that are laid out: all but the last, if that is blank.
    cells: u64,
    blank: u64,
    filled_to: u64,
    /// Bytes of text, repeats of cells included.
    text: u64,
    cell: Option<Cell>,
}

struct Cell {
    repeats: u64,
    text: u64,
}

impl OpenDocument {
    pub(super) fn table(&mut self) -> Result<(), Refusal> {
        if self.is_open {
            return Err(Refusal::Damaged);
        }
        *self = Self {
            is_open: true,
            weight: self.weight,
            ..Self::default()
        };
        Ok(())
    }

    pub(super) fn table_end(&mut self) {
        self.is_open = false;
    }

    pub(super) fn row(&mut self, tag: &BytesStart) -> Result<(), Refusal> {
        let repeats = number(tag, "table:number-rows-repeated")?.unwrap_or(1);
        self.row = Row {
            repeats,
            ..Row::default()
        };
        Ok(())
    }

    pub(super) fn cell(&mut self, tag: &BytesStart) -> Result<(), Refusal> {
        let row = &mut self.row;
        if row.cell.is_some() {
            return Err(Refusal::Damaged);
        }
        let repeats = number(tag, "table:number-columns-repeated")?.unwrap_or(1);
        row.cells = row.cells.saturating_add(row.blank).min(WIDEST_ROW);
        if is_filled(tag) {
            row.blank = 0;
            row.cells = row.cells.saturating_add(repeats).min(WIDEST_ROW);
            row.filled_to = row.cells;
            if row.filled_to > COLUMNS_LIMIT as u64 {
                return Err(Refusal::TooMany(Counted::Columns));
            }
        } else {
            row.blank = repeats;
        }
        let text = tag.len() as u64;
        row.cell = Some(Cell { repeats, text });
        Ok(())
    }

    /// Bytes of text between two tags.
    pub(super) fn text(&mut self, length: usize) {
        if let Some(cell) = &mut self.row.cell {
            cell.text = cell.text.saturating_add(length as u64);
        }
    }

    /// `<text:s text:c="3"/>` stands for three spaces.
    pub(super) fn spaces(&mut self, tag: &BytesStart) -> Result<(), Refusal> {
        let count = number(tag, "text:c")?.unwrap_or(1);
        if let Some(cell) = &mut self.row.cell {
            cell.text = cell.text.saturating_add(count);
        }
        Ok(())
    }

    pub(super) fn cell_end(&mut self) {
        if let Some(cell) = self.row.cell.take() {
            // A blank cell that is repeated has nothing that could be.
            let repeats = if self.row.blank > 0 { 1 } else { cell.repeats };
            let text = cell.text.saturating_mul(repeats);
            self.row.text = self.row.text.saturating_add(text);
        }
    }

    pub(super) fn row_end(&mut self) -> Result<(), Refusal> {
        let row = std::mem::take(&mut self.row);
        let laid_out = row.cells.saturating_mul(CELL).saturating_add(row.text);
        self.weight = self.weight.saturating_add(laid_out);
        if row.filled_to == 0 {
            self.blank_rows = self.blank_rows.saturating_add(row.repeats);
        } else {
            let repeated = row.text.saturating_mul(row.repeats);
            self.weight = self.weight.saturating_add(repeated);
            self.widest = self.widest.max(row.filled_to);
            self.rows = self
                .rows
                .saturating_add(self.blank_rows)
                .saturating_add(row.repeats);
            self.blank_rows = 0;
        }
        if self.rows > ROWS_LIMIT as u64 {
            return Err(Refusal::TooMany(Counted::Rows));
        }
        if self.weight.max(self.rows * self.widest * CELL) > SIZE_LIMIT {
            return Err(Refusal::TooLarge);
        }
        Ok(())
    }
}

/// Whether the parser may take a cell for filled: it has a value, or a formula.
fn is_filled(tag: &BytesStart) -> bool {
    let is_of_content =
        |name: &str| name.starts_with("office:") || name.starts_with("calcext:") || name == "table:formula";
    let mut attributes = tag.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    attributes.any(|attribute| is_of_content(attribute.key.as_ref()))
}
