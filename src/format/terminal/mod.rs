//! Aligned text for a terminal, never wider than it, in which every name is whole.
//!
//! ```text
//! Khối sở, ban, ngành — 5 agencies (1 not assessed: …)
//!  Rank  Agency                 Self  Appraised
//!  Excellent  90 and above · 3 of 5
//!     1  Sở Nội vụ            101.02     101.02  ██████████████████████
//!        Mean 87.33 · highest Sở Nội vụ 101.02 · lowest Sở Y tế 60.59
//! ```

mod bar;
mod grid;
mod layout;
mod marks;
mod paint;
mod table;
mod wrap;

use unicode_width::UnicodeWidthStr;

use crate::format::Drawing;
use crate::format::safe_text::for_terminal;
use crate::format::terminal::paint::Paint;
use crate::format::terminal::wrap::wrap;
use crate::view::{Report, Section};

/// Where the names of a table begin, and with them the lines under it.
const NAME_INDENT: usize = 7;
/// Between hints that stand on one line.
const BETWEEN_HINTS: &str = "        ";

/// A whole report, ending with a line end.
pub(super) fn write(report: &Report, drawing: &Drawing) -> String {
    let paint = Paint { on: drawing.colour };
    let mut parts: Vec<Vec<String>> = Vec::new();
    parts.push(titles(report, drawing.width, paint));
    for section in &report.sections {
        parts.push(section_lines(section, report, drawing, paint));
    }
    parts.push(notes(report, drawing.width));
    parts.push(ending(report, drawing.width));
    parts.retain(|part| !part.is_empty());
    let parts: Vec<String> = parts.iter().map(|lines| lines.join("\n")).collect();
    parts.join("\n\n") + "\n"
}

fn titles(report: &Report, width: Option<usize>, paint: Paint) -> Vec<String> {
    let lines = report
        .title
        .iter()
        .flat_map(|line| wrap(&for_terminal(line), width, 0, 0));
    lines.map(|line| paint.bold(&line)).collect()
}

fn section_lines(section: &Section, report: &Report, drawing: &Drawing, paint: Paint) -> Vec<String> {
    let width = drawing.width;
    let heading = section
        .heading
        .iter()
        .flat_map(|heading| wrap(&for_terminal(heading), width, 0, 2));
    let mut lines: Vec<String> = heading.map(|line| paint.bold(&line)).collect();
    if let Some(table) = &section.table {
        lines.extend(table::lines(table, report.language, width, paint));
    }
    let indent = if section.heading.is_some() { NAME_INDENT } else { 0 };
    lines.extend(
        section
            .text
            .iter()
            .flat_map(|text| wrap(&for_terminal(text), width, indent, indent)),
    );
    lines
}

fn notes(report: &Report, width: Option<usize>) -> Vec<String> {
    let digits = report.notes.len().to_string().len();
    let note = |(at, note): (usize, &String)| {
        let mark = format!("[{}]", at + 1);
        let text = format!("{mark:>marks$} {}", for_terminal(note), marks = digits + 2);
        wrap_after_mark(&text, width, digits + 2)
    };
    report.notes.iter().enumerate().flat_map(note).collect()
}

/// ` [1] text`, further lines under the text.
fn wrap_after_mark(text: &str, width: Option<usize>, mark: usize) -> Vec<String> {
    let spaces = text.len() - text.trim_start().len();
    wrap(text.trim_start(), width, 1 + spaces, 1 + mark + 1)
}

fn ending(report: &Report, width: Option<usize>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(
        report
            .summary
            .iter()
            .flat_map(|summary| wrap(&for_terminal(summary), width, 0, 2)),
    );
    let hints: Vec<_> = report.hints.iter().map(|hint| for_terminal(hint)).collect();
    let on_one_line = hints.join(BETWEEN_HINTS);
    if width.is_none_or(|width| on_one_line.width() <= width) {
        lines.extend((!hints.is_empty()).then_some(on_one_line));
    } else {
        lines.extend(hints.iter().flat_map(|hint| wrap(hint, width, 0, 2)));
    }
    lines
}
