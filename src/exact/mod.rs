//! The only number of scores: a rational that never loses a digit.
//!
//! A share such as 29/36 has no decimal form, so points are kept as `numerator / denominator`, reduced,
//! the denominator positive. Two machine words carry nearly every number of a round; a number that
//! outgrows them moves to big integers and moves back as soon as it fits, so that equal numbers have
//! equal forms. Addition, subtraction and multiplication cannot lose and are operators; division can be
//! impossible and is a function; rounding loses and therefore names its places and its [`Rounding`].
//!
//! | file | |
//! |---|---|
//! | [`fraction`] | the operations on reduced fractions, for words and for big integers |
//! | [`operators`] | `+` `−` `×` `÷` and order, each in words where both numbers fit them |
//! | [`common`] | sums of very many numbers |
//! | [`divisors`] | what is left of such a sum when it is reduced |
//! | [`rounding`] | the one operation that loses |
//!
//! Numbers come in from text ([`Exact::from_decimal_text`]) and go out as a [`Decimal`]
//! ([`Exact::to_decimal`]) or as a fraction (`Display`: `15999/200`). Binary floating point has no way in.

mod common;
mod divisors;
mod fraction;
#[cfg(test)]
mod laws;
mod operators;
mod rounding;

pub use common::Common;
pub use rounding::Rounding;

use std::fmt;
use std::num::NonZeroI64;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive};
use rust_decimal::Decimal;

use crate::exact::fraction::{Fraction, Whole};

/// A rational number, exact at every size.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Form);

/// Canonical: reduced, and `Big` only where `Small` cannot hold the number.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    Small { numerator: i64, denominator: NonZeroI64 },
    Big(Box<Fraction<BigInt>>),
}

/// The most digits after the decimal mark that a text or a published number may have.
pub const MAX_DECIMALS: u32 = 9;
/// The most digits before the decimal mark that a text may have.
pub const MAX_INTEGER_DIGITS: usize = 12;

const ONE: NonZeroI64 = NonZeroI64::new(1).expect("1 is not 0");

impl Exact {
    /// Nothing, as a number: a score of zero, never a missing one.
    pub const ZERO: Self = Self(Form::Small {
        numerator: 0,
        denominator: ONE,
    });
    /// The whole, as a share.
    pub const ONE: Self = Self(Form::Small {
        numerator: 1,
        denominator: ONE,
    });
    /// The divisor of percentages.
    pub const HUNDRED: Self = Self(Form::Small {
        numerator: 100,
        denominator: ONE,
    });

