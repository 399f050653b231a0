//! # `points`
//!
//! What it scores: points that the agency or the appraiser gives directly.
//!
//! Formula: the points, 0 ≤ points ≤ max, in multiples of `step` where one is stated.
//!
//! Example: `rule = { type = "points", step = 0.25 }`, answer `4,75` → 4.75.
//!
//! Source: the scoring tables of local sets, "chấm điểm" (Cà Mau 1880/QĐ-UBND of 2013, column Điểm đánh giá).

use crate::exact::Exact;
use crate::scoring::recorder::Recorder;
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

pub(crate) fn earned<R: Recorder>(points: &Exact, taker: &mut Taker<'_, R>) -> Exact {
    taker.take(Step::Given {
        points: points.clone(),
    })
}
