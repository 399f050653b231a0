//! Detail: from answers to the tier, one column an agency.
//!
//! ```text
//!      A       B                        C      D        E
//!      Code    Name                     Max    SNV      STC
//!      I       Chỉ đạo, điều hành       20     20       19.25
//!      I.1       Chất lượng kế hoạch    5      5        4.75
//! ```

use rust_xlsxwriter::{ConditionalFormatFormula, Worksheet, XlsxError};

use crate::format::workbook::content::Content;
use crate::format::workbook::formula::Formulas;
use crate::format::workbook::layout::{Book, FIRST_AGENCY, Figure, Grid, Row, Section};
use crate::format::workbook::page::Page;
use crate::format::workbook::place::in_column;
use crate::format::workbook::sheets::grid_heading;
use crate::format::workbook::shown::{Shown, shown};
use crate::format::workbook::styles::{Look, faded};
use crate::language::workbook::{Label, Sheet, admitted, label, sheet, tie_break, within};

/// Characters of the column of names.
pub(super) const NAME_WIDTH: u16 = 46;

/// The sheet.
pub(crate) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut page = Page::new(Sheet::Detail, book.language)?;
    page.text(0, 0, sheet(Sheet::Detail, book.language), Look::Title)?;
    for grid in &book.grids {
        write_grid(&mut page, book, grid)?;
    }
    page.break_before(&titles(book, |grid| grid.detail.title))?;
    page.sheet()
        .set_column_width(0, 8)?
        .set_column_width(1, NAME_WIDTH)?
        .set_column_width(2, 9)?
        .set_column_range_width(FIRST_AGENCY, last_column(book), 11)?
        .set_freeze_panes(0, FIRST_AGENCY)?
        .set_landscape()
        .set_repeat_columns(0, FIRST_AGENCY - 1)?
        .set_print_scale(70)
        .group_symbols_above(true);
    Ok(page.finish())
}

/// Where the grids behind the first begin.
pub(super) fn titles(book: &Book<'_>, title: impl Fn(&Grid<'_>) -> u32) -> Vec<u32> {
    book.grids.iter().skip(1).map(title).collect()
}

/// The last column that any grid uses.
pub(super) fn last_column(book: &Book<'_>) -> u16 {
    let columns = book
        .grids
        .iter()
        .map(|grid| grid.column(grid.members.len().saturating_sub(1)));
    columns.max().unwrap_or(FIRST_AGENCY)
}

fn write_grid(page: &mut Page, book: &Book<'_>, grid: &Grid<'_>) -> Result<(), XlsxError> {
    let language = book.language;
    let columns = [Label::Code, Label::Criterion, Label::Maximum].map(|name| label(name, language));
    grid_heading::write(page, book, grid, grid.detail.title, columns)?;
    for (section, row) in &grid.detail.sections {
        let name = match section {
            Section::Points => Label::Points,
            Section::Possible => Label::Possible,
            Section::Share => Label::Share,
            Section::Computation => Label::Computation,
        };
        page.text(*row, 0, label(name, language), Look::Section)?;
    }
    let formulas = Formulas::of(book, grid);
    for &(row, at) in &grid.detail.rows {
        write_label(page, book, grid, &formulas, row, at)?;
        write_row(page, book, grid, &formulas, row, at)?;
    }
    fold_and_fade(page, book, grid)
}

/// The first three cells.
fn write_label(
    page: &mut Page,
    book: &Book<'_>,
    grid: &Grid<'_>,
    formulas: &Formulas<'_, '_>,
    row: Row,
    at: u32,
) -> Result<(), XlsxError> {
    let bold = is_bold(book, grid, row);
    let (id, name, indent, maximum) = match row {
        Row::Points(line) | Row::Possible(line) | Row::Share(line) => {
            let listed = &book.set_of(grid).outline.lines()[line];
            let name = listed.name.in_language(book.language).to_owned();
            let maximum = Content::Formula(formulas.maximum(line), max_of(book, grid, line));
            (listed.id, name, listed.depth(), maximum)
        }
        Row::Figure(figure) => ("", figure_name(book, grid, figure), 0, Content::Nothing),
    };
    let cells = [
        (Content::text(id), Look::Code),
        (Content::text(&name), Look::Text { indent, bold }),
        (maximum, Look::Points { decimals: 0, bold }),
    ];
    page.row(at, cells)?;
    page.make_room(at, &name, NAME_WIDTH - u16::from(indent))
}

