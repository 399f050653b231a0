//! What was read, and what to ask next.

use crate::diagnostic::Severity;
use crate::language::{FileFacts, words};
use crate::model::name::Language;
use crate::view::run::Run;

/// `80 answers · 0 errors · 0 warnings · thamdinh.csv: UTF-8, ";", decimal comma`
pub(super) fn line(run: &Run<'_>, language: Language) -> String {
    let files = alike(run);
    let files = files.iter().map(|facts| words(language).files(facts));
    std::iter::once(counts(run, language))
        .chain(files)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// `80 answers · 0 errors · 0 warnings`
pub(super) fn counts(run: &Run<'_>, language: Language) -> String {
    let words = words(language);
    let answers = run.round.data_files.iter().map(|file| file.answers).sum();
    let counts = [
        words.answers(answers),
        words.errors(run.diagnostics.count(Severity::Error)),
        words.warnings(run.diagnostics.count(Severity::Warning)),
    ];
    counts.join(" · ")
}

/// Data files put together where the same was proved about them, in the order of the first of each.
fn alike<'a>(run: &Run<'a>) -> Vec<FileFacts<'a>> {
    let mut sorts: Vec<FileFacts<'a>> = Vec::new();
    for file in &run.round.data_files {
        let name = run.sources.get(file.source).name.as_str();
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

/// Where the reasons are, and how to hand the results on; `agency` is the code of one worth asking about.
pub(super) fn hints(run: &Run<'_>, agency: Option<&str>, language: Language) -> Vec<String> {
    let words = words(language);
    let Some(arguments) = run.arguments else {
        return Vec::new();
    };
    let why = agency.map(|code| words.hint_why(code, arguments));
    why.into_iter().chain([words.hint_deliver(arguments)]).collect()
}

/// A hint is pasted into a shell: a code that a shell could read otherwise is not offered.
pub(super) fn is_plain(code: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    code.bytes().all(plain)
        && code
            .bytes()
            .next()
            .is_some_and(|first| first.is_ascii_alphanumeric())
}
