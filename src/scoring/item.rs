//! One item: from its answer, or the lack of one, to points and a state.

use crate::exact::Exact;
use crate::model::answer::Answer;
use crate::model::framework::{Framework, Node, RoundAt};
use crate::model::item::{Item, ItemIndex, NotApplicable};
use crate::scoring::recorder::{Recorder, Subject};
use crate::scoring::rules;
use crate::scoring::score::{ItemScore, State};
use crate::scoring::step::Step;
use crate::scoring::taker::Taker;

/// Scores an item. `exempt` says that the register takes it away from the agency.
pub(crate) fn score<R: Recorder>(
    framework: &Framework,
    index: ItemIndex,
    answer: Option<&Answer>,
    exempt: bool,
    recorder: &mut R,
) -> ItemScore {
    let item = framework.item(index);
    if exempt {
        return ItemScore {
            state: State::Exempt,
            earned: Exact::ZERO,
            max: Exact::ZERO,
        };
    }
    let Some(answer) = answer.filter(|answer| !answer.value.is_blank()) else {
        return ItemScore {
            state: State::Missing,
            earned: Exact::ZERO,
            max: item.max.clone(),
        };
    };
    if let Some(mode) = item.not_applicable_by(&answer.value) {
        return not_applicable(item, mode);
    }
    let mut taker = Taker::new(recorder, Subject::Node(Node::Item(index)));
    let mut earned = rules::earned(item, &answer.value, &mut taker);
    if framework.scoring.round_at == RoundAt::Criterion {
        let (decimals, rounding) = (framework.scoring.decimals, framework.scoring.rounding);
        earned = taker.take(Step::Rounded {
            value: earned,
            decimals,
            rounding,
        });
    }
    ItemScore {
        state: State::Scored,
        earned,
        max: item.max.clone(),
    }
}

fn not_applicable(item: &Item, mode: NotApplicable) -> ItemScore {
    let (earned, max) = match mode {
        NotApplicable::No | NotApplicable::Rescale => (Exact::ZERO, Exact::ZERO),
        NotApplicable::Full => (item.max.clone(), item.max.clone()),
        NotApplicable::Zero => (Exact::ZERO, item.max.clone()),
    };
    ItemScore {
        state: State::NotApplicable,
        earned,
        max,
    }
}
