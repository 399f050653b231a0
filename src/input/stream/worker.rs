//! One thread's part: a segment of the file into rows of numbers.
//!
//! ```text
//! bytes      …;5,25⏎STC;I.2;38;40;"số 5⏎SYT;I.2;1;1"⏎STC;I.3 … ¦ ;Có⏎SYT;I.1;…
//! segment                          ¦← from here                 ¦→ to the end of the last record
//! ```
//!
//! A segment has the records that begin in it. Where the first of them begins is guessed to be behind the first
//! line end, which is wrong when that line end stands in quotes: whoever takes the rows knows where the segment
//! before ended, and has the segment read again from there.

use encoding_rs::Encoding;

use crate::input::csv::CELL_LIMIT;
use crate::input::stream::cutter::{Cutter, Stop};
use crate::input::stream::file::LargeFile;
use crate::input::stream::form::Form;
use crate::input::stream::meaning::Meanings;
use crate::input::stream::merger::Merger;
use crate::input::stream::numberer::{Numberer, Row};
use crate::input::stream::records::Records;
use crate::input::stream::window::Window;

/// Bytes that are read on when a record reaches beyond its segment.
const OVERHANG: u64 = 4 * 1024;

/// Bytes of the file in which the records of a segment begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment {
    pub(super) from: u64,
    pub(super) until: u64,
    /// Whether its first byte is that of the first record.
    pub(super) is_first: bool,
}

/// What was found from one byte of the file to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Where the first record begins.
    pub(super) from: u64,
    /// Where the next segment's first record begins.
    pub(super) to: u64,
    /// Whether nothing in it is for the plain reader to judge.
    pub(super) is_sound: bool,
    /// Whether it ends with rows that are blank.
    pub(super) ends_blank: bool,
}

/// A thread's numbers.
#[derive(Debug)]
pub(super) struct Worker<'f> {
    numberer: Numberer<'f>,
    records: Records,
}

/// What was read of a segment: bytes, and the rows found in them.
#[derive(Debug)]
pub(super) struct Reading<'f> {
    window: Window<'f>,
    rows: Vec<Row>,
}

impl<'f> Reading<'f> {
    /// Nothing yet.
    pub(super) fn new(file: &'f LargeFile, form: &Form) -> Self {
        Self {
            window: Window::new(file, form.delimiter),
            rows: Vec::new(),
        }
    }

    /// Whether there are any rows.
    pub(super) fn has_rows(&self) -> bool {
        !self.rows.is_empty()
    }

    /// Hands the rows over; `meanings` are those of the numbers of the thread that has read them. `None` where one of
    /// them is for the plain reader to judge.
    pub(super) fn hand_over(&self, merger: &mut Merger<'_, '_>, meanings: &mut Meanings) -> Option<()> {
        merger.take(&self.rows, &self.window.page(), meanings)
    }
}

impl<'f> Worker<'f> {
    /// Before the first segment.
    pub(super) fn new(form: &'f Form) -> Self {
        Self {
            numberer: Numberer::new(&form.columns),
            records: Records::new(form.columns.count),
        }
    }

    /// Reads a segment from where its first record seems to begin; `None` where the file cannot be read.
    pub(super) fn guess(&mut self, segment: Segment, into: &mut Reading) -> Option<Stretch> {
        if segment.is_first {
            return self.read(segment.from, segment.until, into);
        }
        // A record begins here if the byte before ends a line.
        let before = segment.from - 1;
        into.window.load(before, segment.until + OVERHANG)?;
        let page = into.window.page();
        let line_end = page.raw(0, page.length()).iter().position(|byte| *byte == b'\n');
        let from = line_end.map_or(segment.until, |at| into.window.byte(at + 1));
        self.split(from, segment.until, into)
    }

    /// Reads from the first byte of a record on.
    pub(super) fn read(&mut self, from: u64, until: u64, into: &mut Reading) -> Option<Stretch> {
        into.window.load(from, until + OVERHANG)?;
        self.split(from, until, into)
    }

    fn split(&mut self, from: u64, until: u64, into: &mut Reading) -> Option<Stretch> {
        into.rows.clear();
        let mut stretch = Stretch {
            from,
            to: from,
            is_sound: true,
            ends_blank: false,
        };
        while stretch.is_sound && stretch.to < until {
            match self.records(&mut stretch, until, into) {
                Ok(()) => {}
                Err(Stop::PageEnds) => into.window.load_on(CELL_LIMIT)?,
                Err(Stop::NotSound) => stretch.is_sound = false,
            }
        }
        let (start, end) = (into.window.position(from), into.window.position(stretch.to));
        stretch.is_sound &= from >= until || is_utf8(into.window.page().raw(start, end));
        Some(stretch)
    }

    /// Splits the records that begin before `until`, as far as they are loaded.
    fn records(&mut self, stretch: &mut Stretch, until: u64, into: &mut Reading) -> Result<(), Stop> {
        let page = into.window.page();
        let end = into.window.position(until).min(page.length());
        let mut cutter = Cutter::new(page, into.window.position(stretch.to), stretch.ends_blank);
        let mut cut = Ok(());
        while cut.is_ok() && cutter.at() < end {
            cut = cutter.cut(end, &mut self.records);
            self.numberer.number(&page, &self.records, &mut into.rows)?;
        }
        stretch.ends_blank = cutter.is_below_blank();
        stretch.to = into.window.byte(cutter.at());
        match cut {
            Err(Stop::PageEnds) if page.length() - cutter.at() > CELL_LIMIT => Err(Stop::NotSound),
            cut => cut,
        }
    }
}

fn is_utf8(bytes: &[u8]) -> bool {
    Encoding::utf8_valid_up_to(bytes) == bytes.len()
}
