//! What a cell or a key should hold, as a noun: `a whole number`, `số nguyên`.

use crate::diagnostic::Expected;
use crate::language::list;
use crate::model::name::Language;

/// The noun that stands after `enter …` and `must be …`, `nhập …` and `phải là …`.
#[must_use]
pub fn noun(expected: &Expected, language: Language) -> String {
    match language {
        Language::English => english(expected),
        Language::Vietnamese => vietnamese(expected),
    }
}

/// The words under a mark: `a whole number is expected`, `cần số đếm`.
#[must_use]
pub fn label(expected: &Expected, language: Language) -> String {
    let noun = noun(expected, language);
    match language {
        Language::English => format!("{noun} is expected"),
        Language::Vietnamese => format!("cần {noun}"),
    }
}

fn english(expected: &Expected) -> String {
    let fixed = match expected {
        Expected::Points => "a number of points",
        Expected::Count | Expected::WholeNumber => "a whole number",
        Expected::Percent => "a percentage from 0 to 100",
        Expected::Amount | Expected::Number => "a number",
        Expected::PlainNumber => "a number in plain digits, at most 12 before the dot and 9 after",
        Expected::YesNo => "Có or Không",
        Expected::Text => "text in quotes",
        Expected::Boolean => "true or false",
        Expected::List => "a list in [ ]",
        Expected::Table => "a table",
        Expected::Year => "a year of four digits",
        Expected::OneOf(words) => return list::any_of(words, Language::English),
        Expected::SomeOf(words) => {
            return format!("some of {}, joined by +", list::all_of(words, Language::English));
        }
    };
    fixed.to_owned()
}

fn vietnamese(expected: &Expected) -> String {
    let fixed = match expected {
        Expected::Points => "số điểm",
        Expected::Count => "số đếm",
        Expected::WholeNumber => "số nguyên",
        Expected::Percent => "tỷ lệ phần trăm từ 0 đến 100",
        Expected::Amount | Expected::Number => "số",
        Expected::PlainNumber => {
            "số viết bằng chữ số thường, nhiều nhất 12 chữ số trước dấu chấm và 9 chữ số sau"
        }
        Expected::YesNo => "Có hoặc Không",
        Expected::Text => "chữ trong ngoặc kép",
        Expected::Boolean => "true hoặc false",
        Expected::List => "danh sách trong [ ]",
        Expected::Table => "bảng",
        Expected::Year => "năm gồm bốn chữ số",
        Expected::OneOf(words) => return list::any_of(words, Language::Vietnamese),
        Expected::SomeOf(words) => {
            return format!(
                "một số trong {}, nối bằng dấu +",
                list::all_of(words, Language::Vietnamese)
            );
        }
    };
    fixed.to_owned()
}
