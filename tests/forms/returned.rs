//! The folder of returned forms: who sent what, what is left aside, what cannot be used.

use std::fs;

use parindex::diagnostic::Problem;
use parindex::input::request::Request;
use parindex::model::collection::{Aside, Collection};
use parindex::{Prepared, open_forms};

use crate::support::Folder;

const HEADING: &str = "ma_don_vi;ma_tieu_chi;gia_tri;mau_so;minh_chung;bo_tieu_chi\n";

/// A form of the small set of the reproducers.
fn form(agency: &str, plan: &str, set: &str) -> String {
    let rows = [
        ("I.1", plan, ""),
        ("I.2", "38", "40"),
        ("II.1", "a", ""),
        ("II.2", "1", ""),
        ("III.1", "90,5", ""),
    ];
    let rows = rows.map(|(item, value, per)| format!("{agency};{item};{value};{per};;{set}\n"));
    HEADING.to_owned() + &rows.concat()
}

fn collect(folder: &Folder) -> Prepared<Collection> {
    let request = Request {
        inputs: vec!["tests/problems/base".into()],
        ..Request::default()
    };
    open_forms(folder.path(), &request)
}

fn codes(prepared: &Prepared<Collection>) -> Vec<&'static str> {
    prepared
        .problems
        .iter()
        .map(|found| found.problem.code())
        .collect()
}

/// Code, number of files, filled answers.
fn returns(prepared: &Prepared<Collection>) -> Vec<(String, usize, usize)> {
    let collection = prepared.read.as_ref().expect("the folder can be read");
    let returns = collection.returns.iter();
    returns
        .map(|each| {
            let code = collection.round.agency(each.agency).code.clone();
            (code, each.files.len(), each.filled)
        })
        .collect()
}

fn row(code: &str, files: usize, filled: usize) -> (String, usize, usize) {
    (code.to_owned(), files, filled)
}

const SET: &str = "NHO-2024 (1)";

#[test]
fn what_is_no_form_is_left_aside_and_named() {
    let folder = Folder::new()
        .with("STC.csv", form("STC", "4,75", SET))
        .with("~$STC.xlsx", "")
        .with("Thumbs.db", "")
        .with(".DS_Store", "")
        .with(".an.csv", "")
        .with("anh.jpg", "");
    fs::create_dir(folder.path().join("cu.csv")).expect("a test folder can be written to");
    #[cfg(unix)]
    std::os::unix::fs::symlink("STC.csv", folder.path().join("lien-ket.csv"))
        .expect("a test folder takes links");
    let prepared = collect(&folder);
    assert_eq!(codes(&prepared), [""; 0]);
    let collection = prepared.read.expect("the folder can be read");
    let aside: Vec<_> = collection
        .left_aside
        .iter()
        .map(|each| (each.name.as_str(), each.why))
        .collect();
    let mut expected = vec![
        (".DS_Store", Aside::OfSystem),
        (".an.csv", Aside::Hidden),
        ("Thumbs.db", Aside::OfSystem),
        ("anh.jpg", Aside::OtherKind),
        ("cu.csv", Aside::Folder),
    ];
    expected.extend(cfg!(unix).then_some(("lien-ket.csv", Aside::Link)));
    expected.push(("~$STC.xlsx", Aside::OwnerFile));
    assert_eq!(aside, expected);
}

#[test]
fn the_same_form_twice_is_no_fault() {
    let folder = Folder::new()
        .with("STC.csv", form("STC", "4,75", SET))
        .with("STC (1).csv", form("STC", "4,750", SET));
    let prepared = collect(&folder);
    assert_eq!(codes(&prepared), [""; 0]);
    assert_eq!(
        returns(&prepared),
        [row("STC", 2, 5), row("SYT", 0, 0), row("QST", 0, 0)]
    );
}

#[test]
fn two_forms_that_differ_are_named_with_their_cells() {
    let evidence = form("STC", "4,75", SET).replace("STC;II.1;a;;;", "STC;II.1;a;;Kế hoạch;");
    let folder = Folder::new()
        .with("a.csv", form("STC", "4,75", SET))
        .with("b.csv", form("STC", "4,5", SET))
        .with("c.csv", evidence);
    let prepared = collect(&folder);
    let differing: Vec<&Problem> = prepared.problems.iter().map(|found| &found.problem).collect();
    let differ = |item: &str| Problem::FormsDiffer {
        agency: "STC".to_owned(),
        items: vec![item.to_owned()],
    };
    assert_eq!(differing, [&differ("I.1"), &differ("II.1")]);
}

#[test]
fn a_blank_form_stands_back_behind_one_that_is_filled_in() {
    let blank = HEADING.to_owned() + "STC;I.1;;;;NHO-2024 (1)\nSYT;I.1;;;;NHO-2024 (1)\n";
    let folder = Folder::new()
        .with("a.csv", blank)
        .with("b.csv", form("STC", "4,75", SET));
    let prepared = collect(&folder);
    assert_eq!(codes(&prepared), [""; 0]);
    assert_eq!(
        returns(&prepared),
        [row("STC", 1, 5), row("SYT", 1, 0), row("QST", 0, 0)]
    );
}

#[test]
fn a_form_of_other_criteria_is_refused_and_the_others_are_still_read() {
    let folder = Folder::new()
        .with("STC.csv", form("STC", "4,75", "NHO-2023 (1)"))
        .with("SYT.csv", form("SYT", "4,75", "NHO-2024 (2)"))
        .with("QST.csv", form("QST", "4,75", "NHO-2024"));
    let prepared = collect(&folder);
    assert_eq!(codes(&prepared), ["E602", "E410"]);
    assert_eq!(
        returns(&prepared),
        [row("STC", 0, 0), row("SYT", 0, 0), row("QST", 1, 5)]
    );
}

#[test]
fn a_broken_file_does_not_hide_the_others() {
    let folder = Folder::new()
        .with("STC.csv", form("STC", "4,75", SET))
        .with("SYT.xlsx", "no workbook")
        .with("QST.csv", form("QST", "5,25", SET));
    let prepared = collect(&folder);
    assert_eq!(codes(&prepared), ["E305", "E117"]);
    let collection = prepared.read.as_ref().expect("the folder can be read");
    assert_eq!(collection.refused.len(), 1);
    assert_eq!(
        returns(&prepared),
        [row("STC", 1, 5), row("SYT", 0, 0), row("QST", 1, 5)]
    );
}

#[test]
fn more_than_two_thousand_files_are_no_folder_of_forms() {
    let folder = Folder::new();
    for number in 0..=2000 {
        fs::write(folder.path().join(format!("{number}.csv")), "").expect("a test folder can be written to");
    }
    assert_eq!(codes(&collect(&folder)), ["E603"]);
}

#[test]
fn a_folder_that_is_not_there_is_e101() {
    let folder = Folder::new();
    fs::remove_dir(folder.path()).expect("a test folder can be removed");
    assert_eq!(codes(&collect(&folder)), ["E101"]);
}
