//! Reduced fractions, and the operations on them: once for machine words, once for integers of any size.
//!
//! ```text
//! 3/4 + 5/6    gcd(4, 6) = 2                  (3·3 + 5·2) / (2·6) = 19/12    gcd(19, 2) = 1: reduced
//! 3/4 × 2/9    gcd(3, 9) = 3, gcd(2, 4) = 2   (1·1) / (2·3) = 1/6            reduced
//! ```
//!
//! What two numbers share is taken out before they are multiplied, not after: numbers stay short, and mostly
//! nothing is left to be taken out. Source: D. E. Knuth, The Art of Computer Programming, vol. 2, 4.5.1.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{NumRef, Signed, ToPrimitive};

/// `numerator / denominator`: nothing divides both, and the denominator is above 0.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Fraction<T> {
    pub(super) numerator: T,
    pub(super) denominator: T,
}

/// An integer that fractions are made of.
pub(super) trait Whole: Integer + Signed + NumRef + Clone {
    /// The greatest number that divides both, of which one is a denominator; the other one where one is 0.
    fn common(&self, other: &Self) -> Self;

    /// The quotient by a number that divides it.
    fn without(&self, divisor: &Self) -> Self {
        match divisor.is_one() {
            true => self.clone(),
            false => self.clone() / divisor,
        }
    }

    /// Quotient and remainder of two numbers of which none is below 0.
    fn parted(&self, divisor: &Self) -> (Self, Self) {
        self.div_rem(divisor)
    }
}

/// An integer of which two can be multiplied, and two such products added.
///
/// Of machine words such a product needs two: below 2^126, and below 2^127 the sum. `i64::MIN`, whose opposite
/// is no word, is no factor.
pub(super) trait Factor: Whole {
    /// What holds the product.
    type Product: Whole + From<Self>;

    /// The product of two.
    fn by(&self, other: &Self) -> Self::Product;
}

impl<T: Whole> Fraction<T> {
    /// `numerator / denominator` in this form; the denominator is not 0.
    pub(super) fn reduced(numerator: &T, denominator: &T) -> Self {
        let shared = numerator.common(denominator) * denominator.signum();
        Self {
            numerator: numerator.without(&shared),
            denominator: denominator.without(&shared),
        }
    }
}

impl<T: Factor> Fraction<T> {
    pub(super) fn plus(&self, other: &Self) -> Fraction<T::Product> {
        let (b, d) = (&self.denominator, &other.denominator);
        let shared = b.common(d);
        let (own, others) = (b.without(&shared), d.without(&shared));
        let sum = self.numerator.by(&others) + other.numerator.by(&own);
        if shared.is_one() {
            return Fraction {
                numerator: sum,
                denominator: own.by(d),
            };
        }
        // Only of what the denominators share can anything be left.
        let left = sum.common(&shared.into());
        Fraction {
            numerator: sum.without(&left),
            denominator: own.by(d).without(&left),
        }
    }

    pub(super) fn times(&self, other: &Self) -> Fraction<T::Product> {
        let left = self.numerator.common(&other.denominator);
        let right = other.numerator.common(&self.denominator);
        let numerators = (self.numerator.without(&left), other.numerator.without(&right));
        let denominators = (self.denominator.without(&right), other.denominator.without(&left));
        Fraction {
            numerator: numerators.0.by(&numerators.1),
            denominator: denominators.0.by(&denominators.1),
        }
    }

    /// `1 / self`; the number is not 0.
    pub(super) fn reciprocal(&self) -> Self {
        Self {
            numerator: self.denominator.clone() * self.numerator.signum(),
            denominator: self.numerator.abs(),
        }
    }

    pub(super) fn is_multiple_of(&self, step: &Self) -> bool {
        let own = self.numerator.by(&step.denominator);
        own.is_multiple_of(&step.numerator.by(&self.denominator))
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let own = self.numerator.by(&other.denominator);
        own.cmp(&other.numerator.by(&self.denominator))
    }
}

impl Whole for i64 {
    #[inline]
    fn common(&self, other: &Self) -> Self {
        divisor_of_words(self.unsigned_abs(), other.unsigned_abs()).cast_signed()
    }
}

impl Factor for i64 {
    type Product = i128;

    #[inline]
    fn by(&self, other: &Self) -> i128 {
        i128::from(*self) * i128::from(*other)
    }
}

impl Whole for i128 {
    fn common(&self, other: &Self) -> Self {
        greatest_common_divisor(self.unsigned_abs(), other.unsigned_abs()).cast_signed()
    }

    fn without(&self, divisor: &Self) -> Self {
        match (i64::try_from(*self), i64::try_from(*divisor)) {
            (_, Ok(1)) => *self,
            // A 64-bit division costs a fraction of a 128-bit one.
            (Ok(word), Ok(divisor)) if divisor > 0 => Self::from(word / divisor),
            _ => self / divisor,
        }
    }

    fn parted(&self, divisor: &Self) -> (Self, Self) {
        match (u64::try_from(*self), u64::try_from(*divisor)) {
            (Ok(word), Ok(divisor)) => ((word / divisor).into(), (word % divisor).into()),
            _ => self.div_rem(divisor),
        }
    }
}

impl Whole for BigInt {
    fn common(&self, other: &Self) -> Self {
        let (own, others) = (self.magnitude(), other.magnitude());
        let divisor = match (own.to_u128(), others.to_u128()) {
            (Some(own), Some(others)) => greatest_common_divisor(own, others),
            (Some(own), None) if own > 0 => greatest_common_divisor(remainder(others, own), own),
            (None, Some(others)) if others > 0 => greatest_common_divisor(remainder(own, others), others),
            _ => return own.gcd(others).into(),
        };
        divisor.into()
    }
}

impl Factor for BigInt {
    type Product = Self;

    fn by(&self, other: &Self) -> Self {
        self * other
    }
}

fn remainder(number: &BigUint, divisor: u128) -> u128 {
    let rest = number % BigUint::from(divisor);
    rest.to_u128()
        .expect("a remainder is less than its divisor, which fits")
}

/// In 64 bits as soon as one number fits them, since 128 bits cost several times as much.
pub(super) fn greatest_common_divisor(a: u128, b: u128) -> u128 {
    match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => divisor_of_words(a, b).into(),
        (Ok(1), _) | (_, Ok(1)) => 1,
        (Ok(word), Err(_)) if word > 0 => divisor_of_words(remainder_by_word(b, word), word).into(),
        (Err(_), Ok(word)) if word > 0 => divisor_of_words(remainder_by_word(a, word), word).into(),
        _ => a.gcd(&b),
    }
}

/// What a division by a word, which is not 0, leaves over.
pub(super) fn remainder_by_word(number: u128, word: u64) -> u64 {
    u64::try_from(number % u128::from(word)).expect("a remainder is less than its divisor")
}

/// One step of Euclid, since mostly one number is far shorter, and then Stein's algorithm, with no branch inside
/// the loop that a processor could guess wrong.
#[inline]
fn divisor_of_words(a: u64, b: u64) -> u64 {
    match (a.min(b), a.max(b)) {
        (0, other) => other,
        (1, _) => 1,
        (less, greater) => by_halving(less, greater % less),
    }
}

/// Stein's algorithm; the first number is not 0.
fn by_halving(mut a: u64, mut b: u64) -> u64 {
    if b == 0 {
        return a;
    }
    let shared_twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        (a, b) = (a.min(b), a.abs_diff(b));
    }
    a << shared_twos
}
