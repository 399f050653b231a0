//! A table as an authority published it: agencies with the numbers that were printed.
//!
//! ```text
//! TT;Tên cơ quan;Điểm thẩm định;Chỉ số;Xếp hạng;Xếp loại
//! 1;Sở Nội vụ;93,95;98,70;1;Xuất sắc
//! ```
//!
//! The index is what agencies are ordered by where both stand there (maxima differ), else the score in
//! all, else the points of the appraisal. A blank cell or a dash is what a printed table has for nothing;
//! neither is ever a zero. A workbook stores 97,50 as 97.5: its numbers were printed with the decimals of the
//! longest one of them.

use std::collections::HashMap;

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Expected, Problem};
use crate::exact::Exact;
use crate::input::headings::{Headings, PUBLISHED, Shown, missing};
use crate::input::names::agencies::Roster;
use crate::input::numbers::marks::Marks;
use crate::input::numbers::refusal::is_dash;
use crate::input::numbers::{Kind, Unread, read as read_number};
use crate::input::request::TableOptions;
use crate::input::table::{Field, Table};
use crate::model::agency::AgencyIndex;
use crate::model::answer::Remark;
use crate::model::round::{Published, PublishedRow};
use crate::source::Sources;

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

/// Reads a published table. Lines that name no agency of the round are kept by name.
pub fn read(table: &Table, known: Known, problems: &mut Diagnostics) -> Published {
    let headings = Headings::find(table, PUBLISHED, problems);
    headings.warn_of_unknown(table, problems);
    let Some(columns) = Columns::of(table, &headings, problems) else {
        return Published::default();
    };
    let mut reader = Reader {
        known,
        columns,
        marks: Marks::new(known.options.decimal),
        typed: Vec::new(),
        first_seen: HashMap::new(),
        published: Published::default(),
        problems,
    };
    let waiting: Vec<_> = table
        .rows()
        .filter_map(|row| Some((reader.row(row)?, row)))
        .collect();
    reader.marks.complete(reader.problems);
    for (at, row) in waiting {
        reader.score_again(at, row);
    }
    reader.typed_alike();
    reader.published
}

/// Where everything stands.
struct Columns {
    agency: usize,
    agency_name: Option<usize>,
    score: Option<usize>,
    /// Whether `score` is a percentage.
    is_index: bool,
    rank: Option<usize>,
    tier: Option<usize>,
    year: Option<usize>,
}

impl Columns {
    fn of(table: &Table, headings: &Headings<Shown>, problems: &mut Diagnostics) -> Option<Self> {
        let index = headings.filled(Shown::Index, table);
        let total = headings.filled(Shown::Score, table);
        let score = index.or(total).or(headings.filled(Shown::Appraised, table));
        let rank = headings.filled(Shown::Rank, table);
        let tier = headings.filled(Shown::Tier, table);
        let agency_name = headings.get(Shown::AgencyName);
        let Some(agency) = headings.get(Shown::Agency).or(agency_name) else {
            missing(table, Column::Agency, problems);
            return None;
        };
        if score.is_none() && rank.is_none() && tier.is_none() {
            missing(table, Column::Score, problems);
            return None;
        }
        (!headings.clash).then_some(Self {
            agency,
            agency_name,
            score,
            is_index: index.is_some(),
            rank,
            tier,
            year: headings.filled(Shown::Year, table),
        })
    }
}

struct Reader<'r> {
    known: Known<'r>,
    columns: Columns,
    marks: Marks,
    /// Rows whose score is a number by type.
    typed: Vec<usize>,
    first_seen: HashMap<AgencyIndex, usize>,
    published: Published,
    problems: &'r mut Diagnostics,
}

