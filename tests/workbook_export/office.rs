//! LibreOffice without a window: opens workbooks, recalculates them, and saves them again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// "Always recalculate" of the settings of Calc, for files of Excel.
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Where the workbooks of a folder stand after LibreOffice has recalculated and saved them.
pub(crate) fn recalculated(folder: &Path) -> PathBuf {
    let profile = folder.join("profile");
    fs::create_dir_all(profile.join("user")).expect("a test folder can be written to");
    fs::write(profile.join("user/registrymodifications.xcu"), ALWAYS)
        .expect("a test folder can be written to");
    let saved = folder.join("saved");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a test folder can be read")
        .map(|entry| entry.expect("a test folder can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "xlsx"))
        .collect();
    files.sort();
    let run = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(&saved)
        .args(&files)
        .output()
        .expect("this test needs LibreOffice: apt-get install libreoffice-calc");
    let words = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{words}");
    saved
}
