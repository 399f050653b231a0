//! Every score can be recomputed from its explanation alone.
//!
//! For every agency of every sample, and of 200 random rounds, the JSON of `parindex explain` is taken as an
//! auditor would get it, and the score is worked out from it anew: with fractions of another package and
//! formulas written from the manual, by nothing that the program itself computes with.

mod auditor;
mod fractions;
mod random;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::PathBuf;

use parindex::Opened;
use parindex::analysis::explanation::explain;
use parindex::format::{Drawing, Format, explanation};
use parindex::input::request::Request;
use parindex::ranking::rank;
use parindex::view::Results;
use serde_json::Value;

use random::Dice;

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
        let opened = folder.open();
        let audited = audit(&opened, &format!("random round of seed {seed}"));
        let block = folder.ranking().blocks.remove(0);
        let scored = block.placements.len() + block.unranked.len();
        assert_eq!(audited, scored, "seed {seed}");
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
    let agencies = checked.round().agencies.iter();
    let explained = agencies.filter_map(|agency| Some((agency, json_of(opened, &agency.code)?)));
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
    let checked = opened.checked.as_ref()?;
    let mut agencies = checked.round().indexed_agencies();
    let (agency, _) = agencies.find(|(_, agency)| agency.code == code)?;
    let rankings = rank(checked);
    let results = Results {
        round: checked.round(),
        rankings: &rankings,
        sources: &opened.sources,
        diagnostics: &opened.problems,
        arguments: None,
    };
    let explanations = explain(checked, &rankings, agency);
    explanation(&results, &explanations, None, Format::Json, &Drawing::default())
}
