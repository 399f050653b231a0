//! What stands over a grid on Answers and on Detail: block and stage, then codes and names of its agencies.

use rust_xlsxwriter::XlsxError;

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
        page.text_as(codes, column, text, &heading)?;
        page.text_as(names, column, "", &heading)?;
    }
    let small = Look::HeadingName.format();
    for (position, member) in grid.members.iter().enumerate() {
        let agency = grid.block.agency(member.agency);
        let column = grid.column(position);
        page.text_as(codes, column, &agency.code, &heading)?;
        page.text_as(names, column, agency.name.in_language(book.language), &small)?;
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
    let block = grid.block.block().name.in_language(book.language);
    let year = grid
        .block
        .year
        .map(|year| format!(" · {year}"))
        .unwrap_or_default();
    format!("{block}{year} — {}", words(book.language).stage(stage))
}
