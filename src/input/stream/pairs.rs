//! What was answered to what, numbered as it turns up: criterion, value and denominator of a row.
//!
//! A raw cell of up to eight bytes is a word, and nearly all are that short; no text has a zero byte, so that
//! different cells are different words. Longer ones are kept by their text.

use std::collections::HashMap;

use crate::input::stream::hash::{Quick, folded};
use crate::input::stream::page::{Page, Stop};

/// Places of the table at first; always a power of two.
const PLACES: usize = 1 << 12;
const SALT: u64 = 0x9E37_79B9_7F4A_7C15;

/// The numbered answers; the first has number 0.
#[derive(Debug)]
pub(super) struct Pairs {
    /// Open addressing; at most half of the places are taken.
    places: Vec<Place>,
    long: HashMap<Box<[u8]>, u32, Quick>,
    count: u32,
}

/// A place of the table: a short pair, and 1 more than its number; 0 where the place is free.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    value: u64,
    denominator: u64,
    criterion: u32,
    after: u32,
}

/// A raw cell, and its text as a word if it fits.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cell {
    start: usize,
    end: usize,
    word: Option<u64>,
}

/// A pair whose cells are words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Short {
    value: u64,
    denominator: u64,
    criterion: u32,
}

impl Cell {
    /// Cuts the cell that begins at a byte, and says where the next begins.
    #[inline(always)]
    pub(super) fn cut(&mut self, page: &Page, start: usize, ends_record: bool) -> Result<usize, Stop> {
        match page.short_cell(start) {
            Some((end, word)) if !ends_record => {
                *self = Self {
                    start,
                    end,
                    word: Some(word),
                };
                Ok(end + 1)
            }
            _ => self.cut_any(page, start, ends_record),
        }
    }

    #[inline(never)]
    fn cut_any(&mut self, page: &Page, start: usize, ends_record: bool) -> Result<usize, Stop> {
        let cut = page.cell(start)?;
        *self = Self {
            start,
            end: cut.end,
            word: word(page, start, cut.end),
        };
        cut.next_if(ends_record)
    }
}

/// A raw cell as a word, if it fits.
fn word(page: &Page, start: usize, end: usize) -> Option<u64> {
    let spare = size_of::<u64>().checked_sub(end - start)?;
    let mask = u64::MAX.checked_shr(spare as u32 * 8).unwrap_or(0);
    Some(page.word(start) & mask)
}

impl Place {
    fn short(&self) -> Short {
        Short {
            value: self.value,
            denominator: self.denominator,
            criterion: self.criterion,
        }
    }
}

impl Short {
    /// A criterion with its cells, if both are words.
    #[inline]
    pub(super) fn of(criterion: u32, value: &Cell, denominator: &Cell) -> Option<Self> {
        Some(Self {
            value: value.word?,
            denominator: denominator.word?,
            criterion,
        })
    }

    fn stands_in(&self, place: &Place) -> bool {
        place.value == self.value
            && place.denominator == self.denominator
            && place.criterion == self.criterion
            && place.after != 0
    }
}

impl Pairs {
    /// None yet.
    pub(super) fn new() -> Self {
        Self {
            places: vec![Place::default(); PLACES],
            long: HashMap::default(),
            count: 0,
        }
    }

    /// The number of a pair.
    #[inline]
    pub(super) fn number(&mut self, short: &Short) -> u32 {
        let home = self.home(short);
        let place = &self.places[home];
        if short.stands_in(place) {
            return place.after - 1;
        }
        self.number_beside(home, short)
    }

    fn number_beside(&mut self, home: usize, short: &Short) -> u32 {
        let mut at = home;
        while self.places[at].after != 0 {
            if short.stands_in(&self.places[at]) {
                return self.places[at].after - 1;
            }
            at = (at + 1) & (self.places.len() - 1);
        }
        self.take_in(at, short)
    }

    fn home(&self, short: &Short) -> usize {
        let criterion = u64::from(short.criterion).wrapping_mul(SALT);
        let hash = folded(short.value ^ criterion, short.denominator ^ SALT);
        (hash ^ (hash >> 29)) as usize & (self.places.len() - 1)
    }

    #[cold]
    fn take_in(&mut self, at: usize, short: &Short) -> u32 {
        let number = self.next();
        self.places[at] = Place {
            value: short.value,
            denominator: short.denominator,
            criterion: short.criterion,
            after: number + 1,
        };
        if self.count as usize * 2 > self.places.len() {
            self.grow();
        }
        number
    }

    fn grow(&mut self) {
        let places = vec![Place::default(); self.places.len() * 2];
        let taken = std::mem::replace(&mut self.places, places);
        for place in taken.into_iter().filter(|place| place.after != 0) {
            let mut at = self.home(&place.short());
            while self.places[at].after != 0 {
                at = (at + 1) & (self.places.len() - 1);
            }
            self.places[at] = place;
        }
    }

    /// The number of a pair that has a long cell.
    pub(super) fn number_of_long(
        &mut self,
        page: &Page,
        criterion: u32,
        value: &Cell,
        denominator: &Cell,
    ) -> u32 {
        let raw = |cell: &Cell| page.raw(cell.start, cell.end);
        let key = [&criterion.to_le_bytes(), raw(value), b"\0", raw(denominator)].concat();
        if let Some(number) = self.long.get(&*key) {
            return *number;
        }
        let number = self.next();
        self.long.insert(key.into(), number);
        number
    }

    fn next(&mut self) -> u32 {
        self.count += 1;
        self.count - 1
    }
}

#[cfg(test)]
mod tests {
    use crate::input::stream::page::{PADDING, Page};
    use crate::input::stream::pairs::{Cell, PLACES, Pairs, Short};

    #[test]
    fn equal_answers_to_a_criterion_have_one_number_and_others_have_another() {
        // A cell of seven bytes is a word in one step, one of eight in another, one of nine is none.
        let text = "4,75;1234567;12345678;Không áp dụng;;\"4,75\";";
        let mut buffer = text.as_bytes().to_vec();
        buffer.extend([0; PADDING]);
        let page = Page::new(&buffer, text.len(), true, b';');
        let (mut cells, mut at) = (Vec::new(), 0);
        while at < text.len() {
            let mut cell = Cell::default();
            at = cell.cut(&page, at, false).expect("a sound cell");
            cells.push(cell);
        }
        let mut pairs = Pairs::new();
        let mut number =
            |criterion: u32, value: &Cell, denominator: &Cell| match Short::of(criterion, value, denominator)
            {
                Some(short) => pairs.number(&short),
                None => pairs.number_of_long(&page, criterion, value, denominator),
            };
        let mut numbers = Vec::new();
        for _ in 0..2 {
            for criterion in [1, 2] {
                for value in &cells {
                    numbers.extend(
                        cells
                            .iter()
                            .map(|denominator| number(criterion, value, denominator)),
                    );
                }
            }
        }
        let (first, again) = numbers.split_at(numbers.len() / 2);
        assert_eq!(first, (0..2 * 6 * 6).collect::<Vec<u32>>());
        assert_eq!(first, again);
    }

    #[test]
    fn a_table_that_grows_forgets_nothing() {
        let short = |value: u64| Short {
            value,
            denominator: value % 7,
            criterion: 1,
        };
        let mut pairs = Pairs::new();
        let many = 3 * PLACES as u64;
        let first: Vec<u32> = (0..many).map(|value| pairs.number(&short(value))).collect();
        let again: Vec<u32> = (0..many).map(|value| pairs.number(&short(value))).collect();
        assert_eq!(first, (0..many as u32).collect::<Vec<u32>>());
        assert_eq!(first, again);
    }
}
