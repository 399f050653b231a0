//! The extent of an Excel sheet, from its cells.
//!
//! ```text
//! <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="4"/></row>
//! ```
//!
//! A cell without content (`C2`) takes no room, wherever it stands: LibreOffice draws borders down to row
//! 1,048,576. A cell or row without `r` follows the one before it.

use quick_xml::events::BytesStart;

use crate::diagnostic::Counted;
use crate::input::workbook::guard::xml::{number, values};
use crate::input::workbook::{COLUMNS_LIMIT, ROWS_LIMIT, Refusal};

/// The parser makes room for as many texts as the file says it has.
const STRINGS_LIMIT: u64 = 1_000_000;
/// Letters and digits of a cell's name; the parser counts beyond what it can hold.
const LETTERS: usize = 3;
const DIGITS: usize = 7;

/// Rows and columns met so far.
#[derive(Default)]
pub(super) struct Excel {
    rows: usize,
    /// Of the next cell, from 0.
    row: usize,
    column: usize,
}

impl Excel {
    pub(super) fn row(&mut self, tag: &BytesStart) -> Result<(), Refusal> {
        self.rows += 1;
        if self.rows > ROWS_LIMIT {
            return Err(Refusal::TooMany(Counted::Rows));
        }
        for name in values(tag, "r")? {
            self.row = position(&name)?.0;
        }
        Ok(())
    }

    pub(super) fn row_end(&mut self) {
        self.row += 1;
        self.column = 0;
    }

    pub(super) fn cell(&mut self, tag: &BytesStart, is_blank: bool) -> Result<(), Refusal> {
        let mut row = self.row;
        for name in values(tag, "r")? {
            (row, self.column) = position(&name)?;
            self.fits(row, is_blank)?;
        }
        self.fits(row, is_blank)?;
        self.column += 1;
        Ok(())
    }

    fn fits(&self, row: usize, is_blank: bool) -> Result<(), Refusal> {
        if is_blank {
            return Ok(());
        }
        if row >= ROWS_LIMIT {
            return Err(Refusal::TooMany(Counted::Rows));
        }
        if self.column >= COLUMNS_LIMIT {
            return Err(Refusal::TooMany(Counted::Columns));
        }
        Ok(())
    }

    /// Not believed, only looked at: the parser reads it.
    pub(super) fn dimension(&self, tag: &BytesStart) -> Result<(), Refusal> {
        for range in values(tag, "ref")? {
            range.split(':').try_for_each(|name| position(name).map(drop))?;
        }
        Ok(())
    }

    pub(super) fn strings(&self, tag: &BytesStart) -> Result<(), Refusal> {
        match number(tag, "uniqueCount")? {
            Some(count) if count > STRINGS_LIMIT => Err(Refusal::Damaged),
            Some(_) | None => Ok(()),
        }
    }
}

/// `C12` → row 11, column 2; `12` → row 11, column 0.
fn position(name: &str) -> Result<(usize, usize), Refusal> {
    let letters = name
        .find(|letter: char| !letter.is_ascii_alphabetic())
        .unwrap_or(name.len());
    let (letters, digits) = name.split_at(letters);
    let is_number = digits.bytes().all(|digit| digit.is_ascii_digit());
    if letters.len() > LETTERS || digits.len() > DIGITS || !is_number {
        return Err(Refusal::Damaged);
    }
    let row: usize = digits.parse().map_err(|_| Refusal::Damaged)?;
    let column = letters.bytes().fold(0, |column, letter| {
        column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    Ok((row.saturating_sub(1), column.saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use crate::input::workbook::Refusal;
    use crate::input::workbook::guard::excel::position;

    #[test]
    fn a_cell_is_named_by_letters_and_digits() {
        assert_eq!(position("A1"), Ok((0, 0)));
        assert_eq!(position("C12"), Ok((11, 2)));
        assert_eq!(position("SF20000"), Ok((19_999, 499)));
        assert_eq!(position("xfd1048576"), Ok((1_048_575, 16_383)));
        assert_eq!(position("7"), Ok((6, 0)));
        for name in ["", "A", "$A$1", "A-1", "A+1", "AAAA1", "A12345678", "Á1", "A1B"] {
            assert_eq!(position(name), Err(Refusal::Damaged), "{name}");
        }
    }
}
