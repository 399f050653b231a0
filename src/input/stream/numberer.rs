//! Records become rows of numbers, column by column; what the numbers mean is not asked here.
//!
//! ```text
//! STC,I.1,5⏎STC,I.2,4⏎SYT,I.1,5⏎      agencies 1 1 2   criteria 1 2 1   with their values 0 1 0
//! ```

use crate::input::answers::Columns;
use crate::input::stream::cutter::Stop;
use crate::input::stream::page::Page;
use crate::input::stream::pairs::{Cells, Pairs};
use crate::input::stream::records::{BATCH, Each, Records};
use crate::input::stream::texts::Texts;

/// One answer, by the numbers of its texts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// Where its record begins, from the start of the page.
    pub(super) record: u32,
    pub(super) agency: u32,
    /// Criterion, value and denominator.
    pub(super) pair: u32,
    pub(super) sheet: SheetNumbers,
}

/// What says in which sheet an answer belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SheetNumbers {
    pub(super) year: u16,
    pub(super) stage: u8,
    /// Which of the answers of the record it is.
    pub(super) slot: u8,
}

impl Row {
    /// Whether another row is about the same agency, year and stage.
    pub(super) fn goes_with(&self, other: &Self) -> bool {
        self.agency == other.agency && self.sheet == other.sheet
    }
}

/// Numbers the texts of the records of one file, on one thread.
#[derive(Debug)]
pub(super) struct Numberer<'f> {
    columns: &'f Columns,
    agencies: Numbered,
    criteria: Numbered,
    years: Numbered,
    stages: Numbered,
    pairs: Pairs,
    /// By slot, numbers of the answers.
    answers: Vec<Each>,
}

/// A column of texts, and their numbers in the records at hand.
#[derive(Debug)]
struct Numbered {
    /// Where it is; `None` where there is none, and all numbers are 0.
    place: Option<usize>,
    texts: Texts,
    numbers: Each,
}

impl<'f> Numberer<'f> {
    /// Before the first record.
    pub(super) fn new(columns: &'f Columns) -> Self {
        Self {
            columns,
            agencies: Numbered::new(Some(columns.agency)),
            criteria: Numbered::new(Some(columns.criterion)),
            years: Numbered::new(columns.year),
            stages: Numbered::new(columns.stage),
            pairs: Pairs::new(),
            answers: vec![[0; BATCH]; columns.values.len()],
        }
    }

    /// Adds the rows of records.
    pub(super) fn number(&mut self, page: &Page, records: &Records, rows: &mut Vec<Row>) -> Result<(), Stop> {
        let has_text = |column: &usize| {
            let column = records.column(*column);
            (0..records.count()).any(|record| column.cell(record).length() > 0)
        };
        if self.columns.idle.iter().any(has_text) {
            return Err(Stop::NotSound);
        }
        let texts = [
            &mut self.agencies,
            &mut self.criteria,
            &mut self.years,
            &mut self.stages,
        ];
        texts.into_iter().for_each(|column| column.number(page, records));
        for (values, numbers) in self.columns.values.iter().zip(&mut self.answers) {
            let cells = Cells {
                criteria: &self.criteria.numbers,
                values: records.column(*values),
                denominators: self.columns.denominator.map(|column| records.column(column)),
            };
            self.pairs.number(page, cells, records.count(), numbers);
        }
        self.rows(records, rows)
    }

    /// Adds the rows of records all of whose columns are numbered.
    fn rows(&self, records: &Records, rows: &mut Vec<Row>) -> Result<(), Stop> {
        rows.reserve(records.count() * self.answers.len());
        for at in 0..records.count() {
            let year = u16::try_from(self.years.numbers[at]).map_err(|_| Stop::NotSound)?;
            let stage = u8::try_from(self.stages.numbers[at]).map_err(|_| Stop::NotSound)?;
            for (slot, answers) in self.answers.iter().enumerate() {
                rows.push(Row {
                    record: records.starts()[at],
                    agency: self.agencies.numbers[at],
                    pair: answers[at],
                    sheet: SheetNumbers {
                        year,
                        stage,
                        slot: slot as u8,
                    },
                });
            }
        }
        Ok(())
    }
}

impl Numbered {
    fn new(place: Option<usize>) -> Self {
        Self {
            place,
            texts: Texts::new(),
            numbers: [0; BATCH],
        }
    }

    fn number(&mut self, page: &Page, records: &Records) {
        if let Some(place) = self.place {
            self.texts
                .number(page, records.column(place), records.count(), &mut self.numbers);
        }
    }
}
