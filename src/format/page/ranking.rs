//! The ranking of a block: a table in the order of its tiers, which the script can put into another.

use rust_decimal::Decimal;

use crate::format::page::markup::Element;
use crate::format::plain_cell;
use crate::language::page::page_words;
use crate::model::name::Language;
use crate::view::page::{Band, Member, PageBlock};
use crate::view::{Cell, Column, ColumnKind};

/// So many steps of tiers have a colour of their own; what lies lower has that of the last.
const COLOURS: usize = 6;

/// The table with what a reader of it needs to know.
pub(super) fn ranking(number: usize, block: &PageBlock<'_>, language: Language) -> Vec<Element> {
    let has_tiers = !block.tiers.is_empty();
    let headings = block.columns.iter().map(|column| heading(column, has_tiers));
    let bands = block.bands.iter().map(|band| body(band, block, language));
    let table = Element::new("table")
        .with("class", "ranking")
        .with("aria-labelledby", format_args!("b{number}"))
        .child(Element::new("thead").child(Element::new("tr").child(headings)))
        .child(bands);
    let hint = || {
        Element::new("p")
            .with("class", "quiet")
            .marked("data-script")
            .marked("hidden")
            .text(page_words(language).how_to_sort())
    };
    // Said once, over the first table.
    let hint = (number == 1).then(hint);
    let table = boxed(&format!("b{number}"), table);
    hint.into_iter().chain([table]).collect()
}

/// A box that scrolls by itself where its content is wider than the screen.
pub(super) fn boxed(labelled_by: &str, content: Element) -> Element {
    Element::new("div")
        .with("class", "box")
        .with("role", "group")
        .with("aria-labelledby", labelled_by)
        .with("tabindex", 0)
        .child(content)
}

/// The class of a tier's colour.
pub(super) fn colour(step: usize) -> usize {
    step.min(COLOURS - 1)
}

/// The heading of a column, which says how it can be sorted and whether it is.
///
/// The rows come in the order of tiers, or of ranks where there are none.
fn heading(column: &Column, has_tiers: bool) -> Element {
    let sorted_by = if has_tiers { "tier" } else { "rank" };
    let kind = match (column.key, column.kind) {
        ("tier" | "rank" | "previous_rank", _) => Some("rank"),
        (_, ColumnKind::Number) => Some("number"),
        (_, ColumnKind::Name) => Some("text"),
        (_, ColumnKind::Rank | ColumnKind::Word | ColumnKind::Bar | ColumnKind::Notes) => None,
    };
    let mut heading = Element::new("th").with("scope", "col");
    if is_number(column) {
        heading = heading.with("class", "n");
    }
    if let Some(kind) = kind {
        heading = heading.with("data-sort", kind);
    }
    if column.key == sorted_by {
        heading = heading.with("aria-sort", "ascending");
    }
    heading.text(&column.heading)
}

/// Whether a column is set like a number.
pub(super) fn is_number(column: &Column) -> bool {
    matches!(column.kind, ColumnKind::Rank | ColumnKind::Number)
}

/// The agencies of a tier under its heading.
fn body(band: &Band, block: &PageBlock<'_>, language: Language) -> Element {
    let heading = band.heading.as_ref().map(|heading| {
        let mut name = Element::new("b").text(&heading.name);
        if let Some(step) = heading.step {
            name = name.with("class", format_args!("t{}", colour(step)));
        }
        let remark = heading.remark.iter();
        let remark = remark.map(|remark| Element::new("span").text(format!(" {remark}")));
        let cell = Element::new("th")
            .with("colspan", block.columns.len())
            .with("scope", "rowgroup")
            .child(name)
            .child(remark);
        Element::new("tr").with("class", "band").child(cell)
    });
    let rows = band
        .members
        .iter()
        .map(|at| row(&block.members[*at], block, language));
    Element::new("tbody").child(heading).child(rows)
}

fn row(member: &Member<'_>, block: &PageBlock<'_>, language: Language) -> Element {
    let cells = block.columns.iter().zip(&member.cells);
    Element::new("tr")
        .marked("data-row")
        .child(cells.map(|(column, own)| cell(member, column, own, language)))
}

fn cell(member: &Member<'_>, column: &Column, cell: &Cell, language: Language) -> Element {
    let text = || plain_cell::text(cell, language);
    let link = |to: String, text: String| Element::new("a").with("href", to).text(text);
    let number = |element: Element| match value(cell) {
        Some(value) => element.with("data-value", value),
        None => element,
    };
    match (column.key, cell) {
        ("name", _) => {
            let name = link(format!("#a{}", member.number), text());
            Element::new("th").with("scope", "row").child(name)
        }
        ("tier", _) => match member.tier {
            Some(tier) => Element::new("td")
                .with("class", format_args!("tier t{}", colour(tier.step)))
                .with("data-value", tier.step)
                .text(tier.name),
            None => Element::new("td").text(text()),
        },
        ("score", _) => number(Element::new("td").with("class", "n score")).text(text()),
        (_, Cell::Notes(notes)) => {
            let note = |note: &usize| link(format!("#n{note}"), format!("[{note}]"));
            Element::new("td").child(notes.iter().map(note))
        }
        _ if is_number(column) => number(Element::new("td").with("class", "n")).text(text()),
        _ => Element::new("td").text(text()),
    }
}

/// What the script compares: a plain number; nothing where there is none.
fn value(cell: &Cell) -> Option<Decimal> {
    match cell {
        Cell::Number(value) | Cell::Change(value) => Some(*value),
        Cell::Rank { rank, .. } => Some(Decimal::from(*rank)),
        Cell::Exact(value) => value.to_finite_decimal(),
        Cell::Absent
        | Cell::Gap
        | Cell::Text(_)
        | Cell::Year(_)
        | Cell::Flag(_)
        | Cell::Bar(_)
        | Cell::Notes(_) => None,
    }
}
