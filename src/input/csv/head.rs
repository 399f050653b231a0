//! The head of a large file, and records of it that stand by themselves: what a reader needs that never has it whole.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::input::csv::records::Records;
use crate::input::csv::{Reader, heading};
use crate::input::file::TextFile;
use crate::input::page::{Kept, Page};
use crate::input::request::TableOptions;
use crate::input::table::{Field, Row, Table};
use crate::source::{Cell, Source, SourceId, Sources};

/// A table, and where in its text the heading stands and the rows begin.
pub(crate) struct Head<'a> {
    pub(crate) table: Table<'a>,
    /// The heading without its line end.
    pub(crate) heading: Range<usize>,
    /// The first byte of the first row.
    pub(crate) rows_from: usize,
}

/// Reads a table, or reports why its structure cannot be trusted, and says where in its text it begins.
pub(crate) fn read_head<'a>(
    sources: &'a Sources,
    file: TextFile,
    options: &TableOptions,
    problems: &mut Diagnostics,
) -> Option<Head<'a>> {
    let source = sources.get(file.source);
    let heading = match heading::find(source, options) {
        Ok(heading) => heading,
        Err(found) => {
            let (at, problem) = *found;
            let page = Page {
                id: file.source,
                source,
            };
            problems.push(Diagnostic::at(page.line_from(at), problem));
            return None;
        }
    };
    let mut reader = Reader {
        page: Page {
            id: file.source,
            source,
        },
        records: Records::new(&source.text, heading.start, heading.delimiter),
        row: heading.row,
        cells: Vec::new(),
        told_of_commas: false,
        problems: Diagnostics::default(),
    };
    let head = reader.table(file, heading.delimiter);
    let sound = !reader.problems.has_errors();
    for problem in reader.problems.iter() {
        problems.push(problem.clone());
    }
    head.filter(|_| sound)
}

/// The cells of a record that has `source` to itself; `None` where it is not sound, or not one record.
pub(crate) fn read_record(source: &Source, id: SourceId, delimiter: char) -> Option<Row<'_>> {
    let page = Page { id, source };
    let mut cells = Vec::new();
    let mut records = Records::new(&source.text, 0, delimiter);
    let record = records.next(&mut cells)?;
    let is_sound = record.fault.is_none() && records.left() == 0;
    let columns = cells.iter().zip(1_u16..);
    let kept = columns.map(|(cut, column)| cut.kept(Cell { column, row: 1 }));
    is_sound.then(|| Row::new(page, kept.collect::<Vec<_>>()))
}

/// A cell that has `source` to itself; `None` where it is not sound, or not one cell.
pub(crate) fn read_cell(source: &Source, id: SourceId, delimiter: char) -> Option<Field<'_>> {
    let page = Page { id, source };
    if source.text.is_empty() {
        let first = Cell { column: 1, row: 1 };
        return Some(page.field(Kept::new(&(0..0), false, first)));
    }
    let row = read_record(source, id, delimiter)?;
    (row.width() == 1).then(|| row.field(0))
}
