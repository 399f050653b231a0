//! A round and a published table on paper: texts that are put into a folder, opened, and compared.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use parindex::analysis::verify::{Tolerance, verify};
use parindex::format::{self, Drawing, Format};
use parindex::input::request::Request;
use parindex::model::answer::Stage;
use parindex::ranking::{Placement, rank};
use parindex::view::VerificationResults;
use serde_json::Value;

/// Files by name; `congbo.csv` is the published table.
#[derive(Debug, Clone)]
pub(crate) struct Paper {
    files: BTreeMap<String, String>,
}

/// What an agency gets: score, rank, tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) score: String,
    pub(crate) rank: u32,
    pub(crate) tier: String,
}

impl Paper {
    /// The worked example of the samples.
    pub(crate) fn example() -> Self {
        let names = [
            "parindex.toml",
            "tieuchi.toml",
            "donvi.csv",
            "tudanhgia.csv",
            "thamdinh.csv",
        ];
        let read = |name: &str| {
            let text = fs::read_to_string(Path::new("samples/example").join(name));
            (
                name.to_owned(),
                text.expect("the sample is there").replace('\r', ""),
            )
        };
        Self {
            files: names.into_iter().map(read).collect(),
        }
    }

    /// Files from nothing.
    pub(crate) fn of<const N: usize>(files: [(&str, String); N]) -> Self {
        let named = |(name, text): (&str, String)| (name.to_owned(), text);
        Self {
            files: files.into_iter().map(named).collect(),
        }
    }

    /// The same with one text replaced by another, which must stand there.
    pub(crate) fn but(&self, file: &str, from: &str, to: &str) -> Self {
        let mut changed = self.clone();
        let text = changed.files.get_mut(file).expect("the file is there");
        assert!(text.contains(from), "{file} holds no {from}");
        *text = text.replace(from, to);
        changed
    }

    /// The same with a file of this text.
    pub(crate) fn with(&self, file: &str, text: impl Into<String>) -> Self {
        let mut changed = self.clone();
        changed.files.insert(file.to_owned(), text.into());
        changed
    }

    /// Puts everything into a folder of its own.
    pub(crate) fn laid_out(&self) -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("parindex-verify-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).expect("the system has room for a test folder");
        for (name, text) in &self.files {
            fs::write(path.join(name), text).expect("a test folder can be written to");
        }
        Folder { path }
    }

    /// What the round gives, by the codes of agencies.
    pub(crate) fn standings(&self, stage: Option<Stage>) -> BTreeMap<String, Standing> {
        let folder = self.laid_out();
        let request = Request {
            stage,
            ..folder.request()
        };
        let opened = parindex::open(&request, Default::default());
        let problems: Vec<_> = opened.problems.iter().collect();
        let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
        let ranking = rank(checked).remove(0);
        let of = |placement: &Placement| {
            let round = checked.round();
            let tier = placement.tier.expect("every agency has a tier");
            let standing = Standing {
                score: placement.score.published.to_string(),
                rank: placement.rank.expect("every agency is ranked"),
                tier: round.framework_of(placement.agency).tiers[tier]
                    .name
                    .vietnamese
                    .clone(),
            };
            (round.agency(placement.agency).code.clone(), standing)
        };
        ranking
            .blocks
            .iter()
            .flat_map(|block| &block.placements)
            .map(of)
            .collect()
    }

    /// The verification of `congbo.csv` as JSON.
    pub(crate) fn verified(&self) -> Value {
        let folder = self.laid_out();
        verified(
            &folder.path.join("congbo.csv"),
            &folder.request(),
            &Tolerance::default(),
        )
    }

    /// `HHV score rounding`, one for each difference, in the order of the table.
    pub(crate) fn found(&self, table: &str) -> Vec<String> {
        differences(&self.with("congbo.csv", table).verified())
    }
}

/// The verification of a table as JSON.
pub(crate) fn verified(table: &Path, request: &Request, tolerance: &Tolerance) -> Value {
    let (opened, table) = parindex::open_published(table, request, Default::default());
    let problems: Vec<_> = opened.problems.iter().collect();
    let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
    let table = table.unwrap_or_else(|| panic!("{problems:?}"));
    let rankings = rank(checked);
    let found = verify(checked, &rankings, &table, tolerance);
    let results = VerificationResults {
        verification: &found,
        table: &table,
        round: checked.round(),
        sources: &opened.sources,
    };
    let text = format::verification(&results, &opened.problems, Format::Json, &Drawing::default());
    serde_json::from_str(&text.expect("JSON has a verification")).expect("it is JSON")
}

/// `HHV score rounding`, one for each difference.
pub(crate) fn differences(verified: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let mut found = Vec::new();
    for row in list(&verified["rows"]) {
        for difference in list(&row["differences"]) {
            let word = |key: &str| difference[key].as_str().map(str::to_owned);
            let why = word("cause").or(word("why")).expect("a difference says why");
            let figure = word("figure").expect("a difference says what");
            let agency = row["agency"].as_str().expect("a row is of an agency");
            found.push(format!("{agency} {figure} {why}"));
        }
    }
    found
}

/// A folder that is gone after the test.
pub(crate) struct Folder {
    pub(crate) path: PathBuf,
}

impl Folder {
    /// Everything that lies in it.
    pub(crate) fn request(&self) -> Request {
        Request {
            inputs: vec![self.path.clone()],
            ..Request::default()
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind in the system's temporary folder harms nobody.
        let _ = fs::remove_dir_all(&self.path);
    }
}
