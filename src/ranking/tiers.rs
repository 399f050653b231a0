//! Tiers: the first whose bound is met, whose conditions hold, and which is not full.
//!
//! The tiers of a block are filled from the top. Whoever is refused, by a condition or by a quota, is looked
//! at again for the next tier down. The last tier takes everybody who is left.

use crate::exact::{Exact, Rounding};
use crate::model::framework::Framework;
use crate::model::tier::Condition;
use crate::ranking::conditions::unmet;
use crate::ranking::placement::{Because, Refusal};
use crate::scoring::Score;

/// An agency on its way to a tier.
pub(crate) struct Candidate<'s> {
    /// Its points, for the conditions.
    pub(crate) score: &'s Score,
    /// The value that is compared with bounds.
    pub(crate) value: Exact,
    /// Whether it counts in quotas.
    pub(crate) ranked: bool,
    /// Position in the framework's tiers, once found.
    pub(crate) tier: Option<usize>,
    /// What it was refused on the way.
    pub(crate) refused: Vec<Refusal>,
}

impl<'s> Candidate<'s> {
    /// Still without a tier.
    pub(crate) fn new(score: &'s Score, value: Exact, ranked: bool) -> Self {
        Self {
            score,
            value,
            ranked,
            tier: None,
            refused: Vec::new(),
        }
    }
}

/// Gives every candidate of a block its tier. `scheme` holds positions in the framework's tiers, highest
/// first.
pub(crate) fn assign(framework: &Framework, scheme: &[usize], candidates: &mut [Candidate<'_>]) {
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
            candidates[index].tier = Some(at);
        }
    }
    for candidate in candidates.iter_mut().filter(|candidate| candidate.tier.is_none()) {
        candidate.tier = Some(*last);
    }
}

/// Those without a tier that meet the bound and all conditions; the others of them are told why not.
fn admit(framework: &Framework, at: usize, candidates: &mut [Candidate<'_>]) -> Vec<usize> {
    let tier = &framework.tiers[at];
    let mut admitted = Vec::new();
    for (index, candidate) in candidates.iter_mut().enumerate() {
        if candidate.tier.is_some() || !tier.bound.is_met_by(&candidate.value) {
            continue;
        }
        let because = |condition: &Condition| unmet(framework, condition, candidate.score);
        match tier.conditions.iter().find_map(because) {
            None => admitted.push(index),
            Some(because) => candidate.refused.push(Refusal { tier: at, because }),
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
    candidates: &mut [Candidate<'_>],
) -> Vec<usize> {
    let places = places(percent, ranked);
    let mut values: Vec<Exact> = admitted
        .iter()
        .filter(|index| candidates[**index].ranked)
        .map(|index| candidates[*index].value.clone())
        .collect();
    values.sort_by(|a, b| b.cmp(a));
    // The best value that no longer fits drops, and all that equal it.
    let line = values.get(places).cloned();
    let (kept, dropped): (Vec<usize>, Vec<usize>) = admitted.iter().partition(|index| {
        let candidate = &candidates[**index];
        !candidate.ranked || line.as_ref().is_none_or(|line| candidate.value > *line)
    });
    for index in dropped {
        let because = Because::Quota {
            percent: percent.clone(),
            places,
        };
        candidates[index].refused.push(Refusal { tier: at, because });
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
