//! Digits dropped by another rule, twice, or in another place.

use crate::analysis::verify::Cause;
use crate::analysis::verify::causes::{Case, Change, Changes, Found};
use crate::exact::Rounding;
use crate::model::framework::RoundAt;

/// Cut off, to even, half up: whichever the framework does not say. Then the published score rounded again.
pub(super) fn rules(case: &Case<'_>, _: &mut Changes<'_>) -> Vec<Found> {
    let stated = &case.framework().scoring;
    let others = [Rounding::Down, Rounding::HalfEven, Rounding::HalfUp];
    let gives = |rounding: &Rounding| case.exact.rounded(case.decimals, *rounding) == case.number.value;
    let mut others = others.into_iter().filter(|rounding| *rounding != stated.rounding);
    if let Some(rounding) = others.find(gives) {
        return vec![digits(Cause::Rounding(rounding))];
    }
    let once = case.exact.rounded(stated.decimals, stated.rounding);
    let twice = stated.decimals > case.decimals && case.is_given_by(&once);
    twice.then(|| digits(Cause::RoundedTwice)).into_iter().collect()
}

fn digits(cause: Cause) -> Found {
    Found { cause, score: None }
}

/// Per criterion where the framework rounds the total, and the other way round.
pub(super) fn places(case: &Case<'_>, changes: &mut Changes<'_>) -> Vec<Found> {
    let other = match case.framework().scoring.round_at {
        RoundAt::Total => RoundAt::Criterion,
        RoundAt::Criterion => RoundAt::Total,
    };
    let found = case.found_after(Cause::RoundedAt(other), Change::RoundAt, changes);
    found.into_iter().collect()
}
