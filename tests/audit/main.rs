//! Every score can be recomputed from its explanation alone.
//!
//! For every agency of every sample, and of 200 random rounds, the JSON of `parindex explain` is taken as an
//! auditor would get it, and the score is worked out from it anew: with fractions of another package and
//! formulas written from the manual, by nothing that the program itself computes with.

mod auditor;
mod fractions;
#[path = "../support/round.rs"]
mod opening;
mod random;
#[path = "../support/ranked.rs"]
mod ranked;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::PathBuf;

use parindex::Opened;
use parindex::analysis::explanation::explain;
use parindex::analysis::sample::{Weighing, draw};
use parindex::format::{Drawing, Format, explanation};
use parindex::input::request::Request;
use parindex::model::name::Language;
use parindex::ranking::{Ranking, rank};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use opening::open;
use random::Dice;
use ranked::ranking_of;
use support::Folder;

/// Rounds that are made up for one run of the test.
const RANDOM_ROUNDS: u64 = 200;

#[test]
fn every_agency_of_every_sample_recomputes_from_its_explanation_alone() {
    let mut audited = 0;
    for folder in samples() {
        let request = Request {
            inputs: vec![folder.clone()],
            ..Request::default()
        };
        let opened = parindex::open(&request, Default::default());
        audited += audit(&opened, &folder.display().to_string());
    }
    // 8 agencies of the example and 33 of Đà Nẵng, and whatever samples came after them.
    assert!(audited >= 41, "{audited} agencies were audited");
}

#[test]
fn the_33_agencies_of_da_nang_recompute_to_the_published_score() {
    let request = Request {
        inputs: vec!["samples/da-nang-2022".into()],
        ..Request::default()
    };
    let opened = parindex::open(&request, Default::default());
    assert_eq!(audit(&opened, "samples/da-nang-2022"), 33);
}

#[test]
fn every_agency_of_random_rounds_recomputes_from_its_explanation_alone() {
    for seed in 0..RANDOM_ROUNDS {
        let folder = random::round(&mut Dice::new(seed), &mut Dice::new(!seed));
        let opened = open(&folder);
        let audited = audit(&opened, &format!("random round of seed {seed}"));
        let block = ranking_of(&folder).blocks.remove(0);
        let scored = block.placements.len() + block.unranked.len();
        assert_eq!(audited, scored, "seed {seed}");
    }
}

#[test]
fn every_year_of_data_that_holds_several_recomputes() {
    let read =
        |name: &str| fs::read_to_string(format!("samples/example/{name}")).expect("the example is here");
    let rows = |year: &str, name: &str| -> String {
        let text = read(name);
        text.lines()
            .skip(1)
            .map(|row| format!("{year};{row}\n"))
            .collect()
    };
    let heading = "nam;ma_don_vi;ma_tieu_chi;gia_tri;mau_so;minh_chung;ghi_chu\n";
    let years = [rows("2023", "tudanhgia.csv"), rows("2024", "thamdinh.csv")].concat();
    let file = "format = 1\ncriteria = \"set.toml\"\nagencies = \"dv.csv\"\nappraised = \"data.csv\"\n";
    let folder = Folder::new()
        .with("parindex.toml", file)
        .with("set.toml", read("tieuchi.toml"))
        .with("dv.csv", read("donvi.csv"))
        .with("data.csv", [heading, &years].concat());
    let opened = open(&folder);
    assert_eq!(audit(&opened, "the example in two years"), 8);
    let text = json_of(&opened, "HHV").expect("the agency has a score");
    let file: Value = serde_json::from_str(&text).expect("an explanation is JSON");
    let scores: Vec<&Value> = [0, 1]
        .map(|year| &file["blocks"][year]["ranking"][0]["score"])
        .to_vec();
    assert_eq!(
        (&file["earlier"][0]["year"], scores),
        (
            &Value::from(2023),
            vec![&Value::from("81.50"), &Value::from("80.00")]
        )
    );
}

