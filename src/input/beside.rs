//! A published table beside a round, or alone with its criteria.

use std::path::Path;

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Problem};
use crate::input::csv::read_table;
use crate::input::file;
use crate::input::headings::{Headings, PUBLISHED, Part, Shown, missing};
use crate::input::names::agencies::Roster;
use crate::input::names::code_of;
use crate::input::numbers::refusal::is_dash;
use crate::input::printed::{self, Known, Wanted};
use crate::input::register;
use crate::input::request::Request;
use crate::input::spelling::name_key;
use crate::input::table::{Field, Row, Table};
use crate::model::agency::{Agency, Standing};
use crate::model::framework::Framework;
use crate::model::name::Name;
use crate::model::published::PublishedTable;
use crate::model::round::Round;
use crate::source::Sources;

/// Reads a table about the agencies of a round; `None` where it cannot be read.
pub fn published_table(
    path: &Path,
    round: &Round,
    request: &Request,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<PublishedTable> {
    let file = file::read(path, sources, &request.tables, None, problems)?;
    let table = read_table(sources, file, &request.tables, problems)?;
    let register = round.register.map(|source| sources.get(source).name.as_str());
    let known = Known {
        sources,
        roster: &Roster::new(&round.agencies, register),
        options: &request.tables,
    };
    printed::read(&table, known, Wanted::All, problems)
}

/// Reads a table that has no round: its agencies are those of the register, else its own.
pub fn table_alone(
    path: &Path,
    frameworks: Vec<Framework>,
    request: &Request,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<(Round, PublishedTable)> {
    let file = file::read(path, sources, &request.tables, None, problems)?;
    let listed = match &request.agencies {
        Some(path) => Some(file::read(path, sources, &request.tables, None, problems)?),
        None => None,
    };
    let table = read_table(sources, file, &request.tables, problems)?;
    let agencies = match listed {
        Some(file) => {
            let listed = read_table(sources, file, &request.tables, problems)?;
            register::read(&listed, sources, &frameworks, problems)
        }
        None => agencies_of(&table, &frameworks, problems)?,
    };
    let round = Round {
        title: frameworks
            .first()
            .map(|first| first.title.clone())
            .unwrap_or_default(),
        year: request.year,
        language: None,
        register: listed.map(|file| file.source),
        frameworks,
        agencies,
        editions: Vec::new(),
        data_files: Vec::new(),
        previous: None,
    };
    let known = Known {
        sources,
        roster: &Roster::new(&round.agencies, None),
        options: &request.tables,
    };
    let published = printed::read(&table, known, Wanted::All, problems)?;
    Some((round, published))
}

/// The agencies that a table lists, in blocks by its own column where there are several.
fn agencies_of(table: &Table, frameworks: &[Framework], problems: &mut Diagnostics) -> Option<Vec<Agency>> {
    let headings = Headings::find(table, PUBLISHED, &mut Diagnostics::default());
    let code = headings.get(Shown::Agency);
    let name = headings.get(Shown::AgencyName);
    let Some(either) = code.or(name) else {
        missing(table, Column::Agency, problems);
        return None;
    };
    let blocks: usize = frameworks.iter().map(|set| set.blocks.len()).sum();
    let block = headings.filled(Shown::Part(Part::Block), table);
    if blocks > 1 && block.is_none() {
        problems.push(Diagnostic::nowhere(Problem::NoRegister { blocks }));
        return None;
    }
    let figures = table.rows().filter(|row| holds_figures(row, either));
    let agency = |row: Row| {
        let code = match row.filled(either) {
            Some(code) => code,
            None => row.field(name?),
        };
        let (framework, block) = match block {
            None => (0, 0),
            Some(at) => block_of(&row.field(at), frameworks, problems)?,
        };
        let text = code_of(&code.text);
        let shown = name.and_then(|at| row.filled(at));
        let shown = shown.as_ref().map_or(text, |name| &name.text);
        (!text.is_empty()).then(|| Agency {
            code: text.to_owned(),
            name: Name {
                vietnamese: shown.to_owned(),
                english: None,
            },
            framework,
            block,
            standing: Standing::Assessed,
            exempt_from: std::collections::BTreeSet::new(),
            aliases: Vec::new(),
            place: code.place,
        })
    };
    let mut agencies: Vec<Agency> = Vec::new();
    for found in figures
        .filter(|row| !printed::is_mean(&row.field(name.unwrap_or(either)).text))
        .filter_map(agency)
    {
        let is_new = agencies
            .iter()
            .all(|known| name_key(&known.code) != name_key(&found.code));
        // A repeated line is reported when the table is read.
        agencies.extend(is_new.then_some(found));
    }
    Some(agencies)
}

fn block_of(cell: &Field, frameworks: &[Framework], problems: &mut Diagnostics) -> Option<(usize, usize)> {
    let key = name_key(code_of(&cell.text));
    let all = || {
        frameworks.iter().enumerate().flat_map(|(at, set)| {
            set.blocks
                .iter()
                .enumerate()
                .map(move |(n, block)| (at, n, block))
        })
    };
    let found =
        all().find(|(_, _, block)| name_key(&block.id) == key || name_key(&block.name.vietnamese) == key);
    if found.is_none() {
        let known = all().map(|(_, _, block)| block.id.clone()).collect();
        let text = cell.text.to_string();
        problems.push(Diagnostic::at(cell.place, Problem::UnknownBlock { text, known }));
    }
    found.map(|(framework, block, _)| (framework, block))
}

/// A line with nothing but a title is no agency.
fn holds_figures(row: &Row, agency: usize) -> bool {
    let filled = |(at, cell): (usize, Field)| at != agency && !cell.is_blank() && !is_dash(&cell.text);
    row.fields().enumerate().any(filled)
}
