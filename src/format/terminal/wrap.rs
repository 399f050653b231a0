//! Lines that fit: broken between words, and inside a word only where it is wider than the line.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The least room that text is given, however narrow the terminal.
const LEAST_ROOM: usize = 10;

/// The text on lines of at most `width` columns; the first begins at column `first`, others at `hanging`.
pub(super) fn wrap(text: &str, width: Option<usize>, first: usize, hanging: usize) -> Vec<String> {
    let Some(width) = width else {
        return vec![" ".repeat(first) + text];
    };
    let mut full = Vec::new();
    let (mut line, mut used) = (" ".repeat(first), first);
    let mut is_empty = true;
    for word in text.split(' ') {
        let (mut rest, mut length) = (word, word.width());
        if !is_empty && used + 1 + length > width {
            full.push(std::mem::replace(&mut line, " ".repeat(hanging)));
            (used, is_empty) = (hanging, true);
        }
        while is_empty && length > room(used, width) {
            let (head, tail) = rest.split_at(fitting(rest, room(used, width)));
            full.push(std::mem::replace(&mut line, " ".repeat(hanging)) + head);
            (rest, length, used) = (tail, tail.width(), hanging);
        }
        if !is_empty {
            line.push(' ');
            used += 1;
        }
        line += rest;
        used += length;
        is_empty = false;
    }
    full.push(line);
    full
}

/// Columns that are left of a line.
fn room(used: usize, width: usize) -> usize {
    width.saturating_sub(used).max(LEAST_ROOM)
}

/// How many bytes of a word fit; marks over a letter stay with it.
fn fitting(word: &str, room: usize) -> usize {
    let mut used = 0;
    let too_wide = |&(_, letter): &(usize, char)| {
        used += letter.width().unwrap_or(0);
        used > room
    };
    word.char_indices()
        .find(too_wide)
        .map_or(word.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_are_broken_between_words_and_hang_under_the_first() {
        let lines = wrap("Sở Nội vụ, Sở Tài chính và Sở Công Thương", Some(20), 1, 3);
        assert_eq!(lines, [" Sở Nội vụ, Sở Tài", "   chính và Sở Công", "   Thương"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_and_loses_nothing() {
        let lines = wrap("a bbbbbbbbbbbbbbbbbbbbbbbbb c", Some(12), 0, 2);
        assert_eq!(lines, ["a", "  bbbbbbbbbb", "  bbbbbbbbbb", "  bbbbb c"]);
    }

    #[test]
    fn without_a_width_a_line_is_as_long_as_it_needs() {
        assert_eq!(wrap("Sở Nội vụ", None, 2, 4), ["  Sở Nội vụ"]);
    }
}
