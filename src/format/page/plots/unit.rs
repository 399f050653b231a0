//! Lengths and places in a drawing, in whole tenths of its unit, so that they are the same on every machine.

use std::fmt::{self, Display, Formatter};
use std::ops::{Add, Sub};

use crate::exact::{Exact, Rounding};

/// A length, or a place counted from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Unit {
    tenths: i64,
}

/// So many whole units.
pub(super) const fn units(whole: i64) -> Unit {
    Unit { tenths: 10 * whole }
}

impl Unit {
    /// Nothing, or the corner.
    pub(super) const ZERO: Self = units(0);

    /// `part ÷ whole` of a length, cut to a tenth.
    pub(super) fn part(self, part: usize, whole: usize) -> Self {
        let count = |count: usize| i128::try_from(count).unwrap_or(i128::MAX);
        let tenths = i128::from(self.tenths).saturating_mul(count(part)) / count(whole).max(1);
        Self {
            tenths: i64::try_from(tenths).unwrap_or(i64::MAX),
        }
    }

    /// The half of a length.
    pub(super) fn half(self) -> Self {
        self.part(1, 2)
    }

    /// A share of a length, from 0 to 1, rounded to a tenth.
    pub(super) fn share(self, share: &Exact) -> Self {
        let tenths = (share * &Exact::from(self.tenths)).to_decimal(0, Rounding::HalfUp);
        let tenths = tenths.and_then(|tenths| i64::try_from(tenths.mantissa()).ok());
        Self {
            tenths: tenths.unwrap_or(self.tenths),
        }
    }

    /// How many of another length have room in this one.
    pub(super) fn room_for(self, other: Self) -> usize {
        usize::try_from(self.tenths / other.tenths.max(1)).unwrap_or(0)
    }
}

impl Add for Unit {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            tenths: self.tenths + other.tenths,
        }
    }
}

impl Sub for Unit {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self {
            tenths: self.tenths - other.tenths,
        }
    }
}

/// `12.5`, `-3`: as an attribute of SVG.
impl Display for Unit {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let sign = if self.tenths < 0 { "-" } else { "" };
        let (whole, tenth) = (self.tenths.unsigned_abs() / 10, self.tenths.unsigned_abs() % 10);
        match tenth {
            0 => write!(formatter, "{sign}{whole}"),
            _ => write!(formatter, "{sign}{whole}.{tenth}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Unit, units};
    use crate::exact::Exact;

    #[test]
    fn a_place_is_written_with_one_decimal_where_it_needs_one() {
        let third = Exact::ratio(1, 3).expect("not over 0");
        let places = [
            units(12),
            units(25).half(),
            units(10).share(&third),
            Unit::ZERO - units(1).half(),
        ];
        assert_eq!(
            places.map(|place| place.to_string()),
            ["12", "12.5", "3.3", "-0.5"]
        );
    }

    #[test]
    fn parts_of_a_length_come_to_the_whole() {
        let edges: Vec<String> = (0..=3).map(|at| units(10).part(at, 3).to_string()).collect();
        assert_eq!(edges, ["0", "3.3", "6.6", "10"]);
    }
}
