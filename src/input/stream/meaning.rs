//! What the numbers of one thread mean, as far as that has been asked.

use crate::input::stream::form::MOST_SLOTS;
use crate::input::stream::numberer::{Row, SheetNumbers};
use crate::input::stream::sheets::SheetIndex;
use crate::model::readings::{Code, Codes, Seat};

/// By number, and for answers by the framework of the agency: codes are those of its items.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    /// By agency.
    seats: Vec<Option<Seat>>,
    /// By year, then stage and slot.
    sheets: Vec<Vec<Option<SheetIndex>>>,
    /// By the framework of the agency, then pair.
    answers: Vec<Vec<Option<Meaning>>>,
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

impl Meaning {
    /// Puts the answer into the columns of a sheet, and says whether it is filled in; `None` where one stood there.
    #[inline(always)]
    pub(super) fn put_into(self, columns: &mut [Codes], seat: Seat) -> Option<bool> {
        match self {
            Self::Nothing => Some(false),
            Self::Answer {
                item,
                code,
                is_filled,
            } => columns[item as usize].put(seat.at, code).then_some(is_filled),
        }
    }
}

impl Meanings {
    /// Whose row it is, and for which sheet, if that is known.
    pub(super) fn whose(&self, row: &Row) -> Option<(Seat, SheetIndex)> {
        let seat = (*self.seats.get(row.agency as usize)?)?;
        let of_year = self.sheets.get(usize::from(row.sheet.year))?;
        let sheet = (*of_year.get(place(row.sheet))?)?;
        Some((seat, sheet))
    }

    /// By number, what the answers of the agencies of a framework mean, as far as that is known.
    pub(super) fn answers(&self, framework: usize) -> &[Option<Meaning>] {
        self.answers.get(framework).map_or(&[], Vec::as_slice)
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
