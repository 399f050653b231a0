//! Đà Nẵng 2022, against the announcement of 21 April 2023.

use parindex::exact::Exact;

use crate::sample::Sample;

/// Announcement of 21 April 2023, portal of Đà Nẵng: every score, rank and class that it names.
#[test]
fn da_nang_2022_gives_every_published_score_rank_and_class() {
    let sample = Sample::open("da-nang-2022");
    let published = [
        ("CATP", "98.81", 1, "Xuất sắc"),
        ("CTTP", "67.26", 5, "Trung bình khá"),
        ("SNV", "101.19", 1, "Xuất sắc"),
        ("STTTT", "95.44", 2, "Xuất sắc"),
        ("SVHTT", "91.04", 3, "Xuất sắc"),
        ("SYT", "62.46", 21, "Trung bình khá"),
        ("QST", "88.29", 1, "Tốt"),
        ("QHC", "86.51", 2, "Tốt"),
        ("NHS", "86.06", 3, "Tốt"),
        ("QLC", "76.32", 6, "Khá"),
        ("HHV", "73.34", 7, "Khá"),
    ];
    for (code, score, rank, tier) in published {
        let placement = sample.placement(code);
        let found = (
            placement.score.published.to_string(),
            placement.rank,
            sample.tier(placement),
        );
        assert_eq!(found, (score.to_owned(), Some(rank), tier), "{code}");
    }
}

#[test]
fn da_nang_2022_gives_the_published_number_of_agencies_in_each_class() {
    let sample = Sample::open("da-nang-2022");
    let counts = |block: &str| -> Vec<usize> {
        let counted = sample.tier_counts(block);
        let names: Vec<&str> = counted.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["Xuất sắc", "Tốt", "Khá", "Trung bình khá", "Trung bình"]);
        counted.iter().map(|(_, count)| *count).collect()
    };
    assert_eq!(counts("TW"), [3, 1, 0, 1, 0]);
    assert_eq!(counts("SO"), [3, 10, 7, 1, 0]);
    assert_eq!(counts("QH"), [0, 5, 2, 0, 0]);
    let districts = sample.block("QH");
    let outside: Vec<&str> = districts
        .not_assessed
        .iter()
        .map(|agency| sample.checked.round().agency(*agency).name.vietnamese.as_str())
        .collect();
    assert_eq!(outside, ["UBND huyện Hoàng Sa"]);
}

/// 88.25, which is 1.92 above the mean of the year before.
#[test]
fn da_nang_2022_gives_the_published_mean_of_the_central_agencies_and_its_change() {
    let sample = Sample::open("da-nang-2022");
    let block = sample.block("TW");
    let mean = block.mean.expect("five agencies are ranked");
    assert_eq!(mean.to_string(), "88.25");
    let previous = sample
        .checked
        .round()
        .previous
        .as_ref()
        .expect("the round names last year's table");
    let of_block = |agency| {
        block
            .placements
            .iter()
            .any(|placement| placement.agency == agency)
    };
    let scores: Vec<Exact> = previous
        .rows
        .iter()
        .filter(|row| of_block(row.agency))
        .filter_map(|row| row.score.clone())
        .collect();
    assert_eq!(scores.len(), 5);
    let five = Exact::from(5);
    let before = scores
        .iter()
        .sum::<Exact>()
        .checked_div(&five)
        .expect("five is not zero");
    let before = before
        .to_decimal(2, Default::default())
        .expect("a mean of scores is a small number");
    assert_eq!((mean - before).to_string(), "1.92");
}
