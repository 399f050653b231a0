//! The bytes of a TOML text that may open, close or part something, found sixty-four at a time.
//!
//! ```toml
//! name = "Kế hoạch" # năm 2022
//! #    ^ ^        ^ ^         ^ line feed
//! ```

use wide::u8x16;

use crate::input::marked::{BLOCK, marked};

/// Brackets, and what decides whether a bracket is one.
const SIGNS: [u8; 12] = *b"[]{}\"'\\#.,=\n";

/// The signs of a text with their places, first to last.
pub(super) struct Signs<'t> {
    bytes: &'t [u8],
    /// Where the bytes begin that have been marked.
    block: usize,
    /// A bit for each of them that is a sign and not passed yet.
    marks: u64,
}

impl<'t> Signs<'t> {
    /// None is passed yet.
    pub(super) fn of(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        Self {
            bytes,
            block: 0,
            marks: marks(bytes),
        }
    }

    /// Whether a text stands at a byte.
    pub(super) fn stands_at(&self, at: usize, text: &[u8]) -> bool {
        self.bytes[at..].starts_with(text)
    }
}

impl Iterator for Signs<'_> {
    type Item = (usize, u8);

    fn next(&mut self) -> Option<Self::Item> {
        while self.marks == 0 {
            self.block += BLOCK;
            self.marks = marks(self.bytes.get(self.block..)?);
        }
        let at = self.block + self.marks.trailing_zeros() as usize;
        self.marks &= self.marks - 1;
        Some((at, self.bytes[at]))
    }
}

/// Marks the signs among the first bytes of a text.
fn marks(rest: &[u8]) -> u64 {
    let mut end = [0; BLOCK];
    let block = rest.first_chunk().unwrap_or_else(|| {
        end[..rest.len()].copy_from_slice(rest);
        &end
    });
    marked(block, |bytes| {
        let is_sign = |found, sign| found | bytes.simd_eq(u8x16::splat(sign));
        SIGNS.into_iter().fold(u8x16::ZERO, is_sign)
    })
}

#[cfg(test)]
mod tests {
    use crate::input::toml::signs::{SIGNS, Signs};

    #[test]
    fn signs_are_found_wherever_they_stand() {
        for length in 0..200 {
            let text = format!("{}[ế{}", "a".repeat(length), "=é".repeat(length % 3));
            let plain = text.bytes().enumerate();
            let expected: Vec<(usize, u8)> = plain.filter(|(_, byte)| SIGNS.contains(byte)).collect();
            assert_eq!(Signs::of(&text).collect::<Vec<_>>(), expected);
        }
    }
}
