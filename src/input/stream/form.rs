//! What the columns of a large file are, found by the strict readers on its first rows.
//!
//! The layout of a table depends on which of its columns are filled. A column that the layout takes no heed of
//! was blank so far; it is idle, and a row that fills it sends the whole file to the plain reader.

use crate::diagnostic::Diagnostics;
use crate::input::answers::{Columns, Layout, Names};
use crate::input::csv::read_head;
use crate::input::encoding::without_utf8_mark;
use crate::input::file::TextFile;
use crate::input::other_format::other_format;
use crate::input::request::{Encoding, TableOptions};
use crate::source::Sources;

/// Bytes from which the form is told.
pub(super) const HEAD: u64 = 64 * 1024;

/// The most answers that a row can hold: one of each stage, side by side.
pub(super) const MOST_SLOTS: usize = 3;

/// The form of a file.
#[derive(Debug)]
pub(super) struct Form {
    /// What parts the cells.
    pub(super) delimiter: u8,
    /// What the columns hold.
    pub(super) columns: Columns,
    /// The same for the strict code.
    pub(super) layout: Layout,
    /// The first byte behind the heading.
    pub(super) rows_from: u64,
}

impl Form {
    /// Tells the form of a file that begins with these bytes; `None` where the plain reader must see all of it.
    pub(super) fn of(head: &[u8], names: &Names, options: &TableOptions) -> Option<Self> {
        let stated = options.transpose || options.header_row.is_some();
        if stated || options.encoding == Some(Encoding::Utf16) || other_format(head).is_some() {
            return None;
        }
        let text = without_utf8_mark(head);
        let mark = head.len() - text.len();
        let text = std::str::from_utf8(&text[..whole_records(text)]).ok()?;
        let mut sources = Sources::default();
        let source = sources.add("", text);
        let file = TextFile {
            source,
            encoding: "UTF-8",
        };
        let mut problems = Diagnostics::default();
        let head = read_head(&sources, file, options, &mut problems)?;
        let layout = Layout::find(&head.table, names, &mut problems)?;
        let is_one_line = !text[head.heading].contains(['\r', '\n']);
        Some(Self {
            delimiter: u8::try_from(head.table.delimiter).ok().filter(u8::is_ascii)?,
            columns: layout
                .columns(&head.table)
                .filter(|columns| columns.values.len() <= MOST_SLOTS)?,
            layout,
            rows_from: (mark + head.rows_from) as u64,
        })
        .filter(|_| problems.is_empty() && is_one_line)
    }
}

/// The bytes up to the end of the last line that ends outside quotes.
fn whole_records(text: &[u8]) -> usize {
    let mut is_quoted = false;
    let mut end = 0;
    for (at, byte) in text.iter().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => end = at + 1,
            _ => {}
        }
    }
    end
}
