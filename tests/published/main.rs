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

#[test]
fn what_is_made_up_says_so() {
    for name in ["example", "da-nang-2022"] {
        let sample = Sample::open(name);
        for framework in &sample.checked.round().frameworks {
            assert_eq!(framework.status, Status::Illustrative, "{}", framework.id);
        }
    }
}
