//! Who is asked what: criteria and register, before there are answers.
//!
//! A round that gets its forms out, or its questionnaires counted, has no data yet; what its round file names as
//! data need not be there.

use std::iter;

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::input::csv::read_table;
use crate::input::file::{self, TextFile};
use crate::input::gather::{agencies, without_answers};
use crate::input::plan::Plan;
use crate::input::request::{Request, TableOptions};
use crate::input::table::Table;
use crate::model::framework::Framework;
use crate::model::round::Round;
use crate::source::Sources;

/// Reads a round without answers. It needs a register: without one there is nobody to be asked.
pub fn roll(
    plan: Plan,
    frameworks: Vec<Framework>,
    request: &Request,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Round> {
    let options = &request.tables;
    let Some(file) = open_register(&plan, options, sources, problems)? else {
        let blocks = frameworks.iter().map(|framework| framework.blocks.len()).sum();
        problems.push(Diagnostic::nowhere(Problem::NoRegister { blocks }));
        return None;
    };
    let table = read_table(sources, file, options, problems)?;
    let listed = agencies(
        Some(&table),
        iter::empty(),
        sources,
        &frameworks,
        options,
        problems,
    )?;
    let register = Some(file.source);
    Some(without_answers(plan, frameworks, listed, register, request))
}

/// The register's file, where the plan has one; `None` where it cannot be read.
pub(super) fn open_register(
    plan: &Plan,
    options: &TableOptions,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Option<TextFile>> {
    match &plan.agencies {
        Some(named) => file::read(&named.path, sources, options, named.named_at, problems).map(Some),
        None => Some(None),
    }
}

/// The register's table, where there is one; `None` where its structure cannot be trusted.
pub(super) fn register_table<'s>(
    file: Option<TextFile>,
    sources: &'s Sources,
    options: &TableOptions,
    problems: &mut Diagnostics,
) -> Option<Option<Table<'s>>> {
    match file {
        Some(file) => read_table(sources, file, options, problems).map(Some),
        None => Some(None),
    }
}
