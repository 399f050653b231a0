//! A reproducer: its folder, its command line, and what the program prints there.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

use crate::fixture;

/// Not the folder of a code.
const BASE: &str = "base";
/// The verb of a folder without a command line of its own.
const CHECK: &str = "check";

/// The folder of one code, copied beside a copy of the base, where runs may write.
pub(crate) struct Reproducer {
    /// `E305`
    pub(crate) code: String,
    stage: PathBuf,
}

/// What a run left behind.
pub(crate) struct Output {
    command: String,
    /// Standard output, then standard error.
    pub(crate) printed: String,
    pub(crate) exit: Option<i32>,
    pub(crate) stdout: String,
}

/// What the reproducer of one code does, once for all tests.
pub(crate) struct Ran {
    pub(crate) reproducer: Reproducer,
    pub(crate) english: Output,
    pub(crate) vietnamese: Output,
    /// As `check --format json` gives them; nothing of a verb that does not list its findings.
    pub(crate) findings: Vec<Value>,
}

/// All reproducers, in the order of their codes.
pub(crate) fn runs() -> &'static [Ran] {
    static RUNS: OnceLock<Vec<Ran>> = OnceLock::new();
    RUNS.get_or_init(|| {
        let ran = |code: &String| {
            let reproducer = Reproducer::of(code);
            Ran {
                english: reproducer.run(&["--lang", "en"]),
                vietnamese: reproducer.run(&["--lang", "vi"]),
                findings: reproducer.findings(),
                reproducer,
            }
        };
        folders().iter().map(ran).collect()
    })
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
    pub(crate) fn of(code: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("problem-{}-{number}", std::process::id());
        let stage = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        for folder in [BASE, code] {
            copy(&root().join(folder), &stage.join(folder));
        }
        Self {
            code: code.to_owned(),
            stage,
        }
    }

    /// Where its expectations are kept.
    pub(crate) fn kept(&self) -> PathBuf {
        root().join(&self.code)
    }

    /// Where it runs.
    pub(crate) fn folder(&self) -> PathBuf {
        self.stage.join(&self.code)
    }

    /// Runs the command line of the folder with these words behind it.
    pub(crate) fn run(&self, more: &[&str]) -> Output {
        if let Ok(fixture) = fs::read_to_string(self.folder().join("fixture")) {
            fixture::make(fixture.trim(), &self.folder());
        }
        let line = self.command();
        let (line, onto) = match line.split_once(" > ") {
            Some((line, file)) => (line, Some(file.trim())),
            None => (line.as_str(), None),
        };
        let words: Vec<&str> = line.split_whitespace().chain(more.iter().copied()).collect();
        let Some(file) = onto else {
            return parindex(&words, &self.folder());
        };
        let stdout = File::create(file).expect("the system has this file");
        let output = output_of(&words, &self.folder(), stdout.into());
        Output {
            command: format!("{} > {file}", output.command),
            ..output
        }
    }

    fn findings(&self) -> Vec<Value> {
        match self.command().starts_with(CHECK) {
            true => self.run(&["--format", "json"]).findings(),
            false => Vec::new(),
        }
    }

    fn command(&self) -> String {
        fs::read_to_string(self.folder().join("args")).unwrap_or_else(|_| CHECK.to_owned())
    }
}

impl Drop for Reproducer {
    fn drop(&mut self) {
        // A folder that stays behind in the folder of the build harms nobody.
        let _ = fs::remove_dir_all(&self.stage);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder of the build can be written to");
    for entry in fs::read_dir(from).expect("a reproducer can be listed").flatten() {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => {
                fs::copy(entry.path(), target).expect("a file of a reproducer can be copied");
            }
        }
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

    /// The codes that are said, `error[E305]`.
    pub(crate) fn codes(&self) -> BTreeSet<String> {
        let words = ["error[", "warning["];
        let starts = words.iter().flat_map(|word| self.printed.match_indices(*word));
        let rests = starts.map(|(at, word)| &self.printed[at + word.len()..]);
        rests
            .filter_map(|rest| Some(rest.split_once(']')?.0.to_owned()))
            .collect()
    }

    /// As it looks in a terminal.
    pub(crate) fn transcript(&self) -> String {
        let exit = self.exit.map_or("?".to_owned(), |code| code.to_string());
        format!("$ parindex {}\n{}[exit {exit}]\n", self.command, self.printed)
    }
}

/// Runs the program in a folder, with nothing of the environment that changes what it prints.
pub(crate) fn parindex(words: &[&str], folder: &Path) -> Output {
    output_of(words, folder, Stdio::piped())
}

fn output_of(words: &[&str], folder: &Path, stdout: Stdio) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args(words)
        .current_dir(folder)
        .env_remove("PARINDEX_LANG")
        .env("NO_COLOR", "1")
        .stdout(stdout)
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
