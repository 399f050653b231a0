//! What a cell of a workbook says, as text.
//!
//! | cell | text | |
//! |---|---|---|
//! | text `96.246` | `96.246` | what its dot means is proved like that of any text |
//! | number 96.246 | `96.246` | a number by type: decimal, whatever mark the texts use |
//! | number 0.9025, drawn as 90,25 % | `0.9025` | W311 warns of it |
//! | date 4 May 2024 | `2024-05-04` | E314 |
//! | `#REF!` | `#REF!` | E304 |
//! | TRUE, FALSE | `Có`, `Không` | an answer to yes-or-no items, E301 under a number |
//! | formula | its result | as it was saved |
//!
//! A workbook stores numbers as doubles, the only place where a number of a round ever is one. What is taken
//! is the shortest decimal that reads back as the same double: the number that was typed, up to 15 digits. A
//! result of a formula that carries more (`30.299999999999997`) is refused (E315) and not rounded in silence.
//!
//! TRUE is not `1`: one point, or one late case, is not what was ticked.

use std::borrow::Cow;

use calamine::{Data, DataRef, ExcelDateTime};

/// The text of a filled cell.
#[derive(Debug, PartialEq)]
pub(super) struct Content<'a> {
    pub(super) text: Cow<'a, str>,
    /// Whether it is a number by type.
    pub(super) is_number: bool,
}

/// What a cell of an Excel file says; `None` where it is blank.
pub(super) fn of_excel<'a>(value: &'a DataRef<'_>) -> Option<Content<'a>> {
    match value {
        DataRef::Int(number) => Some(Content::number(number.to_string())),
        DataRef::Float(number) => Some(Content::number(plain(*number))),
        DataRef::String(words) => Content::words(words),
        DataRef::SharedString(words) => Content::words(words),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => Content::words(words),
        DataRef::Bool(is_true) => Content::words(yes_or_no(*is_true)),
        DataRef::DateTime(date) => Some(Content::date(date)),
        DataRef::Error(error) => Some(Content::error(error)),
        DataRef::Empty => None,
    }
}

/// What a cell of an OpenDocument file says; `None` where it is blank.
pub(super) fn of_open_document(value: &Data) -> Option<Content<'_>> {
    match value {
        Data::Int(number) => Some(Content::number(number.to_string())),
        Data::Float(number) => Some(Content::number(plain(*number))),
        Data::String(words) | Data::DateTimeIso(words) | Data::DurationIso(words) => Content::words(words),
        Data::Bool(is_true) => Content::words(yes_or_no(*is_true)),
        Data::DateTime(date) => Some(Content::date(date)),
        Data::Error(error) => Some(Content::error(error)),
        Data::Empty => None,
    }
}

impl<'a> Content<'a> {
    fn words(words: &'a str) -> Option<Self> {
        (!words.is_empty()).then_some(Self {
            text: Cow::Borrowed(words),
            is_number: false,
        })
    }

    fn number(digits: String) -> Self {
        Self {
            text: Cow::Owned(digits),
            is_number: true,
        }
    }

    /// Year first: no column takes that for anything but a date.
    fn date(date: &ExcelDateTime) -> Self {
        let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
        let mut text = format!("{year:04}-{month:02}-{day:02}");
        if (hour, minute, second) != (0, 0, 0) {
            text += &format!(" {hour:02}:{minute:02}:{second:02}");
        }
        Self {
            text: Cow::Owned(text),
            is_number: false,
        }
    }

    fn error(error: &calamine::CellErrorType) -> Self {
        Self {
            text: Cow::Owned(error.to_string()),
            is_number: false,
        }
    }
}

/// The shortest decimal of a double, never with an exponent: `{}` writes all digits out.
fn plain(number: f64) -> String {
    let text = number.to_string();
    match text.as_str() {
        "-0" => "0".to_owned(),
        _ => text,
    }
}

fn yes_or_no(is_true: bool) -> &'static str {
    if is_true { "Có" } else { "Không" }
}

#[cfg(test)]
mod tests {
    use calamine::{Data, ExcelDateTime, ExcelDateTimeType};

    use crate::input::workbook::cell::{of_open_document, plain};

    #[test]
    fn a_number_is_the_shortest_decimal_that_reads_back_the_same() {
        for (stored, typed) in [
            (96.246, "96.246"),
            (96246.0, "96246"),
            (0.1, "0.1"),
            (-4.75, "-4.75"),
            (-0.0, "0"),
            (1e15, "1000000000000000"),
            (1e-7, "0.0000001"),
            (30.299_999_999_999_997, "30.299999999999997"),
        ] {
            assert_eq!(plain(stored), typed);
        }
    }

    #[test]
    fn dates_and_ticks_are_words() {
        let text = |value: Data| {
            of_open_document(&value).map(|content| (content.text.into_owned(), content.is_number))
        };
        let date = |serial| Data::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false));
        assert_eq!(text(date(45416.0)), Some(("2024-05-04".to_owned(), false)));
        assert_eq!(
            text(date(45416.5)),
            Some(("2024-05-04 12:00:00".to_owned(), false))
        );
        assert_eq!(text(Data::Bool(true)), Some(("Có".to_owned(), false)));
        assert_eq!(text(Data::Bool(false)), Some(("Không".to_owned(), false)));
        assert_eq!(text(Data::String(String::new())), None);
        assert_eq!(text(Data::Empty), None);
    }
}
