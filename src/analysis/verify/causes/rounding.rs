//! Digits dropped by another rule, twice, or in another place.

use crate::analysis::verify::Cause;
use crate::analysis::verify::causes::{Case, Change, Changes};
use crate::exact::Rounding;
use crate::model::framework::RoundAt;

/// Cut off, to even, half up: whichever the framework does not say. Then the published score rounded again.
pub(super) fn rules(case: &Case<'_>, _: &mut Changes<'_>) -> Vec<Cause> {
    let stated = &case.framework().scoring;
    let others = [Rounding::Down, Rounding::HalfEven, Rounding::HalfUp];
    let gives = |rounding: &Rounding| case.exact.rounded(case.decimals, *rounding) == case.number.value;
    let mut others = others.into_iter().filter(|rounding| *rounding != stated.rounding);
    if let Some(rounding) = others.find(gives) {
        return vec![Cause::Rounding(rounding)];
    }
    let once = case.exact.rounded(stated.decimals, stated.rounding);
    let twice = stated.decimals > case.decimals && case.is_given_by(&once);
    twice.then_some(Cause::RoundedTwice).into_iter().collect()
}

/// Per criterion where the framework rounds the total, and the other way round.
pub(super) fn places(case: &Case<'_>, changes: &mut Changes<'_>) -> Vec<Cause> {
    let other = match case.framework().scoring.round_at {
        RoundAt::Total => RoundAt::Criterion,
        RoundAt::Criterion => RoundAt::Total,
    };
    let gives = case.is_given_after(Change::RoundAt, changes);
    gives.then_some(Cause::RoundedAt(other)).into_iter().collect()
}
