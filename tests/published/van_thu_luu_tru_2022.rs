//! Records and archives 2022 in Đà Nẵng, against the numbers of agencies announced on 21 April 2023.

use parindex::model::framework::Status;

use crate::sample::Sample;

/// 45 agencies in one block and six classes.
#[test]
fn records_and_archives_2022_gives_the_published_number_of_agencies_in_each_class() {
    let sample = Sample::open("van-thu-luu-tru-2022");
    assert_eq!(sample.ranking.blocks.len(), 1);
    assert_eq!(sample.block("VTLT").placements.len(), 45);
    let published = [
        ("Xuất sắc", 10),
        ("Tốt", 11),
        ("Khá", 11),
        ("Trung bình khá", 8),
        ("Trung bình", 4),
        ("Chưa đạt", 1),
    ];
    assert_eq!(sample.tier_counts("VTLT"), published);
}

/// As in the table of 2019, where 98 and 98 are first and 97 is second. The scores here are made up.
#[test]
fn records_and_archives_2022_shares_ranks_without_a_gap() {
    let sample = Sample::open("van-thu-luu-tru-2022");
    let expected = [
        ("DV07", "97.6", 1),
        ("DV41", "96.3", 2),
        ("DV19", "95.1", 3),
        ("DV32", "95.1", 3),
        ("DV36", "93.5", 4),
    ];
    for (code, score, rank) in expected {
        let printed = (score.to_owned(), Some(rank), "Xuất sắc");
        assert_eq!(sample.printed(code), printed, "{code}");
    }
}

#[test]
fn records_and_archives_2022_says_that_all_but_the_counts_is_made_up() {
    let sample = Sample::open("van-thu-luu-tru-2022");
    let round = sample.checked.round();
    assert_eq!(round.frameworks[0].status, Status::Illustrative);
    for (_, agency) in round.indexed_agencies() {
        assert!(
            agency.name.vietnamese.ends_with("(số liệu minh họa)"),
            "{}",
            agency.code
        );
    }
}
