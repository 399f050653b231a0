//! What is no difference, and what is said of a table that holds.

use parindex::analysis::verify::Tolerance;
use parindex::exact::Exact;

use crate::paper::{Paper, differences, verified};

#[test]
fn the_example_published_with_four_faults_gives_four_causes() {
    let text = std::fs::read_to_string("samples/example/congbo.csv").expect("the sample is there");
    assert_eq!(
        Paper::example().found(&text),
        [
            "STP tier condition-ignored",
            "STC score not-applicable-as-zero",
            "STC rank follows",
            "STC tier follows",
            "SYT score penalty-left-out",
            "HHV score rounding",
            "HHV tier follows",
        ]
    );
}

#[test]
fn numbers_are_compared_at_the_decimals_that_are_printed() {
    let found = Paper::example().found("agency,score\nHHV,80.0\nSTC,90.3\nQST,94.1\n");
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(
        Paper::example().found("agency,score\nHHV,79.995\nSTC,90.306\n"),
        Vec::<String>::new()
    );
    assert_eq!(
        Paper::example().found("agency,score\nHHV,79.9\nSTC,90.3\n"),
        ["HHV score rounding"]
    );
}

#[test]
fn a_cell_with_fewer_decimals_than_its_column_agrees_with_a_note() {
    let verified = Paper::example()
        .with("congbo.csv", "agency,score\nHHV,80\nSTC,90.31\nQST,94.1\n")
        .verified();
    assert_eq!(differences(&verified), Vec::<String>::new());
    let notes: Vec<usize> = [0, 1, 2]
        .map(|row| verified["rows"][row]["notes"].as_array().map_or(0, Vec::len))
        .to_vec();
    assert_eq!(notes, [0, 0, 1]);
}

#[test]
fn a_tolerance_holds_only_where_it_is_asked_for() {
    let folder = Paper::example()
        .with("congbo.csv", "agency,score\nHHV,79.99\nQHC,90.06\n")
        .laid_out();
    let tolerance = Tolerance {
        points: Exact::from_decimal_text("0.01").expect("a number"),
    };
    let found = verified(&folder.path.join("congbo.csv"), &folder.request(), &tolerance);
    assert_eq!(differences(&found), ["QHC score unexplained"]);
}

#[test]
fn parts_that_were_rounded_on_their_own_are_a_note() {
    // 54.625 + 25.62 = 80.245 in points; the parts print 54.38 and 25.62.
    let table = "Mã đơn vị;Điểm thẩm định;Điểm khảo sát;Tổng điểm\nHHV;79,99;0,00;80,00\n";
    let verified = Paper::example().with("congbo.csv", table).verified();
    let notes = verified["rows"][0]["notes"].as_array().expect("a list");
    assert_eq!(notes.len(), 1, "{notes:?}");
}

#[test]
fn agencies_that_the_table_lacks_or_has_beyond_the_round_are_listed() {
    let table = "Tên đơn vị;Hạng\nSở Nội vụ;1\nSở Tài chính;3\nSở Công Thương;3\nSở Y tế;5\nSở Du lịch;9\n";
    let verified = Paper::example().with("congbo.csv", table).verified();
    assert_eq!(verified["missing"], serde_json::json!(["STP"]));
    assert_eq!(verified["extra"], serde_json::json!(["Sở Du lịch"]));
    assert_eq!(verified["holds"], false);
}

#[test]
fn means_are_of_the_lines_over_them() {
    let table = "Mã đơn vị;Tên đơn vị;Điểm\nQST;;94,09\nQHC;;90,04\nHHV;;80,00\n;Trung bình;MEAN\n"
        .replace("Điểm\n", "Tổng điểm\n");
    let mean = |text: &str| {
        let verified = Paper::example()
            .with("congbo.csv", table.replace("MEAN", text))
            .verified();
        let found = verified["means"][0]["differences"]
            .as_array()
            .expect("a list")
            .clone();
        let word = |difference: &serde_json::Value| {
            let why = difference["cause"].as_str().or(difference["why"].as_str());
            why.expect("a difference says why").to_owned()
        };
        found.iter().map(word).collect::<Vec<_>>()
    };
    assert_eq!(mean("88,04"), Vec::<String>::new());
    assert_eq!(mean("88"), Vec::<String>::new());
    assert_eq!(mean("88,0434"), ["unexplained"]);
    assert_eq!(mean("88,0395"), ["mean-of-exact"]);
    assert_eq!(mean("88,05"), ["unexplained"]);
}
