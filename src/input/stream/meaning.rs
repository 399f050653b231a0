//! What numbers mean: each is asked about once, of the strict code, with the whole row in which it came up.
//!
//! Rows arrive in file order, whichever thread numbered them; so everything here happens in the same order for
//! any number of threads.

use std::collections::HashMap;

use crate::input::answers::{Role, SingleRows, SingleSubject};
use crate::input::csv::read_record;
use crate::input::stream::counts::Counts;
use crate::input::stream::form::{Form, MOST_SLOTS};
use crate::input::stream::hash::Quick;
use crate::input::stream::numberer::{Row, SheetNumbers};
use crate::input::stream::page::Page;
use crate::input::stream::sheets::{CodedEditions, SheetIndex};
use crate::input::table::Field;
use crate::model::answer::Value;
use crate::model::item::ItemIndex;
use crate::model::readings::{Code, Seat};
use crate::model::round::DecimalMark;
use crate::source::{Source, SourceId};

/// The meanings of one thread's numbers, as far as they have been asked.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    /// By agency.
    seats: Vec<Option<Seat>>,
    /// By year, then stage and slot.
    sheets: Vec<Vec<Option<SheetIndex>>>,
    /// By the framework of the agency, then pair.
    answers: Vec<Vec<Option<Meaning>>>,
    /// What the row before was about: mostly this one's agency or sheet is the same.
    last: Option<(u32, SheetNumbers, Seat, SheetIndex)>,
}

/// What a criterion with its value means under one framework.
#[derive(Debug, Clone, Copy)]
pub(super) enum Meaning {
    /// A heading of the outline.
    Nothing,
    /// An answer to the item at this position, and whether it is filled in.
    Answer { item: u32, code: Code, is_filled: bool },
}

/// A record, and the raw cells of one of its answers.
#[derive(Debug, Default)]
pub(super) struct Record<'p> {
    /// Its line end among it.
    whole: &'p [u8],
    pub(super) criterion: &'p [u8],
    pub(super) value: &'p [u8],
    pub(super) denominator: &'p [u8],
}

/// Puts the rows of a file into the sheets of a round.
pub(super) struct Merger<'r, 'm> {
    strict: SingleRows<'r>,
    form: &'r Form,
    editions: &'r mut CodedEditions<'m>,
    source: SourceId,
    /// By framework, item and texts.
    dictionary: HashMap<Box<[u8]>, Meaning, Quick>,
    counts: Counts,
    /// Filled answers that were put in.
    answers: usize,
}

impl<'r, 'm> Merger<'r, 'm> {
    /// Before the first row of a file.
    pub(super) fn new(
        strict: SingleRows<'r>,
        form: &'r Form,
        editions: &'r mut CodedEditions<'m>,
        source: SourceId,
    ) -> Self {
        Self {
            strict,
            form,
            editions,
            source,
            dictionary: HashMap::default(),
            counts: Counts::new(source),
            answers: 0,
        }
    }

    /// Takes rows in file order; `None` where one of them is for the plain reader to judge.
    pub(super) fn take(&mut self, rows: &[Row], page: &Page, meanings: &mut Meanings) -> Option<()> {
        for row in rows {
            let (seat, sheet, meaning) = match meanings.of(row) {
                Some(known) => known,
                None => self.understand(row, page, meanings)?,
            };
            if let Meaning::Answer {
                item,
                code,
                is_filled,
            } = meaning
            {
                let is_first = self.editions.put(sheet, seat, ItemIndex(item as usize), code);
                self.answers += usize::from(is_filled);
                is_first.then_some(())?;
            }
        }
        Some(())
    }

    /// What is known of the file when all rows have been taken; `None` where there is anything to be said of it.
    pub(super) fn finish(self) -> Option<(Option<DecimalMark>, usize)> {
        Some((self.strict.finish().ok()?, self.answers))
    }

    #[cold]
    fn understand(&mut self, row: &Row, page: &Page, meanings: &mut Meanings) -> Option<Known> {
        let record = self.record(row, page)?;
        let counted = meanings.whose(row).and_then(|(seat, sheet)| {
            let meaning = self.counts.meaning(seat.framework, &record, self.editions)?;
            Some((seat, sheet, meaning))
        });
        let known = match counted {
            Some(known) => known,
            None => self.ask(row, &record)?,
        };
        meanings.learn(row, known);
        Some(known)
    }

