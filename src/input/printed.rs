//! Every figure of a table as an authority published it.
//!
//! ```text
//! TT;Tên cơ quan;Điểm thẩm định;Chỉ số;Xếp hạng;Xếp loại
//! 1;Sở Nội vụ;93,95;98,70;1;Xuất sắc
//! ;Trung bình;88,12;90,40;;
//! ```
//!
//! A blank cell or a dash is what a printed table has for nothing; neither is ever a zero. A line that names
//! no agency and holds no figure is a title between blocks.

use std::collections::HashMap;

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Expected, Problem};
use crate::input::headings::{Headings, PUBLISHED, Part, Shown, missing};
use crate::input::names::agencies::Roster;
use crate::input::numbers::marks::Marks;
use crate::input::numbers::refusal::is_dash;
use crate::input::numbers::{Kind, Unread, read as read_number};
use crate::input::request::TableOptions;
use crate::input::spelling::heading_key;
use crate::input::table::{Field, Row, Table};
use crate::model::agency::AgencyIndex;
use crate::model::answer::Remark;
use crate::model::published::{Figure, PrintedMean, PrintedNumber, PrintedRow, PublishedTable};
use crate::source::Sources;

/// How a line of means begins, as headings are compared.
const MEAN: [&str; 7] = [
    "trung binh",
    "diem trung binh",
    "gia tri trung binh",
    "chi so trung binh",
    "binh quan",
    "mean",
    "average",
];

/// What a published table is read with.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// To tell lines from.
    pub sources: &'a Sources,
    /// The agencies of the round.
    pub roster: &'a Roster<'a>,
    /// How tables are to be read.
    pub options: &'a TableOptions,
}

/// Which columns of numbers are read; the others may hold anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The one that agencies are ordered by.
    Deciding,
    /// All of them.
    All,
}

/// Reads a published table; `None` where it has no agencies or nothing to compare.
pub fn read(
    table: &Table,
    known: Known,
    wanted: Wanted,
    problems: &mut Diagnostics,
) -> Option<PublishedTable> {
    let headings = Headings::find(table, PUBLISHED, problems);
    headings.warn_of_unknown(table, problems);
    let columns = Columns::of(table, &headings, wanted, problems)?;
    let published = PublishedTable {
        source: table.source,
        year: None,
        figures: columns.numbers.iter().map(|(figure, _)| *figure).collect(),
        rows: Vec::new(),
        means: Vec::new(),
        unmatched: Vec::new(),
    };
    let mut reader = Reader {
        known,
        marks: marks_of(table, &columns, known.options, problems),
        stored: columns
            .numbers
            .iter()
            .map(|(_, at)| (*at, stored_decimals(table, *at)))
            .collect(),
        columns,
        first_seen: HashMap::new(),
        published,
        problems,
    };
    for row in table.rows() {
        reader.row(&row);
    }
    Some(reader.published)
}

/// A workbook stores 97,50 as 97.5: its numbers were printed with the decimals of the longest in the column.
fn stored_decimals(table: &Table, at: usize) -> u32 {
    let stored = table.column(at).filter(|cell| cell.is_number);
    stored.map(|cell| decimals(&cell)).max().unwrap_or(0)
}

/// Digits after the decimal mark as written; at most nine of them are read as a number.
fn decimals(cell: &Field) -> u32 {
    let digits = cell.text.trim_end_matches(['%', ' ', '\u{A0}']);
    let fraction = digits
        .rsplit_once([',', '.'])
        .map_or("", |(_, fraction)| fraction);
    u32::try_from(fraction.len()).unwrap_or(0)
}

/// Where everything stands.
struct Columns {
    agency: usize,
    agency_name: Option<usize>,
    numbers: Vec<(Figure, usize)>,
    rank: Option<usize>,
    tier: Option<usize>,
    year: Option<usize>,
}

impl Columns {
    fn of(
        table: &Table,
        headings: &Headings<Shown>,
        wanted: Wanted,
        problems: &mut Diagnostics,
    ) -> Option<Self> {
        let column = |figure: Figure| Some((figure, headings.filled(shown(figure), table)?));
        let mut numbers: Vec<_> = Figure::ALL.into_iter().filter_map(column).collect();
        let decides = |(figure, _): &&(Figure, usize)| {
            matches!(figure, Figure::Index | Figure::Score | Figure::Appraised)
        };
        if wanted == Wanted::Deciding {
            numbers = numbers.iter().find(decides).copied().into_iter().collect();
        }
        let rank = headings.filled(Shown::Rank, table);
        let tier = headings.filled(Shown::Tier, table);
        let agency_name = headings.get(Shown::AgencyName);
        let Some(agency) = headings.get(Shown::Agency).or(agency_name) else {
            missing(table, Column::Agency, problems);
            return None;
        };
        if numbers.is_empty() && rank.is_none() && tier.is_none() {
            missing(table, Column::Score, problems);
            return None;
        }
        (!headings.clash).then_some(Self {
            agency,
            agency_name,
            numbers,
            rank,
            tier,
            year: headings.filled(Shown::Year, table),
        })
    }
}

fn shown(figure: Figure) -> Shown {
    match figure {
        Figure::Index => Shown::Index,
        Figure::Score => Shown::Score,
        Figure::SelfAssessed => Shown::Part(Part::SelfAssessed),
        Figure::Appraised => Shown::Appraised,
        Figure::Survey => Shown::Part(Part::Survey),
    }
}

fn kind(figure: Figure) -> Kind {
    match figure {
        Figure::Index => Kind::Percent,
        Figure::Score | Figure::SelfAssessed | Figure::Appraised | Figure::Survey => {
            Kind::Points { thousands: false }
        }
    }
}

