//! One test a cause: the fault is planted in a table that holds otherwise, and named.

use crate::paper::Paper;

const HOLDS: &str = "\
Mã đơn vị;Điểm đánh giá;Xếp hạng;Xếp loại
SNV;101,02;1;Xuất sắc
STP;94,43;2;Tốt
STC;90,31;3;Xuất sắc
SCT;90,31;3;Xuất sắc
SYT;60,59;5;Trung bình khá
QST;94,09;1;Xuất sắc
QHC;90,04;2;Xuất sắc
HHV;80,00;3;Tốt
";

/// The published table with some lines replaced by others of the same agencies.
fn table(lines: &[&str]) -> String {
    let code = |line: &str| line.split(';').next().unwrap_or_default().to_owned();
    let replaced = |line: &str| {
        let other = lines.iter().find(|other| code(other) == code(line));
        format!("{}\n", other.copied().unwrap_or(line))
    };
    HOLDS.lines().map(replaced).collect()
}

fn example(lines: &[&str]) -> Vec<String> {
    Paper::example().found(&table(lines))
}

#[test]
fn digits_that_were_cut_off_are_named_and_the_tier_follows() {
    assert_eq!(
        example(&["HHV;79,99;3;Khá"]),
        ["HHV score rounding", "HHV tier follows"]
    );
}

#[test]
fn a_half_that_went_to_the_even_digit_is_told_from_digits_cut_off_by_the_other_lines() {
    // 79.745: half up 79.75, to even and cut off 79.74. STC has 90.3056, published as 90.31: not cut off.
    let paper = Paper::example()
        .but("thamdinh.csv", "HHV;I.1;4;", "HHV;I.1;3,75;")
        .but("tudanhgia.csv", "HHV;I.1;4;", "HHV;I.1;3,75;");
    let rule = |table: &str| {
        let verified = paper.with("congbo.csv", table).verified();
        let rows = verified["rows"].as_array().expect("a list").clone();
        let last = rows.last().expect("a row");
        assert_eq!(last["differences"][0]["cause"], "rounding");
        last["differences"][0]["text"]
            .as_str()
            .expect("a text")
            .to_owned()
    };
    assert_eq!(
        rule(&table(&["HHV;79,74;3;Khá"])),
        "a half rounded to the even digit (rule \"half-even\")"
    );
    assert_eq!(
        rule("agency;score\nSTC;90,30\nHHV;79,74\n"),
        "digits cut off instead of rounded (rule \"down\")"
    );
}

#[test]
fn points_rounded_by_criterion_are_named() {
    let paper = Paper::example().but("tieuchi.toml", "decimals = 2", "decimals = 1");
    let by_criterion = paper.but("tieuchi.toml", "round_at = \"total\"", "round_at = \"criterion\"");
    let score = |paper: &Paper| paper.standings(None)["STP"].score.clone();
    assert_eq!(
        (score(&paper), score(&by_criterion)),
        ("94.4".to_owned(), "94.5".to_owned())
    );
    assert_eq!(
        paper.found("Mã đơn vị;Điểm đánh giá\nSTP;94,5\nSNV;101,0\n"),
        ["STP score rounded-at"]
    );
}

#[test]
fn what_does_not_apply_counted_as_zero_is_named_and_rank_and_tier_follow() {
    assert_eq!(
        example(&["STC;81,33;4;Tốt"]),
        [
            "STC score not-applicable-as-zero",
            "STC rank follows",
            "STC tier follows"
        ]
    );
}

#[test]
fn what_the_register_exempts_from_counted_as_zero_is_named() {
    let paper = Paper::example()
        .but("donvi.csv", "trang_thai", "trang_thai;mien_tieu_chi")
        .but("donvi.csv", ";danh_gia", ";danh_gia;")
        .but("donvi.csv", ";khong_danh_gia", ";khong_danh_gia;")
        .but(
            "donvi.csv",
            "STC;Sở Tài chính;SO;danh_gia;",
            "STC;Sở Tài chính;SO;danh_gia;II.4",
        )
        .but("thamdinh.csv", "STC;II.4;KAD;;;\n", "")
        .but("tudanhgia.csv", "STC;II.4;KAD;;;\n", "");
    assert_eq!(
        paper.found(&table(&["STC;81,33;4;Tốt"])),
        ["STC score exempt-as-zero", "STC rank follows", "STC tier follows"]
    );
}

#[test]
fn a_bonus_that_was_left_out_is_named() {
    assert_eq!(example(&["SNV;98,02;1;Xuất sắc"]), ["SNV score bonus-left-out"]);
}

#[test]
fn a_penalty_that_was_not_taken_off_is_named_and_the_tier_it_barred_follows() {
    assert_eq!(
        example(&["SYT;61,59;5;Trung bình khá"]),
        ["SYT score penalty-left-out"]
    );
    assert_eq!(
        example(&["STP;95,43;2;Xuất sắc"]),
        ["STP score penalty-left-out", "STP tier follows"]
    );
}

#[test]
fn a_score_kept_within_the_scale_is_named() {
    assert_eq!(example(&["SNV;100,00;1;Xuất sắc"]), ["SNV score cap"]);
}

