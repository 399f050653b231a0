//! The wide form: an agency a row, an item a column, two columns where the item has two numbers.
//!
//! ```text
//! ma_don_vi;I.1;I.2:tu;I.2:mau;Tổng      also I.2:num and I.2:den; the total is nobody's answer
//! ```

use crate::diagnostic::{Column, Diagnostic, Diagnostics};
use crate::input::answers::layout::{Slot, Subject};
use crate::input::answers::names::Names;
use crate::input::headings::{Headings, missing, same_meaning, warn_of_ignored};
use crate::input::spelling::{heading_key, name_key};
use crate::input::table::Table;
use crate::model::item::ItemIndex;

/// The columns of one item.
pub(super) struct Wide {
    key: String,
    items: Vec<Option<ItemIndex>>,
    value: Option<usize>,
    denominator: Option<usize>,
}

/// Columns whose headings are codes of items, and how many look like one and are none; `None` where two of
/// them say the same.
pub(super) fn wide_columns(
    table: &Table,
    headings: &Headings<Column>,
    names: &Names,
    problems: &mut Diagnostics,
) -> Option<(Vec<Wide>, usize)> {
    let mut columns: Vec<Wide> = Vec::new();
    let mut clash = false;
    let mut others: Vec<usize> = Vec::new();
    for at in headings.unknown.iter().copied() {
        let (code, is_denominator) = parted(&table.columns[at].text, names);
        let items = names.items(code);
        if items.iter().all(Option::is_none) {
            others.push(at);
            continue;
        }
        let column = column_of(&mut columns, name_key(code), items);
        let place = if is_denominator {
            &mut column.denominator
        } else {
            &mut column.value
        };
        if let Some(first) = place.replace(at) {
            same_meaning(table, first, at, problems);
            clash = true;
        }
    }
    let mut lost = 0;
    if !columns.is_empty() {
        for at in others {
            lost += usize::from(set_aside(table, at, names, problems));
        }
    }
    (!clash).then_some((columns, lost))
}

/// The columns of the item with this code, added where it is new.
fn column_of(columns: &mut Vec<Wide>, key: String, items: Vec<Option<ItemIndex>>) -> &mut Wide {
    let known = columns.iter().position(|column| column.key == key);
    let index = known.unwrap_or(columns.len());
    if known.is_none() {
        columns.push(Wide {
            key,
            items,
            value: None,
            denominator: None,
        });
    }
    &mut columns[index]
}

/// `I.2:mau` → `I.2`, and that it is the denominator.
fn parted<'t>(heading: &'t str, names: &Names) -> (&'t str, bool) {
    let Some((code, part)) = heading.rsplit_once(':') else {
        return (heading, false);
    };
    if names.items(heading).iter().any(Option::is_some) {
        return (heading, false);
    }
    match heading_key(part).as_str() {
        "num" | "tu" | "numerator" | "tu so" => (code.trim_end(), false),
        "den" | "mau" | "denominator" | "mau so" => (code.trim_end(), true),
        _ => (heading, false),
    }
}

/// A heading that looks like a code and is none is a mistake; any other is a column of no meaning here.
/// True for a mistake.
fn set_aside(table: &Table, at: usize, names: &Names, problems: &mut Diagnostics) -> bool {
    let heading = &table.columns[at];
    let (code, _) = parted(&heading.text, names);
    let looks_like_code = code.contains('.')
        && code.contains(|letter: char| letter.is_ascii_digit())
        && !code.contains(char::is_whitespace);
    let is_node = names.outlines.iter().any(|outline| outline.node(code).is_some());
    match names.outlines.first() {
        Some(outline) if looks_like_code && !is_node => {
            problems.push(Diagnostic::at(heading.place, outline.unknown(code)));
            true
        }
        _ => {
            warn_of_ignored(table, at, problems);
            false
        }
    }
}

pub(super) fn wide_slots(table: &Table, columns: Vec<Wide>, problems: &mut Diagnostics) -> Option<Vec<Slot>> {
    if columns.is_empty() {
        missing(table, Column::Criterion, problems);
        return None;
    }
    let slot = |column: Wide| {
        Some(Slot {
            value: column.value?,
            denominator: column.denominator,
            stage: None,
            subject: Subject::Heading(column.items),
        })
    };
    let slots: Option<Vec<Slot>> = columns.into_iter().map(slot).collect();
    if slots.is_none() {
        missing(table, Column::Value, problems);
    }
    slots
}
