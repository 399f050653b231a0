//! What a cell is that should have been a number: a date, an error of the spreadsheet, a dash, a word.
//!
//! | cell | |
//! |---|---|
//! | `#REF!`, `#N/A` | E304 |
//! | `4-May`, `04/05/2024`, `4-thg 5` | E314: probably 4/5, turned into a date by Excel |
//! | `1e999`, `+5`, `1_000`, `(5)`, `inf`, `５` | E315 |
//! | `-`, `—` | E316 |
//! | `1O`, `năm` | E301 |

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::Problem;
use crate::input::numbers::Kind;
use crate::input::spelling::heading_key;
use crate::input::table::Field;
use crate::source::Cell;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const MONTH_NUMBERS: std::ops::RangeInclusive<u32> = 1..=12;
const DAYS: std::ops::RangeInclusive<u32> = 1..=31;
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// The problem of a filled cell that is no number of this kind.
#[must_use]
pub fn refusal(field: &Field, kind: Kind) -> Problem {
    if let Some(problem) = never_an_answer(field) {
        return problem;
    }
    let text = field.text.to_string();
    if let Some(fraction) = date(&text) {
        return Problem::DateInstead {
            text,
            fraction,
            two_numbers: true,
        };
    }
    if is_number_of_another_form(&text) {
        return Problem::NumberForm { text };
    }
    let expected = kind.expected();
    Problem::NotANumber { text, expected }
}

/// What no column takes: an error of the spreadsheet (E304), a dash (E316).
#[must_use]
pub fn never_an_answer(field: &Field) -> Option<Problem> {
    let text = &*field.text;
    if is_spreadsheet_error(text) {
        let cell = field.place.cell().unwrap_or(Cell { column: 1, row: 1 });
        return Some(Problem::SpreadsheetError {
            text: text.to_owned(),
            cell,
        });
    }
    is_dash(text).then(|| Problem::Dash {
        text: text.to_owned(),
    })
}

/// `-`, `–`, `—`, however many.
#[must_use]
pub fn is_dash(text: &str) -> bool {
    let is_dash = |letter: char| matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | 'ー' | '－');
    !text.is_empty() && text.chars().all(is_dash)
}

/// `#DIV/0!`, `#N/A`, and the `####` of a column that is too narrow.
fn is_spreadsheet_error(text: &str) -> bool {
    const ERRORS: [&str; 12] = [
        "#REF!",
        "#N/A",
        "#DIV/0!",
        "#VALUE!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#GETTING_DATA",
    ];
    let Some(rest) = text.strip_prefix('#') else {
        return text.starts_with("Err:");
    };
    ERRORS.iter().any(|error| error.eq_ignore_ascii_case(text)) || rest.bytes().all(|byte| byte == b'#')
}

/// Whether it is a number for other programs or people, in a form that is not accepted.
fn is_number_of_another_form(text: &str) -> bool {
    let plain: String = text.nfkc().collect::<String>().to_lowercase();
    let unsigned = plain.trim_start_matches(['+', '-', '\u{2212}']);
    if matches!(unsigned, "inf" | "infinity" | "nan" | "∞") {
        return true;
    }
    let has_digit = plain.contains(|letter: char| letter.is_ascii_digit());
    let (mantissa, exponent) = unsigned.split_once('e').unwrap_or((unsigned, "0"));
    let is_mantissa = |letter: char| letter.is_ascii_digit() || " ,._%()/+-'’\u{2212}".contains(letter);
    let is_exponent = |letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '-');
    has_digit
        && !mantissa.is_empty()
        && !exponent.is_empty()
        && mantissa.chars().all(is_mantissa)
        && exponent.chars().all(is_exponent)
}

/// If it is a date: the fraction that was probably typed (`4/5`), where one can be made out.
///
/// Day first, as the Vietnamese settings of Excel turn a typed fraction into a date.
#[expect(
    clippy::option_option,
    reason = "no date, a date, and a date that was a fraction are three answers"
)]
fn date(text: &str) -> Option<Option<String>> {
    // The clock behind a date says nothing more.
    let day_part = text
        .split(['T', ' '])
        .next()
        .filter(|part| part.len() >= 8)
        .unwrap_or(text);
    let parts: Vec<&str> = day_part
        .split(['-', '/', '.', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let numbers: Option<Vec<u32>> = parts.iter().map(|part| part.parse().ok()).collect();
    if let Some(numbers) = numbers {
        let [first, second, third] = numbers[..] else {
            return None;
        };
        let (day, month, year) = if YEARS.contains(&first) && parts[0].len() == 4 {
            (third, second, first)
        } else {
            (first, second, third)
        };
        let is_year = YEARS.contains(&year) || (year < 100 && text.contains(['-', '/']));
        let is_date = is_year
            && DAYS.contains(&day)
            && (MONTH_NUMBERS.contains(&month) || MONTH_NUMBERS.contains(&day))
            && DAYS.contains(&month);
        return is_date.then(|| Some(format!("{day}/{month}")));
    }
    named_month(text).map(Some)
}

/// `4-May` → `4/5`, `May-24` → `5/24`, `4-thg 5` → `4/5`.
fn named_month(text: &str) -> Option<String> {
    let key = heading_key(text);
    let mut words: Vec<String> = Vec::new();
    for word in key.split(' ') {
        let digits = word
            .find(|letter: char| letter.is_ascii_digit())
            .unwrap_or(word.len());
        let (name, number) = word.split_at(digits);
        words.extend(
            [name, number]
                .into_iter()
                .filter(|part| !part.is_empty())
                .map(str::to_owned),
        );
    }
    let number = |word: &String| word.parse::<u32>().ok().filter(|number| number <= YEARS.end());
    let vietnamese = |word: &String| matches!(word.as_str(), "thg" | "th" | "thang");
    let english = |word: &String| {
        let month = MONTHS
            .iter()
            .position(|month| word.len() >= 3 && word.starts_with(month))?;
        u32::try_from(month + 1).ok()
    };
    match &words[..] {
        [day, month] | [day, month, _] if english(month).is_some() => {
            Some(format!("{}/{}", number(day)?, english(month)?))
        }
        [month, day] if english(month).is_some() => Some(format!("{}/{}", english(month)?, number(day)?)),
        [day, thang, month] | [day, thang, month, _] if vietnamese(thang) => {
            Some(format!("{}/{}", number(day)?, number(month)?))
        }
        [thang, month, day] if vietnamese(thang) => Some(format!("{}/{}", number(month)?, number(day)?)),
        _ => None,
    }
}
