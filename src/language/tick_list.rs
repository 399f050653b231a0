//! The words of an auditor's tick-list.

use crate::analysis::sample::Weighing;
use crate::language::number::count;
use crate::model::name::Language;

/// What stands over a column of a tick-list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TickHeading {
    /// The box to tick.
    Tick,
    /// The year, where the data has several.
    Year,
    /// The agency's code.
    Agency,
    /// The item's code.
    Item,
    /// File and line.
    Row,
    /// The spreadsheet cell.
    Cell,
    /// The value as it stands in the file.
    Value,
    /// The evidence that was given, else the one that is asked for.
    Evidence,
}

/// The heading of a column.
#[must_use]
pub fn heading(heading: TickHeading, language: Language) -> &'static str {
    let (english, vietnamese) = match heading {
        TickHeading::Tick => ("", ""),
        TickHeading::Year => ("Year", "Năm"),
        TickHeading::Agency => ("Agency", "Đơn vị"),
        TickHeading::Item => ("Criterion", "Tiêu chí"),
        TickHeading::Row => ("Row", "Dòng"),
        TickHeading::Cell => ("Cell", "Ô"),
        TickHeading::Value => ("Value", "Giá trị"),
        TickHeading::Evidence => ("Evidence", "Minh chứng"),
    };
    match language {
        Language::English => english,
        Language::Vietnamese => vietnamese,
    }
}

/// How much was drawn, out of how much, and how to draw it again.
#[must_use]
pub fn title(drawn: usize, out_of: usize, seed: u64, weighing: Weighing, language: Language) -> String {
    let (drawn, out_of) = (count(drawn, language), count(out_of, language));
    match language {
        Language::English => {
            let how = match weighing {
                Weighing::Evenly => "all alike",
                Weighing::ByBlock => "blocks alike",
                Weighing::ByPoints => "in proportion to the maximum",
            };
            format!("Sample of {drawn} of {out_of} answers · seed {seed} · {how}")
        }
        Language::Vietnamese => {
            let how = match weighing {
                Weighing::Evenly => "khả năng như nhau",
                Weighing::ByBlock => "các khối như nhau",
                Weighing::ByPoints => "theo điểm tối đa",
            };
            format!("Mẫu kiểm tra {drawn}/{out_of} kết quả · seed {seed} · {how}")
        }
    }
}

/// What stands in the column of evidence where none was given and the criteria ask for some.
#[must_use]
pub fn asked_for(evidence: &str, language: Language) -> String {
    match language {
        Language::English => format!("asked for: {evidence}"),
        Language::Vietnamese => format!("cần có: {evidence}"),
    }
}
