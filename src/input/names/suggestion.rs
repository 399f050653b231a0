//! What was probably meant: printed as a question, never applied.
//!
//! Two names are close when, without diacritics and without the words that all names share, one edit turns
//! a short one into the other, or two edits a long one: `STCC` and `STC`, `Sở Tài chánh` and `Sở Tài chính`.

use strsim::osa_distance;

use crate::input::spelling::heading_key;

/// Words that tell no agency from another: sở, UBND, quận, huyện, phường, xã.
const SHARED_WORDS: [&str; 6] = ["so", "ubnd", "quan", "huyen", "phuong", "xa"];
/// From this length on, two edits are still close.
const LONG: usize = 6;

/// What is compared: no diacritics, no shared words; the words themselves where nothing else is left.
pub(super) fn essence(text: &str) -> String {
    let key = heading_key(text);
    let telling: Vec<&str> = key
        .split(' ')
        .filter(|word| !SHARED_WORDS.contains(word))
        .collect();
    if telling.is_empty() {
        key
    } else {
        telling.join(" ")
    }
}

/// How many edits part two essences, if that is close.
pub(super) fn closeness(wanted: &str, candidate: &str) -> Option<usize> {
    let length = wanted.chars().count().min(candidate.chars().count());
    let allowed = if length < LONG { 1 } else { 2 };
    // A single letter is close to every other single letter.
    let edits = osa_distance(wanted, candidate);
    (length > 1 && edits <= allowed).then_some(edits)
}

#[cfg(test)]
mod tests {
    use crate::input::names::suggestion::{closeness, essence};

    #[test]
    fn names_are_compared_without_diacritics_and_shared_words() {
        assert_eq!(essence("UBND quận Hải Châu"), "hai chau");
        assert_eq!(essence("Sở"), "so");
    }

    #[test]
    fn short_names_allow_one_edit_and_long_ones_two() {
        assert_eq!(closeness("stcc", "stc"), Some(1));
        assert_eq!(closeness("stc", "snv"), None);
        assert_eq!(closeness("tai chanh", "tai chinh"), Some(1));
        assert_eq!(closeness("hai chua", "hai chau"), Some(1));
        assert_eq!(closeness("a", "b"), None);
    }
}
