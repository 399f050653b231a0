//! The walk from one score to the other, stop by stop; see the table in the module above.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::analysis::compare::criteria::same;
use crate::analysis::compare::side::Side;
use crate::analysis::compare::translate::translated;
use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::answer::{Answer, Value};
use crate::model::framework::{Framework, Kind};
use crate::model::item::{Item, ItemIndex};
use crate::model::rule::Rule;
use crate::scoring::{Entry, ItemScore, Score, Silent, Total, score_entries};

/// What a change comes from, in the order of the walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// Other answers to the same question.
    Answers,
    /// What applies to the agency: not-applicable answers and exemptions.
    Membership,
    /// Other rules or maxima.
    Rules,
    /// Criteria that came or went, and weights.
    Criteria,
    /// Method, scale, cap, rounding of criteria.
    Settings,
    /// The rounding of both scores to what was published.
    Rounding,
}

impl Cause {
    /// All of them, in the order of the walk.
    pub const ALL: [Self; 6] = [
        Self::Answers,
        Self::Membership,
        Self::Rules,
        Self::Criteria,
        Self::Settings,
        Self::Rounding,
    ];

    /// Its name for programs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Membership => "membership",
            Self::Rules => "rules",
            Self::Criteria => "criteria",
            Self::Settings => "settings",
            Self::Rounding => "rounding",
        }
    }
}

/// The whole change, cause by cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// They add up to the change of the published score.
    pub parts: Parts,
    /// The criteria that took part, in the order of the walk; their `by` add up to the first three parts.
    pub items: Vec<ItemChange>,
}

/// Points of the score, exact.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the cause of its name")]
pub struct Parts {
    pub answers: Exact,
    pub membership: Exact,
    pub rules: Exact,
    pub criteria: Exact,
    pub settings: Exact,
    pub rounding: Exact,
}

/// One criterion's part in a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemChange {
    /// Its code.
    pub id: String,
    /// Answers, membership or rules.
    pub cause: Cause,
    /// Points before and possible then; of a penalty, points lost.
    pub before: ItemScore,
    /// Points after and possible now.
    pub after: ItemScore,
    /// By how many cases a count of a penalty changed, where it is counted in cases.
    pub cases: Option<Exact>,
    /// What it gave to the score, scaled like everything else.
    pub by: Exact,
}

impl Parts {
    /// All parts in the order of the walk.
    #[must_use]
    pub fn all(&self) -> [(Cause, &Exact); 6] {
        Cause::ALL.map(|cause| (cause, self.of(cause)))
    }

    /// One part.
    #[must_use]
    pub fn of(&self, cause: Cause) -> &Exact {
        match cause {
            Cause::Answers => &self.answers,
            Cause::Membership => &self.membership,
            Cause::Rules => &self.rules,
            Cause::Criteria => &self.criteria,
            Cause::Settings => &self.settings,
            Cause::Rounding => &self.rounding,
        }
    }

    /// Their sum: the change of the published score.
    #[must_use]
    pub fn sum(&self) -> Exact {
        self.all().into_iter().map(|(_, part)| part).sum()
    }
}

/// Splits the changes of agencies between two sides.
pub(super) struct Splitter<'r> {
    before: Side<'r>,
    after: Side<'r>,
    as_is: bool,
}

impl<'r> Splitter<'r> {
    pub(super) fn new(before: Side<'r>, after: Side<'r>, as_is: bool) -> Self {
        Self { before, after, as_is }
    }

    /// Walks from the old score of an agency to the new one; `None` for one without a score on a side.
    pub(super) fn split(&self, old: AgencyIndex, new: AgencyIndex) -> Option<Split> {
        let (first, last) = (self.before.placement(old)?, self.after.placement(new)?);
        let (old_set, new_set) = (self.before.framework(old), self.after.framework(new));
        let mut walk = Walk {
            agency: new,
            framework: Cow::Borrowed(old_set),
            entries: owned(&self.before.entries(old)),
            stands: first.score.exact.clone(),
            items: Vec::new(),
        };
        let entries = owned(&self.after.entries(new));
        let pairs = pairs(old_set, new_set);
        for cause in [Cause::Answers, Cause::Membership, Cause::Rules] {
            for (at, item, target) in &pairs {
                let exchange = Exchange {
                    index: *at,
                    to: new_set.item(*target),
                    entry: &entries[target.0],
                };
                let same_rule = same(item, exchange.to);
                walk.step(cause, same_rule, self.as_is, &exchange);
            }
        }
        let of_items = |cause: Cause| -> Exact {
            let items = walk.items.iter().filter(|item| item.cause == cause);
            items.map(|item| &item.by).sum()
        };
        let mut hybrid = new_set.clone();
        hybrid.scoring = old_set.scoring.clone();
        let rebuilt = scored(&hybrid, new, &entries).total.exact;
        let parts = Parts {
            answers: of_items(Cause::Answers),
            membership: of_items(Cause::Membership),
            rules: of_items(Cause::Rules),
            criteria: &rebuilt - &walk.stands,
            settings: &last.score.exact - &rebuilt,
            rounding: &lost(&last.score) - &lost(&first.score),
        };
        Some(Split {
            parts,
            items: walk.items,
        })
    }
}

