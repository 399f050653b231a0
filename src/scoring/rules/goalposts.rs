//! # `goalposts`
//!
//! What it scores: a measured value between a worst and a best one.
//!
//! Formula: max × (value − worst) ÷ (best − worst), kept within 0 and max. Where less is better, `worst`
//! is the greater of the two.
//!
//! Example: `worst = 30, best = 5, max = 10`, answer 10 days → 10 × (10 − 30) ÷ (5 − 30) = 8.
//!
//! Source: min–max normalisation as in composite indices (OECD and JRC, Handbook on Constructing Composite
//! Indicators, 2008, section 5).

use crate::exact::Exact;
use crate::scoring::recorder::Recorder;
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

pub(crate) fn earned<R: Recorder>(
    worst: &Exact,
    best: &Exact,
    max: &Exact,
    value: &Exact,
    taker: &mut Taker<'_, R>,
) -> Exact {
    let share = taker.take(Step::Between {
        value: value.clone(),
        worst: worst.clone(),
        best: best.clone(),
    });
    taker.take(Step::Times {
        max: max.clone(),
        share,
    })
}
