//! From a path to bytes; a file that is not there is answered with what its folder has.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::diagnostic::Problem;
use crate::input::shown::shown;
use crate::input::spelling::heading_key;
use crate::progress::{Progress, Work};

const MIB: u64 = 1 << 20;
/// The most files of a folder that are named.
const NAMED_FILES: usize = 6;
/// The last place among the names of a folder.
const OF_ANOTHER_ENDING: u8 = 2;
/// Edits between a name and one that was probably meant.
const LOOK_ALIKE_EDITS: usize = 2;

/// A file over its limit.
pub(super) fn too_large(path: &Path, limit_mib: u64) -> Problem {
    Problem::FileTooLarge {
        name: shown(path),
        limit_mib,
    }
}

/// The bytes of a file, or of standard input: never more than one byte over the limit, whatever the file system says of its size.
pub(super) fn bytes_of(path: &Path, limit_mib: u64, progress: &Progress) -> Result<Vec<u8>, Problem> {
    let most = limit_mib * MIB + 1;
    let mut bytes = Vec::new();
    let outcome = if path == Path::new("-") {
        progress.begin(Work::Opening, None);
        counted(&mut io::stdin().lock(), most, progress).read_to_end(&mut bytes)
    } else {
        opened(path).and_then(|(mut file, length)| {
            progress.begin(Work::Opening, Some(length));
            // Room for the whole, and one byte more to see its end, spares a dozen calls of the system.
            let room = usize::try_from(length.min(most) + 1).unwrap_or(0);
            bytes.try_reserve_exact(room)?;
            counted(&mut file, most, progress).read_to_end(&mut bytes)
        })
    };
    match outcome {
        Ok(_) if bytes.len() as u64 > limit_mib * MIB => Err(too_large(path, limit_mib)),
        Ok(_) => Ok(bytes),
        Err(error) => Err(unopened(path, error.kind())),
    }
}

/// A file with the length that the file system says it has.
fn opened(path: &Path) -> io::Result<(File, u64)> {
    let known = path.metadata()?;
    // Asked first, since Windows would call it a lack of permission.
    if known.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    Ok((File::open(path)?, known.len()))
}

fn counted<'a>(input: &'a mut dyn Read, most: u64, progress: &'a Progress) -> io::Take<Counted<'a>> {
    Counted { input, progress }.take(most)
}

/// A reader that tells how much has come.
struct Counted<'a> {
    input: &'a mut dyn Read,
    progress: &'a Progress,
}

impl Read for Counted<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(into)?;
        self.progress.advance(read as u64);
        Ok(read)
    }
}

/// The kind of the error alone: the system's sentence differs between systems and languages.
fn unopened(path: &Path, kind: io::ErrorKind) -> Problem {
    match kind {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Problem::NoSuchFile {
            name: shown(path),
            folder_has: folder_of(path),
        },
        kind => Problem::Unreadable {
            name: shown(path),
            reason: kind.to_string(),
        },
    }
}

/// What stands beside a file that is not there: look-alikes first, then files of the same ending (all files
/// where there is neither), each part by name, at most six.
fn folder_of(path: &Path) -> Vec<String> {
    let folder = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        Some(_) | None => Path::new("."),
    };
    let (wanted, wanted_ending) = (stem(path), path.extension());
    let rank = |name: &str| {
        let path = Path::new(name);
        let looks_alike = strsim::osa_distance(&stem(path), &wanted) <= LOOK_ALIKE_EDITS;
        let same_ending = path.extension() == wanted_ending;
        if looks_alike {
            0
        } else {
            1 + u8::from(!same_ending)
        }
    };
    let mut names: Vec<(u8, String)> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .map(|name| (rank(&name), name))
        .collect();
    names.sort();
    if names.first().is_some_and(|(rank, _)| *rank < OF_ANOTHER_ENDING) {
        names.retain(|(rank, _)| *rank < OF_ANOTHER_ENDING);
    }
    names
        .into_iter()
        .map(|(_, name)| name)
        .take(NAMED_FILES)
        .collect()
}

/// `Tham-Dinh.csv`, `tham_dinh.xlsx` and `thẩm định.csv` look alike.
fn stem(path: &Path) -> String {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    heading_key(&name).replace(' ', "")
}