#[test]
fn a_sample_holds_no_answer_twice_and_in_the_end_all_of_them() {
    let request = Request {
        inputs: vec!["samples/example".into()],
        ..Request::default()
    };
    let opened = parindex::open(&request, Default::default());
    let checked = opened.checked.as_ref().expect("the example has no errors");
    for weighing in [Weighing::Evenly, Weighing::ByBlock, Weighing::ByPoints] {
        for count in [0, 1, 25, 80, 1000] {
            let sample = draw(checked, count, 7, weighing);
            let mut places: Vec<_> = sample.drawn.iter().map(|drawn| drawn.answer.place).collect();
            assert!(places.is_sorted(), "in the order of the file");
            places.dedup();
            assert_eq!((places.len(), sample.out_of), (count.min(80), 80), "{weighing:?}");
        }
    }
}

#[test]
fn an_explanation_is_never_wider_than_the_terminal() {
    for (round, agency) in [("samples/example", "HHV"), ("samples/da-nang-2022", "SYT")] {
        let request = Request {
            inputs: vec![round.into()],
            ..Request::default()
        };
        let opened = parindex::open(&request, Default::default());
        let rankings = rank(opened.checked.as_ref().expect("a sample has no errors"));
        for (width, language) in [
            (72, Language::English),
            (80, Language::Vietnamese),
            (120, Language::English),
        ] {
            let drawing = Drawing {
                language,
                width: Some(width),
                colour: false,
            };
            let text =
                written(&opened, &rankings, agency, Format::Table, &drawing).expect("the agency has a score");
            for line in text.lines() {
                assert!(line.width() <= width, "{round} at {width}: {line}");
            }
        }
    }
}

#[test]
#[should_panic(expected = "II.1 earned, recomputed on the left, explained on the right")]
fn an_explanation_in_which_one_cell_was_changed_is_caught() {
    let request = Request {
        inputs: vec!["samples/example".into()],
        ..Request::default()
    };
    let opened = parindex::open(&request, Default::default());
    let text = json_of(&opened, "HHV").expect("the agency has a score");
    let tampered = text.replace("\"value\": \"7550\"", "\"value\": \"7600\"");
    let file: Value = serde_json::from_str(&tampered).expect("an explanation is JSON");
    auditor::audit(&file, "HHV, tampered with");
}

/// All folders under `samples/` that hold a round.
fn samples() -> Vec<PathBuf> {
    let entries = fs::read_dir("samples").expect("the samples are here");
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.expect("samples can be listed").path())
        .filter(|path| path.join("parindex.toml").is_file())
        .collect();
    folders.sort();
    folders
}

/// Audits every agency that has a score and hands back how many there were.
fn audit(opened: &Opened, round: &str) -> usize {
    let problems: Vec<_> = opened.problems.iter().collect();
    let checked = opened
        .checked
        .as_ref()
        .unwrap_or_else(|| panic!("{round}: {problems:?}"));
    let rankings = rank(checked);
    let json = |code: &str| written(opened, &rankings, code, Format::Json, &Drawing::default());
    let agencies = checked.round().agencies.iter();
    let explained = agencies.filter_map(|agency| Some((agency, json(&agency.code)?)));
    let mut audited = 0;
    for (agency, text) in explained {
        let file: Value = serde_json::from_str(&text).expect("an explanation is JSON");
        auditor::audit(&file, &format!("{round}, {}", agency.code));
        audited += 1;
    }
    audited
}

/// What `parindex explain AGENCY --format json` prints; nothing for an agency without a score.
fn json_of(opened: &Opened, code: &str) -> Option<String> {
    let rankings = rank(opened.checked.as_ref()?);
    written(opened, &rankings, code, Format::Json, &Drawing::default())
}

fn written(
    opened: &Opened,
    rankings: &[Ranking],
    code: &str,
    format: Format,
    drawing: &Drawing,
) -> Option<String> {
    let checked = opened.checked.as_ref()?;
    let mut agencies = checked.round().indexed_agencies();
    let (agency, _) = agencies.find(|(_, agency)| agency.code == code)?;
    let results = opened.results(checked, rankings);
    let explanations = explain(checked, rankings, agency);
    explanation(&results, &explanations, None, format, drawing)
}