#[test]
fn a_tier_given_against_its_condition_is_named() {
    assert_eq!(example(&["STP;94,43;2;Xuất sắc"]), ["STP tier condition-ignored"]);
}

#[test]
fn a_tier_given_beyond_its_quota_is_named() {
    let paper = Paper::example().but("tieuchi.toml", "min = 90\n", "min = 90\nquota = 40\n");
    // Two of five: SNV, and the two equals at the line drop together.
    let found = paper.found(&table(&[
        "SCT;90,31;3;Tốt",
        "QST;94,09;1;Xuất sắc",
        "QHC;90,04;2;Tốt",
    ]));
    assert_eq!(found, ["STC tier quota-ignored"]);
}

#[test]
fn competition_ranks_in_place_of_dense_ones_are_named() {
    let paper = Paper::example().but("tieuchi.toml", "ties      = \"competition\"", "ties = \"dense\"");
    assert_eq!(paper.found(HOLDS), ["SYT rank ties"]);
    assert_eq!(example(&["SYT;60,59;4;Trung bình khá"]), ["SYT rank ties"]);
}

#[test]
fn ranks_by_exact_scores_in_place_of_published_ones_are_named() {
    let found = example(&["STC;90,31;4;Xuất sắc"]);
    // 3251/36 = 90.3056 is below 90.31, which both print.
    assert_eq!(found, ["STC rank compared"]);
}

#[test]
fn a_tie_that_a_criterion_should_have_separated_is_named() {
    let paper = Paper::example().but("tieuchi.toml", "tie_break = []", "tie_break = [\"I.1\"]");
    assert_eq!(paper.found(HOLDS), ["SCT rank tie-break-ignored"]);
}

#[test]
fn an_agency_placed_in_another_block_is_named_and_those_it_pushed_follow() {
    // 90.31 is second among the districts.
    let alone = example(&["SCT;90,31;2;Xuất sắc"]);
    assert_eq!(alone, ["SCT rank wrong-block"]);
    let all = example(&[
        "SCT;90,31;2;Xuất sắc",
        "SYT;60,59;4;Trung bình khá",
        "QHC;90,04;3;Xuất sắc",
        "HHV;80,00;4;Tốt",
    ]);
    assert_eq!(
        all,
        [
            "SCT rank wrong-block",
            "SYT rank follows",
            "QHC rank follows",
            "HHV rank follows"
        ]
    );
}

#[test]
fn ranks_across_all_blocks_are_named() {
    let found = example(&[
        "STC;90,31;4;Xuất sắc",
        "SCT;90,31;4;Xuất sắc",
        "SYT;60,59;8;Trung bình khá",
        "QST;94,09;3;Xuất sắc",
        "QHC;90,04;6;Xuất sắc",
        "HHV;80,00;7;Tốt",
    ]);
    assert!(
        found.iter().all(|line| line.ends_with("rank blocks-ignored")),
        "{found:?}"
    );
    assert_eq!(found.len(), 6);
}

#[test]
fn scores_of_an_earlier_stage_are_named() {
    assert_eq!(example(&["QST;95,59;1;Xuất sắc"]), ["QST score older-stage"]);
}

#[test]
fn one_answer_that_differed_is_named_with_both_values() {
    let table = table(&["SYT;65,59;5;Trung bình khá"]);
    let verified = Paper::example().with("congbo.csv", table).verified();
    let row = &verified["rows"][4];
    assert_eq!(row["differences"][0]["cause"], "answer");
    let text = row["differences"][0]["text"].as_str().expect("a text");
    assert!(
        text.starts_with("one answer: I.3 yes instead of no as in stage \"Self\" ("),
        "{text}"
    );
    assert!(text.ends_with("thamdinh.csv:24, C24)"), "{text}");
}

#[test]
fn one_answer_on_its_ladder_is_named_and_several_that_could_be_are_only_listed() {
    // Only a criterion in points has steps of 0.25, which nobody changed between the stages.
    assert_eq!(
        example(&["SCT;90,56;3;Xuất sắc"]),
        ["SCT score answer", "SCT rank follows"][..1]
    );
    // A point more: two steps of II.3, four of I.1, two of T.1. Nobody can tell which.
    let table = table(&["SCT;90,81;3;Xuất sắc"]);
    let verified = Paper::example().with("congbo.csv", table).verified();
    let difference = &verified["rows"][3]["differences"][0];
    assert_eq!(difference["why"], "unexplained");
    assert!(
        difference["nearest"].as_array().expect("a list").len() > 1,
        "{difference}"
    );
}

#[test]
fn lines_whose_figures_were_exchanged_are_named() {
    assert_eq!(
        example(&["QHC;80,00;3;Tốt", "HHV;90,04;2;Xuất sắc"]),
        [
            "QHC score rows-swapped",
            "QHC rank follows",
            "QHC tier follows",
            "HHV score rows-swapped",
            "HHV rank follows",
            "HHV tier follows"
        ]
    );
}

#[test]
fn what_no_change_gives_is_unexplained() {
    assert_eq!(example(&["QHC;71,37;2;Xuất sắc"]), ["QHC score unexplained"]);
    assert_eq!(
        example(&["QHC;90,04;9;Kém"]),
        ["QHC rank unexplained", "QHC tier unexplained"]
    );
}
