//! What stands over a grid on Answers and on Detail: block and stage, then codes and names of its agencies.

use rust_xlsxwriter::XlsxError;

use crate::format::workbook::content::Content;
use crate::format::workbook::layout::{Book, Grid};
use crate::format::workbook::page::Page;
use crate::format::workbook::styles::Look;
use crate::language::words;
use crate::model::answer::Stage;
use crate::model::precedence::Side;

/// Height of a row of names, in points.
const NAMES: f64 = 62.0;

/// Writes the title at `title` and both rows of the heading below; `columns` are the first three.
pub(super) fn write(
    page: &mut Page,
    book: &Book<'_>,
    grid: &Grid<'_>,
    title: u32,
    columns: [&str; 3],
) -> Result<(), XlsxError> {
    page.text(title, 0, &name(book, grid), Look::Section)?;
    let (codes, names) = (title + 1, title + 2);
    let heading = Look::Heading.format();
    for (column, text) in (0..).zip(columns) {
        page.put(codes, column, &Content::text(text), &heading)?;
        page.put(names, column, &Content::Nothing, &heading)?;
    }
    let small = Look::HeadingName.format();
    for (position, member) in grid.members.iter().enumerate() {
        let agency = grid.block.agency(member.agency);
        let column = grid.column(position);
        page.put(codes, column, &Content::text(&agency.code), &heading)?;
        let name = Content::text(agency.name.in_language(book.language));
        page.put(names, column, &name, &small)?;
    }
    page.sheet().set_row_height(names, NAMES)?;
    Ok(())
}

/// `Khối sở, ban, ngành · 2024 — Thẩm định`
fn name(book: &Book<'_>, grid: &Grid<'_>) -> String {
    let stage = match grid.side {
        Side::Ranked(stage) => stage,
        Side::SelfBeside(_) => Stage::SelfAssessed,
    };
    format!("{} — {}", book.name_of(grid), words(book.language).stage(stage))
}
