//! The file beside the target in which a result grows until it is whole.
//!
//! ```text
//! ketqua.csv   the target, the old one until the new one is whole
//! ketqua.parindex-tmp.csv   the new one; the next run clears away what a killed one leaves
//! ketqua.parindex-tmp-2.csv   that of a second run which writes the same target meanwhile
//! ```
//!
//! Whoever writes holds a lock on the file, and the system takes it away from whoever is gone: that is how a
//! file that is left is told from one that grows. A fixed name without a lock would let two runs write into one
//! file, and a name with a number of the run would leave a file for every run that is interrupted.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// So many runs may write one target at the same time.
const MOST_RUNS: u32 = 99;

/// Creates a file beside the target that no other run writes into.
pub(crate) fn create(target: &Path) -> io::Result<(PathBuf, File)> {
    for number in 1..=MOST_RUNS {
        let path = name(target, number);
        if is_left_over(&path) {
            // Another run may have been faster; then its file is there now, and the next number is tried.
            let _ = fs::remove_file(&path);
        }
        match File::create_new(&path) {
            Ok(file) => {
                // Where there are no locks a file that is left is not told from one that grows, and stays.
                let _ = file.try_lock();
                return Ok((path, file));
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Whether a regular file is there that nobody holds; a link is never followed.
fn is_left_over(path: &Path) -> bool {
    let is_file = fs::symlink_metadata(path).is_ok_and(|found| found.is_file());
    is_file && File::open(path).is_ok_and(|file| file.try_lock().is_ok())
}

/// `ketqua.csv` → `ketqua.parindex-tmp.csv`: it opens like the target should it be left.
fn name(target: &Path, number: u32) -> PathBuf {
    let part = |part: Option<&OsStr>| part.unwrap_or_default().to_owned();
    let mut name = part(target.file_stem());
    name.push(".parindex-tmp");
    if number > 1 {
        name.push(format!("-{number}"));
    }
    if let Some(ending) = target.extension() {
        name.push(".");
        name.push(ending);
    }
    target.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use crate::cli::beside::create;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("parindex-beside-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the folder for temporary files takes a folder");
        folder
    }

    #[test]
    fn two_runs_write_into_two_files_and_the_next_takes_the_place_of_one_that_is_gone() {
        let folder = folder("two");
        let target = folder.join("ketqua.csv");
        let (first, held) = create(&target).expect("there is room");
        let (second, _other) = create(&target).expect("there is room");
        assert_eq!(first, folder.join("ketqua.parindex-tmp.csv"));
        assert_eq!(second, folder.join("ketqua.parindex-tmp-2.csv"));
        drop(held);
        let (third, _held) = create(&target).expect("there is room");
        assert_eq!(third, first);
        fs::remove_dir_all(&folder).expect("it is ours");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_written_through_and_what_is_no_file_is_left_alone() {
        let folder = folder("link");
        let target = folder.join("ketqua.csv");
        let elsewhere = folder.join("khac.txt");
        fs::write(&elsewhere, "old").expect("there is room");
        std::os::unix::fs::symlink(&elsewhere, folder.join("ketqua.parindex-tmp.csv"))
            .expect("links are known");
        fs::create_dir(folder.join("ketqua.parindex-tmp-2.csv")).expect("there is room");
        let (path, _held) = create(&target).expect("there is room");
        assert_eq!(path, folder.join("ketqua.parindex-tmp-3.csv"));
        assert_eq!(fs::read(&elsewhere).expect("it is still there"), b"old");
        fs::remove_dir_all(&folder).expect("it is ours");
    }
}
