//! CSV as it comes out of spreadsheets, read strictly: what is not certain is refused where it stands.
//!
//! | file | | |
//! |---|---|---|
//! | [`records`] | bytes → cells | E105, E106 |
//! | [`heading`] | which line is the heading, what parts the cells | E108, E109 |
//! | this file | every row has the cells of the heading | E102, E107, E110, E111, W204 |
//!
//! A table with any of these errors is not handed on: half a table would make the answers of the other
//! half look missing. Rows are counted as a spreadsheet counts them, lines as a text editor does.

mod head;
mod heading;
mod numbering;
mod records;

pub(crate) use head::{read_cell, read_head, read_record};

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::input::csv::head::Head;
use crate::input::csv::numbering::is_numbering;
use crate::input::csv::records::{Cut, Fault, Record, Records};
use crate::input::file::TextFile;
use crate::input::page::{Kept, Page};
use crate::input::request::TableOptions;
use crate::input::spelling::trimmed;
use crate::input::table::Table;
#[cfg(test)]
use crate::source::SourceId;
use crate::source::{Cell, Place, Sources};

/// The most characters of a cell.
pub const CELL_LIMIT: usize = 64 * 1024;
/// The most characters of a row.
pub const ROW_LIMIT: usize = 1024 * 1024;

/// Reads a table, or reports why its structure cannot be trusted.
pub fn read_table<'a>(
    sources: &'a Sources,
    file: TextFile,
    options: &TableOptions,
    problems: &mut Diagnostics,
) -> Option<Table<'a>> {
    read_head(sources, file, options, problems).map(|head| head.table)
}

struct Reader<'a> {
    page: Page<'a>,
    records: Records<'a>,
    /// Spreadsheet row of the next record.
    row: u32,
    cells: Vec<Cut>,
    /// Whether it was said that commas part cells and decimals alike.
    told_of_commas: bool,
    problems: Diagnostics,
}

