//! The stretch of a file that a thread holds.

use crate::input::stream::file::LargeFile;
use crate::input::stream::page::{PADDING, Page};

/// Bytes of a file, and where in it they stand.
#[derive(Debug)]
pub(super) struct Window<'f> {
    file: &'f LargeFile,
    delimiter: u8,
    /// The bytes, padding, and whatever stood there before.
    buffer: Vec<u8>,
    length: usize,
    base: u64,
}

impl<'f> Window<'f> {
    /// On nothing yet.
    pub(super) fn new(file: &'f LargeFile, delimiter: u8) -> Self {
        Self {
            file,
            delimiter,
            buffer: vec![0; PADDING],
            length: 0,
            base: 0,
        }
    }

    /// Moves to other bytes; `None` where they cannot be read.
    pub(super) fn load(&mut self, from: u64, until: u64) -> Option<()> {
        self.base = from;
        self.length = 0;
        self.load_on(until.saturating_sub(from) as usize)
    }

    /// Loads so many bytes more, or what the file has.
    pub(super) fn load_on(&mut self, more: usize) -> Option<()> {
        let loaded = self.length;
        let left = self.file.length() - self.base;
        self.length = (loaded + more).min(usize::try_from(left).unwrap_or(usize::MAX));
        if self.buffer.len() < self.length + PADDING {
            self.buffer.resize(self.length + PADDING, 0);
        }
        let from = self.base + loaded as u64;
        self.file.fill(&mut self.buffer[loaded..self.length], from)?;
        self.buffer[self.length..self.length + PADDING].fill(0);
        Some(())
    }

    /// The bytes.
    pub(super) fn page(&self) -> Page<'_> {
        let is_last = self.base + self.length as u64 == self.file.length();
        Page::new(&self.buffer, self.length, is_last, self.delimiter)
    }

    /// The position of a byte of the file among those that are here.
    pub(super) fn position(&self, byte: u64) -> usize {
        (byte - self.base) as usize
    }

    /// The byte of the file at a position.
    pub(super) fn byte(&self, position: usize) -> u64 {
        self.base + position as u64
    }
}
