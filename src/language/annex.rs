//! The words of the annex of a decision (phụ lục), in the forms that administrative documents have.
//!
//! ```text
//! Phụ lục II
//! (Kèm theo Quyết định số 1234/QĐ-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân thành phố)
//! ```
//!
//! What is to be filled in by hand stands as dots.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::language::number::{count, decimal, exact};
use crate::model::answer::Stage;
use crate::model::name::Language;

/// What stands for a value that is to be filled in by hand.
pub const DOTS: &str = "…………";

/// A column of the table of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnnexColumn {
    /// The number of the row, from 1.
    Ordinal,
    /// The agency's code.
    Code,
    /// The agency's name.
    Agency,
    /// Points by the self-answers, without those of the survey.
    SelfPoints,
    /// Points at the ranked stage, without those of the survey.
    Points,
    /// Points of the survey.
    SurveyPoints,
    /// The published score.
    Index,
    /// The rank in the block.
    Rank,
    /// The tier.
    Tier,
    /// Numbers of the notes under the table.
    Notes,
}

/// The decision that an annex belongs to, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decision {
    /// `1234/QĐ-UBND`
    pub number: Option<String>,
    /// When it was issued.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    day: u8,
    month: u8,
    year: u16,
}

impl Date {
    /// A day that there is, of the four-digit years.
    #[must_use]
    pub fn new(day: u8, month: u8, year: u16) -> Option<Self> {
        let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => return None,
        };
        let is_there = (1..=days).contains(&day) && (1000..=9999).contains(&year);
        is_there.then_some(Self { day, month, year })
    }
}

/// What stands over a column.
#[must_use]
pub fn heading(column: AnnexColumn, stage: Stage, language: Language) -> &'static str {
    let (english, vietnamese) = match column {
        AnnexColumn::Ordinal => ("No.", "STT"),
        AnnexColumn::Code => ("Code", "Mã cơ quan"),
        AnnexColumn::Agency => ("Agency", "Tên cơ quan"),
        AnnexColumn::SelfPoints => ("Self-assessed points", "Điểm tự đánh giá"),
        AnnexColumn::Points => match stage {
            Stage::SelfAssessed => ("Self-assessed points", "Điểm tự đánh giá"),
            Stage::Appraised => ("Appraised points", "Điểm thẩm định"),
            Stage::Final => ("Points after explanation", "Điểm thẩm định lần 2"),
            Stage::Survey => ("Points", "Điểm"),
        },
        AnnexColumn::SurveyPoints => ("Survey points", "Điểm điều tra xã hội học"),
        AnnexColumn::Index => ("Index", "Chỉ số"),
        AnnexColumn::Rank => ("Rank", "Xếp hạng"),
        AnnexColumn::Tier => ("Class", "Xếp loại"),
        AnnexColumn::Notes => ("Notes", "Ghi chú"),
    };
    match language {
        Language::English => english,
        Language::Vietnamese => vietnamese,
    }
}

/// Over the points of an area: its name and its maximum.
#[must_use]
pub fn area_heading(name: &str, max: &Exact, language: Language) -> String {
    let max = exact(max, language);
    match language {
        Language::English => format!("{name} (at most\u{a0}{max})"),
        Language::Vietnamese => format!("{name} (tối đa\u{a0}{max})"),
    }
}

/// Over the points that stand beside the scale: bonus, then penalty.
#[must_use]
pub fn beside_headings(language: Language) -> [&'static str; 2] {
    match language {
        Language::English => ["Bonus", "Penalty"],
        Language::Vietnamese => ["Điểm thưởng", "Điểm trừ"],
    }
}

/// `Phụ lục II`; without a number where there is one annex only.
#[must_use]
pub fn label(number: Option<u32>, language: Language) -> String {
    let word = match language {
        Language::English => "Annex",
        Language::Vietnamese => "Phụ lục",
    };
    number.map_or_else(|| word.to_owned(), |number| format!("{word} {}", roman(number)))
}

/// The title of the annex of areas, from that of the first.
#[must_use]
pub fn title_of_areas(title: &str, language: Language) -> String {
    match language {
        Language::English => format!("Points by area: {title}"),
        Language::Vietnamese => format!("Điểm theo lĩnh vực: {title}"),
    }
}

/// `(Kèm theo Quyết định số … ngày … tháng … năm … của …)`, with dots for what is not known.
#[must_use]
pub fn attached(decision: &Decision, language: Language) -> String {
    let number = decision.number.as_deref().unwrap_or("……/QĐ-……");
    let issuer = decision.issuer.as_deref().unwrap_or(DOTS);
    match language {
        Language::English => {
            let date = decision.date.map_or_else(|| DOTS.to_owned(), in_english);
            format!("(Attached to Decision No. {number} of {date} by {issuer})")
        }
        Language::Vietnamese => {
            let date = decision.date.map_or_else(
                || "ngày …… tháng …… năm ……".to_owned(),
                |Date { day, month, year }| {
                    // Days under 10 and the months 1 and 2 are written with a 0 before them.
                    let month = if month <= 2 {
                        format!("0{month}")
                    } else {
                        month.to_string()
                    };
                    format!("ngày {day:02} tháng {month} năm {year}")
                },
            );
            format!("(Kèm theo Quyết định số {number} {date} của\u{a0}{issuer})")
        }
    }
}

