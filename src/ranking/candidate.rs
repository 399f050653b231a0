//! An agency on its way to a place: of its score, what will be asked for, so that the rest can be dropped.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::model::framework::{Compared, Framework};
use crate::ranking::conditions::unmet;
use crate::ranking::placement::{Placement, Refusal};
use crate::scoring::{Scored, Total};

/// A score that is to be placed in a block.
#[derive(Debug, Clone)]
pub struct Entry<S> {
    /// Whether it takes part in ranks and quotas.
    pub ranked: bool,
    /// At the ranked stage.
    pub score: S,
    /// With the self-answers in place of the ranked stage's.
    pub self_score: Option<Decimal>,
}

/// A placement that is still without tier and rank.
pub(super) struct Candidate {
    /// Whether it takes part in ranks and quotas.
    pub(super) ranked: bool,
    /// What is compared, and the points of each tie-break item.
    pub(super) key: SortKey,
    /// Tiers whose bound is met and one of whose conditions is not, highest first.
    pub(super) barred: Vec<Refusal>,
    /// What it will be.
    pub(super) placement: Placement,
}

/// What agencies are ordered by; the greater is the better.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SortKey {
    /// The value that ranks and tiers go by.
    pub(super) value: Exact,
    tie_break: Vec<Exact>,
}

impl Candidate {
    /// Asks the parts of a score everything that tiers and ranks will want to know.
    pub(super) fn new(framework: &Framework, scheme: &[usize], entry: Entry<impl Scored>) -> Self {
        let Entry {
            ranked,
            score,
            self_score,
        } = entry;
        let value = compared(framework, score.total());
        let tie_break = framework.ranking.tie_break.iter();
        let tie_break = tie_break.map(|node| score.part(framework, *node).earned);
        Self {
            ranked,
            barred: barred(framework, scheme, &score, &value),
            key: SortKey {
                tie_break: tie_break.collect(),
                value,
            },
            placement: Placement {
                agency: score.agency(),
                rank: None,
                tied: false,
                tier: None,
                refused: Vec::new(),
                unscored: score.unscored(),
                score: score.total().clone(),
                self_score,
            },
        }
    }
}

fn compared(framework: &Framework, score: &Total) -> Exact {
    match framework.ranking.by {
        Compared::Published => Exact::from(score.published),
        Compared::Exact => score.exact.clone(),
    }
}

fn barred(framework: &Framework, scheme: &[usize], score: &impl Scored, value: &Exact) -> Vec<Refusal> {
    let refusal = |at: &usize| {
        let tier = &framework.tiers[*at];
        let mut conditions = tier.conditions.iter().filter(|_| tier.bound.is_met_by(value));
        let because = conditions.find_map(|condition| unmet(framework, condition, score))?;
        Some(Refusal { tier: *at, because })
    };
    scheme.iter().filter_map(refusal).collect()
}
