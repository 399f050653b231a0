//! A manifest: what a result was made from, so that anyone can make it again and see what has changed.
//!
//! ```text
//! inputs     thamdinh.csv  3f1c…     criteria   VIDU-2024, format 1
//! arguments  rank samples/example    result     9ab2…
//! ```
//!
//! There is no clock in it: the same run writes the same bytes.

use std::io;
use std::path::Path;

use crate::diagnostic::{Diagnostic, Problem};
use crate::input::fingerprint::of_file;
use crate::model::name::Language;
use crate::model::round::Round;
use crate::source::Sources;

/// The format of criteria files that this program reads.
const CRITERIA_FORMAT: u32 = 1;

/// What a result was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Name and version of the program.
    pub program: String,
    /// The words after the program's name, as typed.
    pub arguments: Vec<String>,
    /// How the result was drawn where no file or flag said so.
    pub looks: Looks,
    /// The criteria, in the order in which they were named.
    pub criteria: Vec<Criteria>,
    /// All files that were read, in that order.
    pub inputs: Vec<Input>,
    /// Fingerprint of the result.
    pub result: String,
}

/// What the screen decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    /// Language of words and numbers.
    pub language: Language,
    /// Columns of the terminal, or what stands for them in a file.
    pub width: usize,
    /// Whether colours were written.
    pub colour: bool,
}

/// One set of criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criteria {
    /// `id`
    pub id: String,
    /// `format`
    pub format: u32,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// As it was named.
    pub name: String,
    /// Its fingerprint.
    pub sha256: String,
}

impl Input {
    /// A file as it lies on the disk now.
    ///
    /// # Errors
    ///
    /// It cannot be read, as standard input never can for a second time.
    pub fn of(name: &str) -> io::Result<Self> {
        let sha256 = of_file(Path::new(name))?;
        let name = name.to_owned();
        Ok(Self { name, sha256 })
    }
}

impl Manifest {
    /// Of a run that has just read `sources` and made the result of this fingerprint.
    ///
    /// # Errors
    ///
    /// The name of the file that cannot be read again, and why; standard input never can.
    pub fn of_run(
        arguments: Vec<String>,
        looks: Looks,
        round: &Round,
        sources: &Sources,
        result: String,
    ) -> Result<Self, (String, io::Error)> {
        let input = |name: &str| Input::of(name).map_err(|error| (name.to_owned(), error));
        let inputs = sources.iter().map(|(_, source)| input(&source.name));
        let criteria = round.frameworks.iter().map(|framework| Criteria {
            id: framework.id.clone(),
            format: CRITERIA_FORMAT,
        });
        Ok(Self {
            program: Self::running(),
            arguments,
            looks,
            criteria: criteria.collect(),
            inputs: inputs.collect::<Result<_, _>>()?,
            result,
        })
    }

    /// Name and version of this program.
    #[must_use]
    pub fn running() -> String {
        format!("{} {}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"))
    }

    /// E503 for every input that is another now, or is gone.
    #[must_use]
    pub fn changes(&self, manifest: &str) -> Vec<Diagnostic> {
        let is_same = |input: &&Input| of_file(Path::new(&input.name)).is_ok_and(|now| now == input.sha256);
        let changed = self.inputs.iter().filter(|input| !is_same(input));
        changed
            .map(|input| {
                Diagnostic::nowhere(Problem::ChangedSince {
                    name: input.name.clone(),
                    manifest: manifest.to_owned(),
                })
            })
            .collect()
    }
}
