//! Rows one at a time, for a reader that has met most of what they hold before and asks about the rest.
//!
//! A row is read by the same code as a row of a table. Here nothing is reported: what would be is an answer of
//! `None`, which means that the table must be read as a whole, by [`read`](crate::input::answers::read).

use crate::diagnostic::Diagnostics;
use crate::input::answers::layout::{Layout, Subject};
use crate::input::answers::names::Names;
use crate::input::answers::row::RowReader;
use crate::input::answers::value::{Outcome, read};
use crate::input::headings::says_nothing;
use crate::input::numbers::marks::Marks;
use crate::input::request::TableOptions;
use crate::input::spelling::heading_key;
use crate::input::table::{Field, Row, Table};
use crate::model::agency::AgencyIndex;
use crate::model::answer::{Answer, Stage};
use crate::model::item::ItemIndex;
use crate::model::round::DecimalMark;
use crate::source::{Place, SourceId};

/// What the columns of single rows hold; text that changes no score may stand in the others.
#[derive(Debug)]
pub(crate) struct Columns {
    /// Number of all columns.
    pub(crate) count: usize,
    /// Whose row it is.
    pub(crate) agency: usize,
    /// What it answers.
    pub(crate) criterion: usize,
    /// The answer of each slot.
    pub(crate) values: Vec<usize>,
    /// The denominator of all answers of the row.
    pub(crate) denominator: Option<usize>,
    pub(crate) year: Option<usize>,
    pub(crate) stage: Option<usize>,
    /// Those that hold nothing: filled, they would have to be spoken of.
    pub(crate) idle: Vec<usize>,
}

/// Whom and what a slot of a row is about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SingleSubject {
    pub(crate) agency: AgencyIndex,
    pub(crate) year: Option<i32>,
    pub(crate) stage: Stage,
    /// `None` where the row is a heading of the outline, and blank.
    pub(crate) item: Option<ItemIndex>,
}

/// The reader of single rows of a table.
pub(crate) struct SingleRows<'r> {
    layout: &'r Layout,
    names: &'r Names<'r>,
    rows: RowReader<'r>,
    marks: Marks,
    problems: Diagnostics,
    source: SourceId,
}

impl<'r> SingleRows<'r> {
    /// For rows of a file; `stage` is that of the file.
    pub(crate) fn new(
        names: &'r Names<'r>,
        layout: &'r Layout,
        stage: Stage,
        options: &TableOptions,
        source: SourceId,
    ) -> Self {
        Self {
            layout,
            names,
            rows: RowReader::new(names, layout, stage),
            marks: Marks::new(options.decimal),
            problems: Diagnostics::default(),
            source,
        }
    }

    /// Whom and what a slot of the row is about, or `None` where there is anything to be said about it.
    ///
    /// The agency is that of the agency's cell alone: a row without a code, named by its name, is `None` too.
    pub(crate) fn subject(&mut self, row: &Row, slot: usize) -> Option<SingleSubject> {
        let slot = &self.layout.slots[slot];
        let who = self.rows.who(row, &mut self.problems).ok()?;
        let item = self.rows.item(row, slot, who, &mut self.problems);
        let is_lost = item.is_none() && self.rows.has_lost_item(row, slot, who);
        let is_sound = self.problems.is_empty() && !is_lost && !row.is_blank(self.layout.agency);
        is_sound.then_some(SingleSubject {
            agency: who.agency,
            year: who.year,
            stage: slot.stage.unwrap_or(who.stage),
            item,
        })
    }

    /// What is answered to an item, its place that of the file; `None` where it is wrong or not yet decided.
    pub(crate) fn answer(
        &mut self,
        framework: usize,
        item: ItemIndex,
        value: &Field,
        denominator: &Field,
    ) -> Option<Answer> {
        let item = self.names.outlines.get(framework)?.framework().item(item);
        match read(item, value, Some(denominator), &mut self.marks) {
            Outcome::Read(value, responses) => Some(Answer {
                value,
                place: Place::file(self.source),
                denominator_place: None,
                responses,
                remarks: None,
            }),
            Outcome::Undecided | Outcome::Refused(_) => None,
        }
    }

    /// The decimal mark of the file, where one was stated or proved; `Err` where there is anything to be said.
    pub(crate) fn finish(mut self) -> Result<Option<DecimalMark>, ()> {
        self.rows.finish(&mut self.problems);
        self.marks.complete(&mut self.problems);
        match self.problems.is_empty() {
            true => Ok(self.marks.known()),
            false => Err(()),
        }
    }
}

impl Layout {
    /// What each column holds, where every row has the same subjects and one criterion; else `None`.
    pub(crate) fn columns(&self, table: &Table) -> Option<Columns> {
        let [first, ..] = &self.slots[..] else {
            return None;
        };
        let Subject::Row(criterion) = first.subject else {
            return None;
        };
        // Whether a block is the right one depends on the agency, row by row.
        if self.block.is_some() {
            return None;
        }
        let values: Vec<usize> = self.slots.iter().map(|slot| slot.value).collect();
        let (denominator, year, stage) = (first.denominator, self.year, self.stage);
        let beside = [self.agency_name, self.evidence, self.reason, self.note];
        let is_told = |at: &usize| {
            let of_some = [denominator, year, stage].into_iter().chain(beside);
            [self.agency, criterion].contains(at)
                || values.contains(at)
                || of_some.flatten().any(|told| told == *at)
        };
        let is_idle = |at: &usize| !is_told(at) && !says_nothing(&heading_key(&table.columns[*at].text));
        Some(Columns {
            count: table.columns.len(),
            agency: self.agency,
            criterion,
            denominator,
            year,
            stage,
            idle: (0..table.columns.len()).filter(is_idle).collect(),
            values,
        })
    }
}
