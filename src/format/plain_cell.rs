//! A cell as text, where a format has no drawing of its own for it.

use crate::language::annex::DOTS;
use crate::language::number;
use crate::model::name::Language;
use crate::view::Cell;

/// The text of a cell, as it was read: whoever writes it makes it harmless for where it goes.
pub(super) fn text(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Absent => "–".to_owned(),
        Cell::Gap => DOTS.to_owned(),
        Cell::Text(text) => text.clone(),
        Cell::Year(year) => year.to_string(),
        Cell::Number(value) => number::decimal(*value, language),
        Cell::Change(value) => number::signed(*value, language),
        Cell::Exact(value) => number::exact(value, language),
        Cell::Flag(flag) => (if *flag { "x" } else { "" }).to_owned(),
        Cell::Rank { rank, tied } => format!("{rank}{}", if *tied { "=" } else { "" }),
        Cell::Bar(_) => String::new(),
        Cell::Notes(numbers) => {
            let marks: Vec<String> = numbers.iter().map(|number| format!("[{number}]")).collect();
            marks.join(" ")
        }
    }
}
