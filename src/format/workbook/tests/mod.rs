//! The formulas of two rounds, row by row: one by points, one by weighted means.

use crate::format::delivery::Delivery;
use crate::format::workbook::formula::Formulas;
use crate::format::workbook::layout::{Book, Row};
use crate::input::request::Request;
use crate::model::name::Language;
use crate::ranking::rank;
use crate::view::{AnnexWishes, Results};

/// `I.1 points | IF(…)`: the rows of Detail of a sample's first block, `@` being the column of an agency.
fn formulas(sample: &str) -> String {
    let request = Request {
        inputs: vec![format!("samples/{sample}").into()],
        ..Request::default()
    };
    let opened = crate::open(&request, Default::default());
    let checked = opened.checked.expect("a sample has no errors");
    let rankings = rank(&checked);
    let results = Results {
        round: checked.round(),
        rankings: &rankings,
        sources: &opened.sources,
        diagnostics: &opened.problems,
        arguments: None,
    };
    let annex = AnnexWishes::default();
    let book = Book::of(&Delivery {
        results: &results,
        checked: &checked,
        language: Language::English,
        annex: &annex,
    });
    let grid = &book.grids[0];
    let formulas = Formulas::of(&book, grid);
    let lines = book.set_of(grid).outline.lines();
    let mut listed = String::new();
    for &(row, at) in &grid.detail.rows {
        let name = match row {
            Row::Points(line) => format!("{} points", lines[line].id),
            Row::Possible(line) => format!("{} possible", lines[line].id),
            Row::Share(line) => format!("{} share", lines[line].id),
            Row::Figure(figure) => format!("{figure:?}"),
        };
        listed += &format!("{:>3} {name} | {}\n", at + 1, formulas.pattern(row));
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
    let page = include_str!("../../../../tests/manual/workbook.md");
    let table = page.split("| formula in Detail |").nth(1).unwrap_or_default();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let shown: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    let written = formulas("example").replace('@', "F");
    assert_eq!(shown.len(), 7);
    for formula in shown {
        assert!(written.contains(formula), "{formula} is not in the example");
    }
}
