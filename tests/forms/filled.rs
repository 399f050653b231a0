//! A form filled in with the answers of a round, by another writer than the one that made it.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use parindex::Opened;
use parindex::model::answer::Stage;
use rust_xlsxwriter::Workbook;

/// Value and denominator as they were typed, by agency and item.
pub(crate) type Typed = BTreeMap<(String, String), (String, String)>;

/// The self-answers of a round as its files spell them.
pub(crate) fn typed(opened: &Opened) -> Typed {
    let checked = opened.checked.as_ref().expect("the sample has no errors");
    let round = checked.round();
    let sheets = round
        .editions
        .iter()
        .filter_map(|edition| edition.stage(Stage::SelfAssessed));
    let mut typed = Typed::new();
    for (agency, item, answer) in sheets.flat_map(|sheet| sheet.answers.iter()) {
        let key = (
            round.agency(agency).code.clone(),
            round.framework_of(agency).item(item).id.clone(),
        );
        let text = |place| opened.sources.text(place).to_owned();
        let denominator = answer.denominator_place.as_ref().map(text);
        typed.insert(key, (text(&answer.place), denominator.unwrap_or_default()));
    }
    typed
}

/// The rows of a form with the answers in them.
fn fill(rows: &mut [Vec<String>], typed: &Typed) {
    let heading = |name: &str| {
        let found = rows[0].iter().position(|heading| heading == name);
        found.expect("a form has this column")
    };
    let (agency, criterion) = (heading("Mã đơn vị"), heading("Mã tiêu chí"));
    let (value, denominator) = (heading("Giá trị"), heading("Mẫu số"));
    for row in rows.iter_mut().skip(1) {
        let key = (row[agency].clone(), row[criterion].clone());
        if let Some((of, per)) = typed.get(&key) {
            row[value].clone_from(of);
            row[denominator].clone_from(per);
        }
    }
}

/// A `.csv` form, written back with commas between its cells.
pub(crate) fn table(form: &[u8], typed: &Typed) -> Vec<u8> {
    let text = String::from_utf8(form.to_vec()).expect("forms are UTF-8");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut rows: Vec<Vec<String>> = reader
        .records()
        .map(|record| record.expect("a sound table").iter().map(str::to_owned).collect())
        .collect();
    fill(&mut rows, typed);
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect("memory takes every row");
    }
    writer.into_inner().expect("memory takes every row")
}

/// An `.xlsx` form, written back with numbers as numbers and words as words.
pub(crate) fn workbook(form: &[u8], typed: &Typed) -> Vec<u8> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(form)).expect("forms are workbooks");
    let first = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&first).expect("the first sheet is a table");
    let text = |cell: &Data| cell.to_string();
    let mut rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(text).collect()).collect();
    fill(&mut rows, typed);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name(first).expect("a name that was one");
    let columns = rows[0].clone();
    for (at, row) in (0..).zip(&rows) {
        for (column, (cell, heading)) in (0..).zip(row.iter().zip(&columns)) {
            let is_answer = heading == "Giá trị" || heading == "Mẫu số";
            let number = cell
                .replace(',', ".")
                .parse::<f64>()
                .ok()
                .filter(|_| is_answer && at > 0);
            let written = match number {
                Some(number) => sheet.write_number(at, column, number),
                None => sheet.write_string(at, column, cell),
            };
            written.expect("a cell fits into a workbook");
        }
    }
    book.save_to_buffer().expect("memory takes a workbook")
}
