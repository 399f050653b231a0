//! # `bands`
//!
//! What it scores: a percentage, counted or given, by the band it falls into.
//!
//! Formula: the points of the highest band whose bound is reached. `from = 90` includes 90, `above = 90`
//! ("trên 90 %") does not. A band with `ratio = true` earns share × max instead. Below `at_least` nothing
//! is earned.
//!
//! Example: `bands = [{ from = 98, points = 20 }, { from = 95, points = 15 }, { from = 0, points = 0 }]`,
//! answer 9.700 of 10.000 = 97 % → 15.
//!
//! Source: Cà Mau 1880/QĐ-UBND (2013), item 1.1.4: over 90 % earns 2, 70–90 % earns 1, under 70 % nothing.

use crate::exact::Exact;
use crate::model::answer::Value;
use crate::model::rule::{Bands, Measure, Reward};
use crate::scoring::recorder::Recorder;
use crate::scoring::rules::ratio::of_nothing;
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

pub(crate) fn earned<R: Recorder>(
    bands: &Bands,
    max: &Exact,
    value: &Value,
    taker: &mut Taker<'_, R>,
) -> Exact {
    let share = match (&bands.measure, value) {
        (Measure::Counts(counts), Value::Share { per, .. }) if per.is_zero() => {
            return of_nothing(counts.zero, max, taker);
        }
        (Measure::Counts(_), Value::Share { of, per }) => taker.take(Step::Share {
            of: of.clone(),
            per: per.clone(),
        }),
        (Measure::Percent, Value::Number(percent)) => taker.take(Step::FromPercent {
            percent: percent.clone(),
        }),
        (measure, value) => unreachable!("the reader gives {measure:?} no {value:?}"),
    };
    let percent = &share * &Exact::HUNDRED;
    if let Some(least) = bands.at_least.as_ref().filter(|least| percent < **least) {
        return taker.take(Step::FromThreshold {
            share,
            percent: least.clone(),
        });
    }
    let Some(band) = bands.bands.iter().find(|band| band.bound.is_met_by(&percent)) else {
        return taker.take(Step::Given { points: Exact::ZERO });
    };
    match &band.reward {
        Reward::Share => taker.take(Step::Times {
            max: max.clone(),
            share,
        }),
        Reward::Points(points) => taker.take(Step::Band {
            share,
            percent: band.bound.at.clone(),
            strict: band.bound.strict,
            points: points.clone(),
        }),
    }
}
