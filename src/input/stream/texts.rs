//! The texts of one column, numbered as they turn up.
//!
//! ```text
//! STC,I.1,…   agency 1, criterion 1
//! STC,I.2,…   agency 1, criterion 2
//! SYT,I.1,…   agency 2, criterion 1: after I.2, I.1 came before
//! ```
//!
//! Rows mostly come agency by agency or item by item. So one of two texts is expected: the one that stood here last,
//! while texts repeat, else the one that followed it before. It takes one comparison of sixteen bytes, without a
//! search for the end of the cell, since the byte that ended it is compared as well. Only when both fail is the
//! cell cut and looked up.

use std::collections::HashMap;

use crate::input::stream::hash::Quick;
use crate::input::stream::page::{Page, Stop};

/// The numbered texts of a column; the first has number 1.
#[derive(Debug)]
pub(super) struct Texts {
    list: Vec<Text>,
    numbers: HashMap<Box<[u8]>, u32, Quick>,
    /// The text that stood here last.
    last: u32,
    /// Whether it stood here twice.
    repeats: bool,
    /// The text that is expected next.
    guess: u32,
}

/// A raw cell with what ended it when it was first met.
#[derive(Debug)]
struct Text {
    head: Pattern,
    /// The bytes behind the first sixteen; of most texts there are none.
    tail: Pattern,
    /// What follows the first thirty-two.
    rest: Box<[u8]>,
    /// Bytes of the cell and of what ended it.
    step: usize,
    /// The text that came next the last time.
    follower: u32,
}

/// Up to sixteen bytes of a text.
#[derive(Debug, Clone, Copy)]
struct Pattern {
    /// Those beyond the end of the text are zero.
    bytes: u128,
    /// Ones where there is a byte of the text.
    mask: u128,
}

/// Bytes of a pattern.
const WIDTH: usize = size_of::<u128>();

impl Texts {
    /// None yet.
    pub(super) fn new() -> Self {
        // Number 0 is a text that stands nowhere.
        Self {
            list: vec![Text::new(b"", 0)],
            numbers: HashMap::default(),
            last: 0,
            repeats: false,
            guess: 0,
        }
    }

    /// The number of the text that begins at a byte, and where the next cell begins.
    ///
    /// A column is the last of its record or is not: what was compared once need not be asked again.
    #[inline(always)]
    pub(super) fn number(&mut self, page: &Page, at: usize, ends_record: bool) -> Result<(u32, usize), Stop> {
        let (number, text) = (self.guess, &self.list[self.guess as usize]);
        if !text.stands_at(page, at) {
            return self.unexpected(page, at, ends_record);
        }
        let next = at + text.step;
        if number != self.last {
            self.guess = text.follower;
            self.last = number;
            self.repeats = false;
        } else {
            self.repeats = true;
        }
        Ok((number, next))
    }

    #[inline(never)]
    fn unexpected(&mut self, page: &Page, at: usize, ends_record: bool) -> Result<(u32, usize), Stop> {
        let follower = self.list[self.last as usize].follower;
        let known = [self.last, follower].into_iter();
        let stands = |number: &u32| self.list[*number as usize].stands_at(page, at);
        let (number, next) = match known.into_iter().find(stands) {
            Some(number) => (number, at + self.list[number as usize].step),
            None => self.look_up(page, at, ends_record)?,
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
        Ok((number, next))
    }

    fn look_up(&mut self, page: &Page, at: usize, ends_record: bool) -> Result<(u32, usize), Stop> {
        let cut = page.cell(at)?;
        let next = cut.next_if(ends_record)?;
        let raw = page.raw(at, cut.end);
        if let Some(number) = self.numbers.get(raw) {
            return Ok((*number, next));
        }
        let number = self.list.len() as u32;
        self.numbers.insert(raw.into(), number);
        self.list.push(Text::new(page.raw(at, next), cut.end - at));
        Ok((number, next))
    }
}

impl Pattern {
    /// What stands nowhere.
    const NOWHERE: Self = Self { bytes: 1, mask: 0 };

    /// The first bytes of a text, and the bytes behind them.
    fn split(text: &[u8]) -> (Self, &[u8]) {
        let (start, rest) = text.split_at(text.len().min(WIDTH));
        let (mut bytes, mut mask) = ([0; WIDTH], [0; WIDTH]);
        bytes[..start.len()].copy_from_slice(start);
        mask[..start.len()].fill(0xFF);
        let pattern = Self {
            bytes: u128::from_le_bytes(bytes),
            mask: u128::from_le_bytes(mask),
        };
        (pattern, rest)
    }

    #[inline]
    fn is_in(&self, window: u128) -> bool {
        window & self.mask == self.bytes
    }
}

impl Text {
    /// `raw` is the cell, `length` bytes, and what ended it.
    fn new(raw: &[u8], length: usize) -> Self {
        let (head, rest) = Pattern::split(raw);
        let (tail, rest) = Pattern::split(rest);
        // At the end of a file nothing shows where the cell ends, and it does not come again.
        let is_ended = raw.len() > length;
        Self {
            head: if is_ended { head } else { Pattern::NOWHERE },
            tail,
            rest: rest.into(),
            step: raw.len(),
            follower: 0,
        }
    }

    #[inline(always)]
    fn stands_at(&self, page: &Page, at: usize) -> bool {
        self.head.is_in(page.long_word(at)) && (self.step <= WIDTH || self.goes_on_at(page, at + WIDTH))
    }

    #[inline]
    fn goes_on_at(&self, page: &Page, at: usize) -> bool {
        self.tail.is_in(page.long_word(at)) && (self.rest.is_empty() || page.holds(at + WIDTH, &self.rest))
    }
}

#[cfg(test)]
mod tests {
    use crate::input::stream::page::{PADDING, Page};
    use crate::input::stream::texts::Texts;

    #[test]
    fn a_text_has_one_number_wherever_it_comes_and_whatever_ends_it() {
        let text = "a,b,a,b,a\na\r\nab,b,Phường Hòa Cường Bắc,Phường Hòa Cường Nam,Phường Hòa Cường Bắc,a";
        let mut buffer = text.as_bytes().to_vec();
        buffer.extend([0; PADDING]);
        let page = Page::new(&buffer, text.len(), true, b',');
        let (mut texts, mut at, mut numbers) = (Texts::new(), 0, Vec::new());
        while at < text.len() {
            let ends_record = text[at..]
                .find(['\n', ','])
                .is_none_or(|end| text[at + end..].starts_with('\n'));
            let (number, next) = texts.number(&page, at, ends_record).expect("sound cells");
            numbers.push((number, text[at..next].trim_end_matches([',', '\r', '\n'])));
            at = next;
        }
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
