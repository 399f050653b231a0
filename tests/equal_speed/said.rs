//! Everything that a run says about a round, in one text.

use std::path::Path;

use parindex::format::diagnostics::{self, TerminalOptions};
use parindex::format::{self, Drawing, Format};
use parindex::input::request::{Request, Streaming};
use parindex::model::name::Language;
use parindex::ranking::rank;
use parindex::view::Selection;

/// What there is to compare.
pub(crate) struct Said {
    /// Problems as a terminal and as JSON show them.
    problems: String,
    /// CSV and JSON of the ranking without what was found.
    pub(crate) ranking: Option<String>,
    /// The table for people, with its last lines.
    table: Option<String>,
    /// Whether the data was never held.
    pub(crate) was_streamed: bool,
    pub(crate) finds_something: bool,
}

impl Said {
    pub(crate) fn text(&self) -> String {
        let nothing = || "no ranking\n";
        let ranking = self.ranking.as_deref().unwrap_or_else(nothing);
        let table = self.table.as_deref().unwrap_or_else(nothing);
        format!("{}{ranking}{table}", self.problems)
    }
}

/// Opens, checks and ranks the round of a folder, and writes down all that a user could get to see.
pub(crate) fn said(folder: &Path, streaming: Option<Streaming>) -> Said {
    let request = Request {
        inputs: vec![folder.to_owned()],
        streaming,
        ..Request::default()
    };
    let opened = parindex::open(&request, Default::default());
    let (sources, found) = (&opened.sources, &opened.problems);
    let language = Language::English;
    let options = TerminalOptions {
        colour: false,
        width: 100,
        all: true,
    };
    let mut problems = diagnostics::terminal(found, sources, language, options);
    problems += &diagnostics::json(found, sources, language);
    let shown = opened.checked.as_ref().map(|checked| {
        let rankings = rank(checked);
        let results = opened.results(checked, &rankings);
        let drawing = Drawing {
            language,
            width: None,
            colour: false,
        };
        let drawn = |format| format::ranking(&results, &Selection::default(), format, &drawing);
        (drawn(Format::Csv) + &drawn(Format::Json), drawn(Format::Table))
    });
    let (ranking, table) = shown.unzip();
    Said {
        problems,
        ranking,
        table,
        was_streamed: sources.iter().any(|(_, source)| source.text.is_empty()),
        finds_something: !found.is_empty(),
    }
}
