//! What the readings of an item are worth: each scored once, by its rule, and counted in units.

use crate::exact::{Common, Exact};
use crate::model::answer::Answer;
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::readings::{Code, Readings};
use crate::scoring::item;
use crate::scoring::recorder::Silent;
use crate::scoring::score::{ItemScore, State};

/// The position of what no answer is worth; readings follow by their codes, the last is an exemption.
pub(super) const NO_ANSWER: u32 = 0;

/// What the readings of one item are worth.
#[derive(Debug)]
pub(super) struct Worth {
    units: Vec<Units>,
    /// Points of an item that have no denominator in common with those of the others.
    loose: Option<Vec<Exact>>,
}

/// What one reading is worth.
#[derive(Debug, Clone, Copy)]
pub(super) struct Units {
    /// Points, where they are counted in units.
    pub(super) earned: i128,
    /// Points that were possible.
    pub(super) max: i128,
    pub(super) state: State,
}

/// What the readings of all items of a framework are worth, with the units of points earned and of maxima.
///
/// `None` where a sum of one reading of each item could outgrow what can be counted. Each item is scored twice,
/// first to find the units, so that the scores of one item only are held.
pub(super) fn worths(
    set: &Framework,
    framework: usize,
    readings: &Readings,
) -> Option<(Vec<Worth>, [Common; 2])> {
    let items = || set.indexed_items().map(|(index, _)| index);
    let scores = |index| scores(set, index, readings.of(framework, index));
    let (mut earned, mut max) = (Common::default(), Common::default());
    let mut is_loose = Vec::new();
    for scores in items().map(scores) {
        max = max.with(scores.iter().map(|score| &score.max))?;
        let common = earned.with(scores.iter().map(|score| &score.earned));
        is_loose.push(common.is_none());
        earned = common.unwrap_or(earned);
    }
    let mut most = 0_i128;
    let mut worths = Vec::new();
    for (scores, is_loose) in items().map(scores).zip(is_loose) {
        let worth = Worth::new(scores, is_loose, &earned, &max)?;
        most = most.checked_add(worth.most())?;
        worths.push(worth);
    }
    Some((worths, [earned, max]))
}

/// The scores of an item for no answer, for each of its readings, and for an agency that is exempt.
fn scores(framework: &Framework, index: ItemIndex, readings: &[Answer]) -> Vec<ItemScore> {
    let score = |answer, exempt| item::score(framework, index, answer, exempt, &mut Silent);
    let read = readings.iter().map(|reading| score(Some(reading), false));
    let (missing, exempt) = (score(None, false), score(None, true));
    std::iter::once(missing).chain(read).chain([exempt]).collect()
}

impl Worth {
    fn new(scores: Vec<ItemScore>, is_loose: bool, earned: &Common, max: &Common) -> Option<Self> {
        let units = scores.iter().map(|score| {
            Some(Units {
                earned: if is_loose { 0 } else { earned.units(&score.earned)? },
                max: max.units(&score.max)?,
                state: score.state,
            })
        });
        Some(Self {
            units: units.collect::<Option<_>>()?,
            loose: is_loose.then(|| scores.into_iter().map(|score| score.earned).collect()),
        })
    }

    /// The greatest number of units that an agency may add.
    fn most(&self) -> i128 {
        let units = self.units.iter().flat_map(|units| [units.earned, units.max]);
        units.map(i128::saturating_abs).max().unwrap_or(0)
    }

    /// The position of a reading.
    pub(super) fn at(code: Code) -> u32 {
        code.number()
    }

    /// The position of an exemption, behind the last reading.
    pub(super) fn exempt(&self) -> u32 {
        Code::of(self.units.len() - 2).number()
    }

    /// What stands at a position.
    pub(super) fn units(&self, at: u32) -> Units {
        self.units[at as usize]
    }

    /// Points that are counted in no units, by position.
    pub(super) fn loose(&self) -> Option<&[Exact]> {
        self.loose.as_deref()
    }
}
