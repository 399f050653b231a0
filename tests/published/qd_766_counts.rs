//! QĐ 766/QĐ-TTg from raw counts, against a scorer in fractions that shares no line with this program.

use parindex::model::framework::Status;

use crate::sample::Sample;

/// Two provinces with unequal exact scores share rank 2 by their published score; the next is rank 4.
#[test]
fn qd_766_from_counts_gives_exact_scores_ranks_and_classes() {
    let sample = Sample::open("qd-766-counts");
    let computed = [
        (
            "T01",
            "96.75",
            1,
            "Xuất sắc",
            "16916880348206240865914051/174843762322995719013060",
        ),
        (
            "T02",
            "83.78",
            2,
            "Tốt",
            "1761643458598023430501892793803/21028203135439229103734505600",
        ),
        (
            "T03",
            "83.78",
            2,
            "Tốt",
            "7036848911802631403842224439/83993098152673875653955740",
        ),
        (
            "T04",
            "44.80",
            4,
            "Yếu",
            "11433696843661116615384251/255243884063746810623335",
        ),
    ];
    for (code, score, rank, tier, exact) in computed {
        assert_eq!(
            sample.printed(code),
            (score.to_owned(), Some(rank), tier),
            "{code}"
        );
        assert_eq!(sample.placement(code).score.exact.to_string(), exact, "{code}");
    }
    let status = sample.checked.round().frameworks[0].status;
    assert_eq!(status, Status::Reconstructed);
}

#[test]
fn qd_766_decides_item_by_item_what_nothing_to_count_is_worth() {
    let sample = Sample::open("qd-766-counts");
    let expected = [
        ("T01", "CLGQ.1", "2"), // 1180 of 1402: above the target of 80 %
        ("T02", "CLGQ.3", "6"), // 155236 of 310472: the target of 50 % exactly
        ("T02", "MDHL.1", "6"), // no petitions
        ("T02", "MDHL.2", "6"),
        ("T03", "TTTT.1", "0"), // no fees
        ("T03", "TTTT.2", "0"),
        ("T03", "TTTT.3", "0"),
        ("T04", "CKMB.1", "0"), // nothing to announce
    ];
    for (agency, item, points) in expected {
        assert_eq!(sample.points(agency, item), points, "{agency} {item}");
    }
}
