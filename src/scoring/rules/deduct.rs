//! # `deduct`
//!
//! What it scores: cases that should not have happened.
//!
//! Formula: max − each × count, not below `floor`. For a penalty, the points lost are each × count, at most max.
//!
//! Example: `max = 10, each = 0.5`, 4 late files → 10 − 4 × 0.5 = 8.
//!
//! Source: Decree 335/2025/NĐ-CP takes points off for each failed check or delay; the floor of 0 is inferred.

use crate::exact::Exact;
use crate::model::framework::Kind;
use crate::model::item::Item;
use crate::model::rule::Deduct;
use crate::scoring::recorder::Recorder;
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

pub(crate) fn earned<R: Recorder>(
    rule: &Deduct,
    item: &Item,
    count: &Exact,
    taker: &mut Taker<'_, R>,
) -> Exact {
    let (max, each, count) = (item.max.clone(), rule.each.clone(), count.clone());
    taker.take(match item.kind {
        Kind::Penalty => Step::Lost { max, each, count },
        Kind::Base | Kind::Bonus => Step::Deducted {
            max,
            each,
            count,
            floor: rule.floor.clone(),
        },
    })
}
