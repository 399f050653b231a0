//! `parindex template -o FOLDER`: blank forms for the agencies.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, ValueEnum};
use parindex::diagnostic::Problem;
use parindex::format::forms::{FormKind, blank_forms};
use parindex::language::form::written;
use parindex::open_roll;

use crate::cli::Answer;
use crate::cli::input::RollArguments;
use crate::cli::output::{OutputArguments, Refused, refused, shown};
use crate::cli::problems;
use crate::cli::screen::Screen;

/// Write a blank form for every agency, and a guide: codes locked, lists to choose from, input checked
///
/// A form asks for what the agency scores itself. parindex collect merges what comes back.
#[derive(Debug, Args)]
pub(crate) struct Template {
    /// A folder with a parindex.toml. Default: this folder
    #[arg(value_name = "ROUND")]
    round: Option<PathBuf>,
    /// The folder for the forms; made where it is not there
    #[arg(short, long, value_name = "FOLDER")]
    output: PathBuf,
    /// Overwrite forms that are there
    #[arg(long)]
    force: bool,
    /// Workbooks, or plain tables
    #[arg(long, value_name = "FORMAT", default_value = "xlsx")]
    format: KindChoice,
    #[command(flatten)]
    files: RollArguments,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum KindChoice {
    Xlsx,
    Csv,
}

/// Reads criteria and register, then writes all forms, or none where one of them is there.
pub(crate) fn run(arguments: &Template, screen: &Screen) -> Result<Answer> {
    let request = arguments.files.request(arguments.round.as_ref());
    let prepared = open_roll(&request);
    problems::show_prepared(&prepared, screen)?;
    let Some(round) = prepared.read.as_ref().filter(|_| !prepared.problems.has_errors()) else {
        return Ok(problems::answer(&prepared.problems));
    };
    let kind = match arguments.format {
        KindChoice::Xlsx => FormKind::Workbook,
        KindChoice::Csv => FormKind::Table,
    };
    let language = screen.language(prepared.language);
    let files = blank_forms(round, kind, language)?;
    let folder = &arguments.output;
    if let Some(there) = files
        .iter()
        .map(|file| folder.join(&file.name))
        .find(|path| !arguments.force && path.exists())
    {
        let name = shown(&there);
        return Err(Refused(Problem::TargetExists { name }).into());
    }
    fs::create_dir_all(folder).map_err(|error| refused(folder, &error))?;
    for file in &files {
        let target = OutputArguments::to(folder.join(&file.name), arguments.force);
        target.put(screen, &[&prepared.sources], &file.content)?;
    }
    let line = written(files.len() - 1, &shown(folder), language);
    screen.print(format!("{line}\n"))?;
    Ok(Answer::Yes)
}
