//! Answers by the million are codes of distinct readings, and codes are tallied for all agencies at once: what
//! comes out is what scoring one by one gives, to the last byte.

mod support;

use std::path::Path;
use std::sync::Arc;

use parindex::Opened;
use parindex::check::{Checked, Strictness, check};
use parindex::diagnostic::Diagnostics;
use parindex::format::{Drawing, Format, write_ranking};
use parindex::input::request::Request;
use parindex::model::answer::{Answers, Stage};
use parindex::model::readings::{Code, CodeSheet, Coded, Readings, Seats};
use parindex::model::round::Round;
use parindex::ranking::{rankings, years};
use parindex::scoring::Tally;
use parindex::view::{Run, Selection};
use rounds::{Cases, Round as Made};

use support::Folder;

fn open(folder: &Path, stage: Option<Stage>) -> Opened {
    let request = Request {
        inputs: vec![folder.to_owned()],
        stage,
        ..Request::default()
    };
    let opened = parindex::open(&request, Strictness::default());
    let problems: Vec<_> = opened.problems.iter().collect();
    assert!(opened.checked.is_some(), "{}: {problems:?}", folder.display());
    opened
}

/// The same round with all its answers as codes.
fn coded(checked: &Checked) -> Checked {
    let mut round: Round = checked.round().clone();
    let seats = Arc::new(Seats::new(&round.frameworks, &round.agencies));
    let mut readings = Readings::new(&round.frameworks);
    let mut sheets = Vec::new();
    for stage in round.editions.iter().flat_map(|edition| &edition.stages) {
        let mut sheet = CodeSheet::new(&round.frameworks, &seats);
        for (agency, item, answer) in stage.answers.iter() {
            let seat = seats.of(agency);
            let known = readings.of(seat.framework, item);
            let code = match known.iter().position(|reading| reading.value == answer.value) {
                Some(at) => Code::of(at),
                None => readings.push(seat.framework, item, answer.clone()),
            };
            assert!(
                sheet.columns_mut(seat.framework)[item.0].put(seat.at, code),
                "an answer is given once"
            );
        }
        sheets.push(sheet);
    }
    let readings = Arc::new(readings);
    let stages = round.editions.iter_mut().flat_map(|edition| &mut edition.stages);
    for (stage, sheet) in stages.zip(sheets) {
        stage.answers = Answers::coded(Coded::new(sheet, readings.clone(), seats.clone()));
    }
    let stage = Some(checked.stage());
    check(round, stage, Strictness::default(), &mut Diagnostics::default())
        .expect("it was free of errors before")
}

/// The ranking with everything that stands in it, notes included.
fn written(opened: &Opened, checked: &Checked) -> String {
    let run = Run {
        round: checked.round(),
        years: years(checked),
        sources: &opened.sources,
        diagnostics: &opened.problems,
        arguments: Some(""),
    };
    let (selection, drawing) = (Selection::default(), Drawing::default());
    let mut text = Vec::new();
    for format in [Format::Json, Format::Table] {
        write_ranking(&mut text, &run, rankings(checked), &selection, format, &drawing)
            .expect("memory takes every text");
    }
    String::from_utf8(text).expect("every format writes text")
}

fn assert_same_from_codes(folder: &Path, stage: Option<Stage>) {
    let opened = open(folder, stage);
    let checked = opened.checked.as_ref().expect("it is free of errors");
    let coded = coded(checked);
    assert_eq!(
        written(&opened, checked),
        written(&opened, &coded),
        "{} {stage:?}",
        folder.display()
    );
}

#[test]
fn every_sample_is_ranked_alike_from_codes() {
    let samples = std::fs::read_dir("samples").expect("the samples are here");
    let mut ranked = 0;
    for sample in samples {
        let folder = sample.expect("the samples are here").path();
        if folder.join("parindex.toml").is_file() {
            assert_same_from_codes(&folder, None);
            ranked += 1;
        }
    }
    assert!(ranked > 10, "{ranked} samples");
}

#[test]
fn an_earlier_stage_is_ranked_alike_from_codes() {
    for stage in [Stage::SelfAssessed, Stage::Appraised] {
        assert_same_from_codes(Path::new("samples/example"), Some(stage));
    }
}

#[test]
fn made_rounds_of_several_years_are_ranked_alike_from_codes() {
    for (seed, cases) in [(1, Cases::Few), (2, Cases::Many)] {
        let made = Made {
            seed,
            agencies: 60,
            items: 40,
            years: 3,
            cases,
            ..Made::default()
        };
        let folder = made.make().expect("there is room for a small round");
        assert_same_from_codes(folder.folder(), None);
    }
}

/// The greatest primes of six digits: the least denominator that all have in common has 36.
const PRIMES: [u32; 6] = [999_983, 999_979, 999_961, 999_959, 999_953, 999_931];

#[test]
fn shares_with_no_denominator_in_common_are_ranked_alike_from_codes() {
    let shares = PRIMES.iter().enumerate();
    let rows = shares.map(|(at, per)| format!("A{at},I.1,{},{per}\nA{at},I.2,{},{per}\n", per - 7, per / 2));
    let data = format!(
        "agency,criterion,value,denominator\n{}A6,I.1,KAD,\nA6,I.2,3,4\n",
        rows.collect::<String>()
    );
    let set = r#"
format = 1
id = "THU"
title = "Thử"
[[block]]
id = "X"
name = "Khối"
[[area]]
id = "I"
name = "Lĩnh vực"
[[criterion]]
id = "I.1"
area = "I"
name = "Tỷ lệ"
max = 60
na = "rescale"
rule = { type = "ratio", of = "a", per = "b" }
[[criterion]]
id = "I.2"
area = "I"
name = "Tỷ lệ"
max = 40
rule = { type = "ratio", of = "a", per = "b" }
[[tier]]
name = "Tốt"
min = 0
"#;
    let folder = Folder::new()
        .with(
            "parindex.toml",
            "format = 1\ncriteria = \"set.toml\"\nappraised = \"data.csv\"\n",
        )
        .with("set.toml", set)
        .with("data.csv", data);
    assert_same_from_codes(folder.path(), None);
}

#[test]
fn codes_are_tallied_and_answers_with_places_are_not() {
    let opened = open(Path::new("samples/example"), None);
    let checked = opened.checked.expect("it is free of errors");
    assert!(Tally::new(&checked, 0).is_none());
    assert!(Tally::new(&coded(&checked), 0).is_some());
}
