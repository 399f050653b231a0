//! Widths and heights of a form. A spreadsheet does not make a row higher for the texts that it finds in a file.

use unicode_width::UnicodeWidthStr;

use crate::language::form::FormColumn;
use crate::view::FormRow;

/// Height of a row of one line, and of each further line, in points.
const FIRST_LINE: u32 = 20;
const LINE: u32 = 15;
/// The most lines that a row is made high for: Excel has no higher rows than 409 points.
const MOST_LINES: u32 = 25;
/// Characters of a line that are lost to the indent and to words that do not fit.
const LOST: u32 = 3;
/// Lines of the headings.
const HEADING_LINES: u32 = 2;
/// Width of the sheet of instructions, in characters.
pub(super) const GUIDE_WIDTH: u32 = 88;

/// The width of a column, in characters.
pub(super) fn width(column: FormColumn) -> u32 {
    match column {
        FormColumn::Agency => 10,
        FormColumn::Criterion => 11,
        FormColumn::Name => 42,
        FormColumn::Max => 8,
        FormColumn::How => 34,
        FormColumn::Value | FormColumn::Denominator => 12,
        FormColumn::Evidence => 30,
        FormColumn::Note => 22,
        FormColumn::Set => 14,
    }
}

/// The height of the headings, in points.
pub(super) fn heading_height() -> f64 {
    height(HEADING_LINES)
}

/// The height of a row, in points: its name and what is said of its answer are shown whole.
pub(super) fn row_height(row: &FormRow<'_>) -> f64 {
    let how = row.asked.as_ref().map_or("", |asked| asked.how.as_str());
    let name = lines(row.name, width(FormColumn::Name));
    height(name.max(lines(how, width(FormColumn::How))))
}

/// The height of a text that is that wide, in points.
pub(super) fn text_height(text: &str, width: u32) -> f64 {
    height(lines(text, width))
}

/// Lines of a text in a column of this width, words unbroken: nearly.
fn lines(text: &str, width: u32) -> u32 {
    let room = usize::try_from(width - LOST).unwrap_or(usize::MAX);
    let each = text.lines().map(|line| line.width().div_ceil(room).max(1));
    u32::try_from(each.sum::<usize>().max(1)).unwrap_or(MOST_LINES)
}

fn height(lines: u32) -> f64 {
    f64::from(FIRST_LINE + LINE * (lines.min(MOST_LINES) - 1))
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_text_takes_the_lines_that_it_needs() {
        assert_eq!(lines("", 34), 1);
        assert_eq!(lines("số điểm, tối đa 5, bước 0,25", 34), 1);
        assert_eq!(
            lines("số hồ sơ đúng hạn; tổng số hồ sơ\nKAD nếu không áp dụng", 34),
            3
        );
    }
}
