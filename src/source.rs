//! Files and places: which file, which bytes, and from them line, column and spreadsheet cell.
//!
//! Everything that was read keeps a [`Place`] of 16 bytes. Lines and columns are worked out only when a
//! problem or an explanation is printed, so that a round without problems never pays for them.

use std::collections::HashSet;
use std::fmt;
use std::num::NonZeroU16;
use std::ops::Range;
use std::sync::OnceLock;

/// Which of the [`Sources`] a place lies in, counted from 1: a place that may be missing then takes no more room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(NonZeroU16);

/// A stretch of one source, with the spreadsheet cell it belongs to where it has one.
///
/// Places sort in file order: by source, then by where they start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    source: SourceId,
    /// First byte in the decoded text.
    start: u32,
    /// Length in bytes of the decoded text.
    length: u32,
    /// 1-based spreadsheet column; 0 outside tables.
    cell_column: u16,
    /// 1-based spreadsheet row; 0 outside tables.
    cell_row: u32,
}

/// A spreadsheet cell, `C65`: what an officer sees in the left and upper margins of Excel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// 1-based, printed as letters.
    pub column: u16,
    /// 1-based. Records are counted, not lines: a cell may hold line breaks.
    pub row: u32,
}

/// Where a place is, in the words of people: line and column count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file as the user named it.
    pub file: String,
    /// 0 where the problem is of the file as a whole.
    pub line: usize,
    /// 0 where the problem is of the file as a whole.
    pub column: usize,
    /// The spreadsheet cell, where the file is a table.
    pub cell: Option<Cell>,
}

/// One input: its name as the user gave it and its text, decoded to UTF-8 without a byte order mark.
#[derive(Debug)]
pub struct Source {
    /// Shown in messages; never made absolute.
    pub name: String,
    /// The decoded text; empty where the file could not be read.
    pub text: String,
    /// Of a sheet of a workbook: the cells that are numbers by type. `None` for a file of text.
    numbers: Option<HashSet<Cell>>,
    line_starts: OnceLock<Vec<usize>>,
}

/// All inputs of one run, in the order in which they were named.
#[derive(Debug, Default)]
pub struct Sources {
    list: Vec<Source>,
}

const _: () = assert!(size_of::<Option<Place>>() == 16, "an answer has two");

impl SourceId {
    fn at(position: usize) -> Self {
        let number = u16::try_from(position + 1).ok().and_then(NonZeroU16::new);
        Self(number.expect("a run reads at most 2,000 files"))
    }

    fn position(self) -> usize {
        usize::from(self.0.get()) - 1
    }
}

impl Place {
    /// The whole of a source: where no line can be named.
    #[must_use]
    pub fn file(source: SourceId) -> Self {
        Self {
            source,
            cell_column: 0,
            start: 0,
            length: 0,
            cell_row: 0,
        }
    }

    /// Bytes `span` of a source. Texts are limited to 4 GiB before they get here.
    #[must_use]
    pub fn text(source: SourceId, span: Range<usize>) -> Self {
        let start = u32::try_from(span.start).unwrap_or(u32::MAX);
        // At least one byte long, so that it is told apart from the whole file.
        let length = u32::try_from(span.len().max(1)).unwrap_or(u32::MAX);
        Self {
            source,
            cell_column: 0,
            start,
            length,
            cell_row: 0,
        }
    }

    /// The same place, known to be this cell of a table.
    #[must_use]
    pub fn in_cell(self, cell: Cell) -> Self {
        Self {
            cell_column: cell.column,
            cell_row: cell.row,
            ..self
        }
    }

    /// Which source it lies in.
    #[must_use]
    pub fn source(&self) -> SourceId {
        self.source
    }

    /// The bytes of the decoded text, or `None` for the file as a whole.
    #[must_use]
    pub fn span(&self) -> Option<Range<usize>> {
        let start = self.start as usize;
        (self.length > 0).then(|| start..start + self.length as usize)
    }

    /// The spreadsheet cell, where the source is a table.
    #[must_use]
    pub fn cell(&self) -> Option<Cell> {
        (self.cell_row > 0).then_some(Cell {
            column: self.cell_column,
            row: self.cell_row,
        })
    }
}

