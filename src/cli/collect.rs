//! `parindex collect FOLDER`: returned forms become one data file.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use parindex::format::{self, Drawing, Format};
use parindex::language::collection::written;
use parindex::open_forms;

use crate::cli::Answer;
use crate::cli::input::RollArguments;
use crate::cli::output::{FormatChoice, OutputArguments, shown};
use crate::cli::problems;
use crate::cli::screen::Screen;

/// Merge the forms that came back: who is missing, who sent two that differ
///
/// All workbooks and CSV files of the folder are read; links and folders in it are not. Written as .csv the
/// result is the data file that rank reads; otherwise it is the table of who sent what.
/// Exit code 0: merged; 1: a form has errors, and nothing is written.
#[derive(Debug, Args)]
pub(crate) struct Collect {
    /// The folder with the forms
    forms: PathBuf,
    /// A folder with a parindex.toml. Default: this folder
    #[arg(value_name = "ROUND")]
    round: Option<PathBuf>,
    #[command(flatten)]
    files: RollArguments,
    #[command(flatten)]
    output: OutputArguments,
    /// Form of the result. Default: by the ending of -o, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<FormatChoice>,
}

/// Reads and merges; who sent what is told in any case, the data is written when nothing is wrong.
pub(crate) fn run(arguments: &Collect, screen: &Screen) -> Result<Answer> {
    let form = arguments.output.format(arguments.format, screen)?;
    let request = arguments.files.request(arguments.round.as_ref());
    let prepared = open_forms(&arguments.forms, &request);
    problems::show_prepared(&prepared, screen)?;
    let Some(collected) = &prepared.read else {
        return Ok(problems::answer(&prepared.problems));
    };
    let (language, target) = (screen.language(prepared.language), &arguments.output.output);
    let drawing = Drawing {
        language,
        width: Some(screen.width()),
        colour: target.is_none() && screen.colors_results(),
    };
    let text = |form| format::collection(collected, &prepared.problems, &prepared.sources, form, &drawing);
    let is_data = matches!(form, Format::Csv | Format::CsvExcel);
    if prepared.problems.has_errors() {
        let sheet = if is_data || target.is_some() {
            Format::Table
        } else {
            form
        };
        screen.print(text(sheet))?;
        return Ok(problems::answer(&prepared.problems));
    }
    arguments.output.put(screen, &[&prepared.sources], text(form))?;
    if let (Some(file), true) = (target, is_data) {
        screen.print(text(Format::Table))?;
        let line = written(&shown(file), form == Format::CsvExcel, language);
        screen.print(format!("{line}\n"))?;
    }
    Ok(Answer::Yes)
}
