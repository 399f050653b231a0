//! Tiers: in every block each score has its class, and a better one never a worse class.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::exact::Exact;
use crate::model::framework::Framework;
use crate::model::rule::Bound;
use crate::source::Sources;

/// E408. In each block the tiers stand highest first; a pair that several blocks share is reported once.
pub(super) fn tiers_descend(framework: &Framework, _: &Sources, problems: &mut Diagnostics) {
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
pub(super) fn the_lowest_tier_takes_the_rest(framework: &Framework, _: &Sources, problems: &mut Diagnostics) {
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

#[cfg(test)]
mod tests {
    use crate::check::frameworks::fixture::found;
    use crate::exact::Exact;
    use crate::model::framework::Framework;

    #[test]
    fn a_tier_as_high_as_the_one_above_it_is_found() {
        let level = |set: &mut Framework| set.tiers[0].bound.at = Exact::ZERO;
        assert_eq!(found(level), ["b.toml:7 E408"]);
        let strict_above = |set: &mut Framework| {
            set.tiers[0].bound.at = Exact::ZERO;
            set.tiers[0].bound.strict = true;
        };
        assert_eq!(found(strict_above), [""; 0]);
    }

    #[test]
    fn a_lowest_tier_that_leaves_somebody_out_is_found() {
        let above_zero = |set: &mut Framework| set.tiers[1].bound.strict = true;
        assert_eq!(found(above_zero), ["b.toml:7 E417"]);
        let none = |set: &mut Framework| set.tiers.clear();
        assert_eq!(found(none), [""; 0]);
    }
}
