//! Bytes cut into raw cells: quotes stay on, nothing is decoded, what is not plainly sound is not cut.
//!
//! ```text
//! STC,I.1,"4,75",⏎        raw cells   STC  I.1  "4,75"  (none)
//! ```
//!
//! This is no second grammar: whatever a strict reader would refuse or wonder at (a stray quote, text behind a
//! closing quote, a CR on its own, a NUL) stops it, and the file is left to the strict reader. Eight bytes are
//! looked at in one step.

/// Zeros that stand behind the bytes of a page, so that a step never looks beyond them.
pub(super) const PADDING: usize = 16;

/// A stretch of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'b> {
    /// Its bytes, and [`PADDING`].
    bytes: &'b [u8],
    /// Number of bytes without the padding.
    length: usize,
    /// Whether the file ends with it.
    is_last: bool,
    delimiter: u8,
    /// The delimiter in all places of a word.
    delimiters: u64,
}

/// A raw cell that has been cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut {
    /// Where it ends.
    pub(super) end: usize,
    /// Where the next cell, or the next record, begins.
    pub(super) next: usize,
    /// Whether the record ends with it.
    pub(super) ends_record: bool,
}

/// Why no cell could be cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// The page ends in it.
    PageEnds,
    /// It is for the strict reader to say what it is.
    NotSound,
}

impl<'b> Page<'b> {
    /// The first bytes of `buffer`, of which [`PADDING`] more are zero.
    pub(super) fn new(buffer: &'b [u8], length: usize, is_last: bool, delimiter: u8) -> Self {
        Self {
            bytes: &buffer[..length + PADDING],
            length,
            is_last,
            delimiter,
            delimiters: every(delimiter),
        }
    }

    /// Number of bytes.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Some of the bytes.
    pub(super) fn raw(&self, from: usize, to: usize) -> &'b [u8] {
        &self.bytes[from..to]
    }

    /// Whether these bytes come next.
    pub(super) fn holds(&self, at: usize, text: &[u8]) -> bool {
        self.bytes.get(at..).is_some_and(|rest| rest.starts_with(text))
    }

    /// Eight bytes, the first the lowest; zeros behind the end.
    #[inline(always)]
    pub(super) fn word(&self, at: usize) -> u64 {
        let bytes = self.bytes.get(at..).and_then(|rest| rest.first_chunk());
        bytes.map_or(0, |bytes| u64::from_le_bytes(*bytes))
    }

    /// Sixteen bytes, the first the lowest; zeros behind the end.
    #[inline(always)]
    pub(super) fn long_word(&self, at: usize) -> u128 {
        let bytes = self.bytes.get(at..).and_then(|rest| rest.first_chunk());
        bytes.map_or(0, |bytes| u128::from_le_bytes(*bytes))
    }

    /// Cuts the raw cell that begins at a byte.
    pub(super) fn cell(&self, at: usize) -> Result<Cut, Stop> {
        let end = match self.bytes[at] {
            b'"' => self.end_of_quoted(at + 1)?,
            _ => self.end_of_plain(at),
        };
        self.cut(end)
    }

    /// Cuts a plain cell of up to seven bytes, not the last of its record, and hands its text out as a word.
    #[inline(always)]
    pub(super) fn short_cell(&self, at: usize) -> Option<(usize, u64)> {
        let word = self.word(at);
        let hits = self.hits(word);
        let length = hits.trailing_zeros() / 8;
        let is_ended = hits != 0 && (word >> (length * 8)) as u8 == self.delimiter;
        is_ended.then(|| (at + length as usize, word & !(u64::MAX << (length * 8))))
    }

    /// The record behind a record without any text in it; `None` where there is text.
    #[inline]
    pub(super) fn after_blank(&self, at: usize) -> Option<usize> {
        let byte = self.bytes[at];
        let may_be = byte == self.delimiter || byte == b'\n' || byte == b'\r';
        if may_be { self.after_delimiters(at) } else { None }
    }

    fn after_delimiters(&self, at: usize) -> Option<usize> {
        let delimiters = self.bytes[at..]
            .iter()
            .take_while(|byte| **byte == self.delimiter);
        let cut = self.cut(at + delimiters.count()).ok()?;
        cut.ends_record.then_some(cut.next)
    }

    /// What stands behind a cell.
    #[inline]
    fn cut(&self, end: usize) -> Result<Cut, Stop> {
        let cut = |length, ends_record| {
            let next = end + length;
            Ok(Cut {
                end,
                next,
                ends_record,
            })
        };
        if end >= self.length {
            return if self.is_last {
                cut(0, true)
            } else {
                Err(Stop::PageEnds)
            };
        }
        match self.bytes[end] {
            byte if byte == self.delimiter => cut(1, false),
            b'\n' => cut(1, true),
            b'\r' if self.bytes[end + 1] == b'\n' => cut(2, true),
            b'\r' if end + 1 == self.length && !self.is_last => Err(Stop::PageEnds),
            _ => Err(Stop::NotSound),
        }
    }

    /// Marks the bytes that may end or spoil a cell without quotes.
    #[inline(always)]
    fn hits(&self, word: u64) -> u64 {
        zeros(word ^ self.delimiters) | zeros(word ^ every(b'"')) | below_space(word)
    }

    /// The first byte from `at` on that ends or spoils a cell without quotes.
    #[inline]
    fn end_of_plain(&self, mut at: usize) -> usize {
        loop {
            let word = self.word(at);
            let hits = self.hits(word);
            if hits == 0 {
                at += size_of::<u64>();
                continue;
            }
            at += first(hits);
            match self.bytes[at] {
                b'\n' | b'\r' | b'"' | 0 => return at,
                byte if byte == self.delimiter => return at,
                _ => at += 1,
            }
        }
    }

    /// The byte behind the quote that closes a cell.
    fn end_of_quoted(&self, mut at: usize) -> Result<usize, Stop> {
        loop {
            let word = self.word(at);
            let hits = zeros(word ^ every(b'"')) | zeros(word);
            if hits == 0 {
                at += size_of::<u64>();
                continue;
            }
            at += first(hits);
            if at >= self.length {
                return Err(if self.is_last {
                    Stop::NotSound
                } else {
                    Stop::PageEnds
                });
            }
            match (self.bytes[at], self.bytes[at + 1]) {
                (b'"', b'"') => at += 2,
                (b'"', 0) if at + 1 == self.length && !self.is_last => return Err(Stop::PageEnds),
                (b'"', _) => return Ok(at + 1),
                _ => return Err(Stop::NotSound),
            }
        }
    }
}

