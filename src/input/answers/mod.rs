//! Answers from tables: whose, to which item, and what, each cell read as its item's rule asks.
//!
//! | file | |
//! |---|---|
//! | [`layout`] | which cells of a row make an answer |
//! | [`wide`] | which item a column is about, where items stand in columns |
//! | [`row`] | whom and what a row is about |
//! | [`value`] | what the cells say |
//! | [`single`] | the same, for a row that stands by itself |
//! | [`repeats`] | the same answer twice |
//! | [`editions`] | the sheets that answers are put into |
//!
//! One pass over the rows. Cells whose number depends on the file's decimal mark wait until all rows have
//! been seen; there are few of them, and mostly none.

mod editions;
mod layout;
mod names;
mod repeats;
mod row;
mod single;
mod value;
mod wide;
mod words;

pub use editions::EditionsBuilder;
pub(crate) use layout::Layout;
pub use names::Names;
pub(crate) use single::{Columns, SingleRows};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::input::answers::layout::{Subject, transposed};
use crate::input::answers::repeats::Repeat;
use crate::input::answers::row::{RowReader, Who};
use crate::input::answers::value::Outcome;
use crate::input::numbers::marks::Marks;
use crate::input::request::TableOptions;
use crate::input::table::{Row, Table};
use crate::model::agency::AgencyIndex;
use crate::model::answer::{Answer, Stage};
use crate::model::item::ItemIndex;
use crate::model::round::{DataFile, Unplaced};
use crate::progress::{Progress, Work};
use crate::source::Place;

/// Reads a data table into the sheets of its years and stages.
///
/// `stage` is that of the file; headings and a `stage` column go before it.
pub fn read(
    table: &Table,
    stage: Stage,
    names: &Names,
    options: &TableOptions,
    editions: &mut EditionsBuilder,
    problems: &mut Diagnostics,
) -> DataFile {
    let mut file = DataFile {
        source: table.source,
        encoding: table.encoding,
        delimiter: table.delimiter,
        decimal: options.decimal,
        answers: 0,
    };
    let turned = options.transpose.then(|| transposed(table, names, problems));
    let table = turned.as_ref().unwrap_or(table);
    let Some(layout) = Layout::find(table, names, problems) else {
        return file;
    };
    let mut reader = Reader {
        table,
        names,
        layout: &layout,
        editions,
        problems,
        marks: Marks::new(options.decimal),
        waiting: Vec::new(),
        repeats: Vec::new(),
        answers: 0,
    };
    reader.rows(stage, &options.progress);
    reader.waiting();
    reader.repeats();
    file.decimal = reader.marks.known();
    file.answers = reader.answers;
    file
}

struct Reader<'r> {
    table: &'r Table<'r>,
    names: &'r Names<'r>,
    layout: &'r Layout,
    editions: &'r mut EditionsBuilder,
    problems: &'r mut Diagnostics,
    marks: Marks,
    waiting: Vec<Waiting>,
    repeats: Vec<Repeat>,
    /// Filled answers that were put in.
    answers: usize,
}

/// An answer that waits for the decimal mark of the file.
struct Waiting {
    row: usize,
    slot: usize,
    who: Who,
    item: ItemIndex,
}

