//! A sheet that is being written.
//!
//! Text of data never runs. It is written as text, whatever it starts with; controls are shown as on the
//! terminal; no cell is a link, and the names of sheets are ours.

use std::collections::HashMap;

use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use crate::format::safe_text::for_terminal;
use crate::format::workbook::content::Content;
use crate::format::workbook::number::double;
use crate::format::workbook::shown::Shown;
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Sheet, sheet};
use crate::model::name::Language;

/// Characters of a cell; a sheet could hold some more, a reader none.
const LONGEST_TEXT: usize = 32_000;
/// Characters of a formula, and functions within one another, that Excel takes.
const LONGEST_FORMULA: usize = 8192;
const DEEPEST_FORMULA: usize = 64;
/// Points of a line of text.
const LINE: u16 = 15;
/// Lines that a row can hold.
const MOST_LINES: u16 = 27;
/// Breaks of pages that a sheet can hold.
const MOST_BREAKS: usize = 1000;
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

    /// Begins a new page of paper before each of these rows.
    pub(crate) fn break_before(&mut self, rows: &[u32]) -> Result<(), XlsxError> {
        let rows = &rows[..rows.len().min(MOST_BREAKS)];
        self.sheet.set_page_breaks(rows)?;
        Ok(())
    }

    /// The written sheet.
    pub(crate) fn finish(self) -> Worksheet {
        self.sheet
    }

    /// Puts something into a cell.
    pub(crate) fn put(
        &mut self,
        row: u32,
        column: u16,
        content: &Content,
        format: &Format,
    ) -> Result<(), XlsxError> {
        match content {
            Content::Nothing => self.sheet.write_blank(row, column, format)?,
            Content::Text(text) => {
                let text = safe(text);
                self.sheet.write_string_with_format(row, column, text, format)?
            }
            Content::Number(number) => {
                let double = double(number);
                self.sheet.write_number_with_format(row, column, double, format)?
            }
            Content::Formula(formula, shown) => {
                let result = match shown {
                    Shown::Number(digits) => digits.clone(),
                    Shown::Text(text) => safe(text),
                    Shown::Nothing => String::new(),
                };
                hold(formula)?;
                let formula = Formula::new(formula).set_result(result);
                self.sheet
                    .write_formula_with_format(row, column, formula, format)?
            }
        };
        Ok(())
    }

    /// Puts a row down, from the first column on.
    pub(crate) fn row(
        &mut self,
        row: u32,
        cells: impl IntoIterator<Item = (Content, Look)>,
    ) -> Result<(), XlsxError> {
        for (column, (content, look)) in (0..).zip(cells) {
            self.put(row, column, &content, &look.format())?;
        }
        Ok(())
    }

    /// Puts text into a cell.
    pub(crate) fn text(&mut self, row: u32, column: u16, text: &str, look: Look) -> Result<(), XlsxError> {
        self.put(row, column, &Content::text(text), &look.format())
    }

    /// Makes a row as high as a text needs that is wrapped in a column so wide.
    pub(crate) fn make_room(&mut self, row: u32, text: &str, width: u16) -> Result<(), XlsxError> {
        let lines = room_for(text).div_ceil(width).min(MOST_LINES);
        if lines > self.lines.get(&row).copied().unwrap_or(1) {
            self.lines.insert(row, lines);
            self.sheet.set_row_height(row, lines * LINE)?;
        }
        Ok(())
    }

    /// Text that may take several lines of a column that is so wide.
    pub(crate) fn wrapped(
        &mut self,
        row: u32,
        column: u16,
        text: &str,
        width: u16,
        look: Look,
    ) -> Result<(), XlsxError> {
        self.text(row, column, text, look)?;
        self.make_room(row, text, width)
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
}

/// Characters that a column must be wide to show a text on one line.
pub(crate) fn room_for(text: &str) -> u16 {
    // Letters of a text are narrower than the digits that columns are measured by.
    let digits = text.chars().count() * 4 / 5 + 2;
    u16::try_from(digits).unwrap_or(u16::MAX)
}

/// Text as a cell shows it: controls as pictures, and not longer than a cell.
pub(crate) fn safe(text: &str) -> String {
    for_terminal(text).chars().take(LONGEST_TEXT).collect()
}

/// A formula that a spreadsheet can hold; a longer or deeper one would break the file.
fn hold(formula: &str) -> Result<(), XlsxError> {
    let deeper = |(depth, most): (usize, usize), sign| match sign {
        '(' => (depth + 1, most.max(depth + 1)),
        ')' => (depth.saturating_sub(1), most),
        _ => (depth, most),
    };
    let (_, depth) = formula.chars().fold((0, 0), deeper);
    if formula.len() > LONGEST_FORMULA || depth > DEEPEST_FORMULA {
        return Err(XlsxError::ParameterError("a formula is too long".to_owned()));
    }
    Ok(())
}
