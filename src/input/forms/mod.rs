//! Returned forms: the files of one folder become the answers of one stage.
//!
//! | file | |
//! |---|---|
//! | [`folder`] | which files are forms |
//! | [`made_for`] | whether a form was made for these criteria (E602) |
//! | this file | each form is read as any data file |
//! | [`merge`] | one answer an agency and item, or E601 |
//!
//! A file that cannot be trusted is reported and left out; the others are still merged, so that one sees at once
//! what is missing.

mod folder;
mod made_for;
mod merge;

use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::input::answers::{self, EditionsBuilder, Names};
use crate::input::csv::read_table;
use crate::input::file::{self, TextFile};
use crate::input::forms::folder::{Listing, list};
use crate::input::forms::made_for::other_criteria;
use crate::input::forms::merge::{Merger, Sheet};
use crate::input::gather::{agencies, without_answers};
use crate::input::plan::Plan;
use crate::input::request::{Request, TableOptions};
use crate::input::roll::{open_register, register_table};
use crate::input::shown::shown;
use crate::input::table::Table;
use crate::model::agency::Agency;
use crate::model::answer::Stage;
use crate::model::collection::{Collection, Return};
use crate::model::framework::Framework;
use crate::model::round::{DataFile, Edition, Round};
use crate::source::Sources;

/// Reads register and forms. Without a register the agencies are those of the forms, where there is one block.
pub fn forms(
    path: &Path,
    plan: Plan,
    frameworks: Vec<Framework>,
    request: &Request,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Collection> {
    let options = &request.tables;
    let register = open_register(&plan, options, sources, problems)?;
    let listing = list(path).map_err(|problem| problems.push(Diagnostic::nowhere(problem)));
    let Listing { forms, left_aside } = listing.ok()?;
    let mut refused = Vec::new();
    let files = open(&forms, options, sources, &mut refused, problems);
    let listed = register_table(register, sources, options, problems)?;
    let tables = tables(&files, options, sources, &mut refused, problems);
    let known = agencies(
        listed.as_ref(),
        tables.iter().cloned(),
        sources,
        &frameworks,
        options,
        problems,
    )?;
    let register = register.map(|file| file.source);
    let desk = Desk {
        names: Names::new(sources, &frameworks, &known, register),
        sources,
        frameworks: &frameworks,
        agencies: &known,
        request,
    };
    let Merged {
        editions,
        data_files,
        returns,
    } = desk.merged(&tables, &mut refused, problems);
    Some(Collection {
        round: Round {
            editions,
            data_files,
            ..without_answers(plan, frameworks, known, register, request)
        },
        returns,
        refused,
        left_aside,
    })
}

/// Reads all files, before any is understood, so that what is understood may borrow their texts.
fn open(
    forms: &[PathBuf],
    options: &TableOptions,
    sources: &mut Sources,
    refused: &mut Vec<String>,
    problems: &mut Diagnostics,
) -> Vec<TextFile> {
    let mut files = Vec::new();
    for form in forms {
        match file::read(form, sources, options, None, problems) {
            Some(file) => files.push(file),
            None => refused.push(shown(form)),
        }
    }
    files
}

/// Splits all files into cells.
fn tables<'s>(
    files: &[TextFile],
    options: &TableOptions,
    sources: &'s Sources,
    refused: &mut Vec<String>,
    problems: &mut Diagnostics,
) -> Vec<Table<'s>> {
    let mut tables = Vec::new();
    for file in files {
        match read_table(sources, *file, options, problems) {
            Some(table) => tables.push(table),
            None => refused.push(sources.get(file.source).name.clone()),
        }
    }
    tables
}

/// What forms are read against.
struct Desk<'r> {
    names: Names<'r>,
    sources: &'r Sources,
    frameworks: &'r [Framework],
    agencies: &'r [Agency],
    request: &'r Request,
}

/// What all forms say together.
struct Merged {
    editions: Vec<Edition>,
    data_files: Vec<DataFile>,
    returns: Vec<Return>,
}

impl Desk<'_> {
    /// Reads each form into sheets of its own, then merges them.
    fn merged(&self, tables: &[Table<'_>], refused: &mut Vec<String>, problems: &mut Diagnostics) -> Merged {
        let stage = self.request.stage.unwrap_or(Stage::SelfAssessed);
        let options = &self.request.tables;
        let mut merger = Merger::new(self.frameworks, self.agencies);
        let mut data_files = Vec::new();
        for table in tables {
            let name = &self.sources.get(table.source).name;
            if let Some(found) = other_criteria(table, name, &self.names, self.frameworks) {
                problems.push(found);
                refused.push(name.clone());
                continue;
            }
            let mut editions = EditionsBuilder::new(self.frameworks, self.agencies);
            let file = answers::read(table, stage, &self.names, options, &mut editions, problems);
            data_files.push(file);
            merger.take(Sheet::new(table.source, editions.finish()), problems);
        }
        let (editions, returns) = merger.finish();
        Merged {
            editions,
            data_files,
            returns,
        }
    }
}
