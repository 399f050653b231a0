//! Decimal marks under each other, in columns whose numbers have different numbers of decimals.
//!
//! ```text
//! 18.375
//!  4
//! 25.62
//! ```

use unicode_width::UnicodeWidthStr;

use crate::view::{Cell, Row};

/// Fills up the numbers of every column of exact numbers, so that set to the right their marks align.
pub(super) fn align_marks(texts: &mut [Vec<String>], rows: &[&Row]) {
    let columns = rows.first().map_or(0, |row| row.cells.len());
    for column in 0..columns {
        let is_exact = |row: &&Row| matches!(row.cells.get(column), Some(Cell::Exact(_)));
        if !rows.iter().any(is_exact) {
            continue;
        }
        let widest = texts.iter().map(|row| behind_mark(&row[column])).max();
        for row in texts.iter_mut() {
            let missing = widest.unwrap_or(0) - behind_mark(&row[column]);
            row[column].extend(std::iter::repeat_n(' ', missing));
        }
    }
}

/// Columns of the decimal mark and of what follows it.
fn behind_mark(number: &str) -> usize {
    number.find(['.', ',']).map_or(0, |at| number[at..].width())
}

#[cfg(test)]
mod tests {
    use super::align_marks;
    use crate::exact::Exact;
    use crate::view::{Cell, Row};

    #[test]
    fn whole_numbers_keep_room_for_decimals() {
        let row = |number: i64| Row {
            cells: vec![Cell::Exact(Exact::from(number))],
        };
        let rows = [row(18), row(4), row(25)];
        let mut texts: Vec<Vec<String>> = ["18,375", "4", "25,62"]
            .map(|text| vec![text.to_owned()])
            .to_vec();
        align_marks(&mut texts, &rows.iter().collect::<Vec<_>>());
        assert_eq!(
            texts,
            [["18,375"], ["4    "], ["25,62 "]].map(|row| row.map(str::to_owned).to_vec())
        );
    }
}
