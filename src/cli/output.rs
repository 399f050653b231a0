//! Where a result goes: to standard output, or whole into a file beside which nothing is left.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Args;

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
    /// Prints the result, or writes it beside the target, syncs it and renames it into place.
    ///
    /// # Errors
    ///
    /// The target exists and `--force` was not given, or the disk refuses.
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
            bail!("{} exists; add --force to overwrite [E701]", target.display());
        }
        replace(target, text.as_bytes()).with_context(|| format!("cannot write {} [E704]", target.display()))
    }
}

fn replace(target: &Path, bytes: &[u8]) -> Result<()> {
    let mut name = target
        .file_name()
        .context("the name of a file is needed")?
        .to_owned();
    name.push(".parindex-tmp");
    let beside = target.with_file_name(name);
    let written = write_synced(&beside, bytes).and_then(|()| Ok(fs::rename(&beside, target)?));
    if written.is_err() {
        // What could not be finished is not left behind; if even that fails, the first error says more.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn write_synced(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    Ok(file.sync_all()?)
}
