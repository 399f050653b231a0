//! A quick hash for texts of this run. Whoever makes texts that collide makes this run slow, never wrong.

use std::hash::{BuildHasherDefault, Hasher};

/// Builds [`Folding`].
pub(super) type Quick = BuildHasherDefault<Folding>;

/// Odd, and half of its bits set.
const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

/// Folds eight bytes at a time into one word.
#[derive(Debug, Default)]
pub(super) struct Folding(u64);

/// Mixes two words: both halves of their product.
pub(super) const fn folded(left: u64, right: u64) -> u64 {
    let product = (left as u128).wrapping_mul(right as u128);
    (product as u64) ^ ((product >> 64) as u64)
}

impl Hasher for Folding {
    fn write(&mut self, bytes: &[u8]) {
        for piece in bytes.chunks(size_of::<u64>()) {
            let mut word = [0; size_of::<u64>()];
            word[..piece.len()].copy_from_slice(piece);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = folded(self.0 ^ word ^ FACTOR, FACTOR);
    }

    fn write_u128(&mut self, word: u128) {
        self.0 = folded(self.0 ^ word as u64 ^ FACTOR, (word >> 64) as u64 ^ FACTOR);
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_i64(&mut self, number: i64) {
        self.write_u64(number.cast_unsigned());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
