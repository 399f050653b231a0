//! The same round with one thing changed; each is made once, when it is first asked for, and checked anew.

use std::collections::BTreeMap;

use crate::analysis::verify::recount::Recount;
use crate::check::{Checked, Strictness, check};
use crate::diagnostic::Diagnostics;
use crate::model::agency::AgencyIndex;
use crate::model::answer::{Answer, Value};
use crate::model::framework::{Kind, Missing, RoundAt};
use crate::model::item::{ItemIndex, NotApplicable};
use crate::model::round::Round;

/// What is changed, for all agencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis::verify) enum Change {
    /// Points are rounded per criterion where only the total was, and the other way round.
    RoundAt,
    /// What does not apply counts as 0: everywhere, or in one item of one framework.
    NotApplicableAsZero(Option<(usize, ItemIndex)>),
    /// What the register exempts from counts as 0.
    ExemptAsZero,
    /// Bonus or penalty items count nothing.
    Without(Beside),
    /// The cap at the scale is lifted or laid on.
    Cap,
}

/// What stands beside the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis::verify) enum Beside {
    Bonus,
    Penalty,
}

/// The changed rounds.
pub(in crate::analysis::verify) struct Changes<'r> {
    recount: &'r Recount<'r>,
    made: BTreeMap<Change, Option<Checked>>,
}

impl<'r> Changes<'r> {
    pub(in crate::analysis::verify) fn new(recount: &'r Recount<'r>) -> Self {
        Self {
            recount,
            made: BTreeMap::new(),
        }
    }

    /// The round with one thing changed; `None` where such a round would have errors.
    pub(super) fn round(&mut self, change: Change) -> Option<&Checked> {
        let recount = self.recount;
        self.made
            .entry(change)
            .or_insert_with(|| make(recount.checked, change))
            .as_ref()
    }
}

fn make(checked: &Checked, change: Change) -> Option<Checked> {
    let mut round = checked.round().clone();
    match change {
        Change::RoundAt => {
            for framework in &mut round.frameworks {
                let place = &mut framework.scoring.round_at;
                *place = match *place {
                    RoundAt::Total => RoundAt::Criterion,
                    RoundAt::Criterion => RoundAt::Total,
                };
            }
        }
        Change::NotApplicableAsZero(only) => not_applicable_as_zero(&mut round, only),
        Change::ExemptAsZero => exempt_as_zero(&mut round),
        Change::Without(Beside::Bonus) => without(&mut round, Kind::Bonus),
        Change::Without(Beside::Penalty) => without(&mut round, Kind::Penalty),
        Change::Cap => {
            for framework in &mut round.frameworks {
                framework.scoring.capped_at_scale = !framework.scoring.capped_at_scale;
            }
        }
    }
    let mut problems = Diagnostics::default();
    check(round, Some(checked.stage()), Strictness::default(), &mut problems).ok()
}

fn not_applicable_as_zero(round: &mut Round, only: Option<(usize, ItemIndex)>) {
    for (at, framework) in round.frameworks.iter_mut().enumerate() {
        for (n, item) in framework.items.iter_mut().enumerate() {
            if only.is_none_or(|only| only == (at, ItemIndex(n))) {
                item.not_applicable = NotApplicable::Zero;
            }
        }
    }
}

fn exempt_as_zero(round: &mut Round) {
    for agency in &mut round.agencies {
        agency.exempt_from.clear();
    }
    for framework in &mut round.frameworks {
        framework.scoring.missing = Missing::Zero;
    }
}

/// Answers to items of this kind say that they do not apply, which earns and loses nothing.
fn without(round: &mut Round, kind: Kind) {
    let Round {
        frameworks,
        agencies,
        editions,
        ..
    } = round;
    for framework in frameworks.iter_mut() {
        let beside = framework.items.iter_mut().filter(|item| item.kind == kind);
        beside.for_each(|item| item.not_applicable = NotApplicable::Zero);
    }
    for sheet in editions.iter_mut().flat_map(|edition| &mut edition.stages) {
        let of_kind: Vec<(AgencyIndex, ItemIndex, Answer)> = sheet
            .answers
            .iter()
            .filter(|(agency, item, _)| frameworks[agencies[agency.0].framework].item(*item).kind == kind)
            .map(|(agency, item, answer)| (agency, item, answer.clone()))
            .collect();
        for (agency, item, answer) in of_kind {
            let value = Value::NotApplicable;
            sheet.answers.insert(agency, item, Answer { value, ..answer });
        }
    }
}
