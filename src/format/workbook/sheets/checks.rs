//! Checks: what the program computed beside what this workbook computes, and what it was computed from.
//!
//! ```text
//! Scores that differ from the program's     0
//! Code   Agency       Exact        By the program   By this workbook   Difference
//! HHV    Hòa Vang     15999/200    80.00            80.00              0
//! ```

use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Worksheet, XlsxError};

use crate::analysis::manifest::{Input, Manifest};
use crate::exact::Exact;
use crate::format::workbook::formula::rounding::{is_told_apart, rounded};
use crate::format::workbook::layout::{BlockTable, Book, Column, Figure, Grid, Row};
use crate::format::workbook::page::Page;
use crate::format::workbook::place::{fixed, fixed_rows, letters};
use crate::format::workbook::shown::Shown;
use crate::format::workbook::styles::{Look, alarm};
use crate::language::words;
use crate::language::workbook::{Label, Sheet, decimals, label, sheet, status};
use crate::ranking::{Placement, TierCount};

/// Characters of the columns.
const WIDTHS: [u16; 8] = [12, 44, 30, 17, 17, 14, 12, 12];

const TEXT: Look = Look::Text {
    indent: 0,
    bold: false,
};
/// The column of what the workbook computes.
const LIVE: u16 = 4;
/// The column of the difference.
const DIFFERENCE: u16 = 5;

/// Writes from the top down; `row` is the next free one.
struct Checks<'b, 'a> {
    book: &'b Book<'a>,
    page: Page,
    row: u32,
}

/// The sheet.
pub(crate) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let page = Page::new(Sheet::Checks, book.language)?;
    let mut checks = Checks { book, page, row: 0 };
    checks.line(sheet(Sheet::Checks, book.language), Look::Title)?;
    let summary = checks.row;
    checks.row += 3;
    checks.origin()?;
    checks.files()?;
    checks.blocks()?;
    checks.tiers()?;
    let scores = checks.scores()?;
    checks.summary(summary, scores)?;
    let mut page = checks.page;
    for (column, width) in (0..).zip(WIDTHS) {
        page.sheet().set_column_width(column, width)?;
    }
    page.sheet().set_landscape().set_print_fit_to_pages(1, 0);
    Ok(page.finish())
}

/// How many scores of the round a double cannot tell from a rounding edge.
pub(super) fn near_edge(book: &Book<'_>) -> usize {
    let grids = book.grids.iter();
    grids
        .flat_map(|grid| {
            grid.members
                .iter()
                .map(move |member| (grid, &member.score.total.exact))
        })
        .filter(|(grid, exact)| is_near_edge(book, grid, exact))
        .count()
}

fn is_near_edge(book: &Book<'_>, grid: &Grid<'_>, exact: &Exact) -> bool {
    let scoring = &book.set_of(grid).framework.scoring;
    !is_told_apart(exact, &scoring.scale, scoring.decimals, scoring.rounding)
}

