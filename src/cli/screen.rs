//! What the user looks at: language, colour, width, and the two streams.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};
use parindex::diagnostic::{Diagnostic, Diagnostics};
use parindex::format::diagnostics;
use parindex::model::name::Language;
use parindex::source::Sources;

use crate::cli::output::Refused;
use crate::cli::problems;

/// Columns of a pipe or a file, and of a terminal that does not tell.
const DEFAULT_WIDTH: usize = 100;

/// Arguments of every verb about language and looks.
#[derive(Debug, Args)]
pub(crate) struct ScreenArguments {
    /// Language of the output: en or vi. Default: PARINDEX_LANG, else the round's, else English
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<LanguageChoice>,
    /// Colour: auto, always or never. auto looks at the terminal, NO_COLOR and CLICOLOR
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LanguageChoice {
    En,
    Vi,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ColorChoice {
    Auto,
    Always,
    Never,
}

/// The settings of one run.
#[derive(Debug)]
pub(crate) struct Screen {
    stated_language: Option<Language>,
    color: ColorChoice,
}

impl Screen {
    /// Reads flags and environment once.
    pub(crate) fn of(arguments: &ScreenArguments) -> Self {
        let from_environment = std::env::var("PARINDEX_LANG").ok();
        let stated = match (arguments.lang, from_environment.as_deref()) {
            (Some(LanguageChoice::Vi), _) | (None, Some("vi")) => Some(Language::Vietnamese),
            (Some(LanguageChoice::En), _) | (None, Some("en")) => Some(Language::English),
            (None, _) => None,
        };
        Self {
            stated_language: stated,
            color: arguments.color,
        }
    }

    /// What the user stated, else what the round file says, else English; never the system's locale.
    pub(crate) fn language(&self, of_round: Option<Language>) -> Language {
        self.stated_language.or(of_round).unwrap_or_default()
    }

    /// Whether results may be coloured.
    pub(crate) fn colors_results(&self) -> bool {
        self.colors(anstream::AutoStream::choice(&io::stdout()))
    }

    /// Whether problems may be coloured.
    pub(crate) fn colors_problems(&self) -> bool {
        self.colors(anstream::AutoStream::choice(&io::stderr()))
    }

    fn colors(&self, found: anstream::ColorChoice) -> bool {
        match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => found != anstream::ColorChoice::Never,
        }
    }

    /// Columns of the terminal that results go to.
    pub(crate) fn width(&self) -> usize {
        let of_terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        if io::stdout().is_terminal() {
            of_terminal()
        } else {
            None
        }
        .unwrap_or(DEFAULT_WIDTH)
    }

    /// Puts a result on standard output. A reader that has left (`| head`) is no error.
    pub(crate) fn print(&self, text: &str) -> Result<()> {
        write_all(&mut io::stdout().lock(), text)
    }

    /// Puts a remark on standard error.
    pub(crate) fn remark(&self, text: &str) -> Result<()> {
        write_all(&mut io::stderr().lock(), text)
    }

    /// Why the run cannot go on, in the language of the user.
    pub(crate) fn refusal(&self, english: impl Into<String>, vietnamese: impl Into<String>) -> anyhow::Error {
        anyhow::Error::msg(match self.language(None) {
            Language::English => english.into(),
            Language::Vietnamese => vietnamese.into(),
        })
    }

    /// Says why the run could not go on.
    pub(crate) fn fail(&self, error: &anyhow::Error) -> ExitCode {
        let language = self.language(None);
        let text = match (error.downcast_ref::<Refused>(), language) {
            (Some(Refused(problem)), _) => {
                let mut problems = Diagnostics::default();
                problems.push(Diagnostic::nowhere(problem.clone()));
                let options = problems::options(self, false, self.colors_problems());
                diagnostics::terminal(&problems, &Sources::default(), language, options)
            }
            (None, Language::English) => format!("error: {error:#}\n"),
            (None, Language::Vietnamese) => format!("lỗi: {error:#}\n"),
        };
        // Standard error is the last place to say something; when it is gone nobody is left to tell.
        let _ = self.remark(&text);
        ExitCode::from(2)
    }
}

fn write_all(stream: &mut impl Write, text: &str) -> Result<()> {
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
