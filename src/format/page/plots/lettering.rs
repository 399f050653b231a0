//! Names where there is little room: broken into two lines, or cut with `…`.
//!
//! How wide a text will be is not known before a browser draws it, so a letter is given the room that it takes
//! in a wide font.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::format::page::plots::unit::{Unit, units};

/// The room of ten letters at 12 units.
pub(super) const TEN_LETTERS: Unit = units(74);

/// The letters that fit into a width.
pub(super) fn letters_in(width: Unit) -> usize {
    width.room_for(TEN_LETTERS.part(1, 10))
}

/// The room that so many letters take.
pub(super) fn width_of(letters: usize) -> Unit {
    TEN_LETTERS.part(letters, 10)
}

/// The room that the widest of these takes.
pub(super) fn widest(texts: impl IntoIterator<Item = String>) -> Unit {
    let letters = texts.into_iter().map(|text| text.width());
    width_of(letters.max().unwrap_or(0))
}

/// A name on one line of so many letters.
pub(super) fn one_line(name: &str, letters: usize) -> String {
    cut(&name.split_whitespace().collect::<Vec<_>>().join(" "), letters)
}

/// A name on one line, or on two of about the same length.
pub(super) fn two_lines(name: &str, letters: usize) -> Vec<String> {
    if name.width() <= letters {
        return vec![one_line(name, letters)];
    }
    let is_whole = |lines: &Vec<String>| lines.iter().all(|line| !line.ends_with('…'));
    let mut narrower = (name.width().div_ceil(2)..letters).map(|letters| broken(name, letters));
    narrower.find(is_whole).unwrap_or_else(|| broken(name, letters))
}

/// As many words as fit on a first line, the rest on a second.
fn broken(name: &str, letters: usize) -> Vec<String> {
    let (mut first, mut second) = (String::new(), String::new());
    for word in name.split_whitespace() {
        let fits = first.width() + 1 + word.width() <= letters;
        let line = if first.is_empty() || (second.is_empty() && fits) {
            &mut first
        } else {
            &mut second
        };
        if !line.is_empty() {
            line.push(' ');
        }
        *line += word;
    }
    let lines = [first, second].into_iter().filter(|line| !line.is_empty());
    lines.map(|line| cut(&line, letters)).collect()
}

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
    use super::{one_line, two_lines};

    #[test]
    fn a_name_that_is_too_long_is_cut() {
        assert_eq!(one_line("Sở Nội vụ", 12), "Sở Nội vụ");
        assert_eq!(one_line("Sở Nông nghiệp và Môi trường", 14), "Sở Nông nghiệ…");
    }

    #[test]
    fn two_lines_are_about_as_long_as_one_another() {
        assert_eq!(two_lines("Sở Nội vụ", 12), ["Sở Nội vụ"]);
        assert_eq!(
            two_lines("Sở Nông nghiệp và Môi trường", 24),
            ["Sở Nông nghiệp", "và Môi trường"]
        );
        assert_eq!(two_lines("xxxxxxxxxxxxxxxxxxxx", 6), ["xxxxx…"]);
        assert_eq!(two_lines("Ban Quản lý các khu", 8), ["Ban Quản", "lý các…"]);
    }
}
