//! PAPI 2024, against the dimensions, totals, ranks and groups of 61 provinces.

use std::fs;

use parindex::exact::Exact;
use parindex::model::framework::Status;
use rust_decimal::Decimal;

use crate::sample::Sample;

/// Totals at three decimals, ranks and groups, in the order of the table.
#[test]
fn papi_2024_gives_every_published_total_rank_and_group() {
    let sample = Sample::open("papi-2024");
    let published = table("congbo.csv");
    assert_eq!(published.len(), 61);
    for row in published {
        let [code, _, total, rank, group] = &row[..] else {
            panic!("five columns: {row:?}");
        };
        let rank: u32 = rank.parse().expect("a rank is a number");
        assert_eq!(
            sample.printed(code),
            (total.clone(), Some(rank), group.as_str()),
            "{code}"
        );
    }
}

/// The source holds 32-bit floats, good for seven digits: 488 dimensions agree to the sixth decimal's unit,
/// and the 61 totals, sums of eight, to two of them.
#[test]
fn papi_2024_gives_every_published_dimension_as_far_as_its_source_carries() {
    let sample = Sample::open("papi-2024");
    let published = table("doichieu.csv");
    assert_eq!(published.len(), 61);
    for row in published {
        let placement = sample.placement(&row[0]);
        assert_eq!(row.len(), 11, "code, name, eight dimensions, total: {row:?}");
        let score = sample.score(placement);
        for (dimension, text) in row[2..10].iter().enumerate() {
            let difference = difference(&score.areas[dimension].part.earned, text);
            assert!(
                difference < Decimal::new(1, 6),
                "{} {}: {text}",
                row[1],
                dimension + 1
            );
        }
        let difference = difference(&placement.score.exact, &row[10]);
        assert!(difference < Decimal::new(2, 6), "{}: {}", row[1], row[10]);
    }
}

/// Blank is not zero: the provinces without results stand apart and lower no mean.
#[test]
fn papi_2024_does_not_assess_the_two_provinces_without_results() {
    let sample = Sample::open("papi-2024");
    let round = sample.checked.round();
    let block = sample.block("TINH");
    let outside: Vec<&str> = block
        .not_assessed
        .iter()
        .map(|agency| round.agency(*agency).name.vietnamese.as_str())
        .collect();
    assert_eq!(outside, ["Vĩnh Phúc", "Tiền Giang"]);
    assert_eq!(block.placements.len(), 61);
    assert_eq!(
        sample.tier_counts("TINH"),
        [
            ("Cao nhất", 15),
            ("Trung bình cao", 15),
            ("Trung bình thấp", 15),
            ("Thấp nhất", 16)
        ]
    );
    assert_eq!(round.frameworks[0].status, Status::Reconstructed);
}

/// The rows of a published table below its heading, with a decimal point.
fn table(name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(format!("samples/papi-2024/{name}")).expect("the file is there");
    let cells = |line: &str| line.split(';').map(|cell| cell.replace(',', ".")).collect();
    text.lines().skip(1).map(cells).collect()
}

/// |exact − published|
fn difference(exact: &Exact, published: &str) -> Decimal {
    let exact = exact.to_finite_decimal().expect("a sum of decimals");
    let published: Decimal = published.parse().expect("a published number");
    (exact - published).abs()
}
