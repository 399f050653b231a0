//! Answers: what was put in, one column an agency, one row a number.
//!
//! ```text
//!      A       B                      C                     D       E
//!      Code    Criterion              Answer                SNV     STC
//!      I.2     Nhiệm vụ hoàn thành    numerator: completed  60      38
//!                                     denominator: given    64      40
//! ```
//!
//! An answer that both sides share stands on the ranked one; the other takes it from there.

mod asked;
mod validation;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::format::workbook::content::Content;
use crate::format::workbook::layout::{Book, FIRST_AGENCY, Grid, fields};
use crate::format::workbook::page::Page;
use crate::format::workbook::place::{in_column, own};
use crate::format::workbook::sheets::answers::asked::Asked;
use crate::format::workbook::sheets::{detail, grid_heading};
use crate::format::workbook::shown::Shown;
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Label, Sheet, label, sheet};
use crate::model::item::{Item, ItemIndex, ScoredBy};

/// Characters of the column that says what is put in.
const FIELD_WIDTH: u16 = 30;

/// The sheet.
pub(crate) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut page = Page::new(Sheet::Answers, book.language)?;
    page.text(0, 0, sheet(Sheet::Answers, book.language), Look::Title)?;
    let mut ranked = None;
    for grid in &book.grids {
        if grid.is_ranked() {
            ranked = Some(grid);
        }
        write_grid(&mut page, book, grid, ranked.filter(|_| !grid.is_ranked()))?;
    }
    page.break_before(&detail::titles(book, |grid| grid.answers.title))?;
    page.sheet()
        .set_column_width(0, 8)?
        .set_column_width(1, detail::NAME_WIDTH)?
        .set_column_width(2, FIELD_WIDTH)?
        .set_column_range_width(FIRST_AGENCY, detail::last_column(book), 11)?
        .set_freeze_panes(0, FIRST_AGENCY)?
        .set_landscape()
        .set_repeat_columns(0, FIRST_AGENCY - 1)?
        .set_print_scale(70);
    Ok(page.finish())
}

/// `ranked` is the side that a self-assessment stands beside.
fn write_grid(
    page: &mut Page,
    book: &Book<'_>,
    grid: &Grid<'_>,
    ranked: Option<&Grid<'_>>,
) -> Result<(), XlsxError> {
    let columns = [Label::Code, Label::Criterion, Label::Answer].map(|name| label(name, book.language));
    grid_heading::write(page, book, grid, grid.answers.title, columns)?;
    for (index, item) in book.set_of(grid).framework.indexed_items() {
        let shared = ranked.filter(|_| item.scored_by != ScoredBy::Appraised);
        write_item(page, book, grid, shared, (index, item))?;
        if shared.is_none() {
            validation::add(page, book, grid, index, item)?;
        }
    }
    Ok(())
}

fn write_item(
    page: &mut Page,
    book: &Book<'_>,
    grid: &Grid<'_>,
    shared: Option<&Grid<'_>>,
    (index, item): (ItemIndex, &Item),
) -> Result<(), XlsxError> {
    let first = grid.answers.first(index);
    for (row, field) in (first..).zip(fields(&item.rule)) {
        let asked = Asked {
            book,
            grid,
            index,
            item,
            field,
        };
        write_label(page, &asked, row)?;
        match shared {
            None => write_own(page, &asked, row)?,
            Some(ranked) => {
                let twin = ranked.answers.first(index) + (row - first);
                write_shared(page, &asked, row, twin)?;
            }
        }
    }
    Ok(())
}

fn write_label(page: &mut Page, asked: &Asked<'_, '_>, row: u32) -> Result<(), XlsxError> {
    let (id, name) = match asked.is_first() {
        true => (
            asked.item.id.as_str(),
            asked.item.name.in_language(asked.book.language),
        ),
        false => ("", ""),
    };
    page.text(row, 0, id, Look::Code)?;
    page.wrapped(row, 1, name, detail::NAME_WIDTH, Look::TEXT)?;
    page.wrapped(row, 2, &asked.label(), FIELD_WIDTH, Look::TEXT)
}

/// The answers themselves.
fn write_own(page: &mut Page, asked: &Asked<'_, '_>, row: u32) -> Result<(), XlsxError> {
    let format = asked.look().format();
    for (position, member) in asked.grid.members.iter().enumerate() {
        page.put(row, asked.grid.column(position), &asked.content(member), &format)?;
    }
    Ok(())
}

/// The answers of the ranked side, in its row `twin`.
fn write_shared(page: &mut Page, asked: &Asked<'_, '_>, row: u32, twin: u32) -> Result<(), XlsxError> {
    let pattern = format!("IF({0}=\"\",\"\",{0})", own(twin));
    let format = Look::Taken.format();
    for (position, member) in asked.grid.members.iter().enumerate() {
        let column = asked.grid.column(position);
        let shown = match asked.content(member) {
            Content::Number(number) => Shown::exact(&number),
            Content::Text(text) => Shown::Text(text),
            Content::Nothing | Content::Formula(..) => Shown::Nothing,
        };
        let formula = Content::Formula(in_column(&pattern, column), shown);
        page.put(row, column, &formula, &format)?;
    }
    Ok(())
}