impl Reader<'_> {
    fn rows(&mut self, stage: Stage, progress: &Progress) {
        let mut rows = RowReader::new(self.names, self.layout, stage);
        progress.begin(Work::Reading, Some(self.table.height() as u64));
        for (at, row) in self.table.rows().enumerate() {
            progress.advance(1);
            let who = match rows.who(&row, self.problems) {
                Ok(who) => who,
                Err(agency) => {
                    self.set_aside(&row, agency, stage);
                    continue;
                }
            };
            self.note_lost_columns(who);
            for (slot, cells) in self.layout.slots.iter().enumerate() {
                if let Some(item) = rows.item(&row, cells, who, self.problems) {
                    self.answer(
                        &row,
                        Waiting {
                            row: at,
                            slot,
                            who,
                            item,
                        },
                    );
                } else if rows.has_lost_item(&row, cells, who) {
                    self.editions
                        .set_aside(cells.stage.unwrap_or(who.stage), Unplaced::of(who.agency));
                }
            }
        }
        rows.finish(self.problems);
    }

    /// Keeps what a row of nobody answers, since these answers will be missing somewhere.
    fn set_aside(&mut self, row: &Row, agency: Option<AgencyIndex>, stage: Stage) {
        for slot in &self.layout.slots {
            let items = match &slot.subject {
                Subject::Row(at) => self.names.items(&row.field(*at).text),
                Subject::Heading(items) => items.clone(),
            };
            for (framework, item) in items.into_iter().enumerate() {
                let item = item.map(|item| (framework, item));
                if item.is_some() {
                    self.editions
                        .set_aside(slot.stage.unwrap_or(stage), Unplaced { agency, item });
                }
            }
        }
    }

    /// Under a heading that names no item, every agency's answer is lost.
    fn note_lost_columns(&mut self, who: Who) {
        for _ in 0..self.layout.lost_columns {
            self.editions.set_aside(who.stage, Unplaced::of(who.agency));
        }
    }

    fn waiting(&mut self) {
        self.complete_marks();
        for waiting in std::mem::take(&mut self.waiting) {
            self.answer(&self.table.row(waiting.row), waiting);
        }
    }

    /// E303 names the answer whose mark is not that of the others.
    fn complete_marks(&mut self) {
        let mut found = Diagnostics::default();
        self.marks.complete(&mut found);
        for diagnostic in found.iter().cloned() {
            let owner = diagnostic.place.and_then(|place| self.editions.owner(place));
            let owned = owner.and_then(|(agency, item)| {
                let agency = self.names.roster.agency(agency);
                let outline = self.names.outlines.get(agency.framework)?;
                Some((agency, outline.framework().item(item)))
            });
            self.problems.push(match owned {
                Some((agency, item)) => diagnostic
                    .of_agency(&agency.code, &agency.name.vietnamese)
                    .of_criterion(&item.id, &item.name.vietnamese),
                None => diagnostic,
            });
        }
    }

    fn repeats(&mut self) {
        repeats::report(&self.repeats, self.names, self.editions, self.problems);
    }

    fn answer(&mut self, row: &Row, asked: Waiting) {
        let Waiting { slot, who, item, .. } = asked;
        let Some(outline) = self.names.outlines.get(who.framework) else {
            return;
        };
        let slot = &self.layout.slots[slot];
        let value = row.field(slot.value);
        let denominator = slot.denominator.and_then(|at| row.filled(at));
        match value::read(
            outline.framework().item(item),
            &value,
            denominator.as_ref(),
            &mut self.marks,
        ) {
            Outcome::Undecided => self.waiting.push(asked),
            Outcome::Refused(faults) => {
                let stage = slot.stage.unwrap_or(who.stage);
                let sheet = self.editions.sheet(who.year, stage, self.table.source);
                sheet.unreadable.insert((who.agency, item));
                let agency = self.names.roster.agency(who.agency);
                let item = outline.framework().item(item);
                for (place, problem) in faults {
                    let diagnostic = Diagnostic::at(place, problem);
                    let diagnostic = diagnostic.of_agency(&agency.code, &agency.name.vietnamese);
                    self.problems
                        .push(diagnostic.of_criterion(&item.id, &item.name.vietnamese));
                }
            }
            Outcome::Read(read, responses) => {
                let answer = Answer {
                    value: read,
                    place: value.place,
                    denominator_place: denominator.map(|cell| cell.place),
                    responses,
                    remarks: self.layout.remarks(row),
                };
                let code = || match &slot.subject {
                    Subject::Row(at) => row.field(*at).place,
                    Subject::Heading(_) => value.place,
                };
                self.put(who, slot.stage.unwrap_or(who.stage), item, answer, code);
            }
        }
    }

    /// Puts an answer in, whose item is named at `code`. Of two, the one that stands first in the files
    /// stays, whichever was read first.
    fn put(&mut self, who: Who, stage: Stage, item: ItemIndex, answer: Answer, code: impl FnOnce() -> Place) {
        let sheet = self.editions.sheet(who.year, stage, self.table.source);
        let second = match sheet.answers.get(who.agency, item) {
            Some(known) if known.place < answer.place => Some(answer),
            known => {
                let is_new = known.is_none();
                self.answers += usize::from(is_new && !answer.value.is_blank());
                sheet.answers.insert(who.agency, item, answer)
            }
        };
        self.repeats.extend(second.map(|second| Repeat {
            who,
            stage,
            item,
            second,
            code: code(),
        }));
    }
}

#[cfg(test)]
mod tests;