impl Cut {
    /// Where the next cell, or the next record, begins: whichever has to come next.
    #[inline]
    pub(super) fn next_if(&self, ends_record: bool) -> Result<usize, Stop> {
        if self.ends_record == ends_record {
            Ok(self.next)
        } else {
            Err(Stop::NotSound)
        }
    }
}

/// A byte in all places of a word.
const fn every(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Marks the bytes that are zero. The lowest mark is right; ones above it may not be.
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(every(1)) & !word & every(0x80)
}

/// Marks the bytes below a space: control characters. The lowest mark is right; ones above it may not be.
const fn below_space(word: u64) -> u64 {
    word.wrapping_sub(every(b' ')) & !word & every(0x80)
}

/// The position of the first byte that is marked.
const fn first(marks: u64) -> usize {
    marks.trailing_zeros() as usize / 8
}

#[cfg(test)]
mod tests {
    use crate::input::stream::page::{PADDING, Page, Stop};

    /// The raw cells of a text, and what stopped the cutting.
    fn cells(text: &str, is_last: bool) -> (Vec<Vec<&str>>, Option<Stop>) {
        let mut buffer = text.as_bytes().to_vec();
        buffer.extend([0; PADDING]);
        let page = Page::new(&buffer, text.len(), is_last, b';');
        let (mut records, mut cells, mut at) = (Vec::new(), Vec::new(), 0);
        while at < text.len() || !cells.is_empty() {
            match page.cell(at) {
                Ok(cut) => {
                    cells.push(&text[at..cut.end]);
                    if cut.ends_record {
                        records.push(std::mem::take(&mut cells));
                    }
                    at = cut.next;
                }
                Err(stop) => return (records, Some(stop)),
            }
        }
        (records, None)
    }

    #[test]
    fn cells_end_at_delimiters_and_lines_end_by_lf_or_crlf() {
        let text = "STC;I.1;4,75\r\nSở Tư pháp, số 5;;\nx;\ty;";
        let expected = vec![
            vec!["STC", "I.1", "4,75"],
            vec!["Sở Tư pháp, số 5", "", ""],
            vec!["x", "\ty", ""],
        ];
        assert_eq!(cells(text, true), (expected, None));
    }

    #[test]
    fn quoted_cells_keep_their_quotes_and_whatever_is_between_them() {
        let text = "\"a;\nb\";\"say \"\"no\"\"\"\n\"\";z\n";
        let expected = vec![vec!["\"a;\nb\"", "\"say \"\"no\"\"\""], vec!["\"\"", "z"]];
        assert_eq!(cells(text, true), (expected, None));
    }

    #[test]
    fn what_the_strict_reader_would_refuse_is_not_cut() {
        for text in [
            "a;2\"x\n",
            "a;\"2\"x\n",
            "a\rb\n",
            "a;\"b\n",
            "a\0b\n",
            "\"a\0b\"\n",
            "a\r",
        ] {
            assert_eq!(cells(text, true), (vec![], Some(Stop::NotSound)), "{text:?}");
        }
    }

    #[test]
    fn a_cell_at_the_end_of_a_page_waits_for_the_next() {
        for text in ["a;b", "\"a", "\"a\"", "a;b\r", "\"a\"\""] {
            assert_eq!(cells(text, false), (vec![], Some(Stop::PageEnds)), "{text:?}");
        }
    }
}
