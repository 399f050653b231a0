//! `parindex help CODE`: a problem explained at leisure, with a wrong cell and the right one.
//!
//! ```text
//! E302 · a number that can be read in two ways
//!
//! One mark with three digits after it may be decimal or may group thousands, and …
//!
//! Why it is refused: the two readings differ by a factor of a thousand.
//!
//!   wrong  QHC;II.1;96.246;98.000
//!   right  QHC;II.1;96246;98000
//! ```

mod cases;
mod en;
mod vi;

use crate::diagnostic::CODES;
use crate::model::name::Language;

/// The words for one code.
struct Entry {
    code: &'static str,
    /// What it is, as a heading.
    heading: &'static str,
    /// What it means.
    meaning: &'static str,
    /// Why it is refused, or of a warning why it is said.
    reason: &'static str,
}

/// A wrong cell, row, line or command, and the right one.
struct Case {
    code: &'static str,
    wrong: &'static str,
    right: &'static str,
}

/// The words around an explanation.
struct Frame {
    refused: &'static str,
    warned: &'static str,
    wrong: &'static str,
    right: &'static str,
    more: &'static str,
}

/// What a code means, or `None` for a code that does not exist. Upper and lower case are one.
#[must_use]
pub fn explain(code: &str, language: Language) -> Option<String> {
    let same = |known: &str| known.eq_ignore_ascii_case(code);
    let entry = entries(language).iter().find(|entry| same(entry.code))?;
    let case = cases::CASES.iter().find(|case| same(case.code))?;
    let frame = frame(language);
    let why = if entry.code.starts_with('W') {
        frame.warned
    } else {
        frame.refused
    };
    Some(format!(
        "{} · {}\n\n{}\n\n{why}: {}\n\n{}{}",
        entry.code,
        entry.heading,
        entry.meaning,
        entry.reason,
        example(frame.wrong, case.wrong),
        example(frame.right, case.right),
    ))
}

/// All codes with their headings, one a line: what `parindex help` prints below the verbs.
#[must_use]
pub fn overview(language: Language) -> String {
    let headings = CODES.iter().filter_map(|code| {
        let entry = entries(language).iter().find(|entry| entry.code == *code)?;
        Some(format!("{code}  {}\n", entry.heading))
    });
    headings.collect::<String>() + "\n" + frame(language).more + "\n"
}

fn entries(language: Language) -> &'static [Entry] {
    match language {
        Language::English => en::ENTRIES,
        Language::Vietnamese => vi::ENTRIES,
    }
}

fn frame(language: Language) -> &'static Frame {
    match language {
        Language::English => &en::FRAME,
        Language::Vietnamese => &vi::FRAME,
    }
}

/// A label, and the lines of the example below one another after it.
fn example(label: &str, lines: &str) -> String {
    let indent = " ".repeat(label.chars().count());
    let labels = std::iter::once(label).chain(std::iter::repeat(indent.as_str()));
    labels
        .zip(lines.lines())
        .map(|(label, line)| format!("  {label}  {line}\n"))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::CODES;
    use crate::language::help::{cases, entries, explain, overview};
    use crate::model::name::Language;

    #[test]
    fn every_code_is_explained_once_in_both_languages() {
        for language in [Language::English, Language::Vietnamese] {
            let explained: Vec<&str> = entries(language).iter().map(|entry| entry.code).collect();
            assert_eq!(explained, CODES);
            for code in CODES {
                let text = explain(code, language).expect("every code has an entry and a case");
                assert!(text.starts_with(code));
                assert!(!text.contains("\n\n\n") && text.ends_with('\n'));
            }
        }
        let shown: Vec<&str> = cases::CASES.iter().map(|case| case.code).collect();
        assert_eq!(shown, CODES);
    }

    #[test]
    fn an_explanation_has_headings_without_and_sentences_with_a_full_stop() {
        for entry in [Language::English, Language::Vietnamese]
            .into_iter()
            .flat_map(entries)
        {
            assert!(!entry.heading.ends_with('.'), "{}", entry.code);
            assert!(
                entry.meaning.ends_with('.') && entry.reason.ends_with('.'),
                "{}",
                entry.code
            );
            assert!(
                !entry.meaning.contains("  ") && !entry.reason.contains("  "),
                "{}",
                entry.code
            );
        }
        for case in cases::CASES {
            assert_ne!(case.wrong, case.right);
        }
    }

    #[test]
    fn an_explanation_ends_with_the_wrong_and_the_right_cell() {
        assert_eq!(
            explain("e302", Language::English).as_deref(),
            Some(
                "E302 · a number that can be read in two ways

One mark with three digits after it may be decimal or may group thousands, and no other cell of the file shows which.

Why it is refused: the two readings differ by a factor of a thousand, and a guess would give a wrong ranking in silence.

  wrong  QHC;II.1;96.246;98.000
  right  QHC;II.1;96246;98000
"
            )
        );
        assert_eq!(
            explain("E302", Language::Vietnamese).as_deref(),
            Some(
                "E302 · số có thể đọc theo hai cách

Một dấu với ba chữ số theo sau có thể là dấu thập phân, cũng có thể là dấu ngăn hàng nghìn, và không ô nào khác trong tệp cho biết là dấu nào.

Vì sao bị từ chối: hai cách đọc chênh nhau một nghìn lần, đoán sai thì bảng xếp hạng sai mà không ai biết.

  sai   QHC;II.1;96.246;98.000
  đúng  QHC;II.1;96246;98000
"
            )
        );
    }

    #[test]
    fn an_unknown_code_has_no_explanation() {
        assert_eq!(explain("E999", Language::English), None);
        assert_eq!(explain("", Language::English), None);
    }

    #[test]
    fn the_overview_lists_every_code() {
        let text = overview(Language::English);
        assert!(text.starts_with("E101  no such file\nE102  a file without data rows\n"));
        assert!(text.ends_with("\n\nExplain one: parindex help E302\n"));
        assert_eq!(text.lines().count(), CODES.len() + 2);
    }
}
