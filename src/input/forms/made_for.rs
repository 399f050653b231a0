//! Which criteria a form was made for: its last column says it, and is held against those of its agency.
//!
//! ```text
//! Bộ tiêu chí
//! VIDU-2023 (1)      E602 in a round of VIDU-2024: the same code may mean another criterion there
//! ```
//!
//! A table without that column is nobody's form and taken as any data file.

use crate::diagnostic::{Diagnostic, Problem};
use crate::input::answers::Names;
use crate::input::headings::names_the_set;
use crate::input::table::{Row, Table};
use crate::model::collection::{FORM_VERSION, parted_marker};
use crate::model::framework::Framework;

/// E602, or E410 of a form that a later version of the program has made.
pub(super) fn other_criteria(
    table: &Table<'_>,
    name: &str,
    names: &Names<'_>,
    frameworks: &[Framework],
) -> Option<Diagnostic> {
    let column = table
        .columns
        .iter()
        .position(|heading| names_the_set(&heading.text))?;
    let row = table.rows().find(|row| !row.is_blank(column))?;
    let cell = row.field(column);
    let (set, version) = parted_marker(&cell.text);
    if let Some(found) = version.filter(|version| *version > FORM_VERSION) {
        let (found, known) = (found.to_string(), i64::from(FORM_VERSION));
        return Some(Diagnostic::at(cell.place, Problem::NewerFormat { found, known }));
    }
    let running = running(&row, names, frameworks);
    let is_right = running.contains(&set);
    (!is_right).then(|| {
        let problem = Problem::OtherFramework {
            name: name.to_owned(),
            made_for: set.to_owned(),
            running: running.join(", "),
        };
        Diagnostic::at(cell.place, problem)
    })
}

/// The set of the agency that a row is of; all sets, where no cell of it names one.
fn running<'f>(row: &Row<'_>, names: &Names<'_>, frameworks: &'f [Framework]) -> Vec<&'f str> {
    let agency = row.fields().find_map(|cell| names.roster.find(&cell.text).ok());
    let own = agency.and_then(|agency| frameworks.get(names.roster.agency(agency).framework));
    match own {
        Some(framework) => vec![&framework.id],
        None => frameworks.iter().map(|framework| framework.id.as_str()).collect(),
    }
}
