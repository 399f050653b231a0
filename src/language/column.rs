//! Columns by their headings: `criterion` and `ma_tieu_chi`, which hold criterion codes.

use crate::diagnostic::Column;
use crate::model::name::Language;

/// The words for one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnWords {
    /// Heading in English files: `criterion`
    pub english: &'static str,
    /// Heading in Vietnamese files: `ma_tieu_chi`
    pub vietnamese: &'static str,
    holds_english: &'static str,
    holds_vietnamese: &'static str,
}

impl ColumnWords {
    /// The heading to write in this language.
    #[must_use]
    pub fn heading(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Vietnamese => self.vietnamese,
        }
    }

    /// What stands in its cells: `criterion codes`, `mã tiêu chí`.
    #[must_use]
    pub fn holds(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.holds_english,
            Language::Vietnamese => self.holds_vietnamese,
        }
    }
}

/// The words for a column.
#[must_use]
pub fn words(column: Column) -> ColumnWords {
    let (english, vietnamese, holds_english, holds_vietnamese) = match column {
        Column::Agency => ("agency", "ma_don_vi", "agency codes", "mã đơn vị"),
        Column::AgencyName => ("agency_name", "ten_don_vi", "agency names", "tên đơn vị"),
        Column::NameEnglish => ("name_en", "name_en", "English names", "tên tiếng Anh"),
        Column::Block => ("block", "ma_khoi", "block codes", "mã khối"),
        Column::Status => ("status", "trang_thai", "the status", "trạng thái"),
        Column::ExemptFrom => (
            "exempt_from",
            "mien_tieu_chi",
            "criteria that do not apply",
            "tiêu chí được miễn",
        ),
        Column::Aliases => ("aliases", "ten_khac", "other names", "tên khác"),
        Column::Criterion => ("criterion", "ma_tieu_chi", "criterion codes", "mã tiêu chí"),
        Column::Value => ("value", "gia_tri", "values", "giá trị"),
        Column::SelfAssessed => ("self", "tu_danh_gia", "self-scores", "điểm tự đánh giá"),
        Column::Appraised => ("appraised", "tham_dinh", "appraised points", "điểm thẩm định"),
        Column::Final => (
            "final",
            "tham_dinh_lan_2",
            "points of the second appraisal",
            "điểm thẩm định lần 2",
        ),
        Column::Denominator => ("denominator", "mau_so", "denominators", "mẫu số"),
        Column::Evidence => ("evidence", "minh_chung", "evidence", "minh chứng"),
        Column::Reason => ("reason", "ly_do", "reasons for adjustments", "lý do điều chỉnh"),
        Column::Note => ("note", "ghi_chu", "notes", "ghi chú"),
        Column::Stage => ("stage", "vong", "stages", "vòng đánh giá"),
        Column::Year => ("year", "nam", "years", "năm"),
        Column::Score => ("score", "tong_diem", "scores", "tổng điểm"),
        Column::Rank => ("rank", "xep_hang", "ranks", "thứ hạng"),
        Column::Tier => ("tier", "xep_loai", "tiers", "xếp loại"),
    };
    ColumnWords {
        english,
        vietnamese,
        holds_english,
        holds_vietnamese,
    }
}
