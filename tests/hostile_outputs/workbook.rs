//! A workbook: names are text, formulas are the program's own.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::markup::parts;
use crate::run::{rounds, written};

/// Where formulas stand, sheet by sheet, and how often any of their functions is called.
struct Formulas {
    places: Vec<Vec<(u32, u32)>>,
    functions: Vec<String>,
}

fn formulas(bytes: &[u8]) -> Formulas {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("it is a workbook");
    let mut found = Formulas {
        places: Vec::new(),
        functions: Vec::new(),
    };
    for sheet in book.sheet_names() {
        let range = book.worksheet_formula(&sheet).expect("the sheet can be read");
        let (top, left) = range.start().unwrap_or_default();
        let cells = range.used_cells().filter(|(_, _, formula)| !formula.is_empty());
        let mut places = Vec::new();
        for (row, column, formula) in cells {
            let row = u32::try_from(row).expect("a sheet has few rows");
            let column = u32::try_from(column).expect("a sheet has few columns");
            places.push((top + row, left + column));
            let words = formula.split('(').filter_map(|before| {
                before
                    .rsplit(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.')
                    .next()
            });
            found
                .functions
                .extend(words.filter(|word| !word.is_empty()).map(str::to_owned));
        }
        found.places.push(places);
    }
    found.functions.sort();
    found.functions.dedup();
    found
}

#[test]
fn formulas_stand_where_those_of_the_plain_twin_stand_and_call_nothing_that_reaches_out() {
    let plain = formulas(&written(&rounds().plain, &["export"], "ketqua.xlsx"));
    assert!(
        plain.places.iter().any(|places| !places.is_empty()),
        "a workbook has formulas"
    );
    for hostile in &rounds().hostile {
        let found = formulas(&written(hostile, &["export"], "ketqua.xlsx"));
        assert_eq!(found.places, plain.places);
        for function in ["HYPERLINK", "WEBSERVICE", "DDE", "CALL", "REGISTER.ID", "EXEC"] {
            assert!(
                !found.functions.iter().any(|called| called == function),
                "{function}"
            );
        }
    }
}

#[test]
fn a_workbook_has_the_parts_of_its_plain_twin_and_no_link_and_no_macro() {
    let names = |folder| -> Vec<String> {
        let parts = parts(written(folder, &["export"], "ketqua.xlsx"));
        parts.into_iter().map(|(name, _)| name).collect()
    };
    let plain = names(&rounds().plain);
    assert!(
        !plain
            .iter()
            .any(|name| name.contains("externalLink") || name.contains("vba"))
    );
    for hostile in &rounds().hostile {
        assert_eq!(names(hostile), plain);
    }
}

#[test]
fn no_text_of_a_workbook_holds_a_control_character() {
    for hostile in &rounds().hostile {
        let bytes = written(hostile, &["export"], "ketqua.xlsx");
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("it is a workbook");
        for sheet in book.sheet_names() {
            let range = book.worksheet_range(&sheet).expect("the sheet can be read");
            for (row, column, cell) in range.used_cells() {
                if let Data::String(text) = cell {
                    let is_plain = text.chars().all(|letter| letter == '\n' || !letter.is_control());
                    assert!(is_plain, "{sheet} {row} {column}: {text:?}");
                }
            }
        }
    }
}
