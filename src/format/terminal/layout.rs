//! How wide each column is: the bar gives way first, then the room for names, then headings are broken.
//!
//! Numbers are never narrower than they are, and no name is ever cut: it goes on below.

use unicode_width::UnicodeWidthStr;

use crate::view::ColumnKind;

/// A bar of a full score.
const FULL_BAR: usize = 22;
/// A bar shorter than this says nothing and is left out.
const LEAST_BAR: usize = 8;
/// Names are given this much before headings of numbers are broken into lines …
const ROOM_FOR_NAMES: usize = 24;
/// … and this much after.
const LEAST_NAME: usize = 12;

/// What is known of a column before it is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) kind: ColumnKind,
    /// Blank columns before and after it.
    pub(super) padding: (usize, usize),
    /// The widest cell.
    content: usize,
    heading: usize,
    /// The widest word of the heading.
    heading_word: usize,
}

impl Extent {
    /// Of a column with this heading and these cells; a bar's cells are drawn later.
    pub(super) fn new<'t>(
        kind: ColumnKind,
        padding: (usize, usize),
        heading: &str,
        cells: impl Iterator<Item = &'t str>,
    ) -> Self {
        let words = heading.trim_end().split(' ').map(UnicodeWidthStr::width);
        // Spaces at the end of a heading keep room for a mark behind the numbers under it.
        let hanging = heading.width() - heading.trim_end().width();
        Self {
            kind,
            padding,
            content: cells.map(UnicodeWidthStr::width).max().unwrap_or(0),
            heading: heading.width(),
            heading_word: words.max().unwrap_or(0) + hanging,
        }
    }

    fn natural(&self) -> usize {
        match self.kind {
            ColumnKind::Bar => FULL_BAR,
            _ => self.content.max(self.heading),
        }
    }

    fn least(&self) -> usize {
        match self.kind {
            ColumnKind::Name => LEAST_NAME.min(self.natural()),
            ColumnKind::Bar => LEAST_BAR,
            _ => self.content.max(self.heading_word),
        }
    }
}

/// The width of each column without its padding; 0 for one that is left out.
pub(super) fn widths(columns: &[Extent], room: Option<usize>) -> Vec<usize> {
    let mut layout = Layout {
        columns,
        widths: columns.iter().map(Extent::natural).collect(),
    };
    let Some(room) = room else {
        return layout.widths;
    };
    layout.narrow(room, ColumnKind::Bar, LEAST_BAR);
    if layout.total() > room {
        layout.leave_out(ColumnKind::Bar);
    }
    layout.narrow(room, ColumnKind::Name, ROOM_FOR_NAMES);
    layout.narrow(room, ColumnKind::Number, 0);
    layout.narrow(room, ColumnKind::Rank, 0);
    layout.narrow(room, ColumnKind::Name, LEAST_NAME);
    layout.widths
}

struct Layout<'a> {
    columns: &'a [Extent],
    widths: Vec<usize>,
}

impl Layout<'_> {
    fn total(&self) -> usize {
        let shown = self
            .columns
            .iter()
            .zip(&self.widths)
            .filter(|(_, width)| **width > 0);
        shown
            .map(|(column, width)| column.padding.0 + width + column.padding.1)
            .sum()
    }

    /// Takes from the columns of a kind what is too much, one after the other, but not below `least`.
    fn narrow(&mut self, room: usize, kind: ColumnKind, least: usize) {
        for (at, column) in self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.kind == kind)
        {
            let least = least.max(column.least()).min(self.widths[at]);
            let excess = self.total().saturating_sub(room);
            self.widths[at] -= excess.min(self.widths[at] - least);
        }
    }

    fn leave_out(&mut self, kind: ColumnKind) {
        for (column, width) in self.columns.iter().zip(&mut self.widths) {
            if column.kind == kind {
                *width = 0;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Extent, widths};
    use crate::view::ColumnKind;

    fn columns() -> [Extent; 4] {
        let name = ["Ban Quản lý Khu công nghệ cao và các khu công nghiệp"];
        [
            Extent::new(ColumnKind::Rank, (1, 1), "Hạng ", ["3="].into_iter()),
            Extent::new(ColumnKind::Name, (0, 0), "Cơ quan, đơn vị", name.into_iter()),
            Extent::new(ColumnKind::Number, (2, 0), "Tự đánh giá", ["101,02"].into_iter()),
            Extent::new(ColumnKind::Bar, (2, 0), "", [""].into_iter()),
        ]
    }

    #[test]
    fn the_bar_gives_way_first_then_names_then_headings() {
        let at = |room| widths(&columns(), Some(room));
        assert_eq!(widths(&columns(), None), [5, 52, 11, 22]);
        assert_eq!(at(96), [5, 52, 11, 22]);
        assert_eq!(at(90), [5, 52, 11, 16]);
        assert_eq!(at(82), [5, 52, 11, 8]);
        assert_eq!(at(81), [5, 52, 11, 0]);
        assert_eq!(at(60), [5, 40, 11, 0]);
        assert_eq!(at(44), [5, 24, 11, 0]);
        assert_eq!(at(40), [5, 24, 7, 0]);
        assert_eq!(at(30), [5, 15, 6, 0]);
        assert_eq!(at(10), [5, 12, 6, 0]);
    }
}
