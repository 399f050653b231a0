//! The `parindex` command: rings the bell and hands back the exit code.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
