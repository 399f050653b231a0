//! What bytes that are not Unicode look like: a guess that is shown with its proof and never acted upon.
//!
//! Both old encodings give some letter for every byte, so that counting letters proves nothing (this is
//! why general detectors take TCVN3 for windows-1258). Words do: a Vietnamese syllable has one tone at most.
//! `Sở` of windows-1258 read as TCVN3 is `Sừề`, which no word is.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::diagnostic::{Legacy, Problem};
use crate::input::encoding::{tcvn3, windows_1258};
use crate::input::headings::is_known;
use crate::input::spelling::{is_invisible, is_tone};

/// How much of a file is looked at.
const SAMPLE_BYTES: usize = 64 * 1024;
/// The most characters of a line that are shown.
const SHOWN_CHARACTERS: usize = 80;

/// E103, with the encoding that makes words of these bytes and a heading read by it.
#[must_use]
pub fn not_unicode(bytes: &[u8]) -> Problem {
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    let candidates = [
        (Legacy::Windows1258, windows_1258(sample)),
        (Legacy::Tcvn3, tcvn3::decode(sample)),
    ];
    let best = candidates
        .iter()
        .map(|(legacy, text)| (legacy, text, Plausibility::of(text)))
        .filter(|(_, _, plausibility)| plausibility.convinces())
        .max_by_key(|(_, _, plausibility)| plausibility.permille());
    match best {
        Some((legacy, text, _)) => Problem::NotUnicode {
            looks_like: Some(*legacy),
            heading: proof(text),
        },
        None => Problem::NotUnicode {
            looks_like: None,
            heading: String::new(),
        },
    }
}

/// Words with letters outside ASCII, and how many of them could be Vietnamese.
#[derive(Debug, Default)]
struct Plausibility {
    words: usize,
    good: usize,
}

impl Plausibility {
    fn of(text: &str) -> Self {
        let is_break = |letter: char| letter.is_ascii() && !letter.is_ascii_alphabetic();
        let words = text.split(is_break).filter(|word| !word.is_ascii());
        words.fold(Self::default(), |sum, word| Self {
            words: sum.words + 1,
            good: sum.good + usize::from(could_be_vietnamese(word)),
        })
    }

    fn permille(&self) -> usize {
        self.good * 1000 / self.words.max(1)
    }

    fn convinces(&self) -> bool {
        self.words > 0 && self.permille() >= 750
    }
}

/// Vietnamese letters, one tone, and capitals only in front or throughout.
fn could_be_vietnamese(word: &str) -> bool {
    let composed_away = !word.nfc().any(is_combining_mark);
    let tones = word.nfd().filter(|mark| is_tone(*mark)).count();
    let odd_case = word
        .chars()
        .zip(word.chars().skip(1))
        .any(|(first, next)| first.is_lowercase() && next.is_uppercase());
    composed_away && tones <= 1 && !odd_case && word.nfd().all(is_vietnamese_part)
}

/// A letter, a tone, or one of the marks of ă â đ ơ ư, after decomposition.
fn is_vietnamese_part(part: char) -> bool {
    let mark = is_tone(part) || matches!(part, '\u{302}' | '\u{306}' | '\u{31B}');
    let letter = part.is_ascii_alphabetic() || matches!(part, 'đ' | 'Đ');
    let punctuation = matches!(part, '–' | '—' | '“' | '”' | '‘' | '’' | '…' | '\u{A0}');
    mark || letter || punctuation || is_invisible(part)
}

/// The heading line; where that is plain ASCII and proves nothing, the first line that is not.
fn proof(text: &str) -> String {
    let cells = |line: &str| {
        line.split([';', ',', '\t'])
            .filter(|cell| is_known(cell.trim_matches('"')))
            .count()
    };
    let mut lines = text.split(['\r', '\n']).filter(|line| !line.is_ascii());
    let heading = lines.clone().find(|line| cells(line) > 0);
    let line = heading.or_else(|| lines.next()).unwrap_or("");
    line.trim().chars().take(SHOWN_CHARACTERS).collect()
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::{Legacy, Problem};
    use crate::input::encoding::guess::not_unicode;

    #[test]
    fn tcvn3_is_proved_by_a_heading_that_reads() {
        let bytes = b"M\xB7 \xAE\xACn v\xDE;M\xB7 ti\xAAu ch\xDD;Gi\xB8 tr\xDE\nSNV;I.1;5\n";
        let expected = Problem::NotUnicode {
            looks_like: Some(Legacy::Tcvn3),
            heading: "Mã đơn vị;Mã tiêu chí;Giá trị".to_owned(),
        };
        assert_eq!(not_unicode(bytes), expected);
    }

    #[test]
    fn windows_1258_is_told_from_tcvn3_by_its_words() {
        let bytes = b"ma_don_vi;ten_don_vi\nSNV;S\xF5\xD2 N\xF4\xF2i vu\xF2\nSYT;S\xF5\xD2 Y t\xEA\xEC\n";
        let expected = Problem::NotUnicode {
            looks_like: Some(Legacy::Windows1258),
            heading: "SNV;Sở Nội vụ".to_owned(),
        };
        assert_eq!(not_unicode(bytes), expected);
    }

    #[test]
    fn bytes_that_make_no_words_are_not_guessed_at() {
        let expected = Problem::NotUnicode {
            looks_like: None,
            heading: String::new(),
        };
        assert_eq!(
            not_unicode(b"\x80\x81\x82\xFF\xFE\xB5\xB6\xB7 \xE9\xEA\xEB;\xF8\xF9"),
            expected
        );
    }
}
