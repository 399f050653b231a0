//! The text that a table is cut from, and its cells as they are kept: where they stand, and no text of their own.
//!
//! ```text
//! STC;I.1;"Kế hoạch; số 5";4,75        Kept: bytes 3 to 6, cell B12 ─► Field: "I.1", with its place
//! ```

use std::borrow::Cow;
use std::ops::Range;

use crate::input::spelling::{is_invisible, trimmed, without_formula_escape};
use crate::input::table::Field;
use crate::source::{Cell, Place, Source, SourceId};

/// One source as a text to be cut.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page<'a> {
    pub(super) id: SourceId,
    pub(super) source: &'a Source,
}

/// A cell as a table keeps it: small, since a table has very many of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kept {
    start: u32,
    length: u32,
    row: u32,
    column: u16,
    doubled_quotes: bool,
}

const _: () = assert!(size_of::<Kept>() == 16, "four cells fit a line of the cache");

impl Kept {
    /// The text between quotes or delimiters; `doubled_quotes` says whether `""` stands in it for `"`.
    pub(super) fn new(span: &Range<usize>, doubled_quotes: bool, cell: Cell) -> Self {
        // Texts are limited to what a place can point at before they get here.
        let narrow = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
        Self {
            start: narrow(span.start),
            length: narrow(span.len()),
            row: cell.row,
            column: cell.column,
            doubled_quotes,
        }
    }

    /// Whether it has no bytes at all; one with bytes may still be blank.
    pub(super) fn is_empty(self) -> bool {
        self.length == 0
    }

    fn span(self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.length as usize
    }

    fn cell(self) -> Cell {
        Cell {
            column: self.column,
            row: self.row,
        }
    }
}

impl<'a> Page<'a> {
    /// The text of some bytes without what surrounds it.
    pub(super) fn text(&self, span: Range<usize>) -> &'a str {
        let text = &self.source.text[span];
        &text[trimmed(text)]
    }

    /// Whether nothing was filled in.
    pub(super) fn is_blank(&self, kept: Kept) -> bool {
        kept.is_empty() || self.text(kept.span()).is_empty()
    }

    /// The text of a cell as it stands, if it is plainly a code: nothing around it, nothing to be undone in it.
    pub(super) fn plain(&self, kept: Kept) -> Option<&'a str> {
        let raw = &self.source.text[kept.span()];
        let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\'' && byte != b'"';
        (!raw.is_empty() && raw.bytes().all(is_plain)).then_some(raw)
    }

    /// A cell with its text.
    pub(super) fn field(&self, kept: Kept) -> Field<'a> {
        let (span, cell) = (kept.span(), kept.cell());
        let raw = &self.source.text[span.clone()];
        let inner = trimmed(raw);
        let hidden = inner.len() != raw.len() && hides_around(raw, &inner);
        let place = if inner.is_empty() {
            self.place(span)
        } else {
            Place::text(self.id, span.start + inner.start..span.start + inner.end)
        };
        let text = without_formula_escape(&raw[inner]);
        let text = if kept.doubled_quotes {
            Cow::Owned(text.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(text)
        };
        Field {
            text,
            place: place.in_cell(cell),
            hidden,
            is_number: self.source.is_number(cell),
        }
    }

    /// The place of some bytes; of none, the character behind or before them, so that there is one to show.
    pub(super) fn place(&self, span: Range<usize>) -> Place {
        let text = self.source.text.as_str();
        if !span.is_empty() {
            return Place::text(self.id, span);
        }
        let at = span.start;
        if let Some(next) = text[at..].chars().next() {
            return Place::text(self.id, at..at + next.len_utf8());
        }
        match text[..at].chars().next_back() {
            Some(before) => Place::text(self.id, at - before.len_utf8()..at),
            None => Place::file(self.id),
        }
    }

    /// From a byte to the end of its line.
    pub(super) fn line_from(&self, at: usize) -> Place {
        let rest = &self.source.text[at..];
        let length = rest.find(['\r', '\n']).unwrap_or(rest.len());
        self.place(at..at + length)
    }

    /// The line that holds a byte.
    pub(super) fn line(&self, at: usize) -> usize {
        self.source.line_number(at)
    }

    /// The last line that holds any text.
    pub(super) fn last_line(&self) -> usize {
        self.line(self.source.text.trim_end_matches(['\r', '\n']).len())
    }
}

/// Whether anything invisible stands around what is left of a text.
fn hides_around(raw: &str, inner: &Range<usize>) -> bool {
    raw[..inner.start].contains(is_invisible) || raw[inner.end..].contains(is_invisible)
}
