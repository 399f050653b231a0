//! Tiers: the first whose bound is met, whose conditions hold, and which is not full.
//!
//! The tiers of a block are filled from the top. Whoever is refused, by a condition or by a quota, is looked
//! at again for the next tier down. The last tier takes everybody who is left.

use crate::exact::{Exact, Rounding};
use crate::model::framework::Framework;
use crate::ranking::candidate::Candidate;
use crate::ranking::placement::{Because, Refusal};

/// Gives every candidate of a block its tier. `scheme` holds positions in the framework's tiers, highest
/// first.
pub(crate) fn assign(framework: &Framework, scheme: &[usize], candidates: &mut [Candidate]) {
    let ranked = candidates.iter().filter(|candidate| candidate.ranked).count();
    let Some((last, upper)) = scheme.split_last() else {
        return;
    };
    for &at in upper {
        let tier = &framework.tiers[at];
        let admitted = admit(framework, at, candidates);
        let kept = match &tier.quota {
            Some(percent) => within_quota(at, percent, ranked, &admitted, candidates),
            None => admitted,
        };
        for index in kept {
            candidates[index].placement.tier = Some(at);
        }
    }
    for Candidate { placement, .. } in candidates {
        placement.tier.get_or_insert(*last);
    }
}

/// Those without a tier that meet the bound and all conditions; the others of them are told why not.
fn admit(framework: &Framework, at: usize, candidates: &mut [Candidate]) -> Vec<usize> {
    let bound = &framework.tiers[at].bound;
    let mut admitted = Vec::new();
    for (index, candidate) in candidates.iter_mut().enumerate() {
        let Candidate {
            key,
            barred,
            placement,
            ..
        } = candidate;
        if placement.tier.is_some() || !bound.is_met_by(&key.value) {
            continue;
        }
        match barred.iter().find(|refusal| refusal.tier == at) {
            None => admitted.push(index),
            Some(refusal) => placement.refused.push(refusal.clone()),
        }
    }
    admitted
}

/// The best of those admitted, as many as the quota has places; equals at the line drop together.
/// Agencies without a rank take no place.
fn within_quota(
    at: usize,
    percent: &Exact,
    ranked: usize,
    admitted: &[usize],
    candidates: &mut [Candidate],
) -> Vec<usize> {
    let places = places(percent, ranked);
    let mut values: Vec<Exact> = admitted
        .iter()
        .filter(|index| candidates[**index].ranked)
        .map(|index| candidates[*index].key.value.clone())
        .collect();
    values.sort_by(|a, b| b.cmp(a));
    // The best value that no longer fits drops, and all that equal it.
    let line = values.get(places).cloned();
    let (kept, dropped): (Vec<usize>, Vec<usize>) = admitted.iter().partition(|index| {
        let candidate = &candidates[**index];
        !candidate.ranked || line.as_ref().is_none_or(|line| candidate.key.value > *line)
    });
    for index in dropped {
        let because = Because::Quota {
            percent: percent.clone(),
            places,
        };
        candidates[index]
            .placement
            .refused
            .push(Refusal { tier: at, because });
    }
    kept
}

/// floor(percent % × agencies)
fn places(percent: &Exact, agencies: usize) -> usize {
    let agencies = Exact::from(i64::try_from(agencies).unwrap_or(i64::MAX));
    let share = (percent * &agencies)
        .checked_div(&Exact::HUNDRED)
        .unwrap_or(Exact::ZERO);
    share
        .floor()
        .to_decimal(0, Rounding::Down)
        .and_then(|n| n.try_into().ok())
        .unwrap_or(0)
}
