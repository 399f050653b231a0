//! Checks of criteria sets: what must hold between their tables.
//!
//! ```toml
//! [[area]]                 [[criterion]]              [[tier]]
//! id = "I"                 id = "I.1"                 name = "Tốt"
//! max = 5                  area = "I"                 min = 0
//!                          max = 5
//! ```
//!
//! What can be told from one table alone was reported when it was read.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::exact::Exact;
use crate::model::framework::{Area, Content, Criterion, Framework};
use crate::model::rule::Bound;
use crate::source::{Place, Sources};

type Check = fn(&Framework, &Sources, &mut Diagnostics);

const CHECKS: [Check; 4] = [
    every_code_is_declared_once,
    stated_maxima_are_the_sums,
    tiers_descend,
    the_lowest_tier_takes_the_rest,
];

/// Holds all sets against all checks, and against each other.
pub fn check(frameworks: &[Framework], sources: &Sources, problems: &mut Diagnostics) {
    for framework in frameworks {
        for check in CHECKS {
            check(framework, sources, problems);
        }
    }
    every_block_has_one_set(frameworks, problems);
}

/// E402. Areas, criteria and components share their codes; blocks have theirs, and so have the tiers of
/// each block: two schemes for different blocks may use the same keys.
fn every_code_is_declared_once(framework: &Framework, sources: &Sources, problems: &mut Diagnostics) {
    let blocks = framework
        .blocks
        .iter()
        .map(|block| (block.id.as_str(), block.place));
    let tiers = framework
        .blocks
        .iter()
        .map(|block| tier_codes(framework, &block.id));
    let lists = [nodes(framework), blocks.collect()].into_iter().chain(tiers);
    let mut reported = BTreeSet::new();
    for list in lists {
        let mut declared = BTreeMap::new();
        for (id, place) in list {
            let first: Place = *declared.entry(id).or_insert(place);
            if first != place && reported.insert(place) {
                problems.push(repeated(id, first, place, sources));
            }
        }
    }
}

fn tier_codes<'f>(framework: &'f Framework, block: &str) -> Vec<(&'f str, Place)> {
    let tiers = framework.tiers_of(block).into_iter();
    tiers
        .filter_map(|tier| Some((tier.id.as_deref()?, tier.place)))
        .collect()
}

/// The codes of the outline with their places, in file order.
fn nodes(framework: &Framework) -> Vec<(&str, Place)> {
    let areas = framework.areas.iter().map(|area| (area.id.as_str(), area.place));
    let criteria = framework
        .criteria()
        .map(|criterion| (criterion.id.as_str(), criterion.place));
    // A criterion with a rule of its own is an item too, at the same place.
    let items = framework.items.iter().map(|item| (item.id.as_str(), item.place));
    let mut nodes: Vec<(&str, Place)> = areas.chain(criteria).chain(items).collect();
    nodes.sort_by_key(|&(_, place)| place);
    nodes
}

fn repeated(id: &str, first: Place, second: Place, sources: &Sources) -> Diagnostic {
    let problem = Problem::RepeatedId {
        id: id.to_owned(),
        first_line: sources.locate(&first).line,
        second_line: sources.locate(&second).line,
    };
    Diagnostic::at(second, problem).because_of(first)
}

/// E405. `max` of an area or of a criterion with components is a cross-check.
fn stated_maxima_are_the_sums(framework: &Framework, _: &Sources, problems: &mut Diagnostics) {
    for area in &framework.areas {
        let parts = criteria_of(framework, area);
        problems_of_sum(&area.id, area.stated_max.as_ref(), parts, area.place, problems);
    }
    for criterion in framework.criteria() {
        if let Content::Components(components) = &criterion.content {
            let part = |id: &String, max: &Exact| (id.clone(), max.clone());
            let parts = components
                .iter()
                .map(|component| part(&component.id, &framework.item(component.item).max))
                .collect();
            let stated = criterion.stated_max.as_ref();
            problems_of_sum(&criterion.id, stated, parts, criterion.place, problems);
        }
    }
}

fn criteria_of(framework: &Framework, area: &Area) -> Vec<(String, Exact)> {
    let max_of = |criterion: &Criterion| -> Exact {
        let items = criterion.items();
        items.iter().map(|&item| &framework.item(item).max).sum()
    };
    area.criteria
        .iter()
        .map(|criterion| (criterion.id.clone(), max_of(criterion)))
        .collect()
}

fn problems_of_sum(
    node: &str,
    stated: Option<&Exact>,
    parts: Vec<(String, Exact)>,
    place: Place,
    problems: &mut Diagnostics,
) {
    let sum: Exact = parts.iter().map(|(_, max)| max).sum();
    let Some(stated) = stated.filter(|&stated| *stated != sum) else {
        return;
    };
    let problem = Problem::SumMismatch {
        node: node.to_owned(),
        stated: stated.clone(),
        sum,
        parts,
    };
    problems.push(Diagnostic::at(place, problem));
}

/// E408. In each block the tiers stand highest first; a pair that several blocks share is reported once.
fn tiers_descend(framework: &Framework, _: &Sources, problems: &mut Diagnostics) {
    let mut reported = BTreeSet::new();
    for block in &framework.blocks {
        for pair in framework.tiers_of(&block.id).windows(2) {
            let [upper, tier] = pair else { continue };
            if tier.bound < upper.bound || !reported.insert((upper.place, tier.place)) {
                continue;
            }
            let problem = Problem::TierOrder {
                tier: tier.name.vietnamese.clone(),
                at: tier.bound.at.clone(),
                upper: upper.name.vietnamese.clone(),
                upper_at: upper.bound.at.clone(),
            };
            problems.push(Diagnostic::at(tier.place, problem).because_of(upper.place));
        }
    }
}

/// E417. In each block that has tiers, the lowest begins at 0 and takes 0 itself.
fn the_lowest_tier_takes_the_rest(framework: &Framework, _: &Sources, problems: &mut Diagnostics) {
    let from_zero = Bound {
        at: Exact::ZERO,
        strict: false,
    };
    let mut reported = BTreeSet::new();
    for block in &framework.blocks {
        let tiers = framework.tiers_of(&block.id);
        let Some(lowest) = tiers.last().filter(|tier| tier.bound != from_zero) else {
            continue;
        };
        if reported.insert(lowest.place) {
            let problem = Problem::LowestTierBound {
                tier: lowest.name.vietnamese.clone(),
                block: block.id.clone(),
            };
            problems.push(Diagnostic::at(lowest.place, problem));
        }
    }
}

/// E422. The block of an agency decides which set it is scored by.
fn every_block_has_one_set(frameworks: &[Framework], problems: &mut Diagnostics) {
    let mut first = BTreeMap::new();
    for (position, framework) in frameworks.iter().enumerate() {
        for block in &framework.blocks {
            let (owner, place) = *first.entry(block.id.as_str()).or_insert((position, block.place));
            if owner == position {
                continue;
            }
            let problem = Problem::BlockInTwoSets {
                block: block.id.clone(),
                first: frameworks[owner].id.clone(),
                second: framework.id.clone(),
            };
            problems.push(Diagnostic::at(block.place, problem).because_of(place));
        }
    }
}