    /// `numerator / denominator`, or `None` when the denominator is 0.
    #[must_use]
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Fraction::reduced(&i128::from(numerator), &i128::from(denominator)).into())
    }

    /// Reads `-12.345`: an optional minus, 1–12 digits, and at most 9 more after a dot.
    ///
    /// Anything else is `None`: no `+`, exponent, grouping, `.5`, `5.`, `inf` or digits outside ASCII.
    #[must_use]
    pub fn from_decimal_text(text: &str) -> Option<Self> {
        Self::from_marked_text(text, b'.')
    }

    /// Reads the same with another ASCII character than a dot before the decimals: `-12,345`.
    #[must_use]
    pub fn from_marked_text(text: &str, decimal_mark: u8) -> Option<Self> {
        let (negative, digits) = match text.as_bytes() {
            [b'-', digits @ ..] => (true, digits),
            digits => (false, digits),
        };
        let sign = if negative { -1 } else { 1 };
        let Some(mark) = digits.iter().position(|byte| *byte == decimal_mark) else {
            return Some(Self::from(sign * units(digits, MAX_INTEGER_DIGITS)?));
        };
        let (whole, fraction) = (&digits[..mark], &digits[mark + 1..]);
        let whole = units(whole, MAX_INTEGER_DIGITS)?;
        let scale = 10_i64.pow(fraction.len().min(MAX_DECIMALS as usize) as u32);
        let fraction = units(fraction, MAX_DECIMALS as usize)?;
        let numerator = i128::from(sign) * (i128::from(whole) * i128::from(scale) + i128::from(fraction));
        Some(Fraction::reduced(&numerator, &scale.into()).into())
    }

    /// True for 0 only.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        *self == Self::ZERO
    }

    /// True below 0.
    #[must_use]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Small { numerator, .. } => *numerator < 0,
            Form::Big(number) => number.numerator.is_negative(),
        }
    }

    /// True for …, −1, 0, 1, …
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match &self.0 {
            Form::Small { denominator, .. } => denominator.get() == 1,
            Form::Big(number) => number.denominator.is_one(),
        }
    }

    /// The greatest whole number that is not above this one.
    #[must_use]
    pub fn floor(&self) -> Self {
        match &self.0 {
            Form::Small {
                numerator,
                denominator,
            } => Self::from(Integer::div_floor(numerator, &denominator.get())),
            Form::Big(number) => Self::whole(number.numerator.div_floor(&number.denominator)),
        }
    }

    /// The same number at `places` digits after the decimal mark.
    #[must_use]
    pub fn rounded(&self, places: u32, rounding: Rounding) -> Self {
        let scale = Self::power_of_ten(places);
        // A power of ten is never 0.
        let quotient = rounding.to_units(self, places).checked_div(&scale);
        quotient.unwrap_or(Self::ZERO)
    }

    /// The same number as a fixed-point decimal of exactly `places` digits, ready to be published.
    ///
    /// `None` when it has more than 28 digits, which no number of a checked round has.
    #[must_use]
    pub fn to_decimal(&self, places: u32, rounding: Rounding) -> Option<Decimal> {
        let units = rounding.to_units(self, places);
        let units = match &units.0 {
            Form::Small { numerator, .. } => i128::from(*numerator),
            Form::Big(number) => number.numerator.to_i128()?,
        };
        Decimal::try_from_i128_with_scale(units, places).ok()
    }

    /// The same number as the shortest decimal that loses nothing, or `None` where none exists (1/3).
    #[must_use]
    pub fn to_finite_decimal(&self) -> Option<Decimal> {
        let mut rest = match &self.0 {
            Form::Small { denominator, .. } => u128::from(denominator.get().unsigned_abs()),
            Form::Big(number) => number.denominator.to_u128()?,
        };
        let mut count = |prime: u128| {
            let mut times = 0;
            while rest.is_multiple_of(prime) {
                rest /= prime;
                times += 1;
            }
            times
        };
        let places = count(2).max(count(5));
        if rest == 1 {
            self.to_decimal(places, Rounding::Down)
        } else {
            None
        }
    }

    fn whole<T: Whole + ToPrimitive + Into<BigInt>>(numerator: T) -> Self {
        let denominator = T::one();
        Self::from(Fraction {
            numerator,
            denominator,
        })
    }

    fn power_of_ten(places: u32) -> Self {
        match 10_i64.checked_pow(places) {
            Some(power) => Self::from(power),
            None => Self::whole(BigInt::from(10).pow(places)),
        }
    }
}

/// The number that so many ASCII digits at most write, of which there is at least one.
fn units(digits: &[u8], most: usize) -> Option<i64> {
    let sound = (1..=most).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    let add = |value, digit: &u8| value * 10 + i64::from(digit - b'0');
    sound.then(|| digits.iter().fold(0, add))
}

impl From<i64> for Exact {
    fn from(number: i64) -> Self {
        Self(Form::Small {
            numerator: number,
            denominator: ONE,
        })
    }
}

impl From<Decimal> for Exact {
    fn from(number: Decimal) -> Self {
        let (mantissa, scale) = (number.mantissa(), number.scale());
        match (i64::try_from(mantissa), 10_i64.checked_pow(scale)) {
            (Ok(mantissa), Some(power)) => Fraction::reduced(&mantissa, &power).into(),
            _ => Fraction::reduced(&mantissa, &10_i128.pow(scale)).into(),
        }
    }
}

impl<T: Whole + ToPrimitive + Into<BigInt>> From<Fraction<T>> for Exact {
    fn from(number: Fraction<T>) -> Self {
        let Fraction {
            numerator,
            denominator,
        } = number;
        match (numerator.to_i64(), denominator.to_i64().and_then(NonZeroI64::new)) {
            (Some(numerator), Some(denominator)) => Self(Form::Small {
                numerator,
                denominator,
            }),
            _ => Self(Form::Big(Box::new(Fraction {
                numerator: numerator.into(),
                denominator: denominator.into(),
            }))),
        }
    }
}

/// `80`, `-3`, `15999/200`: an integer or a reduced fraction, the form of `exact` in JSON.
impl fmt::Display for Exact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Small {
                numerator,
                denominator,
            } if denominator.get() == 1 => write!(formatter, "{numerator}"),
            Form::Small {
                numerator,
                denominator,
            } => write!(formatter, "{numerator}/{denominator}"),
            Form::Big(number) if number.denominator.is_one() => write!(formatter, "{}", number.numerator),
            Form::Big(number) => write!(formatter, "{}/{}", number.numerator, number.denominator),
        }
    }
}

/// As `Display`: a fraction is the most readable form in a failed test.
impl fmt::Debug for Exact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}
