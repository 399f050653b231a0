//! What a number means is asked of the strict code, once, with the texts of the row in which it came up.
//!
//! ```text
//! STC,I.1,4,75    an agency that is met for the first time: the whole record is asked about
//! STC,I.2,5       an item that is met for the first time:   the same
//! STC,I.1,3       both are known: only the answer is read
//! STC,I.2,5       known: nobody asks
//! ```

use std::collections::HashMap;

use crate::input::answers::SingleRows;
use crate::input::csv::{read_cell, read_record};
use crate::input::stream::counts::Counts;
use crate::input::stream::cutter::Cutter;
use crate::input::stream::form::Form;
use crate::input::stream::hash::Quick;
use crate::input::stream::meaning::{Known, Meaning, Meanings};
use crate::input::stream::numberer::Row;
use crate::input::stream::page::Page;
use crate::input::stream::records::Records;
use crate::input::stream::sheets::CodedEditions;
use crate::model::answer::Value;
use crate::model::item::ItemIndex;
use crate::model::round::DecimalMark;
use crate::source::{Source, SourceId};

/// What has been asked, and of whom.
pub(super) struct Inquiry<'r> {
    strict: SingleRows<'r>,
    form: &'r Form,
    source: SourceId,
    /// By framework, items by the raw cells that name them.
    items: Vec<HashMap<Box<[u8]>, ItemIndex, Quick>>,
    /// By framework, item and raw cells.
    dictionary: HashMap<Box<[u8]>, Meaning, Quick>,
    counts: Counts,
    /// The record that is looked at, cut once more.
    records: Records,
}

/// A record, and the raw cells of one of its answers.
#[derive(Debug, Clone, Copy)]
struct Record<'p> {
    /// Its line end among it.
    whole: &'p [u8],
    criterion: &'p [u8],
    value: &'p [u8],
    denominator: &'p [u8],
}

impl<'r> Inquiry<'r> {
    /// Before the first row of a file.
    pub(super) fn new(strict: SingleRows<'r>, form: &'r Form, source: SourceId) -> Self {
        Self {
            strict,
            form,
            source,
            items: Vec::new(),
            dictionary: HashMap::default(),
            counts: Counts::new(source),
            records: Records::new(form.columns.count),
        }
    }

    /// What a row means that has not been understood yet; `None` where it is for the plain reader to judge.
    #[cold]
    pub(super) fn meaning(
        &mut self,
        row: &Row,
        page: &Page,
        meanings: &Meanings,
        editions: &mut CodedEditions,
    ) -> Option<Known> {
        let record = self.record(row, page)?;
        let Some((seat, sheet)) = meanings.whose(row) else {
            return self.ask(row, record, editions);
        };
        let items = self.items.get(seat.framework);
        match items.and_then(|items| items.get(record.criterion)) {
            Some(item) => {
                let meaning = self.answer(seat.framework, *item, record, editions)?;
                Some((seat, sheet, meaning))
            }
            None => self.ask(row, record, editions),
        }
    }

    /// What is known of the file when all rows have been asked about; `None` where there is anything to be said of it.
    pub(super) fn finish(self) -> Option<Option<DecimalMark>> {
        self.strict.finish().ok()
    }

    /// Asks about a row as a whole.
    fn ask(&mut self, row: &Row, record: Record, editions: &mut CodedEditions) -> Option<Known> {
        let source = alone(record.whole)?;
        let fields = read_record(&source, self.source, char::from(self.form.delimiter))?;
        let subject = self.strict.subject(&fields, usize::from(row.sheet.slot))?;
        let seat = editions.seat(subject.agency);
        let sheet = editions.sheet(subject.year, subject.stage, self.source);
        let Some(item) = subject.item else {
            return Some((seat, sheet, Meaning::Nothing));
        };
        if self.items.len() <= seat.framework {
            self.items.resize_with(seat.framework + 1, HashMap::default);
        }
        self.items[seat.framework].insert(record.criterion.into(), item);
        let meaning = self.answer(seat.framework, item, record, editions)?;
        Some((seat, sheet, meaning))
    }

    /// What is answered to an item.
    fn answer(
        &mut self,
        framework: usize,
        item: ItemIndex,
        record: Record,
        editions: &mut CodedEditions,
    ) -> Option<Meaning> {
        let counted = self
            .counts
            .meaning((framework, item), record.value, record.denominator, editions);
        if counted.is_some() {
            return counted;
        }
        let (named, place) = (framework.to_le_bytes(), item.0.to_le_bytes());
        let key = [&named[..], &place, record.value, b"\0", record.denominator].concat();
        if let Some(known) = self.dictionary.get(&*key) {
            return Some(*known);
        }
        let (value, denominator) = (alone(record.value)?, alone(record.denominator)?);
        let read = |source| read_cell(source, self.source, char::from(self.form.delimiter));
        let (value, denominator) = (read(&value)?, read(&denominator)?);
        let answer = self.strict.answer(framework, item, &value, &denominator)?;
        if matches!(answer.value, Value::Share { .. }) {
            self.counts.expect(framework, item);
        }
        let meaning = Meaning::Answer {
            item: item.0 as u32,
            is_filled: !answer.value.is_blank(),
            code: editions.reading(framework, item, answer),
        };
        self.dictionary.insert(key.into(), meaning);
        Some(meaning)
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
}

fn alone(raw: &[u8]) -> Option<Source> {
    Some(Source::alone(str::from_utf8(raw).ok()?))
}
