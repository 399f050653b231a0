//! Rows aligned under each other by their width on screen.
//!
//! ```text
//!  Rank  Agency                  Self
//!     1  Sở Tài nguyên và       93.11     a name goes on below, and its row with it
//!        Môi trường
//! ```

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use crate::format::terminal::layout::Extent;
use crate::format::terminal::wrap::wrap;
use crate::view::ColumnKind;

/// The lines of the headings, then those of each row; columns of width 0 are left out.
pub(super) fn align(
    headings: &[String],
    rows: &[Vec<String>],
    columns: &[Extent],
    widths: &[usize],
) -> Vec<Vec<String>> {
    let rows = rows.iter().map(Vec::as_slice);
    let all = std::iter::once(headings).chain(rows);
    all.map(|cells| row_lines(cells, columns, widths)).collect()
}

fn row_lines(cells: &[String], columns: &[Extent], widths: &[usize]) -> Vec<String> {
    let laid_out = cells.iter().zip(columns.iter().zip(widths));
    let shown: Vec<_> = laid_out
        .filter(|(_, (_, width))| **width > 0)
        .map(|(text, (column, width))| (column, *width, broken(text, *width)))
        .collect();
    let height = shown.iter().map(|(.., lines)| lines.len()).max();
    let line = |at: usize| {
        let mut line = String::new();
        for (column, width, lines) in &shown {
            let text = lines.get(at).map_or("", |text| text);
            push_aligned(&mut line, text, column, *width);
        }
        line.truncate(line.trim_end().len());
        line
    };
    (0..height.unwrap_or(0)).map(line).collect()
}

fn broken(text: &str, width: usize) -> Vec<Cow<'_, str>> {
    if text.width() <= width {
        return vec![Cow::Borrowed(text)];
    }
    wrap(text, Some(width), 0, 0)
        .into_iter()
        .map(Cow::Owned)
        .collect()
}

fn push_aligned(line: &mut String, text: &str, column: &Extent, width: usize) {
    let (before, after) = column.padding;
    let free = width.saturating_sub(text.width());
    let (left, right) = match column.kind {
        ColumnKind::Rank | ColumnKind::Number => (free, 0),
        ColumnKind::Name | ColumnKind::Word | ColumnKind::Bar | ColumnKind::Notes => (0, free),
    };
    push_spaces(line, before + left);
    line.push_str(text);
    push_spaces(line, right + after);
}

fn push_spaces(line: &mut String, count: usize) {
    line.extend(std::iter::repeat_n(' ', count));
}
