//! Places held against the files themselves, by a reading of lines and cells of the test's own.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// Line, column and spreadsheet cell of a finding hold its text.
pub(crate) fn hold(folder: &Path, finding: &Value) {
    let (Some(file), Some(line), Some(column)) = (
        finding["file"].as_str(),
        finding["line"].as_u64(),
        finding["column"].as_u64(),
    ) else {
        return;
    };
    let content = fs::read_to_string(folder.join(file)).expect("a file with lines is text");
    let text = finding["text"]
        .as_str()
        .expect("where there is a line there is a text");
    let from_line: Vec<&str> = content.split('\n').skip(index(line)).collect();
    let rest: String = from_line.join("\n").chars().skip(index(column)).collect();
    assert!(rest.starts_with(text), "{finding}\n{rest}");
    if let Some(cell) = finding["cell"].as_str() {
        let found = cell_of(&content, cell);
        let holds = found.contains(text) || text.contains(&found);
        assert!(holds, "{finding}\ncell {cell} holds {found:?}");
    }
}

/// The text of `C12`: these files have no line breaks within cells before their faults.
fn cell_of(content: &str, cell: &str) -> String {
    let split = cell
        .find(|c: char| c.is_ascii_digit())
        .expect("letters, then a row");
    let (letters, row) = cell.split_at(split);
    let column = letters
        .bytes()
        .fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A' + 1));
    let row: u64 = row.parse().expect("letters, then a row");
    let line = content.split('\n').nth(index(row)).unwrap_or("");
    let delimiter = if content.starts_with("ma_don_vi,") {
        ','
    } else {
        ';'
    };
    line.split(delimiter).nth(column - 1).unwrap_or("").to_owned()
}

/// From a number that counts from 1.
fn index(number: u64) -> usize {
    usize::try_from(number).expect("lines are few") - 1
}
