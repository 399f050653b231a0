//! The words of the workbook: sheets, labels, settings, marks in place of answers.

mod label;
mod read_me;
mod setting;

pub use label::{Label, label};
pub use read_me::{Facts, Paragraph, read_me};
pub use setting::{
    compared_by, decimals, method, missing, not_applicable, places, rounding, scored_by, status, ties, yes_no,
};

use crate::exact::Exact;
use crate::language::number;
use crate::model::framework::Kind;
use crate::model::name::Language;
use crate::model::rule::Rule;
use crate::model::tier::{Condition, Level};

/// A sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Who is where.
    Results,
    /// The same as bars.
    Charts,
    /// From answers to scores.
    Detail,
    /// What was answered.
    Answers,
    /// What the decision says.
    Criteria,
    /// Whether the workbook says what the program said.
    Checks,
    /// How to read it.
    ReadMe,
}

/// The name of a sheet.
#[must_use]
pub fn sheet(sheet: Sheet, language: Language) -> &'static str {
    let (english, vietnamese) = match sheet {
        Sheet::Results => ("Results", "Kết quả"),
        Sheet::Charts => ("Charts", "Biểu đồ"),
        Sheet::Detail => ("Detail", "Chi tiết"),
        Sheet::Answers => ("Answers", "Dữ liệu"),
        Sheet::Criteria => ("Criteria", "Tiêu chí"),
        Sheet::Checks => ("Checks", "Đối chiếu"),
        Sheet::ReadMe => ("Read me", "Đọc tôi"),
    };
    pick(english, vietnamese, language)
}

/// A word that stands in place of a number in a cell of Answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The item does not apply, says the answer.
    NotApplicable,
    /// The item does not apply, says the register.
    Exempt,
    /// The requirement is met.
    Yes,
    /// It is not.
    No,
}

/// How a mark is written; also what is to be typed.
#[must_use]
pub fn mark(mark: Mark, language: Language) -> &'static str {
    let (english, vietnamese) = match mark {
        Mark::NotApplicable => ("N/A", "KAD"),
        Mark::Exempt => ("exempt", "miễn"),
        Mark::Yes => ("yes", "Có"),
        Mark::No => ("no", "Không"),
    };
    pick(english, vietnamese, language)
}

/// What a line of the outline is.
#[must_use]
pub fn level(level: Level, kind: Kind, language: Language) -> &'static str {
    let (english, vietnamese) = match (kind, level) {
        (Kind::Base, Level::Area) => ("area", "lĩnh vực"),
        (Kind::Base, Level::Criterion) => ("criterion", "tiêu chí"),
        (Kind::Base, Level::Component) => ("component", "thành phần"),
        (Kind::Bonus, _) => ("bonus", "điểm thưởng"),
        (Kind::Penalty, _) => ("penalty", "điểm trừ"),
    };
    pick(english, vietnamese, language)
}

/// What a condition of a tier asks for, without its number, which stands in a cell of its own.
#[must_use]
pub fn condition(condition: &Condition, id: &str, language: Language) -> String {
    match (condition, language) {
        (Condition::AtLeast { .. }, Language::English) => format!("{id}: at least, % of its maximum"),
        (Condition::AtLeast { .. }, Language::Vietnamese) => format!("{id}: đạt từ, % điểm tối đa"),
        (Condition::Every { level: of, .. }, Language::English) => {
            let of = level(*of, Kind::Base, language);
            format!("every {of}: at least, % of its maximum")
        }
        (Condition::Every { level: of, .. }, Language::Vietnamese) => {
            let of = level(*of, Kind::Base, language);
            format!("mỗi {of}: đạt từ, % điểm tối đa")
        }
        (Condition::LostAtMost { .. }, Language::English) => format!("{id}: points lost, at most"),
        (Condition::LostAtMost { .. }, Language::Vietnamese) => format!("{id}: điểm trừ, nhiều nhất"),
    }
}

/// Whether a tier's bound and conditions hold.
#[must_use]
pub fn admitted(tier: &str, language: Language) -> String {
    match language {
        Language::English => format!("{tier}: score and conditions (1 = yes)"),
        Language::Vietnamese => format!("{tier}: đủ điểm và điều kiện (1 = có)"),
    }
}

/// Whether a tier has room.
#[must_use]
pub fn within(tier: &str, language: Language) -> String {
    match language {
        Language::English => format!("{tier}: within its quota (1 = yes)"),
        Language::Vietnamese => format!("{tier}: trong hạn mức (1 = có)"),
    }
}

/// Points that separate equal scores.
#[must_use]
pub fn tie_break(id: &str, language: Language) -> String {
    match language {
        Language::English => format!("Among equals: points of {id}"),
        Language::Vietnamese => format!("Khi bằng điểm: điểm của {id}"),
    }
}

/// What an answer of one cell is.
#[must_use]
pub fn asked(rule: &Rule, language: Language) -> &'static str {
    let (english, vietnamese) = match rule {
        Rule::Points { .. } => ("points", "số điểm"),
        Rule::Bands(_) | Rule::Survey(_) => ("percent", "tỷ lệ %"),
        Rule::Options(_) => ("option", "phương án"),
        Rule::AllOrNothing => ("yes or no", "Có hoặc Không"),
        Rule::Deduct(_) => ("number of cases", "số trường hợp"),
        Rule::Ratio(_) | Rule::Checklist(_) | Rule::Increment(_) | Rule::Goalposts { .. } => {
            ("value", "số liệu")
        }
    };
    pick(english, vietnamese, language)
}

/// Why a cell of Answers refuses what was typed.
#[must_use]
pub fn allowed(max: Option<&Exact>, or_not_applicable: bool, language: Language) -> String {
    let max = max.map(|max| number::exact(max, language));
    let mut text = match (max, language) {
        (Some(max), Language::English) => format!("A number from 0 to {max}"),
        (Some(max), Language::Vietnamese) => format!("Số từ 0 đến {max}"),
        (None, Language::English) => "One of the list".to_owned(),
        (None, Language::Vietnamese) => "Chọn trong danh sách".to_owned(),
    };
    if or_not_applicable {
        let word = mark(Mark::NotApplicable, language);
        text += &match language {
            Language::English => format!(", or {word}"),
            Language::Vietnamese => format!(", hoặc {word}"),
        };
    }
    text
}

fn pick(english: &'static str, vietnamese: &'static str, language: Language) -> &'static str {
    match language {
        Language::English => english,
        Language::Vietnamese => vietnamese,
    }
}
