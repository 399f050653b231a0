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

mod codes;
#[cfg(test)]
mod fixture;
mod sums;
mod tiers;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::model::framework::Framework;
use crate::source::Sources;

type Check = fn(&Framework, &Sources, &mut Diagnostics);

const CHECKS: [Check; 4] = [
    codes::every_code_is_declared_once,
    sums::stated_maxima_are_the_sums,
    tiers::tiers_descend,
    tiers::the_lowest_tier_takes_the_rest,
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

#[cfg(test)]
mod tests {
    use crate::check::frameworks::fixture::found;
    use crate::model::framework::Framework;

    #[test]
    fn a_sound_set_has_nothing_to_report() {
        assert_eq!(found(|_| {}), [""; 0]);
    }

    #[test]
    fn a_block_of_two_sets_is_found_in_the_second() {
        let same = |set: &mut Framework| set.blocks[0].id = "SO".to_owned();
        assert_eq!(found(same), ["b.toml:1 E422"]);
    }
}
