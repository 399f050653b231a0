//! Faults planted at random cells of the example are found at those cells.

use serde_json::{Value, json};

use crate::chance::Chance;
use crate::example::{ANSWERS, Example, rows, written};

/// Columns of the example.
const AGENCY: usize = 0;
const ITEM: usize = 1;
const VALUE: usize = 2;
const DENOMINATOR: usize = 3;

const SEED: u64 = 2024;
const CELLS_OF_A_FAULT: usize = 10;
const FILES_WITH_FIVE: u64 = 60;

/// A fault of one cell.
#[derive(Debug, Clone, Copy)]
struct Fault {
    code: &'static str,
    /// The items where it is one; empty for all.
    items: &'static [&'static str],
    /// The cell that is spoilt, what is written into it, and the cell that is marked.
    spoilt: usize,
    written: &'static str,
    marked: usize,
}

const fn fault(code: &'static str, items: &'static [&'static str], written: &'static str) -> Fault {
    Fault {
        code,
        items,
        spoilt: VALUE,
        written,
        marked: VALUE,
    }
}

const RATIOS: &[&str] = &["I.2", "II.1", "II.4"];
const NUMBERS: &[&str] = &["I.1", "I.2", "II.1", "II.3", "III.1", "T.1", "P.1"];

const FAULTS: [Fault; 20] = [
    fault("E218", &[], ""),
    fault("E301", NUMBERS, "1O"),
    fault("E304", &[], "#REF!"),
    fault("E305", &["I.1", "T.1"], "5,5"),
    fault("E306", &["I.1", "II.3", "III.1", "T.1", "P.1"], "-1"),
    fault("E307", &["I.1", "T.1"], "0,3"),
    fault("E308", RATIOS, "38,5"),
    fault("E309", RATIOS, "999999"),
    fault("E311", &["III.1"], "902,5"),
    fault(
        "E312",
        &["I.1", "I.2", "II.1", "II.2", "II.3", "III.1", "T.1", "P.1"],
        "KAD",
    ),
    fault("E313", &["I.3", "II.2"], "d"),
    fault("E314", NUMBERS, "4-May"),
    fault("E315", NUMBERS, "1e999"),
    fault("E316", &[], "—"),
    Fault {
        spoilt: DENOMINATOR,
        ..fault("E317", RATIOS, "")
    },
    Fault {
        spoilt: DENOMINATOR,
        marked: DENOMINATOR,
        ..fault("E318", &["I.1", "I.3", "II.2", "II.3"], "40")
    },
    Fault {
        spoilt: DENOMINATOR,
        marked: DENOMINATOR,
        ..fault("E301", &["III.1"], "bốn mươi")
    },
    Fault {
        spoilt: AGENCY,
        marked: AGENCY,
        ..fault("E211", &[], "SXD")
    },
    Fault {
        spoilt: AGENCY,
        marked: AGENCY,
        ..fault("E220", &[], "SТC")
    },
    Fault {
        spoilt: ITEM,
        marked: ITEM,
        ..fault("E214", &[], "II.9")
    },
];

impl Fault {
    /// A row of the table where it can be planted.
    fn row(&self, table: &[Vec<String>], chance: &mut Chance) -> usize {
        loop {
            let at = 1 + chance.below(table.len() - 1);
            let row = &table[at];
            let fits = self.items.is_empty() || self.items.contains(&row[ITEM].as_str());
            // Not applicable has no counts to be wrong about.
            if fits && row[VALUE] != "KAD" {
                return at;
            }
        }
    }

    /// The finding that is expected once it is planted in a row.
    fn expected(&self, file: &str, table: &[Vec<String>], at: usize, lines_before: usize) -> Value {
        let row = &table[at];
        let before: usize = row[..self.marked]
            .iter()
            .map(|cell| cell.chars().count() + 1)
            .sum();
        let letter = ["A", "B", "C", "D"][self.marked];
        let named = |column: usize, cell: &str| match self.spoilt == column {
            true => Value::Null,
            false => json!(cell),
        };
        json!({
            "code": self.code,
            "severity": "error",
            "file": file,
            "line": at + 1 + lines_before,
            "column": before + 1,
            "cell": format!("{letter}{}", at + 1),
            "agency": named(AGENCY, &row[AGENCY]),
            "criterion": match self.spoilt {
                AGENCY => Value::Null,
                _ => named(ITEM, &row[ITEM]),
            },
            "text": row[self.marked],
        })
    }
}

/// The finding without its sentences.
fn place_of(finding: &Value) -> Value {
    let mut place = finding.clone();
    if let Some(fields) = place.as_object_mut() {
        fields.retain(|key, _| key != "message" && key != "help");
    }
    place
}

#[test]
fn a_fault_is_found_at_its_cell_and_nowhere_else() {
    let mut chance = Chance(SEED);
    for fault in FAULTS {
        for _ in 0..CELLS_OF_A_FAULT {
            let file = chance.one_of(&ANSWERS);
            let mut table = rows(file);
            let at = fault.row(&table, &mut chance);
            table[at][fault.spoilt] = fault.written.to_owned();
            let example = Example::copy();
            example.write(file, &written(&table));
            let found: Vec<Value> = example.findings().iter().map(place_of).collect();
            assert_eq!(
                found,
                [fault.expected(file, &table, at, 0)],
                "seed {SEED}, {fault:?}"
            );
        }
    }
}

/// A note of three lines in the first row: from there on, lines run ahead of rows.
#[test]
fn lines_are_those_of_an_editor_and_cells_those_of_a_spreadsheet() {
    let mut chance = Chance(SEED + 1);
    for fault in FAULTS {
        let file = chance.one_of(&ANSWERS);
        let mut table = rows(file);
        let at = 1 + fault.row(&table[1..], &mut chance);
        table[1][4] = "\"một\r\nhai; hai\r\nba\"".to_owned();
        table[at][fault.spoilt] = fault.written.to_owned();
        let example = Example::copy();
        example.write(file, &written(&table));
        let found: Vec<Value> = example.findings().iter().map(place_of).collect();
        assert_eq!(
            found,
            [fault.expected(file, &table, at, 2)],
            "seed {}, {fault:?}",
            SEED + 1
        );
    }
}

#[test]
fn five_faults_in_one_file_are_five_problems_in_file_order() {
    for seed in 0..FILES_WITH_FIVE {
        let mut chance = Chance(seed);
        let file = chance.one_of(&ANSWERS);
        let mut table = rows(file);
        let mut planted: Vec<(usize, Fault)> = Vec::new();
        while planted.len() < 5 {
            let fault = chance.one_of(&FAULTS);
            let at = fault.row(&table, &mut chance);
            let is_new = planted
                .iter()
                .all(|(row, known)| *row != at && known.written != fault.written);
            if is_new {
                table[at][fault.spoilt] = fault.written.to_owned();
                planted.push((at, fault));
            }
        }
        planted.sort_by_key(|(at, _)| *at);
        let expected: Vec<Value> = planted
            .iter()
            .map(|(at, fault)| fault.expected(file, &table, *at, 0))
            .collect();
        let example = Example::copy();
        example.write(file, &written(&table));
        let found: Vec<Value> = example.findings().iter().map(place_of).collect();
        assert_eq!(found, expected, "seed {seed}");
    }
}

#[test]
fn at_most_fifty_problems_of_a_file_are_drawn_and_the_others_are_counted() {
    let mut table = rows("thamdinh.csv");
    for row in &mut table[1..] {
        row[VALUE] = "#REF!".to_owned();
    }
    let example = Example::copy();
    example.write("thamdinh.csv", &written(&table));
    let drawn = |words: &[&str]| example.run(words).printed.matches("error[E304]").count();
    assert_eq!(drawn(&["check", "--lang", "en"]), 50);
    assert_eq!(drawn(&["check", "--lang", "en", "--all"]), 80);
    assert_eq!(example.findings().len(), 80);
    let printed = example.run(&["check", "--lang", "en"]).printed;
    assert!(
        printed.contains("30 more in thamdinh.csv: add --all to see them"),
        "{printed}"
    );
}
