//! Codes: what is named once can be referred to.

use std::collections::{BTreeSet, HashMap};

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::model::framework::Framework;
use crate::source::{Place, Sources};

/// E402. Areas, criteria and components share their codes; blocks have theirs, and so have the tiers of
/// each block: two schemes for different blocks may use the same keys.
pub(super) fn every_code_is_declared_once(
    framework: &Framework,
    sources: &Sources,
    problems: &mut Diagnostics,
) {
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
        let mut declared = HashMap::with_capacity(list.len());
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

#[cfg(test)]
mod tests {
    use crate::check::frameworks::fixture::found;
    use crate::exact::Exact;
    use crate::model::framework::{Block, Framework};

    #[test]
    fn a_code_declared_twice_is_found_at_the_second() {
        let repeated = |set: &mut Framework| set.items[1].id = "I".to_owned();
        assert_eq!(found(repeated), ["b.toml:5 E402"]);
    }

    #[test]
    fn tiers_of_different_blocks_may_share_their_ids() {
        let apart = |set: &mut Framework| {
            let other = Block {
                id: "XA".to_owned(),
                ..set.blocks[0].clone()
            };
            set.blocks.push(other);
            for (tier, block) in [(0, "QH"), (1, "XA")] {
                set.tiers[tier].id = Some("good".to_owned());
                set.tiers[tier].blocks = vec![block.to_owned()];
                set.tiers[tier].bound.at = Exact::ZERO;
            }
        };
        assert_eq!(found(apart), [""; 0]);
    }
}
