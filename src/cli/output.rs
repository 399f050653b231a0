//! Where a result goes: to standard output, or whole into a file beside which nothing is left.
//!
//! ```text
//! output.put(screen, inputs, result)                               one that is there, text or bytes
//! output.stream(screen, inputs, |out| …)                           one that is made while it is written
//! ```

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, ErrorKind, IntoInnerError, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::{Args, ValueEnum};
use parindex::diagnostic::Problem;
use parindex::format::Format;
use parindex::source::Sources;

use crate::cli::beside;
use crate::cli::owner_file::is_open_elsewhere;
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

/// `--format` of every verb that writes a sheet.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FormatChoice {
    Table,
    Csv,
    CsvExcel,
    Json,
    Md,
    Html,
}

impl FormatChoice {
    fn format(self) -> Format {
        match self {
            Self::Table => Format::Table,
            Self::Csv => Format::Csv,
            Self::CsvExcel => Format::CsvExcel,
            Self::Json => Format::Json,
            Self::Md => Format::Markdown,
            Self::Html => Format::Html,
        }
    }
}

impl OutputArguments {
    /// As if `-o` had named this file.
    pub(crate) fn to(target: PathBuf, force: bool) -> Self {
        Self {
            output: Some(target),
            force,
        }
    }

    /// Puts a result that is there where it goes; see [`Self::stream`].
    pub(crate) fn put(&self, screen: &Screen, inputs: &[&Sources], result: impl AsRef<[u8]>) -> Result<()> {
        self.stream(screen, inputs, |out| out.write_all(result.as_ref()))
    }

    /// Prints what `write` writes, or writes it beside the target, syncs it and renames it into place:
    /// whoever looks at the target sees the old file or the new one, whole.
    ///
    /// # Errors
    ///
    /// [`Refused`]: the target exists and `--force` was not given, or the system refuses.
    pub(crate) fn stream(
        &self,
        screen: &Screen,
        inputs: &[&Sources],
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<()> {
        match &self.output {
            Some(target) if !screen.is_rerun() => self.write(target, inputs, write),
            Some(_) | None => screen.stream(write),
        }
    }

    /// Writes a file whole; one that is there only with `--force`, and never one that was read.
    pub(crate) fn write(
        &self,
        target: &Path,
        inputs: &[&Sources],
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<()> {
        let name = shown(target);
        let Ok(there) = fs::canonicalize(target) else {
            return Ok(replace(target, write)?);
        };
        if !self.force {
            return Err(Refused(Problem::TargetExists { name }).into());
        }
        if was_read(&there, inputs) {
            return Err(Refused(Problem::TargetIsInput { name }).into());
        }
        if !there.is_file() {
            let reason = "not a regular file".to_owned();
            return Err(Refused(Problem::WriteFailed { name, reason }).into());
        }
        // Behind a link stands the file that is meant.
        let meant = if target.is_symlink() { &there } else { target };
        Ok(replace(meant, write)?)
    }

    /// The format that was stated, else the one that the ending of `-o` asks for, else a table.
    ///
    /// # Errors
    ///
    /// The ending says no format.
    pub(crate) fn format(&self, stated: Option<FormatChoice>, screen: &Screen) -> Result<Format> {
        let target = match (stated, &self.output) {
            (Some(choice), _) => return Ok(choice.format()),
            (None, None) => return Ok(Format::default()),
            (None, Some(target)) => target,
        };
        Format::from_ending(target).ok_or_else(|| {
            let name = shown(target);
            screen.refusal(
                format!("the ending of \"{name}\" says no format: use .csv, .json, .md, .html or .txt, or add --format"),
                format!("đuôi tệp \"{name}\" không cho biết dạng: dùng .csv, .json, .md, .html hoặc .txt, hoặc thêm --format"),
            )
        })
    }
}

fn was_read(target: &Path, inputs: &[&Sources]) -> bool {
    inputs
        .iter()
        .flat_map(|sources| sources.iter())
        .any(|(_, source)| {
            let file = source
                .name
                .split_once('#')
                .map_or(source.name.as_str(), |(file, _)| file);
            [source.name.as_str(), file]
                .iter()
                .any(|name| fs::canonicalize(name).is_ok_and(|path| path == target))
        })
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

fn replace(target: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Refused> {
    let permissions = permissions(target)?;
    let (beside, file) = beside::create(target).map_err(|error| refused(target, &error))?;
    if let Err(error) = write_synced(file, permissions, write) {
        // What could not be finished is not left behind; if even that fails, the first error says more.
        let _ = fs::remove_file(&beside);
        return Err(refused(target, &error));
    }
    let renamed = match is_open_elsewhere(target) {
        true => Err(ErrorKind::ResourceBusy.into()),
        false => fs::rename(&beside, target),
    };
    let Err(error) = renamed else {
        sync_folder(target);
        return Ok(());
    };
    if target.is_file() && is_held(&error) {
        // The finished file is kept.
        return Err(Refused(Problem::TargetOpen {
            name: shown(target),
            kept: shown(&beside),
        }));
    }
    let _ = fs::remove_file(&beside);
    Err(refused(target, &error))
}

/// Whether another program holds the target. Windows says of a file that Excel has open that access is denied, or
/// names the two kinds of lock.
fn is_held(error: &io::Error) -> bool {
    const LOCKED: [i32; 2] = [32, 33];
    let by_windows = error.kind() == ErrorKind::PermissionDenied
        || error.raw_os_error().is_some_and(|code| LOCKED.contains(&code));
    error.kind() == ErrorKind::ResourceBusy || (cfg!(windows) && by_windows)
}

/// Those of the file that is replaced: what was private stays private, what was protected is kept.
fn permissions(target: &Path) -> Result<Option<Permissions>, Refused> {
    let Ok(there) = fs::metadata(target) else {
        return Ok(None);
    };
    let permissions = there.permissions();
    if permissions.readonly() {
        return Err(refused(target, &ErrorKind::PermissionDenied.into()));
    }
    Ok(Some(permissions))
}

fn write_synced(
    file: File,
    permissions: Option<Permissions>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut file = BufWriter::new(file);
    write(&mut file)?;
    let file = file.into_inner().map_err(IntoInnerError::into_error)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    file.sync_all()
}

/// A rename lasts once its folder is on the disk; systems that cannot open a folder do that themselves.
fn sync_folder(target: &Path) {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Ok(folder) = File::open(folder.unwrap_or(Path::new("."))) {
        let _ = folder.sync_all();
    }
}

pub(crate) fn refused(target: &Path, error: &io::Error) -> Refused {
    let name = shown(target);
    Refused(match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Problem::NoPermission { name },
        _ if is_full(error) => Problem::DiskFull { name },
        kind => Problem::WriteFailed {
            name,
            reason: kind.to_string(),
        },
    })
}

/// Whether there is no room left, on the disk or for the user.
pub(crate) fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded)
}

pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{self, ErrorKind, Write};
    use std::path::PathBuf;

