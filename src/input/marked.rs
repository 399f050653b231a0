//! Which of sixty-four bytes are of a kind, found at once.
//!
//! ```text
//! bytes   STC;I.1;"4,75"⏎…
//! marks   0001000110000110…      a bit a byte, the first the lowest
//! ```

use wide::u8x16;

/// Bytes that are looked at in one go: as many as a word has bits.
pub(super) const BLOCK: usize = u64::BITS as usize;
/// Bytes that are compared in one step.
const STEP: usize = 16;

/// Marks the bytes of a kind; `kind` fills with ones the places of those among sixteen.
#[inline(always)]
pub(super) fn marked(block: &[u8; BLOCK], kind: impl Fn(u8x16) -> u8x16) -> u64 {
    let (steps, _) = block.as_chunks::<STEP>();
    let mut marks = 0;
    for (step, bytes) in steps.iter().enumerate() {
        let found = kind(u8x16::new(*bytes)).to_bitmask();
        marks |= u64::from(found) << (step * STEP);
    }
    marks
}

#[cfg(test)]
mod tests {
    use wide::u8x16;

    use crate::input::marked::{BLOCK, marked};

    #[test]
    fn every_byte_has_its_bit() {
        for at in 0..BLOCK {
            let mut block = [b'a'; BLOCK];
            block[at] = b';';
            let marks = marked(&block, |bytes| bytes.simd_eq(u8x16::splat(b';')));
            assert_eq!(marks, 1 << at);
        }
    }
}
