//! Mistakes on the command line: one sentence in the user's language, and exit code 2.

use std::fs;
use std::process::{Command, Output, Stdio};

fn parindex(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parindex"));
    command
        .args(words)
        .env_remove("PARINDEX_LANG")
        .env("NO_COLOR", "1");
    command
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_mistake_is_named_in_vietnamese_to_whoever_asks_for_it() {
    for (words, text) in [
        (
            &["rnk"][..],
            "lỗi: không có lệnh \"rnk\"\n  gợi ý: rank\n\nCách dùng: parindex [OPTIONS] <COMMAND>\n\nXem thêm: --help\n",
        ),
        (
            &["rank", "--stage", "x"],
            "lỗi: giá trị \"x\" không dùng được cho --stage <STAGE>\n  chọn: self, appraised, final\n\nXem thêm: --help\n",
        ),
        (
            &["init"],
            "lỗi: thiếu: <FOLDER>\n\nCách dùng: parindex init <FOLDER>\n\nXem thêm: --help\n",
        ),
        (
            &["rank", "--stage"],
            "lỗi: thiếu giá trị sau --stage <STAGE>\n  chọn: self, appraised, final\n\nXem thêm: --help\n",
        ),
    ] {
        let output = parindex(words)
            .env("PARINDEX_LANG", "vi")
            .output()
            .expect("the program starts");
        assert_eq!(said(&output), text);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_mistake_is_named_in_english_otherwise() {
    let output = parindex(&["rnk"]).output().expect("the program starts");
    assert!(said(&output).starts_with("error: unrecognized subcommand 'rnk'\n"));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn help_is_no_mistake() {
    for words in [["--help", "--lang=vi"], ["--version", "--lang=vi"]] {
        let output = parindex(&words).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stderr.is_empty() && !output.stdout.is_empty());
    }
}

#[test]
fn every_list_of_verbs_describes_them() {
    for words in [&["--help"][..], &["-h"], &["help"], &[]] {
        let output = parindex(words).output().expect("the program starts");
        let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(text.contains("\n  check     Find everything that is wrong with a round, all at once\n"));
        assert!(text.contains("\n  help      Explain a problem's code (E302) or a verb\n"));
    }
}

#[test]
fn standard_input_is_read_once() {
    let data = fs::File::open("samples/example/thamdinh.csv").expect("the example is there");
    let output = parindex(&["check", "-c", "samples/example/tieuchi.toml"])
        .args([
            "-u",
            "samples/example/donvi.csv",
            "--self",
            "-",
            "--appraised",
            "-",
        ])
        .stdin(Stdio::from(data))
        .output()
        .expect("the program starts");
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(
        text,
        "error[E113]: cannot read \"-\"\n--> -\n = why: standard input has been read\n \
         = help: name - once, and the other data by their files\n\n"
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_stage_that_the_round_does_not_have_is_one_problem() {
    let output = parindex(&["rank", "samples/example", "--stage", "final"])
        .output()
        .expect("the program starts");
    assert_eq!(
        said(&output),
        "error[E119]: the round has no answers of the stage \"final\"\n \
         = help: use --stage self or appraised, or name the file with --final\n\n\
         1 error, 0 warnings. Explain: parindex help E119\n"
    );
    assert_eq!(output.status.code(), Some(2));
}
