//! One problem as an object of JSON or a row of CSV.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Diagnostics, Problem, Severity, Subject};
use crate::language::problem;
use crate::model::name::Language;
use crate::source::{Location, Place, Sources};

/// A problem as JSON writes it; every output in JSON has a list of them under `diagnostics`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WireDiagnostic {
    /// `E305`
    pub code: &'static str,
    /// `error` or `warning`
    pub severity: &'static str,
    /// As the user named it.
    pub file: Option<String>,
    /// From 1; absent where the problem is of the file as a whole.
    pub line: Option<usize>,
    /// From 1, in characters.
    pub column: Option<usize>,
    /// `C12`, where the file is a table.
    pub cell: Option<String>,
    /// Code of the agency.
    pub agency: Option<String>,
    /// Code of the criterion or component.
    pub criterion: Option<String>,
    /// What stands at the place, as found.
    pub text: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// The list under `diagnostics`, in the order of the findings.
#[must_use]
pub fn wire(diagnostics: &Diagnostics, sources: &Sources, language: Language) -> Vec<WireDiagnostic> {
    diagnostics
        .iter()
        .map(|diagnostic| of_one(diagnostic, sources, language))
        .collect()
}

fn of_one(diagnostic: &Diagnostic, sources: &Sources, language: Language) -> WireDiagnostic {
    let words = problem::text(&diagnostic.problem, language);
    let location = diagnostic.place.map(|place| sources.locate(&place));
    let in_text = diagnostic.place.filter(|place| place.span().is_some());
    let text = |place: Place| match is_of_nothing(&diagnostic.problem) {
        true => String::new(),
        false => sources.text(&place).to_owned(),
    };
    let number = |of: fn(&Location) -> usize| location.as_ref().map(of).filter(|number| *number > 0);
    let code = |subject: &Option<Subject>| subject.as_ref().map(|subject| subject.code.clone());
    WireDiagnostic {
        code: diagnostic.problem.code(),
        severity: match diagnostic.problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        line: number(|location| location.line),
        column: number(|location| location.column),
        cell: location
            .as_ref()
            .and_then(|location| location.cell)
            .map(|cell| cell.to_string()),
        file: location.map(|location| location.file),
        agency: code(&diagnostic.agency),
        criterion: code(&diagnostic.criterion),
        text: in_text.map(text),
        message: words.title,
        help: words.help,
    }
}

/// Whether nothing stands at the place: what is marked there is only what comes next.
fn is_of_nothing(problem: &Problem) -> bool {
    match problem {
        Problem::MissingAnswer { .. } | Problem::EmptyCell { .. } | Problem::BlankRow { .. } => true,
        Problem::CellCount { extra, .. } => extra.is_empty(),
        _ => false,
    }
}
