//! Characters that one does not see, and two spellings of one text.
//!
//! | from | to | for |
//! |---|---|---|
//! | `␣Sở Nội vụ<NBSP>` | `Sở Nội vụ` | every cell |
//! | `Mã_Đơn-vị (*)` | `ma don vi` | headings and fixed words |
//! | `HÒA – Vang`, `Hoà-Vang` | one key | names and codes |

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical, is_combining_mark};

/// Zero-width and direction marks, soft hyphen and byte order mark.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{AD}'
            | '\u{34F}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    )
}

/// The bytes of a text without the spaces, NBSP and invisible characters around it.
#[must_use]
#[inline]
pub fn trimmed(text: &str) -> Range<usize> {
    let is_seen = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    if is_seen(text.as_bytes().first()) && is_seen(text.as_bytes().last()) {
        return 0..text.len();
    }
    between_edges(text)
}

fn between_edges(text: &str) -> Range<usize> {
    let end = text.trim_end_matches(is_edge).len();
    let start = end - text[..end].trim_start_matches(is_edge).len();
    start..end
}

/// A space, or something that one does not see.
fn is_edge(letter: char) -> bool {
    letter.is_whitespace() || is_invisible(letter)
}

/// A text without the apostrophe that keeps a spreadsheet from running it: `'=A1` → `=A1`.
#[must_use]
pub fn without_formula_escape(text: &str) -> &str {
    const SIGNS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    match text.as_bytes() {
        [b'\'', ..] if text[1..].starts_with(SIGNS) => &text[1..],
        _ => text,
    }
}

