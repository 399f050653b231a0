//! Means and counts of each block.

use rust_xlsxwriter::XlsxError;

use crate::exact::Exact;
use crate::format::workbook::content::Content;
use crate::format::workbook::formula::rounding::rounded;
use crate::format::workbook::layout::{BlockTable, Column, Figure, Grid, Row};
use crate::format::workbook::place::{fixed, fixed_rows};
use crate::format::workbook::sheets::checks::Checks;
use crate::format::workbook::shown::Shown;
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Label, Sheet};
use crate::ranking::TierCount;

const MEANS: [Label; 8] = [
    Label::Code,
    Label::Block,
    Label::Ranked,
    Label::ByProgram,
    Label::Mean,
    Label::Difference,
    Label::Highest,
    Label::Lowest,
];

const COUNTS: [Label; 6] = [
    Label::Code,
    Label::Block,
    Label::Tier,
    Label::ByProgram,
    Label::ByWorkbook,
    Label::Difference,
];

/// A row of Checks.
type Cells = Vec<(Content, Look)>;

impl Checks<'_, '_> {
    /// Mean, highest and lowest of each block.
    pub(super) fn blocks(&mut self) -> Result<(), XlsxError> {
        self.heading(Label::Means, &MEANS)?;
        let book = self.book;
        for table in &book.table.blocks {
            let grid = &book.grids[table.grid];
            let mut cells = self.name_of(grid);
            if let Some(mean) = grid.block.results.mean {
                cells.extend(self.statistics(grid, &Exact::from(mean))?);
            }
            self.page.row(self.row, cells)?;
            self.row += 1;
        }
        Ok(())
    }

    /// How many agencies each tier has.
    pub(super) fn tiers(&mut self) -> Result<(), XlsxError> {
        let book = self.book;
        let Some(column) = book.table.column(Column::Tier) else {
            return Ok(());
        };
        self.heading(Label::Counts, &COUNTS)?;
        for table in &book.table.blocks {
            let grid = &book.grids[table.grid];
            for counted in &grid.block.results.tiers {
                let mut cells = self.name_of(grid);
                cells.extend(self.tier(table, grid, *counted, column)?);
                self.page.row(self.row, cells)?;
                self.row += 1;
            }
        }
        Ok(())
    }

    /// Code and name of a block, with its year where there are several.
    fn name_of(&self, grid: &Grid<'_>) -> Cells {
        vec![
            (Content::text(&grid.block.block().id), Look::Code),
            (Content::text(&self.book.name_of(grid)), Look::TEXT),
        ]
    }

    fn statistics(&mut self, grid: &Grid<'_>, mean: &Exact) -> Result<Cells, XlsxError> {
        let scoring = &self.book.set_of(grid).framework.scoring;
        let decimals = scoring.decimals;
        let score = Look::Score {
            decimals,
            bold: false,
        };
        let row = |figure: Figure| grid.detail.row(Row::Figure(figure));
        let scores = self.ranked_cells(grid, row(Figure::Published));
        let counted = format!("COUNTIFS({},\">0\")", self.ranked_cells(grid, row(Figure::Order)));
        let sum = format!("SUM({scores})/{counted}");
        let live = rounded(&sum, &scoring.scale, decimals, scoring.rounding);
        let published = grid.block.results.placements.iter();
        let published = published.map(|placement| Exact::from(placement.score.published));
        let extreme = |function: &str, value: Option<Exact>| {
            let formula = format!("{function}({scores})");
            let shown = Shown::exact(&value.unwrap_or(Exact::ZERO));
            (Content::Formula(formula, shown), score)
        };
        let (highest, lowest) = (published.clone().max(), published.min());
        let count = Content::Formula(counted, Shown::count(grid.ranked));
        Ok(vec![
            (count, Look::Count { bold: false }),
            (Content::Number(mean.clone()), score),
            (Content::Formula(live, Shown::exact(mean)), score),
            (self.difference()?, Look::Change { decimals }),
            extreme("MAX", highest),
            extreme("MIN", lowest),
        ])
    }

    fn tier(
        &mut self,
        table: &BlockTable,
        grid: &Grid<'_>,
        counted: TierCount,
        column: u16,
    ) -> Result<Cells, XlsxError> {
        let tier = &self.book.set_of(grid).framework.tiers[counted.tier];
        let formula = match table.ranked {
            0 => "0".to_owned(),
            ranked => {
                let cells = fixed_rows(table.first, table.first + ranked - 1, column);
                let (results, name) = (self.book.prefix(Sheet::Results), fixed(self.row, 2));
                format!("SUMPRODUCT(({results}{cells}={name})*1)")
            }
        };
        let live = Content::Formula(formula, Shown::count(counted.count));
        let plain = Look::Count { bold: false };
        Ok(vec![
            (
                Content::text(tier.name.in_language(self.book.language)),
                Look::TEXT,
            ),
            (Content::count(counted.count), plain),
            (live, plain),
            (self.difference()?, Look::Change { decimals: 0 }),
        ])
    }
}
