//! Bytes cut into records of raw cells: quotes stay on, nothing is decoded, what is not plainly sound is not cut.
//!
//! ```text
//! STC,I.1,"4,75",⏎        raw cells   STC  I.1  "4,75"  (none)
//!    ^   ^^ ^   ^^^       marks       what may end or spoil a cell
//! ```
//!
//! Sixty-four bytes are looked at in one go and marked; then one goes from mark to mark. This is no second grammar:
//! whatever a strict reader would refuse or wonder at (a stray quote, text behind a closing quote, a CR on its own,
//! a NUL) stops it, and the file is left to the strict reader.

use wide::u8x16;

use crate::input::csv::CELL_LIMIT;
use crate::input::marked::{BLOCK, marked};
use crate::input::stream::page::Page;
use crate::input::stream::records::Records;

/// Cuts the records of a page, one after the other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cutter<'b> {
    page: Page<'b>,
    here: Position,
    /// Whether the last record was blank.
    is_below_blank: bool,
}

/// Why a record could not be cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// The page ends in it.
    PageEnds,
    /// It is for the strict reader to say what it is.
    NotSound,
}

/// How far a page has been cut. Handed on by value, so that it can stay where a processor has it at hand.
#[derive(Debug, Clone, Copy)]
struct Position {
    /// Where the next cell begins.
    at: usize,
    /// Where the bytes begin that have been marked.
    block: usize,
    /// A bit for each byte that is marked and not passed yet.
    marks: u64,
}

/// A cell that has been cut.
#[derive(Debug, Clone, Copy)]
struct Cut {
    /// The byte behind it.
    end: usize,
    /// Whether the record ends with it.
    ends_record: bool,
    /// Behind whatever ended it.
    next: Position,
}

/// The greatest control character: line ends are among them, and zero.
const LAST_CONTROL: u8 = 0x1F;

impl<'b> Cutter<'b> {
    /// The first record begins at a byte, and the one before was blank or not.
    pub(super) fn new(page: Page<'b>, at: usize, is_below_blank: bool) -> Self {
        Self {
            page,
            here: Position {
                at,
                block: at,
                marks: marks(&page, at),
            },
            is_below_blank,
        }
    }

    /// Where the next record begins.
    pub(super) fn at(&self) -> usize {
        self.here.at
    }

    /// Whether the last record was blank.
    pub(super) fn is_below_blank(&self) -> bool {
        self.is_below_blank
    }

    /// Cuts records that begin before byte `until`, as many as are gone through together; blank ones are passed.
    ///
    /// # Errors
    ///
    /// Why the next record could not be cut; those before it have been.
    pub(super) fn cut(&mut self, until: usize, records: &mut Records) -> Result<(), Stop> {
        records.clear();
        let (page, mut here) = (self.page, self.here);
        while here.at < until && !records.is_full() {
            if let Some(next) = behind_blank(&page, here) {
                here = next;
                self.is_below_blank = true;
                continue;
            }
            let start = here.at;
            let cut = cut_record(&page, &mut here, records);
            // A row below a blank one, or a row so long that a cell of it may be too long.
            let is_odd = self.is_below_blank || here.at - start > CELL_LIMIT;
            if let Err(stop) = cut.and(if is_odd { Err(Stop::NotSound) } else { Ok(()) }) {
                *self = Self::new(page, start, self.is_below_blank);
                return Err(stop);
            }
            records.keep();
        }
        self.here = here;
        Ok(())
    }
}

impl Position {
    #[inline(always)]
    fn next_mark(&mut self, page: &Page) -> usize {
        while self.marks == 0 {
            self.block += BLOCK;
            self.marks = marks(page, self.block);
        }
        let mark = self.block + self.marks.trailing_zeros() as usize;
        self.marks &= self.marks - 1;
        mark
    }

    /// A cell ends before byte `end`, where so many bytes end it.
    fn cut(self, end: usize, length: usize, ends_record: bool) -> Cut {
        let at = end + length;
        Cut {
            end,
            ends_record,
            next: Self { at, ..self },
        }
    }
}

/// Notes the bounds of the record that begins here.
#[inline(always)]
fn cut_record(page: &Page, here: &mut Position, records: &mut Records) -> Result<(), Stop> {
    let mut left = records.columns();
    let (start, ends) = records.next();
    *start = here.at as u32;
    for end in ends {
        left -= 1;
        let ends_record = left == 0;
        let mark = here.next_mark(page);
        if page.byte(mark) == if ends_record { b'\n' } else { page.delimiter } {
            *end = mark as u32;
            here.at = mark + 1;
            continue;
        }
        let cut = cut_odd(page, *here, mark)?;
        if cut.ends_record != ends_record {
            return Err(Stop::NotSound);
        }
        *end = cut.end as u32;
        *here = cut.next;
    }
    Ok(())
}

/// The record behind this one, if this one has no text in any cell.
#[inline(always)]
fn behind_blank(page: &Page, here: Position) -> Option<Position> {
    let byte = page.byte(here.at);
    let may_be_blank = byte == page.delimiter || byte == b'\n' || byte == b'\r';
    may_be_blank.then(|| behind_delimiters(page, here)).flatten()
}

#[cold]
fn behind_delimiters(page: &Page, mut here: Position) -> Option<Position> {
    loop {
        let mark = here.next_mark(page);
        let cut = cut_odd(page, here, mark).ok().filter(|cut| cut.end == here.at)?;
        if cut.ends_record {
            return Some(cut.next);
        }
        here = cut.next;
    }
}

