//! Text of data that is shown: what a terminal would obey, or an eye would miss, becomes visible.
//!
//! ```text
//! "Sở\u{1b}[31m Nội vụ"    Sở␛[31m Nội vụ
//! "Sở\u{202e} Nội vụ"      Sở<U+202E> Nội vụ
//! "Sở\n Nội vụ"            Sở  Nội vụ
//! ```

use std::borrow::Cow;

/// The text on one line, without control and direction characters.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().fold(String::new(), shown))
}

fn shown(mut text: String, letter: char) -> String {
    match letter {
        '\n' | '\r' | '\t' => text.push(' '),
        // Unicode has a picture for each control character of ASCII: ␛ for ESC.
        '\0'..'\u{20}' => text.push(char::from_u32(0x2400 + u32::from(letter)).unwrap_or('␦')),
        '\u{7f}' => text.push('␡'),
        plain if is_plain(plain) => text.push(plain),
        other => text += &format!("<U+{:04X}>", u32::from(other)),
    }
    text
}

/// Whether a character is neither obeyed by a terminal nor missed by an eye.
pub(super) fn is_plain(letter: char) -> bool {
    let hidden = matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    );
    !letter.is_control() && !hidden
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_a_terminal_would_obey_becomes_visible() {
        assert_eq!(visible("Sở\u{1b}[31m Nội vụ"), "Sở␛[31m Nội vụ");
        assert_eq!(visible("Sở\u{9b}31m"), "Sở<U+009B>31m");
        assert_eq!(visible("Sở\u{202e} Nội vụ"), "Sở<U+202E> Nội vụ");
        assert_eq!(visible("Sở\r\nNội vụ\u{7}"), "Sở  Nội vụ␇");
        assert_eq!(visible("Sở\u{200b}Nội vụ"), "Sở<U+200B>Nội vụ");
    }

    #[test]
    fn vietnamese_stays_as_it_is_in_either_composition() {
        assert_eq!(visible("UBND huyện Hòa Vang"), "UBND huyện Hòa Vang");
        assert_eq!(visible("Hoa\u{300} Vang"), "Hoa\u{300} Vang");
    }
}
