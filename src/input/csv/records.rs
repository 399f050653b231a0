//! A text cut into records and cells, with the bytes of each: the strict reader.
//!
//! ```text
//! STC;I.1;"Kế hoạch; số 5";4,75⏎
//! ^^^ ^^^  ^^^^^^^^^^^^^^  ^^^^        what a cell's span covers: text without its quotes
//! ```
//!
//! The `csv` crate gives no places of cells, and it lets pass what changes a ranking: a quote that is never
//! closed swallows the rest of the file, `"2"x` becomes `2x`. Here both are faults. On everything else the
//! two agree; a law at the end of `csv` holds them against each other.

use std::ops::Range;

use crate::input::page::Kept;
use crate::source::Cell;

/// One cell of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cut {
    /// The text between quotes, or between delimiters where there are none.
    pub(super) span: Range<usize>,
    /// Whether `""` stands in it for `"`.
    pub(super) doubled_quotes: bool,
}

impl Cut {
    /// As a table keeps it.
    pub(super) fn kept(&self, cell: Cell) -> Kept {
        Kept::new(&self.span, self.doubled_quotes, cell)
    }
}

/// What makes a record unreadable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// A quote that is never closed: its byte and the cell's position.
    Unclosed { quote: usize, cell: usize },
    /// Text after a closing quote: its bytes, where the quote opened, and the cell's position.
    AfterQuote {
        text: Range<usize>,
        quote: usize,
        cell: usize,
    },
    /// A quote inside a cell that does not begin with one.
    Inside { quote: usize, cell: usize },
}

/// A record: its bytes without the line end, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// From the first cell to the last.
    pub(super) span: Range<usize>,
    /// The first fault; the cells are then not to be trusted.
    pub(super) fault: Option<Fault>,
}

/// The records of a text, one after the other.
#[derive(Debug, Clone)]
pub(super) struct Records<'a> {
    text: &'a str,
    at: usize,
    delimiter: char,
    /// By byte: whether the search for the end of a cell stops at it.
    stops: [bool; 256],
}

