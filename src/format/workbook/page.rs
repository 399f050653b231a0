//! A sheet that is being written: the few ways in which a cell gets its content.
//!
//! Text of data never runs. It is written as text, whatever it starts with; controls are shown as on the
//! terminal; no cell is a link, and the names of sheets are ours.

use std::collections::HashMap;

use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use crate::exact::Exact;
use crate::format::safe_text::for_terminal;
use crate::format::workbook::number::double;
use crate::format::workbook::shown::Shown;
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Sheet, sheet};
use crate::model::name::Language;

/// Characters of a cell; a sheet could hold some more, a reader none.
const LONGEST_TEXT: usize = 32_000;
/// Points of a line of text.
const LINE: u16 = 15;
/// Lines that a row can hold.
const MOST_LINES: u16 = 27;
/// A4 in the numbering of the format.
const A4: u8 = 9;

/// A sheet and what is written on it.
pub(crate) struct Page {
    sheet: Worksheet,
    /// Of rows that hold more than one.
    lines: HashMap<u32, u16>,
}

impl Page {
    /// An empty sheet under its name, set up for A4.
    pub(crate) fn new(name: Sheet, language: Language) -> Result<Self, XlsxError> {
        let mut page = Worksheet::new();
        page.set_name(sheet(name, language))?
            .set_paper_size(A4)
            .set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3)
            .set_footer("&L&8&A&R&8&P/&N");
        Ok(Self {
            sheet: page,
            lines: HashMap::new(),
        })
    }

    /// The sheet itself, for what is of the sheet and not of a cell.
    pub(crate) fn sheet(&mut self) -> &mut Worksheet {
        &mut self.sheet
    }

    /// The written sheet.
    pub(crate) fn finish(self) -> Worksheet {
        self.sheet
    }

    /// Text, and nothing but text.
    pub(crate) fn text(&mut self, row: u32, column: u16, text: &str, look: Look) -> Result<(), XlsxError> {
        self.text_as(row, column, text, &look.format())
    }

    /// Text in a format that was made before.
    pub(crate) fn text_as(
        &mut self,
        row: u32,
        column: u16,
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let safe = for_terminal(text);
        let end = safe
            .char_indices()
            .nth(LONGEST_TEXT)
            .map_or(safe.len(), |(end, _)| end);
        match &safe[..end] {
            "" => self.sheet.write_blank(row, column, format)?,
            shown => self.sheet.write_string_with_format(row, column, shown, format)?,
        };
        Ok(())
    }

    /// Text that may take several lines of a column that is so wide; the row becomes as high as it needs.
    pub(crate) fn wrapped(
        &mut self,
        row: u32,
        column: u16,
        text: &str,
        width: u16,
        look: Look,
    ) -> Result<(), XlsxError> {
        self.text(row, column, text, look)?;
        let lines = room_for(text).div_ceil(width).min(MOST_LINES);
        if lines > self.lines.get(&row).copied().unwrap_or(1) {
            self.lines.insert(row, lines);
            self.sheet.set_row_height(row, lines * LINE)?;
        }
        Ok(())
    }

    /// Text outside of tables over several columns that are together so wide.
    pub(crate) fn across(
        &mut self,
        row: u32,
        (from, to): (u16, u16),
        text: &str,
        width: u16,
    ) -> Result<(), XlsxError> {
        let look = Look::Plain { bold: false };
        self.sheet.merge_range(row, from, row, to, "", &look.format())?;
        self.wrapped(row, from, text, width, look)
    }

    /// A number.
    pub(crate) fn number(
        &mut self,
        row: u32,
        column: u16,
        number: &Exact,
        look: Look,
    ) -> Result<(), XlsxError> {
        self.number_as(row, column, number, &look.format())
    }

    /// A number in a format that was made before.
    pub(crate) fn number_as(
        &mut self,
        row: u32,
        column: u16,
        number: &Exact,
        format: &Format,
    ) -> Result<(), XlsxError> {
        self.sheet
            .write_number_with_format(row, column, double(number), format)?;
        Ok(())
    }

    /// A count.
    pub(crate) fn count(&mut self, row: u32, column: u16, count: usize, look: Look) -> Result<(), XlsxError> {
        let count = Exact::from(i64::try_from(count).unwrap_or(i64::MAX));
        self.number(row, column, &count, look)
    }

    /// A cell that holds nothing and has its frame.
    pub(crate) fn blank(&mut self, row: u32, column: u16, look: Look) -> Result<(), XlsxError> {
        self.sheet.write_blank(row, column, &look.format())?;
        Ok(())
    }

    /// A formula with the result that is stored beside it.
    pub(crate) fn formula(
        &mut self,
        row: u32,
        column: u16,
        formula: &str,
        shown: &Shown,
        look: Look,
    ) -> Result<(), XlsxError> {
        self.formula_as(row, column, formula, shown, &look.format())
    }

    /// A formula in a format that was made before.
    pub(crate) fn formula_as(
        &mut self,
        row: u32,
        column: u16,
        formula: &str,
        shown: &Shown,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let result = match shown {
            Shown::Number(digits) => digits.clone(),
            Shown::Text(text) => for_terminal(text).into_owned(),
            Shown::Nothing => String::new(),
        };
        let formula = Formula::new(formula).set_result(result);
        self.sheet
            .write_formula_with_format(row, column, formula, format)?;
        Ok(())
    }
}

/// Characters that a column must be wide to show a text on one line.
pub(crate) fn room_for(text: &str) -> u16 {
    // Letters of a text are narrower than the digits that columns are measured by.
    let digits = text.chars().count() * 4 / 5 + 2;
    u16::try_from(digits).unwrap_or(u16::MAX)
}
