//! Rounding: the one operation that loses, by a named rule.

use std::cmp::Ordering;

use crate::exact::Exact;

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

    /// The whole number that stands for `value` by this rule.
    pub(super) fn to_whole(self, value: &Exact) -> Exact {
        if value.is_whole() {
            return value.clone();
        }
        let magnitude = if value.is_negative() {
            -value
        } else {
            value.clone()
        };
        let below = magnitude.floor();
        let above = &below + &Exact::ONE;
        let up = match (self, (&magnitude - &below).cmp(&(&above - &magnitude))) {
            (Self::Down, _) | (_, Ordering::Less) => false,
            (_, Ordering::Greater) | (Self::HalfUp, Ordering::Equal) => true,
            (Self::HalfEven, Ordering::Equal) => below
                .checked_div(&Exact::from(2))
                .is_some_and(|half| !half.is_whole()),
        };
        let whole = if up { above } else { below };
        if value.is_negative() { -&whole } else { whole }
    }
}
