//! The command line: one file per verb, its arguments (whose doc comments are the help) and `run`.
//!
//! Results go to standard output, everything else to standard error. Exit codes: 0 done, the answer is yes ·
//! 1 ran, the answer is no · 2 could not run · 130 interrupted.

mod check;
mod compare;
mod explain;
mod help;
mod input;
mod output;
mod problems;
mod rank;
mod screen;
mod subject;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::cli::screen::Screen;

/// Exact scoring and ranking for Vietnam's public administration reform index (PAR INDEX, CCHC).
#[derive(Debug, Parser)]
#[command(
    name = "parindex",
    version,
    about,
    disable_help_subcommand = true,
    max_term_width = 100
)]
#[command(after_help = "Start with:  parindex rank FOLDER   (a folder with a parindex.toml)")]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
    #[command(flatten)]
    screen: screen::ScreenArguments,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Rank(rank::Rank),
    Explain(explain::Explain),
    Compare(compare::Compare),
    Check(check::Check),
    Help(help::Help),
}

/// How a verb ended, when nothing kept it from running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Done.
    Yes,
    /// Ran, and the answer is no: errors in the data.
    No,
    /// Could not run: criteria, round file, files.
    CouldNotRun,
}

/// Reads the arguments, runs the verb and turns its end into an exit code.
pub(crate) fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(usage) => usage.exit(),
    };
    let screen = Screen::of(&arguments.screen);
    let end = match &arguments.verb {
        Verb::Rank(verb) => rank::run(verb, &screen),
        Verb::Explain(verb) => explain::run(verb, &screen),
        Verb::Compare(verb) => compare::run(verb, &screen),
        Verb::Check(verb) => check::run(verb, &screen),
        Verb::Help(verb) => help::run(verb, &screen),
    };
    match end {
        Ok(Answer::Yes) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Ok(Answer::CouldNotRun) => ExitCode::from(2),
        Err(error) => screen.fail(&error),
    }
}
