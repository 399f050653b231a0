//! QĐ 766/QĐ-TTg on 10 October 2026, against the National Public Service Portal's table of 34 provinces.

use parindex::model::framework::Status;

use crate::sample::Sample;

/// The whole table: every total is the sum of its six group scores, every rank the published one.
#[test]
fn qd_766_gives_every_published_total_and_rank_of_34_provinces() {
    let sample = Sample::open("qd-766-2026-10-10");
    let published = [
        ("H20", "68.80", 1),
        ("H19", "67.48", 2),
        ("H24", "67.18", 3),
        ("H21", "66.23", 4),
        ("H53", "66.13", 5),
        ("H49", "65.91", 6),
        ("H15", "65.49", 7),
        ("H37", "65.05", 8),
        ("H60", "64.74", 9),
        ("H57", "64.09", 10),
        ("H55", "63.97", 11),
        ("H42", "63.93", 12),
        ("H29", "63.43", 13),
        ("H50", "63.42", 14),
        ("H35", "63.37", 15),
        ("H36", "63.24", 16),
        ("H12", "63.11", 17),
        ("H14", "62.97", 18),
        ("H44", "62.18", 19),
        ("H61", "62.03", 20),
        ("H41", "61.82", 21),
        ("H13", "61.80", 22),
        ("H38", "61.72", 23),
        ("H32", "61.66", 24),
        ("H17", "61.00", 25),
        ("H56", "60.80", 26),
        ("H52", "59.74", 27),
        ("H31", "59.63", 28),
        ("H05", "59.62", 29),
        ("H18", "59.58", 30),
        ("H01", "59.18", 31),
        ("H27", "57.20", 32),
        ("H48", "56.00", 33),
        ("H26", "55.23", 34),
    ];
    let placements = &sample.block("TINH").placements;
    assert_eq!(placements.len(), published.len());
    for ((code, score, rank), placement) in published.iter().zip(placements) {
        let agency = sample.checked.round().agency(placement.agency);
        assert_eq!(agency.code, *code);
        let found = (placement.score.published.to_string(), placement.rank);
        assert_eq!(found, ((*score).to_owned(), Some(*rank)), "{code}");
    }
}

#[test]
fn qd_766_prints_no_classes_since_the_portal_prints_none() {
    let sample = Sample::open("qd-766-2026-10-10");
    assert!(sample.tier_counts("TINH").is_empty());
    let status = sample.checked.round().frameworks[0].status;
    assert_eq!(status, Status::Reconstructed);
}
