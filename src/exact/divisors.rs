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
    /// Each as many times as it divides the product.
    primes: Vec<u64>,
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
            if divisors.rest < prime.into() {
                break;
            }
            divisors.take_out(prime);
        }
        divisors
    }

    /// Moves all powers of a prime out of the rest, unless together they outgrow a word.
    fn take_out(&mut self, prime: u64) {
        let (mut rest, mut power, mut primes) = (self.rest, 1_u64, Vec::new());
        while rest.is_multiple_of(prime.into()) {
            let Some(higher) = power.checked_mul(prime) else {
                return;
            };
            rest /= u128::from(prime);
            power = higher;
            primes.push(prime);
        }
        self.rest = rest;
        let last = self.groups.last_mut();
        let together = last.and_then(|last| Some((last.product.checked_mul(power)?, last)));
        match together {
            Some((product, last)) => {
                last.product = product;
                last.primes.extend(primes);
            }
            None => self.groups.push(Group {
                product: power,
                primes,
            }),
        }
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

impl Group {
    fn shared_with(&self, number: u128) -> u64 {
        let mut left = remainder_by_word(number, self.product);
        let mut shared = 1;
        for prime in &self.primes {
            if left.is_multiple_of(*prime) {
                left /= prime;
                shared *= prime;
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
        let twos = Divisors::of(1 << 90);
        assert_eq!(twos.shared_with(12), 4);
        let long = Divisors::of(6 * 1_000_000_007);
        assert_eq!(long.shared_with(3 * 1_000_000_007 * 5), 3 * 1_000_000_007);
        assert_eq!(long.shared_with(0), 6 * 1_000_000_007);
    }
}
