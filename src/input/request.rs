//! What the user asked to be read: a round by its folder, or files by name.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;

use crate::model::answer::Stage;
use crate::model::round::DecimalMark;
use crate::progress::Progress;

/// Arguments of every verb that reads a round. The default reads the round of the current folder.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Plain arguments: a folder, a round file, or data files (`-` is standard input).
    pub inputs: Vec<PathBuf>,
    /// `-c`
    pub criteria: Vec<PathBuf>,
    /// `-u`
    pub agencies: Option<PathBuf>,
    /// `--self`
    pub self_assessed: Vec<PathBuf>,
    /// `--appraised`
    pub appraised: Vec<PathBuf>,
    /// `--final`
    pub finals: Vec<PathBuf>,
    /// `--survey`
    pub survey: Vec<PathBuf>,
    /// `--previous`
    pub previous: Option<PathBuf>,
    /// `--stage`: the stage that is ranked, and the one that plain data files belong to.
    pub stage: Option<Stage>,
    /// `--year`: only this year of a file that holds several.
    pub year: Option<i32>,
    /// How tables are to be read.
    pub tables: TableOptions,
    /// Whether large data files may be streamed: by those who never ask for the place of an answer.
    pub streaming: Option<Streaming>,
}

/// How large data files are streamed; the results are the same whatever stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Streaming {
    /// Threads that read a file; `None` for as many as the machine has.
    pub threads: Option<NonZeroUsize>,
    /// Bytes that a thread reads at a time.
    pub segment: NonZeroUsize,
    /// Bytes of the largest data file from which on data is streamed.
    pub from_bytes: u64,
}

impl Default for Streaming {
    /// All threads of the machine, for files from 4 MiB on.
    fn default() -> Self {
        // What a core keeps at hand, with the tables beside it.
        const SEGMENT: NonZeroUsize = NonZeroUsize::new(256 << 10).expect("256 KiB are not 0");
        Self {
            threads: None,
            segment: SEGMENT,
            from_bytes: 4 << 20,
        }
    }
}

impl Streaming {
    /// How many threads read a file. The system is asked for it when a file is read, since that takes long.
    #[must_use]
    pub fn thread_count(&self) -> NonZeroUsize {
        let of_machine = || thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        self.threads.unwrap_or_else(of_machine)
    }
}

impl Request {
    /// Whether criteria are named and nothing that they could be applied to.
    #[must_use]
    pub fn names_criteria_only(&self) -> bool {
        let data = [
            &self.inputs,
            &self.self_assessed,
            &self.appraised,
            &self.finals,
            &self.survey,
        ];
        !self.criteria.is_empty() && data.iter().all(|paths| paths.is_empty())
    }
}

/// What the user states about tables instead of having it proved.
#[derive(Debug, Clone, Default)]
pub struct TableOptions {
    /// `--decimal`
    pub decimal: Option<DecimalMark>,
    /// `--encoding`
    pub encoding: Option<Encoding>,
    /// `--delimiter`
    pub delimiter: Option<char>,
    /// `--header-row`, counted from 1.
    pub header_row: Option<usize>,
    /// `--transpose`: agencies stand in columns.
    pub transpose: bool,
    /// Told how far reading has come.
    pub progress: Progress,
}

/// An encoding stated by the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, and an error where it is not.
    Utf8,
    /// UTF-16, byte order by its mark, else little-endian.
    Utf16,
    /// Vietnamese Windows code page.
    Windows1258,
    /// TCVN 5712:1993, of the .VnTime fonts.
    Tcvn3,
}
