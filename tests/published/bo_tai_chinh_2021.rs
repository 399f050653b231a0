//! The Ministry of Finance 2021, against the totals of Decision 2154/QĐ-BTC: three blocks on three scales.

use parindex::exact::Exact;
use parindex::model::framework::Status;

use crate::sample::Sample;

/// All 23 totals. Ranks are not printed beside them; equal totals share one, and the next follows without a gap.
#[test]
fn bo_tai_chinh_2021_gives_every_published_total_and_its_place() {
    let sample = Sample::open("bo-tai-chinh-2021");
    let published = [
        ("TCHQ", "93.70", 1),
        ("KBNN", "93.56", 2),
        ("TCDTNN", "91.50", 3),
        ("TCT", "86.14", 4),
        ("UBCKNN", "80.10", 5),
        ("CKTKT", "75.00", 1),
        ("CBH", "75.00", 1),
        ("CTHTK", "74.00", 2),
        ("CKHTC", "72.00", 3),
        ("CTCDN", "72.00", 3),
        ("CQLCS", "69.60", 4),
        ("CQLG", "68.46", 5),
        ("CQLN", "68.46", 5),
        ("VNSNN", "64.60", 1),
        ("VPC", "64.60", 1),
        ("VTCCB", "64.50", 2),
        ("VHTQT", "64.50", 2),
        ("VHCSN", "64.20", 3),
        ("VCST", "63.50", 4),
        ("VDT", "62.70", 5),
        ("TTB", "61.00", 6),
        ("VTCNH", "57.50", 7),
        ("VI", "57.00", 8),
    ];
    let counts = ["TC", "CUC", "VU"].map(|block| sample.block(block).placements.len());
    assert_eq!(counts, [5, 8, 10]);
    for (code, score, rank) in published {
        let placement = sample.placement(code);
        let found = (placement.score.published.to_string(), placement.rank);
        assert_eq!(found, (score.to_owned(), Some(rank)), "{code}");
    }
}

#[test]
fn bo_tai_chinh_2021_scores_each_block_on_its_own_scale() {
    let sample = Sample::open("bo-tai-chinh-2021");
    let frameworks = &sample.checked.round().frameworks;
    let scales = ["TC", "CUC", "VU"].map(|block| {
        let framework = &frameworks[sample.block(block).framework];
        assert_eq!(framework.status, Status::Reconstructed, "{block}");
        framework.scoring.scale.clone()
    });
    assert_eq!(scales, [100, 80, 70].map(Exact::from));
}
