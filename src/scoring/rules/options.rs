//! # `options`
//!
//! What it scores: one of several worded states.
//!
//! Formula: the points of the option.
//!
//! Example: `a` "in time" 1, `b` "late" 0.5, `c` "not issued" 0; answer `b` → 0.5.
//!
//! Source: Cà Mau 1880/QĐ-UBND (2013), item 1.1.1: kịp thời 1, không kịp thời 0,5, không ban hành 0.

use crate::exact::Exact;
use crate::model::rule::Choice;
use crate::scoring::recorder::Recorder;
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

pub(crate) fn earned<R: Recorder>(choice: &Choice, taker: &mut Taker<'_, R>) -> Exact {
    taker.take(Step::Option {
        key: choice.key.clone(),
        points: choice.points.clone(),
    })
}
