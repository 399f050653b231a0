//! What the test files share: a folder that is gone after the test, and a round opened from texts.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use parindex::Opened;
use parindex::input::request::Request;
use parindex::ranking::{Ranking, rank};

/// A folder of its own for one test.
pub(crate) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "parindex-test-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("the system has room for a test folder");
        Self { path }
    }

    /// Writes a file into it.
    pub(crate) fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        fs::write(self.path.join(name), content).expect("a test folder can be written to");
        self
    }

    /// Opens the round that lies in it.
    pub(crate) fn open(&self) -> Opened {
        let request = Request {
            inputs: vec![self.path.clone()],
            ..Request::default()
        };
        parindex::open(&request, Default::default())
    }

    /// The first ranking of the round, which must be free of errors.
    pub(crate) fn ranking(&self) -> Ranking {
        let opened = self.open();
        let problems: Vec<_> = opened.problems.iter().collect();
        let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
        rank(checked).remove(0)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind in the system's temporary folder harms nobody.
        let _ = fs::remove_dir_all(&self.path);
    }
}
