//! Answers by the million: a reading of an item is kept once for each way of writing it, an answer is its number.
//!
//! ```text
//! item I.1   readings  1: 4,75   2: 5   3: KAD          agencies   SNV STC SYT SGD
//!            2023 appraised                             codes        2   1   2   0      0: no answer
//!            2024 appraised                                          2   3   2   1
//! ```
//!
//! The readings of an item are those of all years and stages, so that whoever works something out for a
//! reading (its points) has done so for all of them. A code is one byte until an item has more than 255
//! readings; then the column of that item, and no other, grows to two bytes, and to four.

use std::num::NonZeroU32;
use std::sync::Arc;

use crate::model::agency::{Agency, AgencyIndex};
use crate::model::answer::Answer;
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;

/// Which of the readings of an item an answer is; 1 is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code(NonZeroU32);

/// The readings of every item of every framework.
#[derive(Debug, Clone)]
pub struct Readings {
    /// By framework, item and code.
    items: Vec<Vec<Vec<Answer>>>,
}

/// Whose answers stand where: agencies of one framework side by side.
#[derive(Debug, Clone)]
pub struct Seats {
    list: Vec<Seat>,
    /// Agencies of each framework.
    sizes: Vec<usize>,
}

/// The framework of an agency, and its position among the agencies of that framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// Position of the framework in the round.
    pub framework: usize,
    /// Position in the columns of that framework's items.
    pub at: usize,
}

/// The answers of one stage as codes: a column for every item of every framework.
#[derive(Debug, Clone)]
pub struct CodeSheet {
    /// By framework and item.
    columns: Vec<Vec<Codes>>,
}

/// One item's codes in the order of the agencies of its framework, as wide as the largest of them; 0 is no answer.
#[derive(Debug, Clone)]
pub enum Codes {
    /// One byte, up to 255 readings.
    Narrow(Vec<u8>),
    /// Two bytes, up to 65,535.
    Middle(Vec<u16>),
    /// Four bytes.
    Wide(Vec<u32>),
}

/// A sheet of codes with what the codes mean.
#[derive(Debug, Clone)]
pub struct Coded {
    sheet: CodeSheet,
    readings: Arc<Readings>,
    seats: Arc<Seats>,
}

impl Code {
    /// The code that goes with a position among the readings.
    #[must_use]
    pub fn of(position: usize) -> Self {
        let after = u32::try_from(position + 1).ok().and_then(NonZeroU32::new);
        Self(
            after
                .expect("an item has fewer readings than a file has bytes, of which there are 4 GiB at most"),
        )
    }

    /// The same as a number, counted from 1; 0 stands for no answer.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0.get()
    }

    /// The position among the readings of the item, counted from 0.
    #[must_use]
    pub fn position(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl Readings {
    /// None yet, for the items of these frameworks.
    #[must_use]
    pub fn new(frameworks: &[Framework]) -> Self {
        Self {
            items: frameworks
                .iter()
                .map(|set| vec![Vec::new(); set.items.len()])
                .collect(),
        }
    }

    /// Takes in a reading that is not there yet.
    pub fn push(&mut self, framework: usize, item: ItemIndex, reading: Answer) -> Code {
        let readings = &mut self.items[framework][item.0];
        readings.push(reading);
        Code::of(readings.len() - 1)
    }

    /// All readings of an item, by the position of their codes.
    #[must_use]
    pub fn of(&self, framework: usize, item: ItemIndex) -> &[Answer] {
        &self.items[framework][item.0]
    }
}

impl Seats {
    /// Puts the agencies of each framework side by side, in the order of the register.
    #[must_use]
    pub fn new(frameworks: &[Framework], agencies: &[Agency]) -> Self {
        let mut sizes = vec![0; frameworks.len()];
        let mut seat = |agency: &Agency| {
            let size = &mut sizes[agency.framework];
            *size += 1;
            Seat {
                framework: agency.framework,
                at: *size - 1,
            }
        };
        let list = agencies.iter().map(&mut seat).collect();
        Self { list, sizes }
    }

    /// Where an agency's answers stand.
    #[must_use]
    pub fn of(&self, agency: AgencyIndex) -> Seat {
        self.list[agency.0]
    }
}

impl CodeSheet {
    /// A sheet without answers.
    #[must_use]
    pub fn new(frameworks: &[Framework], seats: &Seats) -> Self {
        let columns =
            |(set, size): (&Framework, &usize)| vec![Codes::Narrow(vec![0; *size]); set.items.len()];
        Self {
            columns: frameworks.iter().zip(&seats.sizes).map(columns).collect(),
        }
    }

    /// The columns of the items of a framework, to be filled.
    pub fn columns_mut(&mut self, framework: usize) -> &mut [Codes] {
        &mut self.columns[framework]
    }

    /// Whether no answer has been put in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let mut columns = self.columns.iter().flatten();
        columns.all(|column| (0..column.len()).all(|at| column.get(at) == 0))
    }

    /// Whether every agency of a framework has an answer to an item.
    #[must_use]
    pub fn is_full(&self, framework: usize, item: ItemIndex) -> bool {
        self.columns[framework][item.0].is_full()
    }

    /// The code of an answer.
    #[must_use]
    pub fn get(&self, seat: Seat, item: ItemIndex) -> Option<Code> {
        let column = self.columns[seat.framework].get(item.0)?;
        NonZeroU32::new(column.get(seat.at)).map(Code)
    }
}

