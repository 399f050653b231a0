//! Questionnaires: exact percentages, blanks apart, and a data file that `rank` takes.

mod support;

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;
use support::Folder;

fn parindex(words: &[&str], folder: &Folder) -> Output {
    let base = fs::canonicalize("tests/problems/base").expect("the base is there");
    let words = words
        .iter()
        .map(|word| word.replace("BASE", &base.to_string_lossy()));
    Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args(words)
        .current_dir(folder.path())
        .env_remove("PARINDEX_LANG")
        .output()
        .expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program prints UTF-8")
}

/// The only agency of the first item in the JSON.
fn counted(responses: &str, more: &[&str]) -> Value {
    let folder = Folder::new().with("phieu.csv", responses);
    let words = [&["survey", "phieu.csv", "BASE", "--format", "json"], more].concat();
    let output = parindex(&words, &folder);
    let json: Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", text(&output.stderr)));
    json["items"][0]["agencies"][0].clone()
}

#[test]
fn satisfied_answers_are_held_against_valid_ones_and_blanks_are_apart() {
    let agency = counted("ma_don_vi;cau_1;cau_2;cau_3\nSTC;5;4;3\nSTC;;2;1\nSTC;;;\n", &[]);
    for (key, value) in [
        ("questionnaires", 3),
        ("responses", 2),
        ("valid", 5),
        ("blank", 4),
    ] {
        assert_eq!(agency[key], value, "{key}");
    }
    assert_eq!(agency["counts"], serde_json::json!([1, 1, 1, 1, 1]));
    assert_eq!(agency["percent"], "40.00");
    assert_eq!(agency["exact"], "40");
}

#[test]
fn a_percentage_is_exact_and_rounded_once() {
    let agency = counted("ma_don_vi;cau_1\nSTC;5\nSTC;4\nSTC;1\n", &["--decimals", "4"]);
    assert_eq!(agency["exact"], "200/3");
    assert_eq!(agency["percent"], "66.6667");
}

#[test]
fn a_level_may_be_written_as_its_label() {
    let agency = counted(
        "Mã đơn vị;Câu 1;Câu 2\nSTC;Rất hài lòng;Hài lòng\nSTC;Bình thường;Rất không hài lòng\n",
        &[],
    );
    assert_eq!(agency["counts"], serde_json::json!([1, 0, 1, 1, 1]));
}

#[test]
fn other_levels_count_as_satisfied_where_it_is_said() {
    let agency = counted(
        "ma_don_vi;cau_1\nSTC;3\nSTC;4\nSTC;5\nSTC;2\n",
        &["--satisfied", "3-5"],
    );
    assert_eq!(agency["percent"], "75.00");
}

#[test]
fn strata_are_pooled_and_shown() {
    let agency = counted(
        "ma_don_vi;nhom;cau_1\nSTC;Dân;5\nSTC;Dân;1\nSTC;Doanh nghiệp;5\n",
        &[],
    );
    assert_eq!(agency["percent"], "66.67");
    let strata = agency["strata"].as_array().expect("a list");
    let each: Vec<_> = strata
        .iter()
        .map(|each| (each["stratum"].as_str(), each["percent"].as_str()))
        .collect();
    assert_eq!(
        each,
        [
            (Some("Dân"), Some("50.00")),
            (Some("Doanh nghiệp"), Some("100.00"))
        ]
    );
}

