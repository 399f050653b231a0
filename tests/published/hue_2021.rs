//! Huế 2021, against the table of Decision 24/QĐ-UBND of 5 January 2022.

use parindex::model::framework::Status;

use crate::sample::Sample;

/// The whole table: 21 departments with their points, rank and class.
#[test]
fn hue_2021_gives_every_published_score_rank_and_class() {
    let sample = Sample::open("hue-2021");
    let published = [
        ("VPUBND", "97.685", 1, "Xuất sắc"),
        ("STP", "87.187", 2, "Tốt"),
        ("SCT", "85.804", 3, "Tốt"),
        ("SYT", "85.584", 4, "Tốt"),
        ("SNNPTNT", "85.234", 5, "Tốt"),
        ("STTTT", "85.162", 6, "Tốt"),
        ("SNV", "85.057", 7, "Tốt"),
        ("SNGV", "83.838", 8, "Tốt"),
        ("SDL", "83.533", 9, "Tốt"),
        ("STC", "83.271", 10, "Tốt"),
        ("STNMT", "83.226", 11, "Tốt"),
        ("SXD", "83.218", 12, "Tốt"),
        ("SKHCN", "83.038", 13, "Tốt"),
        ("SKHDT", "83.034", 14, "Tốt"),
        ("BDT", "80.696", 15, "Tốt"),
        ("SGDDT", "79.455", 16, "Khá"),
        ("SLDTBXH", "79.077", 17, "Khá"),
        ("SGTVT", "79.027", 18, "Khá"),
        ("SVHTT", "73.663", 19, "Khá"),
        ("TTT", "73.559", 20, "Khá"),
        ("BQLKKT", "73.475", 21, "Khá"),
    ];
    assert_eq!(sample.block("SO").placements.len(), published.len());
    for (code, score, rank, tier) in published {
        assert_eq!(
            sample.printed(code),
            (score.to_owned(), Some(rank), tier),
            "{code}"
        );
    }
}

#[test]
fn hue_2021_has_one_excellent_fourteen_good_and_six_fair_departments() {
    let sample = Sample::open("hue-2021");
    assert_eq!(
        sample.tier_counts("SO"),
        [("Xuất sắc", 1), ("Tốt", 14), ("Khá", 6), ("Trung bình", 0)]
    );
}

#[test]
fn hue_2021_says_that_its_cuts_are_inferred() {
    let sample = Sample::open("hue-2021");
    assert_eq!(sample.checked.round().frameworks[0].status, Status::Reconstructed);
}
