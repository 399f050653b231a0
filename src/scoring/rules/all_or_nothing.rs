//! # `all-or-nothing`
//!
//! What it scores: a requirement that is met or not.
//!
//! Formula: max where the answer is yes, else 0.
//!
//! Example: `max = 5`, answer `Có` → 5; answer `Không` → 0.
//!
//! Source: Cà Mau 1880/QĐ-UBND (2013): đạt yêu cầu 1, không đạt yêu cầu 0.

use crate::exact::Exact;
use crate::scoring::recorder::Recorder;
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

pub(crate) fn earned<R: Recorder>(max: &Exact, met: bool, taker: &mut Taker<'_, R>) -> Exact {
    taker.take(Step::AllOrNothing {
        max: max.clone(),
        met,
    })
}
