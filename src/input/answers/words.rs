//! Words that are answers: not applicable, yes, no. Any case, their own diacritics, nothing looser.

use unicode_normalization::UnicodeNormalization;

const NOT_APPLICABLE: [&str; 5] = ["kad", "k/ad", "không áp dụng", "n/a", "na"];
const YES_OR_NO: [(&str, bool); 9] = [
    ("có", true),
    ("đạt", true),
    ("x", true),
    ("1", true),
    ("yes", true),
    ("không", false),
    ("không đạt", false),
    ("0", false),
    ("no", false),
];

/// `KAD`, `K/AD`, `Không áp dụng`, `N/A`, `NA`
pub(super) fn is_not_applicable(text: &str) -> bool {
    // Most cells are numbers, options, yes and no; they are not worth a second look.
    let begins_otherwise =
        |first: &u8| first.is_ascii_graphic() && !matches!(first, b'K' | b'k' | b'N' | b'n');
    !text.as_bytes().first().is_some_and(begins_otherwise) && NOT_APPLICABLE.contains(&&*folded(text))
}

/// `Có`, `Đạt`, `x`, `1`, `yes`, or `Không`, `Không đạt`, `0`, `no`
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    let find = |is_said: &dyn Fn(&str) -> bool| YES_OR_NO.iter().find(|(word, _)| is_said(word));
    let as_it_stands = find(&|word| text.chars().flat_map(char::to_lowercase).eq(word.chars()));
    let found = as_it_stands.or_else(|| {
        let text = folded(text);
        find(&|word| word == text)
    });
    found.map(|(_, yes)| *yes)
}

/// Composed, lower case, words parted by one space.
fn folded(text: &str) -> String {
    let lower: String = text.nfc().flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::input::answers::words::{is_not_applicable, yes_or_no};

    #[test]
    fn not_applicable_is_written_in_five_ways_and_any_case() {
        for word in ["KAD", "k/ad", "Không áp dụng", "KHÔNG  ÁP\u{A0}DỤNG", "n/A", "NA"] {
            assert!(is_not_applicable(word), "{word}");
        }
        for word in ["", "-", "#N/A", "khong ap dung", "Không", "0"] {
            assert!(!is_not_applicable(word), "{word}");
        }
    }

    #[test]
    fn yes_and_no_are_a_closed_list() {
        for word in ["Có", "CÓ", "Co\u{301}", "đạt", "X", "1", "Yes"] {
            assert_eq!(yes_or_no(word), Some(true), "{word}");
        }
        for word in ["Không", "không đạt", "0", "NO"] {
            assert_eq!(yes_or_no(word), Some(false), "{word}");
        }
        for word in ["co", "2", "true", "Chưa"] {
            assert_eq!(yes_or_no(word), None, "{word}");
        }
    }
}