/// What all cells of numbers prove about the decimal mark, before any of them is read for good.
fn marks_of(table: &Table, columns: &Columns, options: &TableOptions, problems: &mut Diagnostics) -> Marks {
    let mut marks = Marks::new(options.decimal);
    for row in table.rows() {
        for (figure, at) in &columns.numbers {
            if let Some(cell) = printed(&row, Some(*at)) {
                // What is refused here is refused and reported when it is read again.
                let _ = read_number(&cell, kind(*figure), &mut marks);
            }
        }
    }
    marks.complete(problems);
    marks
}

struct Reader<'r> {
    known: Known<'r>,
    /// For each column of numbers, the decimals of those that a workbook stores as numbers.
    stored: HashMap<usize, u32>,
    columns: Columns,
    marks: Marks,
    first_seen: HashMap<AgencyIndex, usize>,
    published: PublishedTable,
    problems: &'r mut Diagnostics,
}

impl Reader<'_> {
    fn row(&mut self, row: &Row) {
        let code = row.field(self.columns.agency);
        let name = self.columns.agency_name.map(|at| row.field(at));
        let name = name.as_ref().unwrap_or(&code);
        let cell = if code.is_blank() { name } else { &code };
        let found = self.known.roster.find(&cell.text).or_else(|problem| {
            let by_name = self.known.roster.find(&name.text);
            by_name.map_err(|_| problem)
        });
        match found {
            Ok(index) if self.is_repeated(index, cell) => {}
            Ok(index) => self.agency(index, row, cell),
            Err(_) if is_mean(&name.text) || is_mean(&code.text) => self.mean(row, cell),
            Err(Problem::UnknownAgency { text, .. }) if self.holds_figures(row) => {
                let place = cell.place;
                self.published.unmatched.push(Remark { text, place });
            }
            Err(Problem::UnknownAgency { .. }) => {}
            Err(problem) => self.problems.push(Diagnostic::at(cell.place, problem)),
        }
    }

    fn agency(&mut self, agency: AgencyIndex, row: &Row, cell: &Field) {
        self.year(row);
        let numbers = self.numbers(row);
        let rank = self.rank(row);
        self.published.rows.push(PrintedRow {
            agency,
            numbers,
            rank,
            tier: printed(row, self.columns.tier).map(|cell| cell.text.to_string()),
            place: cell.place,
        });
    }

    fn mean(&mut self, row: &Row, cell: &Field) {
        let numbers = self.numbers(row);
        let before = self.published.means.last().map_or(0, |mean| mean.rows.end);
        self.published.means.push(PrintedMean {
            label: cell.text.to_string(),
            rows: before..self.published.rows.len(),
            numbers,
            place: cell.place,
        });
    }

    fn is_repeated(&mut self, index: AgencyIndex, cell: &Field) -> bool {
        let line = self.known.sources.locate(&cell.place).line;
        let first_line = *self.first_seen.entry(index).or_insert(line);
        if first_line != line {
            let code = self.known.roster.agency(index).code.clone();
            let problem = Problem::RepeatedAgency { code, first_line };
            self.problems.push(Diagnostic::at(cell.place, problem));
        }
        first_line != line
    }

    fn holds_figures(&self, row: &Row) -> bool {
        let columns = self.columns.numbers.iter().map(|(_, at)| *at);
        let mut columns = columns.chain(self.columns.rank).chain(self.columns.tier);
        columns.any(|at| !is_absent(&row.field(at)))
    }

    fn numbers(&mut self, row: &Row) -> Vec<PrintedNumber> {
        let columns = self.columns.numbers.clone();
        columns
            .into_iter()
            .filter_map(|(figure, at)| self.number(figure, at, &row.field(at)))
            .collect()
    }

    /// The number and how many decimals were printed; `None` where none was, or none that can be read.
    fn number(&mut self, figure: Figure, at: usize, cell: &Field) -> Option<PrintedNumber> {
        if is_absent(cell) {
            return None;
        }
        let value = match read_number(cell, kind(figure), &mut self.marks) {
            Ok(value) => value,
            Err(Unread::Refused(problem)) => {
                self.problems.push(Diagnostic::at(cell.place, problem));
                return None;
            }
            Err(Unread::Undecided | Unread::Hushed) => return None,
        };
        Some(PrintedNumber {
            figure,
            value,
            decimals: if cell.is_number {
                self.stored[&at]
            } else {
                decimals(cell)
            },
            place: cell.place,
        })
    }

    /// `3`, and `3=` for a shared rank.
    fn rank(&mut self, row: &Row) -> Option<u32> {
        let cell = printed(row, self.columns.rank)?;
        let text = cell.text.trim_end_matches('=');
        let is_whole = text.bytes().all(|byte| byte.is_ascii_digit());
        let rank = text.parse().ok().filter(|rank| is_whole && *rank > 0);
        if rank.is_none() {
            let problem = Problem::NotANumber {
                text: cell.text.to_string(),
                expected: Expected::Count,
            };
            self.problems.push(Diagnostic::at(cell.place, problem));
        }
        rank
    }

    /// The year of the table is that of its first row that has one.
    fn year(&mut self, row: &Row) {
        let year = printed(row, self.columns.year).and_then(|cell| cell.text.parse().ok());
        self.published.year = self.published.year.or(year);
    }
}

/// Whether a line gives means: `Trung bình`, `Bình quân khối sở`.
pub(super) fn is_mean(text: &str) -> bool {
    let key = heading_key(text);
    MEAN.iter().any(|word| {
        key.strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

fn printed<'f>(row: &Row<'f>, column: Option<usize>) -> Option<Field<'f>> {
    row.filled(column?).filter(|cell| !is_absent(cell))
}

fn is_absent(cell: &Field) -> bool {
    cell.is_blank() || is_dash(&cell.text)
}
