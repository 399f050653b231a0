//! Blank forms: the same bytes at any time, codes locked, answers checked, nothing overwritten.

use std::fs;
use std::io::{Cursor, Read};
use std::process::{Command, Output};

use parindex::format::forms::{FormFile, FormKind, blank_forms};
use parindex::input::request::Request;
use parindex::model::name::Language;
use parindex::open_roll;
use zip::ZipArchive;

use crate::support::Folder;

fn forms(kind: FormKind, language: Language) -> Vec<FormFile> {
    let request = Request {
        inputs: vec!["samples/example".into()],
        ..Request::default()
    };
    let round = open_roll(&request).read.expect("the example has a register");
    blank_forms(&round, kind, language).expect("names are of sane length")
}

/// The first sheet of a workbook as XML.
fn sheet(form: &FormFile) -> String {
    let mut archive = ZipArchive::new(Cursor::new(&form.content)).expect("a workbook is an archive");
    let mut part = archive
        .by_name("xl/worksheets/sheet1.xml")
        .expect("it has a sheet");
    let mut xml = String::new();
    part.read_to_string(&mut xml).expect("a sheet is text");
    xml
}

fn template(folder: &Folder, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args(["template", "samples/example", "-o"])
        .arg(folder.path().join("bieumau"))
        .args(more)
        .env_remove("PARINDEX_LANG")
        .output()
        .expect("the program starts")
}

#[test]
fn every_assessed_agency_has_a_form_and_there_is_a_guide() {
    let names: Vec<String> = forms(FormKind::Workbook, Language::Vietnamese)
        .into_iter()
        .map(|file| file.name)
        .collect();
    assert_eq!(
        names,
        [
            "SNV.xlsx",
            "STC.xlsx",
            "SYT.xlsx",
            "STP.xlsx",
            "SCT.xlsx",
            "QST.xlsx",
            "QHC.xlsx",
            "HHV.xlsx",
            "huong-dan.md"
        ]
    );
}

#[test]
fn the_same_forms_are_the_same_bytes() {
    for kind in [FormKind::Workbook, FormKind::Table] {
        assert!(forms(kind, Language::Vietnamese) == forms(kind, Language::Vietnamese));
    }
}

#[test]
fn a_form_is_locked_without_a_password_and_checks_what_is_typed() {
    let xml = sheet(&forms(FormKind::Workbook, Language::Vietnamese)[1]);
    let protection = xml
        .split("<sheetProtection")
        .nth(1)
        .expect("the sheet is protected");
    let protection = protection.split("/>").next().expect("a text has a first part");
    assert!(
        !protection.contains("password") && !protection.contains("hashValue"),
        "{protection}"
    );
    for check in [
        "AND(ISNUMBER(F3),F3&gt;=0,F3&lt;=5,ROUND(F3/0.25,6)=ROUND(F3/0.25,0))",
        "AND(ISNUMBER(F4),F4&gt;=0,F4=INT(F4))",
        "AND(ISNUMBER(G4),G4&gt;=0,G4=INT(G4))",
        "\"Có,Không\"",
        "\"a,b,c\"",
        "IF(F10=\"KAD\",TRUE,AND(ISNUMBER(F10),F10&gt;=0,F10=INT(F10)))",
        "AND(ISNUMBER(F12),F12&gt;=0,F12&lt;=100)",
    ] {
        assert!(xml.contains(check), "{check} is not in {xml}");
    }
    for set_up in [
        "paperSize=\"9\"",
        "orientation=\"landscape\"",
        "fitToHeight=\"0\"",
        "Sở Tài chính",
    ] {
        assert!(xml.contains(set_up), "{set_up}");
    }
}

#[test]
fn a_blank_form_says_that_everything_is_missing_and_nothing_else() {
    let folder = Folder::new();
    for file in forms(FormKind::Table, Language::English) {
        fs::write(folder.path().join(&file.name), &file.content).expect("a test folder can be written to");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args([
            "check",
            "--all",
            "--format",
            "json",
            "-c",
            "samples/example/tieuchi.toml",
        ])
        .args(["-u", "samples/example/donvi.csv"])
        .arg(folder.path().join("STC.csv"))
        .output()
        .expect("the program starts");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("check prints JSON");
    let findings = json["diagnostics"].as_array().expect("a list");
    assert!(findings.iter().all(|finding| finding["code"] == "E218"), "{json}");
    let own = findings.iter().filter(|finding| finding["agency"] == "STC");
    assert_eq!(own.count(), 10);
}

#[test]
fn forms_that_are_there_are_kept_unless_force_is_given() {
    let folder = Folder::new();
    assert_eq!(template(&folder, &[]).status.code(), Some(0));
    let target = folder.path().join("bieumau/STC.xlsx");
    fs::write(&target, "filled in").expect("a test folder can be written to");
    let refused = template(&folder, &[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("error[E701]"));
    assert_eq!(fs::read(&target).expect("it is there"), b"filled in");
    assert_eq!(template(&folder, &["--force"]).status.code(), Some(0));
    assert!(fs::read(&target).expect("it is there").starts_with(b"PK"));
}
