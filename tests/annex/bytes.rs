//! The same annex is the same bytes.

use std::fs;
use std::process::Command;

use parindex::model::name::Language;
use parindex::view::AnnexWishes;

use crate::rounds::made;
use crate::support::Folder;

#[test]
fn the_bytes_do_not_depend_on_the_run_the_clock_or_the_place() {
    let first = made(
        "samples/da-nang-2022",
        &AnnexWishes::default(),
        Language::Vietnamese,
    )
    .document;
    for zone in ["UTC", "Asia/Ho_Chi_Minh"] {
        let folder = Folder::new();
        let target = folder.path().join("phu-luc.docx");
        let output = Command::new(env!("CARGO_BIN_EXE_parindex"))
            .args(["export", "samples/da-nang-2022", "--lang", "vi", "-o"])
            .arg(&target)
            .env("TZ", zone)
            .output();
        assert!(output.expect("the program starts").status.success());
        assert_eq!(fs::read(&target).expect("it was written"), first, "{zone}");
    }
}
