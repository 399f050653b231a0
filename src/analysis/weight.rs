//! The weight of a node: the share of the scale that it decides over for one agency.
//!
//! Under `points` it is the node's maximum among all maxima that apply. Under `weighted-mean` it is the product
//! of the weights on the way down, each among the neighbours that apply.

use crate::exact::Exact;
use crate::model::framework::{Content, Framework, Kind, Method, Node};
use crate::model::item::ItemIndex;
use crate::scoring::Score;

/// A share of the scale, 0–1; `None` for what does not apply, and for bonus and penalty, which stand beside it.
#[must_use]
pub fn share_of_scale(framework: &Framework, score: &Score, node: Node) -> Option<Exact> {
    let beside = |item: ItemIndex| framework.item(item).kind != Kind::Base;
    if !applies(framework, score, node) || framework.items_of(node).into_iter().any(beside) {
        return None;
    }
    match framework.scoring.method {
        Method::Points => score.part(framework, node).max.checked_div(&score.total.max),
        Method::WeightedMean => paths(framework, score).into_iter().find(|(_, of)| *of == node)?.0,
    }
}

/// Every node of the scale with the product of the weights above it; `None` under what does not apply.
fn paths(framework: &Framework, score: &Score) -> Vec<(Option<Exact>, Node)> {
    let among = |siblings: &[(Node, &Exact)], whole: Option<&Exact>| -> Vec<(Option<Exact>, Node)> {
        let counting = siblings
            .iter()
            .filter(|(node, _)| applies(framework, score, *node));
        let total: Exact = counting.map(|(_, weight)| *weight).sum();
        let share = |weight: &Exact| Some(&weight.checked_div(&total)? * whole?);
        siblings
            .iter()
            .map(|(node, weight)| (share(weight), *node))
            .collect()
    };
    let areas: Vec<_> = framework
        .areas
        .iter()
        .enumerate()
        .map(|(at, area)| (Node::Area(at), &area.weight))
        .collect();
    let mut found = among(&areas, Some(&Exact::ONE));
    for (at, area) in framework.areas.iter().enumerate() {
        let of_area = found[at].0.clone();
        let node = |n: usize| match area.criteria[n].content {
            Content::Scored(item) => Node::Item(item),
            Content::Components(_) => Node::Criterion(Some(at), n),
        };
        let criteria: Vec<_> = area
            .criteria
            .iter()
            .enumerate()
            .map(|(n, criterion)| (node(n), &criterion.weight))
            .collect();
        let of_criteria = among(&criteria, of_area.as_ref());
        for (criterion, (share, _)) in area.criteria.iter().zip(&of_criteria) {
            if let Content::Components(parts) = &criterion.content {
                let parts: Vec<_> = parts
                    .iter()
                    .map(|part| (Node::Item(part.item), &part.weight))
                    .collect();
                found.extend(among(&parts, share.as_ref()));
            }
        }
        found.extend(of_criteria);
    }
    found
}

fn applies(framework: &Framework, score: &Score, node: Node) -> bool {
    !score.part(framework, node).max.is_zero()
}
