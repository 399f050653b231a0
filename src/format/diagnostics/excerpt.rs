//! The line of a problem, cut around its mark where the terminal is too narrow, harmless for the terminal.
//!
//! ```text
//! … nghiệm thu;96.246;98.000;;Báo cáo số …
//!              ^^^^^^
//! ```
//!
//! annotate-snippets cuts lines too, but shows the whole of a mark: a cell may hold 64 KiB.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::format::safe_text;
use crate::source::{Place, Sources};

/// A line as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// At most as wide as was asked for.
    pub text: String,
    /// The marked bytes of `text`.
    pub mark: Range<usize>,
}

impl Excerpt {
    /// The line of a place. `line` and `column` are those of its location; a mark ends with its line.
    pub(super) fn of(place: &Place, sources: &Sources, line: usize, column: usize, width: usize) -> Self {
        let line = sources.get(place.source()).line(line);
        let (before, rest) = split_after_chars(line, column.saturating_sub(1));
        let marked_chars = sources
            .text(place)
            .split(['\r', '\n'])
            .next()
            .map_or(0, |first_line| first_line.chars().count());
        let (mark, after) = split_after_chars(rest, marked_chars);
        let [before, mark, after] = [before, mark, after].map(safe_text::for_terminal);
        Self::cut(&before, &mark, &after, width)
    }

    fn cut(before: &str, mark: &str, after: &str, width: usize) -> Self {
        let fits = before.width() + mark.width() + after.width() <= width;
        let mark = if fits {
            mark.to_owned()
        } else {
            start_of(mark, width / 2)
        };
        let room = width.saturating_sub(mark.width());
        // What one side does not need, the other may have.
        let room_before = before
            .width()
            .min((room / 2).max(room.saturating_sub(after.width())));
        let before = end_of(before, room_before);
        let after = start_of(after, room - room_before);
        let start = before.len();
        Self {
            mark: start..start + mark.len(),
            text: before + &mark + &after,
        }
    }
}

fn split_after_chars(text: &str, chars: usize) -> (&str, &str) {
    let at = text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
    text.split_at(at)
}

/// As much of the beginning as fits, `…` where something is left out.
fn start_of(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let kept = fitting(text.chars(), width);
    text.chars().take(kept).chain(['…']).collect()
}

/// As much of the end as fits.
fn end_of(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let kept = fitting(text.chars().rev(), width);
    let left_out = text.chars().count() - kept;
    ['…'].into_iter().chain(text.chars().skip(left_out)).collect()
}

/// How many of these characters leave room for `…`.
fn fitting(letters: impl Iterator<Item = char>, width: usize) -> usize {
    letters
        .scan(1, |used, letter| {
            *used += letter.width().unwrap_or(0);
            Some(*used)
        })
        .take_while(|used| *used <= width)
        .count()
}

#[cfg(test)]
mod tests {
    use crate::format::diagnostics::excerpt::Excerpt;

    fn cut(before: &str, mark: &str, after: &str, width: usize) -> (String, String) {
        let excerpt = Excerpt::cut(before, mark, after, width);
        let marked = excerpt.text[excerpt.mark].to_owned();
        (excerpt.text, marked)
    }

    #[test]
    fn a_line_that_fits_is_left_whole() {
        assert_eq!(
            cut("STC;I.1;", "5,25", ";;;", 15),
            ("STC;I.1;5,25;;;".to_owned(), "5,25".to_owned())
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        assert_eq!(
            cut("0123456789", "5,25", "0123456789", 14),
            ("…6789".to_owned() + "5,25" + "0123…", "5,25".to_owned())
        );
        assert_eq!(
            cut("0", "5,25", "0123456789", 12),
            ("05,25012345…".to_owned(), "5,25".to_owned())
        );
        assert_eq!(
            cut("0123456789", "5,25", "", 10),
            ("…567895,25".to_owned(), "5,25".to_owned())
        );
    }

    #[test]
    fn a_long_mark_is_cut_itself() {
        assert_eq!(
            cut("STC;", "0123456789", ";", 12),
            ("STC;01234…;".to_owned(), "01234…".to_owned())
        );
    }
}
