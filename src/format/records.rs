//! Rows of cells as CSV: quotes where they are needed, one way for every table that is written.

use csv::{Terminator, Writer, WriterBuilder};

/// Rows on their way to a text.
pub(super) struct Records {
    writer: Writer<Vec<u8>>,
}

impl Records {
    /// RFC 4180 with LF at line ends.
    pub(super) fn with_commas() -> Self {
        Self::new(b',', Terminator::Any(b'\n'))
    }

    /// As Excel writes them in Vietnam: semicolons, LF at line ends.
    pub(super) fn with_semicolons() -> Self {
        Self::new(b';', Terminator::Any(b'\n'))
    }

    /// As Excel reads them in Vietnam: semicolons, CRLF at line ends.
    pub(super) fn for_excel() -> Self {
        Self::new(b';', Terminator::CRLF)
    }

    fn new(delimiter: u8, terminator: Terminator) -> Self {
        let mut builder = WriterBuilder::new();
        builder.delimiter(delimiter).terminator(terminator).flexible(true);
        Self {
            writer: builder.from_writer(Vec::new()),
        }
    }

    /// Adds a row. Text of data has been made safe before (`safe_text`).
    pub(super) fn push<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        let row: Vec<T> = cells.into_iter().collect();
        let written = self.writer.write_record(row.iter().map(AsRef::as_ref));
        written.expect("memory takes every row, of whatever length");
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
