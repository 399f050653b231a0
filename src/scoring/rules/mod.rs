//! Rules: one file per rule type, each with its formula, an example and its source.
//!
//! A rule turns a readable answer into points. Whether the item applies at all is settled before
//! (`scoring/item.rs`); whether the answer is allowed was settled by `check`.

mod all_or_nothing;
mod bands;
mod checklist;
mod deduct;
mod goalposts;
mod increment;
mod options;
mod points;
mod ratio;
mod survey;

use crate::exact::Exact;
use crate::model::answer::Value;
use crate::model::item::Item;
use crate::model::rule::Rule;
use crate::scoring::recorder::Recorder;
use crate::scoring::taker::Taker;

/// The points that an answer earns; for a penalty, the points it loses.
pub(crate) fn earned<R: Recorder>(item: &Item, value: &Value, taker: &mut Taker<'_, R>) -> Exact {
    let max = &item.max;
    match (&item.rule, value) {
        (Rule::Points { .. }, Value::Number(points)) => points::earned(points, taker),
        (Rule::Ratio(ratio), Value::Share { of, per }) => ratio::earned(ratio, max, of, per, taker),
        (Rule::Bands(bands), value) => bands::earned(bands, max, value, taker),
        (Rule::Options(choices), Value::Choice(at)) => options::earned(&choices[*at], taker),
        (Rule::AllOrNothing, Value::Met(met)) => all_or_nothing::earned(max, *met, taker),
        (Rule::Checklist(choices), Value::Parts(parts)) => checklist::earned(choices, parts, taker),
        (Rule::Deduct(deduct), Value::Number(count)) => deduct::earned(deduct, item, count, taker),
        (Rule::Increment(increment), Value::Number(value)) => increment::earned(increment, max, value, taker),
        (Rule::Goalposts { worst, best }, Value::Number(value)) => {
            goalposts::earned(worst, best, max, value, taker)
        }
        (Rule::Survey(survey), value) => survey::earned(survey, max, value, taker),
        (rule, value) => unreachable!("the reader gives {} no {value:?}", rule.type_word()),
    }
}
