//! What a row costs, in instructions, as a ratio to what the csv crate's bare scan takes for it.
//!
//! ```text
//! instructions of three years − instructions of one year
//! ──────────────────────────────────────────────────────  =  instructions a row, without start and end
//!                   rows of two years
//! ```
//!
//! Valgrind counts, so that neither the machine nor its other users matter. What is counted are tests of this very
//! file, which are run again under valgrind, one at a time, with a round that is named to them.
#![cfg(target_os = "linux")]

use std::env;
use std::io::ErrorKind;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;

use parindex::input::request::{Request, Streaming};
use parindex::ranking::rankings;
use rounds::{DATA, Made, Round};

/// Names a round to the tests that are counted.
const ROUND: &str = "PARINDEX_COUNTED_ROUND";

/// What a row may cost, from its bytes to its share in a ranking.
#[derive(Debug, Clone, Copy)]
struct Bound {
    /// The test that does the work.
    subject: &'static str,
    /// Agencies of the round: enough for what comes once an item to be shared by many rows.
    agencies: usize,
    /// In percent of the bare scan, without optimisation, as `cargo test` builds.
    debug_percent: u64,
    /// The same as it is shipped.
    release_percent: u64,
}

/// Measured + 15 %. 2026-11-22: first 989 % in debug and 999 % in release; 683 % and 741 % since rows are read in turn
/// and cells are made when they are asked for.
const PLAIN: Bound = Bound {
    subject: "the_plain_reader_opens_a_round_and_ranks_it",
    agencies: 40,
    debug_percent: 785,
    release_percent: 855,
};

/// Measured + 15 %. 2026-11-22: first 395 % in debug and 424 % in release; 256 % and 136 % since answers are tallied as
/// codes and columns gone through one after the other.
const STREAM: Bound = Bound {
    subject: "the_stream_opens_a_round_and_ranks_it",
    agencies: 200,
    debug_percent: 295,
    release_percent: 157,
};

/// The smaller and the larger round.
const YEARS: [usize; 2] = [1, 3];
const ITEMS: usize = 100;

fn made(agencies: usize, years: usize) -> Made {
    let round = Round {
        agencies,
        items: ITEMS,
        years,
        ..Round::default()
    };
    round.make().expect("the system has room for a round")
}

/// The round that is counted; without one, a small one that is made for the occasion.
fn with_round<T>(subject: impl FnOnce(&Path) -> T) -> T {
    match env::var_os(ROUND) {
        Some(folder) => subject(&PathBuf::from(folder)),
        None => subject(made(1, 1).folder()),
    }
}

/// The measure of all others: records are cut, and nothing is kept or judged.
#[test]
fn the_csv_crate_scans_a_round() {
    let rows = with_round(|folder| {
        let mut reader = csv::Reader::from_path(folder.join(DATA)).expect("the data is there");
        let mut record = csv::ByteRecord::new();
        let mut rows = 0;
        while reader.read_byte_record(&mut record).expect("the data is sound") {
            rows += 1;
        }
        rows
    });
    assert_eq!(rows % ITEMS, 0);
}

#[test]
fn the_plain_reader_opens_a_round_and_ranks_it() {
    opens_and_ranks(None);
}

#[test]
fn the_stream_opens_a_round_and_ranks_it() {
    opens_and_ranks(Some(Streaming {
        threads: Some(NonZeroUsize::MIN),
        from_bytes: 0,
        ..Streaming::default()
    }));
}

fn opens_and_ranks(streaming: Option<Streaming>) {
    with_round(|folder| {
        let request = Request {
            inputs: vec![folder.to_owned()],
            streaming,
            ..Request::default()
        };
        let opened = parindex::open(&request, Default::default());
        let checked = opened.checked.expect("made rounds are sound");
        assert!(rankings(&checked).all(|ranking| !ranking.blocks.is_empty()));
    });
}

#[test]
fn a_row_costs_the_plain_reader_no_more_than_it_did() {
    holds(PLAIN);
}

#[test]
fn a_row_costs_the_stream_no_more_than_it_did() {
    holds(STREAM);
}

#[expect(clippy::print_stdout, reason = "the figures of benches/README.md")]
fn holds(bound: Bound) {
    let instructions = |subject| instructions_of_a_row(subject, bound.agencies);
    let (ours, scan) = (
        instructions(bound.subject),
        instructions("the_csv_crate_scans_a_round"),
    );
    let percent = ours * 100 / scan;
    let most = match cfg!(debug_assertions) {
        true => bound.debug_percent,
        false => bound.release_percent,
    };
    let found =
        format!("{ours} instructions a row, {percent} % of the {scan} of a bare scan; at most {most} %");
    println!("{}: {found}", bound.subject);
    assert!(percent <= most, "{found}");
}

/// Start and end of a run cost the same for both rounds and cancel out.
fn instructions_of_a_row(subject: &str, agencies: usize) -> u64 {
    let [small, large] = YEARS.map(|years| counted(subject, made(agencies, years).folder()));
    let more_rows = (YEARS[1] - YEARS[0]) * agencies * ITEMS;
    (large - small) / more_rows as u64
}

/// The instructions of one test of this file.
fn counted(subject: &str, round: &Path) -> u64 {
    let this = env::current_exe().expect("a test knows where it is");
    let ended = Command::new("valgrind")
        .args([
            "--tool=cachegrind",
            "--cache-sim=no",
            "--cachegrind-out-file=/dev/null",
        ])
        .arg(this)
        .args(["--test-threads=1", "--exact", subject])
        .env(ROUND, round)
        .output();
    let output = match ended {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            panic!("valgrind counts the instructions of this test: apt-get install valgrind")
        }
        other => other.expect("valgrind runs"),
    };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let line = said.lines().find_map(|line| line.split_once(" refs:"));
    let (_, number) = line.unwrap_or_else(|| panic!("valgrind counts instructions:\n{said}"));
    let number = number.trim().replace(',', "");
    number.parse().expect("valgrind prints a number")
}
