//! A data file that is read where it lies: opened once, never held.

use std::fs::File;
use std::path::Path;

use crate::input::file::TABLE_LIMIT_MIB;
use crate::input::shown::shown;
use crate::input::stream::positioned;
use crate::input::workbook;
use crate::source::{SourceId, Sources};

/// An opened data file.
#[derive(Debug)]
pub(crate) struct LargeFile {
    file: File,
    length: u64,
    source: SourceId,
}

impl LargeFile {
    /// Whether there is a plain file of text behind this name, and how many bytes it has.
    pub(crate) fn length_of(path: &Path) -> Option<u64> {
        let about = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
        let fits = about.len() <= TABLE_LIMIT_MIB << 20;
        let is_text = !workbook::is_workbook(workbook::parted(path).0);
        (fits && is_text).then_some(about.len())
    }

    /// Opens a file and takes its name, not its text, into the sources.
    pub(crate) fn open(path: &Path, sources: &mut Sources) -> Option<Self> {
        let file = File::open(path).ok()?;
        Some(Self {
            length: file.metadata().ok()?.len(),
            file,
            source: sources.add(shown(path), ""),
        })
    }

    /// Number of bytes.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Which source it is.
    pub(super) fn source(&self) -> SourceId {
        self.source
    }

    /// Fills a buffer from byte `from` on; `None` where that cannot be read, or is no longer there.
    pub(super) fn fill(&self, buffer: &mut [u8], from: u64) -> Option<()> {
        let filled = positioned::fill(&self.file, buffer, from).ok()?;
        (filled == buffer.len()).then_some(())
    }
}
