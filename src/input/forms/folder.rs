//! What lies in the folder of returned forms: regular files that are tables, and what is left aside.
//!
//! ```text
//! QST.xlsx  "QST (1).xlsx"  SNV.csv              read, in the order of their names
//! ~$HHV.xlsx  Thumbs.db  .DS_Store  cu/  anh.jpg  left aside, and named
//! ```
//!
//! Nothing below the folder is looked at, and no link is followed: what is read is what one sees.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Problem;
use crate::input::shown::shown;
use crate::input::workbook::is_workbook;
use crate::model::collection::{Aside, LeftAside};

/// The most files that are read.
const FILES_LIMIT: usize = 2_000;
/// Endings of forms beside those of workbooks; the old ones are read as far as the advice to save them anew.
const TABLES: [&str; 2] = ["csv", "xls"];
/// Files that systems put into every folder, in lower case.
const OF_SYSTEM: [&str; 3] = ["thumbs.db", "desktop.ini", ".ds_store"];

/// A folder, sorted out.
#[derive(Debug, Default)]
pub(super) struct Listing {
    pub(super) forms: Vec<PathBuf>,
    pub(super) left_aside: Vec<LeftAside>,
}

/// Sorts out a folder.
///
/// # Errors
/// E101, E113, E603.
pub(super) fn list(folder: &Path) -> Result<Listing, Problem> {
    let mut entries = read(folder).map_err(|error| unopened(folder, error.kind()))?;
    entries.sort_by_key(DirEntry::file_name);
    let mut listing = Listing::default();
    for entry in entries {
        match aside(&entry) {
            Some(why) => listing.left_aside.push(LeftAside {
                name: entry.file_name().to_string_lossy().into_owned(),
                why,
            }),
            None => listing.forms.push(entry.path()),
        }
    }
    if listing.forms.len() > FILES_LIMIT {
        return Err(Problem::TooManyForms {
            folder: shown(folder),
            limit: FILES_LIMIT,
        });
    }
    Ok(listing)
}

fn read(folder: &Path) -> io::Result<Vec<DirEntry>> {
    fs::read_dir(folder)?.collect()
}

fn unopened(folder: &Path, kind: io::ErrorKind) -> Problem {
    let name = shown(folder);
    match kind {
        io::ErrorKind::NotFound => Problem::NoSuchFile {
            name,
            folder_has: Vec::new(),
        },
        kind => Problem::Unreadable {
            name,
            reason: kind.to_string(),
        },
    }
}

/// Why an entry is not read; `None` of a form.
fn aside(entry: &DirEntry) -> Option<Aside> {
    let name = entry.file_name().to_string_lossy().to_lowercase();
    let kind = entry.file_type().ok();
    let path = Path::new(&name);
    let has_ending = |ending: &&str| path.extension().is_some_and(|found| found == *ending);
    let is_table = is_workbook(path) || TABLES.iter().any(has_ending);
    if name.starts_with("~$") || name.starts_with(".~lock.") {
        Some(Aside::OwnerFile)
    } else if OF_SYSTEM.contains(&name.as_str()) {
        Some(Aside::OfSystem)
    } else if name.starts_with('.') {
        Some(Aside::Hidden)
    } else if kind.is_some_and(|kind| kind.is_symlink()) {
        Some(Aside::Link)
    } else if kind.is_some_and(|kind| kind.is_dir()) {
        Some(Aside::Folder)
    } else if !is_table || !kind.is_some_and(|kind| kind.is_file()) {
        Some(Aside::OtherKind)
    } else {
        None
    }
}
