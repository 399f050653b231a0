//! Every problem in words.
//!
//! ```text
//! error[E305]: 5.25 is above the maximum 5              title
//! 12 | STC;I.1;5,25;;;
//!    |         ^^^^ a number of points is expected      label, after agency and criterion
//!    = why: …                                           why
//!    = help: enter a number from 0 to 5                 help
//! ```
//!
//! One file a language, one arm a problem: a problem without words does not compile.

mod ambiguity;
mod en;
mod foreign;
mod vi;

use crate::diagnostic::Problem;
use crate::language::list;
use crate::model::answer::Stage;
use crate::model::name::Language;

/// The words of one problem. They hold the user's text as it is; formats make it harmless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemText {
    /// What is wrong: one line, lower case, no full stop, the user's text in quotes.
    pub title: String,
    /// What the marked text should be.
    pub label: Option<String>,
    /// What made it a problem, where the title does not say so.
    pub why: Option<String>,
    /// What to do.
    pub help: String,
}

/// The words of a problem in one language.
#[must_use]
pub fn text(problem: &Problem, language: Language) -> ProblemText {
    match language {
        Language::English => en::text(problem),
        Language::Vietnamese => vi::text(problem),
    }
}

impl ProblemText {
    fn new(title: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            label: None,
            why: None,
            help: help.into(),
        }
    }

    fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    fn why(mut self, why: impl Into<String>) -> Self {
        self.why = Some(why.into());
        self
    }
}

/// `.xlsx`, whether it was named with its dot or without.
fn ending(really: &str) -> String {
    format!(".{}", really.trim_start_matches('.'))
}

/// The word of `--stage`; a survey is nobody's choice there.
fn stage(stage: Stage) -> String {
    let word = match stage {
        Stage::SelfAssessed => "self",
        Stage::Appraised => "appraised",
        Stage::Final => "final",
        Stage::Survey => "survey",
    };
    word.to_owned()
}

/// `self or appraised`
fn stages(stages: &[Stage], language: Language) -> String {
    let words: Vec<String> = stages.iter().copied().map(stage).collect();
    list::any_of(&words, language)
}

/// `2023 or 2024`
fn years(years: &[i32], language: Language) -> String {
    let words: Vec<String> = years.iter().map(ToString::to_string).collect();
    list::any_of(&words, language)
}

#[cfg(test)]
mod tests;
