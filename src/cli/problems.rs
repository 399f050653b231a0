//! Problems on standard error, and the answer that they make.

use anyhow::Result;
use parindex::diagnostic::Diagnostics;
use parindex::format::diagnostics::{self, TerminalOptions};
use parindex::model::name::Language;
use parindex::source::Sources;
use parindex::{Opened, Prepared};

use crate::cli::Answer;
use crate::cli::screen::Screen;

/// Draws what was found, and names files that were taken without having been asked for.
pub(crate) fn show(opened: &Opened, screen: &Screen) -> Result<()> {
    let language = screen.language(opened.language);
    tell(&opened.found, &opened.problems, &opened.sources, language, screen)
}

/// The same of what comes before a ranking.
pub(crate) fn show_prepared<T>(prepared: &Prepared<T>, screen: &Screen) -> Result<()> {
    let language = screen.language(prepared.language);
    tell(
        &prepared.found,
        &prepared.problems,
        &prepared.sources,
        language,
        screen,
    )
}

fn tell(
    found: &[String],
    problems: &Diagnostics,
    sources: &Sources,
    language: Language,
    screen: &Screen,
) -> Result<()> {
    if !found.is_empty() {
        screen.remark(&format!("{} {}\n", taken(language), found.join(", ")))?;
    }
    if problems.is_empty() {
        return Ok(());
    }
    draw(problems, sources, language, screen)?;
    if problems.has_errors() {
        screen.remark(&format!("{}\n", diagnostics::summary(problems, language)))?;
    }
    Ok(())
}

/// Draws findings, without counting them.
pub(crate) fn draw(
    problems: &Diagnostics,
    sources: &Sources,
    language: Language,
    screen: &Screen,
) -> Result<()> {
    let options = options(screen, false, screen.colors_problems());
    screen.remark(&diagnostics::terminal(problems, sources, language, options))
}

/// How problems are drawn on this screen.
pub(crate) fn options(screen: &Screen, all: bool, colour: bool) -> TerminalOptions {
    TerminalOptions {
        colour,
        width: screen.width(),
        all,
    }
}

/// Yes without errors; no with errors in the data; neither where the run could not start.
pub(crate) fn answer(problems: &Diagnostics) -> Answer {
    if problems.could_not_run() {
        Answer::CouldNotRun
    } else if problems.has_errors() {
        Answer::No
    } else {
        Answer::Yes
    }
}

fn taken(language: Language) -> &'static str {
    match language {
        Language::English => "taken from this folder:",
        Language::Vietnamese => "lấy từ thư mục này:",
    }
}
