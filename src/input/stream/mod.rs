//! Data files of millions of rows: read in segments, on several threads, never held.
//!
//! ```text
//! file ─ segments ─► records of raw cells ─► numbers of texts ─► in file order: meaning ─► codes in sheets
//!                    └──────────── a thread each ────────┘     (strict code, once a text)
//! ```
//!
//! | file | |
//! |---|---|
//! | [`form`] | what the columns are: the strict readers, on the first rows |
//! | [`page`], [`cutter`], [`records`] | bytes into records of raw cells |
//! | [`texts`], [`pairs`] | raw cells of a column into numbers |
//! | [`numberer`] | records into rows of numbers |
//! | [`window`], [`worker`] | a segment into rows of numbers |
//! | [`turns`] | segments in file order |
//! | [`merger`], [`meaning`] | rows into answers, by what a thread's numbers mean |
//! | [`inquiry`] | what a number means: the strict code, once for each |
//! | [`counts`] | the same for two counts, which may be different in every row |
//! | [`sheets`] | answers into sheets of codes |
//!
//! There is no second grammar here. Splitting knows plain records only; what a text means is asked of the strict
//! code, with the row in which it first stands, and remembered. Whenever anything is not plainly sound (a problem,
//! a warning, the same answer twice, a number that only the rest of the file can decide, a stray quote), the
//! answer is `None`, and the plain reader reads all files from the beginning: it alone reports. What is read
//! here therefore has nothing to be said about it, and needs no places.

mod counts;
mod cutter;
mod file;
mod form;
mod hash;
mod inquiry;
mod meaning;
mod merger;
mod numberer;
mod page;
mod pairs;
mod positioned;
mod records;
mod sheets;
mod texts;
mod turns;
mod window;
mod worker;

pub(crate) use file::LargeFile;
pub(crate) use sheets::CodedEditions;

use crate::input::answers::{Names, SingleRows};
use crate::input::request::{Streaming, TableOptions};
use crate::input::stream::form::{Form, HEAD};
use crate::input::stream::merger::Merger;
use crate::model::answer::Stage;
use crate::model::round::DataFile;

/// Reads a data file into the sheets of its years and stages; `None` where the plain reader has to.
pub(crate) fn read(
    file: &LargeFile,
    stage: Stage,
    names: &Names,
    options: &TableOptions,
    streaming: &Streaming,
    editions: &mut CodedEditions,
) -> Option<DataFile> {
    let mut head = vec![0; file.length().min(HEAD) as usize];
    file.fill(&mut head, 0)?;
    let form = Form::of(&head, names, options)?;
    let strict = SingleRows::new(names, &form.layout, stage, options, file.source());
    let merger = Merger::new(strict, &form, editions, file.source());
    let (decimal, answers) = turns::read(file, &form, streaming, &options.progress, merger)?.finish()?;
    Some(DataFile {
        source: file.source(),
        encoding: "UTF-8",
        delimiter: char::from(form.delimiter),
        decimal,
        answers,
    })
}
