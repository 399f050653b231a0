//! Random numbers that a seed repeats for ever: PCG XSL RR 128/64 (O'Neill, 2014), with its default stream.
//!
//! The generator is fixed by its name, and drawing below a bound is our own, since those of random packages
//! change with their versions.

use rand_pcg::Pcg64;
use rand_pcg::rand_core::Rng;

/// The increment of the reference implementation.
const STREAM: u128 = 0x0a02_bdbf_7bb3_c0a7_ac28_fa16_a64a_bf96;

/// Throws numbers.
#[derive(Debug, Clone)]
pub(crate) struct Dice(Pcg64);

impl Dice {
    /// The same seed, the same throws.
    pub(crate) fn new(seed: u64) -> Self {
        Self(Pcg64::new(u128::from(seed), STREAM))
    }

    /// A number from 0 to `bound` − 1, each equally likely; 0 where there is nothing to choose from.
    pub(crate) fn below(&mut self, bound: u128) -> u128 {
        if bound < 2 {
            return 0;
        }
        // Numbers of an unfinished last round would make small results likelier; they are thrown again.
        let rounds = u128::MAX / bound;
        loop {
            let thrown = (u128::from(self.0.next_u64()) << 64) | u128::from(self.0.next_u64());
            if thrown / bound < rounds {
                return thrown % bound;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn a_seed_gives_the_same_numbers_for_ever() {
        let mut dice = Dice::new(2024);
        let throws: Vec<u128> = (0..8).map(|_| dice.below(100)).collect();
        assert_eq!(throws, [28, 6, 44, 43, 8, 23, 30, 54]);
    }

    #[test]
    fn every_number_below_the_bound_comes_up() {
        let mut dice = Dice::new(1);
        let mut seen = [0_u32; 6];
        for _ in 0..6000 {
            seen[usize::try_from(dice.below(6)).expect("below 6")] += 1;
        }
        assert!(seen.iter().all(|count| (850..1150).contains(count)), "{seen:?}");
    }
}