/// Σ of the items below, as Criteria has it.
fn max_of(book: &Book<'_>, grid: &Grid<'_>, line: usize) -> Shown {
    let set = book.set_of(grid);
    let items = set.framework.items_of(set.outline.lines()[line].node);
    Shown::exact(&items.iter().map(|item| &set.framework.item(*item).max).sum())
}

/// One cell an agency. An agency without a rank has none of the cells that rank.
fn write_row(
    page: &mut Page,
    book: &Book<'_>,
    grid: &Grid<'_>,
    formulas: &Formulas<'_, '_>,
    row: Row,
    at: u32,
) -> Result<(), XlsxError> {
    let ranked = formulas.pattern(row);
    let unranked = formulas.pattern_unranked(row);
    let format = look(book, grid, row).format();
    for (position, member) in grid.members.iter().enumerate() {
        let column = grid.column(position);
        let pattern = if position < grid.ranked {
            &ranked
        } else {
            &unranked
        };
        let formula = shown(book, grid, member, row).map(|shown| (in_column(pattern, column), shown));
        page.put(at, column, &Content::formula(formula), &format)?;
    }
    Ok(())
}

fn look(book: &Book<'_>, grid: &Grid<'_>, row: Row) -> Look {
    let decimals = book.set_of(grid).framework.scoring.decimals;
    let bold = is_bold(book, grid, row);
    match row {
        Row::Points(_) | Row::Possible(_) => Look::Points { decimals, bold },
        Row::Share(_) => Look::Percent,
        Row::Figure(figure) => match figure {
            Figure::Order | Figure::First | Figure::Rank | Figure::Admitted(_) | Figure::Within(_) => {
                Look::Count { bold }
            }
            Figure::Tier => Look::Word { bold },
            Figure::Published => Look::Score { decimals, bold },
            Figure::Earned
            | Figure::Possible
            | Figure::Base
            | Figure::Bonus
            | Figure::Penalty
            | Figure::Exact
            | Figure::TieBreak(_) => Look::Points { decimals, bold },
        },
    }
}

/// Areas, and what is published.
fn is_bold(book: &Book<'_>, grid: &Grid<'_>, row: Row) -> bool {
    let outline = &book.set_of(grid).outline;
    match row {
        Row::Points(line) | Row::Possible(line) => outline.lines()[line].depth() == 0,
        Row::Share(_) => false,
        Row::Figure(Figure::Order) => grid.detail.find(Figure::Rank).is_none(),
        Row::Figure(figure) => matches!(figure, Figure::Published | Figure::Rank | Figure::Tier),
    }
}

fn figure_name(book: &Book<'_>, grid: &Grid<'_>, figure: Figure) -> String {
    let (language, set) = (book.language, book.set_of(grid));
    let tier = |step: usize| set.framework.tiers[grid.scheme[step]].name.in_language(language);
    let word = match figure {
        Figure::Admitted(step) => return admitted(tier(step), language),
        Figure::Within(step) => return within(tier(step), language),
        Figure::TieBreak(at) => {
            let id = set.framework.id_of(set.framework.ranking.tie_break[at]);
            return tie_break(id, language);
        }
        Figure::Earned => Label::Earned,
        Figure::Possible => Label::PossibleTotal,
        Figure::Base => Label::Base,
        Figure::Bonus => Label::Bonus,
        Figure::Penalty => Label::Penalty,
        Figure::Exact => Label::Exact,
        Figure::Published => Label::Published,
        Figure::Order if grid.detail.find(Figure::Rank).is_none() => Label::Rank,
        Figure::Order => Label::Order,
        Figure::First => Label::First,
        Figure::Rank => Label::Rank,
        Figure::Tier => Label::Tier,
    };
    label(word, language).to_owned()
}

/// What was possible is folded away under its heading; what does not apply is a dash.
fn fold_and_fade(page: &mut Page, book: &Book<'_>, grid: &Grid<'_>) -> Result<(), XlsxError> {
    let lines = book.set_of(grid).outline.lines().len();
    if lines == 0 || grid.members.is_empty() {
        return Ok(());
    }
    let (points, _) = grid.detail.stretch(Row::Points, lines);
    let (possible, last) = grid.detail.stretch(Row::Possible, lines);
    page.sheet().group_rows_collapsed(possible, last)?;
    let first = in_column("@", FIRST_AGENCY) + &(possible + 1).to_string();
    let rule = ConditionalFormatFormula::new()
        .set_rule(format!("{first}=0").as_str())
        .set_format(faded());
    let to = grid.column(grid.members.len() - 1);
    let end = points + (last - possible);
    page.sheet()
        .add_conditional_format(points, FIRST_AGENCY, end, to, &rule)?;
    Ok(())
}
