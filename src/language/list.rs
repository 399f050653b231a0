//! Lists, plurals and quotation: `a, b or c`, `3 cells`, `"96.246"`.

use crate::model::name::Language;

/// The most characters of a file's text that a sentence repeats; the place shows the rest.
const MOST_QUOTED: usize = 60;

/// `a`, `a or b`, `a, b or c`; in Vietnamese `a, b hoặc c`.
#[must_use]
pub fn any_of(words: &[String], language: Language) -> String {
    match language {
        Language::English => joined(words, "or"),
        Language::Vietnamese => joined(words, "hoặc"),
    }
}

/// `a, b and c`; in Vietnamese `a, b và c`.
#[must_use]
pub fn all_of(words: &[String], language: Language) -> String {
    match language {
        Language::English => joined(words, "and"),
        Language::Vietnamese => joined(words, "và"),
    }
}

/// `1 cell`, `3 cells`. Vietnamese nouns have one form and need no such function.
#[must_use]
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The user's text in quotes, cut after 60 characters.
#[must_use]
pub fn quoted(text: &str) -> String {
    match text.char_indices().nth(MOST_QUOTED) {
        None => format!("\"{text}\""),
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
    }
}

fn joined(words: &[String], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

/// Arguments behind what stands before them; nothing where there are none.
#[must_use]
pub fn spaced(arguments: &str) -> String {
    if arguments.is_empty() {
        String::new()
    } else {
        format!(" {arguments}")
    }
}

#[cfg(test)]
mod tests {
    use crate::language::list::{all_of, any_of, counted, quoted};
    use crate::model::name::Language;

    #[test]
    fn the_last_of_a_list_is_joined_by_a_word() {
        let words = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(any_of(&words, Language::English), "a, b or c");
        assert_eq!(any_of(&words, Language::Vietnamese), "a, b hoặc c");
        assert_eq!(all_of(&words[..2], Language::Vietnamese), "a và b");
        assert_eq!(any_of(&words[..1], Language::English), "a");
    }

    #[test]
    fn one_is_singular_in_english() {
        assert_eq!(counted(1, "cell", "cells"), "1 cell");
        assert_eq!(counted(0, "cell", "cells"), "0 cells");
    }

    #[test]
    fn a_long_text_is_quoted_by_its_beginning() {
        assert_eq!(quoted("96.246"), "\"96.246\"");
        assert_eq!(quoted(&"ố".repeat(61)), format!("\"{}…\"", "ố".repeat(60)));
    }
}
