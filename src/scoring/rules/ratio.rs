//! # `ratio`
//!
//! What it scores: two counts, such as files settled on time among files settled.
//!
//! Formula: max × of ÷ per. With `target`: max × min(1, share ÷ target). With `at_least`: nothing below it.
//! With a denominator of 0, `zero` decides: all points, none, or the item does not apply.
//!
//! Example: `max = 10`, answer 60 of 64 → 10 × 60/64 = 9.375; `max = 6, target = 90`, 81 of 100 → 6 × 0.9 = 5.4.
//!
//! Source: linear rates with a target as in the index of QĐ 766/QĐ-TTg (6 × rate ÷ 0.90, at most 6).

use crate::exact::Exact;
use crate::model::rule::{Ratio, ZeroDenominator};
use crate::scoring::recorder::Recorder;
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

pub(crate) fn earned<R: Recorder>(
    ratio: &Ratio,
    max: &Exact,
    of: &Exact,
    per: &Exact,
    taker: &mut Taker<'_, R>,
) -> Exact {
    if per.is_zero() {
        return of_nothing(ratio.counts.zero, max, taker);
    }
    let mut share = taker.take(Step::Share {
        of: of.clone(),
        per: per.clone(),
    });
    if let Some(percent) = &ratio.at_least {
        share = taker.take(Step::FromThreshold {
            share,
            percent: percent.clone(),
        });
    }
    if let Some(target) = &ratio.target {
        share = taker.take(Step::TowardTarget {
            share,
            target: target.clone(),
        });
    }
    taker.take(Step::Times {
        max: max.clone(),
        share,
    })
}

/// Points where nothing was there to be counted; `bands` shares it.
pub(crate) fn of_nothing<R: Recorder>(zero: ZeroDenominator, max: &Exact, taker: &mut Taker<'_, R>) -> Exact {
    let points = match zero {
        ZeroDenominator::Full => max.clone(),
        ZeroDenominator::Zero | ZeroDenominator::Error | ZeroDenominator::NotApplicable => Exact::ZERO,
    };
    taker.take(Step::NothingCounted { points })
}