impl<'a> Reader<'a> {
    fn table(&mut self, file: TextFile, delimiter: char) -> Option<Head<'a>> {
        let heading = self.records.next(&mut self.cells)?;
        let rows_from = self.page.source.text.len() - self.records.left();
        if self.refuses(&heading, None) {
            return None;
        }
        let headings = self.kept().collect();
        let mut table = Table::new(self.page, file.encoding, delimiter, headings);
        self.row += 1;
        self.rows(&mut table);
        if table.height() == 0 && !self.problems.has_errors() {
            let problem = Problem::NoDataRows;
            self.problems
                .push(Diagnostic::at(Place::file(file.source), problem));
        }
        Some(Head {
            table,
            heading: heading.span,
            rows_from,
        })
    }

    fn rows(&mut self, table: &mut Table<'a>) {
        let mut first = true;
        let mut is_empty = true;
        let mut blank_since: Option<Place> = None;
        while let Some(record) = self.records.next(&mut self.cells) {
            if record.fault.is_none() && self.is_blank() {
                blank_since = blank_since.or(Some(self.page.line_from(record.span.start)));
            } else if first && is_numbering(self.cells.iter().map(|cut| self.text(cut))) {
                first = false;
                let line = self.page.line(record.span.start);
                self.report(record.span.clone(), Problem::NumberingRow { line });
            } else {
                if let Some(place) = blank_since.take().filter(|_| !first) {
                    self.warn_of_blank_row(place);
                }
                first = false;
                if self.refuses(&record, Some(table.width())) {
                    if self.is_lost(&record) {
                        return;
                    }
                } else {
                    if is_empty {
                        is_empty = false;
                        table.reserve(self.cells_like(&record));
                    }
                    table.push_row(self.kept());
                }
            }
            self.row = self.row.saturating_add(1);
        }
    }

    /// How many cells there are from this record on, if the others are about as long: an eighth more.
    fn cells_like(&self, record: &Record) -> usize {
        let records = 1 + self.records.left() / (record.span.len() + 1);
        (records + records / 8).saturating_mul(self.cells.len())
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cut| self.text(cut).is_empty())
    }

    /// The text of a cell without what surrounds it, for looking at.
    fn text(&self, cut: &Cut) -> &'a str {
        self.page.text(cut.span.clone())
    }

    fn kept(&self) -> impl Iterator<Item = Kept> {
        let cells = self.cells.iter().enumerate();
        cells.map(|(at, cut)| cut.kept(self.cell(at)))
    }

    /// Reports what is wrong with a record; true if anything is.
    fn refuses(&mut self, record: &Record, width: Option<usize>) -> bool {
        if let Some(fault) = &record.fault {
            self.report_fault(fault);
            return true;
        }
        if let Some((cell, length, limit)) = self.over_limit(record) {
            let span = self.cells[cell].span.clone();
            let cell = self.cell(cell);
            self.report(span, Problem::CellTooLong { cell, length, limit });
            return true;
        }
        match width {
            Some(expected) if expected != self.cells.len() => {
                self.report_cell_count(record, expected);
                true
            }
            Some(_) | None => false,
        }
    }

    /// Whether a fault leaves it open where the next record begins.
    ///
    /// Text behind the closing quote of a cell with line breaks is a quote that was never meant to reach
    /// so far: every later quote of the file is then read inside out, and would be reported as well.
    fn is_lost(&self, record: &Record) -> bool {
        match &record.fault {
            Some(Fault::AfterQuote { text, quote, .. }) => {
                self.page.source.text[*quote..text.start].contains(['\r', '\n'])
            }
            Some(Fault::Unclosed { .. }) => true,
            Some(Fault::Inside { .. }) | None => false,
        }
    }

    fn report_fault(&mut self, fault: &Fault) {
        match fault {
            Fault::Unclosed { quote, cell } => {
                let line = self.page.line(*quote);
                let problem = Problem::UnclosedQuote {
                    line,
                    swallowed_lines: self.page.last_line().saturating_sub(line),
                    cell: self.cell(*cell),
                };
                self.report_at(*quote..*quote + 1, *cell, problem);
            }
            Fault::AfterQuote { text, quote, cell } => {
                let inner = trimmed(&self.page.source.text[text.clone()]);
                let text = text.start + inner.start..text.start + inner.end;
                let problem = Problem::TextAfterQuote {
                    text: self.page.source.text[text.clone()].to_owned(),
                };
                let opened = self.page.place(*quote..*quote + 1).in_cell(self.cell(*cell));
                let place = self.page.place(text.clone()).in_cell(self.cell(*cell));
                self.problems
                    .push(Diagnostic::at(place, problem).because_of(opened));
            }
            Fault::Inside { quote, cell } => {
                let span = self.cells[*cell].span.clone();
                let text = self.page.source.text[span].trim().to_owned();
                self.report_at(*quote..*quote + 1, *cell, Problem::QuoteInside { text });
            }
        }
    }

    /// The cell that is too long, or the one with which its row becomes too long.
    fn over_limit(&self, record: &Record) -> Option<(usize, usize, usize)> {
        // No text has more characters than bytes, which cost nothing to count.
        if record.span.len() <= CELL_LIMIT {
            return None;
        }
        let length = |span: Range<usize>| self.page.source.text[span].chars().count();
        let too_long = |cut: &Cut| cut.span.len() > CELL_LIMIT && length(cut.span.clone()) > CELL_LIMIT;
        if let Some(cell) = self.cells.iter().position(too_long) {
            return Some((cell, length(self.cells[cell].span.clone()), CELL_LIMIT));
        }
        if record.span.len() <= ROW_LIMIT {
            return None;
        }
        let mut counted = (record.span.start, 0);
        let over_row = |cut: &Cut| {
            counted = (cut.span.end, counted.1 + length(counted.0..cut.span.end));
            counted.1 > ROW_LIMIT
        };
        let cell = self.cells.iter().position(over_row)?;
        Some((cell, length(record.span.clone()), ROW_LIMIT))
    }

    fn report_cell_count(&mut self, record: &Record, expected: usize) {
        let surplus = self.cells.get(expected..).unwrap_or(&[]);
        let filled = surplus.iter().find(|cut| !self.text(cut).is_empty());
        // A cell too many that holds something is a fault of its own.
        let is_shifted = !surplus.is_empty() && filled.is_none();
        let decimal = self.cut_decimal().filter(|_| is_shifted);
        if decimal.is_some() && self.told_of_commas {
            return;
        }
        let problem = Problem::CellCount {
            line: self.page.line(record.span.start),
            found: self.cells.len(),
            expected,
            extra: filled.map_or_else(String::new, |cut| self.text(cut).to_owned()),
        };
        self.told_of_commas |= decimal.is_some();
        let cut = filled.or(surplus.first()).map(|cut| cut.span.clone());
        self.report(decimal.or(cut).unwrap_or(record.span.clone()), problem);
    }

    /// The bytes of the first `4,75` of a row whose cells are parted by commas: two cells of digits side by
    /// side. What is wrong with one such row is wrong with all of them.
    fn cut_decimal(&self) -> Option<Range<usize>> {
        let is_digits = |cut: &Cut| {
            let text = self.text(cut);
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let pairs = self.cells.windows(2);
        let mut spans = pairs.filter_map(|pair| match pair {
            [whole, decimals] if is_digits(whole) && is_digits(decimals) => {
                Some(whole.span.start..decimals.span.end)
            }
            _ => None,
        });
        spans.find(|span| self.page.source.text[span.clone()].contains(','))
    }

    fn warn_of_blank_row(&mut self, place: Place) {
        let line = place.span().map_or(0, |span| self.page.line(span.start));
        self.problems
            .push(Diagnostic::at(place, Problem::BlankRow { line }));
    }

    fn report(&mut self, span: Range<usize>, problem: Problem) {
        let holds = |cut: &Cut| cut.span.start <= span.start && span.start <= cut.span.end;
        let cell = self.cells.iter().position(holds).unwrap_or(0);
        self.report_at(span, cell, problem);
    }

    fn report_at(&mut self, span: Range<usize>, cell: usize, problem: Problem) {
        let place = self.page.place(span).in_cell(self.cell(cell));
        self.problems.push(Diagnostic::at(place, problem));
    }

    fn cell(&self, position: usize) -> Cell {
        let column = u16::try_from(position + 1).unwrap_or(u16::MAX);
        Cell {
            column,
            row: self.row,
        }
    }
}

/// The table of a source, for the tests of other rooms.
#[cfg(test)]
pub(crate) fn test_table(sources: &Sources, source: SourceId) -> Table<'_> {
    let mut problems = Diagnostics::default();
    let encoding = "UTF-8";
    let options = TableOptions::default();
    let table = read_table(sources, TextFile { source, encoding }, &options, &mut problems);
    assert!(!problems.has_errors(), "{problems:?}");
    table.expect("a table without errors")
}

#[cfg(test)]
mod tests;
