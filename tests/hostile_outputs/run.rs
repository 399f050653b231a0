//! The program on a hostile round and on its plain twin.

use std::fs;
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::payloads::PAYLOADS;
use crate::round::{Names, round};
use crate::support::Folder;

/// The rounds of this test.
pub(crate) struct Rounds {
    pub(crate) hostile: Vec<Folder>,
    pub(crate) plain: Folder,
}

/// Hostile rounds in which other fields hold each payload, and one with plain names.
pub(crate) fn rounds() -> &'static Rounds {
    static ROUNDS: OnceLock<Rounds> = OnceLock::new();
    ROUNDS.get_or_init(|| {
        let firsts = (0..PAYLOADS.len()).step_by(9);
        Rounds {
            hostile: firsts.map(|first| round(Names::Hostile { first })).collect(),
            plain: round(Names::Plain),
        }
    })
}

/// Runs the program in a folder.
pub(crate) fn run(folder: &Folder, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_parindex"))
        .env_remove("PARINDEX_LANG")
        .current_dir(folder.path())
        .args(arguments)
        .output()
        .expect("the program starts")
}

/// What a verb prints; it must not fail to run.
pub(crate) fn printed(folder: &Folder, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        matches!(output.status.code(), Some(0 | 1)),
        "{arguments:?}: {errors}"
    );
    String::from_utf8(output.stdout).expect("every output is UTF-8")
}

/// What a verb writes into a file of this name.
pub(crate) fn written(folder: &Folder, arguments: &[&str], name: &str) -> Vec<u8> {
    let output = run(folder, &[arguments, &["--force", "-o", name]].concat());
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?} -o {name}: {errors}");
    let file = folder.path().join(name);
    let bytes = fs::read(&file).expect("it was written");
    fs::remove_file(file).expect("it is ours");
    bytes
}
