//! Cells by their letters, and formulas that are written once for a row.
//!
//! ```text
//! row 11, column 3      D12      $D$12      'Tiêu chí'!$D$12
//! pattern               IF(@40=0,0,@12*2)   in column F:  IF(F40=0,0,F12*2)
//! ```
//!
//! Rows and columns count from 0, as the writer of workbooks counts them; letters are what people see.

/// The letters of a column: `A`, `Z`, `AA`.
pub(crate) fn letters(column: u16) -> String {
    let mut rest = u32::from(column) + 1;
    let mut reversed = Vec::new();
    while rest > 0 {
        let digit = (rest - 1) % 26;
        reversed.push(char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    reversed.iter().rev().collect()
}

/// A cell that no copying moves: `$D$12`.
pub(crate) fn fixed(row: u32, column: u16) -> String {
    format!("${}${}", letters(column), row + 1)
}

/// A stretch of one column that no copying moves: `$D$12:$D$15`.
pub(crate) fn fixed_rows(from: u32, to: u32, column: u16) -> String {
    match from == to {
        true => fixed(from, column),
        false => format!("{}:{}", fixed(from, column), fixed(to, column)),
    }
}

/// The sum of some cells and ranges. A function takes 255 arguments and no more.
pub(crate) fn sum(cells: &[String]) -> String {
    let sum = |some: &[String]| format!("SUM({})", some.join(","));
    match cells {
        [] => "0".to_owned(),
        [cell] if !cell.contains(':') => cell.clone(),
        cells => cells.chunks(250).map(sum).collect::<Vec<_>>().join("+"),
    }
}

/// The cell of this agency in a row, `@` being the letters of its column.
pub(crate) fn own(row: u32) -> String {
    format!("@{}", row + 1)
}

/// The cells of this agency in some rows, adjoining ones as one range: `@12:@15`, `@17`.
pub(crate) fn own_runs(rows: &[u32]) -> Vec<String> {
    runs(rows)
        .into_iter()
        .map(|(from, to)| own_range(from, to))
        .collect()
}

/// The cells of this agency from a row to a row: `@12:@15`.
pub(crate) fn own_range(from: u32, to: u32) -> String {
    if from == to {
        own(from)
    } else {
        format!("{}:{}", own(from), own(to))
    }
}

/// Ascending numbers as stretches without a gap.
pub(crate) fn runs(rows: &[u32]) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &row in rows {
        match runs.last_mut() {
            Some((_, to)) if *to + 1 == row => *to = row,
            Some(_) | None => runs.push((row, row)),
        }
    }
    runs
}

/// The formula of a row in one of its columns.
pub(crate) fn in_column(pattern: &str, column: u16) -> String {
    pattern.replace('@', &letters(column))
}

#[cfg(test)]
mod tests {
    use super::{fixed, in_column, letters, own_runs, sum};

    #[test]
    fn columns_count_in_letters() {
        let shown: Vec<String> = [0, 25, 26, 701, 702, 16383].map(letters).to_vec();
        assert_eq!(shown, ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
        assert_eq!(fixed(11, 3), "$D$12");
    }

    #[test]
    fn adjoining_rows_are_one_range() {
        assert_eq!(own_runs(&[4, 5, 6, 9]), ["@5:@7", "@10"]);
        assert_eq!(sum(&own_runs(&[4, 5, 6, 9])), "SUM(@5:@7,@10)");
        assert_eq!(sum(&own_runs(&[4])), "@5");
        assert_eq!(sum(&own_runs(&[])), "0");
    }

    #[test]
    fn a_pattern_is_copied_along_its_row() {
        assert_eq!(in_column("IF(@40=0,0,@12)", 5), "IF(F40=0,0,F12)");
    }
}
