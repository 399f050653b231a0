//! Records of a stretch of bytes become rows of numbers; what the numbers mean is not asked here.

use crate::input::answers::Role;
use crate::input::stream::form::{Form, MOST_SLOTS};
use crate::input::stream::page::{Page, Stop};
use crate::input::stream::pairs::{Cell, Pairs, Short};
use crate::input::stream::texts::Texts;

/// Pairs that are looked up in one go.
const BATCH: usize = 128;

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

/// Numbers the texts of the records of one file, on one thread.
#[derive(Debug)]
pub(super) struct Numberer<'f> {
    form: &'f Form,
    agencies: Texts,
    criteria: Texts,
    years: Texts,
    stages: Texts,
    pairs: Pairs,
    /// Rows whose pairs have no number yet. The table of pairs is far larger than what a processor has at hand;
    /// when many are looked up in one go, it waits for several of them at once.
    waiting: Vec<(usize, Short)>,
    found: Found,
}

/// What stands in the record at hand; what no column holds stays 0 or blank.
#[derive(Debug, Default)]
struct Found {
    agency: u32,
    criterion: u32,
    year: u32,
    stage: u32,
    values: [Cell; MOST_SLOTS],
    denominator: Cell,
}

impl<'f> Numberer<'f> {
    /// Before the first record.
    pub(super) fn new(form: &'f Form) -> Self {
        Self {
            form,
            agencies: Texts::new(),
            criteria: Texts::new(),
            years: Texts::new(),
            stages: Texts::new(),
            pairs: Pairs::new(),
            waiting: Vec::new(),
            found: Found::default(),
        }
    }

    /// Adds the rows of the record that begins at a byte and says where the next begins.
    #[inline]
    pub(super) fn record(&mut self, page: &Page, record: usize, rows: &mut Vec<Row>) -> Result<usize, Stop> {
        let found = &mut self.found;
        let mut at = record;
        let mut rest = self.form.roles.len();
        for role in &self.form.roles {
            rest -= 1;
            let ends_record = rest == 0;
            at = match role {
                Role::Agency => numbered(&mut self.agencies, page, at, ends_record, &mut found.agency)?,
                Role::Criterion => numbered(&mut self.criteria, page, at, ends_record, &mut found.criterion)?,
                Role::Year => numbered(&mut self.years, page, at, ends_record, &mut found.year)?,
                Role::Stage => numbered(&mut self.stages, page, at, ends_record, &mut found.stage)?,
                Role::Value(slot) => found.values[*slot].cut(page, at, ends_record)?,
                Role::Denominator => found.denominator.cut(page, at, ends_record)?,
                Role::Beside => page.cell(at)?.next_if(ends_record)?,
                Role::Idle => blank(page, at, ends_record)?,
            };
        }
        self.rows(page, record, rows)?;
        Ok(at)
    }

    #[inline]
    fn rows(&mut self, page: &Page, record: usize, rows: &mut Vec<Row>) -> Result<(), Stop> {
        let found = &self.found;
        let year = u16::try_from(found.year).map_err(|_| Stop::NotSound)?;
        let stage = u8::try_from(found.stage).map_err(|_| Stop::NotSound)?;
        for (slot, value) in found.values[..self.form.slots].iter().enumerate() {
            let (criterion, denominator) = (found.criterion, &found.denominator);
            let pair = match Short::of(criterion, value, denominator) {
                Some(short) => {
                    self.waiting.push((rows.len(), short));
                    0
                }
                None => self.pairs.number_of_long(page, criterion, value, denominator),
            };
            rows.push(Row {
                record: record as u32,
                agency: found.agency,
                pair,
                sheet: SheetNumbers {
                    year,
                    stage,
                    slot: slot as u8,
                },
            });
        }
        if self.waiting.len() >= BATCH {
            self.number_waiting(rows);
        }
        Ok(())
    }

    /// Numbers the pairs that wait for it; `rows` are those that [`record`](Self::record) has added to.
    pub(super) fn number_waiting(&mut self, rows: &mut [Row]) {
        for (row, short) in self.waiting.drain(..) {
            rows[row].pair = self.pairs.number(&short);
        }
    }
}

/// Numbers the text that begins at a byte.
#[inline(always)]
fn numbered(
    texts: &mut Texts,
    page: &Page,
    at: usize,
    ends_record: bool,
    number: &mut u32,
) -> Result<usize, Stop> {
    let (found, next) = texts.number(page, at, ends_record)?;
    *number = found;
    Ok(next)
}

/// Cuts a cell that has to be blank.
fn blank(page: &Page, at: usize, ends_record: bool) -> Result<usize, Stop> {
    let cut = page.cell(at)?;
    if cut.end == at {
        cut.next_if(ends_record)
    } else {
        Err(Stop::NotSound)
    }
}
