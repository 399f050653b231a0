//! What reaches a terminal, and what reaches the disk.

use std::fs;
use std::path::Path;

use crate::outputs::{JSON, ROWS, SHEETS};
use crate::run::{rounds, run};
use crate::support::Folder;

/// Controls but the line end, marks of direction, and what has no width: nothing that a terminal obeys.
fn is_obeyed(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{ad}')
}

pub(crate) fn holds_nothing_that_is_obeyed(folder: &Folder, arguments: &[&str]) {
    let output = run(folder, arguments);
    let is_for_excel = arguments.contains(&"csv-excel");
    for (name, stream) in [("stdout", output.stdout), ("stderr", output.stderr)] {
        let text = String::from_utf8(stream).expect("every output is UTF-8");
        let text = if is_for_excel {
            text.replace("\r\n", "\n")
        } else {
            text
        };
        let found = text.lines().find(|line| line.contains(is_obeyed));
        assert_eq!(found, None, "{name} of {arguments:?}");
    }
}

#[test]
fn no_stream_holds_a_byte_that_a_terminal_obeys() {
    let in_format = |verbs: &[&'static [&'static str]], format: &'static str| -> Vec<Vec<&'static str>> {
        verbs
            .iter()
            .map(|verb| [*verb, &["--format", format]].concat())
            .collect()
    };
    let all = [
        in_format(&SHEETS, "table"),
        in_format(&SHEETS, "html"),
        in_format(&SHEETS, "md"),
        in_format(&ROWS, "csv"),
        in_format(&ROWS, "csv-excel"),
        in_format(&JSON, "json"),
        vec![vec!["check"], vec!["check", "--strict"], vec!["rank", "--strict"]],
    ]
    .concat();
    for hostile in &rounds().hostile {
        for arguments in &all {
            holds_nothing_that_is_obeyed(hostile, arguments);
        }
    }
}

#[test]
fn colours_are_the_program_s_own() {
    for hostile in &rounds().hostile {
        for verb in SHEETS {
            let output = run(
                hostile,
                &[verb, &["--format", "table", "--color", "always"]].concat(),
            );
            let text = String::from_utf8(output.stdout).expect("every output is UTF-8");
            for escape in text.split('\u{1b}').skip(1) {
                let code = escape
                    .split_once('m')
                    .map(|(code, _)| code.trim_start_matches('['));
                let is_colour =
                    code.is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'));
                assert!(
                    is_colour,
                    "{verb:?}: {:?}",
                    escape.chars().take(20).collect::<String>()
                );
            }
        }
    }
}

/// Everything below a folder.
fn listing(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let entries = fs::read_dir(folder).expect("a test folder can be listed");
    for entry in entries {
        let entry = entry.expect("a test folder can be listed");
        names.push(entry.path().display().to_string());
    }
    names.sort();
    names
}

#[test]
fn nothing_is_written_but_what_was_asked_for() {
    for hostile in &rounds().hostile {
        let before = listing(hostile.path());
        for verb in SHEETS {
            run(hostile, verb);
        }
        assert_eq!(listing(hostile.path()), before);
        assert!(!Path::new("/tmp/parindex-hostile").exists());
    }
}
