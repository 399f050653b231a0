//! Last round's published table, narrowed to what a later round compares itself with.
//!
//! ```text
//! TT;Tên cơ quan;Điểm thẩm định;Chỉ số;Xếp hạng;Xếp loại
//! 1;Sở Nội vụ;93,95;98,70;1;Xuất sắc
//! ```
//!
//! The index is what agencies are ordered by where both stand there (maxima differ), else the score in
//! all, else the points of the appraisal.

use crate::diagnostic::Diagnostics;
use crate::input::printed::{self, Wanted};
use crate::input::table::Table;
use crate::model::answer::Remark;
use crate::model::published::{PrintedMean, PrintedRow};
use crate::model::round::{Published, PublishedRow};

pub use crate::input::printed::Known;

/// Reads a published table. Lines that name no agency of the round are kept by name.
pub fn read(table: &Table, known: Known, problems: &mut Diagnostics) -> Published {
    let Some(table) = printed::read(table, known, Wanted::Deciding, problems) else {
        return Published::default();
    };
    let of_mean = |mean: PrintedMean| Remark {
        text: mean.label,
        place: mean.place,
    };
    let means = table.means.into_iter().map(of_mean);
    Published {
        year: table.year,
        rows: table.rows.into_iter().map(narrowed).collect(),
        unmatched: table.unmatched.into_iter().chain(means).collect(),
    }
}

fn narrowed(row: PrintedRow) -> PublishedRow {
    let number = row.numbers.into_iter().next();
    let place = number.as_ref().map_or(row.place, |number| number.place);
    let (score, decimals) = number.map(|number| (number.value, number.decimals)).unzip();
    PublishedRow {
        agency: row.agency,
        score,
        decimals: decimals.unwrap_or(0),
        rank: row.rank,
        tier: row.tier,
        place,
    }
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
