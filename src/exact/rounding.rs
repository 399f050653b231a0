//! Rounding: the one operation that loses, by a named rule.

use std::cmp::Ordering;

use num_bigint::BigInt;

use crate::exact::fraction::{Factor, Fraction, Whole};
use crate::exact::{Exact, Form};

/// How a digit that must go is dropped; one of the three words of `[score] rounding`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rounding {
    /// 0.005 → 0.01 and −0.005 → −0.01: a half moves away from zero.
    #[default]
    HalfUp,
    /// 0.005 → 0.00 and 0.015 → 0.02: a half moves to the even neighbour.
    HalfEven,
    /// 0.009 → 0.00: digits are cut off, towards zero.
    Down,
}

impl Rounding {
    /// The word of `rounding = …`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::HalfUp => "half-up",
            Self::HalfEven => "half-even",
            Self::Down => "down",
        }
    }

    /// The whole number that stands for `value × 10^places` by this rule.
    pub(super) fn to_units(self, value: &Exact, places: u32) -> Exact {
        match (&value.0, 10_i64.checked_pow(places)) {
            (
                Form::Small {
                    numerator,
                    denominator,
                },
                Some(power),
            ) => Exact::whole(self.nearest(&numerator.by(&power), &denominator.get().into())),
            _ => {
                let Fraction {
                    numerator,
                    denominator,
                } = value.big().into_owned();
                let power = BigInt::from(10).pow(places);
                Exact::whole(self.nearest(&(numerator * power), &denominator))
            }
        }
    }

    /// `numerator / denominator` as a whole number; the denominator is above 0.
    fn nearest<T: Whole>(self, numerator: &T, denominator: &T) -> T {
        let (below, rest) = numerator.abs().parted(denominator);
        let up = match (self, (rest.clone() + &rest).cmp(denominator)) {
            (Self::Down, _) | (_, Ordering::Less) => false,
            (_, Ordering::Greater) | (Self::HalfUp, Ordering::Equal) => true,
            (Self::HalfEven, Ordering::Equal) => below.is_odd(),
        };
        let magnitude = if up { below + T::one() } else { below };
        magnitude * numerator.signum()
    }
}
