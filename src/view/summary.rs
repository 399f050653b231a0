//! What was read, and what to ask next.

use crate::diagnostic::Severity;
use crate::language::{FileFacts, words};
use crate::model::name::Language;
use crate::ranking::Placement;
use crate::view::block::BlockResults;
use crate::view::results::Results;

/// `80 answers · 0 errors · 0 warnings · thamdinh.csv: UTF-8, ";", decimal comma`
pub(super) fn line(results: &Results<'_>, language: Language) -> String {
    let words = words(language);
    let answers = results.round.data_files.iter().map(|file| file.answers).sum();
    let mut parts = vec![
        words.answers(answers),
        words.errors(results.diagnostics.count(Severity::Error)),
        words.warnings(results.diagnostics.count(Severity::Warning)),
    ];
    parts.extend(alike(results).iter().map(|facts| words.files(facts)));
    parts.join(" · ")
}

/// Data files put together where the same was proved about them, in the order of the first of each.
fn alike<'a>(results: &Results<'a>) -> Vec<FileFacts<'a>> {
    let mut sorts: Vec<FileFacts<'a>> = Vec::new();
    for file in &results.round.data_files {
        let name = results.sources.get(file.source).name.as_str();
        let facts = FileFacts {
            names: vec![name],
            encoding: file.encoding,
            delimiter: file.delimiter,
            decimal: file.decimal,
        };
        let same = |other: &&mut FileFacts<'a>| {
            (other.encoding, other.delimiter, other.decimal)
                == (facts.encoding, facts.delimiter, facts.decimal)
        };
        match sorts.iter_mut().find(same) {
            Some(other) => other.names.push(name),
            None => sorts.push(facts),
        }
    }
    sorts
}

/// Where the reasons are, and how to hand the results on.
pub(super) fn hints(results: &Results<'_>, noted: Option<&str>, language: Language) -> Vec<String> {
    let words = words(language);
    let Some(arguments) = results.arguments else {
        return Vec::new();
    };
    let last = || {
        let last = results.blocks().filter_map(|block| last_code(&block)).last();
        last.filter(|code| is_plain(code))
    };
    let code = noted.filter(|code| is_plain(code)).or_else(last);
    let why = code.map(|code| words.hint_why(code, arguments));
    why.into_iter().chain([words.hint_deliver(arguments)]).collect()
}

fn last_code<'a>(block: &BlockResults<'a>) -> Option<&'a str> {
    let last: &Placement = block.results.placements.last()?;
    Some(&block.agency(last.agency).code)
}

/// A hint is pasted into a shell: a code that a shell could read otherwise is not offered.
fn is_plain(code: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    code.bytes().all(plain)
        && code
            .bytes()
            .next()
            .is_some_and(|first| first.is_ascii_alphanumeric())
}
