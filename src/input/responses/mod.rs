//! Questionnaires: one row each, the agency, then one column a question.
//!
//! | file | |
//! |---|---|
//! | [`columns`] | which column is a question, and of which item |
//! | [`scale`] | what a cell says: a level, its label, an option |
//!
//! Answers are counted as they are read; what becomes of the counts is for `analysis/survey`.

mod columns;
mod scale;

use std::collections::BTreeMap;
use std::path::Path;

pub use columns::{AskedColumns, AskedQuestions};

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Problem};
use crate::input::csv::read_table;
use crate::input::file;
use crate::input::gather::{agencies, without_answers};
use crate::input::names::agencies::Roster;
use crate::input::names::items::Outline;
use crate::input::plan::Plan;
use crate::input::request::Request;
use crate::input::responses::columns::{Columns, Question};
use crate::input::responses::scale::Scale;
use crate::input::roll::{open_register, register_table};
use crate::input::table::{Field, Row, Table};
use crate::model::agency::{Agency, AgencyIndex, Standing};
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::responses::{Responses, Tally};
use crate::model::round::Round;
use crate::source::{Place, Sources};

/// Reads register and questionnaires. Without a register the agencies are those of the questionnaires, where
/// there is one block.
pub fn responses(
    path: &Path,
    asked: &AskedColumns,
    plan: Plan,
    frameworks: Vec<Framework>,
    request: &Request,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<(Round, Responses)> {
    let options = &request.tables;
    // Both files are looked at before either is refused.
    let register = open_register(&plan, options, sources, problems);
    let file = file::read(path, sources, options, None, problems);
    let (register, file) = (register?, file?);
    let listed = register_table(register, sources, options, problems);
    let table = read_table(sources, file, options, problems);
    let (listed, table) = (listed?, table?);
    let own = std::iter::once(table.clone());
    let known = agencies(listed.as_ref(), own, sources, &frameworks, options, problems)?;
    let columns = Columns::find(&table, asked, &frameworks, problems)?;
    let register = register.map(|file| file.source);
    let name = register.map(|source| sources.get(source).name.as_str());
    let reader = Reader {
        columns: &columns,
        frameworks: &frameworks,
        agencies: &known,
        roster: Roster::new(&known, name),
        strata: Vec::new(),
        known: BTreeMap::new(),
        tallies: BTreeMap::new(),
        problems,
    };
    let responses = reader.read(&table);
    let round = without_answers(plan, frameworks, known, register, request);
    Some((round, responses))
}

struct Reader<'r> {
    columns: &'r Columns,
    frameworks: &'r [Framework],
    agencies: &'r [Agency],
    roster: Roster<'r>,
    strata: Vec<String>,
    /// What each text in the agency's column turned out to be; what is wrong with it is said once.
    known: BTreeMap<String, Option<AgencyIndex>>,
    tallies: BTreeMap<(AgencyIndex, ItemIndex, Option<usize>), Tally>,
    problems: &'r mut Diagnostics,
}

impl Reader<'_> {
    fn read(mut self, table: &Table<'_>) -> Responses {
        for row in table.rows() {
            let cell = row.field(self.columns.agency);
            let Some(agency) = self.agency(&cell) else {
                continue;
            };
            let stratum = self.columns.stratum.map(|at| self.stratum(&row.field(at).text));
            let framework = self.agencies[agency.0].framework;
            let columns = self.columns;
            for question in columns.items.iter().filter(|each| each.framework == framework) {
                self.count(&row, question, agency, stratum, cell.place);
            }
        }
        Responses {
            source: table.source,
            questions: self.columns.questions(table),
            strata: self.strata,
            tallies: self.tallies.into_values().collect(),
        }
    }

    fn agency(&mut self, cell: &Field) -> Option<AgencyIndex> {
        if cell.is_blank() {
            let column = Column::Agency;
            self.problems
                .push(Diagnostic::at(cell.place, Problem::EmptyCell { column }));
            return None;
        }
        if let Some(known) = self.known.get(&*cell.text) {
            return *known;
        }
        let found = self.roster.find(&cell.text).and_then(|index| {
            let agency = self.roster.agency(index);
            match agency.standing {
                Standing::Assessed | Standing::Unranked => Ok(index),
                Standing::NotAssessed => Err(Problem::NotAssessed {
                    agency: agency.code.clone(),
                    line: cell.place.cell().map_or(0, |cell| cell.row as usize),
                }),
            }
        });
        let found = found
            .map_err(|problem| self.problems.push(Diagnostic::at(cell.place, problem)))
            .ok();
        self.known.insert(cell.text.to_string(), found);
        found
    }

    fn stratum(&mut self, text: &str) -> usize {
        let known = self.strata.iter().position(|name| name == text);
        known.unwrap_or_else(|| {
            self.strata.push(text.to_owned());
            self.strata.len() - 1
        })
    }

    /// Counts the answers of one questionnaire to the questions of one item.
    fn count(
        &mut self,
        row: &Row,
        question: &Question,
        agency: AgencyIndex,
        stratum: Option<usize>,
        place: Place,
    ) {
        let who = &self.agencies[agency.0];
        if who.exempt_from.contains(&question.item) {
            return;
        }
        let item = self.frameworks[question.framework].item(question.item);
        let scale = Scale::of(&item.rule);
        let key = (agency, question.item, stratum);
        let empty = || Tally::empty(agency, question.item, stratum, scale.width(), place);
        let tally = self.tallies.entry(key).or_insert_with(empty);
        tally.questionnaires += 1;
        let mut answered = false;
        for cell in question.columns.iter().map(|at| row.field(*at)) {
            if cell.is_blank() {
                tally.blank += 1;
                continue;
            }
            match scale.position(&cell) {
                Ok(level) => {
                    tally.counts[level] += 1;
                    answered = true;
                }
                Err(problem) => {
                    let diagnostic = Diagnostic::at(cell.place, problem);
                    let diagnostic = diagnostic.of_agency(&who.code, &who.name.vietnamese);
                    self.problems
                        .push(diagnostic.of_criterion(&item.id, &item.name.vietnamese));
                }
            }
        }
        tally.responses += usize::from(answered);
    }
}

/// The items that a survey can answer: those that ask for a percentage.
fn surveyed<'o>(outline: &'o Outline<'_>) -> impl Iterator<Item = ItemIndex> + 'o {
    let items = outline.framework().indexed_items();
    items
        .filter(|(_, item)| scale::is_surveyed(&item.rule))
        .map(|(index, _)| index)
}
