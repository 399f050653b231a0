//! What the user looks at: language, colour, width, and the two streams.

use std::cell::RefCell;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Sink, Write, sink};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};
use parindex::analysis::manifest::Looks;
use parindex::diagnostic::{Diagnostic, Diagnostics, Problem};
use parindex::format::diagnostics;
use parindex::format::safe_text::for_terminal;
use parindex::input::fingerprint::Fingerprinted;
use parindex::input::request::Request;
use parindex::model::name::Language;
use parindex::progress::Progress;
use parindex::source::Sources;

use crate::cli::output::{Refused, is_full};
use crate::cli::problems;
use crate::cli::progress::Watch;

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
    rerun: Option<Rerun>,
}

/// A run that is looked at and not shown: its looks are those of the first run, of its results nothing but
/// the fingerprint is kept.
#[derive(Debug)]
struct Rerun {
    looks: Looks,
    results: RefCell<Fingerprinted<Sink>>,
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
            rerun: None,
        }
    }

    /// A screen that nobody looks at.
    pub(crate) fn of_rerun(looks: Looks) -> Self {
        Self {
            stated_language: Some(looks.language),
            color: if looks.colour {
                ColorChoice::Always
            } else {
                ColorChoice::Never
            },
            rerun: Some(Rerun {
                looks,
                results: RefCell::new(Fingerprinted::new(sink())),
            }),
        }
    }

    /// Whether results are looked at instead of shown or written.
    pub(crate) fn is_rerun(&self) -> bool {
        self.rerun.is_some()
    }

    /// The fingerprint of the results of a run that nobody looked at.
    pub(crate) fn fingerprint(self) -> Option<String> {
        let rerun = self.rerun?;
        Some(rerun.results.into_inner().fingerprint())
    }

    /// What a result of this run looks like, on the screen or in a file.
    pub(crate) fn looks(&self, of_round: Option<Language>, on_screen: bool) -> Looks {
        Looks {
            language: self.language(of_round),
            width: self.width(),
            colour: on_screen && self.colors_results(),
        }
    }

    /// What the user stated, else what the round file says, else English; never the system's locale.
    pub(crate) fn language(&self, of_round: Option<Language>) -> Language {
        self.stated_language.or(of_round).unwrap_or_default()
    }

    /// Whether results may be coloured.
    pub(crate) fn colors_results(&self) -> bool {
        self.colors(
            anstream::AutoStream::choice(&io::stdout()),
            io::stdout().is_terminal(),
        )
    }

    /// Whether problems may be coloured.
    pub(crate) fn colors_problems(&self) -> bool {
        self.colors(
            anstream::AutoStream::choice(&io::stderr()),
            io::stderr().is_terminal(),
        )
    }

    fn colors(&self, found: anstream::ColorChoice, is_watched: bool) -> bool {
        match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            // anstream takes any value for yes; CLICOLOR_FORCE=0 means that nothing is forced.
            ColorChoice::Auto if is_zero("CLICOLOR_FORCE") => {
                is_watched && found != anstream::ColorChoice::Never
            }
            ColorChoice::Auto => found != anstream::ColorChoice::Never,
        }
    }

    /// Columns of the terminal that results go to.
    pub(crate) fn width(&self) -> usize {
        if let Some(rerun) = &self.rerun {
            return rerun.looks.width;
        }
        let of_terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        if io::stdout().is_terminal() {
            of_terminal()
        } else {
            None
        }
        .unwrap_or(DEFAULT_WIDTH)
    }

    /// Reads what is asked for; how far it is stands on the terminal of whoever waits for it.
    pub(crate) fn reading<T>(&self, request: &Request, read: impl FnOnce(&Request) -> T) -> T {
        if is_typed(request) {
            // What is being typed needs the lines of the terminal itself.
            return read(request);
        }
        let mut request = request.clone();
        self.watching(None, |progress| {
            request.tables.progress = progress.clone();
            read(&request)
        })
    }

    /// Does what may take long, under the eyes of whoever waits for it. It must print nothing meanwhile.
    pub(crate) fn watching<T>(&self, of_round: Option<Language>, work: impl FnOnce(&Progress) -> T) -> T {
        let progress = Progress::default();
        let is_watched = !self.is_rerun() && io::stderr().is_terminal();
        let _watch = is_watched.then(|| Watch::over(&progress, self.language(of_round)));
        work(&progress)
    }

    /// Puts a result that is there on standard output; see [`Self::stream`].
    pub(crate) fn print(&self, result: impl AsRef<[u8]>) -> Result<()> {
        self.stream(|out| out.write_all(result.as_ref()))
    }

    /// Puts what `write` writes on standard output. A reader that has left (`| head`) is no error.
    pub(crate) fn stream(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        if let Some(rerun) = &self.rerun {
            return Ok(write(&mut *rerun.results.borrow_mut())?);
        }
        let mut out = BufWriter::new(UntilReaderLeaves::new(io::stdout().lock()));
        match write(&mut out).and_then(|()| out.flush()) {
            Err(error) if is_full(&error) => Err(Refused(Problem::PrintedCutOff).into()),
            outcome => Ok(outcome?),
        }
    }

    /// Puts a remark on standard error.
    pub(crate) fn remark(&self, text: &str) -> Result<()> {
        if self.is_rerun() {
            return Ok(());
        }
        let mut out = UntilReaderLeaves::new(io::stderr().lock());
        out.write_all(text.as_bytes())?;
        Ok(out.flush()?)
    }

    /// A line on standard error, in the language of the user.
    pub(crate) fn say(&self, english: impl Into<String>, vietnamese: impl Into<String>) -> Result<()> {
        let line = match self.language(None) {
            Language::English => english.into(),
            Language::Vietnamese => vietnamese.into(),
        };
        self.remark(&format!("{}\n", harmless(&line)))
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
            (None, Language::English) => format!("error: {}\n", harmless(&format!("{error:#}"))),
            (None, Language::Vietnamese) => format!("lỗi: {}\n", harmless(&format!("{error:#}"))),
        };
        // Standard error is the last place to say something; when it is gone nobody is left to tell.
        let _ = self.remark(&text);
        ExitCode::from(2)
    }
}

/// Whether the data comes from a keyboard.
fn is_typed(request: &Request) -> bool {
    let stages = [
        &request.self_assessed,
        &request.appraised,
        &request.finals,
        &request.survey,
    ];
    let mut named = request.inputs.iter().chain(stages.into_iter().flatten());
    io::stdin().is_terminal() && named.any(|path| path == Path::new("-"))
}

/// Names of files and words of the user stand in a sentence as they are; a terminal must not obey them.
fn harmless(sentence: &str) -> String {
    for_terminal(sentence).into_owned()
}

fn is_zero(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| value == "0")
}

/// A stream whose reader may go: what is written after that goes nowhere, and is written all the same, since a
/// manifest says the fingerprint of the whole.
struct UntilReaderLeaves<W> {
    to: Option<W>,
}

impl<W: Write> UntilReaderLeaves<W> {
    fn new(to: W) -> Self {
        Self { to: Some(to) }
    }

    fn or_nowhere<T>(&mut self, done: T, act: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        let Some(to) = &mut self.to else {
            return Ok(done);
        };
        match act(to) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.to = None;
                Ok(done)
            }
            other => other,
        }
    }
}

impl<W: Write> Write for UntilReaderLeaves<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.or_nowhere(bytes.len(), |to| to.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.or_nowhere((), W::flush)
    }
}
