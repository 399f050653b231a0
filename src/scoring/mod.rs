//! From checked answers to exact scores.
//!
//! ```text
//! answer ─ rule ─► points of an item ─ Σ ─► criterion ─ Σ ─► area ─ Σ ─► earned ÷ max × scale
//!                                                            + bonus − penalty ─► exact ─ round ─► published
//! ```
//!
//! Every formula stands in [`step`]; [`score`] is the whole way, and an explanation is the same call with a
//! recorder that listens.

mod item;
mod outline;
mod recorder;
mod rules;
mod score;
mod step;
mod taker;
mod tally;

pub use recorder::{Derivation, Recorder, Silent, Subject, Taken};
pub use score::{AreaScore, ItemScore, Part, Score, Scored, State, Total, Unscored};
pub use step::{Step, Weighted};
pub use tally::{Tallied, Tally, Totals};

use crate::check::Checked;
use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::answer::Answer;
use crate::model::framework::{Framework, Kind};
use crate::model::item::ItemIndex;
use crate::model::precedence::Side;
use crate::model::round::Edition;
use crate::scoring::outline::Whole;
use crate::scoring::taker::Taker;

/// The score of one agency on one side of a round: as ranked, or with its self-answers.
pub fn score<R: Recorder>(
    checked: &Checked,
    edition: &Edition,
    side: Side,
    agency: AgencyIndex,
    recorder: &mut R,
) -> Score {
    let framework = checked.round().framework_of(agency);
    let answer = |index| edition.counting_answer(side, framework, agency, index, framework.item(index));
    score_of(checked, agency, answer, recorder)
}

/// The same with one answer that was not given in place of the one that counts.
#[must_use]
pub fn score_supposing(
    checked: &Checked,
    edition: &Edition,
    side: Side,
    agency: AgencyIndex,
    supposed: (ItemIndex, &Answer),
) -> Score {
    let framework = checked.round().framework_of(agency);
    let answer = |index| match supposed {
        (item, answer) if item == index => Some(answer),
        _ => edition.counting_answer(side, framework, agency, index, framework.item(index)),
    };
    score_of(checked, agency, answer, &mut Silent)
}

/// The points of one item for an answer that may be supposed, whoever's it is.
#[must_use]
pub fn item_score(framework: &Framework, index: ItemIndex, answer: &Answer) -> ItemScore {
    item::score(framework, index, Some(answer), false, &mut Silent)
}

fn score_of<'a, R: Recorder>(
    checked: &Checked,
    agency: AgencyIndex,
    answer: impl Fn(ItemIndex) -> Option<&'a Answer>,
    recorder: &mut R,
) -> Score {
    let round = checked.round();
    let framework = round.framework_of(agency);
    let exempt_from = &round.agency(agency).exempt_from;
    let entry = |index: ItemIndex| Entry {
        answer: answer(index),
        exempt: exempt_from.contains(&index),
    };
    score_entries(framework, agency, entry, recorder)
}

/// What there is for an item: an answer or none, and whether the register takes the item away.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The answer that counts.
    pub answer: Option<&'a Answer>,
    /// Whether the agency is exempt.
    pub exempt: bool,
}

/// The score that a framework gives for these entries: the whole way, for whatever they were put together from.
///
/// Every answer must be one that its item's rule takes, as those of a checked round are.
pub fn score_entries<'a, R: Recorder>(
    framework: &Framework,
    agency: AgencyIndex,
    entry: impl Fn(ItemIndex) -> Entry<'a>,
    recorder: &mut R,
) -> Score {
    let items: Vec<ItemScore> = framework
        .indexed_items()
        .map(|(index, _)| {
            let Entry { answer, exempt } = entry(index);
            item::score(framework, index, answer, exempt, recorder)
        })
        .collect();
    let areas = outline::areas(framework, &items, recorder);
    let whole = outline::whole(framework, &areas, recorder);
    let [bonus, penalty] = [Kind::Bonus, Kind::Penalty].map(|kind| points_of(framework, &items, kind));
    let total = total(framework, whole, bonus, penalty, recorder);
    Score {
        agency,
        items,
        areas,
        total,
    }
}

fn total<R: Recorder>(
    framework: &Framework,
    whole: Whole,
    bonus: Exact,
    penalty: Exact,
    recorder: &mut R,
) -> Total {
    let rules = &framework.scoring;
    let mut taker = Taker::new(recorder, Subject::Score);
    let mut exact = taker.take(Step::Total {
        base: whole.base,
        bonus: bonus.clone(),
        penalty: penalty.clone(),
    });
    if rules.capped_at_scale {
        exact = taker.take(Step::Capped {
            value: exact,
            scale: rules.scale.clone(),
        });
    }
    let (decimals, rounding) = (rules.decimals, rules.rounding);
    let rounded = taker.take(Step::Rounded {
        value: exact.clone(),
        decimals,
        rounding,
    });
    let published = rounded
        .to_decimal(decimals, rounding)
        .expect("a checked round has scales and maxima of at most 12 digits");
    Total {
        earned: whole.earned,
        max: whole.max,
        bonus,
        penalty,
        exact,
        published,
    }
}

/// The points of all items of a kind that stands beside the scale.
fn points_of(framework: &Framework, items: &[ItemScore], kind: Kind) -> Exact {
    let of_kind = framework
        .items
        .iter()
        .zip(items)
        .filter(|(item, _)| item.kind == kind);
    of_kind.map(|(_, score)| &score.earned).sum()
}