/// `I. Khối sở, ban, ngành (21 cơ quan, đơn vị)`, without a number where there is one block only.
#[must_use]
pub fn block_heading(
    number: Option<u32>,
    name: &str,
    year: Option<i32>,
    agencies: usize,
    language: Language,
) -> String {
    let number = number
        .map(|number| format!("{}. ", roman(number)))
        .unwrap_or_default();
    let year = match (year, language) {
        (None, _) => String::new(),
        (Some(year), Language::English) => format!(", {year}"),
        (Some(year), Language::Vietnamese) => format!(", năm {year}"),
    };
    let agencies = match (agencies, language) {
        (1, Language::English) => "1 agency".to_owned(),
        (many, Language::English) => format!("{} agencies", count(many, language)),
        (many, Language::Vietnamese) => format!("{} cơ quan, đơn vị", count(many, language)),
    };
    format!("{number}{name}{year} ({agencies})")
}

/// Over the agencies that have a score and no rank.
#[must_use]
pub fn not_ranked(language: Language) -> &'static str {
    match language {
        Language::English => "Not ranked",
        Language::Vietnamese => "Không xếp hạng",
    }
}

/// `Không đánh giá: UBND huyện Hoàng Sa.`
#[must_use]
pub fn not_assessed(names: &[&str], language: Language) -> String {
    let names = names.join(", ");
    match language {
        Language::English => format!("Not assessed: {names}."),
        Language::Vietnamese => format!("Không đánh giá: {names}."),
    }
}

/// `Chỉ số trung bình của khối: 87,33.`
#[must_use]
pub fn mean(mean: Decimal, language: Language) -> String {
    let mean = decimal(mean, language);
    match language {
        Language::English => format!("Mean index of the block: {mean}."),
        Language::Vietnamese => format!("Chỉ số trung bình của khối: {mean}."),
    }
}

/// One of the notes that the cells of a table point to, as a sentence.
#[must_use]
pub fn note(number: usize, text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("[{number}] {first}{}.", letters.as_str())
}

/// Said where printed points do not add up to the printed index, because each was rounded on its own.
#[must_use]
pub fn rounded_apart(language: Language) -> &'static str {
    match language {
        Language::English => {
            "Each number is rounded on its own: parts may differ from the whole in the last digit."
        }
        Language::Vietnamese => {
            "Mỗi số được làm tròn riêng nên tổng các phần có thể lệch so với số chung ở chữ số cuối."
        }
    }
}

/// How a cell of the areas reads where items of the area do not apply.
#[must_use]
pub fn less_than_all(language: Language) -> &'static str {
    match language {
        Language::English => {
            "After a slash: the maximum of an agency to which not all criteria of the area apply."
        }
        Language::Vietnamese => {
            "Số sau dấu gạch chéo là điểm tối đa của cơ quan, đơn vị có tiêu chí không áp dụng trong lĩnh vực."
        }
    }
}

/// `5 March 2024`
fn in_english(Date { day, month, year }: Date) -> String {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = usize::from(month).checked_sub(1).and_then(|at| months.get(at));
    format!("{day} {} {year}", name.unwrap_or(&DOTS))
}

/// `IV`: annexes and their parts are numbered in Roman numerals.
#[must_use]
pub fn roman(number: u32) -> String {
    const LETTERS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = number;
    let mut numeral = String::new();
    for (value, letters) in LETTERS {
        while left >= value {
            numeral.push_str(letters);
            left -= value;
        }
    }
    numeral
}

#[cfg(test)]
mod tests {
    use crate::language::annex::{Date, Decision, attached, label, roman};
    use crate::model::name::Language;

    #[test]
    fn a_date_is_a_day_that_there_is() {
        assert!(Date::new(29, 2, 2024).is_some());
        for (day, month, year) in [
            (29, 2, 2023),
            (31, 4, 2024),
            (0, 1, 2024),
            (1, 13, 2024),
            (1, 1, 24),
        ] {
            assert_eq!(Date::new(day, month, year), None, "{day}/{month}/{year}");
        }
    }

    #[test]
    fn annexes_are_numbered_in_roman_numerals() {
        assert_eq!(label(Some(2), Language::Vietnamese), "Phụ lục II");
        assert_eq!(label(None, Language::English), "Annex");
        let numerals: Vec<String> = [4, 9, 14, 40, 99].into_iter().map(roman).collect();
        assert_eq!(numerals, ["IV", "IX", "XIV", "XL", "XCIX"]);
    }

    #[test]
    fn what_is_not_known_of_the_decision_stands_as_dots() {
        let unknown = Decision::default();
        assert_eq!(
            attached(&unknown, Language::Vietnamese),
            "(Kèm theo Quyết định số ……/QĐ-…… ngày …… tháng …… năm …… của\u{a0}…………)"
        );
        assert_eq!(
            attached(&unknown, Language::English),
            "(Attached to Decision No. ……/QĐ-…… of ………… by …………)"
        );
    }

    #[test]
    fn days_under_ten_and_the_first_two_months_are_written_with_a_zero() {
        let decision = |day, month| Decision {
            number: Some("1234/QĐ-UBND".to_owned()),
            date: Date::new(day, month, 2024),
            issuer: Some("Ủy ban nhân dân thành phố".to_owned()),
        };
        assert_eq!(
            attached(&decision(5, 3), Language::Vietnamese),
            "(Kèm theo Quyết định số 1234/QĐ-UBND ngày 05 tháng 3 năm 2024 của\u{a0}Ủy ban nhân dân thành phố)"
        );
        assert_eq!(
            attached(&decision(21, 2), Language::Vietnamese),
            "(Kèm theo Quyết định số 1234/QĐ-UBND ngày 21 tháng 02 năm 2024 của\u{a0}Ủy ban nhân dân thành phố)"
        );
        assert_eq!(
            attached(&decision(5, 3), Language::English),
            "(Attached to Decision No. 1234/QĐ-UBND of 5 March 2024 by Ủy ban nhân dân thành phố)"
        );
    }
}
