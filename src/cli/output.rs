//! Where a result goes: to standard output, or whole into a file beside which nothing is left.

use std::error::Error;
use std::ffi::OsStr;
use std::fmt::{self, Display, Formatter};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use parindex::diagnostic::Problem;

use crate::cli::screen::Screen;

/// Arguments of every verb whose result can be kept.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputArguments {
    /// Write into this file; its ending chooses the format
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Overwrite the file if it is there
    #[arg(long)]
    force: bool,
}

impl OutputArguments {
    /// Prints the result, or writes it beside the target, syncs it and renames it into place: whoever
    /// looks at the target sees the old file or the new one, whole.
    ///
    /// # Errors
    ///
    /// [`Refused`]: the target exists and `--force` was not given, or the system refuses.
    pub(crate) fn put(&self, screen: &Screen, text: &str) -> Result<()> {
        let Some(target) = &self.output else {
            return screen.print(text);
        };
        if screen.is_rerun() {
            return screen.print(text);
        }
        self.write(target, text)
    }

    /// Writes a file whole; one that is there only with `--force`.
    pub(crate) fn write(&self, target: &Path, text: &str) -> Result<()> {
        if target.exists() && !self.force {
            return Err(Refused(Problem::TargetExists { name: shown(target) }).into());
        }
        Ok(replace(target, text.as_bytes())?)
    }
}

/// Why a file was not written.
#[derive(Debug)]
pub(crate) struct Refused(pub(crate) Problem);

impl Display for Refused {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.code())
    }
}

impl Error for Refused {}

fn replace(target: &Path, bytes: &[u8]) -> Result<(), Refused> {
    let beside = beside(target);
    if let Err(error) = write_synced(&beside, bytes) {
        // What could not be finished is not left behind; if even that fails, the first error says more.
        let _ = fs::remove_file(&beside);
        return Err(refused(target, &error));
    }
    let Err(error) = fs::rename(&beside, target) else {
        sync_folder(target);
        return Ok(());
    };
    if target.is_file() && error.kind() == ErrorKind::PermissionDenied {
        // Windows does not let go of a file that Excel has open; the finished one is kept.
        return Err(Refused(Problem::TargetOpen {
            name: shown(target),
            kept: shown(&beside),
        }));
    }
    let _ = fs::remove_file(&beside);
    Err(refused(target, &error))
}

/// `ketqua.csv` → `ketqua.parindex-tmp.csv`: it opens like the target should it be left.
fn beside(target: &Path) -> PathBuf {
    let part = |part: Option<&OsStr>| part.unwrap_or_default().to_owned();
    let mut name = part(target.file_stem());
    name.push(".parindex-tmp");
    if let Some(ending) = target.extension() {
        name.push(".");
        name.push(ending);
    }
    target.with_file_name(name)
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A rename lasts once its folder is on the disk; systems that cannot open a folder do that themselves.
fn sync_folder(target: &Path) {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Ok(folder) = File::open(folder.unwrap_or(Path::new("."))) {
        let _ = folder.sync_all();
    }
}

fn refused(target: &Path, error: &io::Error) -> Refused {
    let name = shown(target);
    Refused(match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Problem::NoPermission { name },
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Problem::DiskFull { name },
        kind => Problem::WriteFailed {
            name,
            reason: kind.to_string(),
        },
    })
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
