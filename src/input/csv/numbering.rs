//! The row under the headings that numbers the columns, as forms of offices have it.
//!
//! ```text
//! (1);(2);(3);(4)        1;2;3;4        A;B;1;2
//! ```

/// The fewest numbered cells that make a numbering row; two plain numbers could be data.
const FEWEST: usize = 3;

/// Whether these cells count the columns: letters from A on, then numbers from 1 on.
pub(super) fn is_numbering<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let labels: Vec<&str> = cells.filter(|cell| !cell.is_empty()).map(bare).collect();
    let letters = labels
        .iter()
        .zip('A'..='Z')
        .take_while(|(label, letter)| label.len() == 1 && label.starts_with(*letter))
        .count();
    let numbers = &labels[letters..];
    let ascending = numbers
        .iter()
        .zip(1_usize..)
        .all(|(label, number)| *label == number.to_string());
    labels.len() >= FEWEST && !numbers.is_empty() && ascending
}

/// `(3)` and `[3]` → `3`; `(5) = (3)/(4)` → `5`.
fn bare(cell: &str) -> &str {
    let first = cell.split('=').next().unwrap_or(cell);
    first
        .trim()
        .trim_start_matches(['(', '['])
        .trim_end_matches([')', ']'])
}

#[cfg(test)]
mod tests {
    use crate::input::csv::numbering::is_numbering;

    #[test]
    fn numbering_rows_of_offices_are_recognised() {
        for row in [
            "(1);(2);(3)",
            "1;2;3;4;5;6",
            "A;B;1;2",
            "[1];[2];[3]=[1]/[2]",
            "1;2;3;;",
        ] {
            assert!(is_numbering(row.split(';')), "{row}");
        }
    }

    #[test]
    fn data_is_no_numbering() {
        for row in ["STC;I.1;5", "1;I.1;5", "1;2", "A;B;C", "2;3;4", "1;1;1"] {
            assert!(!is_numbering(row.split(';')), "{row}");
        }
    }
}
