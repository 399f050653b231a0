//! Which scores a double cannot tell from an edge: of rounding, and where the exact score is compared, of a tier
//! and of the neighbour in the ranking.
//!
//! There are next to none (see [`rounding`](crate::format::workbook::formula::rounding)), and the few are named.

use crate::exact::Exact;
use crate::format::workbook::formula::rounding::{is_told_apart, keeps_order};
use crate::format::workbook::layout::{Book, Grid, Member};
use crate::model::framework::Compared;

/// How many there are in the round.
pub(crate) fn count(book: &Book<'_>) -> usize {
    let grids = book.grids.iter();
    let members = grids.flat_map(|grid| grid.members.iter().map(move |member| (grid, member)));
    members.filter(|(grid, member)| holds(book, grid, member)).count()
}

/// Whether it is true of one agency.
pub(crate) fn holds(book: &Book<'_>, grid: &Grid<'_>, member: &Member<'_>) -> bool {
    let framework = book.set_of(grid).framework;
    let (scoring, exact) = (&framework.scoring, &member.score.total.exact);
    let is_rounded_right = is_told_apart(exact, &scoring.scale, scoring.decimals, scoring.rounding);
    let is_compared_right = || {
        let bounds = grid.scheme.iter().map(|tier| &framework.tiers[*tier].bound.at);
        bounds
            .chain(neighbours(grid, member))
            .all(|other| keeps_order(exact, other, &scoring.scale))
    };
    let compares_exact = grid.is_ranked() && framework.ranking.by == Compared::Exact;
    !is_rounded_right || (compares_exact && !is_compared_right())
}

/// The scores next above and below in the ranking.
fn neighbours<'g>(grid: &'g Grid<'_>, member: &Member<'_>) -> impl Iterator<Item = &'g Exact> {
    let ranked = &grid.block.results.placements;
    let own = ranked
        .iter()
        .position(|placement| placement.agency == member.agency);
    let beside = own.map(|own| [own.checked_sub(1), own.checked_add(1)]);
    let beside = beside.into_iter().flatten().flatten();
    beside
        .filter_map(|at| ranked.get(at))
        .map(|placement| &placement.score.exact)
}
