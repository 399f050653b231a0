//! Another program agrees: LibreOffice recalculates every workbook that `parindex export` writes.
//!
//! Every sample, rounds at the edges of rounding and made-up rounds of all rules are exported. LibreOffice opens
//! the files, is told to believe no stored result, and saves what it computes. Every formula must give what the
//! library stored beside it; and after answers were changed inside the workbook, it must rank as `parindex rank`
//! does after the same change of the data.
//!
//! `PARINDEX_SLOW=1` makes up 50 rounds where 10 are the rule.

mod edges;
mod file;
mod formulas;
mod office;
#[path = "../support/round.rs"]
mod opening;
#[path = "../audit/random.rs"]
mod random;
mod rounds;
mod safety;
#[path = "../support/mod.rs"]
mod support;
mod table;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use parindex::Opened;
use parindex::format::delivery::{Content, Delivery, Form, deliver};
use parindex::input::request::Request;
use parindex::model::name::Language;
use parindex::ranking::rank;
use parindex::view::AnnexWishes;

use edges::Edge;
use file::Workbook;
use office::recalculated;
use opening::open;
use rounds::Changed;
use support::Folder;
use table::{Line, lines, ranked};

/// Rounds that are made up.
const ROUNDS: u64 = 10;
/// The same where nobody waits.
const MANY_ROUNDS: u64 = 50;

/// All workbooks, opened by LibreOffice in one go.
struct Batch {
    samples: Vec<Pair>,
    edges: Vec<(Edge, Pair)>,
    made_up: Vec<Pair>,
    planted: Pair,
    changed: Vec<(Workbook, Vec<Line>)>,
}

/// A workbook as it was written, and as LibreOffice saved it.
struct Pair {
    name: String,
    written: Workbook,
    recalculated: Workbook,
}

static BATCH: LazyLock<Batch> = LazyLock::new(|| {
    let folder = Folder::new();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(format!("{name}.xlsx"));
        std::fs::write(&path, bytes).expect("a test folder can be written to");
    };
    let mut sample_names = Vec::new();
    for sample in samples() {
        let opened = open_sample(&sample);
        let stem = sample.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("sample-{stem}");
        put(&name, &export(&opened, Language::Vietnamese));
        sample_names.push(name);
    }
    let edges = edges::all();
    for edge in &edges {
        put(&edge.name, &export(&open(&edge.folder), Language::English));
    }
    let changed: Vec<Changed> = rounds::all(how_many());
    for round in &changed {
        let before = export(&open(&round.before), Language::English);
        put(&round.name, &before);
        let edited = Workbook::of(&before).with_answers(&round.answers);
        put(&format!("{}-changed", round.name), &edited);
    }
    let example = export(&open_sample(Path::new("samples/example")), Language::English);
    put("planted", &Workbook::of(&example).with_planted_results());

    let saved = recalculated(folder.path());
    let read = |folder: &Path, name: &str| {
        let bytes = std::fs::read(folder.join(format!("{name}.xlsx")));
        Workbook::of(&bytes.unwrap_or_else(|error| panic!("{name}: {error}")))
    };
    let pair = |name: &str| Pair {
        name: name.to_owned(),
        written: read(folder.path(), name),
        recalculated: read(&saved, name),
    };
    Batch {
        samples: sample_names.iter().map(|name| pair(name)).collect(),
        edges: edges
            .into_iter()
            .map(|edge| {
                let pair = pair(&edge.name);
                (edge, pair)
            })
            .collect(),
        made_up: changed.iter().map(|round| pair(&round.name)).collect(),
        planted: Pair {
            name: "planted".to_owned(),
            written: Workbook::of(&example),
            recalculated: read(&saved, "planted"),
        },
        changed: changed
            .iter()
            .map(|round| {
                let workbook = read(&saved, &format!("{}-changed", round.name));
                (workbook, ranked(&open(&round.after)))
            })
            .collect(),
    }
});

#[test]
fn libreoffice_believes_no_stored_result() {
    let Pair {
        written,
        recalculated,
        ..
    } = &BATCH.planted;
    let differing = written.differences(recalculated);
    assert!(differing.is_empty(), "{}", differing.join("\n"));
    // In the planted file itself every number was wrong.
    let bytes = export(&open_sample(Path::new("samples/example")), Language::English);
    let planted = Workbook::of(&Workbook::of(&bytes).with_planted_results());
    assert!(written.differences(&planted).len() > 500);
}

#[test]
fn every_formula_of_every_sample_gives_what_is_stored_beside_it() {
    agree(&BATCH.samples);
    let formulas: usize = BATCH.samples.iter().map(|pair| pair.written.formulas()).sum();
    assert!(formulas > 25_000, "{formulas} formulas");
}

#[test]
fn every_formula_of_made_up_rounds_gives_what_is_stored_beside_it() {
    agree(&BATCH.made_up);
}

#[test]
fn scores_at_the_edge_are_published_as_the_exact_ones_are() {
    for (edge, pair) in &BATCH.edges {
        agree(std::slice::from_ref(pair));
        let scores: Vec<String> = lines(&pair.recalculated)
            .into_iter()
            .map(|line| line.score)
            .collect();
        assert_eq!(scores, edge.scores, "{}", edge.name);
    }
}

#[test]
fn answers_changed_in_the_workbook_are_ranked_as_the_same_change_of_the_data() {
    for (workbook, expected) in &BATCH.changed {
        let mut found = lines(workbook);
        let mut expected = expected.clone();
        found.sort();
        expected.sort();
        assert_eq!(found, expected);
    }
}

#[test]
fn the_same_round_gives_the_same_bytes() {
    let sample = Path::new("samples/example");
    let twice = [(); 2].map(|()| export(&open_sample(sample), Language::Vietnamese));
    assert!(twice[0] == twice[1]);
}

fn agree(pairs: &[Pair]) {
    for pair in pairs {
        let differing = pair.written.differences(&pair.recalculated);
        assert!(differing.is_empty(), "{}:\n{}", pair.name, differing.join("\n"));
    }
}

fn how_many() -> u64 {
    match std::env::var_os("PARINDEX_SLOW") {
        Some(_) => MANY_ROUNDS,
        None => ROUNDS,
    }
}

fn samples() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("samples").expect("the samples are here");
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the samples are readable").path())
        .filter(|path| path.join("parindex.toml").exists())
        .collect();
    folders.sort();
    folders
}

fn open_sample(folder: &Path) -> Opened {
    let request = Request {
        inputs: vec![folder.to_owned()],
        ..Request::default()
    };
    parindex::open(&request, Default::default())
}

/// The bytes of `parindex export -o ketqua.xlsx`.
fn export(opened: &Opened, language: Language) -> Vec<u8> {
    let problems: Vec<_> = opened.problems.iter().collect();
    let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
    let rankings = rank(checked);
    let results = opened.results(checked, &rankings);
    let delivery = Delivery {
        results: &results,
        checked,
        language,
        annex: &AnnexWishes::default(),
    };
    deliver(&delivery, Content::Whole, Form::Workbook).expect("a workbook holds a round")
}
