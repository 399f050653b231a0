//! The cells of one agency's row.

use crate::exact::Exact;
use crate::format::workbook::content::Content;
use crate::format::workbook::layout::{BlockTable, Book, Column, Figure, Grid, Row};
use crate::format::workbook::place::{fixed, letters};
use crate::format::workbook::shown::{Shown, shown};
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Label, Sheet, label};
use crate::model::agency::AgencyIndex;
use crate::ranking::Placement;
use crate::view::Before;

/// One agency of a block: with a score, or listed without one.
pub(super) struct Listed<'b, 'a> {
    pub(super) book: &'b Book<'a>,
    pub(super) table: &'b BlockTable,
    pub(super) agency: AgencyIndex,
    pub(super) placement: Option<&'a Placement>,
    pub(super) row: u32,
}

impl Listed<'_, '_> {
    /// What stands under a heading, and how it looks.
    pub(super) fn cell(&self, column: Column) -> (Content, Look) {
        let language = self.book.language;
        let block = &self.grid().block;
        match column {
            Column::Year => {
                let year = block.year.map(|year| Exact::from(i64::from(year)));
                (Content::number(year.as_ref()), Look::Count { bold: false })
            }
            Column::Block => {
                let name = block.block().name.in_language(language);
                (Content::text(name), Look::TEXT)
            }
            Column::Code => (Content::text(&block.agency(self.agency).code), Look::Code),
            Column::Agency => (Content::text(block.name(self.agency, language)), Look::TEXT),
            Column::Rank => self.rank(),
            Column::Score => self.score(Some(self.grid()), true),
            Column::SelfScore => {
                let beside = self.table.self_grid.map(|at| &self.book.grids[at]);
                self.score(beside, false)
            }
            Column::Tier => {
                let tier = self.figure(self.grid(), Figure::Tier);
                (Content::formula(tier), Look::Word { bold: false })
            }
            Column::PreviousScore | Column::Change | Column::PreviousRank => self.before(column),
        }
    }

    fn grid(&self) -> &Grid<'_> {
        &self.book.grids[self.table.grid]
    }

    /// Decimals of the scores of the block.
    fn decimals(&self) -> u32 {
        self.book.set_of(self.grid()).framework.scoring.decimals
    }

    /// The rank, or why there is none.
    fn rank(&self) -> (Content, Look) {
        let words = match self.placement {
            None => Label::NotAssessed,
            Some(placement) if placement.rank.is_none() => Label::NotRanked,
            Some(_) => {
                let rank = self.figure(self.grid(), self.grid().detail.rank());
                return (Content::formula(rank), Look::Count { bold: true });
            }
        };
        (Content::text(label(words, self.book.language)), Look::Absent)
    }

    fn score(&self, grid: Option<&Grid<'_>>, bold: bool) -> (Content, Look) {
        let score = grid.and_then(|grid| self.figure(grid, Figure::Published));
        let decimals = self.decimals();
        let bold = bold && score.is_some();
        (Content::formula(score), Look::Score { decimals, bold })
    }

    /// The cell of Detail that holds a figure of this agency, and what stands there.
    fn figure(&self, grid: &Grid<'_>, figure: Figure) -> Option<(String, Shown)> {
        let position = grid
            .members
            .iter()
            .position(|member| member.agency == self.agency)?;
        let row = grid.detail.find(figure)?;
        let shown = shown(self.book, grid, &grid.members[position], Row::Figure(figure))?;
        let cell = fixed(row, grid.column(position));
        Some((format!("{}{cell}", self.book.prefix(Sheet::Detail)), shown))
    }

    /// What the agency had in the last round, and what it gained since.
    fn before(&self, column: Column) -> (Content, Look) {
        let previous = self.book.table.previous.as_ref();
        let before = previous
            .zip(self.placement)
            .map(|(previous, placement)| previous.of_agency(placement));
        let Before { score, change, rank } = before.unwrap_or_default();
        let decimals = self.decimals();
        match column {
            Column::Change => {
                let change = change.map(|change| (self.change(), Shown::exact(&Exact::from(change))));
                (Content::formula(change), Look::Change { decimals })
            }
            Column::PreviousRank => {
                let rank = rank.map(|rank| Exact::from(i64::from(rank)));
                (Content::number(rank.as_ref()), Look::Count { bold: false })
            }
            _ => {
                let score = score.map(Exact::from);
                let look = Look::Score {
                    decimals,
                    bold: false,
                };
                (Content::number(score.as_ref()), look)
            }
        }
    }

    /// The score of this row less the one before, freed of the noise of a difference.
    fn change(&self) -> String {
        let cell = |column| {
            let column = self.book.table.column(column).unwrap_or(0);
            format!("{}{}", letters(column), self.row + 1)
        };
        format!("ROUND({}-{},9)", cell(Column::Score), cell(Column::PreviousScore))
    }
}
