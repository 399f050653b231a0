//! Read me: how the workbook is read, what in it may be changed, and why its digits are right.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::analysis::manifest::Manifest;
use crate::format::workbook::layout::Book;
use crate::format::workbook::near_edge;
use crate::format::workbook::page::Page;
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Facts, Paragraph, Sheet, read_me};

/// Characters of the column of text.
const TEXT_WIDTH: u16 = 96;

/// The sheet.
pub(crate) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut page = Page::new(Sheet::ReadMe, book.language)?;
    let mut row = 0;
    for (at, line) in book.table.titles.iter().enumerate() {
        let look = if at == 0 { Look::Title } else { Look::Remark };
        page.text(row, 0, line, look)?;
        row += 1;
    }
    page.text(row, 0, &Manifest::running(), Look::Remark)?;
    row += 1;
    let facts = Facts {
        has_self: book.grids.iter().any(|grid| !grid.is_ranked()),
        near_edge: near_edge::count(book),
    };
    for paragraph in read_me(facts, book.language) {
        match paragraph {
            Paragraph::Heading(text) => {
                row += 1;
                page.text(row, 0, text, Look::Section)?;
            }
            Paragraph::Sheet(name, what) => {
                page.text(row, 0, name, Look::Plain { bold: true })?;
                page.wrapped(row, 1, what, TEXT_WIDTH, Look::Plain { bold: false })?;
            }
            Paragraph::Text(text) => page.wrapped(row, 1, &text, TEXT_WIDTH, Look::Plain { bold: false })?,
        }
        row += 1;
    }
    page.sheet()
        .set_column_width(0, 14)?
        .set_column_width(1, TEXT_WIDTH)?
        .set_print_fit_to_pages(1, 0);
    Ok(page.finish())
}
