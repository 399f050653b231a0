//! Where the cells of a number of records are, column by column, so that each column can be gone through in one go.
//!
//! ```text
//! STC,I.1,5⏎SYT,I.1,⏎     starts    0 10
//! ^  ^   ^ ^^  ^   ^^     ends      3 13     7 17     9 18
//! 0  3   7 9 10 …
//! ```

/// Records that are gone through together: few enough that a processor keeps them at hand.
pub(super) const BATCH: usize = 256;

/// Something about each record.
pub(super) type Each = [u32; BATCH];

/// Records that have been cut, all of the same number of cells.
#[derive(Debug)]
pub(super) struct Records {
    /// The first byte of each.
    starts: Each,
    /// By column, the byte behind the cell of each.
    ends: Vec<Each>,
    count: usize,
}

/// A raw cell: its first byte, and the byte behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The cells of one column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column<'r> {
    before: &'r Each,
    ends: &'r Each,
    /// Bytes that part it from what is before it.
    parted: u32,
}

impl Records {
    /// None yet; they will have so many cells each.
    pub(super) fn new(columns: usize) -> Self {
        Self {
            starts: [0; BATCH],
            ends: vec![[0; BATCH]; columns],
            count: 0,
        }
    }

    /// Number of cells of a record.
    pub(super) fn columns(&self) -> usize {
        self.ends.len()
    }

    /// Number of records.
    #[inline(always)]
    pub(super) fn count(&self) -> usize {
        self.count.min(BATCH)
    }

    /// The first byte of each.
    pub(super) fn starts(&self) -> &Each {
        &self.starts
    }

    /// The cells of a column.
    pub(super) fn column(&self, at: usize) -> Column<'_> {
        let ends = &self.ends[at];
        match at.checked_sub(1) {
            None => Column {
                before: &self.starts,
                ends,
                parted: 0,
            },
            Some(before) => Column {
                before: &self.ends[before],
                ends,
                parted: 1,
            },
        }
    }

    /// Forgets them all.
    pub(super) fn clear(&mut self) {
        self.count = 0;
    }

    /// Whether no more are to be gone through together.
    pub(super) fn is_full(&self) -> bool {
        self.count >= BATCH
    }

    /// Where the bounds of one more record are noted: its first byte, and the end of each cell.
    ///
    /// It counts once it has been [kept](Self::keep).
    #[inline(always)]
    pub(super) fn next(&mut self) -> (&mut u32, impl Iterator<Item = &mut u32>) {
        let at = self.count % BATCH;
        (
            &mut self.starts[at],
            self.ends.iter_mut().map(move |column| &mut column[at]),
        )
    }

    /// Keeps the record whose bounds have been noted.
    #[inline(always)]
    pub(super) fn keep(&mut self) {
        self.count += 1;
    }
}

impl Column<'_> {
    /// The cell of a record.
    #[inline(always)]
    pub(super) fn cell(&self, record: usize) -> Cell {
        Cell {
            start: (self.before[record] + self.parted) as usize,
            end: self.ends[record] as usize,
        }
    }
}

impl Cell {
    /// A cell without text, where a record has no such column.
    pub(super) const NONE: Self = Self { start: 0, end: 0 };

    /// Number of bytes.
    #[inline(always)]
    pub(super) fn length(&self) -> usize {
        self.end - self.start
    }
}
