//! One row an agency, best first: how high the rows are and what stands before them.
//!
//! ```text
//!                 Sở Nội vụ   1
//!  Ban Quản lý Khu công nghệ
//!      cao và các khu công …  2
//! ```
//!
//! Few agencies have rows of two lines, more of one. Where names would no longer fit onto a sheet, the rows
//! become so narrow that together they draw a curve, and the ranks of some stand before them.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::label;

/// Where names end, where ranks end and where drawings begin.
const NAMES_END: i64 = 210;
const RANKS_END: i64 = 234;
/// Where the drawing of a row begins.
pub(super) const START: i64 = 246;

/// Letters of a name that fit on a line.
const LETTERS: usize = 33;
/// So many agencies have two lines for a name, and so many have names at all.
const TWO_LINES: usize = 34;
const ONE_LINE: usize = 56;
/// What all rows together may take.
const MOST_HEIGHT: i64 = 900;

/// Rows from top to bottom.
#[derive(Debug)]
pub(super) struct Rows {
    count: usize,
    top: Exact,
    pitch: Exact,
}

/// Whether so many agencies can be named in a drawing.
pub(super) fn have_names(count: usize) -> bool {
    count <= ONE_LINE
}

impl Rows {
    /// So many rows under a top margin.
    pub(super) fn new(count: usize, top: i64) -> Self {
        let narrow = || Exact::ratio(MOST_HEIGHT, i64::try_from(count).unwrap_or(i64::MAX));
        let pitch = match count {
            0..=TWO_LINES => Exact::from(26),
            _ if have_names(count) => Exact::from(16),
            _ => narrow().unwrap_or(Exact::ONE),
        };
        Self {
            count,
            top: Exact::from(top),
            pitch,
        }
    }

    /// The upper edge of the first row.
    pub(super) fn top(&self) -> &Exact {
        &self.top
    }

    /// The upper edge of a row; that of the row after the last is the lower edge of all.
    pub(super) fn edge(&self, at: usize) -> Exact {
        &self.top + &(&self.pitch * &Exact::from(i64::try_from(at).unwrap_or(i64::MAX)))
    }

    /// The lower edge of the last row.
    pub(super) fn bottom(&self) -> Exact {
        self.edge(self.count)
    }

    /// The middle of a row.
    pub(super) fn middle(&self, at: usize) -> Exact {
        &self.edge(at) + &half(&self.pitch)
    }

    /// Whether there is room for text in the rows.
    pub(super) fn have_names(&self) -> bool {
        have_names(self.count)
    }

    /// The radius of a dot: as large as is pleasant, and no larger than its row allows.
    pub(super) fn radius(&self) -> Exact {
        let least = Exact::ratio(6, 5).unwrap_or(Exact::ONE);
        half(&self.pitch).min(Exact::from(5)).max(least)
    }

    /// Names and ranks, or the ranks of about ten where there is no room for names.
    pub(super) fn labels<'n>(
        &self,
        agencies: impl IntoIterator<Item = (&'n str, Option<(u32, bool)>)>,
    ) -> Vec<Element> {
        let every = if self.have_names() {
            1
        } else {
            self.count.div_ceil(10)
        };
        let agencies = agencies.into_iter().enumerate().step_by(every);
        agencies
            .flat_map(|(at, (name, rank))| {
                let rank = rank.map(|(rank, tied)| self.rank(at, rank, tied));
                let name = self.have_names().then(|| self.name(at, name));
                name.into_iter().flatten().chain(rank)
            })
            .collect()
    }

    fn rank(&self, at: usize, rank: u32, tied: bool) -> Element {
        let text = format!("{rank}{}", if tied { "=" } else { "" });
        label(&Exact::from(RANKS_END), &self.baseline(at), "small end", text)
    }

    /// The whole name is there for the pointer where it had to be cut.
    fn name(&self, at: usize, name: &str) -> Vec<Element> {
        let lines = lines(name, LETTERS, if self.count <= TWO_LINES { 2 } else { 1 });
        let middle = self.baseline(at);
        let first = &middle - &Exact::from(if lines.len() == 2 { 6 } else { 0 });
        let is_cut = lines.last().is_some_and(|line| line.ends_with('…'));
        let line = |(n, text): (i64, &String)| {
            let y = &first + &Exact::from(12 * n);
            let label = label(&Exact::from(NAMES_END), &y, "end", text);
            label.child(is_cut.then(|| Element::new("title").text(name)))
        };
        (0..).zip(&lines).map(line).collect()
    }

    /// Where text must stand to be in the middle of a row.
    pub(super) fn baseline(&self, at: usize) -> Exact {
        &self.middle(at) + &Exact::from(4)
    }
}

fn half(value: &Exact) -> Exact {
    value.checked_div(&Exact::from(2)).unwrap_or(Exact::ZERO)
}

/// A name in at most so many lines of so many letters; what does not fit is cut with `…`.
pub(super) fn lines(name: &str, letters: usize, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in name.split_whitespace() {
        let line = lines.last().map_or("", String::as_str);
        let is_full = !line.is_empty() && line.width() + 1 + word.width() > letters;
        if is_full && lines.len() < most {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            *line += word;
        }
    }
    lines.iter().map(|line| cut(line, letters)).collect()
}

/// A line of so many letters at most.
fn cut(line: &str, letters: usize) -> String {
    if line.width() <= letters {
        return line.to_owned();
    }
    let mut width = 0;
    let fits = |letter: &char| {
        width += letter.width().unwrap_or(0);
        width < letters
    };
    let kept: String = line.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::{Rows, lines};
    use crate::exact::Exact;

    #[test]
    fn a_long_name_is_broken_between_words_and_cut_at_the_end() {
        assert_eq!(lines("Sở Nội vụ", 12, 2), ["Sở Nội vụ"]);
        assert_eq!(
            lines("Sở Nông nghiệp và Môi trường", 14, 2),
            ["Sở Nông nghiệp", "và Môi trường"]
        );
        assert_eq!(lines("Sở Nông nghiệp và Môi trường", 14, 1), ["Sở Nông nghiệ…"]);
        assert_eq!(lines("xxxxxxxxxxxxxxxxxxxx", 6, 2), ["xxxxx…"]);
        assert_eq!(lines("", 6, 2), [""]);
    }

    #[test]
    fn however_many_agencies_there_are_their_rows_fit_onto_a_sheet() {
        for count in [1, 34, 35, 56, 57, 300, 3400] {
            let rows = Rows::new(count, 0);
            assert!(rows.bottom() <= Exact::from(900), "{count}");
        }
    }
}
