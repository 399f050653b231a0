//! A reader that leaves, as `head` does.

use std::process::{Command, Stdio};

const EXAMPLE: &str = "samples/example";

/// Every verb with something to say, and its exit code when all of it is read.
const VERBS: [(&[&str], i32); 15] = [
    (&["rank", EXAMPLE], 0),
    (&["rank", EXAMPLE, "--brief"], 0),
    (&["rank", EXAMPLE, "--format", "json"], 0),
    (&["rank", EXAMPLE, "--format", "csv-excel"], 0),
    (&["explain", "HHV", EXAMPLE], 0),
    (&["explain", EXAMPLE, "--sample", "5", "--seed", "1"], 0),
    (&["compare", EXAMPLE], 0),
    (&["check", EXAMPLE, "--format", "json"], 0),
    (&["verify", "samples/example/congbo.csv", EXAMPLE], 1),
    (&["export", EXAMPLE, "--format", "csv"], 0),
    (&["export", EXAMPLE, "--content", "annex", "--format", "md"], 0),
    (
        &["export", EXAMPLE, "--content", "explanations", "--format", "json"],
        0,
    ),
    (&["init", "--list"], 0),
    (&["help", "E302"], 0),
    (&["--help"], 0),
];

#[test]
fn a_reader_that_leaves_is_no_error_of_any_verb() {
    for (arguments, exit) in VERBS {
        let command = |errors: Stdio| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_parindex"));
            command.env_remove("PARINDEX_LANG").args(arguments).stderr(errors);
            command
        };
        let read = command(Stdio::piped()).output().expect("the program starts");
        assert_eq!(
            read.status.code(),
            Some(exit),
            "{arguments:?} to a reader who stays"
        );
        assert!(!read.stdout.is_empty(), "{arguments:?} has something to say");

        let mut child = command(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        let left = child.wait_with_output().expect("the program ends");
        assert_eq!(left.status.code(), Some(exit), "{arguments:?}");
        assert_eq!(left.stderr, read.stderr, "{arguments:?}");
    }
}

#[test]
fn nobody_who_reads_the_problems_is_no_error_either() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args(["check", "tests/problems/E302"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stderr.take());
    assert_eq!(child.wait().expect("the program ends").code(), Some(1));
}
