//! The files of a plan become a round.
//!
//! All files are opened before any is read, so that what is read may borrow their texts.

use std::collections::BTreeSet;

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Problem};
use crate::input::answers::{self, EditionsBuilder, Names};
use crate::input::csv::read_table;
use crate::input::file::{self, TextFile};
use crate::input::plan::{Named, Plan};
use crate::input::published::{self, Known};
use crate::input::register;
use crate::input::request::{Request, TableOptions};
use crate::input::table::Table;
use crate::input::toml::read_framework;
use crate::model::agency::{Agency, AgencyIndex};
use crate::model::answer::Stage;
use crate::model::framework::Framework;
use crate::model::round::{DataFile, Edition, Published, Round};
use crate::source::{Place, SourceId, Sources};

/// Reads the criteria files of a plan; those that cannot be read are reported and left out.
pub fn frameworks(plan: &Plan, sources: &mut Sources, problems: &mut Diagnostics) -> Vec<Framework> {
    let files: Vec<_> = plan
        .criteria
        .iter()
        .filter_map(|named| file::read_toml(&named.path, sources, named.named_at, problems))
        .collect();
    files
        .into_iter()
        .filter_map(|source| read_framework(sources, source, problems))
        .collect()
}

/// Reads register, data and last round's table. `None` when a file could not be read at all.
pub fn round(
    plan: Plan,
    frameworks: Vec<Framework>,
    request: &Request,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Round> {
    let options = &request.tables;
    let files = Files::open(&plan, options, sources, problems);
    let tables = files.tables(sources, options, problems)?;
    let data = tables.data.iter().map(|(_, table)| table.clone());
    let agencies = agencies(
        tables.register.as_ref(),
        data,
        sources,
        &frameworks,
        options,
        problems,
    )?;
    let read = tables.read(sources, &frameworks, &agencies, options, problems);
    let register = files.register.map(|file| file.source);
    assemble(plan, (frameworks, agencies, register), read, request, problems)
}

/// Puts together what was read; `None` where nothing was, of the year that is asked for.
pub(super) fn assemble(
    plan: Plan,
    (frameworks, agencies, register): (Vec<Framework>, Vec<Agency>, Option<SourceId>),
    read: Read,
    request: &Request,
    problems: &mut Diagnostics,
) -> Option<Round> {
    let of_criteria = || frameworks.iter().find_map(|framework| framework.year);
    let year = plan.year.or_else(of_criteria);
    let editions = of_year(read.editions, request.year, year, problems)?;
    Some(Round {
        editions,
        data_files: read.data_files,
        previous: read.previous,
        ..without_answers(plan, frameworks, agencies, register, request)
    })
}

/// A round as it is before anything was answered.
pub(super) fn without_answers(
    plan: Plan,
    frameworks: Vec<Framework>,
    agencies: Vec<Agency>,
    register: Option<SourceId>,
    request: &Request,
) -> Round {
    let title = plan
        .title
        .or_else(|| frameworks.first().map(|first| first.title.clone()));
    Round {
        title: title.unwrap_or_default(),
        year: plan.year.or(request.year),
        language: plan.language,
        register,
        frameworks,
        agencies,
        editions: Vec::new(),
        data_files: Vec::new(),
        previous: None,
    }
}

/// The editions that are asked for; answers without a year are those of the round's year.
fn of_year(
    editions: Vec<Edition>,
    asked: Option<i32>,
    of_round: Option<i32>,
    problems: &mut Diagnostics,
) -> Option<Vec<Edition>> {
    let known: Vec<i32> = editions.iter().filter_map(|edition| edition.year).collect();
    let is_asked = |edition: &Edition| asked.is_none() || edition.year.or(of_round) == asked;
    let kept: Vec<Edition> = editions.into_iter().filter(is_asked).collect();
    if kept.is_empty() && !problems.has_errors() {
        problems.push(Diagnostic::nowhere(Problem::NoAnswers { year: asked, known }));
    }
    (!kept.is_empty()).then_some(kept)
}

/// The opened files.
struct Files {
    register: Option<TextFile>,
    data: Vec<(Stage, TextFile)>,
    previous: Option<TextFile>,
    complete: bool,
}

impl Files {
    fn open(plan: &Plan, options: &TableOptions, sources: &mut Sources, problems: &mut Diagnostics) -> Self {
        let mut complete = true;
        let mut open = |named: &Named| {
            let file = file::read(&named.path, sources, options, named.named_at, problems);
            complete &= file.is_some();
            file
        };
        let register = plan.agencies.as_ref().and_then(&mut open);
        let data = plan
            .data
            .iter()
            .filter_map(|(stage, named)| Some((*stage, open(named)?)))
            .collect();
        // A folder is an earlier round, which is opened like this one.
        let table = plan.previous.as_ref().filter(|named| !named.path.is_dir());
        let previous = table.and_then(&mut open);
        Self {
            register,
            data,
            previous,
            complete,
        }
    }

    /// Splits all files into cells; `None` when one of them has a broken structure or was not there.
    fn tables<'s>(
        &self,
        sources: &'s Sources,
        options: &TableOptions,
        problems: &mut Diagnostics,
    ) -> Option<Tables<'s>> {
        let mut table = |file: TextFile| read_table(sources, file, options, problems);
        let register = self.register.map(&mut table);
        let data: Vec<_> = self
            .data
            .iter()
            .map(|(stage, file)| (*stage, table(*file)))
            .collect();
        let previous = self.previous.map(&mut table);
        let data: Option<Vec<_>> = data
            .into_iter()
            .map(|(stage, table)| Some((stage, table?)))
            .collect();
        let whole = |table: Option<Option<Table<'s>>>| match table {
            Some(broken @ None) => Err(broken),
            Some(table) => Ok(table),
            None => Ok(None),
        };
        let tables = Tables {
            register: whole(register).ok()?,
            data: data?,
            previous: whole(previous).ok()?,
        };
        self.complete.then_some(tables)
    }
}

