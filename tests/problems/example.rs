//! The example as rows that a test may spoil, and the folder it is then ranked in.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

use crate::reproducer::{Output, parindex};

/// The tables of answers.
pub(crate) const ANSWERS: [&str; 2] = ["tudanhgia.csv", "thamdinh.csv"];
/// All files that the round reads.
pub(crate) const FILES: [&str; 5] = [
    "parindex.toml",
    "tieuchi.toml",
    "donvi.csv",
    "tudanhgia.csv",
    "thamdinh.csv",
];

/// A copy of the example in a folder of its own, gone after the test.
pub(crate) struct Example {
    folder: PathBuf,
}

impl Example {
    pub(crate) fn copy() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("parindex-example-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).expect("the system has room for a test folder");
        let example = Self { folder };
        for name in FILES {
            example.write(name, &bytes(name));
        }
        example
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.folder.join(name), bytes).expect("a test folder can be written to");
    }

    pub(crate) fn run(&self, words: &[&str]) -> Output {
        parindex(words, &self.folder)
    }

    /// What `check --format json` finds.
    pub(crate) fn findings(&self) -> Vec<Value> {
        self.run(&["check", "--format", "json"]).findings()
    }
}

impl Drop for Example {
    fn drop(&mut self) {
        // A folder that stays behind in the system's temporary folder harms nobody.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A file of the example as it stands.
pub(crate) fn bytes(name: &str) -> Vec<u8> {
    fs::read(format!("samples/example/{name}")).expect("the example is here")
}

/// Rows of cells, the headings first.
pub(crate) fn rows(name: &str) -> Vec<Vec<String>> {
    let text = String::from_utf8(bytes(name)).expect("the example is UTF-8");
    let cells = |line: &str| line.split(';').map(str::to_owned).collect();
    text.lines().map(cells).collect()
}

/// The table as the example writes it.
pub(crate) fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let lines = rows.iter().map(|row| row.join(";") + "\r\n");
    lines.collect::<String>().into_bytes()
}