impl Codes {
    fn len(&self) -> usize {
        match self {
            Self::Narrow(codes) => codes.len(),
            Self::Middle(codes) => codes.len(),
            Self::Wide(codes) => codes.len(),
        }
    }

    /// The code at a seat.
    #[must_use]
    pub fn get(&self, at: usize) -> u32 {
        match self {
            Self::Narrow(codes) => u32::from(codes[at]),
            Self::Middle(codes) => u32::from(codes[at]),
            Self::Wide(codes) => codes[at],
        }
    }

    /// Whether there is an answer at every seat.
    #[must_use]
    pub fn is_full(&self) -> bool {
        match self {
            Self::Narrow(codes) => !codes.contains(&0),
            Self::Middle(codes) => !codes.contains(&0),
            Self::Wide(codes) => !codes.contains(&0),
        }
    }

    /// Puts an answer to a seat that has none; false where there is one, which stays.
    #[inline]
    #[must_use]
    pub fn put(&mut self, at: usize, code: Code) -> bool {
        let number = code.number();
        match self {
            Self::Narrow(codes) => match u8::try_from(number) {
                Ok(number) => put(&mut codes[at], number),
                Err(_) => self.widen_and_put(at, code),
            },
            Self::Middle(codes) => match u16::try_from(number) {
                Ok(number) => put(&mut codes[at], number),
                Err(_) => self.widen_and_put(at, code),
            },
            Self::Wide(codes) => put(&mut codes[at], number),
        }
    }

    #[cold]
    fn widen_and_put(&mut self, at: usize, code: Code) -> bool {
        *self = match self {
            Self::Narrow(codes) => Self::Middle(codes.iter().map(|code| u16::from(*code)).collect()),
            Self::Middle(codes) => Self::Wide(codes.iter().map(|code| u32::from(*code)).collect()),
            Self::Wide(codes) => Self::Wide(std::mem::take(codes)),
        };
        self.put(at, code)
    }
}

#[inline]
fn put<C: Copy + Default + PartialEq>(place: &mut C, code: C) -> bool {
    let is_free = *place == C::default();
    if is_free {
        *place = code;
    }
    is_free
}

impl Coded {
    /// A sheet whose codes are those of `readings`.
    #[must_use]
    pub fn new(sheet: CodeSheet, readings: Arc<Readings>, seats: Arc<Seats>) -> Self {
        Self {
            sheet,
            readings,
            seats,
        }
    }

    /// What the codes of all sheets of the round mean.
    #[must_use]
    pub fn readings(&self) -> &Readings {
        &self.readings
    }

    /// The codes alone.
    #[must_use]
    pub fn sheet(&self) -> &CodeSheet {
        &self.sheet
    }

    /// The code of an answer, or `None` where there is no answer.
    #[must_use]
    pub fn code(&self, agency: AgencyIndex, item: ItemIndex) -> Option<Code> {
        self.sheet.get(self.seats.of(agency), item)
    }

    /// The codes of one item of a framework.
    #[must_use]
    pub fn column(&self, framework: usize, item: ItemIndex) -> &Codes {
        &self.sheet.columns[framework][item.0]
    }

    /// Where an agency's answers stand in the columns of its framework.
    #[must_use]
    pub fn seat(&self, agency: AgencyIndex) -> Seat {
        self.seats.of(agency)
    }

    /// Number of agencies of a framework.
    #[must_use]
    pub fn seats_of(&self, framework: usize) -> usize {
        self.seats.sizes[framework]
    }

    /// Whether the same code means the same in both sheets.
    #[must_use]
    pub fn shares_readings(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.readings, &other.readings)
    }

    /// The answer as it was read; its places are those of its file as a whole.
    #[must_use]
    pub fn get(&self, agency: AgencyIndex, item: ItemIndex) -> Option<&Answer> {
        let seat = self.seats.of(agency);
        let code = self.sheet.get(seat, item)?;
        self.readings.of(seat.framework, item).get(code.position())
    }

    /// Number of agencies.
    pub(super) fn height(&self) -> usize {
        self.seats.list.len()
    }

    /// Number of items of an agency.
    pub(super) fn width(&self, agency: AgencyIndex) -> usize {
        self.sheet.columns[self.seats.of(agency).framework].len()
    }
}

#[cfg(test)]
mod tests {
    use crate::model::readings::{Code, Codes};

    #[test]
    fn a_column_grows_with_its_largest_code_and_keeps_the_others() {
        let mut codes = Codes::Narrow(vec![0; 4]);
        for (at, number) in [(0, 255), (1, 256), (2, 65_535), (3, 65_536)] {
            assert!(codes.put(at, Code::of(number - 1)));
        }
        assert!(matches!(codes, Codes::Wide(_)));
        assert!(!codes.put(1, Code::of(6)), "an answer stays");
        assert_eq!([0, 1, 2, 3].map(|at| codes.get(at)), [255, 256, 65_535, 65_536]);
    }

    #[test]
    fn the_first_reading_has_code_1_since_0_is_no_answer() {
        assert_eq!(Code::of(0).0.get(), 1);
        assert_eq!(Code::of(254).position(), 254);
    }
}