    use parindex::diagnostic::Problem;

    use crate::cli::output::replace;

    /// More than any buffer on the way holds, in pieces.
    const PIECES: usize = 1000;
    const PIECE: [u8; 1000] = [b'x'; 1000];

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("parindex-output-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the folder for temporary files takes a folder");
        folder
    }

    /// Writes so many pieces, then the disk is full.
    fn until_full(pieces: usize) -> impl FnOnce(&mut dyn Write) -> io::Result<()> {
        move |out| {
            (0..pieces).try_for_each(|_| out.write_all(&PIECE))?;
            Err(ErrorKind::StorageFull.into())
        }
    }

    #[test]
    fn a_disk_that_fills_up_half_way_leaves_the_old_file_whole_and_nothing_beside_it() {
        let folder = folder("full");
        let target = folder.join("ketqua.csv");
        for pieces in [0, 1, PIECES] {
            fs::write(&target, "old").expect("the folder takes a file");
            let refused = replace(&target, until_full(pieces)).expect_err("the disk is full");
            assert!(matches!(refused.0, Problem::DiskFull { .. }));
            assert_eq!(fs::read(&target).expect("it is still there"), b"old");
            assert_eq!(fs::read_dir(&folder).expect("it is still there").count(), 1);
        }
        fs::remove_dir_all(&folder).expect("it is ours");
    }

    #[test]
    fn a_result_in_pieces_takes_the_place_of_the_old_file_when_it_is_whole() {
        let folder = folder("whole");
        let target = folder.join("ketqua.csv");
        fs::write(&target, "old").expect("the folder takes a file");
        let written = replace(&target, |out| (0..PIECES).try_for_each(|_| out.write_all(&PIECE)));
        assert!(written.is_ok());
        let new = fs::read(&target).expect("it is still there");
        assert_eq!(new.len(), PIECES * PIECE.len());
        assert_eq!(fs::read_dir(&folder).expect("it is still there").count(), 1);
        fs::remove_dir_all(&folder).expect("it is ours");
    }
}
