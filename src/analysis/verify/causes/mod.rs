//! One thing changed, scored again: the first change in this order that gives the printed number is its cause.
//!
//! | order | change | file |
//! |---|---|---|
//! | 0 | two lines exchanged | `numbers` |
//! | 1 | another rule of rounding, or rounding twice | [`rounding`] |
//! | 2 | rounding in another place: per criterion, or only the total | [`rounding`] |
//! | 3 | what does not apply, or is exempt, counted as 0 | [`left_out`] |
//! | 4 | bonus or penalty left out, the cap at the scale lifted or laid on | [`beside_the_scale`] |
//! | 5 | all answers of an earlier stage | [`stage`] |
//! | 6 | one answer as it was at an earlier stage | [`answers`] |
//! | 7 | one answer changed by a step, a choice, a few cases or two digits exchanged | [`answers`] |
//!
//! Where several changes of one line of this table give the number, none of them is proved: the difference
//! is unexplained, and they are listed as its nearest cells.

mod answers;
mod beside_the_scale;
mod changes;
mod ladder;
mod left_out;
mod rounding;
mod stage;

pub(super) use changes::{Change, Changes};

use crate::analysis::verify::recount::{Reading, Recount};
use crate::analysis::verify::{AnswerChange, Cause, Why};
use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::framework::Framework;
use crate::model::precedence::Side;
use crate::model::published::PrintedNumber;
use crate::scoring::{Score, Silent, score};

/// A number that differs.
pub(super) struct Case<'r> {
    pub(super) recount: &'r Recount<'r>,
    pub(super) agency: AgencyIndex,
    pub(super) number: &'r PrintedNumber,
    /// Of its column.
    pub(super) decimals: u32,
    /// What it should be, before rounding.
    pub(super) exact: &'r Exact,
}

/// A cause that gives the printed number, and the score that it makes; `None` where only digits were dropped
/// otherwise.
pub(super) struct Found {
    cause: Cause,
    score: Option<Score>,
}

/// What is known of a number that differs, and the score behind the printed one.
pub(super) struct Explained {
    pub(super) why: Why,
    pub(super) score: Option<Score>,
}

/// All causes of one kind that give the printed number.
type Kind = fn(&Case<'_>, &mut Changes<'_>) -> Vec<Found>;

const KINDS: [Kind; 8] = [
    rounding::rules,
    rounding::places,
    left_out::not_applicable,
    left_out::exempt,
    beside_the_scale::causes,
    stage::causes,
    answers::older,
    answers::changed,
];

/// The cause of a difference: the only one of the first kind that has any.
pub(super) fn explain(case: &Case<'_>, changes: &mut Changes<'_>) -> Explained {
    for kind in KINDS {
        let mut found = kind(case, changes);
        match (found.pop(), found.is_empty()) {
            (None, _) => {}
            (Some(only), true) => {
                return Explained {
                    why: Why::Cause(only.cause),
                    score: only.score,
                };
            }
            (Some(last), false) => {
                found.push(last);
                return unexplained(found.into_iter().filter_map(answer_of).collect());
            }
        }
    }
    unexplained(answers::nearest(case))
}

fn unexplained(nearest: Vec<AnswerChange>) -> Explained {
    Explained {
        why: Why::Unexplained(nearest),
        score: None,
    }
}

fn answer_of(found: Found) -> Option<AnswerChange> {
    match found.cause {
        Cause::Answer(change) => Some(change),
        _ => None,
    }
}

impl Case<'_> {
    fn framework(&self) -> &Framework {
        self.recount.framework(self.agency)
    }

    /// Whether a value, rounded as the framework says, is the printed number.
    fn is_given_by(&self, exact: &Exact) -> bool {
        exact.rounded(self.decimals, self.framework().scoring.rounding) == self.number.value
    }

    /// The side and the share of the score that the column shows.
    fn reading(&self) -> Option<(Side, Reading)> {
        self.recount.reading(self.number.figure)
    }

    /// The score behind the column.
    fn score(&self) -> Option<Score> {
        self.recount.score(self.reading()?.0, self.agency)
    }

    /// What the column would show of another score.
    fn read(&self, score: &Score) -> Option<Exact> {
        Some(self.reading()?.1.of(score, self.framework()))
    }

    /// A cause, where another score gives the printed number and the score as it is does not.
    fn found(&self, cause: Cause, score: Score) -> Option<Found> {
        let value = self.read(&score)?;
        let gives = value != *self.exact && self.is_given_by(&value);
        gives.then_some(Found {
            cause,
            score: Some(score),
        })
    }

    /// A cause, where a changed round gives the printed number; `None` also where the change cannot be made.
    fn found_after(&self, cause: Cause, change: Change, changes: &mut Changes<'_>) -> Option<Found> {
        let (side, _) = self.reading()?;
        let checked = changes.round(change)?;
        let edition = &checked.round().editions[self.recount.edition_at];
        let then = score(checked, edition, side, self.agency, &mut Silent);
        self.found(cause, then)
    }
}
