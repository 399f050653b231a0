//! Words of a new round's files: what a blank cell asks for, and what to do next.

use crate::exact::Exact;
use crate::language::number;
use crate::model::name::{Language, Name};
use crate::model::rule::{Bands, Choice, Measure, Rule};

/// The name of an agency that is to be replaced.
#[must_use]
pub fn placeholder(number: usize, language: Language) -> String {
    match language {
        Language::English => format!("Agency {number:02} (replace)"),
        Language::Vietnamese => format!("Đơn vị {number:02} (thay tên)"),
    }
}

/// What is to be entered for a rule: `số điểm, tối đa 5, bước 0,25`.
#[must_use]
pub fn asked(rule: &Rule, max: &Exact, language: Language) -> String {
    let text = |value: &Exact| number::exact(value, language);
    let vietnamese = language == Language::Vietnamese;
    match rule {
        Rule::Points { step } => points(max, step.as_ref(), language),
        Rule::Bands(Bands {
            measure: Measure::Percent,
            ..
        })
        | Rule::Survey(_) => (if vietnamese {
            "tỷ lệ %, từ 0 đến 100"
        } else {
            "percentage, 0 to 100"
        })
        .to_owned(),
        Rule::Ratio(_) | Rule::Bands(_) => shares(rule, language),
        Rule::Options(choices) => choices_of(choices, " / ", language),
        Rule::Checklist(parts) => choices_of(parts, " + ", language),
        Rule::AllOrNothing => (if vietnamese {
            "Có hoặc Không"
        } else {
            "Có (yes) or Không (no)"
        })
        .to_owned(),
        Rule::Deduct(deduct) => {
            let unit = deduct.unit.as_ref().map_or("", |unit| unit.in_language(language));
            if vietnamese {
                format!("số {unit}")
            } else {
                format!("number of {unit}")
            }
        }
        Rule::Increment(increment) => {
            let from = text(&increment.from);
            if vietnamese {
                format!("số liệu, tính thêm từ trên {from}")
            } else {
                format!("value, more from {from} on")
            }
        }
        Rule::Goalposts { worst, best } => {
            let (worst, best) = (text(worst), text(best));
            if vietnamese {
                format!("số liệu, kém nhất {worst}, tốt nhất {best}")
            } else {
                format!("value, worst {worst}, best {best}")
            }
        }
    }
}

fn points(max: &Exact, step: Option<&Exact>, language: Language) -> String {
    let text = |value: &Exact| number::exact(value, language);
    match (language, step) {
        (Language::English, Some(step)) => format!("points, at most {}, steps of {}", text(max), text(step)),
        (Language::English, None) => format!("points, at most {}", text(max)),
        (Language::Vietnamese, Some(step)) => format!("số điểm, tối đa {}, bước {}", text(max), text(step)),
        (Language::Vietnamese, None) => format!("số điểm, tối đa {}", text(max)),
    }
}

fn shares(rule: &Rule, language: Language) -> String {
    let named = |name: Option<&Name>, word: &str| {
        name.map_or(word.to_owned(), |name| name.in_language(language).to_owned())
    };
    let (of, per) = match language {
        Language::English => ("numerator", "denominator"),
        Language::Vietnamese => ("tử số", "mẫu số"),
    };
    let counts = rule.counts();
    let of = named(counts.and_then(|counts| counts.of.as_ref()), of);
    let per = named(counts.and_then(|counts| counts.per.as_ref()), per);
    format!("{of}; {per}")
}

fn choices_of(choices: &[Choice], between: &str, language: Language) -> String {
    let choice = |choice: &Choice| format!("{} = {}", choice.key, choice.label.in_language(language));
    choices.iter().map(choice).collect::<Vec<_>>().join(between)
}

/// `LAM-THEO.md`
#[must_use]
pub fn guide(title: &str, surveyed: bool, language: Language) -> String {
    match language {
        Language::English => english_guide(title, surveyed),
        Language::Vietnamese => vietnamese_guide(title, surveyed),
    }
}

fn vietnamese_guide(title: &str, surveyed: bool) -> String {
    let survey = if surveyed {
        "4. Điền kết quả điều tra xã hội học (tỷ lệ %) vào `khaosat.csv`.\n"
    } else {
        ""
    };
    format!(
        "# {title}\n\n\
         1. Sửa `tieuchi.toml` theo quyết định của đơn vị: tên, điểm tối đa, cách chấm, xếp loại. Số thập phân trong tệp này\n   viết bằng dấu chấm.\n\
         2. Sửa `donvi.csv`: mỗi cơ quan, đơn vị một dòng, ghi đúng mã khối.\n\
         3. Điền cột `gia_tri` (và `mau_so`) trong `tudanhgia.csv`. Ghi 0 nếu không có, ghi KAD nếu không áp dụng.\n   Cột `ghi_chu` cho biết cần nhập gì.\n\
         {survey}\n\
         Kiểm tra số liệu: `parindex check`. Xếp hạng: `parindex rank`. Vì sao có điểm đó: `parindex explain DV01`.\n\n\
         Khi có kết quả thẩm định, sao chép `tudanhgia.csv` thành `thamdinh.csv`, sửa giá trị, ghi lý do vào cột `ly_do`,\n\
         rồi bỏ dấu `#` ở dòng `appraised` trong `parindex.toml`.\n"
    )
}

fn english_guide(title: &str, surveyed: bool) -> String {
    let survey = if surveyed {
        "4. Fill in `khaosat.csv`: the results of the survey, in percent.\n"
    } else {
        ""
    };
    format!(
        "# {title}\n\n\
         1. Change `tieuchi.toml` to what your decision says: names, maxima, rules, classes. Decimals in this file are\n   written with a dot.\n\
         2. Change `donvi.csv`: one line an agency, with the code of its block.\n\
         3. Fill in `gia_tri` (and `mau_so`) in `tudanhgia.csv`. Write 0 for none and KAD for not applicable.\n   The column `ghi_chu` says what is asked for.\n\
         {survey}\n\
         Check the data: `parindex check`. Rank: `parindex rank`. Why a score is what it is: `parindex explain DV01`.\n\n\
         When the appraisal is there, copy `tudanhgia.csv` to `thamdinh.csv`, change the values, give the reasons in a\n\
         column `ly_do`, and take the `#` off the line `appraised` in `parindex.toml`.\n"
    )
}
