//! Criteria: settings, outline, numbers of the rules and tiers of each framework, below one another.
//!
//! Rows and columns are those of [`layout`](crate::format::workbook::layout); every number here is one that
//! formulas read.

mod outline;
mod rules;
mod settings;
mod tiers;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::format::workbook::content::Content;
use crate::format::workbook::layout::Book;
use crate::format::workbook::page::Page;
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Label, Sheet, label, sheet};
use crate::model::name::Language;

/// Characters of the columns.
const WIDTHS: [u16; 10] = [10, 44, 14, 11, 11, 14, 46, 16, 18, 32];

/// The sheet.
pub(crate) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let language = book.language;
    let mut page = Page::new(Sheet::Criteria, language)?;
    page.text(0, 0, sheet(Sheet::Criteria, language), Look::Title)?;
    for set in &book.sets {
        let title = set.framework.title.in_language(language);
        page.text(set.rows.title, 0, title, Look::Section)?;
        settings::write(&mut page, set, language)?;
        outline::write(&mut page, set, language)?;
        rules::write(&mut page, set, language)?;
        tiers::write(&mut page, set, language)?;
    }
    for (column, width) in (0..).zip(WIDTHS) {
        page.sheet().set_column_width(column, width)?;
    }
    page.sheet()
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_freeze_panes(0, 2)?;
    Ok(page.finish())
}

/// A heading of a table.
fn heading(page: &mut Page, row: u32, labels: &[Label], language: Language) -> Result<(), XlsxError> {
    let cell = |name: &Label| (Content::text(label(*name, language)), Look::Heading);
    page.row(row, labels.iter().map(cell))
}
