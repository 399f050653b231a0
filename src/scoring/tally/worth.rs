//! What the readings of an item are worth: each scored once, by its rule, and counted in units.

use crate::exact::{Common, Exact};
use crate::model::answer::Answer;
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::readings::Code;
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

/// The scores of an item for no answer, for each of its readings, and for an agency that is exempt.
pub(super) fn scores(framework: &Framework, index: ItemIndex, readings: &[Answer]) -> Vec<ItemScore> {
    let score = |answer, exempt| item::score(framework, index, answer, exempt, &mut Silent);
    let read = readings.iter().map(|reading| score(Some(reading), false));
    let (missing, exempt) = (score(None, false), score(None, true));
    std::iter::once(missing).chain(read).chain([exempt]).collect()
}

/// Finds the units and counts all scores in them; `None` where a sum of one reading of each item could outgrow
/// what can be counted.
pub(super) fn worths(
    scores: Vec<Vec<ItemScore>>,
    earned: &mut Common,
    max: &mut Common,
) -> Option<Vec<Worth>> {
    let mut is_loose = Vec::new();
    for scores in &scores {
        *max = max.with(scores.iter().map(|score| &score.max))?;
        let common = earned.with(scores.iter().map(|score| &score.earned));
        is_loose.push(common.is_none());
        *earned = common.unwrap_or_else(|| earned.clone());
    }
    let items = scores.into_iter().zip(is_loose);
    let worths: Vec<Worth> = items
        .map(|(scores, is_loose)| Worth::new(scores, is_loose, earned, max))
        .collect::<Option<_>>()?;
    let mut most = worths.iter().map(Worth::most);
    most.try_fold(0_i128, i128::checked_add)?;
    Some(worths)
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

    /// The position of an exemption.
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
