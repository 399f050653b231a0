//! A table as it was read, whatever it was read from: headings, and rows of as many cells.
//!
//! ```text
//! columns   ma_don_vi | ma_tieu_chi | gia_tri        A1 B1 C1
//! row       STC       | I.1         | 4,75           A12 B12 C12
//! ```
//!
//! Of a cell is kept where it stands; its text is borrowed from the source, wherever it stands there as it is meant,
//! when somebody asks. Cells lie in one flat list, since a strict table has as many in each row.

use std::borrow::Cow;

use crate::input::page::{Kept, Page};
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
    page: Page<'a>,
    headings: Vec<Kept>,
    cells: Vec<Kept>,
}

/// A row: its cells, each made when it is asked for.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    page: Page<'a>,
    cells: Cow<'a, [Kept]>,
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
    pub(super) fn new(page: Page<'a>, encoding: &'static str, delimiter: char, headings: Vec<Kept>) -> Self {
        Self {
            source: page.id,
            encoding,
            delimiter,
            columns: headings.iter().map(|heading| page.field(*heading)).collect(),
            page,
            headings,
            cells: Vec::new(),
        }
    }

    /// How many cells a row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// How many rows there are.
    #[must_use]
    pub fn height(&self) -> usize {
        self.kept_rows().len()
    }

    /// Makes room for so many cells, which are then not moved while they become more.
    pub(super) fn reserve(&mut self, cells: usize) {
        // Where there is no room for what may come, there may still be enough for what comes.
        let _ = self.cells.try_reserve_exact(cells);
    }

    /// Takes in a row, which has as many cells as there are headings.
    pub(super) fn push_row(&mut self, row: impl IntoIterator<Item = Kept>) {
        self.cells.extend(row);
        debug_assert!(
            self.cells.len().is_multiple_of(self.width()),
            "a row as wide as the headings"
        );
    }

    /// All rows, in file order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.kept_rows().map(|cells| Row::new(self.page, cells))
    }

    /// One row, by its position among the rows; without cells where there is none.
    #[must_use]
    pub fn row(&self, at: usize) -> Row<'_> {
        Row::new(self.page, self.kept_rows().nth(at).unwrap_or_default())
    }

    /// The cells below a heading, in file order.
    pub fn column(&self, at: usize) -> impl Iterator<Item = Field<'a>> {
        self.kept_column(at).map(|kept| self.page.field(kept))
    }

    /// Whether a column holds nothing below its heading.
    #[must_use]
    pub fn is_blank_column(&self, at: usize) -> bool {
        self.kept_column(at).all(|kept| self.page.is_blank(kept))
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
        let column = |at: usize| std::iter::once(self.headings[at]).chain(self.kept_column(at));
        let (headings, others) = kept.split_first().map_or((Vec::new(), kept), |(first, others)| {
            (column(*first).collect(), others)
        });
        let mut turned = Self::new(self.page, self.encoding, self.delimiter, headings);
        for other in others {
            turned.push_row(column(*other));
        }
        turned
    }

    fn kept_rows(&self) -> impl ExactSizeIterator<Item = &[Kept]> {
        // A table without columns has no rows either; `max` keeps the division defined.
        self.cells.chunks_exact(self.width().max(1))
    }

    fn kept_column(&self, at: usize) -> impl Iterator<Item = Kept> {
        self.kept_rows().map(move |row| row[at])
    }
}

impl<'a> Row<'a> {
    pub(super) fn new(page: Page<'a>, cells: impl Into<Cow<'a, [Kept]>>) -> Self {
        let cells = cells.into();
        Self { page, cells }
    }

    /// How many cells it has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.cells.len()
    }

    /// The cell of a column.
    #[must_use]
    pub fn field(&self, column: usize) -> Field<'a> {
        self.page.field(self.cells[column])
    }

    /// The text of a cell, if it is plainly a code: the short way to what the row before names, too.
    #[must_use]
    pub(super) fn plain(&self, column: usize) -> Option<&'a str> {
        self.page.plain(self.cells[column])
    }

    /// The cell of a column, where anything was filled in.
    #[must_use]
    pub fn filled(&self, column: usize) -> Option<Field<'a>> {
        let kept = self.cells[column];
        let field = (!kept.is_empty()).then(|| self.page.field(kept));
        field.filter(|field| !field.is_blank())
    }

    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_blank(&self, column: usize) -> bool {
        self.page.is_blank(self.cells[column])
    }

    /// All cells.
    pub fn fields(&self) -> impl Iterator<Item = Field<'a>> {
        self.cells.iter().map(|kept| self.page.field(*kept))
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
    use crate::input::csv::test_table;
    use crate::input::table::Field;
    use crate::source::Sources;

    fn texts<'f>(row: impl Iterator<Item = Field<'f>>) -> Vec<String> {
        row.map(|field| field.text.to_string()).collect()
    }

    #[test]
    fn a_transposed_table_has_its_first_column_as_headings() {
        let mut sources = Sources::default();
        let text = "ma_tieu_chi;noi_dung;SNV;STC\nI.1;Kế hoạch;5;4,75\nI.2;Báo cáo;3;2\n";
        let source = sources.add("bang.csv", text);

        let turned = test_table(&sources, source).transposed(&[0, 2, 3]);

        assert_eq!(
            texts(turned.columns.iter().cloned()),
            ["ma_tieu_chi", "I.1", "I.2"]
        );
        assert_eq!(texts(turned.row(0).fields()), ["SNV", "5", "3"]);
        assert_eq!(texts(turned.row(1).fields()), ["STC", "4,75", "2"]);
        assert_eq!(turned.height(), 2);
        let cell = turned.row(1).field(1).place.cell().map(|cell| cell.to_string());
        assert_eq!(cell.as_deref(), Some("D2"));
    }
}
