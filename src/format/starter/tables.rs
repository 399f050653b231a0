//! `donvi.csv` and the blank forms of a new round: `;` between cells, as Excel in Vietnam writes them.

use crate::format::records::Records;
use crate::format::safe_text::for_spreadsheet;
use crate::language::starter;
use crate::model::framework::Framework;
use crate::model::item::{Item, ScoredBy};
use crate::model::name::Language;

/// One agency a block, so that the file shows what is asked for.
pub(super) fn register(framework: &Framework, language: Language) -> String {
    let mut rows = Records::with_semicolons();
    rows.push([
        "ma_don_vi",
        "ten_don_vi",
        "ma_khoi",
        "trang_thai",
        "mien_tieu_chi",
    ]);
    for (at, block) in framework.blocks.iter().enumerate() {
        let name = starter::placeholder(at + 1, language);
        rows.push([
            code(at).as_str(),
            &name,
            &for_spreadsheet(&block.id),
            "danh_gia",
            "",
        ]);
    }
    rows.into_text()
}

/// A blank row for every agency of [`register`] and every item that is answered by `whom`; the last column
/// says what the answer is.
pub(super) fn answers(framework: &Framework, whom: ScoredBy, language: Language) -> String {
    let mut rows = Records::with_semicolons();
    rows.push([
        "ma_don_vi",
        "ma_tieu_chi",
        "gia_tri",
        "mau_so",
        "minh_chung",
        "ghi_chu",
    ]);
    for at in 0..framework.blocks.len() {
        for item in framework.items.iter().filter(|item| item.scored_by == whom) {
            rows.push([
                code(at).as_str(),
                &for_spreadsheet(&item.id),
                "",
                "",
                "",
                &for_spreadsheet(&asked(item, language)),
            ]);
        }
    }
    rows.into_text()
}

fn asked(item: &Item, language: Language) -> String {
    format!(
        "{}: {}",
        item.name.in_language(language),
        starter::asked(&item.rule, &item.max, language)
    )
}

fn code(at: usize) -> String {
    format!("DV{:02}", at + 1)
}
