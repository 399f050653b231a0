//! Rows of numbers become answers in sheets. What a number means is asked once, of the strict code, with the whole
//! row in which it came up.
//!
//! Rows arrive in file order, whichever thread numbered them; so everything here happens in the same order for
//! any number of threads.

use std::collections::HashMap;

use crate::input::answers::{SingleRows, SingleSubject};
use crate::input::csv::read_record;
use crate::input::stream::counts::Counts;
use crate::input::stream::cutter::Cutter;
use crate::input::stream::form::Form;
use crate::input::stream::hash::Quick;
use crate::input::stream::meaning::{Known, Meaning, Meanings};
use crate::input::stream::numberer::Row;
use crate::input::stream::page::Page;
use crate::input::stream::records::Records;
use crate::input::stream::sheets::CodedEditions;
use crate::input::table;
use crate::model::answer::Value;
use crate::model::item::ItemIndex;
use crate::model::round::DecimalMark;
use crate::source::{Source, SourceId};

/// A record, and the raw cells of one of its answers.
#[derive(Debug)]
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
    /// The record that is looked at, cut once more.
    records: Records,
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
            records: Records::new(form.columns.count),
            answers: 0,
        }
    }

    /// Takes rows in file order; `None` where one of them is for the plain reader to judge.
    pub(super) fn take(&mut self, rows: &[Row], page: &Page, meanings: &mut Meanings) -> Option<()> {
        for run in rows.chunk_by(Row::goes_where) {
            let mut rest = self.put_known(run, meanings)?;
            while let Some((row, others)) = rest.split_first() {
                let (seat, sheet, meaning) = self.understand(row, page, meanings)?;
                let columns = self.editions.columns(sheet, seat.framework);
                self.answers += usize::from(meaning.put_into(columns, seat)?);
                rest = self.put_known(others, meanings)?;
            }
        }
        Some(())
    }

    /// Puts in answers that go to the same place, up to the first that has not been understood yet; what is left.
    fn put_known<'w>(&mut self, rows: &'w [Row], meanings: &Meanings) -> Option<&'w [Row]> {
        let Some((seat, sheet)) = rows.first().and_then(|row| meanings.whose(row)) else {
            return Some(rows);
        };
        let known = meanings.answers(seat.framework);
        let columns = self.editions.columns(sheet, seat.framework);
        for (at, row) in rows.iter().enumerate() {
            match known.get(row.pair as usize) {
                Some(Some(meaning)) => self.answers += usize::from(meaning.put_into(columns, seat)?),
                Some(None) | None => return Some(&rows[at..]),
            }
        }
        Some(&[])
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
    fn record<'p>(&mut self, row: &Row, page: &Page<'p>) -> Option<Record<'p>> {
        let start = row.record as usize;
        let mut cutter = Cutter::new(*page, start, false);
        cutter.cut(start + 1, &mut self.records).ok()?;
        let raw = |column| {
            let cell = self.records.column(column).cell(0);
            page.raw(cell.start, cell.end)
        };
        let columns = &self.form.columns;
        Some(Record {
            whole: page.raw(start, cutter.at()),
            criterion: raw(columns.criterion),
            value: raw(columns.values[usize::from(row.sheet.slot)]),
            denominator: columns.denominator.map_or(b"", raw),
        })
    }

    fn meaning(
        &mut self,
        row: &table::Row,
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
