//! Template, filling, collection: the ranking is the one of the answers that were typed.

use std::fs;
use std::path::PathBuf;

use parindex::format::forms::{FormKind, blank_forms};
use parindex::format::{Dialect, Drawing, Format, answers, ranking};
use parindex::input::request::Request;
use parindex::model::name::Language;
use parindex::ranking::rank;
use parindex::view::Selection;
use parindex::{Opened, open_forms, open_roll};
use serde_json::Value;

use crate::filled::{Typed, table, typed, workbook};
use crate::support::Folder;

/// Samples whose agencies have scored themselves.
const SAMPLES: [&str; 6] = [
    "example",
    "ca-mau-2013",
    "da-nang-2022",
    "ha-noi-2023",
    "van-thu-luu-tru-2022",
    "xa-phuong-2025",
];

/// Those with few forms, since workbooks are zipped slowly where nothing is optimised.
const SMALL_SAMPLES: [&str; 2] = ["example", "ca-mau-2013"];

fn request(sample: &str) -> Request {
    Request {
        inputs: vec![PathBuf::from("samples").join(sample)],
        ..Request::default()
    }
}

/// What `rank --format json` says of blocks and agencies.
fn blocks(opened: &Opened) -> Value {
    let problems: Vec<_> = opened.problems.iter().collect();
    let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
    let rankings = rank(checked);
    let results = opened.results(checked, &rankings);
    let text = ranking(&results, &Selection::default(), Format::Json, &Drawing::default());
    let json: Value = serde_json::from_str(&text).expect("JSON is JSON");
    json["blocks"].clone()
}

/// The data file that comes of forms which were filled in with these answers.
fn collected(sample: &str, kind: FormKind, typed: &Typed, dialect: Dialect) -> String {
    let roll = open_roll(&request(sample));
    let round = roll.read.expect("the sample has a register");
    let files = blank_forms(&round, kind, Language::Vietnamese).expect("names are of sane length");
    let folder = Folder::new();
    for file in files {
        let content = match (file.name.ends_with(".md"), kind) {
            (true, _) => file.content,
            (false, FormKind::Workbook) => workbook(&file.content, typed),
            (false, FormKind::Table) => table(&file.content, typed),
        };
        fs::write(folder.path().join(file.name), content).expect("a test folder can be written to");
    }
    let back = open_forms(folder.path(), &request(sample));
    let problems: Vec<_> = back.problems.iter().collect();
    assert!(!back.problems.has_errors(), "{sample}: {problems:?}");
    let collection = back.read.expect("there are no errors");
    assert!(
        collection.returns.iter().all(|each| each.files.len() == 1),
        "{sample}"
    );
    answers(&collection.round, dialect)
}

#[test]
fn forms_that_come_back_rank_as_the_answers_that_were_typed_into_them() {
    for sample in SAMPLES {
        let original = parindex::open(&request(sample), Default::default());
        let (expected, typed) = (blocks(&original), typed(&original));
        for dialect in [Dialect::Plain, Dialect::Excel] {
            let text = collected(sample, FormKind::Table, &typed, dialect);
            let folder = Folder::new().with("tudanhgia.csv", text);
            let again = Request {
                self_assessed: vec![folder.path().join("tudanhgia.csv")],
                ..request(sample)
            };
            let again = parindex::open(&again, Default::default());
            assert!(blocks(&again) == expected, "{sample} {dialect:?}");
        }
    }
}

#[test]
fn workbooks_and_tables_are_collected_into_the_same_bytes() {
    for sample in SMALL_SAMPLES {
        let original = parindex::open(&request(sample), Default::default());
        let typed = typed(&original);
        let of = |kind| collected(sample, kind, &typed, Dialect::Plain);
        assert_eq!(of(FormKind::Workbook), of(FormKind::Table), "{sample}");
    }
}

#[test]
fn a_data_file_that_is_collected_again_is_the_same_file() {
    for sample in SAMPLES {
        let original = parindex::open(&request(sample), Default::default());
        let first = collected(sample, FormKind::Table, &typed(&original), Dialect::Plain);
        let folder = Folder::new().with("tudanhgia.csv", &first);
        let back = open_forms(folder.path(), &request(sample));
        let collection = back.read.expect("there are no errors");
        assert_eq!(answers(&collection.round, Dialect::Plain), first, "{sample}");
    }
}
