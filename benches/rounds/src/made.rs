//! Where a round lies while it is measured.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A round in the system's temporary folder.
#[derive(Debug)]
pub struct Made(PathBuf);

impl Made {
    pub(crate) fn empty() -> io::Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let (process, next) = (std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(format!("parindex-round-{process}-{next}"));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// The folder with its `parindex.toml`.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        // A folder that stays behind in the system's temporary folder harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}
