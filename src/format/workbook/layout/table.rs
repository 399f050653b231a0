//! Rows and columns of the sheet Results: one table, block by block, best first.

use crate::format::workbook::layout::criteria::count;
use crate::format::workbook::layout::grid::Grid;
use crate::view::{Previous, Results};

/// The heading of the table, below title and status.
const HEADING: u32 = 3;

/// A column of Results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Year,
    Block,
    Rank,
    Code,
    Agency,
    SelfScore,
    Score,
    Tier,
    PreviousScore,
    Change,
    PreviousRank,
}

/// The sheet Results.
pub(crate) struct Table<'a> {
    pub(crate) heading: u32,
    pub(crate) columns: Vec<Column>,
    pub(crate) blocks: Vec<BlockTable>,
    pub(crate) previous: Option<Previous<'a>>,
    /// Behind the last row.
    pub(crate) end: u32,
}

/// The rows of one block: ranked, then unranked, then not assessed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BlockTable {
    /// Position of its ranked side among the grids.
    pub(crate) grid: usize,
    /// Position of its self-assessed side among them.
    pub(crate) self_grid: Option<usize>,
    pub(crate) first: u32,
    pub(crate) ranked: u32,
    /// Behind its last row.
    pub(crate) end: u32,
}

impl<'a> Table<'a> {
    /// Gives every agency its row.
    pub(crate) fn of(results: &Results<'a>, grids: &[Grid<'_>]) -> Self {
        let mut next = HEADING + 1;
        let mut blocks = Vec::new();
        for (at, grid) in grids.iter().enumerate().filter(|(_, grid)| grid.is_ranked()) {
            let others = grid.block.results.not_assessed.len();
            let first = next;
            next += count(grid.members.len() + others);
            let beside = grids.get(at + 1).filter(|next| !next.is_ranked());
            blocks.push(BlockTable {
                grid: at,
                self_grid: beside.map(|_| at + 1),
                first,
                ranked: count(grid.ranked),
                end: next,
            });
        }
        let previous = Previous::of(results);
        Self {
            heading: HEADING,
            columns: columns(results, previous.is_some()),
            blocks,
            previous,
            end: next,
        }
    }

    /// The position of a column that is there.
    pub(crate) fn column(&self, column: Column) -> Option<u16> {
        let position = self.columns.iter().position(|listed| *listed == column)?;
        u16::try_from(position).ok()
    }
}

fn columns(results: &Results<'_>, has_previous: bool) -> Vec<Column> {
    let several_years = results.rankings.len() > 1;
    let has_self = results.rankings.iter().any(|ranking| ranking.has_self);
    let has_tiers = results.round.frameworks.iter().any(|set| !set.tiers.is_empty());
    let listed = [
        (Column::Year, several_years),
        (Column::Block, true),
        (Column::Rank, true),
        (Column::Code, true),
        (Column::Agency, true),
        (Column::SelfScore, has_self),
        (Column::Score, true),
        (Column::Tier, has_tiers),
        (Column::PreviousScore, has_previous),
        (Column::Change, has_previous),
        (Column::PreviousRank, has_previous),
    ];
    let there = listed.into_iter().filter(|(_, there)| *there);
    there.map(|(column, _)| column).collect()
}
