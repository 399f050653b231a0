//! What an agency's items kept from its score: points lost, the greatest loss first.
//!
//! ```text
//! II.1  10 of 20   lost 10
//! III.1 25.62 of 30   lost 4.38
//! P.1   lost 1
//! ```

use std::cmp::Reverse;

use crate::analysis::weight::share_of_scale;
use crate::exact::Exact;
use crate::model::framework::{Framework, Kind, Method, Node};
use crate::model::item::ItemIndex;
use crate::scoring::Score;

/// What one item cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Which.
    pub item: ItemIndex,
    /// In points of the decision; under a weighted mean, in points of the scale.
    pub points: Exact,
}

/// The items that cost points, in falling order of points; equals in the order of the outline.
///
/// A bonus that was not earned is no loss, and an item that does not apply loses nothing.
#[must_use]
pub fn losses(framework: &Framework, score: &Score) -> Vec<Loss> {
    let items = framework.indexed_items();
    let lost = items.map(|(item, _)| Loss {
        item,
        points: points(framework, score, item),
    });
    let mut losses: Vec<Loss> = lost.filter(|loss| !loss.points.is_zero()).collect();
    losses.sort_by_cached_key(|loss| Reverse(loss.points.clone()));
    losses
}

fn points(framework: &Framework, score: &Score, item: ItemIndex) -> Exact {
    let found = score.item(item);
    let missed = &found.max - &found.earned;
    match (framework.item(item).kind, framework.scoring.method) {
        (Kind::Bonus, _) => Exact::ZERO,
        (Kind::Penalty, _) => found.earned.clone(),
        (Kind::Base, Method::Points) => missed,
        (Kind::Base, Method::WeightedMean) => share_of_scale(framework, score, Node::Item(item))
            .and_then(|weight| Some(&weight * &missed.checked_div(&found.max)?))
            .map_or(Exact::ZERO, |share| &share * &framework.scoring.scale),
    }
}
