//! The texts of one column, numbered as they turn up.
//!
//! ```text
//! STC,I.1,…   agency 1, criterion 1
//! STC,I.2,…   agency 1, criterion 2
//! SYT,I.1,…   agency 2, criterion 1: after I.2, I.1 came before
//! ```
//!
//! Rows mostly come agency by agency or item by item. So the text that stood here last is looked for first, then
//! the one that followed it the last time: one comparison of sixteen bytes each, without searching for the end of
//! the cell, since the byte that ended it is compared as well. Only when both fail is the cell cut and looked up.

use std::collections::HashMap;

use crate::input::stream::hash::Quick;
use crate::input::stream::page::{Cut, Page, Stop};

/// The numbered texts of a column; the first has number 1.
#[derive(Debug)]
pub(super) struct Texts {
    list: Vec<Text>,
    numbers: HashMap<Box<[u8]>, u32, Quick>,
    last: u32,
}

/// A raw cell with what ended it when it was first met.
#[derive(Debug)]
struct Text {
    /// The first sixteen bytes, those beyond its end zero.
    head: u128,
    /// Ones where `head` has a byte of the text.
    mask: u128,
    /// What follows the first sixteen bytes.
    tail: Box<[u8]>,
    /// Bytes of the cell alone.
    length: usize,
    /// Bytes of the cell and of what ended it.
    step: usize,
    ends_record: bool,
    /// The text that came next the last time.
    follower: u32,
}

impl Texts {
    /// None yet.
    pub(super) fn new() -> Self {
        // Number 0 is a text that stands nowhere.
        let nowhere = Text {
            head: 1,
            mask: 0,
            tail: Box::default(),
            length: 0,
            step: 0,
            ends_record: false,
            follower: 0,
        };
        Self {
            list: vec![nowhere],
            numbers: HashMap::default(),
            last: 0,
        }
    }

    /// The number of the text that begins at a byte.
    #[inline]
    pub(super) fn number(&mut self, page: &Page, at: usize) -> Result<(u32, Cut), Stop> {
        let window = page.long_word(at);
        let last = &self.list[self.last as usize];
        if last.stands_at(page, at, window) {
            return Ok((self.last, last.cut(at)));
        }
        let follower = &self.list[last.follower as usize];
        if follower.stands_at(page, at, window) {
            self.last = last.follower;
            return Ok((self.last, follower.cut(at)));
        }
        self.look_up(page, at)
    }

    fn look_up(&mut self, page: &Page, at: usize) -> Result<(u32, Cut), Stop> {
        let cut = page.cell(at)?;
        let raw = page.raw(at, cut.end);
        let number = match self.numbers.get(raw) {
            Some(number) => *number,
            None => {
                let number = self.list.len() as u32;
                self.numbers.insert(raw.into(), number);
                self.list
                    .push(Text::new(page.raw(at, cut.next), cut.end - at, cut.ends_record));
                number
            }
        };
        self.list[self.last as usize].follower = number;
        self.last = number;
        Ok((number, cut))
    }
}

impl Text {
    /// `raw` is the cell, `length` bytes, and what ended it.
    fn new(raw: &[u8], length: usize, ends_record: bool) -> Self {
        let (head, tail) = raw.split_at(raw.len().min(size_of::<u128>()));
        let mut bytes = [0; size_of::<u128>()];
        bytes[..head.len()].copy_from_slice(head);
        let mut mask = [0; size_of::<u128>()];
        mask[..head.len()].fill(0xFF);
        let is_ended = raw.len() > length;
        Self {
            // At the end of a file nothing shows where the cell ends, and it does not come again.
            head: if is_ended { u128::from_le_bytes(bytes) } else { 1 },
            mask: if is_ended { u128::from_le_bytes(mask) } else { 0 },
            tail: tail.into(),
            length,
            step: raw.len(),
            ends_record,
            follower: 0,
        }
    }

    #[inline]
    fn stands_at(&self, page: &Page, at: usize, window: u128) -> bool {
        window & self.mask == self.head
            && (self.tail.is_empty() || page.holds(at + size_of::<u128>(), &self.tail))
    }

    fn cut(&self, at: usize) -> Cut {
        Cut {
            end: at + self.length,
            next: at + self.step,
            ends_record: self.ends_record,
        }
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
            let (number, cut) = texts.number(&page, at).expect("sound cells");
            numbers.push((number, &text[at..cut.end]));
            at = cut.next;
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
