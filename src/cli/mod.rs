//! The command line: one file per verb, its arguments (whose doc comments are the help) and `run`.
//!
//! Results go to standard output, everything else to standard error. Exit codes: 0 done, the answer is yes ·
//! 1 ran, the answer is no · 2 could not run · 130 interrupted.

mod annex;
mod beside;
mod check;
mod collect;
mod compare;
mod explain;
mod export;
mod help;
mod init;
mod input;
mod manifest;
mod memory;
mod output;
mod owner_file;
mod problems;
mod progress;
mod rank;
mod screen;
mod subject;
mod survey;
mod template;
mod usage;
mod verify;

use std::process::ExitCode;

use anyhow::Result;
use clap::error::ErrorKind;
use clap::{Command, CommandFactory, Error, Parser, Subcommand};

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

// Deferred: of all verbs, only the one that is asked for makes its arguments.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
enum Verb {
    Rank(rank::Rank),
    Explain(explain::Explain),
    Compare(compare::Compare),
    Check(check::Check),
    Export(export::Export),
    Init(init::Init),
    Verify(verify::Verify),
    Template(template::Template),
    Collect(collect::Collect),
    Survey(survey::Survey),
    Help(help::Help),
}

impl Verb {
    fn run(&self, screen: &Screen) -> Result<Answer> {
        match self {
            Self::Rank(verb) => rank::run(verb, screen),
            Self::Explain(verb) => explain::run(verb, screen),
            Self::Compare(verb) => compare::run(verb, screen),
            Self::Check(verb) => check::run(verb, screen),
            Self::Export(verb) => export::run(verb, screen),
            Self::Init(verb) => init::run(verb, screen),
            Self::Verify(verb) => verify::run(verb, screen),
            Self::Template(verb) => template::run(verb, screen),
            Self::Collect(verb) => collect::run(verb, screen),
            Self::Survey(verb) => survey::run(verb, screen),
            Self::Help(verb) => help::run(verb, screen),
        }
    }
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

/// The command with all verbs made: a list of them describes also those that nobody asked for.
fn whole_command() -> Command {
    let mut command = Arguments::command();
    command.build();
    command
}

/// Help that lists verbs is asked for again, of the whole command.
fn with_all_verbs(usage: Error) -> Error {
    match usage.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            whole_command().try_get_matches().err().unwrap_or(usage)
        }
        _ => usage,
    }
}

/// Reads the arguments, runs the verb and turns its end into an exit code.
pub(crate) fn run() -> ExitCode {
    memory::keep_freed();
    let arguments = match Arguments::try_parse().map_err(with_all_verbs) {
        Ok(arguments) => arguments,
        Err(mistake) => return usage::refuse(&mistake, usage::language(std::env::args_os())),
    };
    let screen = Screen::of(&arguments.screen);
    match arguments.verb.run(&screen) {
        Ok(Answer::Yes) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Ok(Answer::CouldNotRun) => ExitCode::from(2),
        Err(error) => screen.fail(&error),
    }
}
