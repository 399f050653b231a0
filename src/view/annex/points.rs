//! A score in two parts, as tables of results print it: what was appraised, and what a survey gave.
//!
//! ```text
//! Điểm thẩm định 64,00 + Điểm điều tra xã hội học 26,31 = 90,31
//! ```

use rust_decimal::Decimal;

use crate::check::Checked;
use crate::exact::Exact;
use crate::model::framework::{Framework, Kind, Method};
use crate::model::item::{Item, ScoredBy};
use crate::model::precedence::Side;
use crate::ranking::Placement;
use crate::scoring::{Score, Silent, score};
use crate::view::block::BlockResults;
use crate::view::report::Cell;

/// The points of a score, exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Points {
    /// Of the survey's items.
    pub(super) survey: Exact,
    /// Of all others, with bonus and without what was lost.
    pub(super) other: Exact,
}

impl Points {
    /// The parts of a score; under a weighted mean points of items do not add up to anything.
    pub(super) fn of(score: &Score, framework: &Framework) -> Option<Self> {
        if framework.scoring.method == Method::WeightedMean {
            return None;
        }
        let sum = |of_survey: bool, kind: Kind| -> Exact {
            let items = framework.items.iter().zip(&score.items);
            items
                .filter(|(item, _)| is_of_survey(item) == of_survey && item.kind == kind)
                .map(|(_, points)| &points.earned)
                .sum()
        };
        let part = |of_survey: bool| {
            &(&sum(of_survey, Kind::Base) + &sum(of_survey, Kind::Bonus)) - &sum(of_survey, Kind::Penalty)
        };
        Some(Self {
            survey: part(true),
            other: part(false),
        })
    }
}

/// The score of an agency with all its parts, which a ranking does not keep.
pub(super) fn scored(
    checked: &Checked,
    block: &BlockResults<'_>,
    placement: &Placement,
    side: Side,
) -> Option<Score> {
    let year = block.ranking.year;
    let mut editions = checked.round().editions.iter();
    let edition = editions.find(|edition| edition.year == year)?;
    Some(score(checked, edition, side, placement.agency, &mut Silent))
}

/// Whether any item is answered by a survey.
pub(super) fn has_survey(framework: &Framework) -> bool {
    framework.items.iter().any(is_of_survey)
}

fn is_of_survey(item: &Item) -> bool {
    item.scored_by == ScoredBy::Survey
}

/// Points at the decimals and by the rounding of their framework.
pub(super) fn rounded(points: &Exact, framework: &Framework) -> Option<Decimal> {
    points.to_decimal(framework.scoring.decimals, framework.scoring.rounding)
}

/// The same as a cell.
pub(super) fn cell(points: &Exact, framework: &Framework) -> Cell {
    rounded(points, framework).map_or_else(|| Cell::Exact(points.clone()), Cell::Number)
}

/// Whether printed parts give the printed score; where a score is scaled or capped nobody will add them up.
pub(super) fn add_up<'p>(
    parts: impl IntoIterator<Item = &'p Exact>,
    placement: &Placement,
    framework: &Framework,
) -> bool {
    let printed: Option<Vec<Decimal>> = parts.into_iter().map(|part| rounded(part, framework)).collect();
    let is_scaled = placement.score.max != framework.scoring.scale;
    let is_capped = framework.scoring.capped_at_scale;
    let is_sum = |parts: &[Decimal]| parts.iter().sum::<Decimal>() == placement.score.published;
    is_scaled || is_capped || printed.is_some_and(|parts| is_sum(&parts))
}
