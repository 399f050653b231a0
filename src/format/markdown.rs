//! Markdown with GitHub's tables: one table a block, tiers as rows of their own, notes as a list.
//!
//! ```text
//! | Rank | Agency | Self | Appraised | |
//! | ---: | :--- | ---: | ---: | :--- |
//! | | **Excellent** 90 and above · 3 of 5 | | | |
//! | 1 | Sở Nội vụ | 101.02 | 101.02 | |
//! ```

use crate::format::plain_cell;
use crate::format::safe_text::for_terminal;
use crate::model::name::Language;
use crate::view::{Cell, Column, ColumnKind, GroupHeading, Report, Section, Table};

/// A whole report, without the hints: they are for someone at a terminal.
pub(super) fn write(report: &Report) -> String {
    let mut paragraphs = Vec::new();
    for (at, line) in report.title.iter().enumerate() {
        paragraphs.push(if at == 0 {
            format!("# {}", escaped(line))
        } else {
            escaped(line)
        });
    }
    for section in &report.sections {
        paragraphs.extend(section_paragraphs(section, report.language));
    }
    let note = |(at, note): (usize, &String)| format!("{}. {}", at + 1, escaped(note));
    let notes: Vec<String> = report.notes.iter().enumerate().map(note).collect();
    if !notes.is_empty() {
        paragraphs.push(notes.join("\n"));
    }
    paragraphs.extend(report.summary.as_deref().map(escaped));
    paragraphs.join("\n\n") + "\n"
}

pub(super) fn section_paragraphs(section: &Section, language: Language) -> Vec<String> {
    let heading = section
        .heading
        .as_ref()
        .map(|heading| format!("## {}", escaped(heading)));
    let table = section.table.as_ref().map(|table| write_table(table, language));
    let text = section.text.iter().map(|text| escaped(text));
    heading.into_iter().chain(table).chain(text).collect()
}

/// All columns but the bar, which is a drawing, and the notes where there are none.
fn write_table(table: &Table, language: Language) -> String {
    let has_notes = |at: usize| {
        let mut rows = table.groups.iter().flat_map(|group| &group.rows);
        rows.any(|row| matches!(&row.cells[at], Cell::Notes(numbers) if !numbers.is_empty()))
    };
    let is_written = |(at, column): &(usize, &Column)| match column.kind {
        ColumnKind::Bar => false,
        ColumnKind::Notes => has_notes(*at),
        ColumnKind::Rank | ColumnKind::Name | ColumnKind::Number | ColumnKind::Word => true,
    };
    let columns: Vec<(usize, &Column)> = table.columns.iter().enumerate().filter(is_written).collect();
    let mut lines = vec![
        line(columns.iter().map(|(_, column)| escaped(&column.heading))),
        line(
            columns
                .iter()
                .map(|(_, column)| alignment(column.kind).to_owned()),
        ),
    ];
    for group in &table.groups {
        let name = columns
            .iter()
            .position(|(_, column)| column.kind == ColumnKind::Name);
        let under = |heading: &GroupHeading, at: usize| match Some(at) == name {
            true => group_heading(heading),
            false => String::new(),
        };
        lines.extend(
            group
                .heading
                .iter()
                .map(|heading| line((0..columns.len()).map(|at| under(heading, at)))),
        );
        let cells = |row: &[Cell]| line(columns.iter().map(|(at, _)| text(&row[*at], language)));
        lines.extend(group.rows.iter().map(|row| cells(&row.cells)));
    }
    lines.join("\n")
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let spaced = |cell: String| {
        if cell.is_empty() {
            " ".to_owned()
        } else {
            format!(" {cell} ")
        }
    };
    format!("|{}|", cells.map(spaced).collect::<Vec<_>>().join("|"))
}

fn alignment(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Rank | ColumnKind::Number => "---:",
        ColumnKind::Name | ColumnKind::Word | ColumnKind::Bar | ColumnKind::Notes => ":---",
    }
}

fn group_heading(heading: &GroupHeading) -> String {
    let remark = heading
        .remark
        .as_deref()
        .map(|remark| format!(" {}", escaped(remark)));
    format!("**{}**{}", escaped(&heading.name), remark.unwrap_or_default())
}

/// Only text of the data is escaped; what the program writes itself means itself.
fn text(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Text(text) => escaped(text),
        other => plain_cell::text(other, language),
    }
}

/// Text that means itself: no mark-up, no link, no HTML, no end of a table cell.
pub(super) fn escaped(text: &str) -> String {
    let visible = for_terminal(text);
    let number_ends = visible.find(|letter: char| !letter.is_ascii_digit());
    let mut escaped = String::with_capacity(visible.len());
    for (at, letter) in visible.char_indices() {
        // These begin a heading, a list or a quotation, and only at the start; a list also by `1.` and `1)`.
        let begins_a_block = at == 0 && "#+-=".contains(letter);
        let ends_a_number = at > 0 && number_ends == Some(at) && ".)".contains(letter);
        if begins_a_block || ends_a_number || r"\`*_[]<>|~&".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn text_of_data_is_text() {
        assert_eq!(escaped("a|b"), r"a\|b");
        assert_eq!(escaped("<script>"), r"\<script\>");
        assert_eq!(escaped("[x](javascript:y)"), r"\[x\](javascript:y)");
        assert_eq!(escaped("# Khối_1 *"), r"\# Khối\_1 \*");
        assert_eq!(escaped("&lt;"), r"\&lt;");
        assert_eq!(escaped("12. 3.5"), r"12\. 3.5");
        assert_eq!(escaped("Sở\u{202e}\nNội vụ"), r"Sở\<U+202E\>␊Nội vụ");
    }
}
