//! Digits dropped by another rule, twice, or in another place.

use crate::analysis::verify::Cause;
use crate::analysis::verify::causes::{Case, Change, Changes, Found};
use crate::exact::Rounding;
use crate::model::framework::RoundAt;
use crate::model::published::PrintedRow;

/// Cut off, half up, to even: whichever the framework does not say. Then the published score rounded again.
///
/// A half that went down to an even digit was either cut off or rounded to even. Who cuts off, cuts off in
/// every line: where another line was rounded up, this one was rounded to even.
pub(super) fn rules(case: &Case<'_>, _: &mut Changes<'_>) -> Vec<Found> {
    let stated = &case.framework().scoring;
    let others = [Rounding::Down, Rounding::HalfUp, Rounding::HalfEven];
    let gives = |rounding: Rounding| {
        rounding != stated.rounding && case.exact.rounded(case.decimals, rounding) == case.number.value
    };
    let to_even = gives(Rounding::Down) && gives(Rounding::HalfEven) && rounds_elsewhere(case);
    let first = others.into_iter().find(|rounding| gives(*rounding));
    if let Some(rounding) = first {
        let rounding = if to_even { Rounding::HalfEven } else { rounding };
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

/// Whether any line of the column prints a number that cutting off does not give and rounding does.
fn rounds_elsewhere(case: &Case<'_>) -> bool {
    let Some((side, reading)) = case.reading() else {
        return false;
    };
    let rounded = |row: &PrintedRow| {
        let printed = row.number(case.number.figure)?;
        let framework = case.recount.framework(row.agency);
        let exact = reading.of(&case.recount.score(side, row.agency)?, framework);
        let at = |rounding: Rounding| exact.rounded(case.decimals, rounding);
        Some(at(framework.scoring.rounding) == printed.value && at(Rounding::Down) != printed.value)
    };
    case.recount
        .table
        .rows
        .iter()
        .any(|row| rounded(row) == Some(true))
}
