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
    /// First byte of the delimiter: what the search for the end of a cell stops at.
    delimiter_byte: u8,
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
        Self {
            text,
            at: from,
            delimiter,
            delimiter_byte,
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
            let (cut, found) = if self.is_at_quote() {
                self.quoted(cells.len())
            } else {
                self.unquoted(cells.len())
            };
            fault = fault.or(found);
            cells.push(cut);
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
        match self.text.as_bytes()[self.at..] {
            [b'\r', b'\n', ..] => self.at += 2,
            [b'\r' | b'\n', ..] => self.at += 1,
            [] => {}
            _ => {
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
        let mut at = self.at;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'\r' | b'\n' => break,
                b'"' => quote = quote.or(Some(at)),
                byte if *byte == self.delimiter_byte && self.is_delimiter(at) => break,
                _ => {}
            }
            at += 1;
        }
        self.at = at;
        quote
    }

    /// Whether a delimiter begins here; its first byte may also begin another character.
    fn is_delimiter(&self, at: usize) -> bool {
        self.delimiter.is_ascii() || self.text[at..].starts_with(self.delimiter)
    }

    fn unquoted(&mut self, cell: usize) -> (Cut, Option<Fault>) {
        let start = self.at;
        let quote = self.pass_text();
        let cut = Cut {
            span: start..self.at,
            doubled_quotes: false,
        };
        (cut, quote.map(|quote| Fault::Inside { quote, cell }))
    }

    fn quoted(&mut self, cell: usize) -> (Cut, Option<Fault>) {
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
            let cut = Cut {
                span: start..end,
                doubled_quotes,
            };
            let after = self.at;
            self.pass_text();
            let text = after..self.at;
            let fault = (!text.is_empty()).then_some(Fault::AfterQuote { text, quote, cell });
            return (cut, fault);
        }
        self.at = self.text.len();
        let cut = Cut {
            span: start..self.at,
            doubled_quotes,
        };
        (cut, Some(Fault::Unclosed { quote, cell }))
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
