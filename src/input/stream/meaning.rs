//! What the numbers of one thread mean, as far as that has been asked.

use crate::input::stream::form::MOST_SLOTS;
use crate::input::stream::numberer::{Row, SheetNumbers};
use crate::input::stream::sheets::SheetIndex;
use crate::model::readings::{Code, Seat};

/// By number, and for answers by the framework of the agency: codes are those of its items.
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

/// Where a row goes, and what.
pub(super) type Known = (Seat, SheetIndex, Meaning);

impl Meanings {
    /// What a row means, if that is known of all of its numbers.
    #[inline]
    pub(super) fn of(&mut self, row: &Row) -> Option<Known> {
        let (seat, sheet) = match self.last {
            Some((agency, numbers, seat, sheet)) if agency == row.agency && numbers == row.sheet => {
                (seat, sheet)
            }
            _ => self.whose(row)?,
        };
        let meaning = (*self.answers.get(seat.framework)?.get(row.pair as usize)?)?;
        Some((seat, sheet, meaning))
    }

    /// Whose row it is, and for which sheet, if that is known.
    pub(super) fn whose(&mut self, row: &Row) -> Option<(Seat, SheetIndex)> {
        let seat = (*self.seats.get(row.agency as usize)?)?;
        let sheet = (*self
            .sheets
            .get(usize::from(row.sheet.year))?
            .get(place(row.sheet))?)?;
        self.last = Some((row.agency, row.sheet, seat, sheet));
        Some((seat, sheet))
    }

    /// Notes what the numbers of a row mean.
    pub(super) fn learn(&mut self, row: &Row, (seat, sheet, meaning): Known) {
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
