//! A grid: one side of one block in one year, its agencies as columns.
//!
//! ```text
//!            D       E       F        column
//!            SNV     STC     STP      ranked agencies in the order of the register, then those without a rank
//! I.1        5       4.75    4.25
//! ```

use crate::check::Checked;
use crate::format::workbook::layout::Set;
use crate::format::workbook::layout::answers::AnswerRows;
use crate::format::workbook::layout::detail::DetailRows;
use crate::model::agency::AgencyIndex;
use crate::model::precedence::Side;
use crate::model::round::Edition;
use crate::ranking::Placement;
use crate::scoring::{Score, Silent, score};
use crate::view::{BlockResults, Results};

/// The column of the first agency, on Answers and on Detail.
pub(crate) const FIRST_AGENCY: u16 = 3;
/// Below the titles of the sheets.
const FIRST_ROW: u32 = 2;

/// One side of a block.
pub(crate) struct Grid<'a> {
    pub(crate) block: BlockResults<'a>,
    pub(crate) edition: &'a Edition,
    pub(crate) side: Side,
    pub(crate) members: Vec<Member<'a>>,
    /// The members that have a rank; they come first.
    pub(crate) ranked: usize,
    /// The tiers of the block, highest first.
    pub(crate) scheme: Vec<usize>,
    pub(crate) answers: AnswerRows,
    pub(crate) detail: DetailRows,
}

/// An agency in its column.
pub(crate) struct Member<'a> {
    pub(crate) agency: AgencyIndex,
    pub(crate) placement: &'a Placement,
    /// On this side.
    pub(crate) score: Score,
}

impl Grid<'_> {
    /// Whether it is the side that is ranked.
    pub(crate) fn is_ranked(&self) -> bool {
        matches!(self.side, Side::Ranked(_))
    }

    /// The column of a member.
    pub(crate) fn column(&self, position: usize) -> u16 {
        FIRST_AGENCY.saturating_add(u16::try_from(position).unwrap_or(u16::MAX))
    }

    /// The column of the last agency with a rank.
    pub(crate) fn last_ranked(&self) -> u16 {
        self.column(self.ranked.saturating_sub(1))
    }
}

/// All grids, below one another on both sheets.
pub(crate) fn grids<'a>(results: &Results<'a>, checked: &'a Checked, sets: &[Set<'a>]) -> Vec<Grid<'a>> {
    let editions = results.rankings.iter().zip(&results.round.editions);
    let mut next = (FIRST_ROW, FIRST_ROW);
    let mut grids: Vec<Grid<'a>> = Vec::new();
    for block in results.blocks() {
        let own = editions
            .clone()
            .find(|(ranking, _)| std::ptr::eq(*ranking, block.ranking));
        let Some((_, edition)) = own else { continue };
        let stage = checked.stage();
        let beside = block.ranking.has_self.then_some(Side::SelfBeside(stage));
        for side in [Some(Side::Ranked(stage)), beside].into_iter().flatten() {
            let grid = grid(
                checked,
                &sets[block.results.framework],
                block,
                edition,
                side,
                next,
            );
            next = (grid.answers.end, grid.detail.end);
            grids.push(grid);
        }
    }
    grids
}

fn grid<'a>(
    checked: &Checked,
    set: &Set<'a>,
    block: BlockResults<'a>,
    edition: &'a Edition,
    side: Side,
    (answers, detail): (u32, u32),
) -> Grid<'a> {
    let in_register_order = |placements: &'a [Placement]| {
        let mut sorted: Vec<&Placement> = placements.iter().collect();
        sorted.sort_by_key(|placement| placement.agency);
        sorted
    };
    let ranked = in_register_order(&block.results.placements);
    let unranked = in_register_order(&block.results.unranked);
    let member = |placement: &'a Placement| Member {
        agency: placement.agency,
        placement,
        score: score(checked, edition, side, placement.agency, &mut Silent),
    };
    let scheme = set.framework.scheme_of(&block.block().id);
    let tiers = matches!(side, Side::Ranked(_)).then_some(scheme.as_slice());
    Grid {
        answers: AnswerRows::of(set.framework, answers),
        detail: DetailRows::of(set.framework, &set.outline, tiers, detail),
        block,
        edition,
        side,
        ranked: ranked.len(),
        members: ranked.into_iter().chain(unranked).map(member).collect(),
        scheme,
    }
}
