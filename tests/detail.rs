//! The detail of every sample adds up, row by row, to the ranking that stands beside it.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use num_rational::BigRational;
use num_traits::Zero;
use serde_json::Value;

fn samples() -> Vec<PathBuf> {
    let entries = fs::read_dir("samples").expect("the samples are part of the project");
    let folders = entries.map(|entry| entry.expect("the samples can be listed").path());
    let mut rounds: Vec<PathBuf> = folders
        .filter(|path| path.join("parindex.toml").is_file())
        .collect();
    rounds.sort();
    rounds
}

fn export(round: &PathBuf, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_parindex"))
        .arg("export")
        .arg(round)
        .args(["--lang", "en"])
        .args(arguments)
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{}: {output:?}", round.display());
    String::from_utf8(output.stdout).expect("exports are UTF-8")
}

fn fraction(text: &str) -> BigRational {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let whole = |text: &str| {
        text.parse()
            .unwrap_or_else(|_| panic!("{text} is no whole number"))
    };
    BigRational::new(whole(numerator), whole(denominator))
}

/// What the JSON says of every agency: points in the areas, bonus less penalty.
fn of_json(round: &PathBuf) -> BTreeMap<(String, String), (BigRational, bool)> {
    let ranking: Value =
        serde_json::from_str(&export(round, &["--format", "json"])).expect("the export is JSON");
    let explanations = export(round, &["--content", "explanations", "--format", "json"]);
    let explanations: Value = serde_json::from_str(&explanations).expect("the export is JSON");
    let weighted: BTreeMap<&str, bool> = explanations["explanations"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|explained| {
            let method = explained["scoring"]["method"].as_str();
            (
                explained["agency"].as_str().expect("a code"),
                method == Some("weighted-mean"),
            )
        })
        .collect();
    let mut found = BTreeMap::new();
    for block in ranking["blocks"].as_array().expect("a list") {
        let year = block["year"]
            .as_i64()
            .map(|year| year.to_string())
            .unwrap_or_default();
        let lists = [&block["ranking"], &block["unranked"]];
        for agency in lists.iter().flat_map(|list| list.as_array().expect("a list")) {
            let text = |key: &str| fraction(agency[key].as_str().expect("a number as text"));
            let code = agency["agency"].as_str().expect("a code");
            let total = text("earned") + text("bonus") - text("penalty");
            found.insert((year.clone(), code.to_owned()), (total, weighted[code]));
        }
    }
    found
}

/// Σ of the exact points of the items in the detail, by year and agency.
fn of_detail(round: &PathBuf) -> BTreeMap<(String, String), BigRational> {
    let text = export(round, &["--content", "detail", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headings = reader.headers().expect("the first line holds headings").clone();
    let at = |heading: &str| headings.iter().position(|other| other == heading);
    let (agency, state, exact) = (at("agency"), at("state"), at("exact"));
    let mut sums = BTreeMap::new();
    for record in reader.records() {
        let record = record.expect("every row has all columns");
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default();
        let key = (cell(at("year")).to_owned(), cell(agency).to_owned());
        let sum = sums.entry(key).or_insert_with(BigRational::zero);
        if !cell(state).is_empty() && !cell(exact).is_empty() {
            *sum += fraction(cell(exact));
        }
    }
    sums
}

#[test]
fn the_items_of_the_detail_add_up_to_the_points_of_the_ranking() {
    let mut compared = 0;
    for round in samples() {
        let (ranking, detail) = (of_json(&round), of_detail(&round));
        assert_eq!(
            ranking.keys().collect::<Vec<_>>(),
            detail.keys().collect::<Vec<_>>(),
            "{}: everybody with a score stands in the detail, and nobody else",
            round.display()
        );
        for (key, (total, is_weighted)) in &ranking {
            // Under a weighted mean points are shares of the scale and do not add up.
            if !is_weighted {
                assert_eq!(total, &detail[key], "{} {key:?}", round.display());
                compared += 1;
            }
        }
    }
    assert!(
        compared > 100,
        "the samples have more than 100 agencies, {compared} were compared"
    );
}

#[test]
fn what_was_read_stands_beside_the_cell_it_was_read_from() {
    let round = PathBuf::from("samples/example");
    let detail = export(&round, &["--content", "detail", "--format", "csv"]);
    let line = |start: &str| {
        let mut lines = detail.lines();
        lines
            .find(|line| line.starts_with(start))
            .unwrap_or_else(|| panic!("no line {start}"))
    };
    assert_eq!(
        line("QH,HHV,UBND huyện Hòa Vang,criterion,I.2,"),
        "QH,HHV,UBND huyện Hòa Vang,criterion,I.2,Nhiệm vụ được giao đã hoàn thành,scored,60,64,9.375,75/8,10,\
         samples/example/thamdinh.csv,73,C73"
    );
    assert_eq!(
        line("SO,STC,Sở Tài chính,criterion,II.4,"),
        "SO,STC,Sở Tài chính,criterion,II.4,Hồ sơ được số hóa,not applicable,KAD,,,,,\
         samples/example/thamdinh.csv,18,C18"
    );
}
