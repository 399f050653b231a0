//! One hundred communes, wards and special zones, against an independent scorer; nothing of this was published.

use std::fs;

use parindex::ranking::Because;

use crate::sample::Sample;

/// `ketqua.csv` was computed in fractions by a scorer that shares no line with this program.
#[test]
fn the_communes_get_every_score_rank_and_class_of_the_independent_scorer() {
    let sample = Sample::open("xa-phuong-2025");
    let table = fs::read_to_string("samples/xa-phuong-2025/ketqua.csv").expect("the file is there");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .skip(1)
        .map(|line| line.split(';').collect())
        .collect();
    assert_eq!(rows.len(), 98);
    for row in rows {
        let [_, code, _, score, rank, tier] = row[..] else {
            panic!("six cells are expected: {row:?}");
        };
        let placement = sample.placement(code);
        let found = (
            placement.score.published.to_string().replace('.', ","),
            placement.rank.expect("ranked").to_string(),
            sample.tier(placement),
        );
        assert_eq!(found, (score.to_owned(), rank.to_owned(), tier), "{code}");
    }
}

#[test]
fn the_blocks_of_communes_have_their_means_and_class_counts() {
    let sample = Sample::open("xa-phuong-2025");
    let expected: [(&str, usize, &str, &[usize]); 3] = [
        ("XA", 61, "80.77", &[7, 26, 26, 2]),
        ("PHUONG", 35, "84.39", &[6, 24, 5, 0]),
        ("DACKHU", 2, "75.91", &[1, 1]),
    ];
    for (id, ranked, mean, tiers) in expected {
        let block = sample.block(id);
        assert_eq!(block.placements.len(), ranked, "{id}");
        assert_eq!(block.mean.expect("somebody is ranked").to_string(), mean, "{id}");
        let counts: Vec<usize> = block.tiers.iter().map(|tier| tier.count).collect();
        assert_eq!(counts, tiers, "{id}");
    }
    assert_eq!(sample.block("XA").unranked.len(), 1);
    assert_eq!(sample.block("DACKHU").not_assessed.len(), 1);
}

/// 93.73 twice is 1, 1, then 2; 88.81 three times is 8, 8, 8, then 9.
#[test]
fn equal_communes_share_a_rank_and_the_next_one_follows_without_a_gap() {
    let sample = Sample::open("xa-phuong-2025");
    let block = sample.block("XA");
    let ranks: Vec<u32> = block
        .placements
        .iter()
        .filter_map(|placement| placement.rank)
        .collect();
    assert_eq!(ranks[..13], [1, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 9, 10]);
    assert_eq!(ranks.last(), Some(&55));
}

/// 20 % of 35 wards are 7 places; two wards are equal at the line, so both drop.
#[test]
fn wards_equal_at_the_line_of_the_quota_drop_together() {
    let sample = Sample::open("xa-phuong-2025");
    for code in ["P22", "P32"] {
        let placement = sample.placement(code);
        assert_eq!(placement.score.published.to_string(), "90.86", "{code}");
        let because = placement.refused.first().map(|refusal| &refusal.because);
        assert!(
            matches!(because, Some(Because::Quota { places: 7, .. })),
            "{because:?}"
        );
    }
}
