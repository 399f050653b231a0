//! The formulas of two rounds, row by row: one by points, one by weighted means.

use std::path::Path;

use parindex::model::name::Language;

use crate::file::Workbook;
use crate::{export, open_sample};

/// The column of an agency, counted from 0.
const COLUMN: u32 = 5;

/// `  9 I.2 Nhiệm vụ … | IF(…)`: column F of the first block on Detail.
fn formulas(sample: &str) -> String {
    let opened = open_sample(&Path::new("samples").join(sample));
    let workbook = Workbook::of(&export(&opened, Language::English));
    let labels = workbook.sheet("Detail");
    let formulas = workbook.formulas_of("Detail");
    let mut listed = String::new();
    for row in 5.. {
        let label = |column| {
            labels
                .get_value((row, column))
                .map_or_else(String::new, ToString::to_string)
        };
        let formula = formulas.get_value((row, COLUMN)).map_or("", String::as_str);
        let name = [label(0), label(1)].join(" ");
        match (name.trim(), formula) {
            ("", "") => break,
            (section, "") => listed += &format!("\n{section}\n"),
            (name, formula) => listed += &format!("{:>3} {name} | {formula}\n", row + 1),
        }
    }
    listed
}

#[test]
fn the_formulas_of_a_round_by_points() {
    assert_eq!(formulas("example"), include_str!("points.txt"));
}

#[test]
fn the_formulas_of_a_round_by_weighted_means() {
    assert_eq!(formulas("trung-binh-trong-so"), include_str!("weighted.txt"));
}

#[test]
fn the_formulas_of_the_manual_are_those_of_the_example() {
    let page = include_str!("../../manual/workbook.md");
    let table = page.split("| formula in Detail |").nth(1).unwrap_or_default();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let shown: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    let written = formulas("example");
    assert_eq!(shown.len(), 7);
    for formula in shown {
        assert!(written.contains(formula), "{formula} is not in the example");
    }
}
