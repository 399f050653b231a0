//! Whole rounds: a province's departments (33 × 90 answers) and all communes of the country (3,400 × 100).
//!
//! `cargo bench --bench whole`. Ten million rows are the matter of `large`.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

use divan::Bencher;
use divan::counter::ItemsCount;
use parindex::Opened;
use parindex::format::delivery::{Content, Delivery, Form, deliver};
use parindex::input::request::Request;
use parindex::model::agency::AgencyIndex;
use parindex::model::answer::{Answer, Value};
use parindex::model::item::ItemIndex;
use parindex::model::name::Language;
use parindex::model::precedence::Side;
use parindex::ranking::{Entry, Placed, place, rank};
use parindex::scoring::{Silent, score, score_supposing};
use parindex::view::AnnexWishes;
use rounds::{Made, Round};

fn main() {
    divan::main();
}

/// Agencies × items of the rounds that are measured.
const SIZES: [(usize, usize); 2] = [(33, 90), (3_400, 100)];

/// The item whose answer is supposed.
const FIRST: ItemIndex = ItemIndex(0);

fn made((agencies, items): (usize, usize)) -> (Round, Made) {
    let round = Round {
        agencies,
        items,
        ..Round::default()
    };
    (round, round.make().expect("the system has room for a round"))
}

fn opened(made: &Made) -> Opened {
    let request = Request {
        inputs: vec![made.folder().to_owned()],
        ..Request::default()
    };
    parindex::open(&request, Default::default())
}

/// Files → checked round, without ranking it.
#[divan::bench(args = SIZES, sample_count = 10)]
fn open(bencher: Bencher, size: (usize, usize)) {
    let (round, made) = made(size);
    bencher
        .counter(ItemsCount::new(round.rows()))
        .bench(|| opened(&made));
}

/// One agency's answers → its score.
#[divan::bench]
fn one_score(bencher: Bencher) {
    let (round, made) = made(SIZES[0]);
    let opened = opened(&made);
    let checked = opened.checked.as_ref().expect("made rounds are sound");
    let edition = &checked.round().editions[0];
    let side = Side::Ranked(checked.stage());
    bencher
        .counter(ItemsCount::new(round.items))
        .bench(|| score(checked, edition, side, AgencyIndex(0), &mut Silent));
}

/// Checked round → ranks and tiers.
#[divan::bench(args = SIZES, sample_count = 10)]
fn ranking(bencher: Bencher, size: (usize, usize)) {
    let (round, made) = made(size);
    let opened = opened(&made);
    let checked = opened.checked.as_ref().expect("made rounds are sound");
    bencher
        .counter(ItemsCount::new(round.rows()))
        .bench(|| rank(checked));
}

/// What a test of robustness repeats: one answer of everybody is supposed to be blank, and every block placed again.
#[divan::bench]
fn robustness_run(bencher: Bencher) {
    let (round, made) = made(SIZES[0]);
    let opened = opened(&made);
    let checked = opened.checked.as_ref().expect("made rounds are sound");
    let (set, edition) = (&checked.round().frameworks[0], &checked.round().editions[0]);
    let side = Side::Ranked(checked.stage());
    let supposed = |agency| {
        let given = edition.counting_answer(side, set, agency, FIRST, set.item(FIRST));
        let blank = Answer {
            value: Value::Blank,
            ..given.expect("made rounds have every answer").clone()
        };
        Entry {
            ranked: true,
            score: score_supposing(checked, edition, side, agency, (FIRST, &blank)),
            self_score: None,
        }
    };
    let members = |block| {
        let agencies = checked.round().indexed_agencies();
        let of_block = agencies.filter(move |(_, agency)| agency.block == block);
        of_block.map(|(index, _)| supposed(index))
    };
    let run = || -> Vec<Placed> {
        let blocks = 0..set.blocks.len();
        blocks.map(|block| place(set, block, members(block))).collect()
    };
    bencher.counter(ItemsCount::new(round.agencies)).bench(run);
}

/// A checked round → the workbook with its formulas.
#[divan::bench(args = SIZES, sample_count = 3)]
fn workbook(bencher: Bencher, size: (usize, usize)) {
    let (round, made) = made(size);
    let opened = opened(&made);
    let checked = opened.checked.as_ref().expect("made rounds are sound");
    let rankings = rank(checked);
    let results = opened.results(checked, &rankings);
    let delivery = Delivery {
        results: &results,
        checked,
        language: Language::Vietnamese,
        annex: &AnnexWishes::default(),
    };
    bencher
        .counter(ItemsCount::new(round.rows()))
        .bench(|| deliver(&delivery, Content::Whole, Form::Workbook).expect("a workbook holds the round"));
}

/// What a user waits for: the whole process, from its start to the last byte of the table.
#[divan::bench(args = SIZES, sample_count = 20)]
fn process(bencher: Bencher, size: (usize, usize)) {
    let (round, made) = made(size);
    bencher
        .counter(ItemsCount::new(round.rows()))
        .bench(|| ranks(made.folder().as_os_str()));
}

/// The same for the samples that the README speaks of.
#[divan::bench(args = ["samples/example", "samples/da-nang-2022"])]
fn process_of_sample(sample: &str) {
    ranks(sample.as_ref());
}

/// The least that a process can do.
#[divan::bench]
fn process_that_says_its_version() {
    runs(Command::new(env!("CARGO_BIN_EXE_parindex")).arg("--version"));
}

fn ranks(round: &OsStr) {
    runs(
        Command::new(env!("CARGO_BIN_EXE_parindex"))
            .arg("rank")
            .arg(round),
    );
}

fn runs(command: &mut Command) {
    let quiet = command.stdout(Stdio::null()).stderr(Stdio::null());
    assert!(quiet.status().expect("the program starts").success());
}
