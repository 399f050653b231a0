//! # `checklist`
//!
//! What it scores: several parts, each met or not.
//!
//! Formula: Σ points of the parts that the answer names.
//!
//! Example: parts `a`, `b`, `c` of 0.25 each; answer `a+c` → 0.5; answer `0` → 0.
//!
//! Source: an item of the national scoring system of 2020: three levels of 0.25 each, 0.75 in all.

use crate::exact::Exact;
use crate::model::rule::Choice;
use crate::scoring::recorder::Recorder;
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

pub(crate) fn earned<R: Recorder>(choices: &[Choice], parts: &[usize], taker: &mut Taker<'_, R>) -> Exact {
    let terms = parts.iter().map(|part| choices[*part].points.clone()).collect();
    taker.take(Step::Sum { terms })
}