/// What a score gained when it was published.
fn lost(score: &Total) -> Exact {
    &Exact::from(score.published) - &score.exact
}

/// An entry that can be put together anew.
#[derive(Debug, Clone)]
struct Owned {
    answer: Option<Answer>,
    exempt: bool,
}

fn owned(entries: &[Entry<'_>]) -> Vec<Owned> {
    let entry = |entry: &Entry<'_>| Owned {
        answer: entry.answer.cloned(),
        exempt: entry.exempt,
    };
    entries.iter().map(entry).collect()
}

fn scored(framework: &Framework, agency: AgencyIndex, entries: &[Owned]) -> Score {
    let entry = |index: ItemIndex| Entry {
        answer: entries[index.0].answer.as_ref(),
        exempt: entries[index.0].exempt,
    };
    score_entries(framework, agency, entry, &mut Silent)
}

/// Items of both sets: position and item in the old one, position in the new one.
fn pairs<'f>(old: &'f Framework, new: &Framework) -> Vec<(ItemIndex, &'f Item, ItemIndex)> {
    let positions: BTreeMap<&str, ItemIndex> = new
        .indexed_items()
        .map(|(index, item)| (item.id.as_str(), index))
        .collect();
    old.indexed_items()
        .filter_map(|(index, item)| Some((index, item, *positions.get(item.id.as_str())?)))
        .collect()
}

/// What an item of the old set is to become.
struct Exchange<'x> {
    index: ItemIndex,
    to: &'x Item,
    entry: &'x Owned,
}

/// Where the walk stands.
struct Walk<'r> {
    agency: AgencyIndex,
    framework: Cow<'r, Framework>,
    entries: Vec<Owned>,
    stands: Exact,
    items: Vec<ItemChange>,
}

impl Walk<'_> {
    /// Exchanges an item if it is this cause's turn and anything is different.
    fn step(&mut self, cause: Cause, same_rule: bool, as_is: bool, exchange: &Exchange<'_>) {
        let at = exchange.index;
        let item = self.framework.item(at);
        let rewritten = || -> Option<Owned> {
            let value = match &exchange.entry.answer {
                Some(answer) => Some(Answer {
                    value: translated(&answer.value, exchange.to, item)?,
                    ..answer.clone()
                }),
                None => None,
            };
            Some(Owned {
                answer: value,
                exempt: exchange.entry.exempt,
            })
        };
        let entry = match (cause, same_rule) {
            (Cause::Rules, true) => return,
            (Cause::Rules, false) => Some(exchange.entry.clone()),
            (_, true) => Some(exchange.entry.clone()),
            (_, false) if as_is => rewritten(),
            (_, false) => None,
        };
        let Some(entry) = entry else { return };
        let applied = applies(item, &self.entries[at.0]) == applies(item, &entry);
        let is_due = match cause {
            Cause::Answers => applied,
            Cause::Membership => !applied,
            Cause::Rules | Cause::Criteria | Cause::Settings | Cause::Rounding => true,
        };
        if is_due && (cause == Cause::Rules || !equal(&self.entries[at.0], &entry)) {
            self.exchange(cause, exchange, entry);
        }
    }

    fn exchange(&mut self, cause: Cause, exchange: &Exchange<'_>, entry: Owned) {
        let at = exchange.index;
        let before = scored(&self.framework, self.agency, &self.entries);
        let cases = cases(self.framework.item(at), &self.entries[at.0], &entry);
        if cause == Cause::Rules {
            let item = &mut self.framework.to_mut().items[at.0];
            // Whether it stands in an area or beside the scale is for the step of the criteria.
            *item = Item {
                kind: item.kind,
                ..exchange.to.clone()
            };
        }
        self.entries[at.0] = entry;
        let after = scored(&self.framework, self.agency, &self.entries);
        let by = &after.total.exact - &self.stands;
        self.stands = after.total.exact.clone();
        self.items.push(ItemChange {
            id: exchange.to.id.clone(),
            cause,
            before: before.item(at).clone(),
            after: after.item(at).clone(),
            cases: cases.filter(|_| cause == Cause::Answers),
            by,
        });
    }
}

fn equal(one: &Owned, other: &Owned) -> bool {
    let value = |entry: &Owned| match &entry.answer {
        Some(answer) => answer.value.clone(),
        None => Value::Blank,
    };
    one.exempt == other.exempt && value(one) == value(other)
}

fn applies(item: &Item, entry: &Owned) -> bool {
    let not_applicable = |answer: &Answer| item.not_applicable_by(&answer.value).is_some();
    !entry.exempt && !entry.answer.as_ref().is_some_and(not_applicable)
}

/// The difference of two counts of a penalty.
fn cases(item: &Item, before: &Owned, after: &Owned) -> Option<Exact> {
    let count = |entry: &Owned| match &entry.answer.as_ref()?.value {
        Value::Number(count) => Some(count.clone()),
        _ => None,
    };
    let counted = item.kind == Kind::Penalty && matches!(item.rule, Rule::Deduct(_));
    let (before, after) = (count(before)?, count(after)?);
    counted.then(|| &after - &before)
}
