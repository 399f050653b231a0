//! Letters that look Latin and are not: `SТC` with the Russian Т is no code of any register.

use unicode_normalization::UnicodeNormalization;

/// Cyrillic and Greek letters beside the Latin ones they are drawn like.
#[rustfmt::skip]
const TWINS: &[(char, char)] = &[
    ('А', 'A'), ('В', 'B'), ('Е', 'E'), ('Ѕ', 'S'), ('І', 'I'), ('Ј', 'J'), ('К', 'K'), ('М', 'M'), ('Н', 'H'),
    ('О', 'O'), ('Р', 'P'), ('С', 'C'), ('Т', 'T'), ('У', 'Y'), ('Х', 'X'), ('Ԛ', 'Q'), ('Ԝ', 'W'), ('Ѵ', 'V'),
    ('а', 'a'), ('е', 'e'), ('ѕ', 's'), ('і', 'i'), ('ј', 'j'), ('о', 'o'), ('р', 'p'), ('с', 'c'), ('у', 'y'),
    ('х', 'x'), ('ԛ', 'q'), ('ԝ', 'w'), ('һ', 'h'), ('ԁ', 'd'),
    ('Α', 'A'), ('Β', 'B'), ('Ε', 'E'), ('Ζ', 'Z'), ('Η', 'H'), ('Ι', 'I'), ('Κ', 'K'), ('Μ', 'M'), ('Ν', 'N'),
    ('Ο', 'O'), ('Ρ', 'P'), ('Τ', 'T'), ('Υ', 'Y'), ('Χ', 'X'), ('ο', 'o'), ('ν', 'v'), ('ι', 'i'),
];

/// The first letter outside the Latin alphabet, and the Latin spelling if every such letter has a twin.
pub(super) fn look_alike(text: &str) -> Option<(char, Option<String>)> {
    let first = text.chars().find(|letter| is_foreign(*letter))?;
    let latin = |letter: char| -> Option<String> {
        if !is_foreign(letter) {
            return Some(letter.to_string());
        }
        if let Some((_, twin)) = TWINS.iter().find(|(foreign, _)| *foreign == letter) {
            return Some(twin.to_string());
        }
        // Full-width letters and Roman numerals of one character are Latin ones in disguise.
        let plain: String = std::iter::once(letter).nfkc().collect();
        plain.is_ascii().then_some(plain)
    };
    Some((first, text.chars().map(latin).collect()))
}

/// Letters and digits outside the Latin blocks that Vietnamese is written with.
fn is_foreign(letter: char) -> bool {
    let latin = matches!(letter, '\0'..='\u{24F}' | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}');
    !latin && letter.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use crate::input::names::look_alike::look_alike;

    #[test]
    fn a_cyrillic_letter_is_found_with_the_latin_spelling() {
        assert_eq!(look_alike("S\u{422}C"), Some(('\u{422}', Some("STC".to_owned()))));
    }

    #[test]
    fn full_width_letters_and_roman_numerals_have_a_latin_spelling() {
        assert_eq!(look_alike("ＳTC"), Some(('Ｓ', Some("STC".to_owned()))));
        assert_eq!(look_alike("Ⅲ.1"), Some(('Ⅲ', Some("III.1".to_owned()))));
    }

    #[test]
    fn without_a_twin_there_is_no_spelling_to_suggest() {
        assert_eq!(look_alike("SЖC"), Some(('Ж', None)));
    }

    #[test]
    fn vietnamese_letters_are_latin() {
        assert_eq!(
            look_alike("Sở Giáo dục & Đào tạo Ðắk Lắk, Hu\u{1EC7}\u{301}"),
            None
        );
    }
}