impl Reader<'_> {
    /// Takes in a row; its position, where its score waits for the decimal mark of the file.
    fn row(&mut self, row: &[Field]) -> Option<usize> {
        let agency = self.agency(row)?;
        self.year(row);
        let cell = self.columns.score.map(|at| &row[at]);
        let score = cell.map(|cell| self.score(cell));
        if cell.is_some_and(|cell| cell.is_number) {
            self.typed.push(self.published.rows.len());
        }
        let waits = matches!(score, Some(Err(Unread::Undecided)));
        let rank = self.rank(row);
        let tier = printed(row, self.columns.tier).map(|cell| cell.text.to_string());
        let (score, decimals) = score.and_then(Result::ok).flatten().unzip();
        self.published.rows.push(PublishedRow {
            agency,
            score,
            decimals: decimals.unwrap_or(0),
            rank,
            tier,
            place: cell.unwrap_or(&row[self.columns.agency]).place,
        });
        waits.then(|| self.published.rows.len() - 1)
    }

    fn score_again(&mut self, at: usize, row: &[Field]) {
        let cell = self.columns.score.map(|column| &row[column]);
        let score = cell.and_then(|cell| self.score(cell).ok()).flatten();
        if let (Some((score, decimals)), Some(row)) = (score, self.published.rows.get_mut(at)) {
            row.score = Some(score);
            row.decimals = decimals;
        }
    }

    /// Gives all scores that are numbers by type the decimals of the longest.
    fn typed_alike(&mut self) {
        let rows = &mut self.published.rows;
        let longest = self.typed.iter().map(|at| rows[*at].decimals).max();
        for at in &self.typed {
            rows[*at].decimals = longest.unwrap_or(0);
        }
    }

    /// The score and how many decimals were printed; `Ok(None)` where none was.
    fn score(&mut self, cell: &Field) -> Result<Option<(Exact, u32)>, Unread> {
        if is_absent(cell) {
            return Ok(None);
        }
        let kind = if self.columns.is_index {
            Kind::Percent
        } else {
            Kind::Points { thousands: false }
        };
        let read = read_number(cell, kind, &mut self.marks);
        if let Err(Unread::Refused(problem)) = &read {
            self.problems.push(Diagnostic::at(cell.place, problem.clone()));
        }
        let digits = cell.text.trim_end_matches(['%', ' ', '\u{A0}']);
        let decimals = digits
            .rsplit_once([',', '.'])
            .map_or(0, |(_, fraction)| fraction.len());
        // At most nine decimals are read as a number.
        Ok(Some((read?, u32::try_from(decimals).unwrap_or(0))))
    }

    fn agency(&mut self, row: &[Field]) -> Option<AgencyIndex> {
        let code = &row[self.columns.agency];
        let name = self.columns.agency_name.map_or(code, |at| &row[at]);
        let cell = if code.is_blank() { name } else { code };
        let found = self.known.roster.find(&cell.text).or_else(|problem| {
            let by_name = self.known.roster.find(&name.text);
            by_name.map_err(|_| problem)
        });
        let index = match found {
            Ok(index) => index,
            Err(Problem::UnknownAgency { text, .. }) => {
                let place = cell.place;
                self.published.unmatched.push(Remark { text, place });
                return None;
            }
            Err(problem) => {
                self.problems.push(Diagnostic::at(cell.place, problem));
                return None;
            }
        };
        let line = self.known.sources.locate(&cell.place).line;
        let first_line = *self.first_seen.entry(index).or_insert(line);
        if first_line != line {
            let code = self.known.roster.agency(index).code.clone();
            let problem = Problem::RepeatedAgency { code, first_line };
            self.problems.push(Diagnostic::at(cell.place, problem));
            return None;
        }
        Some(index)
    }

    /// `3`, and `3=` for a shared rank.
    fn rank(&mut self, row: &[Field]) -> Option<u32> {
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
    fn year(&mut self, row: &[Field]) {
        let year = printed(row, self.columns.year).and_then(|cell| cell.text.parse().ok());
        self.published.year = self.published.year.or(year);
    }
}

fn printed<'r, 'f>(row: &'r [Field<'f>], column: Option<usize>) -> Option<&'r Field<'f>> {
    column.map(|at| &row[at]).filter(|cell| !is_absent(cell))
}

