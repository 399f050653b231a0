//! A stretch of the file, and words of it.

/// Zeros that stand behind the bytes of a page: as many as are ever looked at in one go.
pub(super) const PADDING: usize = 64;

/// A stretch of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'b> {
    /// Its bytes, and [`PADDING`].
    bytes: &'b [u8],
    /// Number of bytes without the padding.
    length: usize,
    /// Whether the file ends with it.
    pub(super) is_last: bool,
    pub(super) delimiter: u8,
}

impl<'b> Page<'b> {
    /// The first bytes of `buffer`, of which [`PADDING`] more are zero.
    pub(super) fn new(buffer: &'b [u8], length: usize, is_last: bool, delimiter: u8) -> Self {
        Self {
            bytes: &buffer[..length + PADDING],
            length,
            is_last,
            delimiter,
        }
    }

    /// Number of bytes.
    #[inline]
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Whether the page ends before a byte, and the file goes on.
    pub(super) fn goes_on_at(&self, at: usize) -> bool {
        at == self.length && !self.is_last
    }

    /// Some of the bytes.
    #[inline]
    pub(super) fn raw(&self, from: usize, to: usize) -> &'b [u8] {
        &self.bytes[from..to]
    }

    /// One byte; zero behind the end.
    #[inline(always)]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// So many bytes from one on; zeros behind the end.
    #[inline(always)]
    pub(super) fn block<const WIDTH: usize>(&self, at: usize) -> [u8; WIDTH] {
        let block = self.bytes.get(at..).and_then(|rest| rest.first_chunk());
        block.copied().unwrap_or([0; WIDTH])
    }

    /// Eight bytes of which only the first `length` count, the first the lowest.
    #[inline(always)]
    pub(super) fn word(&self, at: usize, length: usize) -> u64 {
        u64::from_le_bytes(self.block(at)) & !u64::MAX.unbounded_shl(8 * length as u32)
    }

    /// Sixteen bytes of which only the first `length` count, the first the lowest.
    #[inline(always)]
    pub(super) fn long_word(&self, at: usize, length: usize) -> u128 {
        u128::from_le_bytes(self.block(at)) & !u128::MAX.unbounded_shl(8 * length as u32)
    }
}

#[cfg(test)]
pub(super) mod fixture {
    use crate::input::stream::page::{PADDING, Page};

    /// Shows a text as a page, with semicolons between its cells.
    pub(crate) fn with_page<T>(text: &str, is_last: bool, look: impl FnOnce(&Page<'_>) -> T) -> T {
        let mut buffer = text.as_bytes().to_vec();
        buffer.extend([0; PADDING]);
        look(&Page::new(&buffer, text.len(), is_last, b';'))
    }
}

#[cfg(test)]
mod tests {
    use crate::input::stream::page::fixture::with_page;

    #[test]
    fn words_hold_the_bytes_of_a_text_and_no_others() {
        with_page("4,75;Phường Hòa Cường", true, |page| {
            assert_eq!(page.word(0, 4).to_le_bytes(), *b"4,75\0\0\0\0");
            assert_eq!(page.word(0, 0), 0);
            assert_eq!(page.word(5, 8).to_le_bytes(), *"Phườn".as_bytes());
            let long = page.long_word(5, 14).to_le_bytes();
            assert_eq!(long[..14], *"Phường Hòa".as_bytes());
            assert_eq!(long[14..], [0, 0]);
            assert_eq!(page.word(900, 8), 0, "zeros behind the end");
        });
    }
}
