//! From text to a tree, or to one E401 for each thing that is not TOML.
//!
//! ```text
//! rule = { type = "points", step = 0,25 }
//!                                   ^ syntax error after "0": here decimals are written with a dot
//! ```

use toml::de::{DeTable, Error};

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::input::toml::nesting::{self, Nesting};
use crate::source::{Place, SourceId, Sources};

/// The largest file that is read, in MiB.
const LIMIT_MIB: u64 = 4;

/// Up to here all faults of a file are found, beyond it the first: four million errors, which 4 MiB of
/// line noise hold, take gigabytes. The sets of real decisions stay far below it.
const RECOVERED_BYTES: usize = 1 << 19;

/// A stretch of text that is not TOML.
struct Fault {
    start: usize,
    end: usize,
    message: String,
}

/// The tree of a file; `None` where it has none, and then the reasons are in `problems`.
pub(super) fn parse<'d>(
    sources: &'d Sources,
    source: SourceId,
    problems: &mut Diagnostics,
) -> Option<DeTable<'d>> {
    let file = sources.get(source);
    if file.text.len() as u64 > LIMIT_MIB << 20 {
        let name = file.name.clone();
        let limit_mib = LIMIT_MIB;
        let problem = Problem::FileTooLarge { name, limit_mib };
        problems.push(Diagnostic::at(Place::file(source), problem));
        return None;
    }
    let nesting = nesting::measure(&file.text);
    if let Nesting::TooDeep(at) = nesting {
        let limit = nesting::LIMIT;
        let place = Place::text(source, at..at + 1);
        problems.push(Diagnostic::at(place, Problem::TooDeep { limit }));
        return None;
    }
    let errors = match tree_of(&file.text) {
        Ok(tree) => return Some(tree),
        Err(errors) => errors,
    };
    for fault in causes(&file.text, nesting, &errors) {
        problems.push(diagnostic(sources, source, fault));
    }
    None
}

fn tree_of(text: &str) -> Result<DeTable<'_>, Vec<Error>> {
    if text.len() > RECOVERED_BYTES {
        let tree = DeTable::parse(text).map_err(|error| vec![error])?;
        return Ok(tree.into_inner());
    }
    let (tree, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        Ok(tree.into_inner())
    } else {
        Err(errors)
    }
}

/// One fault a line, since the second of a line follows from the first; and none behind a bracket that
/// is never closed, since everything behind it is read as its content.
fn causes(text: &str, nesting: Nesting, errors: &[Error]) -> Vec<Fault> {
    let mut faults: Vec<Fault> = errors.iter().map(|error| fault(text, error)).collect();
    faults.sort_by_key(|fault| fault.start);
    if let Nesting::Unclosed(at) = nesting {
        faults.retain(|fault| fault.start < at);
        faults.push(Fault {
            start: at + 1,
            end: at + 2,
            message: "unclosed bracket".to_owned(),
        });
    }
    faults.dedup_by(|later, earlier| !text[earlier.start..later.start].contains('\n'));
    faults
}

/// Where an error is in the eyes of its writer: at the comma of a decimal, and not on the next line.
fn fault(text: &str, error: &Error) -> Fault {
    let span = error.span().unwrap_or(0..0);
    let mut start = span.start.min(text.len());
    let mut message = error.message();
    let before = text[..start].trim_end();
    let mut end = span.end;
    if let Some(comma) = decimal_comma(text, start) {
        let decimals = text[comma + 1..].bytes().take_while(u8::is_ascii_digit);
        end = comma + 1 + decimals.count();
        start = comma;
        message = "decimal comma";
    } else if span.is_empty() && text[before.len()..start].contains('\n') {
        start = before.len();
    }
    Fault {
        start,
        end: end.max(start + 1),
        message: message.to_owned(),
    }
}

/// The comma of `0,25`, where a parser stopped at the comma or behind it.
fn decimal_comma(text: &str, stopped_at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = stopped_at;
    if bytes.get(at) != Some(&b',') {
        let before = text[..at].trim_end_matches(' ');
        at = before
            .trim_end_matches(|letter: char| letter.is_ascii_digit())
            .len();
        at = at.checked_sub(1)?;
    }
    let between_digits = bytes.get(at) == Some(&b',') && at > 0 && is_digit(at - 1) && is_digit(at + 1);
    between_digits.then_some(at)
}

fn diagnostic(sources: &Sources, source: SourceId, fault: Fault) -> Diagnostic {
    let place = Place::text(source, fault.start..fault.end);
    let location = sources.locate(&place);
    let text = &sources.get(source).text;
    let problem = Problem::TomlSyntax {
        file: location.file,
        line: location.line,
        column: location.column,
        after: last_word(&text[..fault.start]).to_owned(),
        message: fault.message,
    };
    Diagnostic::at(place, problem)
}

/// What stands before the fault on its line; empty where the line begins with the fault.
fn last_word(before: &str) -> &str {
    let line = before.rsplit('\n').next().unwrap_or("").trim_end();
    let word = line
        .rsplit(|letter: char| letter.is_whitespace() || "=,[]{}".contains(letter))
        .next()
        .unwrap_or("");
    match (word, line.char_indices().next_back()) {
        ("", Some((at, _))) => &line[at..],
        (word, _) => word,
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::diagnostic::{Diagnostics, Problem};
    use crate::source::Sources;

    /// `line:column after "word"` for each fault.
    fn faults(text: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let source = sources.add("criteria.toml", text);
        let mut problems = Diagnostics::default();
        assert!(parse(&sources, source, &mut problems).is_none());
        let shown = |problem: &Problem| match problem {
            Problem::TomlSyntax {
                line, column, after, ..
            } => format!("{line}:{column} after {after:?}"),
            other => other.code().to_owned(),
        };
        problems.iter().map(|found| shown(&found.problem)).collect()
    }

    #[test]
    fn a_decimal_comma_is_found_at_the_comma() {
        let text = "rule = { type = \"points\", step = 0,25 }\nmax = 0,5\nlist = [ { a = 1,5 } ]\n";
        assert_eq!(
            faults(text),
            ["1:35 after \"0\"", "2:8 after \"0\"", "3:17 after \"1\""]
        );
    }

    #[test]
    fn an_unclosed_bracket_is_one_fault_however_long_the_file_goes_on() {
        let text = "a = khong\nbands = [\n  { from = 0, points = 0 },\n\n[[area]]\nid = \"I\"\nmax = 5\n";
        assert_eq!(faults(text), ["1:5 after \"=\"", "2:10 after \"[\""]);
    }

    #[test]
    fn an_unclosed_quote_is_found_at_the_end_of_its_line() {
        assert_eq!(faults("name = \"Khối sở\nid = \"SO\"\n"), ["1:16 after \"sở\""]);
    }

    #[test]
    fn a_key_given_twice_is_found_at_the_second() {
        assert_eq!(faults("max = 5\nmax = 6\n"), ["2:1 after \"\""]);
    }

    #[test]
    fn a_file_of_brackets_is_refused_before_it_is_parsed() {
        assert_eq!(faults(&"[".repeat(1 << 20)), ["E413"]);
        assert_eq!(faults(&format!("a{} = 1", ".a".repeat(1 << 20))), ["E413"]);
    }

    #[test]
    fn more_than_four_mebibytes_are_refused() {
        assert_eq!(faults(&"# \n".repeat(2 << 20)), ["E114"]);
    }
}
