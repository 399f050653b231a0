//! Cells, written out as a table of text: a row a line, tabs between cells.
//!
//! ```text
//! BẢNG TỔNG HỢP⇥⇥                  row 1
//!                                  row 2, blank
//! Mã đơn vị⇥Mã tiêu chí⇥Giá trị    row 3
//! ```
//!
//! Tabs and line breaks inside a cell become spaces, so that a line is a row and the line number that a
//! message names is the number in the left margin of Excel. Quotes are doubled, as a text with tabs has them.

use std::collections::HashSet;

use crate::input::workbook::cell::Content;
use crate::input::workbook::{Refusal, SIZE_LIMIT};
use crate::source::Cell;

/// The filled cells of a sheet, in the order in which the workbook stores them.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// All their texts, one behind the other.
    texts: String,
    list: Vec<Filled>,
}

#[derive(Debug, Clone, Copy)]
struct Filled {
    /// Both counted from 0.
    row: u32,
    column: u32,
    /// Bytes of `texts`.
    start: usize,
    end: usize,
    is_number: bool,
}

impl Cells {
    /// Takes in a cell; both positions count from 0.
    ///
    /// # Errors
    /// A long text of which every cell says that it is its own makes a sheet of any size.
    pub(super) fn push(&mut self, row: u32, column: u32, content: &Content) -> Result<(), Refusal> {
        let start = self.texts.len();
        self.texts.push_str(&content.text);
        if self.texts.len() as u64 > SIZE_LIMIT {
            return Err(Refusal::TooLarge);
        }
        self.list.push(Filled {
            row,
            column,
            start,
            end: self.texts.len(),
            is_number: content.is_number,
        });
        Ok(())
    }

    /// The table as text, and its cells that are numbers by type.
    pub(super) fn written(mut self) -> (String, HashSet<Cell>) {
        // A stable order: of two cells at one place, the later one is kept, as spreadsheets do.
        self.list.sort_by_key(|cell| (cell.row, cell.column));
        self.list.reverse();
        self.list.dedup_by_key(|cell| (cell.row, cell.column));
        self.list.reverse();
        let width = self.list.iter().map(|cell| cell.column + 1).max().unwrap_or(0);
        let mut text = String::with_capacity(self.texts.len() * 2);
        let mut next_row = 0;
        for row in self.list.chunk_by(|one, other| one.row == other.row) {
            let number = row[0].row;
            text.extend((next_row..number).map(|_| '\n'));
            next_row = number + 1;
            self.write_row(row, width, &mut text);
            text.push('\n');
        }
        let numbers = self.list.iter().filter(|cell| cell.is_number);
        (text, numbers.filter_map(Filled::place).collect())
    }

    /// A row with all its cells, also the blank ones behind the last filled one.
    fn write_row(&self, row: &[Filled], width: u32, text: &mut String) {
        let mut column = 0;
        for cell in row {
            text.extend((column..cell.column).map(|_| '\t'));
            column = cell.column;
            write_cell(&self.texts[cell.start..cell.end], text);
        }
        text.extend((column + 1..width).map(|_| '\t'));
    }
}

impl Filled {
    fn place(&self) -> Option<Cell> {
        let column = u16::try_from(self.column + 1).ok()?;
        let row = self.row + 1;
        Some(Cell { column, row })
    }
}

fn write_cell(words: &str, text: &mut String) {
    let one_line = |letter: char| if letter.is_control() { ' ' } else { letter };
    if !words.contains('"') {
        text.extend(words.chars().map(one_line));
        return;
    }
    text.push('"');
    for letter in words.chars() {
        if letter == '"' {
            text.push('"');
        }
        text.push(one_line(letter));
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::collections::HashSet;

    use crate::input::workbook::cell::Content;
    use crate::input::workbook::transcript::Cells;
    use crate::source::Cell;

    fn written(cells: &[(u32, u32, &'static str, bool)]) -> (String, HashSet<Cell>) {
        let mut sheet = Cells::default();
        for (row, column, text, is_number) in cells {
            let content = Content {
                text: Cow::Borrowed(*text),
                is_number: *is_number,
            };
            assert_eq!(sheet.push(*row, *column, &content), Ok(()));
        }
        sheet.written()
    }

    #[test]
    fn lines_and_cells_stand_where_rows_and_columns_do() {
        let (text, numbers) = written(&[
            (2, 1, "ma_don_vi", false),
            (2, 3, "gia_tri", false),
            (4, 1, "STC", false),
            (4, 3, "4.75", true),
        ]);
        assert_eq!(text, "\n\n\tma_don_vi\t\tgia_tri\n\n\tSTC\t\t4.75\n");
        assert_eq!(numbers, HashSet::from([Cell { column: 4, row: 5 }]));
    }

    #[test]
    fn a_row_is_one_line_whatever_its_cells_hold() {
        let (text, _) = written(&[(0, 0, "Cơ quan,\nđơn vị", false), (0, 1, "Sở \"A\"\t1", false)]);
        assert_eq!(text, "Cơ quan, đơn vị\t\"Sở \"\"A\"\" 1\"\n");
    }

    #[test]
    fn cells_may_be_stored_in_any_order_and_the_last_of_one_place_counts() {
        let (text, numbers) = written(&[
            (1, 0, "b", false),
            (0, 1, "5", true),
            (0, 0, "a", false),
            (0, 1, "x", false),
        ]);
        assert_eq!((text.as_str(), numbers.len()), ("a\tx\nb\t\n", 0));
    }

    #[test]
    fn a_blank_sheet_is_a_blank_text() {
        assert_eq!(written(&[]), (String::new(), HashSet::new()));
    }
}
