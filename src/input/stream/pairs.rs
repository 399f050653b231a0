//! What was answered to what, numbered as it turns up: criterion, value and denominator of a row.
//!
//! A raw cell of up to eight bytes is a word, and nearly all are that short; no text has a zero byte, so that
//! different cells are different words. Longer ones are kept by their text.

use std::collections::HashMap;

use crate::input::stream::hash::{Quick, folded};
use crate::input::stream::page::Page;
use crate::input::stream::records::{Cell, Column, Each};

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
    /// Those that are to be looked up. The table is far larger than what a processor has at hand; when many are
    /// looked up in one go, it waits for several of them at once.
    waiting: Vec<Waiting>,
}

/// A short answer that is to be looked up.
#[derive(Debug, Clone, Copy)]
struct Waiting {
    /// Which of the records at hand it is of.
    at: usize,
    hash: usize,
    short: Short,
}

/// The cells of the answers of some records.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cells<'r> {
    /// Numbers of the criteria.
    pub(super) criteria: &'r Each,
    pub(super) values: Column<'r>,
    pub(super) denominators: Option<Column<'r>>,
}

/// A place of the table: a short pair, and 1 more than its number; 0 where the place is free.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    value: u64,
    denominator: u64,
    criterion: u32,
    after: u32,
}

/// A pair whose cells are words.
#[derive(Debug, Clone, Copy)]
struct Short {
    value: u64,
    denominator: u64,
    criterion: u32,
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
    #[inline(always)]
    fn of(page: &Page, criterion: u32, value: Cell, denominator: Cell) -> Option<Self> {
        let is_short = value.length().max(denominator.length()) <= size_of::<u64>();
        is_short.then(|| Self {
            value: page.word(value.start, value.length()),
            denominator: page.word(denominator.start, denominator.length()),
            criterion,
        })
    }

    #[inline(always)]
    fn hash(&self) -> usize {
        let criterion = u64::from(self.criterion).wrapping_mul(SALT);
        let hash = folded(self.value ^ criterion, self.denominator ^ SALT);
        (hash ^ (hash >> 29)) as usize
    }

    #[inline(always)]
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
            waiting: Vec::new(),
        }
    }

    /// Numbers so many answers.
    pub(super) fn number(&mut self, page: &Page, cells: Cells, count: usize, numbers: &mut Each) {
        self.waiting.clear();
        for (at, number) in numbers.iter_mut().enumerate().take(count) {
            let (criterion, value) = (cells.criteria[at], cells.values.cell(at));
            let denominator = cells.denominators.map_or(Cell::NONE, |column| column.cell(at));
            match Short::of(page, criterion, value, denominator) {
                Some(short) => self.waiting.push(Waiting {
                    at,
                    hash: short.hash(),
                    short,
                }),
                None => *number = self.number_of_long(page, criterion, value, denominator),
            }
        }
        let mut waiting = std::mem::take(&mut self.waiting);
        for Waiting { at, hash, short } in waiting.drain(..) {
            numbers[at] = self.number_of_short(hash, &short);
        }
        self.waiting = waiting;
    }

    #[inline(always)]
    fn number_of_short(&mut self, hash: usize, short: &Short) -> u32 {
        let home = hash & (self.places.len() - 1);
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
            let mut at = place.short().hash() & (self.places.len() - 1);
            while self.places[at].after != 0 {
                at = (at + 1) & (self.places.len() - 1);
            }
            self.places[at] = place;
        }
    }

    #[cold]
    fn number_of_long(&mut self, page: &Page, criterion: u32, value: Cell, denominator: Cell) -> u32 {
        let raw = |cell: Cell| page.raw(cell.start, cell.end);
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
    use std::ops::Range;

    use crate::input::stream::cutter::Cutter;
    use crate::input::stream::page::fixture::with_page;
    use crate::input::stream::pairs::{Cells, PLACES, Pairs, Short};
    use crate::input::stream::records::{BATCH, Records};

    #[test]
    fn equal_answers_to_a_criterion_have_one_number_and_others_have_another() {
        // A cell of eight bytes is a word, one of nine is none.
        let text = "4,75;12345678;Không áp dụng;;\"4,75\"\n";
        let (mut pairs, mut numbers) = (Pairs::new(), Vec::new());
        with_page(text, true, |page| {
            let mut records = Records::new(5);
            let cut = Cutter::new(*page, 0, false).cut(text.len(), &mut records);
            cut.expect("a sound record");
            for (criterion, values, denominators) in all_of([1, 2, 1, 2], 0..5, 0..5) {
                let cells = Cells {
                    criteria: &[criterion; BATCH],
                    values: records.column(values),
                    denominators: Some(records.column(denominators)),
                };
                let mut found = [0; BATCH];
                pairs.number(page, cells, 1, &mut found);
                numbers.push(found[0]);
            }
        });
        let (first, again) = numbers.split_at(numbers.len() / 2);
        assert_eq!(first, (0..2 * 5 * 5).collect::<Vec<u32>>());
        assert_eq!(first, again);
    }

    /// Every criterion with every value and every denominator.
    fn all_of(
        criteria: [u32; 4],
        values: Range<usize>,
        denominators: Range<usize>,
    ) -> impl Iterator<Item = (u32, usize, usize)> {
        let values = move |criterion| values.clone().map(move |value| (criterion, value));
        let answers = criteria.into_iter().flat_map(values);
        answers.flat_map(move |(criterion, value)| {
            let denominators = denominators.clone();
            denominators.map(move |denominator| (criterion, value, denominator))
        })
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
        let mut numbers = || {
            let shorts = (0..many).map(short);
            let numbers = shorts.map(|short| pairs.number_of_short(short.hash(), &short));
            numbers.collect::<Vec<u32>>()
        };
        let (first, again) = (numbers(), numbers());
        assert_eq!(first, (0..many as u32).collect::<Vec<u32>>());
        assert_eq!(first, again);
    }
}
