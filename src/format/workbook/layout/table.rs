//! Rows and columns of the sheet Results: one table, block by block, best first.

use crate::format::workbook::layout::criteria::count;
use crate::format::workbook::layout::grid::Grid;
use crate::model::name::Language;
use crate::view::{Previous, Results, title_lines};

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
    /// What it is, by which decision, and whether one stands behind it.
    pub(crate) titles: Vec<String>,
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
    pub(crate) fn of(results: &Results<'a>, grids: &[Grid<'_>], language: Language) -> Self {
        let titles = titles(results, language);
        let heading = count(titles.len()) + 1;
        let mut next = heading + 1;
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
            titles,
            heading,
            columns: columns(results, previous.is_some()),
            blocks,
            previous,
            end: next,
        }
    }

    /// The position of the last column.
    pub(crate) fn last_column(&self) -> u16 {
        u16::try_from(self.columns.len())
            .unwrap_or(u16::MAX)
            .saturating_sub(1)
    }

    /// The position of a column that is there.
    pub(crate) fn column(&self, column: Column) -> Option<u16> {
        let position = self.columns.iter().position(|listed| *listed == column)?;
        u16::try_from(position).ok()
    }
}

/// The title alone on its line: the decision that may follow it is too long for one.
fn titles(results: &Results<'_>, language: Language) -> Vec<String> {
    let title = results.round.title.in_language(language);
    let mut titles = vec![title.to_owned()];
    for line in title_lines(results.round, language) {
        let rest = line
            .strip_prefix(title)
            .unwrap_or(&line)
            .trim_start_matches([' ', '·']);
        if !rest.is_empty() {
            titles.push(rest.to_owned());
        }
    }
    titles
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