/// The key of a heading or a fixed word: lower case without diacritics, all else one space.
#[must_use]
pub fn heading_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut take = |letter: char| match letter {
        _ if letter.is_ascii_alphanumeric() => key.push(letter.to_ascii_lowercase()),
        'Đ' | 'đ' | 'Ð' | 'ð' | 'Ɖ' | 'ɖ' => key.push('d'),
        _ if is_combining_mark(letter) || is_invisible(letter) => {}
        _ if letter.is_alphanumeric() => key.extend(letter.to_lowercase()),
        _ if key.is_empty() || key.ends_with(' ') => {}
        _ => key.push(' '),
    };
    // The order of marks, which decomposing a text whole would settle, does not matter: no mark stays.
    for letter in text.chars() {
        match letter.is_ascii() {
            true => take(letter),
            false => decompose_canonical(letter, &mut take),
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// The key of a name or a code: what is equal here is the same name, and nothing looser is.
///
/// One Unicode form, Ð and Ɖ as Đ, `hòa` as `hoà`, lower case, one space, one dash, nothing invisible.
#[must_use]
pub fn name_key(text: &str) -> String {
    if text
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
    {
        // Most codes: nothing to decompose, and neither space nor dash.
        return text.to_ascii_lowercase();
    }
    let mut letters = Vec::with_capacity(text.len());
    let mut take = |letter: char| fold(letter, &mut letters);
    match text.chars().all(stands_alone) {
        // The marks that a letter brings along are in order; only those of the text may not be.
        true => text
            .chars()
            .for_each(|letter| decompose_canonical(letter, &mut take)),
        false => text.nfd().for_each(take),
    }
    while letters.last() == Some(&' ') {
        letters.pop();
    }
    place_tones(&mut letters);
    letters.into_iter().collect()
}

/// Whether a letter is not a mark that belongs to the one before.
fn stands_alone(letter: char) -> bool {
    letter.is_ascii() || canonical_combining_class(letter) == 0
}

/// Adds a decomposed letter: one case, one space, one dash, one Đ, and nothing invisible.
fn fold(letter: char, letters: &mut Vec<char>) {
    match letter {
        _ if letter.is_ascii_alphanumeric() => letters.push(letter.to_ascii_lowercase()),
        'Đ' | 'Ð' | 'ð' | 'Ɖ' | 'ɖ' => letters.push('đ'),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => {
            while letters.last() == Some(&' ') {
                letters.pop();
            }
            letters.push('-');
        }
        _ if is_invisible(letter) => {}
        _ if letter.is_whitespace() => {
            if !matches!(letters.last(), None | Some(' ' | '-')) {
                letters.push(' ');
            }
        }
        _ => letters.extend(letter.to_lowercase()),
    }
}

/// `hòa`, `khỏe`, `thúy` → `hoà`, `khoẻ`, `thuý`: the only finals that two orthographies write differently.
fn place_tones(decomposed: &mut [char]) {
    for at in 2..decomposed.len() {
        let differs = matches!(
            (decomposed[at - 2], decomposed[at]),
            ('o', 'a' | 'e') | ('u', 'y')
        );
        let ends_syllable = decomposed
            .get(at + 1)
            .is_none_or(|next| !next.is_alphabetic() && !is_combining_mark(*next));
        if differs && is_tone(decomposed[at - 1]) && ends_syllable {
            decomposed.swap(at - 1, at);
        }
    }
}

/// Huyền, sắc, ngã, hỏi, nặng.
#[must_use]
pub fn is_tone(mark: char) -> bool {
    matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};
    use unicode_normalization::UnicodeNormalization;

    use crate::input::spelling::{
        fold, heading_key, is_edge, name_key, place_tones, trimmed, without_formula_escape,
    };

    proptest! {
        #[test]
        fn a_text_and_its_decomposed_spelling_have_one_key(text in "[ -~À-ỹ\u{300}-\u{323}Đđ\u{200B}\u{A0}]{0,12}") {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(heading_key(&text), heading_key(&decomposed));
            prop_assert_eq!(name_key(&text), name_key(&decomposed));
        }

        #[test]
        fn a_short_way_leads_to_the_same_key(text in "[ -~]{0,12}|[ -~À-ỹ\u{300}-\u{323}Đđ\u{200B}\u{A0}]{0,12}") {
            let mut letters = Vec::new();
            text.nfd().for_each(|letter| fold(letter, &mut letters));
            place_tones(&mut letters);
            let key: String = letters.into_iter().collect();
            prop_assert_eq!(name_key(&text), key.trim_end_matches(' '));
        }

        #[test]
        fn what_is_trimmed_are_edges_and_no_more(text in "[ a;Đ\t\u{A0}\u{200B}]{0,6}") {
            prop_assert_eq!(&text[trimmed(&text)], text.trim_matches(is_edge));
        }
    }

    #[test]
    fn headings_are_compared_without_diacritics_case_and_punctuation() {
        assert_eq!(heading_key("Mã_Đơn-vị\u{A0}(*)"), "ma don vi");
        assert_eq!(heading_key("Cơ quan,\nđơn vị"), "co quan don vi");
        assert_eq!(
            heading_key("Tha\u{309}\u{302}m đi\u{323}nh lần 2"),
            "tham dinh lan 2"
        );
    }

    #[test]
    fn old_and_new_tone_placement_are_one_name() {
        for (old, new) in [("Hòa Vang", "Hoà Vang"), ("Thúy", "THUÝ"), ("Khỏe", "khoẻ")] {
            assert_eq!(name_key(old), name_key(new));
        }
    }

    #[test]
    fn a_tone_is_not_moved_where_both_orthographies_agree() {
        assert_ne!(name_key("của"), name_key("cuả"));
        assert_ne!(name_key("hòan"), name_key("hoàn"));
    }

    #[test]
    fn composed_and_decomposed_letters_dashes_and_spaces_are_one_name() {
        let plain = name_key("Bà Rịa - Vũng Tàu");
        for other in [
            "Ba\u{300} Ri\u{323}a – Vu\u{303}ng Ta\u{300}u",
            "BÀ RỊA-VŨNG  TÀU",
            "Bà\u{A0}Rịa\u{200B} —Vũng Tàu ",
        ] {
            assert_eq!(name_key(other), plain);
        }
        assert_eq!(name_key("Ðắk Lắk"), name_key("Đắk Lắk"));
    }

    #[test]
    fn names_with_different_diacritics_stay_different() {
        assert_ne!(name_key("Sở Y tế"), name_key("So Y te"));
        assert_ne!(
            name_key("Sở Lao động - Thương binh"),
            name_key("Sở Lao động Thương binh")
        );
    }

    #[test]
    fn cells_are_trimmed_of_what_one_does_not_see() {
        assert_eq!(trimmed("\u{FEFF} \u{A0}STC\u{200B}\t"), 6..9);
        assert_eq!(trimmed(" \u{200B} "), 0..0);
    }

    #[test]
    fn an_apostrophe_goes_only_where_it_guards_a_formula() {
        assert_eq!(without_formula_escape("'=A1"), "=A1");
        assert_eq!(without_formula_escape("'5"), "'5");
    }
}