#[test]
fn options_weigh_what_the_rule_says() {
    let criteria = fs::read_to_string("tests/problems/base/tieuchi.toml").expect("the base is there");
    let weighed = criteria.replace(
        "rule = { type = \"survey\", min_responses = 30 }",
        "rule = { type = \"survey\", weights = { A = 100, B = 60, C = 20, D = 0 } }",
    );
    let folder = Folder::new()
        .with("tieuchi.toml", weighed)
        .with("phieu.csv", "ma_don_vi;cau_1\nSTC;A\nSTC;b\nSTC;C\nSTC;D\nSTC;\n");
    let words = ["survey", "phieu.csv", "-u", "BASE/donvi.csv", "--format", "csv"];
    let output = parindex(&words, &folder);
    assert_eq!(
        text(&output.stdout),
        "agency,criterion,value,denominator,note\nSTC,III.1,45,4,\"4 valid answers, weighed\"\n"
    );
    fs::write(folder.path().join("phieu.csv"), "ma_don_vi;cau_1\nSTC;E\n")
        .expect("a test folder can be written to");
    let output = parindex(&words, &folder);
    assert!(
        text(&output.stderr).contains("error[E313]"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn each_item_has_its_own_questions() {
    let criteria = fs::read_to_string("tests/problems/base/tieuchi.toml").expect("the base is there");
    let second = "[[criterion]]\nid = \"III.2\"\narea = \"III\"\nname = \"Hai\"\nmax = 30\nrule = { type = \"survey\" }\n\n[[tier]]\nname    = \"Xuất sắc\"";
    let criteria = criteria
        .replace(
            "name = \"Điều tra xã hội học\"\nmax  = 30",
            "name = \"Điều tra xã hội học\"\nmax  = 60",
        )
        .replacen("[[tier]]\nname    = \"Xuất sắc\"", second, 1);
    let folder = Folder::new()
        .with("tieuchi.toml", criteria)
        .with("phieu.csv", "ma_don_vi;a;b;c\nSTC;5;5;1\n");
    let survey = ["survey", "phieu.csv", "-u", "BASE/donvi.csv", "--format", "csv"];
    let which = parindex(&survey, &folder);
    assert!(
        text(&which.stderr).contains("error[E230]"),
        "{}",
        text(&which.stderr)
    );
    assert_eq!(which.status.code(), Some(2));
    let named = [
        &survey[..],
        &["--criterion", "III.1=a..b", "--criterion", "III.2=c"],
    ]
    .concat();
    let rows = text(&parindex(&named, &folder).stdout);
    assert_eq!(
        rows,
        "agency,criterion,value,denominator,note\n\
         STC,III.1,100,1,2 of 2 valid answers satisfied\n\
         STC,III.2,0,1,0 of 1 valid answers satisfied\n"
    );
}

#[test]
fn few_or_no_responses_are_warned_of_and_counted_all_the_same() {
    let folder = Folder::new().with("phieu.csv", "ma_don_vi;cau_1\nSTC;5\n");
    let output = parindex(&["survey", "phieu.csv", "BASE"], &folder);
    let said = text(&output.stderr);
    for warning in [
        "warning[W504]: STC has 1 response, 30 are needed",
        "warning[W504]: SYT has 0 responses, 30 are needed",
        "warning[W504]: QST has 0 responses, 30 are needed",
    ] {
        assert!(said.contains(warning), "{said}");
    }
    assert!(text(&output.stdout).contains("Nobody was asked about: SYT, QST"));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn the_data_file_of_a_survey_is_ranked() {
    let rows: String = ["STC;5;4", "SYT;4;2", "QST;5;3"]
        .map(|row| format!("{row}\n").repeat(30))
        .concat();
    let folder = Folder::new().with("phieu.csv", format!("ma_don_vi;cau_1;cau_2\n{rows}"));
    let written = parindex(&["survey", "phieu.csv", "BASE", "-o", "hailong.csv"], &folder);
    assert_eq!(written.status.code(), Some(0), "{}", text(&written.stderr));
    assert!(text(&written.stdout).contains("Five levels, satisfied = level 4–5"));
    let without_survey: String = fs::read_to_string("tests/problems/base/thamdinh.csv")
        .expect("the base is there")
        .lines()
        .filter(|line| !line.contains("III.1"))
        .map(|line| format!("{line}\n"))
        .collect();
    fs::write(folder.path().join("thamdinh.csv"), without_survey).expect("a test folder can be written to");
    let criteria = fs::read_to_string("tests/problems/base/tieuchi.toml").expect("the base is there");
    let criteria = criteria.replace(
        "max  = 30\nrule",
        "max  = 30\nsource_of_points = \"survey\"\nrule",
    );
    fs::write(folder.path().join("tieuchi.toml"), criteria).expect("a test folder can be written to");
    let ranked = parindex(
        &[
            "explain",
            "STC",
            "III.1",
            "--appraised",
            "thamdinh.csv",
            "--survey",
            "hailong.csv",
            "-u",
            "BASE/donvi.csv",
        ],
        &folder,
    );
    let said = text(&ranked.stdout) + &text(&ranked.stderr);
    assert!(said.contains("30 × 100 %"), "{said}");
}

#[test]
fn a_single_block_needs_no_register() {
    let criteria = fs::read_to_string("tests/problems/base/tieuchi.toml").expect("the base is there");
    let one = criteria.replace("[[block]]\nid   = \"QH\"\nname = \"Khối UBND quận, huyện\"\n", "");
    let folder = Folder::new()
        .with("tieuchi.toml", one)
        .with("phieu.csv", "Cơ quan;cau_1\nSở Tài chính;5\n");
    let output = parindex(&["survey", "phieu.csv", "--format", "csv"], &folder);
    assert!(
        text(&output.stdout).contains("Sở Tài chính,III.1,100,1"),
        "{}",
        text(&output.stderr)
    );
}
