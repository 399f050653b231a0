//! What changed between two rankings, agency by agency, and from what.
//!
//! ```text
//! Sở Y tế   69.09 → 60.59   −8.50 = answers −8.50 + membership 0 + rules 0 + criteria 0 + settings 0 + rounding 0
//! ```
//!
//! The difference of two scores is split by walking from the one to the other, one cause after the other, and
//! scoring at every stop with the same code as a ranking ([`score_entries`](crate::scoring::score_entries)):
//!
//! | step | what is exchanged | stands then |
//! |---|---|---|
//! | answers | answers to criteria with the same rule that apply on both sides, one by one | old criteria, new answers |
//! | membership | answers and exemptions of those that apply on one side only | |
//! | rules | rule, maximum and answer of criteria that changed, one by one | |
//! | criteria | criteria that came and went, their order, all weights | new criteria, old `[score]` |
//! | settings | method, scale, cap and rounding of criteria | the new exact score |
//! | rounding | what both scores lost or gained when they were published | the new published score |
//!
//! A walk has no gaps, so the parts add up exactly, in fractions. Another order could give other parts where
//! causes act together; this one is fixed. Differences on a criterion whose rule or maximum changed are not
//! taken for differences of answers, unless `as_is` says that they are to be.

mod criteria;
mod reasons;
mod side;
mod split;
mod standing;
mod translate;

pub use criteria::{CriteriaChange, Setting};
pub use reasons::{Unreasoned, unreasoned};
pub use side::Side;
pub use split::{Cause, ItemChange, Parts, Split};
pub use standing::Standing;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::compare::criteria::changes;
use crate::analysis::compare::split::Splitter;
use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::framework::Status;
use crate::model::name::Name;
use crate::model::round::Published;

/// Two rankings side by side.
#[derive(Debug)]
pub struct Comparison<'r> {
    /// The earlier side; `None` for a published table.
    pub before: Option<Side<'r>>,
    /// The later one, whose agencies and names are shown.
    pub after: Side<'r>,
    /// What changed in the criteria: code of the new set, then the change.
    pub criteria: Vec<(&'r str, CriteriaChange)>,
    /// Agencies that stand on both sides, the greatest change first.
    pub agencies: Vec<AgencyChange>,
    /// Agencies with a score on the later side only.
    pub appeared: Vec<AgencyIndex>,
    /// Codes and names of agencies with a score on the earlier side only.
    pub gone: Vec<(String, Name)>,
    /// Whether answers were compared also where the rule changed.
    pub as_is: bool,
}

/// One agency on both sides.
#[derive(Debug, Clone)]
pub struct AgencyChange {
    /// In the later round.
    pub agency: AgencyIndex,
    /// Where it stood.
    pub before: Standing,
    /// Where it stands.
    pub after: Standing,
    /// From what; `None` where the earlier side is a published table, which shows no answers.
    pub split: Option<Split>,
}

impl Comparison<'_> {
    /// The least official of the criteria of both sides.
    #[must_use]
    pub fn status(&self) -> Status {
        let before = self
            .before
            .map_or(Status::Official, |before| before.round().status());
        before.with(self.after.round().status())
    }
}

impl AgencyChange {
    /// What the published score gained.
    #[must_use]
    pub fn by(&self) -> Option<Exact> {
        let value = |standing: &Standing| standing.published.map(Exact::from);
        Some(&value(&self.after)? - &value(&self.before)?)
    }

    /// Whether score, rank or tier are not what they were.
    #[must_use]
    pub fn is_change(&self) -> bool {
        let moved = self.by().is_none_or(|by| !by.is_zero());
        moved || !self.before.same_place(&self.after)
    }
}

/// Compares two rounds, or two stages of one; agencies and criteria are matched by their codes.
#[must_use]
pub fn compare<'r>(before: Side<'r>, after: Side<'r>, as_is: bool) -> Comparison<'r> {
    let earlier: BTreeMap<&str, AgencyIndex> = before
        .scored()
        .map(|placement| (before.code(placement.agency), placement.agency))
        .collect();
    let splitter = Splitter::new(before, after, as_is);
    let (mut agencies, mut appeared, mut matched) = (Vec::new(), Vec::new(), BTreeSet::new());
    let mut sets = BTreeSet::new();
    for placement in after.scored() {
        let agency = placement.agency;
        let Some(old) = earlier.get(after.code(agency)).copied() else {
            appeared.push(agency);
            continue;
        };
        matched.insert(old);
        sets.insert((after.framework_index(agency), before.framework_index(old)));
        agencies.push(AgencyChange {
            agency,
            before: before.standing(old),
            after: after.standing(agency),
            split: splitter.split(old, agency),
        });
    }
    sort(&mut agencies);
    let gone = before
        .scored()
        .filter(|placement| !matched.contains(&placement.agency));
    let in_words = |agency: AgencyIndex| {
        let agency = before.round().agency(agency);
        (agency.code.clone(), agency.name.clone())
    };
    Comparison {
        before: Some(before),
        after,
        criteria: sets
            .into_iter()
            .flat_map(|(new, old)| {
                let (new, old) = (&after.round().frameworks[new], &before.round().frameworks[old]);
                changes(old, new)
                    .into_iter()
                    .map(|change| (new.id.as_str(), change))
            })
            .collect(),
        agencies,
        appeared,
        gone: gone.map(|placement| in_words(placement.agency)).collect(),
        as_is,
    }
}

/// Compares a published table with a round: score, rank and tier, without causes.
#[must_use]
pub fn compare_published<'r>(before: &Published, after: Side<'r>) -> Comparison<'r> {
    let (mut agencies, mut appeared) = (Vec::new(), Vec::new());
    for placement in after.scored() {
        let agency = placement.agency;
        match before.rows.iter().find(|row| row.agency == agency) {
            Some(row) => agencies.push(AgencyChange {
                agency,
                before: Standing::of_published(row, after.framework(agency)),
                after: after.standing(agency),
                split: None,
            }),
            None => appeared.push(agency),
        }
    }
    sort(&mut agencies);
    let named = |text: &String| Name {
        vietnamese: text.clone(),
        english: None,
    };
    let gone = before.unmatched.iter();
    Comparison {
        before: None,
        after,
        criteria: Vec::new(),
        agencies,
        appeared,
        gone: gone.map(|line| (String::new(), named(&line.text))).collect(),
        as_is: false,
    }
}

/// The greatest change first, whether up or down; equals in the order of the ranking.
fn sort(agencies: &mut [AgencyChange]) {
    let size = |change: &AgencyChange| {
        let by = change.by().unwrap_or(Exact::ZERO);
        if by.is_negative() { -&by } else { by }
    };
    agencies.sort_by_key(|change| Reverse(size(change)));
}
