//! Hà Nội 2023, against the announcement of 20 February 2024.

use parindex::exact::Exact;
use parindex::model::agency::AgencyIndex;
use rust_decimal::Decimal;

use crate::sample::Sample;

/// en.vietnamplus.vn 279752: every score that it names, with the ranks that follow.
#[test]
fn ha_noi_2023_gives_every_published_score_and_rank() {
    let sample = Sample::open("ha-noi-2023");
    let published = [
        ("SNV", "94.00", 1),
        ("STC", "93.89", 2),
        ("SKHCN", "93.00", 3),
        ("TTTP", "63.90", 22),
        ("QDD", "96.30", 1),
        ("QNTL", "95.70", 2),
        ("QHK", "95.70", 2),
        ("QCG", "95.22", 3),
        ("HPX", "91.61", 29),
    ];
    for (code, score, rank) in published {
        let placement = sample.placement(code);
        let found = (placement.score.published.to_string(), placement.rank);
        assert_eq!(found, (score.to_owned(), Some(rank)), "{code}");
    }
    for (block, last) in [("SO", "TTTP"), ("QH", "HPX")] {
        let lowest = sample.block(block).placements.last().expect("somebody is ranked");
        assert_eq!(lowest.agency, sample.placement(last).agency);
    }
}

/// kinhtedothi.vn on the results of 2024: twelfth in 2023.
#[test]
fn ha_noi_2023_gives_long_bien_its_published_rank() {
    let sample = Sample::open("ha-noi-2023");
    assert_eq!(sample.placement("QLB").rank, Some(12));
}

/// Departments 88.4, up 2.7 from 85.73; districts 94, up 1.26.
#[test]
fn ha_noi_2023_gives_the_published_means_and_their_change() {
    let sample = Sample::open("ha-noi-2023");
    for (block, decimals, mean, change) in [("SO", 1, "88.4", "2.7"), ("QH", 0, "94", "1.26")] {
        let now = sample.block(block).mean.expect("the block is ranked");
        let before = mean_of_last_year(&sample, block);
        assert_eq!(now.round_dp(decimals).to_string(), mean);
        assert_eq!((now - before).normalize().to_string(), change);
    }
    assert_eq!(mean_of_last_year(&sample, "SO").to_string(), "85.73");
}

/// The target of 89 % earns all ten points, one hundredth of a percent less a share of them.
#[test]
fn ha_noi_2023_gives_full_points_from_the_target_of_sipas_on() {
    let sample = Sample::open("ha-noi-2023");
    assert_eq!(sample.item("SNV", "III.5").earned.to_string(), "10");
    assert_eq!(sample.item("DV05", "III.5").earned.to_string(), "8899/1000");
}

#[test]
fn ha_noi_2023_has_the_seven_areas_of_the_plan_and_100_points() {
    let sample = Sample::open("ha-noi-2023");
    let framework = &sample.checked.round().frameworks[0];
    assert_eq!(framework.areas.len(), 7);
    let sum: Exact = framework.items.iter().map(|item| &item.max).sum();
    assert_eq!(sum, Exact::from(100));
}

fn mean_of_last_year(sample: &Sample, block: &str) -> Decimal {
    let previous = sample.checked.round().previous.as_ref();
    let rows = &previous.expect("the round names last year's table").rows;
    let agencies: Vec<AgencyIndex> = sample
        .block(block)
        .placements
        .iter()
        .map(|placement| placement.agency)
        .collect();
    let scores: Vec<&Exact> = rows
        .iter()
        .filter(|row| agencies.contains(&row.agency))
        .filter_map(|row| row.score.as_ref())
        .collect();
    let number = Exact::from(i64::try_from(scores.len()).expect("a block is small"));
    let mean = scores
        .into_iter()
        .sum::<Exact>()
        .checked_div(&number)
        .expect("somebody was ranked");
    mean.to_decimal(2, Default::default())
        .expect("a mean of scores is a small number")
}
