//! The texts of one column, numbered as they turn up.
//!
//! ```text
//! STC,I.1,…   agency 1, criterion 1
//! STC,I.2,…   agency 1, criterion 2
//! SYT,I.1,…   agency 2, criterion 1: after I.2, I.1 came before
//! ```
//!
//! Rows mostly come agency by agency or item by item. So one of two texts is expected: the one that stood here last,
//! while texts repeat, else the one that followed it before. It takes one comparison of sixteen bytes. Only when
//! both fail is the text looked up.

use std::collections::HashMap;

use crate::input::stream::hash::Quick;
use crate::input::stream::page::Page;
use crate::input::stream::records::{Cell, Column, Each};

/// The numbered texts of a column; the first has number 1.
#[derive(Debug)]
pub(super) struct Texts {
    /// By number; number 0 is no text.
    list: Vec<Text>,
    /// The numbers of texts of up to sixteen bytes: no text has a zero byte, so that different ones are different words.
    short: HashMap<u128, u32, Quick>,
    /// The numbers of longer ones.
    long: HashMap<Box<[u8]>, u32, Quick>,
    /// The text that stood here last.
    last: u32,
    /// Whether it stood here twice.
    repeats: bool,
    /// The text that is expected next.
    guess: u32,
}

/// A raw cell, and what came after it.
#[derive(Debug)]
struct Text {
    length: usize,
    /// Its first bytes; those beyond its end are zero.
    head: u128,
    /// Ones where the head has a byte of it.
    mask: u128,
    /// The bytes behind its head; of most texts there are none.
    rest: Box<[u8]>,
    /// The text that came next the last time.
    follower: u32,
}

/// Bytes of a head.
const WIDTH: usize = size_of::<u128>();

impl Texts {
    /// None yet.
    pub(super) fn new() -> Self {
        let no_text = Text {
            // No cell is that long.
            length: usize::MAX,
            ..Text::new(b"")
        };
        Self {
            list: vec![no_text],
            short: HashMap::default(),
            long: HashMap::default(),
            last: 0,
            repeats: false,
            guess: 0,
        }
    }

    /// Numbers the texts of so many cells of a column.
    pub(super) fn number(&mut self, page: &Page, column: Column, count: usize, numbers: &mut Each) {
        for (at, number) in numbers.iter_mut().enumerate().take(count) {
            *number = self.number_of(page, column.cell(at));
        }
    }

    #[inline(always)]
    fn number_of(&mut self, page: &Page, cell: Cell) -> u32 {
        let (number, text) = (self.guess, &self.list[self.guess as usize]);
        if !text.stands_in(page, cell) {
            return self.unexpected(page, cell);
        }
        self.repeats = number == self.last;
        if !self.repeats {
            self.guess = text.follower;
            self.last = number;
        }
        number
    }

    #[inline(never)]
    fn unexpected(&mut self, page: &Page, cell: Cell) -> u32 {
        let follower = self.list[self.last as usize].follower;
        let other = if self.guess == self.last {
            follower
        } else {
            self.last
        };
        let number = if self.list[other as usize].stands_in(page, cell) {
            other
        } else {
            self.look_up(page, cell)
        };
        let goes_on = number == self.last || self.repeats;
        self.guess = if goes_on {
            number
        } else {
            self.list[number as usize].follower
        };
        self.repeats = number == self.last;
        if !self.repeats {
            self.list[self.last as usize].follower = number;
        }
        self.last = number;
        number
    }

    fn look_up(&mut self, page: &Page, cell: Cell) -> u32 {
        let raw = page.raw(cell.start, cell.end);
        let next = self.list.len() as u32;
        let number = if raw.len() <= WIDTH {
            *self
                .short
                .entry(page.long_word(cell.start, raw.len()))
                .or_insert(next)
        } else if let Some(number) = self.long.get(raw) {
            *number
        } else {
            self.long.insert(raw.into(), next);
            next
        };
        if number == next {
            self.list.push(Text::new(raw));
        }
        number
    }
}

impl Text {
    fn new(raw: &[u8]) -> Self {
        let (start, rest) = raw.split_at(raw.len().min(WIDTH));
        let (mut head, mut mask) = ([0; WIDTH], [0; WIDTH]);
        head[..start.len()].copy_from_slice(start);
        mask[..start.len()].fill(0xFF);
        Self {
            length: raw.len(),
            head: u128::from_le_bytes(head),
            mask: u128::from_le_bytes(mask),
            rest: rest.into(),
            follower: 0,
        }
    }

    #[inline(always)]
    fn stands_in(&self, page: &Page, cell: Cell) -> bool {
        let window = u128::from_le_bytes(page.block(cell.start));
        self.length == cell.length() && window & self.mask == self.head && self.goes_on_in(page, cell)
    }

    #[inline(always)]
    fn goes_on_in(&self, page: &Page, cell: Cell) -> bool {
        self.rest.is_empty() || *self.rest == *page.raw(cell.start + WIDTH, cell.end)
    }
}

#[cfg(test)]
mod tests {
    use crate::input::stream::cutter::Cutter;
    use crate::input::stream::page::fixture::with_page;
    use crate::input::stream::records::{BATCH, Records};
    use crate::input::stream::texts::Texts;

    #[test]
    fn a_text_has_one_number_wherever_it_comes_and_whatever_ends_it() {
        let text =
            "a\nb\na\nb\na\na\r\nab\nb\nPhường Hòa Cường Bắc\nPhường Hòa Cường Nam\nPhường Hòa Cường Bắc\na";
        let mut numbers = Vec::new();
        with_page(text, true, |page| {
            let (mut texts, mut records) = (Texts::new(), Records::new(1));
            let mut cutter = Cutter::new(*page, 0, false);
            cutter.cut(text.len(), &mut records).expect("sound records");
            let (column, mut found) = (records.column(0), [0; BATCH]);
            texts.number(page, column, records.count(), &mut found);
            for (at, number) in found.into_iter().enumerate().take(records.count()) {
                let cell = column.cell(at);
                numbers.push((number, &text[cell.start..cell.end]));
            }
        });
        assert_eq!(
            numbers,
            [
                (1, "a"),
                (2, "b"),
                (1, "a"),
                (2, "b"),
                (1, "a"),
                (1, "a"),
                (3, "ab"),
                (2, "b"),
                (4, "Phường Hòa Cường Bắc"),
                (5, "Phường Hòa Cường Nam"),
                (4, "Phường Hòa Cường Bắc"),
                (1, "a"),
            ]
        );
    }
}
