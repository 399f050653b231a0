//! A table as it was read, whatever it was read from: headings, and rows of as many cells.
//!
//! ```text
//! columns   ma_don_vi | ma_tieu_chi | gia_tri        A1 B1 C1
//! row       STC       | I.1         | 4,75           A12 B12 C12
//! ```
//!
//! Text is borrowed from the source wherever it stands there as it is meant. Cells lie in one flat list,
//! since a strict table has as many in each row: millions of rows cost no allocation each.

use std::borrow::Cow;
use std::ops::Range;

use crate::source::{Place, SourceId};

/// Headings and rows, with the place of every cell.
#[derive(Debug, Clone)]
pub struct Table<'a> {
    /// Where it was read from.
    pub source: SourceId,
    /// `UTF-8`, `UTF-16`, `windows-1258`, `TCVN3`
    pub encoding: &'static str,
    /// The character between cells.
    pub delimiter: char,
    /// The headings.
    pub columns: Vec<Field<'a>>,
    fields: Vec<Field<'a>>,
}

/// A cell: its text without quotes and outer spaces, and where that text stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field<'a> {
    /// Empty for a blank cell.
    pub text: Cow<'a, str>,
    /// File, bytes and spreadsheet cell.
    pub place: Place,
    /// Whether invisible characters were cut off its ends: worth a warning where it is a code.
    pub hidden: bool,
    /// Whether a workbook stores it as a number: its dot is then the decimal mark, whatever texts use.
    pub is_number: bool,
}

impl<'a> Table<'a> {
    /// A table without rows.
    #[must_use]
    pub fn new(source: SourceId, encoding: &'static str, delimiter: char, columns: Vec<Field<'a>>) -> Self {
        Self {
            source,
            encoding,
            delimiter,
            columns,
            fields: Vec::new(),
        }
    }

    /// How many cells a row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// Makes room for so many cells, which are then not moved while they become more.
    pub fn reserve(&mut self, cells: usize) {
        // Where there is no room for what may come, there may still be enough for what comes.
        let _ = self.fields.try_reserve_exact(cells);
    }

    /// Takes in a row, cut or filled up with `blank` to the width of the table.
    pub fn push_row(&mut self, row: impl IntoIterator<Item = Field<'a>>, blank: &Field<'a>) {
        let end = self.fields.len() + self.columns.len();
        self.fields.extend(row.into_iter().take(self.columns.len()));
        self.fields.resize(end, blank.clone());
    }

    /// All rows, in file order.
    pub fn rows(&self) -> impl Iterator<Item = &[Field<'a>]> {
        // A table without columns has no rows either; `max` keeps the division defined.
        self.fields.chunks_exact(self.width().max(1))
    }

    /// One row, by its position among the rows; empty where there is none.
    #[must_use]
    pub fn row(&self, at: usize) -> &[Field<'a>] {
        let bounds: Range<usize> = at * self.width()..(at + 1) * self.width();
        self.fields.get(bounds).unwrap_or(&[])
    }

    /// Whether a column holds nothing below its heading.
    #[must_use]
    pub fn is_blank_column(&self, column: usize) -> bool {
        self.rows().all(|row| row[column].is_blank())
    }

    /// The place of the heading row, for problems of the table as a whole.
    #[must_use]
    pub fn heading_place(&self) -> Place {
        self.columns
            .first()
            .map_or_else(|| Place::file(self.source), |first| first.place)
    }

    /// Rows and columns exchanged: `rows[i][j]` of the result is `columns`/`rows[j][i]`, places and all.
    ///
    /// `kept` names the columns that become rows; the first of them becomes the headings.
    #[must_use]
    pub fn transposed(&self, kept: &[usize]) -> Self {
        let column = |at: usize| {
            std::iter::once(self.columns[at].clone()).chain(self.rows().map(move |row| row[at].clone()))
        };
        let Some((headings, others)) = kept.split_first() else {
            return Self::new(self.source, self.encoding, self.delimiter, Vec::new());
        };
        let mut turned = Self::new(
            self.source,
            self.encoding,
            self.delimiter,
            column(*headings).collect(),
        );
        for other in others {
            turned.fields.extend(column(*other));
        }
        turned
    }
}

impl Field<'_> {
    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::input::table::{Field, Table};
    use crate::source::{Place, Sources};

    fn texts(row: &[Field]) -> Vec<String> {
        row.iter().map(|field| field.text.to_string()).collect()
    }

    #[test]
    fn a_transposed_table_has_its_first_column_as_headings() {
        let mut sources = Sources::default();
        let source = sources.add("bang.csv", "");
        let field = |text: &'static str| Field {
            text: Cow::Borrowed(text),
            place: Place::file(source),
            hidden: false,
            is_number: false,
        };
        let columns = ["ma_tieu_chi", "noi_dung", "SNV", "STC"].map(field).to_vec();
        let mut table = Table::new(source, "UTF-8", ';', columns);
        table.push_row(["I.1", "Kế hoạch", "5", "4,75"].map(field), &field(""));
        table.push_row(["I.2", "Báo cáo", "3", "2"].map(field), &field(""));

        let turned = table.transposed(&[0, 2, 3]);

        assert_eq!(texts(&turned.columns), ["ma_tieu_chi", "I.1", "I.2"]);
        assert_eq!(texts(turned.row(0)), ["SNV", "5", "3"]);
        assert_eq!(texts(turned.row(1)), ["STC", "4,75", "2"]);
        assert_eq!(turned.row(2), []);
    }
}