/// Cuts the cell that begins here, whatever its first mark is.
#[cold]
fn cut_odd(page: &Page, mut here: Position, first_mark: usize) -> Result<Cut, Stop> {
    let is_quoted = first_mark == here.at && page.byte(first_mark) == b'"';
    let mut mark = first_mark;
    if is_quoted {
        let behind = pass_quoted(page, &mut here)?;
        mark = here.next_mark(page);
        if mark != behind {
            return Err(Stop::NotSound);
        }
    }
    loop {
        match page.byte(mark) {
            byte if byte == page.delimiter => return Ok(here.cut(mark, 1, false)),
            b'\n' => return Ok(here.cut(mark, 1, true)),
            b'\r' if page.byte(mark + 1) == b'\n' => {
                here.next_mark(page);
                return Ok(here.cut(mark, 2, true));
            }
            b'\r' if page.goes_on_at(mark + 1) => return Err(Stop::PageEnds),
            0 if mark == page.length() && page.is_last => return Ok(here.cut(mark, 0, true)),
            0 if page.goes_on_at(mark) => return Err(Stop::PageEnds),
            b'\r' | b'"' | 0 => return Err(Stop::NotSound),
            _ if is_quoted => return Err(Stop::NotSound),
            // Any other control character is text.
            _ => mark = here.next_mark(page),
        }
    }
}

/// Passes the quote that closes a cell; the byte behind it.
fn pass_quoted(page: &Page, here: &mut Position) -> Result<usize, Stop> {
    loop {
        let mark = here.next_mark(page);
        match (page.byte(mark), page.byte(mark + 1)) {
            (b'"', b'"') => {
                here.next_mark(page);
            }
            (b'"', _) if page.goes_on_at(mark + 1) => return Err(Stop::PageEnds),
            (b'"', _) => return Ok(mark + 1),
            (0, _) if page.goes_on_at(mark) => return Err(Stop::PageEnds),
            (0, _) => return Err(Stop::NotSound),
            _ => {}
        }
    }
}

/// Marks delimiters, quotes and control characters from a byte on.
#[inline(always)]
fn marks(page: &Page, at: usize) -> u64 {
    let delimiter = u8x16::splat(page.delimiter);
    let (quote, control) = (u8x16::splat(b'"'), u8x16::splat(LAST_CONTROL));
    marked(&page.block(at), |bytes| {
        let is_control = bytes.min(control).simd_eq(bytes);
        bytes.simd_eq(delimiter) | bytes.simd_eq(quote) | is_control
    })
}

#[cfg(test)]
mod tests {
    use crate::input::marked::BLOCK;
    use crate::input::stream::cutter::{Cutter, Stop};
    use crate::input::stream::page::fixture::with_page;
    use crate::input::stream::records::Records;

    /// The raw cells of a text of rows of three, and what stopped the cutting.
    fn cells(text: &str, is_last: bool) -> (Vec<[&str; 3]>, Option<Stop>) {
        with_page(text, is_last, |page| {
            let (mut cutter, mut records) = (Cutter::new(*page, 0, false), Records::new(3));
            let stopped = cutter.cut(text.len(), &mut records).err();
            let cells = |record| {
                [0, 1, 2].map(|column| {
                    let cell = records.column(column).cell(record);
                    &text[cell.start..cell.end]
                })
            };
            ((0..records.count()).map(cells).collect(), stopped)
        })
    }

    #[test]
    fn cells_end_at_delimiters_and_lines_end_by_lf_or_crlf() {
        let text = "STC;I.1;4,75\r\nSở Tư pháp, số 5;;\nx;\ty\t;";
        let expected = vec![
            ["STC", "I.1", "4,75"],
            ["Sở Tư pháp, số 5", "", ""],
            ["x", "\ty\t", ""],
        ];
        assert_eq!(cells(text, true), (expected, None));
    }

    #[test]
    fn quoted_cells_keep_their_quotes_and_whatever_is_between_them() {
        let text = "\"a;\nb\";\"say \"\"no\"\"\";\n\"\";;z\n";
        let expected = vec![["\"a;\nb\"", "\"say \"\"no\"\"\"", ""], ["\"\"", "", "z"]];
        assert_eq!(cells(text, true), (expected, None));
    }

    #[test]
    fn cells_are_as_long_as_they_like() {
        for length in 0..3 * BLOCK {
            let (long, quoted) = ("a".repeat(length), format!("\"{}\"", ";".repeat(length)));
            let text = format!("{long};{quoted};{long}\r\n{long};{long};{quoted}");
            let expected = vec![[&*long, &*quoted, &*long], [&*long, &*long, &*quoted]];
            assert_eq!(cells(&text, true), (expected, None));
        }
    }

    #[test]
    fn blank_records_are_passed_and_nothing_below_them_is_cut() {
        assert_eq!(cells("a;b;c\n;;\n;;\r\n;;", true), (vec![["a", "b", "c"]], None));
        assert_eq!(
            cells("a;b;c\n;;\nd;e;f\n", true),
            (vec![["a", "b", "c"]], Some(Stop::NotSound))
        );
    }

    #[test]
    fn what_the_strict_reader_would_refuse_is_not_cut() {
        for text in [
            "a;2\"x;\n",
            "a;\"2\"x;\n",
            "a;\"2\"\tx;\n",
            "a;a\rb;\n",
            "a;;\"b\n",
            "a;a\0b;\n",
            "a;\"a\0b\";\n",
            "a;;\r",
            "a;b\n",
            "a;b;c;d\n",
        ] {
            assert_eq!(cells(text, true), (vec![], Some(Stop::NotSound)), "{text:?}");
        }
    }

    #[test]
    fn a_cell_at_the_end_of_a_page_waits_for_the_next() {
        for text in ["a;b", "\"a", "\"a\"", "a;b;c\r", "\"a\"\""] {
            assert_eq!(cells(text, false), (vec![], Some(Stop::PageEnds)), "{text:?}");
        }
    }
}