/// Where a cell ended.
enum End {
    Cell,
    Record,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str, from: usize, delimiter: char) -> Self {
        let mut buffer = [0; 4];
        let delimiter_byte = delimiter.encode_utf8(&mut buffer).as_bytes()[0];
        let mut stops = [false; 256];
        for byte in [b'\r', b'\n', b'"', delimiter_byte] {
            stops[usize::from(byte)] = true;
        }
        Self {
            text,
            at: from,
            delimiter,
            stops,
        }
    }

    /// Reads the next record into `cells`; `None` after the last.
    pub(super) fn next(&mut self, cells: &mut Vec<Cut>) -> Option<Record> {
        cells.clear();
        if self.at >= self.text.len() {
            return None;
        }
        let start = self.at;
        let mut fault = None;
        loop {
            cells.push(if self.is_at_quote() {
                self.quoted(cells.len(), &mut fault)
            } else {
                self.unquoted(cells.len(), &mut fault)
            });
            let end = self.at;
            if matches!(self.pass_end(), End::Record) {
                return Some(Record {
                    span: start..end,
                    fault,
                });
            }
        }
    }

    /// Bytes that have not been read.
    pub(super) fn left(&self) -> usize {
        self.text.len() - self.at
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn is_at_quote(&self) -> bool {
        self.text.as_bytes().get(self.at) == Some(&b'"')
    }

    /// Steps over a delimiter, a line end or nothing (the end of the text).
    fn pass_end(&mut self) -> End {
        let byte = |at: usize| self.text.as_bytes().get(at);
        match byte(self.at) {
            Some(b'\r') if byte(self.at + 1) == Some(&b'\n') => self.at += 2,
            Some(b'\r' | b'\n') => self.at += 1,
            None => {}
            Some(_) => {
                self.at += self.delimiter.len_utf8();
                return End::Cell;
            }
        }
        End::Record
    }

    /// Steps to the next delimiter, line end or end of the text, and tells the first quote on the way.
    fn pass_text(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut quote = None;
        while let Some(passed) = bytes[self.at..]
            .iter()
            .position(|byte| self.stops[usize::from(*byte)])
        {
            self.at += passed;
            match bytes[self.at] {
                b'"' => quote = quote.or(Some(self.at)),
                b'\r' | b'\n' => return quote,
                _ if self.is_at_delimiter() => return quote,
                _ => {}
            }
            self.at += 1;
        }
        self.at = bytes.len();
        quote
    }

    /// Whether a delimiter begins here, where its first byte stands, which may also begin another character.
    fn is_at_delimiter(&self) -> bool {
        self.delimiter.is_ascii() || self.rest().starts_with(self.delimiter)
    }

    fn unquoted(&mut self, cell: usize, fault: &mut Option<Fault>) -> Cut {
        let start = self.at;
        if let Some(quote) = self.pass_text() {
            fault.get_or_insert(Fault::Inside { quote, cell });
        }
        Cut {
            span: start..self.at,
            doubled_quotes: false,
        }
    }

    fn quoted(&mut self, cell: usize, fault: &mut Option<Fault>) -> Cut {
        let quote = self.at;
        let start = quote + 1;
        let mut doubled_quotes = false;
        self.at = start;
        while let Some(found) = self.rest().find('"') {
            let end = self.at + found;
            self.at = end + 1;
            if self.is_at_quote() {
                doubled_quotes = true;
                self.at += 1;
                continue;
            }
            let after = self.at;
            self.pass_text();
            let text = after..self.at;
            if !text.is_empty() {
                fault.get_or_insert(Fault::AfterQuote { text, quote, cell });
            }
            return Cut {
                span: start..end,
                doubled_quotes,
            };
        }
        self.at = self.text.len();
        fault.get_or_insert(Fault::Unclosed { quote, cell });
        Cut {
            span: start..self.at,
            doubled_quotes,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::input::csv::records::{Fault, Records};

    /// Each record as the texts of its cells, and its fault.
    fn read(text: &str, delimiter: char) -> Vec<(Vec<&str>, Option<Fault>)> {
        let mut records = Records::new(text, 0, delimiter);
        let mut cells = Vec::new();
        let mut all = Vec::new();
        while let Some(record) = records.next(&mut cells) {
            let texts = cells.iter().map(|cut| &text[cut.span.clone()]).collect();
            all.push((texts, record.fault));
        }
        all
    }

    #[test]
    fn cr_lf_and_crlf_each_end_one_line() {
        let cells = |texts: [&'static str; 2]| (texts.to_vec(), None);
        assert_eq!(
            read("a;b\rc;d\ne;f\r\ng;h", ';'),
            [
                cells(["a", "b"]),
                cells(["c", "d"]),
                cells(["e", "f"]),
                cells(["g", "h"])
            ]
        );
        assert_eq!(read("a\r\r\n", ';'), [(vec!["a"], None), (vec![""], None)]);
    }

    #[test]
    fn quotes_keep_delimiters_and_line_ends_inside_a_cell() {
        assert_eq!(read("\"a;\r\nb\";\"\"\n", ';'), [(vec!["a;\r\nb", ""], None)]);
        assert_eq!(read("\"5\"\"\";x", ';'), [(vec!["5\"\"", "x"], None)]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_found_where_it_opens() {
        let unclosed = Some(Fault::Unclosed { quote: 2, cell: 1 });
        assert_eq!(read("a;\"b;c\nd;e\n", ';'), [(vec!["a", "b;c\nd;e\n"], unclosed)]);
    }

    #[test]
    fn text_after_a_closing_quote_is_not_glued_to_it() {
        let glued = Some(Fault::AfterQuote {
            text: 3..4,
            quote: 0,
            cell: 0,
        });
        assert_eq!(
            read("\"2\"x;b\nc;d", ';'),
            [(vec!["2", "b"], glued), (vec!["c", "d"], None)]
        );
    }

    #[test]
    fn a_quote_inside_an_unquoted_cell_is_a_fault() {
        let inside = Some(Fault::Inside { quote: 4, cell: 1 });
        assert_eq!(read("a;27\";c", ';'), [(vec!["a", "27\"", "c"], inside)]);
    }

    #[test]
    fn a_delimiter_at_the_end_of_the_text_opens_an_empty_cell() {
        assert_eq!(read("a;", ';'), [(vec!["a", ""], None)]);
        assert_eq!(read("", ';'), []);
    }

    #[test]
    fn a_delimiter_may_be_any_character() {
        assert_eq!(read("a¦b§c", '¦'), [(vec!["a", "b§c"], None)]);
    }
}
