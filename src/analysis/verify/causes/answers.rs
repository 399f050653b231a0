//! One answer in place of another: as it was at an earlier stage, or one beside it on the ladder of its rule.
//!
//! A score is a straight line in the points of any one item, so that one scoring an item tells what all its
//! answers would give; those that seem to give the printed number are scored by the ordinary code.

use std::cmp::Ordering;

use crate::analysis::verify::causes::ladder::neighbours;
use crate::analysis::verify::causes::stage::earlier;
use crate::analysis::verify::causes::{Case, Changes, Found};
use crate::analysis::verify::{AnswerChange, Cause};
use crate::exact::Exact;
use crate::model::answer::{Answer, Stage, Value};
use crate::model::item::{ItemIndex, ScoredBy};
use crate::scoring::{Score, State, item_score, score_supposing};

/// The most cells that are named beside an unexplained difference.
const MOST_NAMED: usize = 3;

/// One answer as it was at an earlier stage.
pub(super) fn older(case: &Case<'_>, _: &mut Changes<'_>) -> Vec<Found> {
    let Some(edition) = case.recount.edition else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (index, now) in answers(case) {
        if case.framework().item(index).scored_by != ScoredBy::Appraised {
            continue;
        }
        let then = earlier(case).into_iter().find_map(|stage| {
            let answer = edition.answer(stage, case.agency, index)?;
            let differs = !answer.value.is_blank() && answer.value != now.value;
            differs.then_some((stage, answer))
        });
        if let Some((stage, then)) = then {
            found.extend(cause(case, index, now, &then.value, Some(stage)));
        }
    }
    found
}

/// One answer beside the one that was given.
pub(super) fn changed(case: &Case<'_>, _: &mut Changes<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (index, now) in answers(case) {
        let line = Line::through(case, index, now);
        for value in neighbours(case.framework().item(index), &now.value) {
            let may_give = line
                .at(case, index, now, &value)
                .is_none_or(|exact| case.is_given_by(&exact));
            if may_give {
                found.extend(cause(case, index, now, &value, None));
            }
        }
    }
    found
}

/// The answers whose change comes nearest to the printed number: one an item, the nearest first, and only
/// those that come nearer than no change at all.
pub(super) fn nearest(case: &Case<'_>) -> Vec<AnswerChange> {
    let gap = |exact: &Exact| {
        let gap = exact - &case.number.value;
        if gap.is_negative() { -&gap } else { gap }
    };
    let mut best: Vec<(Exact, AnswerChange)> = Vec::new();
    for (index, now) in answers(case) {
        let line = Line::through(case, index, now);
        let values = neighbours(case.framework().item(index), &now.value);
        let near = values
            .iter()
            .filter_map(|value| Some((gap(&line.at(case, index, now, value)?), value)));
        let Some((_, value)) = near.min_by(|a, b| a.0.cmp(&b.0)) else {
            continue;
        };
        let changed = change(case, index, now, value, None);
        best.extend(changed.and_then(|(change, score)| Some((gap(&case.read(&score)?), change))));
    }
    best.retain(|(far, _)| far.cmp(&gap(case.exact)) == Ordering::Less);
    best.sort_by(|a, b| a.0.cmp(&b.0));
    best.into_iter()
        .map(|(_, change)| change)
        .take(MOST_NAMED)
        .collect()
}

/// The answers that count for the agency in this column.
fn answers<'c>(case: &'c Case<'_>) -> Vec<(ItemIndex, &'c Answer)> {
    let (Some((side, _)), Some(edition)) = (case.reading(), case.recount.edition) else {
        return Vec::new();
    };
    let framework = case.framework();
    let exempt = &case.recount.checked.round().agency(case.agency).exempt_from;
    let indexed = framework
        .indexed_items()
        .filter(|(index, _)| !exempt.contains(index));
    indexed
        .filter_map(|(index, item)| {
            let answer = edition.counting_answer(side, framework, case.agency, index, item)?;
            (!answer.value.is_blank()).then_some((index, answer))
        })
        .collect()
}

/// A changed answer, where it gives the printed number.
fn cause(
    case: &Case<'_>,
    item: ItemIndex,
    now: &Answer,
    value: &Value,
    as_at: Option<Stage>,
) -> Option<Found> {
    let (change, score) = change(case, item, now, value, as_at)?;
    case.found(Cause::Answer(change), score)
}

/// A changed answer with the score that it makes.
fn change(
    case: &Case<'_>,
    item: ItemIndex,
    now: &Answer,
    value: &Value,
    as_at: Option<Stage>,
) -> Option<(AnswerChange, Score)> {
    let score = supposing(case, item, now, value)?;
    let exact = case.read(&score)?;
    let change = AnswerChange {
        item,
        from: now.value.clone(),
        to: value.clone(),
        as_at,
        gives: exact.to_decimal(case.decimals, case.framework().scoring.rounding)?,
        place: now.place,
    };
    Some((change, score))
}

fn supposing(case: &Case<'_>, item: ItemIndex, now: &Answer, value: &Value) -> Option<Score> {
    let (side, _) = case.reading()?;
    let supposed = with(now, value);
    let (checked, edition) = (case.recount.checked, case.recount.edition?);
    Some(score_supposing(
        checked,
        edition,
        side,
        case.agency,
        (item, &supposed),
    ))
}

fn with(now: &Answer, value: &Value) -> Answer {
    Answer {
        value: value.clone(),
        ..now.clone()
    }
}

/// What the column shows for each number of points of one item.
struct Line {
    /// Points as they are.
    earned: Exact,
    /// What a point more changes; `None` where the item does not apply or the scale is a cap.
    slope: Option<Exact>,
}

impl Line {
    fn through(case: &Case<'_>, index: ItemIndex, now: &Answer) -> Self {
        let framework = case.framework();
        let scored = item_score(framework, index, now);
        let other = |value: &Value| {
            let score = item_score(framework, index, &with(now, value));
            (score.state == State::Scored && score.earned != scored.earned).then_some(score.earned)
        };
        let straight = scored.state == State::Scored && !framework.scoring.capped_at_scale;
        let candidates = neighbours(framework.item(index), &now.value);
        let second = candidates.iter().find_map(|value| Some((value, other(value)?)));
        let slope = second.filter(|_| straight).and_then(|(value, earned)| {
            let rise = &case.read(&supposing(case, index, now, value)?)? - case.exact;
            rise.checked_div(&(&earned - &scored.earned))
        });
        Self {
            earned: scored.earned,
            slope,
        }
    }

    /// `None` where only scoring can tell.
    fn at(&self, case: &Case<'_>, index: ItemIndex, now: &Answer, value: &Value) -> Option<Exact> {
        let score = item_score(case.framework(), index, &with(now, value));
        if score.state != State::Scored {
            return None;
        }
        let more = &score.earned - &self.earned;
        if more.is_zero() {
            return Some(case.exact.clone());
        }
        Some(case.exact + &(self.slope.as_ref()? * &more))
    }
}
