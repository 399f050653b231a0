//! A reproducer: its folder, its command line, and what the program prints there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Once;

use serde_json::Value;

/// Not the folder of a code.
const BASE: &str = "base";

/// The folder of one code.
pub(crate) struct Reproducer {
    /// `E305`
    pub(crate) code: String,
    folder: PathBuf,
}

/// What a run left behind.
pub(crate) struct Output {
    command: String,
    /// Standard output, then standard error.
    pub(crate) printed: String,
    pub(crate) exit: Option<i32>,
    pub(crate) stdout: String,
}

/// The codes that have a folder.
pub(crate) fn folders() -> BTreeSet<String> {
    let entries = fs::read_dir(root()).expect("the reproducers are here");
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != BASE)
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems")
}

impl Reproducer {
    pub(crate) fn of(code: &String) -> Self {
        // Once, since the tests of this file run side by side.
        static WRITTEN: Once = Once::new();
        WRITTEN.call_once(write_what_is_too_large_to_keep);
        Self {
            code: code.clone(),
            folder: root().join(code),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Runs the command line of the folder with these words behind it.
    pub(crate) fn run(&self, more: &[&str]) -> Output {
        let line = fs::read_to_string(self.folder.join("args")).unwrap_or_else(|_| "check".to_owned());
        let words: Vec<&str> = line.split_whitespace().chain(more.iter().copied()).collect();
        parindex(&words, &self.folder)
    }

    /// The findings as `--format json` gives them.
    pub(crate) fn findings(&self) -> Vec<Value> {
        let output = self.run(&["--format", "json"]);
        let json: Value = serde_json::from_str(&output.stdout).expect("check prints JSON");
        json["diagnostics"]
            .as_array()
            .expect("a list of findings")
            .clone()
    }
}

fn write_what_is_too_large_to_keep() {
    let sound = fs::read_to_string(root().join("base/thamdinh.csv")).expect("the base is here");
    let note = "Theo bao cao. ".repeat(5000);
    let long_cell = sound.replace("STC;II.2;1;;", &format!("STC;II.2;1;;{note}"));
    let long_file = "# Bộ tiêu chí\n".repeat(280_000);
    for (path, text) in [("E111/thamdinh.csv", long_cell), ("E114/tieuchi.toml", long_file)] {
        fs::write(root().join(path), text).expect("the folder of a reproducer can be written to");
    }
}

impl Output {
    /// The list of a run with `--format json`.
    pub(crate) fn findings(&self) -> Vec<Value> {
        let json: Value = serde_json::from_str(&self.stdout).expect("check prints JSON");
        json["diagnostics"]
            .as_array()
            .expect("a list of findings")
            .clone()
    }

    /// As it looks in a terminal.
    pub(crate) fn transcript(&self) -> String {
        let exit = self.exit.map_or("?".to_owned(), |code| code.to_string());
        format!("$ parindex {}\n{}[exit {exit}]\n", self.command, self.printed)
    }
}

/// Runs the program in a folder, with nothing of the environment that changes what it prints.
pub(crate) fn parindex(words: &[&str], folder: &Path) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args(words)
        .current_dir(folder)
        .env_remove("PARINDEX_LANG")
        .env("NO_COLOR", "1")
        .output()
        .expect("the program runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program prints UTF-8");
    let stdout = text(&output.stdout);
    Output {
        command: words.join(" "),
        printed: stdout.clone() + &text(&output.stderr),
        exit: output.status.code(),
        stdout,
    }
}