fn is_absent(cell: &Field) -> bool {
    cell.is_blank() || is_dash(&cell.text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::diagnostic::{Column, Diagnostics, Expected, Problem};
    use crate::input::csv::test_table;
    use crate::input::names::agencies::Roster;
    use crate::input::published::{Known, read};
    use crate::input::request::TableOptions;
    use crate::model::agency::{Agency, Standing};
    use crate::model::name::Name;
    use crate::model::round::Published;
    use crate::source::{Place, Sources};

    fn published(text: &str) -> (Published, Vec<Problem>) {
        let mut sources = Sources::default();
        let source = sources.add("congbo.csv", text);
        let agency = |(code, name): (&str, &str)| Agency {
            code: code.to_owned(),
            name: Name {
                vietnamese: name.to_owned(),
                english: None,
            },
            framework: 0,
            block: 0,
            standing: Standing::Assessed,
            exempt_from: BTreeSet::new(),
            aliases: Vec::new(),
            place: Place::file(source),
        };
        let agencies = [("SNV", "Sở Nội vụ"), ("STC", "Sở Tài chính")].map(agency);
        let known = Known {
            sources: &sources,
            roster: &Roster::new(&agencies, Some("donvi.csv")),
            options: &TableOptions::default(),
        };
        let mut problems = Diagnostics::default();
        let table = read(&test_table(&sources, source), known, &mut problems);
        (table, problems.iter().map(|each| each.problem.clone()).collect())
    }

    /// `agency score/decimals rank tier`
    fn shown(text: &str) -> Vec<String> {
        let (published, problems) = published(text);
        assert_eq!(problems, []);
        let line = |row: &crate::model::round::PublishedRow| {
            let score = row
                .score
                .as_ref()
                .map_or("?".to_owned(), |score| format!("{score:?} at {}", row.decimals));
            format!(
                "{} {score} {:?} {:?}",
                row.agency.0,
                row.rank,
                row.tier.as_deref()
            )
        };
        published.rows.iter().map(line).collect()
    }

    #[test]
    fn a_table_is_read_as_it_was_printed() {
        let text = "TT;Tên cơ quan;Điểm đánh giá;Vị thứ;Xếp loại\n1;Sở Nội vụ;97,50;1;Xuất sắc\n2;Sở Tài chính;80;2=;Tốt\n";
        assert_eq!(
            shown(text),
            [
                "0 195/2 at 2 Some(1) Some(\"Xuất sắc\")",
                "1 80 at 0 Some(2) Some(\"Tốt\")"
            ]
        );
    }

    #[test]
    fn the_index_goes_before_the_score_and_the_score_before_the_appraisal() {
        let text = "Đơn vị;Điểm thẩm định;Tổng điểm;Chỉ số\nSở Nội vụ;60,5;68,32;81,33%\n";
        assert_eq!(shown(text), ["0 8133/100 at 2 None None"]);
        let text = "Đơn vị;Điểm thẩm định;Tổng điểm\nSở Nội vụ;60,5;68,32\n";
        assert_eq!(shown(text), ["0 1708/25 at 2 None None"]);
        let text = "Đơn vị;Điểm thẩm định\nSở Nội vụ;60,5\n";
        assert_eq!(shown(text), ["0 121/2 at 1 None None"]);
    }

    #[test]
    fn a_dash_in_a_printed_table_is_nothing_and_not_zero() {
        assert_eq!(
            shown("agency;score;rank;tier\nSNV;-;–;\nSTC;80;1;A\n")[0],
            "0 ? None None"
        );
    }

    #[test]
    fn lines_of_other_agencies_are_kept_by_name() {
        let (table, problems) = published("Cơ quan, đơn vị;Hạng\nSở Nội vụ;1\nSở Du lịch;2\nTrung bình;\n");
        let names: Vec<&str> = table
            .unmatched
            .iter()
            .map(|remark| remark.text.as_str())
            .collect();
        assert_eq!(names, ["Sở Du lịch", "Trung bình"]);
        assert_eq!((table.rows.len(), problems), (1, vec![]));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let (_, problems) = published("agency;score;rank\nSNV;8O;một\nSTC;90;1\nSTC;91;2\n");
        assert_eq!(
            problems,
            [
                Problem::NotANumber {
                    text: "8O".to_owned(),
                    expected: Expected::Points
                },
                Problem::NotANumber {
                    text: "một".to_owned(),
                    expected: Expected::Count
                },
                Problem::RepeatedAgency {
                    code: "STC".to_owned(),
                    first_line: 3
                },
            ]
        );
        let missing = Problem::MissingColumn {
            column: Column::Score,
            found: vec!["agency".to_owned(), "note".to_owned()],
        };
        assert!(published("agency;note\nSNV;a\n").1.contains(&missing));
    }
}
