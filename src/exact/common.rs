//! Sums of very many numbers: over a denominator that all have in common, whole numbers are added.
//!
//! ```text
//! 19/4 + 29/36 + 5     in units of 1/36:  171 + 29 + 180 = 380     380/36 = 95/9
//! ```
//!
//! One addition of words takes the place of one of fractions, and what the sum shares with the denominator is
//! looked for once, at the end.

use num_integer::Integer;

use crate::exact::Exact;
use crate::exact::divisors::Divisors;
use crate::exact::fraction::{Fraction, Whole};

/// Denominators stay below this, so that sums have room above them.
const MOST: i128 = 1 << 96;

/// A denominator that some numbers have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Common {
    denominator: i128,
    divisors: Divisors,
}

impl Default for Common {
    /// That of whole numbers.
    fn default() -> Self {
        Self::of(1)
    }
}

impl Common {
    fn of(denominator: i128) -> Self {
        Self {
            denominator,
            divisors: Divisors::of(denominator.unsigned_abs()),
        }
    }

    /// The least that is also common to these numbers; `None` where it would be too large to be of use.
    #[must_use]
    pub fn with<'n>(&self, numbers: impl IntoIterator<Item = &'n Exact>) -> Option<Self> {
        let mut denominator = self.denominator;
        for number in numbers {
            let own = i128::from(number.words()?.denominator);
            if denominator % own != 0 {
                let missing = own / own.gcd(&denominator);
                denominator = denominator.checked_mul(missing).filter(|least| *least < MOST)?;
            }
        }
        Some(match denominator == self.denominator {
            true => self.clone(),
            false => Self::of(denominator),
        })
    }

    /// How many units a number is; `None` where that is no whole number, or more than can be counted.
    #[must_use]
    pub fn units(&self, number: &Exact) -> Option<i128> {
        let number = number.words()?;
        let denominator = i128::from(number.denominator);
        let factor = self.denominator.without(&denominator);
        let is_whole = factor * denominator == self.denominator;
        i128::from(number.numerator)
            .checked_mul(factor)
            .filter(|_| is_whole)
    }

    /// The number that so many units are.
    #[must_use]
    pub fn number(&self, units: i128) -> Exact {
        // As is all that stands beside the scale, for most.
        if units == 0 {
            return Exact::ZERO;
        }
        let shared = self.divisors.shared_with(units.unsigned_abs()).cast_signed();
        Exact::from(Fraction {
            numerator: units.without(&shared),
            denominator: self.denominator.without(&shared),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::exact::Exact;
    use crate::exact::common::Common;

    fn ratio(numerator: i64, denominator: i64) -> Exact {
        Exact::ratio(numerator, denominator).expect("not over 0")
    }

    #[test]
    fn units_of_a_common_denominator_add_up_to_the_sum() {
        let numbers = [ratio(19, 4), ratio(29, 36), ratio(-5, 1), Exact::ZERO];
        let common = Common::default().with(&numbers).expect("36 is small");
        let units: i128 = numbers
            .iter()
            .map(|number| common.units(number).expect("it has the number in common"))
            .sum();
        assert_eq!(units, 171 + 29 - 180);
        assert_eq!(common.number(units), numbers.iter().sum::<Exact>());
        assert_eq!(common.units(&ratio(1, 5)), None);
    }

    #[test]
    fn denominators_that_share_too_little_have_none_in_common() {
        let primes =
            [1_000_000_007, 1_000_000_009, 1_000_000_021, 1_000_000_033].map(|prime| ratio(1, prime));
        assert!(Common::default().with(&primes[..3]).is_some());
        assert_eq!(Common::default().with(&primes), None);
    }
}
