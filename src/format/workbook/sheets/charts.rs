//! Charts: the scores of each block, and what its agencies earn in each area, on pages of A4.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartSolidFill, ChartType, Color, Worksheet, XlsxError,
};

use crate::format::workbook::layout::{BlockTable, Book, Column, FIRST_AGENCY, Grid, Row};
use crate::format::workbook::page::{Page, safe};
use crate::format::workbook::styles::{FONT, Look, exactly};
use crate::language::workbook::{Label, Sheet, label, sheet};

/// Bars that still have room for their names.
const MOST_BARS: u32 = 60;
/// Areas that can still be told apart by colour.
const COLOURS: [u32; 8] = [
    0x001F_4E5F,
    0x0079_A8A9,
    0x00C8_9B3C,
    0x00A2_3B3B,
    0x006B_7A8F,
    0x0058_8157,
    0x00B5_838D,
    0x003D_5A80,
];
const WIDTH: u32 = 640;
/// Pixels of a bar with its gap, and of all around the bars.
const BAR: u32 = 24;
const FRAME: u32 = 110;
/// Pixels of a row of a sheet.
const ROW: u32 = 20;

/// The sheet: two charts a block, each block on a page of its own.
pub(crate) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut page = Page::new(Sheet::Charts, book.language)?;
    page.text(0, 0, sheet(Sheet::Charts, book.language), Look::Title)?;
    let mut row = 1;
    let mut pages = Vec::new();
    for table in book.table.blocks.iter().filter(|table| table.ranked > 0) {
        let grid = &book.grids[table.grid];
        if row > 1 {
            pages.push(row);
        }
        let charts = [scores(book, table, grid), areas(book, table, grid)];
        for (chart, height) in charts.into_iter().flatten() {
            page.sheet().insert_chart(row + 1, 0, &chart)?;
            row += height / ROW + 2;
        }
    }
    page.break_before(&pages)?;
    page.sheet()
        .set_print_fit_to_pages(1, 0)
        .set_screen_gridlines(false);
    Ok(page.finish())
}

/// A bar an agency, best on top; of many agencies the first.
fn scores(book: &Book<'_>, table: &BlockTable, grid: &Grid<'_>) -> Option<(Chart, u32)> {
    let results = sheet(Sheet::Results, book.language);
    let (names, values) = (
        book.table.column(Column::Agency)?,
        book.table.column(Column::Score)?,
    );
    let bars = table.ranked.min(MOST_BARS);
    let last = table.first + bars - 1;
    let height = FRAME + BAR * bars;
    let decimals = book.set_of(grid).framework.scoring.decimals;
    let mut chart = Chart::new(ChartType::Bar);
    chart
        .add_series()
        .set_name(label(Label::Published, book.language))
        .set_categories((results, table.first, names, last, names))
        .set_values((results, table.first, values, last, values))
        .set_gap(40)
        .set_data_label(
            ChartDataLabel::new()
                .show_value()
                .set_num_format(exactly(decimals))
                .set_font(&font()),
        )
        .set_format(&mut fill(COLOURS[1]));
    finish(&mut chart, &title(book, grid, Label::Published), height);
    chart.legend().set_hidden();
    Some((chart, height))
}

/// The points of each area, one upon the other, a bar an agency; `None` where bars or colours would not be
/// told apart.
fn areas(book: &Book<'_>, table: &BlockTable, grid: &Grid<'_>) -> Option<(Chart, u32)> {
    let set = book.set_of(grid);
    let detail = sheet(Sheet::Detail, book.language);
    let areas = set.outline.areas();
    if areas.len() < 2 || areas.len() > COLOURS.len() || table.ranked > MOST_BARS {
        return None;
    }
    let (names, last) = (grid.detail.heading + 1, grid.last_ranked());
    let mut chart = Chart::new(ChartType::BarStacked);
    for (area, colour) in areas.iter().zip(COLOURS) {
        let row = grid.detail.row(Row::Points(*area));
        let line = &set.outline.lines()[*area];
        let name = format!("{} {}", line.id, line.name.in_language(book.language));
        chart
            .add_series()
            .set_name(&plain(&name))
            .set_categories((detail, names, FIRST_AGENCY, names, last))
            .set_values((detail, row, FIRST_AGENCY, row, last))
            .set_gap(40)
            .set_format(&mut fill(colour));
    }
    let legend = 24 * u32::try_from(areas.len()).unwrap_or(0);
    let height = FRAME + legend + BAR * table.ranked;
    finish(&mut chart, &title(book, grid, Label::PointsByArea), height);
    chart
        .legend()
        .set_position(ChartLegendPosition::Bottom)
        .set_font(&font());
    Some((chart, height))
}

/// What both kinds have: the best on top, from 0 on, quiet lines.
fn finish(chart: &mut Chart, title: &str, height: u32) {
    chart.set_width(WIDTH).set_height(height);
    chart
        .title()
        .set_name(title)
        .set_font(ChartFont::new().set_name(FONT).set_size(13).set_bold());
    // Of bars, the axis that stands upright is y.
    chart.y_axis().set_reverse().set_font(&font());
    let mut quiet = ChartLine::new();
    quiet.set_color(Color::RGB(0x00D9_DEE0));
    chart
        .x_axis()
        .set_min(0)
        .set_font(&font())
        .set_label_position(ChartAxisLabelPosition::High)
        .set_major_gridlines_line(&quiet);
}

/// `Khối sở, ban, ngành · 2024 — Điểm công bố`
fn title(book: &Book<'_>, grid: &Grid<'_>, what: Label) -> String {
    plain(&format!(
        "{} — {}",
        book.name_of(grid),
        label(what, book.language)
    ))
}

/// A name is text: one that begins like a reference to cells would be taken for one.
fn plain(name: &str) -> String {
    let shown = safe(name);
    match shown.starts_with('=') {
        true => format!("\u{200a}{shown}"),
        false => shown,
    }
}

fn font() -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(FONT).set_size(10);
    font
}

fn fill(colour: u32) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour)));
    format
}
