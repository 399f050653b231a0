//! A manifest names what has changed since, to the byte.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::paper::{Folder, Paper};

fn parindex(folder: &Folder, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args(arguments)
        .current_dir(&folder.path)
        .env_remove("PARINDEX_LANG")
        .output()
        .expect("the program runs")
}

fn said(output: &Output) -> String {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(both).expect("output is UTF-8")
}

/// One byte more at the end of a file, which changes no answer.
fn touch(path: &Path) {
    let mut text = fs::read(path).expect("the file is there");
    text.push(b'\n');
    fs::write(path, text).expect("a test folder can be written to");
}

#[test]
fn a_run_that_is_made_again_from_unchanged_files_gives_the_same_result() {
    let folder = Paper::example().laid_out();
    for verb in [
        &["rank"][..],
        &["explain", "HHV"],
        &["rank", "--format", "json", "--lang", "vi"],
    ] {
        let made = parindex(
            &folder,
            &[verb, &["-o", "kq.txt", "--force", "--manifest", "kq.json"]].concat(),
        );
        assert!(made.status.success(), "{}", said(&made));
        let again = parindex(&folder, &["verify", "--manifest", "kq.json"]);
        assert_eq!(
            (again.status.code(), said(&again).as_str()),
            (Some(0), "kq.json: 5 inputs unchanged, the result is the same\n")
        );
    }
}

#[test]
fn one_changed_byte_of_an_input_names_that_file() {
    for name in [
        "parindex.toml",
        "tieuchi.toml",
        "donvi.csv",
        "tudanhgia.csv",
        "thamdinh.csv",
    ] {
        let folder = Paper::example().laid_out();
        assert!(
            parindex(&folder, &["rank", "--manifest", "kq.json"])
                .status
                .success()
        );
        touch(&folder.path.join(name));
        let again = parindex(&folder, &["verify", "--manifest", "kq.json"]);
        let text = said(&again);
        assert_eq!(again.status.code(), Some(1), "{text}");
        assert!(
            text.starts_with(&format!("error[E503]: {name} has changed since kq.json")),
            "{text}"
        );
        assert_eq!(text.matches("E503").count(), 1, "{text}");
    }
}

#[test]
fn an_input_that_is_gone_is_named_too() {
    let folder = Paper::example().laid_out();
    assert!(
        parindex(&folder, &["rank", "--manifest", "kq.json"])
            .status
            .success()
    );
    fs::remove_file(folder.path.join("thamdinh.csv")).expect("the file is there");
    let again = parindex(&folder, &["verify", "--manifest", "kq.json"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(said(&again).contains("E503"));
}

#[test]
fn the_same_run_writes_the_same_manifest_and_another_result_is_told_apart() {
    let folder = Paper::example().laid_out();
    let manifest = || {
        let made = parindex(&folder, &["rank", "--force", "--manifest", "kq.json"]);
        assert!(made.status.success(), "{}", said(&made));
        fs::read_to_string(folder.path.join("kq.json")).expect("the manifest was written")
    };
    let first = manifest();
    assert_eq!(first, manifest());
    let hash = first
        .rfind("\"sha256\": \"")
        .expect("the result has a fingerprint")
        + 11;
    let mut other = first.clone();
    other.replace_range(hash..hash + 4, "0000");
    fs::write(folder.path.join("kq.json"), other).expect("a test folder can be written to");
    let again = parindex(&folder, &["verify", "--manifest", "kq.json"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(said(&again).contains("the inputs are unchanged and the result is not"));
}

#[test]
fn what_is_no_manifest_cannot_be_run() {
    let folder = Paper::example().with("kq.json", "{}").laid_out();
    let again = parindex(&folder, &["verify", "--manifest", "kq.json"]);
    assert_eq!(again.status.code(), Some(2));
}
