//! Rows of the sheet Detail: how an agency's column goes from answers to its tier.
//!
//! ```text
//! points             I  I.1  I.2  …          one row a line of the outline
//! points possible    I  I.1  I.2  …          0 where a line does not apply
//! share              I  …                    of areas; under a weighted mean of all lines of the scale
//! computation        base, bonus, penalty, before rounding, published, rank, tiers
//! ```

use std::collections::HashMap;

use crate::format::workbook::layout::criteria::count;
use crate::format::workbook::outline::Outline;
use crate::model::framework::{Framework, Kind, Method, Ties};
use crate::model::tier::Level;

/// What a row holds; lines are positions in the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Row {
    /// Points earned, or lost by a penalty.
    Points(usize),
    /// Points that were possible.
    Possible(usize),
    /// The one over the other.
    Share(usize),
    /// A step of the computation.
    Figure(Figure),
}

/// A step of the computation below the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Figure {
    /// Σ points of the areas.
    Earned,
    /// Σ points possible.
    Possible,
    /// On the scale.
    Base,
    Bonus,
    Penalty,
    /// Before rounding.
    Exact,
    Published,
    /// The points of a tie-break item, by position.
    TieBreak(usize),
    /// 1 + the number of better ones.
    Order,
    /// 1 for the first of those that share a place.
    First,
    /// As printed, where ranks are dense.
    Rank,
    /// Whether bound and conditions of a tier hold, by its position in the scheme.
    Admitted(usize),
    /// Whether it is among the best that its quota has places for.
    Within(usize),
    Tier,
}

/// A stretch of rows under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Points,
    Possible,
    Share,
    Computation,
}

/// Where the detail of a grid stands.
#[derive(Debug, Clone)]
pub(crate) struct DetailRows {
    pub(crate) title: u32,
    /// Codes, then names, of the agencies.
    pub(crate) heading: u32,
    /// Each with the row of its heading.
    pub(crate) sections: Vec<(Section, u32)>,
    /// In order.
    pub(crate) rows: Vec<(Row, u32)>,
    places: HashMap<Row, u32>,
    /// Where the next grid begins.
    pub(crate) end: u32,
}

impl DetailRows {
    /// Gives a block's detail its rows from `title` on; `scheme` is empty and nobody ranked on the side of
    /// the self-assessment.
    pub(crate) fn of(
        framework: &Framework,
        outline: &Outline<'_>,
        scheme: Option<&[usize]>,
        title: u32,
    ) -> Self {
        let heading = title + 1;
        let lines = || 0..outline.lines().len();
        let figures = figures(framework, outline, scheme);
        let parts: [(Section, Vec<Row>); 4] = [
            (Section::Points, lines().map(Row::Points).collect()),
            (Section::Possible, lines().map(Row::Possible).collect()),
            (Section::Share, shares(framework, outline)),
            (
                Section::Computation,
                figures.into_iter().map(Row::Figure).collect(),
            ),
        ];
        let mut next = heading + 2;
        let (mut sections, mut rows) = (Vec::new(), Vec::new());
        for (section, listed) in parts {
            sections.push((section, next));
            next += 1;
            for row in listed {
                rows.push((row, next));
                next += 1;
            }
        }
        Self {
            title,
            heading,
            sections,
            places: rows.iter().copied().collect(),
            rows,
            end: next + 2,
        }
    }

    /// The sheet's row of something that stands there.
    pub(crate) fn row(&self, row: Row) -> u32 {
        self.places[&row]
    }

    /// The sheet's row, where the framework has such a thing.
    pub(crate) fn find(&self, figure: Figure) -> Option<u32> {
        self.places.get(&Row::Figure(figure)).copied()
    }

    /// The rows of some lines.
    pub(crate) fn rows_of(&self, lines: &[usize], kind: fn(usize) -> Row) -> Vec<u32> {
        lines.iter().map(|line| self.row(kind(*line))).collect()
    }

    /// The figure that is the printed rank: the order itself where ranks leave gaps.
    pub(crate) fn rank(&self) -> Figure {
        match self.find(Figure::Rank) {
            Some(_) => Figure::Rank,
            None => Figure::Order,
        }
    }

    /// The first and the last row of a stretch.
    pub(crate) fn stretch(&self, kind: fn(usize) -> Row, lines: usize) -> (u32, u32) {
        let first = self.row(kind(0));
        (first, first + count(lines).saturating_sub(1))
    }
}

fn shares(framework: &Framework, outline: &Outline<'_>) -> Vec<Row> {
    let all = framework.scoring.method == Method::WeightedMean;
    let lines = outline.lines().iter().enumerate();
    lines
        .filter(|(_, line)| line.kind == Kind::Base && (all || line.level == Level::Area))
        .map(|(at, _)| Row::Share(at))
        .collect()
}

fn figures(framework: &Framework, outline: &Outline<'_>, scheme: Option<&[usize]>) -> Vec<Figure> {
    let mut figures = match framework.scoring.method {
        Method::Points => vec![Figure::Earned, Figure::Possible, Figure::Base],
        Method::WeightedMean => vec![Figure::Base],
    };
    for (kind, figure) in [(Kind::Bonus, Figure::Bonus), (Kind::Penalty, Figure::Penalty)] {
        if !outline.items_of(kind).is_empty() {
            figures.push(figure);
        }
    }
    figures.extend([Figure::Exact, Figure::Published]);
    if let Some(scheme) = scheme {
        figures.extend((0..framework.ranking.tie_break.len()).map(Figure::TieBreak));
        figures.push(Figure::Order);
        if framework.ranking.ties == Ties::Dense {
            figures.extend([Figure::First, Figure::Rank]);
        }
        figures.extend(tiers(framework, scheme));
    }
    figures
}

/// The last tier takes whoever is left and needs no row.
fn tiers(framework: &Framework, scheme: &[usize]) -> Vec<Figure> {
    let Some((_, upper)) = scheme.split_last() else {
        return Vec::new();
    };
    let steps = upper.iter().enumerate().flat_map(|(step, tier)| {
        let quota = framework.tiers[*tier].quota.is_some();
        [
            Some(Figure::Admitted(step)),
            quota.then_some(Figure::Within(step)),
        ]
    });
    steps.flatten().chain([Figure::Tier]).collect()
}
