//! One block's table: aligned rows, with the lines of tiers between them.
//!
//! Groups without a heading are parted by an empty line; the first row of each sums up the others.

use crate::format::safe_text::for_terminal;
use crate::format::terminal::bar::bar;
use crate::format::terminal::grid::align;
use crate::format::terminal::layout::{Extent, widths};
use crate::format::terminal::marks::align_marks;
use crate::format::terminal::paint::Paint;
use crate::format::terminal::wrap::wrap;
use crate::language::annex::DOTS;
use crate::language::number;
use crate::model::name::Language;
use crate::view::{Cell, Column, ColumnKind, GroupHeading, Row, Table};

/// The heading line, then tiers and rows; no line is wider than `width` or ends with spaces.
pub(super) fn lines(table: &Table, language: Language, width: Option<usize>, paint: Paint) -> Vec<String> {
    let rows: Vec<&Row> = table.groups.iter().flat_map(|group| &group.rows).collect();
    let headings: Vec<String> = table.columns.iter().enumerate().map(heading).collect();
    let mut texts: Vec<Vec<String>> = rows.iter().map(|row| row_texts(row, language)).collect();
    align_marks(&mut texts, &rows);
    let extents = extents(&table.columns, &headings, &texts);
    let widths = widths(&extents, width);
    let bars: Vec<String> = rows
        .iter()
        .map(|row| bar_of(row, &table.columns, &widths))
        .collect();
    draw_bars(&mut texts, &bars, &table.columns);

    let mut aligned = align(&headings, &texts, &extents, &widths).into_iter();
    let mut lines = aligned.next().unwrap_or_default();
    let mut rows = aligned.zip(&bars);
    let mut sums_up_before = false;
    for (at, group) in table.groups.iter().enumerate() {
        let sums_up = group.heading.is_none() && group.rows.len() > 1 && table.groups.len() > 1;
        lines.extend((sums_up_before || (at > 0 && sums_up)).then(String::new));
        sums_up_before = sums_up;
        let step = group.heading.as_ref().and_then(|heading| heading.step);
        lines.extend(
            group
                .heading
                .iter()
                .flat_map(|heading| group_heading(heading, width, paint)),
        );
        for (nth, (row, bar)) in rows.by_ref().take(group.rows.len()).enumerate() {
            let painted = |line: &String| match sums_up && nth == 0 {
                true => paint.bold(line),
                false => paint_bar(line, bar, |bar| paint.tier(step, bar)),
            };
            lines.extend(row.iter().map(painted));
        }
    }
    lines
}

fn heading((at, column): (usize, &Column)) -> String {
    // The mark of a shared rank hangs behind the number, so that numbers stand under the heading's end.
    let hanging = if has_hanging_mark(at, column.kind) {
        " "
    } else {
        ""
    };
    format!("{}{hanging}", for_terminal(&column.heading))
}

fn has_hanging_mark(at: usize, kind: ColumnKind) -> bool {
    at == 0 && kind == ColumnKind::Rank
}

fn row_texts(row: &Row, language: Language) -> Vec<String> {
    row.cells
        .iter()
        .enumerate()
        .map(|(at, cell)| text(at, cell, language))
        .collect()
}

fn text(at: usize, cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Absent if at == 0 => "– ".to_owned(),
        Cell::Absent => "–".to_owned(),
        Cell::Gap => DOTS.to_owned(),
        Cell::Text(text) => for_terminal(text).into_owned(),
        Cell::Year(year) => year.to_string(),
        Cell::Number(value) => number::decimal(*value, language),
        Cell::Change(value) => number::signed(*value, language),
        Cell::Exact(value) => number::exact(value, language),
        Cell::Flag(flag) => (if *flag { "x" } else { "" }).to_owned(),
        Cell::Rank { rank, tied: true } => format!("{rank}="),
        Cell::Rank { rank, tied: false } if at == 0 => format!("{rank} "),
        Cell::Rank { rank, tied: false } => rank.to_string(),
        Cell::Bar(_) => String::new(),
        Cell::Notes(numbers) => numbers.iter().map(|number| format!("[{number}]")).collect(),
    }
}

fn extents(columns: &[Column], headings: &[String], texts: &[Vec<String>]) -> Vec<Extent> {
    let extent = |(at, column): (usize, &Column)| {
        let padding = match column.kind {
            ColumnKind::Rank if has_hanging_mark(at, column.kind) => (1, 1),
            // The mark of a rank leaves a blank of its own before the name.
            ColumnKind::Name if at == 0 || has_hanging_mark(at - 1, columns[at - 1].kind) => (0, 0),
            _ => (2, 0),
        };
        let cells = texts.iter().map(|row| row[at].as_str());
        Extent::new(column.kind, padding, &headings[at], cells)
    };
    columns.iter().enumerate().map(extent).collect()
}

fn bar_of(row: &Row, columns: &[Column], widths: &[usize]) -> String {
    let cells = row.cells.iter().zip(columns.iter().zip(widths));
    let bars = cells.map(|(cell, (_, width))| match cell {
        Cell::Bar(share) => bar(share, *width),
        _ => String::new(),
    });
    bars.collect()
}

fn draw_bars(texts: &mut [Vec<String>], bars: &[String], columns: &[Column]) {
    let Some(at) = columns.iter().position(|column| column.kind == ColumnKind::Bar) else {
        return;
    };
    for (row, bar) in texts.iter_mut().zip(bars) {
        row[at].clone_from(bar);
    }
}

/// ` Excellent  90 and above · 3 of 5`
fn group_heading(heading: &GroupHeading, width: Option<usize>, paint: Paint) -> Vec<String> {
    let name = for_terminal(&heading.name);
    let remark = heading.remark.as_deref().unwrap_or_default();
    let whole = format!("{name}  {}", for_terminal(remark));
    let mut lines = wrap(whole.trim_end(), width, 1, 3);
    let painted = lines.first().and_then(|first| {
        let rest = first.strip_prefix(&format!(" {name}"))?;
        Some(format!(" {}{rest}", paint.bold_tier(heading.step, &name)))
    });
    if let (Some(first), Some(painted)) = (lines.first_mut(), painted) {
        *first = painted;
    }
    lines
}

/// The bar is the last of its signs in the line: names stand before it, notes have no such sign.
fn paint_bar(line: &str, bar: &str, paint: impl Fn(&str) -> String) -> String {
    match line.rfind(bar).filter(|_| !bar.is_empty()) {
        Some(at) => format!("{}{}{}", &line[..at], paint(bar), &line[at + bar.len()..]),
        None => line.to_owned(),
    }
}
