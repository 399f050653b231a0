//! Rows of cells as CSV: quotes where they are needed, one way for every table that is written.

use std::fmt::{Arguments, Write as _};
use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

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

/// Rows on their way into a file, or into a text.
pub(super) struct Records<W: Write> {
    writer: Writer<W>,
    /// A number on its way.
    number: String,
}

impl<W: Write> Records<W> {
    /// Rows that are written into `out`.
    pub(super) fn new(marks: Marks, out: W) -> Self {
        let (delimiter, terminator) = match marks {
            Marks::Commas => (b',', Terminator::Any(b'\n')),
            Marks::Semicolons => (b';', Terminator::Any(b'\n')),
            Marks::Excel => (b';', Terminator::CRLF),
        };
        let mut builder = WriterBuilder::new();
        builder.delimiter(delimiter).terminator(terminator).flexible(true);
        Self {
            writer: builder.from_writer(out),
            number: String::new(),
        }
    }

    /// Writes a row. Text of data has been made safe before (`safe_text`).
    pub(super) fn write<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) -> io::Result<()> {
        cells.into_iter().try_for_each(|cell| self.cell(cell.as_ref()))?;
        self.end()
    }

    /// Adds a cell to the row. Text of data has been made safe before (`safe_text`).
    pub(super) fn cell(&mut self, text: &str) -> io::Result<()> {
        Ok(self.writer.write_field(text)?)
    }

    /// Adds a cell that is a number.
    pub(super) fn number(&mut self, number: Arguments<'_>) -> io::Result<()> {
        self.number.clear();
        self.number.write_fmt(number).expect("memory takes every number");
        Ok(self.writer.write_field(&self.number)?)
    }

    /// Ends the row.
    pub(super) fn end(&mut self) -> io::Result<()> {
        Ok(self.writer.write_record(None::<&str>)?)
    }

    /// Writes what is still held back.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
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
    pub(super) fn into_text(self) -> String {
        let bytes = self.writer.into_inner().expect("memory takes every row");
        String::from_utf8(bytes).expect("cells that are text make rows that are text")
    }
}

#[cfg(test)]
mod tests {
    use super::Records;

    #[test]
    fn cells_with_delimiters_quotes_or_line_ends_are_quoted() {
        let mut rows = Records::with_commas();
        rows.push(["Sở Nội vụ", "Sở, ban", "a;\"b\"\n"]);
        assert_eq!(rows.into_text(), "Sở Nội vụ,\"Sở, ban\",\"a;\"\"b\"\"\n\"\n");
        let mut rows = Records::for_excel();
        rows.push(["Sở, ban", "a;b"]);
        assert_eq!(rows.into_text(), "Sở, ban;\"a;b\"\r\n");
    }
}
