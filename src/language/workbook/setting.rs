//! The settings of a framework in words.

use crate::exact::Rounding;
use crate::language::workbook::pick;
use crate::model::framework::{Compared, Method, Missing, RoundAt, Status, Ties};
use crate::model::item::{NotApplicable, ScoredBy};
use crate::model::name::Language;

/// `[score] method`
#[must_use]
pub fn method(method: Method, language: Language) -> &'static str {
    let (english, vietnamese) = match method {
        Method::Points => (
            "points earned ÷ points possible",
            "điểm đạt được ÷ điểm tối đa được tính",
        ),
        Method::WeightedMean => ("weighted mean of shares", "trung bình có trọng số của các tỷ lệ"),
    };
    pick(english, vietnamese, language)
}

/// `[score] rounding`
#[must_use]
pub fn rounding(rounding: Rounding, language: Language) -> &'static str {
    let (english, vietnamese) = match rounding {
        Rounding::HalfUp => ("half-up: a half goes up", "half-up: nửa làm tròn lên"),
        Rounding::HalfEven => (
            "half-even: a half goes to the even digit",
            "half-even: nửa làm tròn về chữ số chẵn",
        ),
        Rounding::Down => ("down: digits are cut off", "down: cắt bỏ chữ số"),
    };
    pick(english, vietnamese, language)
}

/// `[score] round_at`
#[must_use]
pub fn places(places: RoundAt, language: Language) -> &'static str {
    let (english, vietnamese) = match places {
        RoundAt::Total => ("only the score", "chỉ tổng điểm"),
        RoundAt::Criterion => (
            "the points of each item, then the score",
            "điểm từng tiêu chí, rồi tổng điểm",
        ),
    };
    pick(english, vietnamese, language)
}

/// `[score] missing`
#[must_use]
pub fn missing(missing: Missing, language: Language) -> &'static str {
    let (english, vietnamese) = match missing {
        Missing::Error => (
            "an error for the program, 0 in this workbook",
            "chương trình báo lỗi, bảng tính này tính 0",
        ),
        Missing::Zero => ("0 points", "0 điểm"),
    };
    pick(english, vietnamese, language)
}

/// `[rank] by`
#[must_use]
pub fn compared_by(compared: Compared, language: Language) -> &'static str {
    let (english, vietnamese) = match compared {
        Compared::Published => ("the published score", "điểm công bố"),
        Compared::Exact => ("the score before rounding", "điểm trước khi làm tròn"),
    };
    pick(english, vietnamese, language)
}

/// `[rank] ties`
#[must_use]
pub fn ties(ties: Ties) -> &'static str {
    match ties {
        Ties::Dense => "1, 2, 2, 3",
        Ties::Competition => "1, 2, 2, 4",
    }
}

/// `status`, where it is said of the official ones too.
#[must_use]
pub fn status(status: Status, language: Language) -> &'static str {
    let (english, vietnamese) = match status {
        Status::Official => ("official", "chính thức"),
        Status::Reconstructed => (
            "reconstructed, not official",
            "dựng lại từ kết quả, không chính thức",
        ),
        Status::Illustrative => ("illustrative, not official", "minh họa, không chính thức"),
    };
    pick(english, vietnamese, language)
}

/// `na`
#[must_use]
pub fn not_applicable(mode: NotApplicable, language: Language) -> &'static str {
    let (english, vietnamese) = match mode {
        NotApplicable::No => ("not allowed", "không được phép"),
        NotApplicable::Rescale => ("leaves the divisor", "bỏ khỏi mẫu số"),
        NotApplicable::Full => ("all points", "đủ điểm"),
        NotApplicable::Zero => ("no points", "không có điểm"),
    };
    pick(english, vietnamese, language)
}

/// `source_of_points`
#[must_use]
pub fn scored_by(scored_by: ScoredBy, language: Language) -> &'static str {
    let (english, vietnamese) = match scored_by {
        ScoredBy::Appraised => ("agency, then appraiser", "tự chấm, rồi thẩm định"),
        ScoredBy::Appraiser => ("appraiser", "thẩm định"),
        ScoredBy::Survey => ("survey", "điều tra xã hội học"),
    };
    pick(english, vietnamese, language)
}

/// A setting that is on or off.
#[must_use]
pub fn yes_no(yes: bool, language: Language) -> &'static str {
    match yes {
        true => pick("yes", "có", language),
        false => pick("no", "không", language),
    }
}

/// `2 decimals, half-up`
#[must_use]
pub fn decimals(decimals: u32, rounding: Rounding, language: Language) -> String {
    let word = rounding.word();
    match (language, decimals) {
        (Language::English, 1) => format!("1 decimal, {word}"),
        (Language::English, _) => format!("{decimals} decimals, {word}"),
        (Language::Vietnamese, _) => format!("{decimals} chữ số thập phân, {word}"),
    }
}
