//! Diagnostics: what is wrong, where, and for whom, as data without sentences.
//!
//! Readers and checks collect [`Diagnostic`]s and go on, so that an officer sees all problems of a run at
//! once. The words stand in `language`, the drawing in `format`.

mod code;
mod codes;
#[cfg(test)]
pub(crate) mod examples;
mod list;
mod problem;
mod terms;

pub use codes::CODES;
pub use list::Diagnostics;
pub use problem::Problem;
pub use terms::{Column, Counted, Expected, Legacy, Severity};

use crate::source::Place;

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// Where; `None` only where there is no file (a flag, standard input that is a terminal).
    pub place: Option<Place>,
    /// Whose answer.
    pub agency: Option<Subject>,
    /// For which criterion or component.
    pub criterion: Option<Subject>,
    /// The line of another file that makes it a problem: `tieuchi.toml:50: max = 5`.
    pub because: Option<Place>,
}

/// Code and name of an agency or a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// `QHC`, `II.1`
    pub code: String,
    /// `UBND quận Hải Châu`
    pub name: String,
}

impl Diagnostic {
    /// A problem at a place.
    #[must_use]
    pub fn at(place: Place, problem: Problem) -> Self {
        Self {
            problem,
            place: Some(place),
            agency: None,
            criterion: None,
            because: None,
        }
    }

    /// A problem of no file.
    #[must_use]
    pub fn nowhere(problem: Problem) -> Self {
        Self {
            problem,
            place: None,
            agency: None,
            criterion: None,
            because: None,
        }
    }

    /// Says whose answer it is.
    #[must_use]
    pub fn of_agency(mut self, code: &str, name: &str) -> Self {
        self.agency = Some(Subject {
            code: code.to_owned(),
            name: name.to_owned(),
        });
        self
    }

    /// Says which criterion or component it is about.
    #[must_use]
    pub fn of_criterion(mut self, code: &str, name: &str) -> Self {
        self.criterion = Some(Subject {
            code: code.to_owned(),
            name: name.to_owned(),
        });
        self
    }

    /// Points at the line that makes it a problem.
    #[must_use]
    pub fn because_of(mut self, place: Place) -> Self {
        self.because = Some(place);
        self
    }
}
