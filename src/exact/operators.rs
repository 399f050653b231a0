//! The operators that cannot lose: sum, difference, product, sign.

use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};

use crate::exact::{Exact, Form, wide};

impl Add for &Exact {
    type Output = Exact;
    fn add(self, other: Self) -> Exact {
        match (&self.0, &other.0) {
            (
                Form::Small {
                    numerator: a,
                    denominator: b,
                },
                Form::Small {
                    numerator: c,
                    denominator: d,
                },
            ) => {
                if b == d {
                    return Exact::from_i128(wide(*a) + wide(*c), wide(b.get()));
                }
                let (b, d) = (wide(b.get()), wide(d.get()));
                Exact::from_i128(wide(*a) * d + wide(*c) * b, b * d)
            }
            _ => Exact::from_big(self.to_big() + other.to_big()),
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
        match (&self.0, &other.0) {
            (
                Form::Small {
                    numerator: a,
                    denominator: b,
                },
                Form::Small {
                    numerator: c,
                    denominator: d,
                },
            ) => Exact::from_i128(wide(*a) * wide(*c), wide(b.get()) * wide(d.get())),
            _ => Exact::from_big(self.to_big() * other.to_big()),
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
            _ => Exact::from_big(-self.to_big()),
        }
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
