//! Speed changes nothing: a large file read in segments on several threads says, byte for byte, what the plain reader
//! says of it; what can be ranked, and what is wrong with it.
//!
//! ```text
//! PARINDEX_ROUNDS=10000 cargo test --release --test equal_speed
//! ```

mod clothes;
mod faults;
mod said;
mod settings;

use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;

use parindex::input::request::Streaming;
use rounds::{Cases, DATA, Dice, Made, Notes, Order, Round};

use crate::clothes::Clothes;
use crate::faults::Fault;
use crate::said::{Said, said};
use crate::settings::Setting;

/// From less than a heading and a row to more than any file here.
const SEGMENTS: [usize; 5] = [700, 4 << 10, 64 << 10, 1 << 20, 1 << 30];
const THREADS: [usize; 4] = [1, 2, 3, 8];
/// Rounds of one run, unless `PARINDEX_ROUNDS` asks for another number.
const ROUNDS: usize = 150;

fn streaming(threads: usize, segment: usize) -> Streaming {
    let at_least_one = |number| NonZeroUsize::new(number).expect("tables of this file hold no 0");
    Streaming {
        threads: Some(at_least_one(threads)),
        segment: at_least_one(segment),
        from_bytes: 0,
    }
}

/// Holds every number of threads and every segment against the plain reader; `true` if the round was streamed.
fn holds_however_it_is_cut(folder: &Path) -> bool {
    let plain = said(folder, None);
    let mut was_streamed = true;
    for threads in THREADS {
        for segment in SEGMENTS {
            let streamed = said(folder, Some(streaming(threads, segment)));
            assert_eq!(
                streamed.text(),
                plain.text(),
                "threads: {threads}, segment: {segment}"
            );
            was_streamed &= streamed.was_streamed;
        }
    }
    was_streamed
}

fn made(round: Round) -> Made {
    round.make().expect("the system has room for a round")
}

/// Three years of two blocks, small enough for a debug build.
fn small() -> Round {
    Round {
        agencies: 120,
        items: 20,
        years: 3,
        ..Round::default()
    }
}

#[test]
fn a_clean_file_ranks_alike_however_it_is_cut() {
    assert!(holds_however_it_is_cut(made(small()).folder()));
}

#[test]
fn a_shuffled_file_ranks_alike_however_it_is_cut() {
    let order = Order::Shuffled;
    assert!(holds_however_it_is_cut(made(Round { order, ..small() }).folder()));
}

#[test]
fn notes_that_look_like_rows_rank_alike_however_they_are_cut() {
    let notes = Notes::Hostile;
    assert!(holds_however_it_is_cut(made(Round { notes, ..small() }).folder()));
    let order = Order::Shuffled;
    assert!(holds_however_it_is_cut(
        made(Round {
            notes,
            order,
            ..small()
        })
        .folder()
    ));
}

#[test]
fn counts_that_hardly_come_twice_rank_alike_however_they_are_cut() {
    let cases = Cases::Many;
    assert!(holds_however_it_is_cut(made(Round { cases, ..small() }).folder()));
}

/// A round of a few agencies, with some settings, in some clothes, with some faults; and how it is to be cut.
struct Thrown {
    made: Made,
    settings: Vec<Setting>,
    clothes: Vec<Clothes>,
    faults: Vec<Fault>,
    streaming: Streaming,
}

fn thrown(seed: u64) -> Thrown {
    let mut dice = Dice::of(seed, 0);
    let round = Round {
        seed,
        agencies: 1 + dice.throw(9),
        items: 1 + dice.throw(25),
        years: 1 + dice.throw(3),
        order: [Order::AsListed, Order::Shuffled][dice.throw(2)],
        notes: [Notes::Plain, Notes::Hostile][dice.throw(2)],
        cases: [Cases::Few, Cases::Many][dice.throw(2)],
    };
    let made = made(round);
    let settings = settings::thrown(&mut dice);
    for setting in &settings {
        setting.apply(&round, made.folder());
    }
    let clothes = clothes::thrown(&mut dice, round.notes);
    let faults = faults::thrown(&mut dice);
    let path = made.folder().join(DATA);
    let mut text = fs::read_to_string(&path).expect("made rounds are UTF-8");
    for fault in &faults {
        text = fault.planted(&text, &mut dice);
    }
    fs::write(&path, clothes::worn(&clothes, text)).expect("a made round can be written to");
    let segments = [200, 700, 1000, 4096, 1 << 20, 1 << 30];
    let (threads, segment) = (THREADS[dice.throw(4)], segments[dice.throw(segments.len())]);
    Thrown {
        made,
        settings,
        clothes,
        faults,
        streaming: streaming(threads, segment),
    }
}

#[expect(clippy::print_stdout, reason = "the figures of benches/README.md")]
#[test]
fn random_rounds_with_random_faults_say_the_same() {
    let asked = std::env::var("PARINDEX_ROUNDS").ok();
    let rounds = asked.map_or(ROUNDS, |number| {
        number.parse().expect("PARINDEX_ROUNDS is a number")
    });
    let (mut streamed, mut faulty) = (0, 0);
    for seed in 0..rounds as u64 {
        let Thrown {
            made,
            settings,
            clothes,
            faults,
            streaming,
        } = thrown(seed);
        let plain = said(made.folder(), None);
        let fast = said(made.folder(), Some(streaming));
        assert_eq!(
            fast.text(),
            plain.text(),
            "seed {seed}, {settings:?}, {clothes:?}, {faults:?}, {streaming:?}"
        );
        streamed += usize::from(fast.was_streamed);
        faulty += usize::from(plain.finds_something);
    }
    println!("{rounds} rounds: {streamed} streamed to the end, {faulty} with problems");
    // Both ways are gone often enough for the comparison to mean something.
    assert!(
        streamed * 5 > rounds && faulty * 5 > rounds,
        "{streamed} and {faulty} of {rounds}"
    );
}

#[test]
fn every_fault_is_found_by_either_reader() {
    for fault in Fault::ALL {
        let made = made(Round {
            agencies: 4,
            items: 20,
            years: 2,
            ..Round::default()
        });
        let path = made.folder().join(DATA);
        let text = fs::read_to_string(&path).expect("made rounds are UTF-8");
        let planted = fault.planted(&text, &mut Dice::of(1, 1));
        fs::write(&path, planted).expect("a made round can be written to");
        let plain: Said = said(made.folder(), None);
        assert!(plain.finds_something, "{fault:?}");
        let fast = said(made.folder(), Some(streaming(2, 700)));
        assert_eq!(fast.text(), plain.text(), "{fault:?}");
    }
}

#[test]
fn every_garment_leaves_the_ranking_as_it_is() {
    let made = made(Round {
        agencies: 4,
        items: 20,
        years: 2,
        ..Round::default()
    });
    let path = made.folder().join(DATA);
    let text = fs::read_to_string(&path).expect("made rounds are UTF-8");
    let naked = said(made.folder(), None).ranking.expect("made rounds are sound");
    for garment in Clothes::ALL {
        fs::write(&path, clothes::worn(&[garment], text.clone())).expect("a made round can be written to");
        for streaming in [None, Some(streaming(3, 700))] {
            let dressed = said(made.folder(), streaming);
            assert_eq!(dressed.ranking.as_ref(), Some(&naked), "{garment:?}");
        }
    }
}
