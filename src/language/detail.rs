//! The words of the detail: every criterion of every agency.

use crate::model::name::Language;
use crate::scoring::State;

/// What stands over a column of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailHeading {
    /// The year, where the data has several.
    Year,
    /// The code of the block.
    Block,
    /// The agency's code.
    Agency,
    /// The agency's name.
    AgencyName,
    /// Area, criterion or component.
    Level,
    /// Its code.
    Code,
    /// Its name.
    Name,
    /// Blank, zero, not applicable and not assigned are four different things.
    State,
    /// What was answered: a number, or the word in the file.
    Value,
    /// The denominator beside it, or the number of responses.
    Denominator,
    /// Points earned; of a penalty, lost.
    Points,
    /// The same before rounding.
    ExactPoints,
    /// Points that were possible.
    Possible,
    /// The file of the value.
    File,
    /// Its line.
    Line,
    /// Its spreadsheet cell.
    Cell,
}

/// A level of the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Lĩnh vực
    Area,
    /// Tiêu chí
    Criterion,
    /// Tiêu chí thành phần
    Component,
}

/// The heading of a column.
#[must_use]
pub fn heading(heading: DetailHeading, language: Language) -> &'static str {
    let (english, vietnamese) = match heading {
        DetailHeading::Year => ("Year", "Năm"),
        DetailHeading::Block => ("Block", "Khối"),
        DetailHeading::Agency => ("Agency code", "Mã đơn vị"),
        DetailHeading::AgencyName => ("Agency", "Cơ quan, đơn vị"),
        DetailHeading::Level => ("Level", "Cấp"),
        DetailHeading::Code => ("Code", "Mã"),
        DetailHeading::Name => ("Criterion", "Tên lĩnh vực, tiêu chí"),
        DetailHeading::State => ("State", "Trạng thái"),
        DetailHeading::Value => ("Value", "Giá trị"),
        DetailHeading::Denominator => ("Denominator", "Mẫu số"),
        DetailHeading::Points => ("Points", "Điểm đạt"),
        DetailHeading::ExactPoints => ("Exact points", "Điểm chính xác"),
        DetailHeading::Possible => ("Maximum", "Điểm tối đa"),
        DetailHeading::File => ("File", "Tệp"),
        DetailHeading::Line => ("Line", "Dòng"),
        DetailHeading::Cell => ("Cell", "Ô"),
    };
    in_language(english, vietnamese, language)
}

/// What a node of the outline is called.
#[must_use]
pub fn level(level: Level, language: Language) -> &'static str {
    let (english, vietnamese) = match level {
        Level::Area => ("area", "lĩnh vực"),
        Level::Criterion => ("criterion", "tiêu chí"),
        Level::Component => ("component", "tiêu chí thành phần"),
    };
    in_language(english, vietnamese, language)
}

/// What became of an item, in a word that fits a column.
#[must_use]
pub fn state(state: State, language: Language) -> &'static str {
    let (english, vietnamese) = match state {
        State::Scored => ("scored", "đã chấm"),
        State::NotApplicable => ("not applicable", "không áp dụng"),
        State::Exempt => ("exempt", "được miễn"),
        State::Missing => ("missing", "không có số liệu"),
    };
    in_language(english, vietnamese, language)
}

fn in_language(english: &'static str, vietnamese: &'static str, language: Language) -> &'static str {
    match language {
        Language::English => english,
        Language::Vietnamese => vietnamese,
    }
}
