//! The workbook: `parindex export -o ketqua.xlsx`, seven sheets whose results are formulas.
//!
//! ```text
//! Criteria ─┐
//!           ├─► Detail ─► Results                 Checks: what the program computed, beside the workbook
//! Answers ──┘       Charts                        Read me: how to read it
//! ```
//!
//! A framework is compiled to cells. [`layout`] gives everything its place, [`formula`] writes what is computed
//! there and [`shown`] what it gives, [`sheets`] put both on paper. A formula is never computed here: the
//! value stored beside it is the library's, and a test has another program recalculate them all.
//!
//! The same round gives the same bytes: the date of creation is fixed and nothing asks for a clock.

mod content;
mod formula;
mod layout;
mod near_edge;
mod number;
mod outline;
mod page;
mod parameter;
mod place;
mod sheets;
mod shown;
mod styles;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::analysis::manifest::Manifest;
use crate::format::delivery::Delivery;
use crate::format::workbook::layout::Book;
use crate::format::workbook::page::safe;

/// Characters of a property of the file.
const LONGEST_PROPERTY: usize = 255;

/// The bytes of the file.
///
/// # Errors
///
/// The round is larger than a workbook: over a million rows, 16,000 agencies in a block, or 60 bands in a rule.
pub(crate) fn write(delivery: &Delivery<'_>) -> Result<Vec<u8>, XlsxError> {
    let book = Book::of(delivery);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&book)?);
    let sheets = [
        sheets::results::write,
        sheets::charts::write,
        sheets::detail::write,
        sheets::answers::write,
        sheets::criteria::write,
        sheets::checks::write,
        sheets::read_me::write,
    ];
    for sheet in sheets {
        workbook.push_worksheet(sheet(&book)?);
    }
    workbook.save_to_buffer()
}

/// Who made it, and a date that is the same for ever.
fn properties(book: &Book<'_>) -> Result<DocProperties, XlsxError> {
    let title = safe(book.results.round.title.in_language(book.language));
    let title: String = title.chars().take(LONGEST_PROPERTY).collect();
    Ok(DocProperties::new()
        .set_title(title)
        .set_author(Manifest::running())
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?))
}
