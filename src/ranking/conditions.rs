//! Conditions of a tier: shares of areas and items, and points lost.
//!
//! Shares use exact values (under `round_at = "criterion"`, the rounded points). A condition on something
//! that does not apply to the agency holds.

use crate::exact::Exact;
use crate::model::framework::{Area, Content, Criterion, Framework, Kind, Node};
use crate::model::tier::{Condition, Level};
use crate::ranking::placement::Because;
use crate::scoring::Scored;

/// Why a condition does not hold; `None` where it holds.
pub(crate) fn unmet(framework: &Framework, condition: &Condition, score: &impl Scored) -> Option<Because> {
    match condition {
        Condition::AtLeast { node, percent } => share_below(framework, *node, percent, score),
        Condition::Every { level, percent } => base_nodes(framework, *level)
            .into_iter()
            .find_map(|node| share_below(framework, node, percent, score)),
        Condition::LostAtMost { items, id, points } => {
            let found: Exact = items
                .iter()
                .map(|item| score.part(framework, Node::Item(*item)).earned)
                .sum();
            (found > *points).then(|| Because::LostAbove {
                id: id.clone(),
                allowed: points.clone(),
                found,
            })
        }
    }
}

fn share_below(framework: &Framework, node: Node, needed: &Exact, score: &impl Scored) -> Option<Because> {
    let found = &score.part(framework, node).share()? * &Exact::HUNDRED;
    (found < *needed).then(|| Because::ShareBelow {
        id: framework.id_of(node).to_owned(),
        needed: needed.clone(),
        found,
    })
}

/// All nodes of a level that count towards the scale.
fn base_nodes(framework: &Framework, level: Level) -> Vec<Node> {
    match level {
        Level::Area => (0..framework.areas.len()).map(Node::Area).collect(),
        Level::Criterion => framework
            .areas
            .iter()
            .enumerate()
            .flat_map(|(at, area)| criteria(at, area))
            .collect(),
        Level::Component => framework
            .areas
            .iter()
            .flat_map(|area| &area.criteria)
            .filter(|criterion| matches!(criterion.content, Content::Components(_)))
            .flat_map(Criterion::items)
            .filter(|item| framework.item(*item).kind == Kind::Base)
            .map(Node::Item)
            .collect(),
    }
}

fn criteria(at: usize, area: &Area) -> impl Iterator<Item = Node> {
    area.criteria
        .iter()
        .enumerate()
        .map(move |(n, criterion)| match criterion.content {
            Content::Scored(item) => Node::Item(item),
            Content::Components(_) => Node::Criterion(Some(at), n),
        })
}
