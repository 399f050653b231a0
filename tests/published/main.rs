//! The samples give the figures that were published, to the last digit: one file a sample.

mod bo_tai_chinh_2021;
mod ca_mau_2013;
mod catalogue;
mod da_nang_2022;
mod example;
mod ha_noi_2023;
mod hue_2021;
mod khung_876;
mod papi_2024;
mod qd_766_2026_10_10;
mod qd_766_counts;
mod sample;
mod theo_doi_ho_so;
mod trung_binh_trong_so;
mod van_thu_luu_tru_2022;
mod xa_phuong_2025;

use parindex::model::framework::Status;

use sample::Sample;

/// No annex of a decision could be reached, so no set may pass for official.
#[test]
fn nothing_made_up_or_inferred_passes_for_official() {
    for name in catalogue::samples() {
        for framework in &Sample::open(&name).checked.round().frameworks {
            assert_ne!(framework.status, Status::Official, "{name}: {}", framework.id);
        }
    }
}
