//! Results: one table, block by block, best first; its numbers are those of Detail.
//!
//! ```text
//! Block                 Rank   Code   Agency        Self     Appraised   Tier
//! Khối sở, ban, ngành      1   SNV    Sở Nội vụ   101.02        101.02   Xuất sắc
//! ```
//!
//! Every formula names a fixed cell of Detail, so that the rows can be sorted and keep their own numbers.

mod cells;

use rust_xlsxwriter::{ConditionalFormatFormula, Worksheet, XlsxError};

use crate::format::workbook::layout::{BlockTable, Book, Column};
use crate::format::workbook::page::{Page, room_for, safe};
use crate::format::workbook::place::letters;
use crate::format::workbook::sheets::results::cells::Listed;
use crate::format::workbook::styles::{Look, tier};
use crate::language::workbook::Sheet;
use crate::language::{Heading, words};
use crate::model::name::Name;

/// Characters of a text within a formula.
const LONGEST_LITERAL: usize = 255;
/// Characters of a column beyond which a name is wrapped.
const WIDEST: u16 = 60;

/// The sheet.
pub(crate) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut page = Page::new(Sheet::Results, book.language)?;
    titles(&mut page, book)?;
    let heading = book.table.heading;
    for (column, name) in (0..).zip(&book.table.columns) {
        page.text(heading, column, &heading_of(book, *name), Look::Heading)?;
        page.sheet()
            .set_column_width(column, width(book, *name).min(WIDEST))?;
    }
    for block in &book.table.blocks {
        write_block(&mut page, book, block)?;
        colour_tiers(&mut page, book, block)?;
    }
    set_up(&mut page, book)?;
    Ok(page.finish())
}

/// What it is; under it, by which decision, and whether one stands behind the criteria.
fn titles(page: &mut Page, book: &Book<'_>) -> Result<(), XlsxError> {
    for (row, line) in (0..).zip(&book.table.titles) {
        let look = if row == 0 { Look::Title } else { Look::Remark };
        page.text(row, 0, line, look)?;
    }
    Ok(())
}

fn heading_of(book: &Book<'_>, column: Column) -> String {
    let previous = book.table.previous.as_ref().and_then(|previous| previous.year);
    let stage = book.checked.stage();
    let heading = match column {
        Column::Year => Heading::Year,
        Column::Block => Heading::Block,
        Column::Rank => Heading::Rank,
        Column::Code => Heading::Code,
        Column::Agency => Heading::Agency,
        Column::SelfScore => Heading::SelfScore,
        Column::Score => Heading::Score(stage),
        Column::Tier => Heading::Tier,
        Column::PreviousScore => Heading::PreviousScore(previous),
        Column::Change => Heading::Change,
        Column::PreviousRank => Heading::PreviousRank(previous),
    };
    words(book.language).heading(heading)
}

/// Names get the room that they need, so that a row is one line.
fn width(book: &Book<'_>, column: Column) -> u16 {
    let room = |name: &Name| room_for(name.in_language(book.language));
    match column {
        Column::Year => 7,
        Column::Code | Column::Rank => 10,
        Column::Block => {
            let blocks = book.sets.iter().flat_map(|set| &set.framework.blocks);
            blocks.map(|block| room(&block.name)).fold(12, u16::max)
        }
        Column::Agency => {
            let agencies = book.results.round.agencies.iter();
            agencies.map(|agency| room(&agency.name)).fold(24, u16::max)
        }
        Column::SelfScore | Column::Score | Column::PreviousScore | Column::Change | Column::PreviousRank => {
            11
        }
        Column::Tier => 16,
    }
}

/// Ranked agencies, then those without a rank, then those that are not assessed.
fn write_block(page: &mut Page, book: &Book<'_>, table: &BlockTable) -> Result<(), XlsxError> {
    let block = book.grids[table.grid].block.results;
    let scored = block
        .everybody()
        .map(|placement| (placement.agency, Some(placement)));
    let others = block.not_assessed.iter().map(|agency| (*agency, None));
    for (row, (agency, placement)) in (table.first..).zip(scored.chain(others)) {
        let listed = Listed {
            book,
            table,
            agency,
            placement,
            row,
        };
        page.row(row, book.table.columns.iter().map(|column| listed.cell(*column)))?;
    }
    Ok(())
}

/// The row of an agency has the colour of its tier, also after the tier has changed.
fn colour_tiers(page: &mut Page, book: &Book<'_>, table: &BlockTable) -> Result<(), XlsxError> {
    let grid = &book.grids[table.grid];
    let (Some(column), false) = (book.table.column(Column::Tier), table.first == table.end) else {
        return Ok(());
    };
    let last = book.table.last_column();
    let cell = format!("${}{}", letters(column), table.first + 1);
    for (step, at) in grid.scheme.iter().enumerate() {
        let name = &book.set_of(grid).framework.tiers[*at].name;
        let quoted = safe(name.in_language(book.language)).replace('"', "\"\"");
        if quoted.chars().count() > LONGEST_LITERAL {
            continue;
        }
        let rule = ConditionalFormatFormula::new()
            .set_rule(format!("{cell}=\"{quoted}\"").as_str())
            .set_format(tier(step, grid.scheme.len()));
        page.sheet()
            .add_conditional_format(table.first, 0, table.end - 1, last, &rule)?;
    }
    Ok(())
}

/// Frozen heading, filter, A4 as wide as the page: upright, or lying where the last round stands beside.
fn set_up(page: &mut Page, book: &Book<'_>) -> Result<(), XlsxError> {
    let table = &book.table;
    let last = table.last_column();
    let end = table.end.saturating_sub(1).max(table.heading);
    let sheet = page.sheet();
    sheet
        .set_row_height(table.heading, 32)?
        .autofilter(table.heading, 0, end, last)?
        .set_freeze_panes(table.heading + 1, 0)?
        .set_repeat_rows(table.heading, table.heading)?
        .set_print_fit_to_pages(1, 0)
        .set_print_center_horizontally(true);
    if book.table.previous.is_some() {
        sheet.set_landscape();
    }
    Ok(())
}
