//! # `survey`
//!
//! What it scores: satisfaction in percent from a sociological survey, or an option with its weight.
//!
//! Formula: max × percent ÷ 100; for an option answer the percent is the option's weight.
//!
//! Example: `max = 10`, answer 91,17 → 9.117; `weights = { A = 100, B = 60, C = 20, D = 0 }`, answer `B` → 6.
//!
//! Source: satisfaction in the province set of 2021 (Hà Tĩnh: 91,17 % printed as 9,12 points); the weights
//! 100/60/20/0 are those of a survey application of Yên Bái.

use crate::exact::Exact;
use crate::model::answer::Value;
use crate::model::rule::Survey;
use crate::scoring::recorder::Recorder;
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

pub(crate) fn earned<R: Recorder>(
    rule: &Survey,
    max: &Exact,
    value: &Value,
    taker: &mut Taker<'_, R>,
) -> Exact {
    let percent = match value {
        Value::Number(percent) => percent.clone(),
        Value::Choice(at) => {
            let option = &rule.weights[*at];
            taker.take(Step::Option {
                key: option.key.clone(),
                points: option.percent.clone(),
            })
        }
        other => unreachable!("the reader gives a survey no {other:?}"),
    };
    let share = taker.take(Step::FromPercent { percent });
    taker.take(Step::Times {
        max: max.clone(),
        share,
    })
}
