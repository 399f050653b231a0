//! Results: one table, block by block, best first; its numbers are those of Detail.
//!
//! ```text
//! Block                 Rank   Code   Agency        Self     Appraised   Tier
//! Khối sở, ban, ngành      1   SNV    Sở Nội vụ   101.02        101.02   Xuất sắc
//! ```
//!
//! Every formula names a fixed cell of Detail, so that the rows can be sorted and keep their own numbers.

use rust_xlsxwriter::{ConditionalFormatFormula, Worksheet, XlsxError};

use crate::exact::Exact;
use crate::format::workbook::layout::{BlockTable, Book, Column, Figure, Grid};
use crate::format::workbook::page::{Page, room_for};
use crate::format::workbook::place::{fixed, letters};
use crate::format::workbook::shown::{Shown, shown};
use crate::format::workbook::styles::{Look, tier};
use crate::language::workbook::{Label, Sheet, label};
use crate::language::{Heading, words};
use crate::model::agency::AgencyIndex;
use crate::model::name::Name;
use crate::ranking::Placement;

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

fn write_block(page: &mut Page, book: &Book<'_>, table: &BlockTable) -> Result<(), XlsxError> {
    let block = &book.grids[table.grid].block.results;
    let mut row = table.first;
    for placement in block.placements.iter().chain(&block.unranked) {
        for (column, name) in (0..).zip(&book.table.columns) {
            write_cell(page, book, table, placement, *name, (row, column))?;
        }
        row += 1;
    }
    for agency in &block.not_assessed {
        for (column, name) in (0..).zip(&book.table.columns) {
            write_absent(page, book, table, *agency, *name, (row, column))?;
        }
        row += 1;
    }
    Ok(())
}

fn write_cell(
    page: &mut Page,
    book: &Book<'_>,
    table: &BlockTable,
    placement: &Placement,
    name: Column,
    (row, column): (u32, u16),
) -> Result<(), XlsxError> {
    let grid = &book.grids[table.grid];
    let decimals = placement.score.published.scale();
    let score = Look::Score {
        decimals,
        bold: false,
    };
    let taken = |grid: &Grid<'_>, row: Option<u32>| cell_of(book, grid, placement.agency, row?);
    let from_detail = |page: &mut Page, found: Option<(String, Shown)>, look: Look| match found {
        Some((formula, shown)) => page.formula(row, column, &formula, &shown, look),
        None => page.blank(row, column, look),
    };
    let before = || {
        book.table
            .previous
            .as_ref()
            .map(|previous| previous.of_agency(placement))
    };
    match name {
        Column::Year | Column::Block | Column::Code | Column::Agency => {
            write_name(page, book, table, placement.agency, name, (row, column))
        }
        Column::Rank => {
            let rank = placement.rank.and_then(|_| taken(grid, grid.detail.rank()));
            match rank {
                Some(_) => from_detail(page, rank, Look::Count { bold: true }),
                None => page.text(row, column, label(Label::NotRanked, book.language), Look::Absent),
            }
        }
        Column::SelfScore => {
            let beside = table.self_grid.map(|at| &book.grids[at]);
            let found = beside.and_then(|beside| taken(beside, beside.detail.find(Figure::Published)));
            from_detail(page, found, score)
        }
        Column::Score => from_detail(
            page,
            taken(grid, grid.detail.find(Figure::Published)),
            Look::Score { decimals, bold: true },
        ),
        Column::Tier => from_detail(
            page,
            taken(grid, grid.detail.find(Figure::Tier)),
            Look::Word { bold: false },
        ),
        Column::PreviousScore => match before().and_then(|before| before.score) {
            Some(published) => page.number(row, column, &Exact::from(published), score),
            None => page.blank(row, column, score),
        },
        Column::Change => match before().and_then(|before| before.change) {
            Some(change) => {
                let formula = change_formula(book, row);
                let shown = Shown::exact(&Exact::from(change));
                page.formula(row, column, &formula, &shown, Look::Change { decimals })
            }
            None => page.blank(row, column, score),
        },
        Column::PreviousRank => match before().and_then(|before| before.rank) {
            Some(rank) => page.count(row, column, rank as usize, Look::Count { bold: false }),
            None => page.blank(row, column, score),
        },
    }
}

/// The score of this row less the one before, freed of the noise of a difference.
fn change_formula(book: &Book<'_>, row: u32) -> String {
    let cell = |column| {
        let column = book.table.column(column).unwrap_or(0);
        format!("{}{}", letters(column), row + 1)
    };
    format!("ROUND({}-{},9)", cell(Column::Score), cell(Column::PreviousScore))
}

/// The cell of Detail that holds a step for an agency, and what stands there.
fn cell_of(book: &Book<'_>, grid: &Grid<'_>, agency: AgencyIndex, row: u32) -> Option<(String, Shown)> {
    let position = grid.members.iter().position(|member| member.agency == agency)?;
    let (listed, _) = grid.detail.rows.iter().find(|(_, at)| *at == row)?;
    let shown = shown(book, grid, &grid.members[position], *listed)?;
    let cell = fixed(row, grid.column(position));
    Some((format!("{}{cell}", book.prefix(Sheet::Detail)), shown))
}

fn write_name(
    page: &mut Page,
    book: &Book<'_>,
    table: &BlockTable,
    agency: AgencyIndex,
    name: Column,
    (row, column): (u32, u16),
) -> Result<(), XlsxError> {
    let block = &book.grids[table.grid].block;
    let text = Look::Text {
        indent: 0,
        bold: false,
    };
    match name {
        Column::Year => match block.year {
            Some(year) => page.number(
                row,
                column,
                &Exact::from(i64::from(year)),
                Look::Count { bold: false },
            ),
            None => page.blank(row, column, text),
        },
        Column::Block => page.text(row, column, block.block().name.in_language(book.language), text),
        Column::Code => page.text(row, column, &block.agency(agency).code, Look::Code),
        _ => page.text(row, column, block.name(agency, book.language), text),
    }
}

/// An agency that is listed without a score.
fn write_absent(
    page: &mut Page,
    book: &Book<'_>,
    table: &BlockTable,
    agency: AgencyIndex,
    name: Column,
    place: (u32, u16),
) -> Result<(), XlsxError> {
    let (row, column) = place;
    match name {
        Column::Year | Column::Block | Column::Code | Column::Agency => {
            write_name(page, book, table, agency, name, place)
        }
        Column::Rank => page.text(
            row,
            column,
            label(Label::NotAssessed, book.language),
            Look::Absent,
        ),
        _ => page.blank(row, column, Look::Code),
    }
}

/// The row of an agency has the colour of its tier, also after the tier has changed.
fn colour_tiers(page: &mut Page, book: &Book<'_>, table: &BlockTable) -> Result<(), XlsxError> {
    let grid = &book.grids[table.grid];
    let (Some(column), false) = (book.table.column(Column::Tier), table.first == table.end) else {
        return Ok(());
    };
    let last = u16::try_from(book.table.columns.len())
        .unwrap_or(u16::MAX)
        .saturating_sub(1);
    let cell = format!("${}{}", letters(column), table.first + 1);
    for (step, at) in grid.scheme.iter().enumerate() {
        let name = book.set_of(grid).framework.tiers[*at]
            .name
            .in_language(book.language);
        let quoted = name.replace('"', "\"\"");
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
    let last = u16::try_from(table.columns.len())
        .unwrap_or(u16::MAX)
        .saturating_sub(1);
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