impl Checks<'_, '_> {
    fn label(&self, name: Label) -> &'static str {
        label(name, self.book.language)
    }

    /// A line of text in the first column.
    fn line(&mut self, text: &str, look: Look) -> Result<(), XlsxError> {
        self.page.text(self.row, 0, text, look)?;
        self.row += 1;
        Ok(())
    }

    fn heading(&mut self, section: Label, columns: &[Label]) -> Result<(), XlsxError> {
        self.row += 1;
        let name = self.label(section);
        self.line(name, Look::Section)?;
        for (column, name) in (0..).zip(columns) {
            let name = self.label(*name);
            self.page.text(self.row, column, name, Look::Heading)?;
        }
        self.row += u32::from(!columns.is_empty());
        Ok(())
    }

    /// A label and a text beside it.
    fn pair(&mut self, name: Label, text: &str) -> Result<(), XlsxError> {
        let name = self.label(name);
        self.page.text(self.row, 1, name, TEXT)?;
        self.page.text(self.row, 2, text, Look::Line)?;
        self.row += 1;
        Ok(())
    }

    /// Program, criteria, stage, rounding.
    fn origin(&mut self) -> Result<(), XlsxError> {
        let (language, round) = (self.book.language, self.book.results.round);
        self.pair(Label::Program, &Manifest::running())?;
        self.pair(Label::Stage, words(language).stage(self.book.checked.stage()))?;
        for set in &round.frameworks {
            let title = set.title.in_language(language);
            let text = format!("{} · {title} · {}", set.id, status(set.status, language));
            self.pair(Label::Criteria, &text)?;
            self.pair(
                Label::Rounding,
                &decimals(set.scoring.decimals, set.scoring.rounding, language),
            )?;
        }
        Ok(())
    }

    fn files(&mut self) -> Result<(), XlsxError> {
        self.heading(Label::Inputs, &[])?;
        let gone = self.label(Label::NotReadAgain);
        for (_, source) in self.book.results.sources.iter() {
            let read_again = Input::of(&source.name);
            let fingerprint = read_again.map_or_else(|_| gone.to_owned(), |input| input.sha256);
            self.page.text(self.row, 1, &source.name, TEXT)?;
            self.page.text(self.row, 2, &fingerprint, Look::Line)?;
            self.row += 1;
        }
        Ok(())
    }

    /// Means and extremes of each block.
    fn blocks(&mut self) -> Result<(), XlsxError> {
        let columns = [
            Label::Code,
            Label::Block,
            Label::Ranked,
            Label::ByProgram,
            Label::Mean,
            Label::Difference,
            Label::Highest,
            Label::Lowest,
        ];
        self.heading(Label::Means, &columns)?;
        for table in &self.book.table.blocks {
            let grid = &self.book.grids[table.grid];
            self.name_of_block(grid)?;
            if let (Some(mean), true) = (grid.block.results.mean, table.ranked > 0) {
                self.statistics(grid, &Exact::from(mean))?;
            }
            self.row += 1;
        }
        Ok(())
    }

    fn name_of_block(&mut self, grid: &Grid<'_>) -> Result<(), XlsxError> {
        let block = grid.block.block();
        let year = grid
            .block
            .year
            .map(|year| format!(" · {year}"))
            .unwrap_or_default();
        let name = format!("{}{year}", block.name.in_language(self.book.language));
        self.page.text(self.row, 0, &block.id, Look::Code)?;
        self.page.text(self.row, 1, &name, TEXT)
    }

    fn statistics(&mut self, grid: &Grid<'_>, mean: &Exact) -> Result<(), XlsxError> {
        let scoring = &self.book.set_of(grid).framework.scoring;
        let look = Look::Score {
            decimals: scoring.decimals,
            bold: false,
        };
        let scores = self.ranked_cells(grid, grid.detail.row(Row::Figure(Figure::Published)));
        let ranks = self.ranked_cells(grid, grid.detail.row(Row::Figure(Figure::Order)));
        let counted = format!("COUNTIFS({ranks},\">0\")");
        let live = rounded(
            &format!("SUM({scores})/{counted}"),
            &scoring.scale,
            scoring.decimals,
            scoring.rounding,
        );
        let row = self.row;
        let published = |placement: &Placement| Exact::from(placement.score.published);
        let all = || grid.block.results.placements.iter().map(published);
        let [highest, lowest] = [all().max(), all().min()].map(|found| found.unwrap_or(Exact::ZERO));
        self.page.formula(
            row,
            2,
            &counted,
            &Shown::count(grid.ranked),
            Look::Count { bold: false },
        )?;
        self.page.number(row, 3, mean, look)?;
        self.page.formula(row, LIVE, &live, &Shown::exact(mean), look)?;
        self.difference(row, scoring.decimals)?;
        let extremes = [("MAX", highest), ("MIN", lowest)];
        for (column, (function, value)) in (6..).zip(extremes) {
            let formula = format!("{function}({scores})");
            self.page
                .formula(row, column, &formula, &Shown::exact(&value), look)?;
        }
        Ok(())
    }

    /// What the workbook computes less what the program computed.
    fn difference(&mut self, row: u32, decimals: u32) -> Result<(), XlsxError> {
        let cell = |column| format!("{}{}", letters(column), row + 1);
        let formula = format!("ROUND({}-{},9)", cell(LIVE), cell(LIVE - 1));
        let none = Shown::count(0);
        self.page
            .formula(row, DIFFERENCE, &formula, &none, Look::Change { decimals })?;
        let rule = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::NotEqualTo(0))
            .set_format(alarm());
        self.page
            .sheet()
            .add_conditional_format(row, DIFFERENCE, row, DIFFERENCE, &rule)?;
        Ok(())
    }

    /// The cells of a row of Detail under the ranked agencies of a block.
    fn ranked_cells(&self, grid: &Grid<'_>, row: u32) -> String {
        let (from, to) = (fixed(row, grid.column(0)), fixed(row, grid.last_ranked()));
        format!("{}{from}:{to}", self.book.prefix(Sheet::Detail))
    }

    /// How many agencies each tier has.
    fn tiers(&mut self) -> Result<(), XlsxError> {
        if self.book.table.column(Column::Tier).is_none() {
            return Ok(());
        }
        let columns = [
            Label::Code,
            Label::Block,
            Label::Tier,
            Label::ByProgram,
            Label::ByWorkbook,
            Label::Difference,
        ];
        self.heading(Label::Counts, &columns)?;
        for table in &self.book.table.blocks {
            let grid = &self.book.grids[table.grid];
            for count in &grid.block.results.tiers {
                self.tier(table, grid, *count)?;
            }
        }
        Ok(())
    }

    fn tier(&mut self, table: &BlockTable, grid: &Grid<'_>, counted: TierCount) -> Result<(), XlsxError> {
        self.name_of_block(grid)?;
        let (row, plain) = (self.row, Look::Count { bold: false });
        let set = self.book.set_of(grid);
        let tier = &set.framework.tiers[counted.tier];
        self.page
            .text(row, 2, tier.name.in_language(self.book.language), TEXT)?;
        self.page.count(row, 3, counted.count, plain)?;
        let formula = match (self.book.table.column(Column::Tier), table.ranked) {
            (Some(column), 1..) => {
                let cells = fixed_rows(table.first, table.first + table.ranked - 1, column);
                let name = fixed(row, 2);
                format!(
                    "SUMPRODUCT(({}{cells}={name})*1)",
                    self.book.prefix(Sheet::Results)
                )
            }
            _ => "0".to_owned(),
        };
        self.page
            .formula(row, LIVE, &formula, &Shown::count(counted.count), plain)?;
        self.difference(row, 0)?;
        self.row += 1;
        Ok(())
    }

    /// Every score of the ranked side; the rows that hold them.
    fn scores(&mut self) -> Result<Option<(u32, u32)>, XlsxError> {
        let columns = [
            Label::Code,
            Label::Agency,
            Label::ExactFraction,
            Label::ByProgram,
            Label::ByWorkbook,
            Label::Difference,
        ];
        self.heading(Label::Scores, &columns)?;
        let first = self.row;
        for table in &self.book.table.blocks {
            let grid = &self.book.grids[table.grid];
            for (position, member) in grid.members.iter().enumerate() {
                self.score(grid, member.placement, grid.column(position))?;
            }
        }
        Ok((self.row > first).then(|| (first, self.row - 1)))
    }

    fn score(&mut self, grid: &Grid<'_>, placement: &Placement, column: u16) -> Result<(), XlsxError> {
        let row = self.row;
        let agency = grid.block.agency(placement.agency);
        let decimals = placement.score.published.scale();
        let look = Look::Score {
            decimals,
            bold: false,
        };
        let published = Exact::from(placement.score.published);
        let cell = fixed(grid.detail.row(Row::Figure(Figure::Published)), column);
        let live = format!("{}{cell}", self.book.prefix(Sheet::Detail));
        self.page.text(row, 0, &agency.code, Look::Code)?;
        self.page
            .text(row, 1, agency.name.in_language(self.book.language), TEXT)?;
        self.page.text(row, 2, &placement.score.exact.to_string(), TEXT)?;
        self.page.number(row, 3, &published, look)?;
        self.page
            .formula(row, LIVE, &live, &Shown::exact(&published), look)?;
        self.difference(row, decimals)?;
        if is_near_edge(self.book, grid, &placement.score.exact) {
            let remark = self.label(Label::NearEdge);
            self.page.text(row, DIFFERENCE + 1, remark, Look::Remark)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The two numbers that an auditor looks at first.
    fn summary(&mut self, row: u32, scores: Option<(u32, u32)>) -> Result<(), XlsxError> {
        let bold = Look::Count { bold: true };
        let differing = self.label(Label::Differing);
        let near = self.label(Label::NearEdge);
        self.page.wrapped(row, 1, differing, WIDTHS[1], TEXT)?;
        if let Some((from, to)) = scores {
            let cells = fixed_rows(from, to, DIFFERENCE);
            let formula = format!("SUMPRODUCT(({cells}<>0)*1)");
            self.page.formula(row, 2, &formula, &Shown::count(0), bold)?;
        }
        self.page.wrapped(row + 1, 1, near, WIDTHS[1], TEXT)?;
        self.page.count(row + 1, 2, near_edge(self.book), bold)
    }
}
