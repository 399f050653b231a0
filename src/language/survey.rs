//! Words of a survey: its settings, and what stands over the counts.

use std::ops::RangeInclusive;

use crate::language::number::count;
use crate::model::name::Language;

/// What stands over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the headings are the documentation")]
pub enum SurveyHeading {
    Agency,
    Name,
    Questionnaires,
    Valid,
    Blank,
    Percent,
}

/// The heading of a column.
#[must_use]
pub fn heading(heading: SurveyHeading, language: Language) -> &'static str {
    let (english, vietnamese) = match heading {
        SurveyHeading::Agency => ("Code", "Mã"),
        SurveyHeading::Name => ("Agency", "Cơ quan, đơn vị"),
        SurveyHeading::Questionnaires => ("Responses", "Số phiếu"),
        SurveyHeading::Valid => ("Valid answers", "Câu trả lời hợp lệ"),
        SurveyHeading::Blank => ("Blank", "Bỏ trống"),
        SurveyHeading::Percent => ("Satisfied %", "Hài lòng %"),
    };
    match language {
        Language::English => english,
        Language::Vietnamese => vietnamese,
    }
}

/// How the percentages were counted: levels, denominator, pooling, rounding.
#[must_use]
pub fn settings(satisfied: &RangeInclusive<usize>, decimals: u32, language: Language) -> String {
    let levels = match satisfied.start() == satisfied.end() {
        true => satisfied.start().to_string(),
        false => format!("{}–{}", satisfied.start(), satisfied.end()),
    };
    match language {
        Language::English => format!(
            "Five levels, satisfied = level {levels} · denominator = valid answers · all questions and all who were asked \
             pooled · {decimals} decimals, half-up"
        ),
        Language::Vietnamese => format!(
            "Thang 5 mức, hài lòng = mức {levels} · mẫu số = câu trả lời hợp lệ · gộp mọi câu hỏi và mọi nhóm đối tượng · \
             {decimals} chữ số thập phân, half-up"
        ),
    }
}

/// The options of an item that has weights: `A 100 %, B 60 %`.
#[must_use]
pub fn weights(options: &[(String, String)], language: Language) -> String {
    let each = options.iter().map(|(key, percent)| format!("{key} {percent} %"));
    let list = each.collect::<Vec<_>>().join(", ");
    match language {
        Language::English => format!("options weigh {list}"),
        Language::Vietnamese => format!("trọng số phương án: {list}"),
    }
}

/// `8 questions (cau_1 … cau_8)`
#[must_use]
pub fn questions(headings: &[String], language: Language) -> String {
    let number = count(headings.len(), language);
    let words = match language {
        Language::English if headings.len() == 1 => "1 question".to_owned(),
        Language::English => format!("{number} questions"),
        Language::Vietnamese => format!("{number} câu hỏi"),
    };
    match (headings.first(), headings.last()) {
        (Some(first), Some(last)) if headings.len() > 1 => format!("{words} ({first} … {last})"),
        (Some(only), _) => format!("{words} ({only})"),
        (None, _) => words,
    }
}

/// The stratum of those whose questionnaire does not say it.
#[must_use]
pub fn not_stated(language: Language) -> &'static str {
    match language {
        Language::English => "not stated",
        Language::Vietnamese => "không ghi",
    }
}

/// Agencies that nobody was asked about.
#[must_use]
pub fn unasked(codes: &[String], language: Language) -> String {
    let list = codes.join(", ");
    match language {
        Language::English => format!("Nobody was asked about: {list}"),
        Language::Vietnamese => format!("Không có phiếu: {list}"),
    }
}

/// The note beside a percentage in the data file: what it was counted from.
#[must_use]
pub fn counted(satisfied: usize, valid: usize, language: Language) -> String {
    let (satisfied, valid) = (count(satisfied, language), count(valid, language));
    match language {
        Language::English => format!("{satisfied} of {valid} valid answers satisfied"),
        Language::Vietnamese => format!("hài lòng {satisfied} trên {valid} câu trả lời hợp lệ"),
    }
}

/// The same of an item whose answers are weighed.
#[must_use]
pub fn weighed(valid: usize, language: Language) -> String {
    let valid = count(valid, language);
    match language {
        Language::English => format!("{valid} valid answers, weighed"),
        Language::Vietnamese => format!("{valid} câu trả lời hợp lệ, tính theo trọng số"),
    }
}
