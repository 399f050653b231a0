//! Every score of the ranked side, as the program computed it and as the workbook does.

use rust_xlsxwriter::XlsxError;

use crate::exact::Exact;
use crate::format::workbook::content::Content;
use crate::format::workbook::layout::{Figure, Grid, Member, Row};
use crate::format::workbook::near_edge;
use crate::format::workbook::place::fixed;
use crate::format::workbook::sheets::checks::Checks;
use crate::format::workbook::shown::Shown;
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Label, Sheet};

const SCORES: [Label; 6] = [
    Label::Code,
    Label::Agency,
    Label::ExactFraction,
    Label::ByProgram,
    Label::ByWorkbook,
    Label::Difference,
];

impl Checks<'_, '_> {
    /// A row an agency; says which rows they are.
    pub(super) fn scores(&mut self) -> Result<Option<(u32, u32)>, XlsxError> {
        self.heading(Label::Scores, &SCORES)?;
        let first = self.row;
        let book = self.book;
        for table in &book.table.blocks {
            let grid = &book.grids[table.grid];
            for (position, member) in grid.members.iter().enumerate() {
                self.score(grid, member, grid.column(position))?;
            }
        }
        Ok((self.row > first).then(|| (first, self.row - 1)))
    }

    fn score(&mut self, grid: &Grid<'_>, member: &Member<'_>, column: u16) -> Result<(), XlsxError> {
        let agency = grid.block.agency(member.agency);
        let total = &member.score.total;
        let decimals = total.published.scale();
        let score = Look::Score {
            decimals,
            bold: false,
        };
        let published = Exact::from(total.published);
        let cell = fixed(grid.detail.row(Row::Figure(Figure::Published)), column);
        let live = format!("{}{cell}", self.book.prefix(Sheet::Detail));
        let remark = match near_edge::holds(self.book, grid, member) {
            true => self.label(Label::NearEdge),
            false => "",
        };
        let cells = [
            (Content::text(&agency.code), Look::Code),
            (
                Content::text(agency.name.in_language(self.book.language)),
                Look::TEXT,
            ),
            (Content::text(&total.exact.to_string()), Look::TEXT),
            (Content::Number(published.clone()), score),
            (Content::Formula(live, Shown::exact(&published)), score),
            (self.difference()?, Look::Change { decimals }),
            (Content::text(remark), Look::Line),
        ];
        self.page.row(self.row, cells)?;
        self.row += 1;
        Ok(())
    }
}
