//! The findings of one run, in file order.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::SourceId;

/// A growing list of findings.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        self.list.extend(diagnostics);
    }
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Puts the findings into file order, those of no file first, and drops repetitions.
    pub fn sort(&mut self) {
        self.list.sort_by(|a, b| {
            (a.place, a.problem.code(), &a.agency_code(), &a.criterion_code()).cmp(&(
                b.place,
                b.problem.code(),
                &b.agency_code(),
                &b.criterion_code(),
            ))
        });
        self.list.dedup();
    }

    /// All findings.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// How many findings of this severity there are.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.list
            .iter()
            .filter(|diagnostic| diagnostic.problem.severity() == severity)
            .count()
    }

    /// Whether anything forbids a ranking.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Whether any finding lies in a file.
    #[must_use]
    pub fn lie_in(&self, source: SourceId) -> bool {
        let places = self.list.iter().filter_map(|diagnostic| diagnostic.place);
        places.into_iter().any(|place| place.source() == source)
    }

    /// The spreadsheet rows of a table in which there are errors.
    #[must_use]
    pub fn rows_with_errors(&self, table: SourceId) -> BTreeSet<u32> {
        let errors = self
            .list
            .iter()
            .filter(|diagnostic| diagnostic.problem.severity() == Severity::Error);
        errors
            .filter_map(|diagnostic| diagnostic.place)
            .filter(|place| place.source() == table)
            .filter_map(|place| Some(place.cell()?.row))
            .collect()
    }

    /// Whether any error means that the run could not start: criteria, round file or files missing.
    #[must_use]
    pub fn could_not_run(&self) -> bool {
        self.list
            .iter()
            .any(|diagnostic| diagnostic.problem.stops_the_run())
    }

    /// True when there is nothing to report.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl Diagnostic {
    fn agency_code(&self) -> Option<&str> {
        self.agency.as_ref().map(|subject| subject.code.as_str())
    }

    fn criterion_code(&self) -> Option<&str> {
        self.criterion.as_ref().map(|subject| subject.code.as_str())
    }
}
