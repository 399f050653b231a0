//! Weighted means, against results of an independent scorer in fractions; nothing of this round was published.

use crate::sample::Sample;

/// Agency, exact score, published score, rank: computed by a scorer that shares no line with this program.
const EXPECTED: [(&str, &str, &str, u32); 12] = [
    ("DV01", "603846156249386399/6365445039954000", "94.86", 1),
    ("DV02", "16342735986307211/175423865281200", "93.16", 2),
    ("DV03", "3115046361251/35351191000", "88.12", 3),
    ("DV04", "28490626904312843/323903875176000", "87.96", 4),
    ("DV05", "2432925850471046501/28260723054564000", "86.09", 5),
    ("DV06", "59130746013736846411/703611278071254000", "84.04", 6),
    ("DV07", "54785984988607777/673488519444000", "81.35", 7),
    ("DV08", "1076143937571906517/13949715644007000", "77.14", 8),
    ("DV09", "496974060873469270909/6442767346691214000", "77.14", 8),
    ("DV10", "148180151373035441/2006827854823350", "73.84", 9),
    ("DV11", "12811856883383803043/181707915972492000", "70.51", 10),
    ("DV12", "180008040516419533/2636827186360500", "68.27", 11),
];

#[test]
fn the_weighted_round_gives_every_exact_score_of_the_independent_scorer() {
    let sample = Sample::open("trung-binh-trong-so");
    for (code, exact, published, rank) in EXPECTED {
        let placement = sample.placement(code);
        assert_eq!(placement.score.exact.to_string(), exact, "{code}");
        assert_eq!(placement.score.published.to_string(), published, "{code}");
        assert_eq!(placement.rank, Some(rank), "{code}");
    }
}

/// 15 + 20 + 25 + 15 + 25 = 100; the weights say how much an area counts, not how many items it has.
#[test]
fn the_weighted_round_states_weights_for_areas_of_uneven_depth() {
    let sample = Sample::open("trung-binh-trong-so");
    let areas = &sample.checked.round().frameworks[0].areas;
    let found: Vec<(String, usize)> = areas
        .iter()
        .map(|area| (area.weight.to_string(), area.criteria.len()))
        .collect();
    let expected = [("15", 2), ("20", 2), ("25", 2), ("15", 1), ("25", 2)];
    assert_eq!(
        found,
        expected.map(|(weight, criteria)| (weight.to_owned(), criteria))
    );
}

#[test]
fn a_low_weighted_share_of_an_area_bars_the_first_class() {
    let sample = Sample::open("trung-binh-trong-so");
    assert_eq!(sample.tier(sample.placement("DV02")), "Tốt");
    assert_eq!(
        sample.tier_counts("SO"),
        [("Xuất sắc", 1), ("Tốt", 6), ("Khá", 4), ("Trung bình", 1)]
    );
}
