//! A line of numbers laid over a length, with marks at round numbers.
//!
//! ```text
//! 60        70        80        90       100
//! |---------|---------|---------|---------|
//! ```

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::marks::{label, line};
use crate::format::page::plots::unit::{Unit, units};
use crate::language::number;
use crate::model::name::Language;

/// About so many steps lie on an axis.
const STEPS: i64 = 6;
/// From the end of a line of the grid to the foot of its number.
const NUMBERS_BELOW: Unit = units(15);

/// Numbers over a length.
#[derive(Debug)]
pub(super) struct Axis {
    from: Exact,
    to: Exact,
    step: Exact,
    start: Unit,
    end: Unit,
}

impl Axis {
    /// From the round number below all values to the one above; none of them lies outside.
    pub(super) fn over(values: impl IntoIterator<Item = Exact>, start: Unit, end: Unit) -> Self {
        let values: Vec<Exact> = values.into_iter().collect();
        let least = values.iter().min().cloned().unwrap_or(Exact::ZERO);
        let most = values.iter().max().cloned().unwrap_or(Exact::ONE);
        let step = round_step(&(&most - &least));
        let from = whole_steps(&least, &step);
        let to = -&whole_steps(&-&most, &step);
        Self {
            to: to.max(&from + &step),
            from,
            step,
            start,
            end,
        }
    }

    /// Where a number lies; one outside lies at the end.
    pub(super) fn at(&self, value: &Exact) -> Unit {
        let inside = value.clone().max(self.from.clone()).min(self.to.clone());
        let share = (&inside - &self.from).checked_div(&(&self.to - &self.from));
        self.start + (self.end - self.start).share(&share.unwrap_or(Exact::ZERO))
    }

    /// The number where it begins.
    pub(super) fn from(&self) -> &Exact {
        &self.from
    }

    /// The number where it ends.
    pub(super) fn to(&self) -> &Exact {
        &self.to
    }

    /// Upright lines at the round numbers, which stand under them.
    pub(super) fn grid(&self, top: Unit, bottom: Unit, language: Language) -> Vec<Element> {
        let mark = |value: &Exact| {
            let x = self.at(value);
            let text = number::exact(value, language);
            [
                line("grid", (x, top), (x, bottom)),
                label((x, bottom + NUMBERS_BELOW), "small middle", text),
            ]
        };
        self.round_numbers().iter().flat_map(mark).collect()
    }

    fn round_numbers(&self) -> Vec<Exact> {
        let next = |value: &Exact| Some(value + &self.step).filter(|next| *next <= self.to);
        std::iter::successors(Some(self.from.clone()), next).collect()
    }
}

/// The greatest whole number of steps that is not above the value.
fn whole_steps(value: &Exact, step: &Exact) -> Exact {
    let steps = value.checked_div(step);
    steps.map_or(Exact::ZERO, |steps| &steps.floor() * step)
}

/// 1, 2 or 5 times a power of ten, so that no more than about six steps make the span.
fn round_step(span: &Exact) -> Exact {
    let (ten, tenth) = (Exact::from(10), Exact::ratio(1, 10));
    let (Some(wanted), Some(tenth)) = (span.checked_div(&Exact::from(STEPS)), tenth) else {
        return Exact::ONE;
    };
    if wanted.is_zero() {
        return Exact::ONE;
    }
    let mut power = Exact::ONE;
    while power > wanted {
        power = &power * &tenth;
    }
    while &power * &ten <= wanted {
        power = &power * &ten;
    }
    let steps = [1, 2, 5].map(|times| &power * &Exact::from(times));
    let enough = steps.into_iter().find(|step| *step >= wanted);
    enough.unwrap_or(&power * &ten)
}

#[cfg(test)]
mod tests {
    use super::Axis;
    use crate::exact::Exact;
    use crate::format::page::plots::unit::{Unit, units};

    fn round_numbers(values: &[&str]) -> Vec<String> {
        let values = values.iter().filter_map(|text| Exact::from_decimal_text(text));
        let axis = Axis::over(values, Unit::ZERO, units(100));
        axis.round_numbers().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_axis_runs_from_a_round_number_to_a_round_number() {
        assert_eq!(
            round_numbers(&["60.59", "101.02"]),
            ["60", "70", "80", "90", "100", "110"]
        );
        assert_eq!(
            round_numbers(&["98.70", "99.20"]),
            ["987/10", "494/5", "989/10", "99", "991/10", "496/5"]
        );
        assert_eq!(round_numbers(&["-3.5", "12"]), ["-5", "0", "5", "10", "15"]);
    }

    #[test]
    fn scores_that_are_all_equal_have_an_axis_too() {
        assert_eq!(round_numbers(&["80", "80"]), ["80", "81"]);
        assert_eq!(round_numbers(&[]), ["0", "1/5", "2/5", "3/5", "4/5", "1"]);
    }

    #[test]
    fn a_number_lies_at_its_share_of_the_length() {
        let axis = Axis::over([60, 100].map(Exact::from), units(200), units(600));
        let places = [60, 70, 120].map(|value| axis.at(&Exact::from(value)));
        assert_eq!(places, [units(200), units(300), units(600)]);
    }
}
