//! A workbook as a file: its cells, read by calamine, and copies of it with other cells.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use calamine::{Data, Range, Reader, Xlsx};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Two doubles that are one number of a score, whichever way they were added up.
const NOISE: f64 = 1e-9;
/// Where answers stand, in the order of the sheets.
const ANSWERS: &str = "xl/worksheets/sheet4.xml";

/// A file and its cells.
pub(crate) struct Workbook {
    bytes: Vec<u8>,
    values: BTreeMap<String, Range<Data>>,
    formulas: BTreeMap<String, Range<String>>,
}

/// An answer: agency, item, and what it is now.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) agency: String,
    pub(crate) item: String,
    pub(crate) value: String,
}

impl Workbook {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook opens");
        let names = book.sheet_names();
        let mut values = BTreeMap::new();
        let mut formulas = BTreeMap::new();
        for name in names {
            values.insert(name.clone(), book.worksheet_range(&name).expect("a sheet reads"));
            formulas.insert(
                name.clone(),
                book.worksheet_formula(&name).expect("a sheet reads"),
            );
        }
        Self {
            bytes: bytes.to_vec(),
            values,
            formulas,
        }
    }

    /// The cells of a sheet.
    pub(crate) fn sheet(&self, name: &str) -> &Range<Data> {
        &self.values[name]
    }

    /// The formulas of a sheet.
    pub(crate) fn formulas_of(&self, name: &str) -> &Range<String> {
        &self.formulas[name]
    }

    /// How many formulas it has.
    pub(crate) fn formulas(&self) -> usize {
        self.formulas
            .values()
            .map(|sheet| sheet.used_cells().count())
            .sum()
    }

    /// All formulas.
    pub(crate) fn all_formulas(&self) -> impl Iterator<Item = &str> {
        let sheets = self.formulas.values();
        sheets.flat_map(|sheet| sheet.used_cells().map(|(_, _, formula)| formula.as_str()))
    }

    /// All texts of all cells.
    pub(crate) fn texts(&self) -> impl Iterator<Item = String> {
        let cells = self.values.values().flat_map(Range::used_cells);
        cells.map(|(_, _, cell)| cell.to_string())
    }

    /// The parts of the file: name and content.
    pub(crate) fn parts(&self) -> Vec<(String, String)> {
        let mut archive = ZipArchive::new(Cursor::new(&self.bytes)).expect("a workbook is an archive");
        let count = archive.len();
        let part = |at| {
            let mut entry = archive.by_index(at).expect("an archive lists its entries");
            let mut content = String::new();
            entry.read_to_string(&mut content).expect("a part is text");
            let name = entry.name().expect("an entry has a name").into_owned();
            (name, content)
        };
        (0..count).map(part).collect()
    }

    /// The formulas of this workbook that have another result in the other one.
    pub(crate) fn differences(&self, other: &Self) -> Vec<String> {
        let mut differing = Vec::new();
        for (name, formulas) in &self.formulas {
            let (row, column) = formulas.start().unwrap_or_default();
            for (r, c, formula) in formulas.used_cells() {
                let at = (row + r as u32, column + c as u32);
                let [mine, theirs] = [self, other].map(|book| book.values[name].get_value(at));
                if !is_same(mine, theirs) {
                    differing.push(format!(
                        "{name} {at:?} ={formula}: stored {mine:?}, computed {theirs:?}"
                    ));
                }
            }
        }
        differing
    }

    /// The file with other answers.
    pub(crate) fn with_answers(&self, answers: &[Answer]) -> Vec<u8> {
        self.edited(ANSWERS, |xml| {
            answers.iter().fold(xml, |xml, answer| {
                let cell = self.cell_of(&answer.agency, &answer.item);
                replace_number(&xml, &cell, &answer.value)
            })
        })
    }

    /// The file with a wrong number stored beside every formula that has a number.
    pub(crate) fn with_planted_results(&self) -> Vec<u8> {
        let sheets = (1..=6).map(|sheet| format!("xl/worksheets/sheet{sheet}.xml"));
        sheets.fold(self.bytes.clone(), |bytes, sheet| {
            Self::of(&bytes).edited(&sheet, |xml| {
                let mut parts = xml.split("</f><v>");
                let mut planted = parts.next().unwrap_or_default().to_owned();
                for part in parts {
                    let (result, rest) = part.split_once("</v>").expect("a result ends");
                    let result = if result.parse::<f64>().is_ok() {
                        "4711"
                    } else {
                        result
                    };
                    planted += &format!("</f><v>{result}</v>{rest}");
                }
                planted
            })
        })
    }

    /// The file with one part of it changed.
    fn edited(&self, part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
        let mut from = ZipArchive::new(Cursor::new(&self.bytes)).expect("a workbook is an archive");
        let mut to = ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..from.len() {
            let mut entry = from.by_index(at).expect("an archive lists its entries");
            let name = entry.name().expect("an entry has a name").into_owned();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).expect("an entry inflates");
            if name == part {
                content = change(String::from_utf8(content).expect("a sheet is text")).into_bytes();
            }
            to.start_file(name, SimpleFileOptions::default())
                .expect("memory has room");
            to.write_all(&content).expect("memory has room");
        }
        to.finish().expect("memory has room").into_inner()
    }

    /// `G12`: where the answer of an agency to an item stands, on the side that is ranked.
    fn cell_of(&self, agency: &str, item: &str) -> String {
        let sheet = self.sheet("Answers");
        let text = |row: u32, column: u32| sheet.get_value((row, column)).map(ToString::to_string);
        let (rows, columns) = sheet.end().expect("answers are there");
        let heading = (0..=rows).filter(|row| text(*row, 0).as_deref() == Some("Code"));
        for heading in heading {
            let Some(column) = (3..=columns).find(|column| text(heading, *column).as_deref() == Some(agency))
            else {
                continue;
            };
            let row = (heading + 2..=rows).find(|row| text(*row, 0).as_deref() == Some(item));
            let row = row.unwrap_or_else(|| panic!("{item} has a row"));
            let letter = char::from(b'A' + u8::try_from(column).expect("few agencies"));
            return format!("{letter}{}", row + 1);
        }
        panic!("{agency} has a column");
    }
}

fn replace_number(xml: &str, cell: &str, number: &str) -> String {
    let start = xml
        .find(&format!("<c r=\"{cell}\""))
        .unwrap_or_else(|| panic!("{cell} is there"));
    let value = start + xml[start..].find("<v>").expect("it holds something") + 3;
    let end = value + xml[value..].find("</v>").expect("it ends");
    assert!(!xml[start..value].contains("t=\"s\""), "{cell} holds a number");
    format!("{}{number}{}", &xml[..value], &xml[end..])
}

#[expect(
    clippy::float_arithmetic,
    reason = "what another program computed is a double, and is held against one"
)]
fn is_same(mine: Option<&Data>, theirs: Option<&Data>) -> bool {
    let number = |cell: Option<&Data>| match cell {
        Some(Data::Float(number)) => Some(*number),
        Some(Data::Int(number)) => Some(*number as f64),
        _ => None,
    };
    let text = |cell: Option<&Data>| match cell {
        None | Some(Data::Empty) => String::new(),
        Some(cell) => cell.to_string(),
    };
    match (number(mine), number(theirs)) {
        (Some(mine), Some(theirs)) => (mine - theirs).abs() <= NOISE * mine.abs().max(1.0),
        (None, None) => text(mine) == text(theirs),
        _ => false,
    }
}
