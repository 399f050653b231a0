//! Text of a data file, made harmless for where it goes: a name such as `=HYPERLINK(…)` must not run in a
//! spreadsheet, and an escape sequence must not run in a terminal.

use std::borrow::Cow;

/// Characters that begin a formula, or that some spreadsheet drops before it looks for one.
const FORMULA_STARTS: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}',
];

/// A cell of a CSV file: `'` is put before text that a spreadsheet would take for a formula.
///
/// Plain numbers stay numbers: `-8.50`, `-8,50`.
#[must_use]
pub fn for_spreadsheet(text: &str) -> Cow<'_, str> {
    if text.starts_with(FORMULA_STARTS) && !is_plain_number(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A line of the terminal: control characters and those that turn the reading direction are shown, not sent.
///
/// A line break becomes `␊`, an escape `␛`, a character without a picture its code point: `<U+202E>`.
#[must_use]
pub fn for_terminal(text: &str) -> Cow<'_, str> {
    // Of a text in ASCII all bytes are looked at side by side, which is many times as fast.
    let is_ascii = text
        .bytes()
        .fold(true, |all, byte| all & matches!(byte, b' '..=b'~'));
    if is_ascii || text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match picture(letter) {
            Some(picture) => shown.push(picture),
            None if !is_plain(letter) => shown.push_str(&format!("<U+{:04X}>", u32::from(letter))),
            None => shown.push(letter),
        }
    }
    Cow::Owned(shown)
}

/// Whether a character is neither obeyed by a terminal nor missed by an eye: no control, no mark of direction,
/// nothing without width.
pub(crate) fn is_plain(letter: char) -> bool {
    // Nearly every letter is of one of these blocks, in which nothing is hidden.
    if matches!(letter, ' '..='~' | '\u{c0}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}') {
        return true;
    }
    let hidden = matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            // No characters at all, and not allowed in XML.
            | '\u{fffe}'..='\u{ffff}'
            | '\u{e0000}'..='\u{e007f}'
    );
    !letter.is_control() && !hidden
}

/// Unicode has a picture for each of the old controls, 0x2400 above it.
fn picture(control: char) -> Option<char> {
    match control {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(control)),
        '\u{7F}' => Some('\u{2421}'),
        _ => None,
    }
}

/// An optional minus, then digits with at most one mark among them.
fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use crate::format::safe_text::{for_spreadsheet, for_terminal};

    #[test]
    fn a_formula_becomes_text_and_a_number_stays_one() {
        assert_eq!(for_spreadsheet("=1+1"), "'=1+1");
        assert_eq!(for_spreadsheet("＝1"), "'＝1");
        assert_eq!(for_spreadsheet("\t=1"), "'\t=1");
        assert_eq!(for_spreadsheet("-"), "'-");
        assert_eq!(for_spreadsheet("-1+cmd"), "'-1+cmd");
        assert_eq!(for_spreadsheet("-1.5.5"), "'-1.5.5");
        assert_eq!(for_spreadsheet("-8,50"), "-8,50");
        assert_eq!(for_spreadsheet("-8.50"), "-8.50");
        assert_eq!(for_spreadsheet("Sở Y tế"), "Sở Y tế");
        assert_eq!(for_spreadsheet(""), "");
    }

    #[test]
    fn a_terminal_gets_pictures_of_controls() {
        assert_eq!(for_terminal("Sở Y tế"), "Sở Y tế");
        assert_eq!(for_terminal("a\u{1b}[31mb\r\u{7}"), "a␛[31mb␍␇");
        assert_eq!(for_terminal("x\u{7f}\u{9b}2J"), "x␡<U+009B>2J");
        assert_eq!(for_terminal("\u{202e}ETS\u{2066}"), "<U+202E>ETS<U+2066>");
        assert_eq!(for_terminal("hai\ndòng"), "hai␊dòng");
    }
}