    /// Asks the strict code about a row.
    fn ask(&mut self, row: &Row, record: &Record) -> Option<Known> {
        let text = std::str::from_utf8(record.whole).ok()?;
        let source = Source::alone(text);
        let fields = read_record(&source, self.source, char::from(self.form.delimiter))?;
        let slot = usize::from(row.sheet.slot);
        let subject = self.strict.subject(&fields, slot)?;
        let seat = self.editions.seat(subject.agency);
        let sheet = self.editions.sheet(subject.year, subject.stage, self.source);
        let meaning = match subject.item {
            None => Meaning::Nothing,
            Some(item) => self.meaning(&fields, slot, subject, item, record)?,
        };
        Some((seat, sheet, meaning))
    }

    /// The record of a row.
    fn record<'p>(&self, row: &Row, page: &Page<'p>) -> Option<Record<'p>> {
        let start = row.record as usize;
        let mut end = start;
        let mut record = Record::default();
        for role in &self.form.roles {
            let cut = page.cell(end).ok()?;
            let raw = page.raw(end, cut.end);
            match role {
                Role::Criterion => record.criterion = raw,
                Role::Value(slot) if *slot == usize::from(row.sheet.slot) => record.value = raw,
                Role::Denominator => record.denominator = raw,
                _ => {}
            }
            end = cut.next;
        }
        record.whole = page.raw(start, end);
        Some(record)
    }

    fn meaning(
        &mut self,
        row: &[Field],
        slot: usize,
        subject: SingleSubject,
        item: ItemIndex,
        record: &Record,
    ) -> Option<Meaning> {
        let (value, denominator) = self.strict.texts(row, slot);
        let (framework, number) = (subject.framework.to_le_bytes(), item.0.to_le_bytes());
        let key = [
            &framework,
            &number,
            value.as_bytes(),
            b"\0",
            denominator.as_bytes(),
        ]
        .concat();
        if let Some(known) = self.dictionary.get(&*key) {
            return Some(*known);
        }
        let answer = self.strict.answer(row, slot, subject)?;
        if matches!(answer.value, Value::Share { .. }) {
            self.counts.learn(subject.framework, record, item);
        }
        let meaning = Meaning::Answer {
            item: item.0 as u32,
            is_filled: answer.value != Value::Blank,
            code: self.editions.reading(subject.framework, item, answer),
        };
        self.dictionary.insert(key.into(), meaning);
        Some(meaning)
    }
}

/// Where a row goes, and what.
type Known = (Seat, SheetIndex, Meaning);

impl Meanings {
    #[inline]
    fn of(&mut self, row: &Row) -> Option<Known> {
        let (seat, sheet) = match self.last {
            Some((agency, numbers, seat, sheet)) if agency == row.agency && numbers == row.sheet => {
                (seat, sheet)
            }
            _ => self.whose(row)?,
        };
        let meaning = (*self.answers.get(seat.framework)?.get(row.pair as usize)?)?;
        Some((seat, sheet, meaning))
    }

    fn whose(&mut self, row: &Row) -> Option<(Seat, SheetIndex)> {
        let seat = (*self.seats.get(row.agency as usize)?)?;
        let sheet = (*self
            .sheets
            .get(usize::from(row.sheet.year))?
            .get(place(row.sheet))?)?;
        self.last = Some((row.agency, row.sheet, seat, sheet));
        Some((seat, sheet))
    }

    fn learn(&mut self, row: &Row, (seat, sheet, meaning): Known) {
        *entry(&mut self.seats, row.agency as usize) = Some(seat);
        *entry(
            entry(&mut self.sheets, usize::from(row.sheet.year)),
            place(row.sheet),
        ) = Some(sheet);
        *entry(entry(&mut self.answers, seat.framework), row.pair as usize) = Some(meaning);
    }
}

/// Stage and slot together.
fn place(numbers: SheetNumbers) -> usize {
    usize::from(numbers.stage) * MOST_SLOTS + usize::from(numbers.slot)
}

/// The entry of a list that grows to it.
fn entry<T: Default + Clone>(list: &mut Vec<T>, at: usize) -> &mut T {
    if list.len() <= at {
        list.resize(at + 1, T::default());
    }
    &mut list[at]
}
