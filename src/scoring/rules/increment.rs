//! # `increment`
//!
//! What it scores: a value above a threshold, step by step.
//!
//! Formula: base + add × steps, at most max, where steps = (value − from) ÷ every, at least 0; with
//! `whole_steps` only whole steps count.
//!
//! Example: `base = 3, from = 50, every = 5, add = 0.5, whole_steps = true, max = 5`, answer 63 → 3 + 0.5 × 2 = 4.
//!
//! Source: Decree 307/2025, article 6 (whole steps inferred); Resolution 1211/2016, article 14.

use crate::exact::Exact;
use crate::model::rule::Increment;
use crate::scoring::recorder::Recorder;
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

pub(crate) fn earned<R: Recorder>(
    rule: &Increment,
    max: &Exact,
    value: &Exact,
    taker: &mut Taker<'_, R>,
) -> Exact {
    let steps = taker.take(Step::StepsAbove {
        value: value.clone(),
        from: rule.from.clone(),
        every: rule.every.clone(),
        whole: rule.whole_steps,
    });
    taker.take(Step::Incremented {
        base: rule.base.clone(),
        add: rule.add.clone(),
        steps,
        max: max.clone(),
    })
}
