//! The operations that cannot lose: sum, difference, product, quotient, sign and order.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;

use crate::exact::fraction::Fraction;
use crate::exact::{Exact, Form};

/// Two numbers in the narrowest form that holds what comes of both.
enum Pair<'a> {
    Words(Fraction<i64>, Fraction<i64>),
    Big(Cow<'a, Fraction<BigInt>>, Cow<'a, Fraction<BigInt>>),
}

impl Exact {
    #[inline]
    fn beside<'a>(&'a self, other: &'a Self) -> Pair<'a> {
        match (self.words(), other.words()) {
            (Some(own), Some(others)) => Pair::Words(own, others),
            _ => Pair::Big(self.big(), other.big()),
        }
    }

    /// The number in words that are factors.
    #[inline]
    pub(super) fn words(&self) -> Option<Fraction<i64>> {
        match &self.0 {
            Form::Small {
                numerator,
                denominator,
            } if *numerator != i64::MIN => Some(Fraction {
                numerator: *numerator,
                denominator: denominator.get(),
            }),
            Form::Small { .. } | Form::Big(_) => None,
        }
    }

    pub(super) fn big(&self) -> Cow<'_, Fraction<BigInt>> {
        match &self.0 {
            Form::Small {
                numerator,
                denominator,
            } => Cow::Owned(Fraction {
                numerator: (*numerator).into(),
                denominator: denominator.get().into(),
            }),
            Form::Big(number) => Cow::Borrowed(number),
        }
    }

    /// `self / divisor`, or `None` when the divisor is 0.
    #[must_use]
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        (!divisor.is_zero()).then(|| match self.beside(divisor) {
            Pair::Words(own, divisor) => own.times(&divisor.reciprocal()).into(),
            Pair::Big(own, divisor) => own.times(&divisor.reciprocal()).into(),
        })
    }

    /// Whether this is a whole number of times `step`; of 0 only 0 is.
    #[must_use]
    pub fn is_multiple_of(&self, step: &Self) -> bool {
        match self.beside(step) {
            Pair::Words(own, step) => own.is_multiple_of(&step),
            Pair::Big(own, step) => own.is_multiple_of(&step),
        }
    }
}

impl Add for &Exact {
    type Output = Exact;
    fn add(self, other: Self) -> Exact {
        match self.beside(other) {
            Pair::Words(own, others) => own.plus(&others).into(),
            Pair::Big(own, others) => own.plus(&others).into(),
        }
    }
}

impl Sub for &Exact {
    type Output = Exact;
    fn sub(self, other: Self) -> Exact {
        self + &-other
    }
}

impl Mul for &Exact {
    type Output = Exact;
    fn mul(self, other: Self) -> Exact {
        match self.beside(other) {
            Pair::Words(own, others) => own.times(&others).into(),
            Pair::Big(own, others) => own.times(&others).into(),
        }
    }
}

impl Neg for &Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        match &self.0 {
            Form::Small {
                numerator,
                denominator,
            } if *numerator != i64::MIN => Exact(Form::Small {
                numerator: -numerator,
                denominator: *denominator,
            }),
            // The opposite of i64::MIN is no word, and that of one number beyond the words is i64::MIN.
            _ => {
                let Fraction {
                    numerator,
                    denominator,
                } = self.big().into_owned();
                Exact::from(Fraction {
                    numerator: -numerator,
                    denominator,
                })
            }
        }
    }
}

impl Ord for Exact {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.words(), other.words()) {
            (Some(own), Some(others)) => own.compare(&others),
            _ => self.big().compare(&other.big()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<'a> Sum<&'a Exact> for Exact {
    fn sum<I: Iterator<Item = &'a Exact>>(numbers: I) -> Exact {
        numbers.fold(Exact::ZERO, |total, number| &total + number)
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Exact>>(numbers: I) -> Exact {
        numbers.fold(Exact::ZERO, |total, number| &total + &number)
    }
}
