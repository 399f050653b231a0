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

use crate::exact::{Exact, Rounding};
use crate::format::page::markup::Element;
use crate::format::page::plots::label;

/// Letters of a name that fit on a line, and the room for a letter.
const LETTERS: usize = 32;
const LETTER: (i64, i64) = (37, 5);
/// Room for a rank and a gap behind the names.
const RANKS: i64 = 36;
/// So many agencies have names of two lines where one of them needs it, so many have names at all.
const TWO_LINES: usize = 28;
const ONE_LINE: usize = 72;
/// What all rows together may take.
const MOST_HEIGHT: i64 = 900;

/// Rows from top to bottom.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    agencies: Vec<Agency<'a>>,
    top: Exact,
    pitch: Exact,
    lines: usize,
    names_end: Exact,
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
    pub(super) fn new(agencies: impl IntoIterator<Item = Agency<'a>>, top: i64) -> Self {
        let agencies: Vec<Agency<'a>> = agencies.into_iter().collect();
        let count = agencies.len();
        let longest = agencies
            .iter()
            .map(|agency| agency.name.width())
            .max()
            .unwrap_or(0);
        let lines = if longest > LETTERS && count <= TWO_LINES {
            2
        } else {
            1
        };
        let fitting = Exact::ratio(MOST_HEIGHT, whole(count)).unwrap_or(Exact::ONE);
        let pitch = fitting.min(Exact::from(if lines == 2 { 30 } else { 22 }));
        let letters = if have_names(count) {
            longest.min(LETTERS)
        } else {
            // A rank of four digits begins where the second letter of a name would.
            2
        };
        let names_end = Exact::ratio(whole(letters) * LETTER.0, LETTER.1).unwrap_or(Exact::ZERO);
        Self {
            agencies,
            top: Exact::from(top),
            pitch,
            lines,
            names_end: names_end.rounded(0, Rounding::HalfUp),
        }
    }

    /// Where the drawings of the rows begin, right of names and ranks.
    pub(super) fn start(&self) -> Exact {
        &self.names_end + &Exact::from(RANKS)
    }

    /// The upper edge of the first row.
    pub(super) fn top(&self) -> &Exact {
        &self.top
    }

    /// The upper edge of a row; that of the row after the last is the lower edge of all.
    pub(super) fn edge(&self, at: usize) -> Exact {
        &self.top + &(&self.pitch * &Exact::from(whole(at)))
    }

    /// The lower edge of the last row.
    pub(super) fn bottom(&self) -> Exact {
        self.edge(self.agencies.len())
    }

    /// The middle of a row.
    pub(super) fn middle(&self, at: usize) -> Exact {
        &self.edge(at) + &half(&self.pitch)
    }

    /// Whether there is room for text in the rows.
    pub(super) fn have_names(&self) -> bool {
        have_names(self.agencies.len())
    }

    /// The radius of a dot: as large as is pleasant, and no larger than its row allows.
    pub(super) fn radius(&self) -> Exact {
        let least = Exact::ratio(6, 5).unwrap_or(Exact::ONE);
        half(&self.pitch).min(Exact::from(5)).max(least)
    }

    /// Names and ranks, or the ranks of about ten where there is no room for names.
    pub(super) fn labels(&self) -> Vec<Element> {
        let every = if self.have_names() {
            1
        } else {
            self.agencies.len().div_ceil(10)
        };
        let agencies = self.agencies.iter().enumerate().step_by(every);
        agencies
            .flat_map(|(at, agency)| {
                let rank = agency.rank.map(|(rank, tied)| self.rank(at, rank, tied));
                let name = self.have_names().then(|| self.name(at, agency.name));
                name.into_iter().flatten().chain(rank)
            })
            .collect()
    }

    fn rank(&self, at: usize, rank: u32, tied: bool) -> Element {
        let text = format!("{rank}{}", if tied { "=" } else { "" });
        let end = &self.names_end + &Exact::from(RANKS - 12);
        label(&end, &self.baseline(at), "small end", text)
    }

    /// The whole name is there for the pointer where it had to be cut.
    fn name(&self, at: usize, name: &str) -> Vec<Element> {
        let lines = if self.lines == 2 && name.width() > LETTERS {
            balanced(name)
        } else {
            lines(name, LETTERS, 1)
        };
        let middle = self.baseline(at);
        let first = &middle - &Exact::from(if lines.len() == 2 { 6 } else { 0 });
        let is_cut = lines.last().is_some_and(|line| line.ends_with('…'));
        let line = |(n, text): (i64, &String)| {
            let y = &first + &Exact::from(12 * n);
            let label = label(&self.names_end, &y, "end", text);
            label.child(is_cut.then(|| Element::new("title").text(name)))
        };
        (0..).zip(&lines).map(line).collect()
    }

    /// Where text must stand to be in the middle of a row.
    pub(super) fn baseline(&self, at: usize) -> Exact {
        &self.middle(at) + &Exact::from(4)
    }
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn half(value: &Exact) -> Exact {
    value.checked_div(&Exact::from(2)).unwrap_or(Exact::ZERO)
}

/// A name in at most two lines of about the same length.
fn balanced(name: &str) -> Vec<String> {
    let mut narrow = (name.width().div_ceil(2)..LETTERS).map(|letters| lines(name, letters, 2));
    let whole = |lines: &Vec<String>| lines.iter().all(|line| !line.ends_with('…'));
    narrow.find(whole).unwrap_or_else(|| lines(name, LETTERS, 2))
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
    use super::{Agency, Rows, lines};
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
        let name = "Ban Quản lý Khu công nghệ cao và các khu công nghiệp";
        for count in [1, 28, 29, 72, 73, 300, 3400] {
            let rows = Rows::new(std::iter::repeat_n(Agency { name, rank: None }, count), 0);
            assert!(rows.bottom() <= Exact::from(900), "{count}");
        }
    }
}
