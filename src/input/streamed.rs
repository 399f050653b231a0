//! The files of a plan become a round whose data was streamed: no answer has a place, and nothing is wrong with any.
//!
//! Register and last round's table are read as [`gather`](crate::input::gather) reads them; without a register the
//! agencies are those of the data, which the plain reader has to look for.

use crate::diagnostic::Diagnostics;
use crate::input::answers::Names;
use crate::input::csv::read_table;
use crate::input::file;
use crate::input::gather::{Read, assemble};
use crate::input::plan::{Named, Plan};
use crate::input::published::{self, Known};
use crate::input::register;
use crate::input::request::{Request, Streaming};
use crate::input::stream::{self, CodedEditions, LargeFile};
use crate::model::answer::Stage;
use crate::model::framework::Framework;
use crate::model::round::Round;
use crate::source::Sources;

/// Streams the data of a round where the request allows it and a file is large enough.
///
/// `None` where the plain reader has to read the round, from the beginning; what was taken into `sources` and
/// `problems` is then to be forgotten.
pub fn streamed_round(
    plan: &Plan,
    frameworks: &[Framework],
    request: &Request,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Round> {
    let streaming = request
        .streaming
        .filter(|streaming| has_large_data(plan, streaming))?;
    let options = &request.tables;
    let mut open = |named: &Named, sources: &mut Sources| {
        file::read(&named.path, sources, options, named.named_at, problems)
    };
    let register = open(plan.agencies.as_ref()?, sources)?;
    let data = plan
        .data
        .iter()
        .map(|(stage, named)| Some((*stage, LargeFile::open(&named.path, sources)?)));
    let data: Vec<(Stage, LargeFile)> = data.collect::<Option<_>>()?;
    // A folder is an earlier round, which is opened like this one.
    let table = plan.previous.as_ref().filter(|named| !named.path.is_dir());
    let previous = table.map(|named| open(named, sources));
    let agencies = register::read(
        &read_table(sources, register, options, problems)?,
        sources,
        frameworks,
        problems,
    );
    if problems.has_errors() {
        return None;
    }
    let names = Names::new(sources, frameworks, &agencies, Some(register.source));
    let mut editions = CodedEditions::new(frameworks, &agencies);
    let read = |(stage, file): &(Stage, LargeFile)| {
        stream::read(file, *stage, &names, options, &streaming, &mut editions)
    };
    let data_files = data.iter().map(read).collect::<Option<_>>()?;
    let known = Known {
        sources,
        roster: &names.roster,
        options,
    };
    let previous = match previous {
        Some(file) => Some(published::read(
            &read_table(sources, file?, options, problems)?,
            known,
            problems,
        )),
        None => None,
    };
    let read = Read {
        editions: editions.finish(),
        data_files,
        previous,
    };
    let model = (frameworks.to_vec(), agencies, Some(register.source));
    assemble(plan.clone(), model, read, request, problems)
}

/// Whether all data is plain text and there is enough of it.
fn has_large_data(plan: &Plan, streaming: &Streaming) -> bool {
    let lengths = plan
        .data
        .iter()
        .map(|(_, named)| LargeFile::length_of(&named.path));
    let lengths: Option<Vec<u64>> = lengths.collect();
    let largest = lengths.and_then(|lengths| lengths.into_iter().max());
    largest.is_some_and(|length| length >= streaming.from_bytes)
}
