//! Streaming changes nothing: results and findings are those of the plain reader, whatever the number of threads,
//! the size of the segments, the clothes of the file and the faults in it.
//!
//! ```text
//! STC,I.1,"4,75",2023,"xem⏎SYT,I.1,5,2023,"     a note with a fake row: threads guess wrong, results do not change
//! STC,I.1,4,75                                  a fault: the plain reader reads and reports
//! ```
//!
//! `PARINDEX_STREAMING_ROUNDS` asks for more random rounds than the few of every run.

mod clothes;
mod criteria;
mod dice;
mod faults;
mod rounds;
#[path = "../support/mod.rs"]
mod support;

use std::num::NonZeroUsize;

use parindex::Opened;
use parindex::format::{Drawing, Format, diagnostics, ranking};
use parindex::input::request::{Request, Streaming};
use parindex::model::name::Language;
use parindex::ranking::rank;
use parindex::view::Selection;

use clothes::Clothes;
use dice::Dice;
use faults::spoilt;
use rounds::Round;
use support::Folder;

/// Random rounds of a plain run of the tests.
const ROUNDS: u64 = 60;
const SEED: u64 = 20_241_122;
/// Threads and bytes of a segment.
const WAYS: [(usize, usize); 7] = [
    (1, 1 << 20),
    (1, 700),
    (2, 700),
    (3, 1009),
    (8, 700),
    (2, 64),
    (8, 1 << 30),
];

#[test]
fn random_rounds_are_what_the_plain_reader_makes_of_them() {
    let asked = std::env::var("PARINDEX_STREAMING_ROUNDS").ok();
    let rounds = asked.and_then(|count| count.parse().ok()).unwrap_or(ROUNDS);
    let (mut sound, mut streamed) = (0, 0);
    for number in 0..rounds {
        let mut dice = Dice::new(SEED + number);
        let mut rows = Round::thrown(&mut dice);
        let clothes = Clothes::thrown(&mut dice, rows.years);
        if dice.chance(2) {
            rows.spoil(&mut dice);
        }
        let mut bytes = clothes.dress(&rows, &mut dice);
        if dice.chance(4) {
            bytes = spoilt(&bytes, &mut dice);
        }
        let folder = folder(&rows, &bytes);
        let plain = open(&folder, None);
        let ways = [WAYS[dice.below(WAYS.len())], WAYS[dice.below(WAYS.len())]];
        for way in ways {
            let other = open(&folder, Some(way));
            assert_eq!(
                said(&other),
                said(&plain),
                "round {number} (seed {SEED}), {way:?}"
            );
            if plain.checked.is_some() && plain.problems.is_empty() {
                sound += 1;
                streamed += usize::from(is_streamed(&other));
            }
        }
    }
    // The proof would be empty if the other way were never taken: most sound rounds take it.
    assert!(
        streamed * 2 > sound,
        "{streamed} of {sound} sound readings were streamed"
    );
}

#[test]
fn every_number_of_threads_and_every_size_of_segments_gives_the_same_bytes() {
    for (name, clothes) in [
        ("clean", Clothes::plain()),
        ("hostile", Clothes::hostile()),
        ("quoted", Clothes::quoted()),
    ] {
        for shuffled in [false, true] {
            let mut dice = Dice::new(SEED);
            let mut rows = Round::of(&mut dice, 40, 2);
            if shuffled {
                rows.shuffle(&mut dice);
            }
            let folder = folder(&rows, &clothes.dress(&rows, &mut dice));
            let plain = said(&open(&folder, None));
            for threads in [1, 2, 3, 8] {
                for segment in [700, 4096, 100_000, 1 << 20, 1 << 30] {
                    let other = open(&folder, Some((threads, segment)));
                    assert!(is_streamed(&other), "{name}: {:?}", other.problems);
                    assert_eq!(
                        said(&other),
                        plain,
                        "{name}, shuffled: {shuffled}, {threads} × {segment}"
                    );
                }
            }
        }
    }
}

#[test]
fn small_files_and_verbs_that_ask_for_places_are_read_plainly() {
    let mut dice = Dice::new(SEED);
    let rows = Round::of(&mut dice, 4, 1);
    let folder = folder(&rows, &Clothes::plain().dress(&rows, &mut dice));
    let request = Request {
        inputs: vec![folder.path().to_owned()],
        streaming: Some(Streaming::default()),
        ..Request::default()
    };
    assert!(!is_streamed(&parindex::open(&request, Default::default())));
    assert!(!is_streamed(&open(&folder, None)));
    assert!(is_streamed(&open(&folder, Some((1, 700)))));
}

fn folder(round: &Round, data: &[u8]) -> Folder {
    Folder::new()
        .with("parindex.toml", round.file())
        .with("so.toml", criteria::DEPARTMENTS)
        .with("xa.toml", criteria::COMMUNES)
        .with("donvi.csv", round.register())
        .with("data.csv", data)
}

fn open(folder: &Folder, way: Option<(usize, usize)>) -> Opened {
    let size = |number| NonZeroUsize::new(number).expect("no way has a 0");
    let streaming = way.map(|(threads, segment)| Streaming {
        threads: Some(size(threads)),
        segment: size(segment),
        from_bytes: 0,
    });
    let request = Request {
        inputs: vec![folder.path().to_owned()],
        streaming,
        ..Request::default()
    };
    parindex::open(&request, Default::default())
}

/// Whether the answers are codes.
fn is_streamed(opened: &Opened) -> bool {
    let editions = opened
        .checked
        .iter()
        .flat_map(|checked| &checked.round().editions);
    let mut sheets = editions.flat_map(|edition| &edition.stages);
    sheets.any(|sheet| sheet.answers.as_coded().is_some())
}

/// Everything that is said of a round: its ranking for people and for programs, and all findings.
fn said(opened: &Opened) -> Vec<String> {
    let language = Language::Vietnamese;
    let findings = diagnostics::json(&opened.problems, &opened.sources, language);
    let Some(checked) = &opened.checked else {
        return vec![findings];
    };
    let rankings = rank(checked);
    let results = opened.results(checked, &rankings);
    let drawing = Drawing {
        language,
        width: Some(100),
        colour: false,
    };
    let shown = |format| ranking(&results, &Selection::default(), format, &drawing);
    vec![findings, shown(Format::Json), shown(Format::Table)]
}
