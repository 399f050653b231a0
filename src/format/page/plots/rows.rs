//! One row an agency, best first: how high the rows are and what stands before them.
//!
//! ```text
//!                   Sở Nội vụ   1
//!   Ban Quản lý Khu công nghệ   2
//!   cao và các khu công nghiệp
//! ```
//!
//! Few agencies have rows of two lines, more of one. Where names would no longer fit onto a sheet, the rows
//! become so narrow that together they draw a curve, and the ranks of some stand before them.

use unicode_width::UnicodeWidthStr;

use crate::format::page::markup::Element;
use crate::format::page::plots::lettering::{one_line, two_lines, width_of};
use crate::format::page::plots::marks::label;
use crate::format::page::plots::unit::{Unit, units};

/// The most letters of a name on a line.
const LETTERS: usize = 32;
/// Where there are no names, the ranks have the room of so many letters more.
const LETTERS_WITHOUT_NAMES: usize = 2;
/// So many agencies have names of two lines where one of them needs it, so many have names at all.
const TWO_LINES: usize = 28;
const ONE_LINE: usize = 72;
/// The height of a row of one line and of two, where there is room.
const ROW: Unit = units(22);
const HIGH_ROW: Unit = units(30);
/// What all rows together may take.
const MOST_HEIGHT: Unit = units(900);
/// From the end of the names to that of the ranks, and to the drawings.
const RANKS: Unit = units(24);
const DRAWINGS: Unit = units(36);
/// From one line of a name to the next, and from the middle of a line to its foot.
const LINE: Unit = units(12);
const FOOT: Unit = units(4);

/// Rows from top to bottom.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    agencies: Vec<Agency<'a>>,
    top: Unit,
    height: Unit,
    has_two_lines: bool,
    names_end: Unit,
}

/// What stands before a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Agency<'a> {
    pub(super) name: &'a str,
    pub(super) rank: Option<(u32, bool)>,
}

/// Whether so many agencies can be named in a drawing.
pub(super) fn have_names(count: usize) -> bool {
    count <= ONE_LINE
}

impl<'a> Rows<'a> {
    /// A row for each agency, under a top margin.
    pub(super) fn new(agencies: impl IntoIterator<Item = Agency<'a>>, top: Unit) -> Self {
        let agencies: Vec<Agency<'a>> = agencies.into_iter().collect();
        let count = agencies.len();
        let widths = agencies.iter().map(|agency| agency.name.width());
        let longest = widths.max().unwrap_or(0);
        let has_two_lines = longest > LETTERS && count <= TWO_LINES;
        let row = if has_two_lines { HIGH_ROW } else { ROW };
        let letters = if have_names(count) {
            longest.min(LETTERS)
        } else {
            LETTERS_WITHOUT_NAMES
        };
        Self {
            agencies,
            top,
            height: row.part(count, 1).min(MOST_HEIGHT),
            has_two_lines,
            names_end: width_of(letters),
        }
    }

    /// Where the drawings of the rows begin, right of names and ranks.
    pub(super) fn start(&self) -> Unit {
        self.names_end + DRAWINGS
    }

    /// The upper edge of the first row.
    pub(super) fn top(&self) -> Unit {
        self.top
    }

    /// The lower edge of the last row.
    pub(super) fn bottom(&self) -> Unit {
        self.top + self.height
    }

    /// The upper edge of a row; that of the row after the last is the lower edge of all.
    pub(super) fn edge(&self, at: usize) -> Unit {
        self.top + self.height.part(at, self.agencies.len())
    }

    /// The middle of a row.
    pub(super) fn middle(&self, at: usize) -> Unit {
        self.top + self.height.part(2 * at + 1, 2 * self.agencies.len())
    }

    /// Where text must stand to be in the middle of a row.
    pub(super) fn baseline(&self, at: usize) -> Unit {
        self.middle(at) + FOOT
    }

    /// Whether there is room for text in the rows.
    pub(super) fn have_names(&self) -> bool {
        have_names(self.agencies.len())
    }

    /// The radius of a dot: as large as is pleasant, and hardly larger than its row.
    pub(super) fn radius(&self) -> Unit {
        let row = self.height.part(1, self.agencies.len());
        row.half().clamp(units(6).part(1, 5), units(5))
    }

    /// Names and ranks, or the ranks of about ten where there is no room for names.
    pub(super) fn labels(&self) -> Vec<Element> {
        let every = match self.have_names() {
            true => 1,
            false => self.agencies.len().div_ceil(10),
        };
        let before = |(at, agency): (usize, &Agency<'_>)| {
            let rank = agency.rank.map(|(rank, tied)| self.rank(at, rank, tied));
            let name = self.have_names().then(|| self.name(at, agency.name));
            name.into_iter().flatten().chain(rank).collect::<Vec<_>>()
        };
        let agencies = self.agencies.iter().enumerate();
        agencies.step_by(every).flat_map(before).collect()
    }

    fn rank(&self, at: usize, rank: u32, tied: bool) -> Element {
        let text = format!("{rank}{}", if tied { "=" } else { "" });
        label((self.names_end + RANKS, self.baseline(at)), "small end", text)
    }

    /// The whole name is there for the pointer where it had to be cut.
    fn name(&self, at: usize, name: &str) -> Vec<Element> {
        let lines = match self.has_two_lines {
            true => two_lines(name, LETTERS),
            false => vec![one_line(name, LETTERS)],
        };
        let above = LINE.part(lines.len().saturating_sub(1), 2);
        let first = self.baseline(at) - above;
        let is_cut = lines.last().is_some_and(|line| line.ends_with('…'));
        let line = |(n, text): (usize, &String)| {
            let whole = is_cut.then(|| Element::new("title").text(name));
            label((self.names_end, first + LINE.part(n, 1)), "end", text).child(whole)
        };
        lines.iter().enumerate().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Agency, Rows};
    use crate::format::page::plots::unit::{Unit, units};

    #[test]
    fn however_many_agencies_there_are_their_rows_fit_onto_a_sheet() {
        let name = "Ban Quản lý Khu công nghệ cao và các khu công nghiệp";
        for count in [0, 1, 28, 29, 72, 73, 300, 3400] {
            let rows = Rows::new(
                std::iter::repeat_n(Agency { name, rank: None }, count),
                Unit::ZERO,
            );
            assert!(rows.bottom() <= units(900), "{count}");
            assert_eq!(rows.edge(count), rows.bottom());
        }
    }
}
