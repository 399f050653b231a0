//! What a formula gives: the value that the library computed, stored beside the formula.
//!
//! A reader that does not calculate, such as a preview, shows these. One that does gets the same.

use crate::exact::Exact;
use crate::format::workbook::layout::{Book, Figure, Grid, Member, Row, Set};
use crate::format::workbook::number::digits;
use crate::model::framework::Ties;
use crate::ranking::{Because, Refusal};

/// A stored result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shown {
    Number(String),
    Text(String),
    /// An empty text.
    Nothing,
}

impl Shown {
    /// An exact number.
    pub(crate) fn exact(number: &Exact) -> Self {
        Self::Number(digits(number))
    }

    /// A count, a rank, a yes or no.
    pub(crate) fn count(number: usize) -> Self {
        Self::Number(number.to_string())
    }
}

/// The value of a row of Detail for one agency; `None` where its cell stays empty.
pub(crate) fn shown(book: &Book<'_>, grid: &Grid<'_>, member: &Member<'_>, row: Row) -> Option<Shown> {
    let set = book.set_of(grid);
    let part = |line: usize| member.score.part(set.framework, set.outline.lines()[line].node);
    match row {
        Row::Points(line) => Some(Shown::exact(&part(line).earned)),
        Row::Possible(line) => Some(Shown::exact(&part(line).max)),
        Row::Share(line) => Some(Shown::exact(&part(line).share().unwrap_or(Exact::ZERO))),
        Row::Figure(figure) => of_figure(book, set, grid, member, figure),
    }
}

fn of_figure(
    book: &Book<'_>,
    set: &Set<'_>,
    grid: &Grid<'_>,
    member: &Member<'_>,
    figure: Figure,
) -> Option<Shown> {
    let (score, figures) = (&member.score, &member.score.total);
    let scheme = &grid.scheme;
    match figure {
        Figure::Earned => Some(Shown::exact(&figures.earned)),
        Figure::Possible => Some(Shown::exact(&figures.max)),
        Figure::Base => {
            let share = figures.earned.checked_div(&figures.max).unwrap_or(Exact::ZERO);
            Some(Shown::exact(&(&share * &set.framework.scoring.scale)))
        }
        Figure::Bonus => Some(Shown::exact(&figures.bonus)),
        Figure::Penalty => Some(Shown::exact(&figures.penalty)),
        Figure::Exact => Some(Shown::exact(&figures.exact)),
        Figure::Published => Some(Shown::exact(&Exact::from(figures.published))),
        Figure::TieBreak(at) => {
            let node = set.framework.ranking.tie_break[at];
            Some(Shown::exact(&score.part(set.framework, node).earned))
        }
        Figure::Order => order(set, grid, member).map(Shown::count),
        Figure::First => first(grid, member).map(|first| Shown::count(usize::from(first))),
        Figure::Rank => member.placement.rank.map(|rank| Shown::Number(rank.to_string())),
        Figure::Admitted(step) => {
            let tier = scheme[step];
            let is_full =
                |refusal: &Refusal| refusal.tier == tier && matches!(refusal.because, Because::Quota { .. });
            let placement = member.placement;
            let admitted = placement.tier == Some(tier) || placement.refused.iter().any(is_full);
            Some(Shown::count(usize::from(admitted)))
        }
        Figure::Within(step) => {
            let kept = member.placement.tier == Some(scheme[step]);
            Some(Shown::count(usize::from(kept)))
        }
        Figure::Tier => {
            let tier = &set.framework.tiers[member.placement.tier?];
            Some(Shown::Text(tier.name.in_language(book.language).to_owned()))
        }
    }
}

/// 1 + the number of better agencies: the printed rank where ranks leave gaps.
fn order(set: &Set<'_>, grid: &Grid<'_>, member: &Member<'_>) -> Option<usize> {
    let own = member.placement.rank?;
    Some(match set.framework.ranking.ties {
        Ties::Competition => usize::try_from(own).unwrap_or(usize::MAX),
        Ties::Dense => {
            let placements = &grid.block.results.placements;
            1 + placements
                .iter()
                .take_while(|other| other.rank < Some(own))
                .count()
        }
    })
}

/// Whether nobody in a column before this one shares the place.
fn first(grid: &Grid<'_>, member: &Member<'_>) -> Option<bool> {
    let own = member.placement.rank?;
    let holders = grid.block.results.placements.iter();
    let first = holders
        .filter(|other| other.rank == Some(own))
        .map(|other| other.agency)
        .min();
    Some(first == Some(member.agency))
}