impl Source {
    /// A text that stands by itself, beside the sources of a run.
    #[must_use]
    pub fn alone(text: impl Into<String>) -> Self {
        Self {
            name: String::new(),
            text: text.into(),
            numbers: None,
            line_starts: OnceLock::new(),
        }
    }

    /// Whether it is a sheet of a workbook, written out as a table with a row a line and tabs between cells.
    #[must_use]
    pub fn is_sheet(&self) -> bool {
        self.numbers.is_some()
    }

    /// Whether a cell is a number by type, so that nobody has to find out what its dot means.
    #[must_use]
    #[inline]
    pub fn is_number(&self, cell: Cell) -> bool {
        self.numbers
            .as_ref()
            .is_some_and(|numbers| numbers.contains(&cell))
    }

    /// Where each line begins. CR, LF and CRLF each end one.
    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let bytes = self.text.as_bytes();
            let ends_line = |&(at, byte): &(usize, u8)| {
                byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
            };
            let after = bytes
                .iter()
                .copied()
                .enumerate()
                .filter(ends_line)
                .map(|(at, _)| at + 1);
            std::iter::once(0).chain(after).collect()
        })
    }

    /// The 1-based line that holds byte `offset`.
    #[must_use]
    pub fn line_number(&self, offset: usize) -> usize {
        self.line_starts().partition_point(|&start| start <= offset)
    }

    /// The text of a 1-based line without its line end.
    #[must_use]
    pub fn line(&self, number: usize) -> &str {
        let starts = self.line_starts();
        let start = starts
            .get(number.saturating_sub(1))
            .copied()
            .unwrap_or(self.text.len());
        let end = starts.get(number).copied().unwrap_or(self.text.len());
        self.text
            .get(start..end)
            .unwrap_or("")
            .trim_end_matches(['\r', '\n'])
    }
}

impl Sources {
    /// Takes in a file; more than 65,535 of them are refused long before.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> SourceId {
        self.push(name.into(), text.into(), None)
    }

    /// Takes in a sheet of a workbook; `numbers` are the cells that are numbers by type.
    pub fn add_sheet(
        &mut self,
        name: impl Into<String>,
        text: impl Into<String>,
        numbers: HashSet<Cell>,
    ) -> SourceId {
        self.push(name.into(), text.into(), Some(numbers))
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// Forgets all but the first `count`, whose places are no longer asked for.
    pub fn truncate(&mut self, count: usize) {
        self.list.truncate(count);
    }

    fn push(&mut self, name: String, text: String, numbers: Option<HashSet<Cell>>) -> SourceId {
        let id = SourceId::at(self.list.len());
        self.list.push(Source {
            name,
            text,
            numbers,
            line_starts: OnceLock::new(),
        });
        id
    }

    /// One source of this run.
    #[must_use]
    pub fn get(&self, id: SourceId) -> &Source {
        &self.list[id.position()]
    }

    /// All sources with their identities, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.list
            .iter()
            .enumerate()
            .map(|(at, source)| (SourceId::at(at), source))
    }

    /// The text at a place as it stands in the file; empty for the file as a whole.
    #[must_use]
    pub fn text(&self, place: &Place) -> &str {
        let source = self.get(place.source);
        place.span().and_then(|span| source.text.get(span)).unwrap_or("")
    }

    /// Line, column and cell of a place.
    #[must_use]
    pub fn locate(&self, place: &Place) -> Location {
        let source = self.get(place.source);
        let (line, column) = match place.span() {
            None => (0, 0),
            Some(span) => {
                let line = source.line_number(span.start);
                let line_start = source.line_starts()[line - 1];
                let before = source.text.get(line_start..span.start).unwrap_or("");
                (line, before.chars().count() + 1)
            }
        };
        Location {
            file: source.name.clone(),
            line,
            column,
            cell: place.cell(),
        }
    }
}

/// `C65`, `AA3`.
impl fmt::Display for Cell {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", column_letters(self.column), self.row)
    }
}

/// The letters over a spreadsheet column: 1 → `A`, 26 → `Z`, 27 → `AA`.
#[must_use]
pub fn column_letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(column);
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}
