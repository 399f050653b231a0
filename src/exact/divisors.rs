//! What numbers share with a denominator whose divisors are known: looked up prime by prime, with no search.
//!
//! ```text
//! 5544 = 2·2·2 · 3·3 · 7 · 11      shared with 1890 = 2 · 3·3·3 · 5 · 7:    2 · 3·3 · 7 = 126
//! ```
//!
//! Common denominators of shares are products of many short primes. The primes are kept in groups whose product is
//! a word, so that a long number is divided once a group and its remainder prime by prime.

use crate::exact::fraction::{greatest_common_divisor, remainder_by_word};

/// Primes above this are not looked for.
const LONGEST: u64 = 1 << 10;

/// The divisors of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Divisors {
    /// No two of them share anything.
    groups: Vec<Group>,
    /// What is left when all short primes are taken out.
    rest: u128,
}

/// Powers of primes whose product is a word.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Group {
    product: u64,
    /// How many times 2 divides the product.
    twos: u32,
    /// The other primes, each as many times as it divides the product.
    odd: Vec<Odd>,
}

/// An odd number that divides others without a division: multiplied by its inverse modulo 2^64, a multiple of it
/// becomes the quotient, and nothing else becomes a number as small as a quotient can be.
///
/// Source: T. Granlund and P. L. Montgomery, Division by Invariant Integers using Multiplication, 1994, section 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Odd {
    number: u64,
    inverse: u64,
    greatest_quotient: u64,
}

impl Odd {
    fn new(number: u64) -> Self {
        // It is its own inverse modulo 8, and every step of Newton's doubles the bits that are right.
        let step = |inverse: u64, _| inverse.wrapping_mul(2_u64.wrapping_sub(number.wrapping_mul(inverse)));
        Self {
            number,
            inverse: (0..5).fold(number, step),
            greatest_quotient: u64::MAX / number,
        }
    }

    /// The quotient, if nothing is left over.
    fn quotient(&self, dividend: u64) -> Option<u64> {
        let quotient = dividend.wrapping_mul(self.inverse);
        (quotient <= self.greatest_quotient).then_some(quotient)
    }
}

impl Divisors {
    /// Those of a number above 0.
    pub(super) fn of(number: u128) -> Self {
        let mut divisors = Self {
            groups: Vec::new(),
            rest: number,
        };
        // What is no prime divides nothing any more when it is its turn.
        for prime in 2..=LONGEST {
            let goes_on = divisors.rest >= prime.into() && divisors.take_out(prime);
            if !goes_on {
                break;
            }
        }
        divisors
    }

    /// Moves all powers of a prime out of the rest; false where together they outgrow a word, and stay.
    fn take_out(&mut self, prime: u64) -> bool {
        let (mut rest, mut power, mut times) = (self.rest, 1_u64, 0);
        while rest.is_multiple_of(prime.into()) {
            let Some(higher) = power.checked_mul(prime) else {
                return false;
            };
            rest /= u128::from(prime);
            power = higher;
            times += 1;
        }
        self.rest = rest;
        let group = match self.groups.pop() {
            Some(last) if last.product.checked_mul(power).is_some() => last,
            last => {
                self.groups.extend(last);
                Group::default()
            }
        };
        self.groups.push(group.with(prime, times, power));
        true
    }

    /// The greatest divisor that a number has, too; of 0 all of them.
    pub(super) fn shared_with(&self, number: u128) -> u128 {
        let of_groups = self
            .groups
            .iter()
            .map(|group| u128::from(group.shared_with(number)));
        let shared: u128 = of_groups.product();
        match self.rest {
            1 => shared,
            rest => shared * greatest_common_divisor(number, rest),
        }
    }
}

impl Default for Group {
    /// That of 1.
    fn default() -> Self {
        Self {
            product: 1,
            twos: 0,
            odd: Vec::new(),
        }
    }
}

impl Group {
    /// The same with a power of one prime more; the product of both is a word.
    fn with(mut self, prime: u64, times: u32, power: u64) -> Self {
        self.product *= power;
        match prime {
            2 => self.twos = times,
            odd => self.odd.extend((0..times).map(|_| Odd::new(odd))),
        }
        self
    }

    fn shared_with(&self, number: u128) -> u64 {
        let mut left = remainder_by_word(number, self.product);
        let mut shared = 1 << left.trailing_zeros().min(self.twos);
        for prime in &self.odd {
            if let Some(quotient) = prime.quotient(left) {
                left = quotient;
                shared *= prime.number;
            }
        }
        shared
    }
}

#[cfg(test)]
mod tests {
    use num_integer::Integer;
    use proptest::prelude::{any, prop_assert_eq, prop_oneof, proptest};

    use crate::exact::divisors::Divisors;

    proptest! {
        #[test]
        fn what_is_shared_is_what_a_search_finds(
            factors in proptest::collection::vec(prop_oneof![1_u128..=60, 1_u128..=5000, 1_u128..=1 << 31], 1..4),
            number in any::<u128>(),
            times in 1_u128..=10_000,
        ) {
            let denominator: u128 = factors.iter().product();
            let divisors = Divisors::of(denominator);
            prop_assert_eq!(divisors.shared_with(number), number.gcd(&denominator));
            prop_assert_eq!(divisors.shared_with(factors[0] * times), (factors[0] * times).gcd(&denominator));
        }
    }

    #[test]
    fn primes_that_are_long_and_powers_that_outgrow_a_word_are_searched_for() {
        for (prime, times) in [(2_u128, 64), (2, 90), (3, 41), (5, 29)] {
            let powers = Divisors::of(7 * prime.pow(times));
            assert_eq!(powers.shared_with(prime.pow(3) * 77), prime.pow(3) * 7);
            assert_eq!(powers.shared_with(prime.pow(times)), prime.pow(times));
        }
        let long = Divisors::of(6 * 1_000_000_007);
        assert_eq!(long.shared_with(3 * 1_000_000_007 * 5), 3 * 1_000_000_007);
        assert_eq!(long.shared_with(0), 6 * 1_000_000_007);
    }
}
