//! `parindex check`: is the input sound?

use anyhow::Result;
use clap::{Args, ValueEnum};
use parindex::check::Strictness;
use parindex::format::diagnostics;

use crate::cli::Answer;
use crate::cli::input::InputArguments;
use crate::cli::output::OutputArguments;
use crate::cli::problems;
use crate::cli::screen::Screen;

/// Find everything that is wrong with a round, all at once
///
/// Nothing is printed on standard output when all is well. Exit code 0: no errors; 1: errors in the data;
/// 2: the criteria or the files cannot be used.
#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    input: InputArguments,
    #[command(flatten)]
    output: OutputArguments,
    /// Form of the findings
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: FindingsFormat,
    /// Show every problem, not only the first 50 of a file
    #[arg(long)]
    all: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FindingsFormat {
    Text,
    Json,
    Csv,
}

/// Opens the round and prints what was found.
pub(crate) fn run(arguments: &Check, screen: &Screen) -> Result<Answer> {
    let strictness = Strictness {
        reasons: arguments.input.files.strict,
        criteria_alone: true,
    };
    let opened = parindex::open(&arguments.input.request(), strictness);
    let language = screen.language(opened.language);
    match arguments.format {
        FindingsFormat::Text => {
            let options = problems::options(screen, arguments.all, screen.colors_results());
            screen.print(&diagnostics::terminal(
                &opened.problems,
                &opened.sources,
                language,
                options,
            ))?;
            screen.remark(&format!("{}\n", diagnostics::summary(&opened.problems, language)))?;
        }
        FindingsFormat::Json => {
            arguments.output.put(
                screen,
                &diagnostics::json(&opened.problems, &opened.sources, language),
            )?;
        }
        FindingsFormat::Csv => {
            arguments.output.put(
                screen,
                &diagnostics::csv(&opened.problems, &opened.sources, language),
            )?;
        }
    }
    Ok(problems::answer(&opened.problems))
}
