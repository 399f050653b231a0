//! Rows of cells as CSV: quotes where they are needed, one way for every table that is written.
//!
//! ```text
//! Sở Nội vụ,"Sở, ban","a ""b"""      quotes around delimiters, quotes and line ends; quotes within are doubled
//! ```
//!
//! What comes of any row is what the `csv` crate writes, to the byte. Unlike that crate, [`Records`] take cells that
//! have their quotes already, as the texts have that stand in every year of a ranking.

use std::borrow::Cow;
use std::fmt::{Arguments, Write as _};
use std::io::{self, Write};

/// Text is handed on when there is so much of it.
const FULL: usize = 1 << 16;

/// What stands between cells and between rows.
#[derive(Debug, Clone, Copy)]
pub(super) enum Marks {
    /// RFC 4180 with LF at line ends.
    Commas,
    /// As Excel writes them in Vietnam: semicolons, LF at line ends.
    Semicolons,
    /// As Excel reads them in Vietnam: semicolons, CRLF at line ends.
    Excel,
}

impl Marks {
    fn delimiter(self) -> char {
        match self {
            Self::Commas => ',',
            Self::Semicolons | Self::Excel => ';',
        }
    }

    fn line_end(self) -> &'static str {
        match self {
            Self::Commas | Self::Semicolons => "\n",
            Self::Excel => "\r\n",
        }
    }

    /// A cell with the quotes that it needs.
    pub(super) fn quoted(self, text: &str) -> Cow<'_, str> {
        let delimiter = self.delimiter();
        let needs_quotes = |byte| matches!(byte, b'"' | b'\n' | b'\r') || char::from(byte) == delimiter;
        match text.bytes().any(needs_quotes) {
            true => format!("\"{}\"", text.replace('"', "\"\"")).into(),
            false => text.into(),
        }
    }
}

/// Rows on their way into a file, or into a text.
pub(super) struct Records<W: Write> {
    marks: Marks,
    out: W,
    held: String,
    /// Where the current row begins in what is held, and whether it has a cell.
    row: (usize, bool),
}

impl<W: Write> Records<W> {
    /// Rows that are written into `out`.
    pub(super) fn new(marks: Marks, out: W) -> Self {
        Self {
            marks,
            out,
            held: String::new(),
            row: (0, false),
        }
    }

    /// Writes a row. Text of data has been made safe before (`safe_text`).
    pub(super) fn write<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) -> io::Result<()> {
        cells.into_iter().for_each(|cell| self.cell(cell.as_ref()));
        self.end()
    }

    /// Adds a cell to the row. Text of data has been made safe before (`safe_text`).
    pub(super) fn cell(&mut self, text: &str) {
        let quoted = self.marks.quoted(text);
        self.ready(&quoted);
    }

    /// Adds a cell that has the quotes it needs.
    pub(super) fn ready(&mut self, quoted: &str) {
        self.begin_cell();
        self.held.push_str(quoted);
    }

    /// Adds a cell that is a number or nothing, and needs no quotes.
    pub(super) fn plain(&mut self, text: Arguments<'_>) {
        self.begin_cell();
        self.held.write_fmt(text).expect("memory takes every number");
    }

    fn begin_cell(&mut self) {
        let (_, has_cell) = &mut self.row;
        if std::mem::replace(has_cell, true) {
            self.held.push(self.marks.delimiter());
        }
    }

    /// Ends the row.
    pub(super) fn end(&mut self) -> io::Result<()> {
        let (start, _) = self.row;
        if self.held.len() == start {
            // An empty line would be no row.
            self.held.push_str("\"\"");
        }
        self.held.push_str(self.marks.line_end());
        if self.held.len() >= FULL {
            self.hand_on()?;
        }
        self.row = (self.held.len(), false);
        Ok(())
    }

    fn hand_on(&mut self) -> io::Result<()> {
        self.out.write_all(self.held.as_bytes())?;
        self.held.clear();
        Ok(())
    }

    /// Writes what is still held back.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.hand_on()?;
        self.out.flush()
    }
}

impl Records<Vec<u8>> {
    /// Rows of a text, with commas.
    pub(super) fn with_commas() -> Self {
        Self::new(Marks::Commas, Vec::new())
    }

    /// Rows of a text, with semicolons.
    pub(super) fn with_semicolons() -> Self {
        Self::new(Marks::Semicolons, Vec::new())
    }

    /// Rows of a text, as Excel reads them in Vietnam.
    pub(super) fn for_excel() -> Self {
        Self::new(Marks::Excel, Vec::new())
    }

    /// Adds a row. Text of data has been made safe before (`safe_text`).
    pub(super) fn push<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.write(cells)
            .expect("memory takes every row, of whatever length");
    }

    /// All rows.
    pub(super) fn into_text(mut self) -> String {
        self.hand_on().expect("memory takes every row");
        String::from_utf8(self.out).expect("cells that are text make rows that are text")
    }
}

#[cfg(test)]
mod tests {
    use csv::{Terminator, WriterBuilder};
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{Marks, Records};

    #[test]
    fn cells_with_delimiters_quotes_or_line_ends_are_quoted() {
        let mut rows = Records::with_commas();
        rows.push(["Sở Nội vụ", "Sở, ban", "a;\"b\"\n"]);
        assert_eq!(rows.into_text(), "Sở Nội vụ,\"Sở, ban\",\"a;\"\"b\"\"\n\"\n");
        let mut rows = Records::for_excel();
        rows.push(["Sở, ban", "a;b"]);
        assert_eq!(rows.into_text(), "Sở, ban;\"a;b\"\r\n");
    }

    proptest! {
        #[test]
        fn every_row_is_what_the_csv_crate_writes(
            rows in proptest::collection::vec(proptest::collection::vec("[aỞ \"',;\r\n]{0,4}", 0..4), 0..4),
        ) {
            let all = [
                (Marks::Commas, b',', Terminator::Any(b'\n')),
                (Marks::Semicolons, b';', Terminator::Any(b'\n')),
                (Marks::Excel, b';', Terminator::CRLF),
            ];
            for (marks, delimiter, terminator) in all {
                let mut builder = WriterBuilder::new();
                builder.delimiter(delimiter).terminator(terminator).flexible(true);
                let (mut theirs, mut ours) = (builder.from_writer(Vec::new()), Records::new(marks, Vec::new()));
                for row in &rows {
                    theirs.write_record(row).expect("memory takes every row");
                    ours.push(row);
                }
                let theirs = theirs.into_inner().expect("memory takes every row");
                prop_assert_eq!(ours.into_text().into_bytes(), theirs);
            }
        }
    }
}
