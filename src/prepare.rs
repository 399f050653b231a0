//! The front doors before a ranking: forms go out, questionnaires and forms come back.
//!
//! ```text
//! open_roll        criteria, register                      → Round without answers      template
//! open_responses   criteria, register, questionnaires      → Round, Responses           survey
//! open_forms       criteria, register, returned forms      → Collection                 collect
//! ```
//!
//! Data that a round file names is not read: at this time it need not be there.

use std::path::Path;

use crate::check::{check_given, frameworks};
use crate::diagnostic::Diagnostics;
use crate::input::forms::forms;
use crate::input::responses::{AskedColumns, responses};
use crate::input::{self, Plan, request::Request};
use crate::model::collection::Collection;
use crate::model::framework::Framework;
use crate::model::name::Language;
use crate::model::responses::Responses;
use crate::model::round::Round;
use crate::source::Sources;

/// What came of reading what stands at the beginning of a round.
#[derive(Debug)]
pub struct Prepared<T> {
    /// Everything that was read, for the places of problems.
    pub sources: Sources,
    /// Everything that was found, in file order.
    pub problems: Diagnostics,
    /// The language that the round file asks for.
    pub language: Option<Language>,
    /// Files that were taken from the current folder without having been named.
    pub found: Vec<String>,
    /// What was asked for, when it could be read; it may have errors.
    pub read: Option<T>,
}

/// Reads criteria and register.
#[must_use]
pub fn open_roll(request: &Request) -> Prepared<Round> {
    prepare(request, input::roll)
}

/// Reads criteria, register and the questionnaires of a survey.
#[must_use]
pub fn open_responses(path: &Path, asked: &AskedColumns, request: &Request) -> Prepared<(Round, Responses)> {
    prepare(request, |plan, frameworks, request, sources, problems| {
        responses(path, asked, plan, frameworks, request, sources, problems)
    })
}

/// Reads criteria, register and the forms that came back into a folder; what they say is checked.
#[must_use]
pub fn open_forms(folder: &Path, request: &Request) -> Prepared<Collection> {
    prepare(request, |plan, frameworks, request, sources, problems| {
        let collected = forms(folder, plan, frameworks, request, sources, problems)?;
        check_given(&collected.round, problems);
        Some(collected)
    })
}

/// Criteria come first: by wrong ones nobody is asked anything.
fn prepare<T>(
    request: &Request,
    read: impl FnOnce(Plan, Vec<Framework>, &Request, &mut Sources, &mut Diagnostics) -> Option<T>,
) -> Prepared<T> {
    let mut sources = Sources::default();
    let mut problems = Diagnostics::default();
    let plan = input::plan_without_data(request, &mut sources, &mut problems);
    let language = plan.as_ref().and_then(|plan| plan.language);
    let found = plan.as_ref().map(|plan| plan.found.clone()).unwrap_or_default();
    let read = plan.and_then(|plan| {
        let criteria = input::frameworks(&plan, &mut sources, &mut problems);
        frameworks::check(&criteria, &sources, &mut problems);
        match problems.has_errors() {
            true => None,
            false => read(plan, criteria, request, &mut sources, &mut problems),
        }
    });
    problems.sort();
    Prepared {
        sources,
        problems,
        language,
        found,
        read,
    }
}
