//! What a row costs, in instructions, as a ratio to what the csv crate's bare scan takes for it.
//!
//! ```text
//! instructions of 12,000 rows − instructions of 4,000 rows
//! ────────────────────────────────────────────────────────  =  instructions a row, without start and end
//!                       8,000 rows
//! ```
//!
//! Valgrind counts, so that neither the machine nor its other users matter. What is counted are tests of this very
//! file, which are run again under valgrind, one at a time, with a round that is named to them.
#![cfg(target_os = "linux")]

use std::env;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use parindex::input::request::Request;
use parindex::ranking::rank;
use rounds::{DATA, Made, Round};

/// Names a round to the tests that are counted.
const ROUND: &str = "PARINDEX_COUNTED_ROUND";

/// What a row may cost, from its bytes to its share in a ranking, in percent of the csv crate's bare scan.
#[derive(Debug, Clone, Copy)]
struct Bound {
    /// Without optimisation, as `cargo test` builds.
    debug: u64,
    /// As it is shipped.
    release: u64,
}

/// Measured + 15 %. 2026-11-22: 989 in debug, 999 in release (9,077 instructions a row to 908).
const PLAIN: Bound = Bound {
    debug: 1_140,
    release: 1_150,
};

/// The smaller and the larger round.
const YEARS: [usize; 2] = [1, 3];
/// Agencies × items.
const ROWS_OF_A_YEAR: usize = 40 * 100;

fn made(years: usize) -> Made {
    let round = Round {
        agencies: 40,
        items: 100,
        years,
        ..Round::default()
    };
    round.make().expect("the system has room for a round")
}

/// The round that is counted; without one, a small one that is made for the occasion.
fn with_round<T>(subject: impl FnOnce(&Path) -> T) -> T {
    match env::var_os(ROUND) {
        Some(folder) => subject(&PathBuf::from(folder)),
        None => subject(made(1).folder()),
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
    assert_eq!(rows % ROWS_OF_A_YEAR, 0);
}

#[test]
fn the_plain_reader_opens_a_round_and_ranks_it() {
    with_round(opens_and_ranks);
}

fn opens_and_ranks(folder: &Path) {
    let request = Request {
        inputs: vec![folder.to_owned()],
        ..Request::default()
    };
    let opened = parindex::open(&request, Default::default());
    let checked = opened.checked.expect("made rounds are sound");
    assert!(!rank(&checked).is_empty());
}

#[test]
fn a_row_of_the_plain_reader_costs_no_more_than_it_did() {
    holds("the_plain_reader_opens_a_round_and_ranks_it", PLAIN);
}

#[expect(clippy::print_stdout, reason = "the figures of benches/README.md")]
fn holds(subject: &str, bound: Bound) {
    let [ours, scan] = [subject, "the_csv_crate_scans_a_round"].map(instructions_of_a_row);
    let percent = ours * 100 / scan;
    let bound = if cfg!(debug_assertions) {
        bound.debug
    } else {
        bound.release
    };
    println!(
        "{subject}: {ours} instructions a row, {percent} % of {scan} of the bare scan; bound: {bound} %"
    );
    assert!(
        percent <= bound,
        "{ours} instructions a row are {percent} % of {scan}: more than {bound} %"
    );
}

/// Start and end of a run cost the same for both rounds and cancel out.
fn instructions_of_a_row(subject: &str) -> u64 {
    let [small, large] = YEARS.map(|years| counted(subject, made(years).folder()));
    let more_rows = (YEARS[1] - YEARS[0]) * ROWS_OF_A_YEAR;
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
