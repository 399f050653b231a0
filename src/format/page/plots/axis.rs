//! A line of numbers laid over a length, with marks at round numbers.
//!
//! ```text
//! 60        70        80        90       100
//! |---------|---------|---------|---------|
//! ```

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::{label, line};
use crate::language::number;
use crate::model::name::Language;

/// About so many marks stand on an axis.
const MARKS: i64 = 6;

/// Numbers over a length.
#[derive(Debug)]
pub(super) struct Axis {
    from: Exact,
    to: Exact,
    step: Exact,
    start: Exact,
    length: Exact,
}

impl Axis {
    /// From the round number below all values to the one above; none of them lies outside.
    pub(super) fn over(values: impl IntoIterator<Item = Exact>, start: Exact, end: &Exact) -> Self {
        let values: Vec<Exact> = values.into_iter().collect();
        let least = values.iter().min().cloned().unwrap_or(Exact::ZERO);
        let most = values.iter().max().cloned().unwrap_or(Exact::ONE);
        let step = round_step(&(&most - &least));
        let from = whole_steps(&least, &step);
        let mut to = -&whole_steps(&-&most, &step);
        if to == from {
            to = &from + &step;
        }
        Self {
            from,
            to,
            step,
            length: end - &start,
            start,
        }
    }

    /// Where a number lies; one outside lies at the end.
    pub(super) fn at(&self, value: &Exact) -> Exact {
        let inside = value.clone().max(self.from.clone()).min(self.to.clone());
        let share = (&inside - &self.from).checked_div(&(&self.to - &self.from));
        &self.start + &(&share.unwrap_or(Exact::ZERO) * &self.length)
    }

    /// The number where it begins.
    pub(super) fn from(&self) -> &Exact {
        &self.from
    }

    /// The number where it ends.
    pub(super) fn to(&self) -> &Exact {
        &self.to
    }

    /// Where the axis begins.
    pub(super) fn start(&self) -> &Exact {
        &self.start
    }

    /// Where it ends.
    pub(super) fn end(&self) -> Exact {
        &self.start + &self.length
    }

    /// Upright lines at the round numbers, which stand under them.
    pub(super) fn grid(&self, top: &Exact, bottom: &Exact, language: Language) -> Vec<Element> {
        let under = bottom + &Exact::from(15);
        let mark = |value: &Exact| {
            let x = self.at(value);
            let text = number::exact(value, language);
            [
                line("grid", (&x, top), (&x, bottom)),
                label(&x, &under, "small middle", text),
            ]
        };
        self.marks().iter().flat_map(mark).collect()
    }

    fn marks(&self) -> Vec<Exact> {
        let next = |value: &Exact| Some(value + &self.step).filter(|next| *next <= self.to);
        std::iter::successors(Some(self.from.clone()), next).collect()
    }
}

/// The greatest whole number of steps that is not above the value.
fn whole_steps(value: &Exact, step: &Exact) -> Exact {
    value
        .checked_div(step)
        .map_or(Exact::ZERO, |steps| &steps.floor() * step)
}

/// 1, 2 or 5 times a power of ten, so that about six steps make the span.
fn round_step(span: &Exact) -> Exact {
    let ten = Exact::from(10);
    let (Some(wanted), Some(tenth)) = (span.checked_div(&Exact::from(MARKS)), Exact::ratio(1, 10)) else {
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

    fn marks(values: &[&str]) -> Vec<String> {
        let values = values.iter().filter_map(|text| Exact::from_decimal_text(text));
        let axis = Axis::over(values, Exact::ZERO, &Exact::HUNDRED);
        axis.marks().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_axis_runs_from_a_round_number_to_a_round_number() {
        assert_eq!(
            marks(&["60.59", "101.02"]),
            ["60", "70", "80", "90", "100", "110"]
        );
        assert_eq!(
            marks(&["98.70", "99.20"]),
            ["987/10", "494/5", "989/10", "99", "991/10", "496/5"]
        );
        assert_eq!(marks(&["-3.5", "12"]), ["-5", "0", "5", "10", "15"]);
    }

    #[test]
    fn scores_that_are_all_equal_have_an_axis_too() {
        assert_eq!(marks(&["80", "80"]), ["80", "81"]);
        assert_eq!(marks(&[]), ["0", "1/5", "2/5", "3/5", "4/5", "1"]);
    }

    #[test]
    fn a_number_lies_at_its_share_of_the_length() {
        let axis = Axis::over(
            [Exact::from(60), Exact::from(100)],
            Exact::from(200),
            &Exact::from(600),
        );
        assert_eq!(axis.at(&Exact::from(60)), Exact::from(200));
        assert_eq!(axis.at(&Exact::from(70)), Exact::from(300));
        assert_eq!(axis.at(&Exact::from(120)), Exact::from(600));
    }
}
