//! An item: what is answered and scored, a component or a criterion without components.

use crate::exact::Exact;
use crate::model::answer::Value;
use crate::model::framework::Kind;
use crate::model::name::Name;
use crate::model::rule::{Rule, ZeroDenominator};
use crate::source::Place;

/// Position of an item in [`Framework::items`](crate::model::framework::Framework::items).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemIndex(pub usize);

/// What the decision says about one answer.
#[derive(Debug, Clone)]
pub struct Item {
    /// The code of its criterion or component, `I.2.1`.
    pub id: String,
    /// `name`
    pub name: Name,
    /// The kind of its criterion.
    pub kind: Kind,
    /// `max`: the points of a full answer; the most that can be lost, for a penalty.
    pub max: Exact,
    /// `rule`
    pub rule: Rule,
    /// `na`
    pub not_applicable: NotApplicable,
    /// `source_of_points`
    pub scored_by: ScoredBy,
    /// `evidence`: what must be enclosed.
    pub evidence: Option<String>,
    /// Its declaration.
    pub place: Place,
    /// Where `max = …` stands.
    pub max_place: Place,
}

/// `na`: what a not-applicable answer does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NotApplicable {
    /// It is refused.
    #[default]
    No,
    /// The item leaves the divisor, the rest is scaled up.
    Rescale,
    /// The item counts with all of its points.
    Full,
    /// The item counts with none of its points.
    Zero,
}

/// `source_of_points`: who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ScoredBy {
    /// The agency, then the appraiser.
    #[default]
    Appraised,
    /// The appraiser alone.
    Appraiser,
    /// A sociological survey.
    Survey,
}

impl Item {
    /// How the item counts where an answer says that it does not apply; `None` where it applies.
    ///
    /// A denominator of 0 under `zero = "na"` rescales unless `na` says otherwise.
    #[must_use]
    pub fn not_applicable_by(&self, value: &Value) -> Option<NotApplicable> {
        match value {
            Value::NotApplicable => Some(self.not_applicable),
            Value::Share { per, .. } if per.is_zero() => {
                match (self.rule.counts()?.zero, self.not_applicable) {
                    (ZeroDenominator::NotApplicable, NotApplicable::No) => Some(NotApplicable::Rescale),
                    (ZeroDenominator::NotApplicable, mode) => Some(mode),
                    (ZeroDenominator::Error | ZeroDenominator::Full | ZeroDenominator::Zero, _) => None,
                }
            }
            Value::Share { .. }
            | Value::Blank
            | Value::Number(_)
            | Value::Choice(_)
            | Value::Parts(_)
            | Value::Met(_) => None,
        }
    }
}