/// The files as cells.
struct Tables<'s> {
    register: Option<Table<'s>>,
    data: Vec<(Stage, Table<'s>)>,
    previous: Option<Table<'s>>,
}

/// What the cells say.
pub(super) struct Read {
    pub(super) editions: Vec<Edition>,
    pub(super) data_files: Vec<DataFile>,
    pub(super) previous: Option<Published>,
}

impl Tables<'_> {
    fn read(
        &self,
        sources: &Sources,
        frameworks: &[Framework],
        agencies: &[Agency],
        options: &TableOptions,
        problems: &mut Diagnostics,
    ) -> Read {
        let register = self.register.as_ref().map(|table| table.source);
        let unsettled = match frameworks {
            [] | [_] => BTreeSet::new(),
            [_, _, ..] => without_block(agencies, problems),
        };
        let names = Names::new(sources, frameworks, agencies, register).without(unsettled);
        let mut editions = EditionsBuilder::new(frameworks, agencies);
        let mut read = |(stage, table): &(Stage, Table<'_>)| {
            answers::read(table, *stage, &names, options, &mut editions, problems)
        };
        let data_files = self.data.iter().map(&mut read).collect();
        let known = Known {
            sources,
            roster: &names.roster,
            options,
        };
        let previous = self
            .previous
            .as_ref()
            .map(|table| published::read(table, known, problems));
        Read {
            editions: editions.finish(),
            data_files,
            previous,
        }
    }
}

/// Agencies whose block was refused: with several sets of criteria, nobody knows which one is theirs.
fn without_block(agencies: &[Agency], problems: &Diagnostics) -> BTreeSet<AgencyIndex> {
    let of_block = |problem: &Problem| {
        let column = Column::Block;
        matches!(problem, Problem::UnknownBlock { .. }) || *problem == Problem::EmptyCell { column }
    };
    let row = |place: Place| Some((place.source(), place.cell()?.row));
    let refused = problems.iter().filter(|diagnostic| of_block(&diagnostic.problem));
    let rows: BTreeSet<_> = refused.filter_map(|diagnostic| row(diagnostic.place?)).collect();
    let agencies = agencies.iter().enumerate();
    agencies
        .filter(|(_, agency)| row(agency.place).is_some_and(|row| rows.contains(&row)))
        .map(|(at, _)| AgencyIndex(at))
        .collect()
}

/// The agencies of the register; without one, those of the data, where there is only one block to be in.
pub(super) fn agencies<'t>(
    register: Option<&Table<'t>>,
    data: impl Iterator<Item = Table<'t>>,
    sources: &Sources,
    frameworks: &[Framework],
    options: &TableOptions,
    problems: &mut Diagnostics,
) -> Option<Vec<Agency>> {
    if let Some(table) = register {
        return Some(register::read(table, sources, frameworks, problems));
    }
    let blocks = frameworks.iter().map(|framework| framework.blocks.len()).sum();
    match (frameworks, blocks) {
        ([only], 1) => {
            let data: Vec<Table<'_>> = data.collect();
            Some(register::from_data(&data, only, options, problems))
        }
        _ => {
            problems.push(Diagnostic::nowhere(Problem::NoRegister { blocks }));
            None
        }
    }
}
