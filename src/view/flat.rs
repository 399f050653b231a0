//! The sheet for other programs: one row an agency, everything in columns, no groups and no notes.
//!
//! Agencies that are not assessed have no result and no row; the JSON output lists them.

use crate::language::{Heading, words};
use crate::model::answer::Stage;
use crate::model::framework::Status;
use crate::model::name::Language;
use crate::ranking::{Placement, Ranking};
use crate::view::block::BlockResults;
use crate::view::cell::Subject;
use crate::view::flat_texts::FlatTexts;
use crate::view::previous::Previous;
use crate::view::report::{Cell, Column, Group, Report, Row, Section, Table};
use crate::view::results::Results;
use crate::view::run::Run;
use crate::view::selection::Selection;
use crate::view::title;

/// Who is where, for spreadsheets and scripts.
#[must_use]
pub fn flat(results: &Results<'_>, selection: &Selection, language: Language) -> Report {
    let run = results.run();
    let sheet = FlatSheet::new(&run, selection, language, str::to_owned);
    let years = results.rankings.iter();
    let table = Table {
        columns: sheet.columns(),
        groups: vec![Group {
            heading: None,
            rows: years
                .flat_map(|ranking| sheet.rows(ranking))
                .map(Row::from)
                .collect(),
        }],
    };
    Report {
        title: title::lines(run.round, language),
        sections: vec![Section {
            heading: None,
            table: Some(table),
            text: Vec::new(),
        }],
        ..Report::empty(language)
    }
}

/// The same in parts, for whoever does not hold all rankings at once: the columns, then the rows of one year
/// after the other.
pub struct FlatSheet<'a> {
    run: &'a Run<'a>,
    selection: &'a Selection,
    language: Language,
    previous: Option<Previous<'a>>,
    headings: Vec<Heading>,
    texts: FlatTexts,
}

impl<'a> FlatSheet<'a> {
    /// Of a run of which nothing is ranked yet. `ready` turns a text of the round into what a cell says.
    #[must_use]
    pub fn new(
        run: &'a Run<'a>,
        selection: &'a Selection,
        language: Language,
        ready: impl Fn(&str) -> String,
    ) -> Self {
        let previous = Previous::of_run(run);
        Self {
            run,
            selection,
            language,
            headings: headings(run, previous.as_ref()),
            previous,
            texts: FlatTexts::new(run.round, language, ready),
        }
    }

    /// The columns of all years.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        let headings = self.headings.iter();
        headings
            .map(|heading| Column::new(*heading, words(self.language)))
            .collect()
    }

    /// The rows of one year.
    pub fn rows<'r>(&'r self, ranking: &'r Ranking) -> impl Iterator<Item = FlatRow<'r>> + use<'r> {
        let blocks = self.run.blocks(ranking);
        let listed = blocks.filter(|block| self.selection.has_block(block.block()));
        listed.flat_map(move |block| {
            let ranked = self.selection.ranked(&block).into_iter();
            let all = ranked.chain(self.selection.unranked(&block));
            all.map(move |placement| FlatRow {
                sheet: self,
                block,
                placement,
            })
        })
    }
}

/// One agency of one year: its cells are made when they are asked for.
#[derive(Clone, Copy)]
pub struct FlatRow<'r> {
    sheet: &'r FlatSheet<'r>,
    block: BlockResults<'r>,
    placement: &'r Placement,
}

/// A cell of the flat sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum FlatCell<'r> {
    /// A text of the round, as it was made ready.
    Ready(&'r str),
    /// Anything else.
    Other(Cell),
}

impl<'r> FlatRow<'r> {
    /// One for each column.
    pub fn cells(&self) -> impl Iterator<Item = FlatCell<'r>> {
        let subject = Subject {
            block: &self.block,
            placement: self.placement,
            previous: self.sheet.previous.as_ref(),
            notes: &[],
            language: self.sheet.language,
        };
        let (texts, results, placement) = (&self.sheet.texts, self.block.results, self.placement);
        let headings = self.sheet.headings.iter();
        headings.map(move |heading| match texts.of(*heading, results, placement) {
            Some(text) => FlatCell::Ready(text),
            None => FlatCell::Other(subject.cell(*heading)),
        })
    }
}

impl From<FlatRow<'_>> for Row {
    fn from(row: FlatRow<'_>) -> Self {
        let cells = row.cells().map(|cell| match cell {
            FlatCell::Ready(text) => Cell::Text(text.to_owned()),
            FlatCell::Other(cell) => cell,
        });
        Self {
            cells: cells.collect(),
        }
    }
}

/// One set of columns for all blocks, and only those that any of them fills.
fn headings(run: &Run<'_>, previous: Option<&Previous<'_>>) -> Vec<Heading> {
    let stage = run.stage().unwrap_or(Stage::SelfAssessed);
    let mut headings = Vec::new();
    headings.extend(run.has_several_years().then_some(Heading::Year));
    headings.extend([
        Heading::Block,
        Heading::Rank,
        Heading::Tied,
        Heading::Code,
        Heading::Agency,
    ]);
    headings.extend(run.has_self_beside().then_some(Heading::SelfScore));
    headings.extend([Heading::Score(stage), Heading::ExactScore, Heading::Tier]);
    if let Some(previous) = previous {
        headings.extend([
            Heading::PreviousScore(previous.year),
            Heading::Change,
            Heading::PreviousRank(previous.year),
        ]);
    }
    headings.extend((run.status() != Status::Official).then_some(Heading::Status));
    headings
}
