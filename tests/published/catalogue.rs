//! The table in `samples/README.md`: every set that a sample uses, with its status and number of items.

use std::fs;

use parindex::model::framework::{Framework, Status};

use crate::sample::Sample;

#[test]
fn the_table_of_samples_names_every_set_with_its_status_and_items() {
    let table = fs::read_to_string("samples/README.md").expect("the file is there");
    for name in samples() {
        for framework in &Sample::open(&name).checked.round().frameworks {
            let row = row(framework, &name);
            let found = table
                .lines()
                .any(|line| row.iter().all(|cell| line.contains(cell)));
            assert!(found, "no line of samples/README.md has {row:?}");
        }
    }
}

#[test]
fn every_criteria_file_has_a_line_in_the_table_of_samples() {
    let table = fs::read_to_string("samples/README.md").expect("the file is there");
    for entry in fs::read_dir("criteria").expect("the folder is there") {
        let file = entry.expect("it can be read").file_name();
        let link = format!("../criteria/{}", file.display());
        assert!(table.contains(&link), "samples/README.md does not name {link}");
    }
}

/// The folders in `samples/` that hold a round.
pub(crate) fn samples() -> Vec<String> {
    let entries = fs::read_dir("samples").expect("the folder is there");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("it can be read"))
        .filter(|entry| entry.path().join("parindex.toml").exists())
        .map(|entry| entry.file_name().display().to_string())
        .collect();
    names.sort();
    names
}

/// What stands in the line of a set.
fn row(framework: &Framework, sample: &str) -> [String; 4] {
    let status = match framework.status {
        Status::Official => "official",
        Status::Reconstructed => "reconstructed",
        Status::Illustrative => "illustrative",
    };
    [
        format!("`{}`", framework.id),
        format!("| {status} |"),
        format!("| {} |", framework.items.len()),
        format!("`rank samples/{sample}`"),
    ]
}
