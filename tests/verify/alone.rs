//! A table without a round: what it says about itself.

use parindex::analysis::verify::Tolerance;
use parindex::input::request::Request;

use crate::paper::{Paper, differences, verified};

fn alone(table: &str) -> serde_json::Value {
    let folder = Paper::example().with("congbo.csv", table).laid_out();
    let request = Request {
        criteria: vec![folder.path.join("tieuchi.toml")],
        ..Request::default()
    };
    verified(&folder.path.join("congbo.csv"), &request, &Tolerance::default())
}

#[test]
fn ranks_and_tiers_must_be_those_of_the_printed_scores() {
    let found = alone(
        "Khối;Đơn vị;Tổng điểm;Hạng;Xếp loại
SO;Sở Nội vụ;93,50;1;Xuất sắc
SO;Sở Tài chính;85,00;2;Tốt
SO;Sở Y tế;85,00;2;Khá
SO;Sở Tư pháp;71,00;4;Khá
QH;Quận Một;60,00;1;Trung bình khá
",
    );
    assert_eq!(differences(&found), ["Sở Y tế tier unexplained"]);
    assert_eq!(found["alone"], true);
}

#[test]
fn dense_ranks_where_the_criteria_want_competition_are_named() {
    let found = alone(
        "Khối;Đơn vị;Tổng điểm;Hạng
SO;Sở Nội vụ;93,50;1
SO;Sở Tài chính;85,00;2
SO;Sở Y tế;85,00;2
SO;Sở Tư pháp;71,00;3
",
    );
    assert_eq!(differences(&found), ["Sở Tư pháp rank ties"]);
}

#[test]
fn a_tier_below_the_score_is_a_note_where_conditions_could_have_refused_it() {
    let found = alone("Khối;Đơn vị;Tổng điểm;Xếp loại\nSO;Sở Tư pháp;94,43;Tốt\nSO;Sở Y tế;81,00;Khá\n");
    assert_eq!(differences(&found), ["Sở Y tế tier unexplained"]);
    assert_eq!(found["rows"][0]["notes"].as_array().map(Vec::len), Some(1));
}

#[test]
fn parts_may_miss_the_total_by_half_a_unit_each_and_no_more() {
    let found = alone(
        "Khối;Đơn vị;Điểm thẩm định;Điểm ĐTXHH;Tổng điểm
SO;Bộ Một;61,86;28,10;89,95
SO;Bộ Hai;61,86;28,10;89,96
SO;Bộ Ba;61,86;28,10;89,94
"
        .replace("Điểm ĐTXHH", "Điểm khảo sát")
        .as_str(),
    );
    assert_eq!(differences(&found), ["Bộ Ba parts unexplained"]);
    assert_eq!(found["rows"][0]["notes"].as_array().map(Vec::len), Some(1));
    assert_eq!(found["rows"][1]["notes"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_mean_must_be_that_of_the_printed_scores() {
    let table = "Khối;Đơn vị;Tổng điểm\nSO;Sở Một;90,00\nSO;Sở Hai;80,01\n;Bình quân;85,01\n";
    assert_eq!(alone(table)["holds"], true);
    assert_eq!(
        alone(&table.replace("85,01", "85,00"))["means"][0]["differences"][0]["cause"],
        "rounding"
    );
}
