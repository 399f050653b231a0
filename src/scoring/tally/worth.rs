//! What the readings of an item are worth: each scored once, by its rule, and counted in units.

use crate::exact::{Common, Exact};
use crate::model::answer::Answer;
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::readings::{Code, Readings};
use crate::scoring::item;
use crate::scoring::recorder::Silent;
use crate::scoring::score::State;

/// The position of what no answer is worth; readings follow by their codes, the last is an exemption.
pub(super) const NO_ANSWER: u32 = 0;

/// What the readings of one item are worth.
#[derive(Debug)]
pub(super) struct Worth {
    points: Points,
    /// Units of what is possible where the item applies: all of its maximum or nothing.
    max: i128,
    outcomes: Vec<Outcome>,
    /// Whether no reading is a blank.
    none_blank: bool,
    /// Whether every reading has its points from the rule.
    all_scored: bool,
}

/// Points by position.
#[derive(Debug)]
pub(super) enum Points {
    /// Counted in units.
    Units(Vec<i128>),
    /// Of an item that has no denominator in common with the others.
    Loose(Vec<Exact>),
}

/// What came of a reading beside its points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Outcome {
    pub(super) state: State,
    /// Whether it counts in the divisor.
    pub(super) applies: bool,
}

/// What the readings of all items of a framework are worth.
#[derive(Debug)]
pub(super) struct Worths {
    /// One for each item.
    pub(super) items: Vec<Worth>,
    /// The units of points earned.
    pub(super) earned: Common,
    /// The units of maxima.
    pub(super) max: Common,
}

impl Worths {
    /// `None` where a sum of one reading of each item could outgrow what can be counted.
    pub(super) fn of(set: &Framework, framework: usize, readings: &Readings) -> Option<Self> {
        let max = Common::default().with(set.items.iter().map(|item| &item.max))?;
        let mut earned = Common::default();
        let mut scored = Vec::new();
        for (index, _) in set.indexed_items() {
            let (points, outcomes) = scores(set, index, readings.of(framework, index));
            let common = earned.with(&points);
            scored.push((points, outcomes, common.is_none()));
            earned = common.unwrap_or(earned);
        }
        let mut items = Vec::new();
        let mut most = 0_i128;
        for (item, (points, outcomes, is_loose)) in set.items.iter().zip(scored) {
            let points = Points::new(points, is_loose, &earned)?;
            let worth = Worth::new(points, max.units(&item.max)?, outcomes);
            most = most.checked_add(worth.most())?;
            items.push(worth);
        }
        Some(Self { items, earned, max })
    }
}

/// The points of an item for no answer, for each of its readings, and for an agency that is exempt.
fn scores(framework: &Framework, index: ItemIndex, readings: &[Answer]) -> (Vec<Exact>, Vec<Outcome>) {
    let all = readings.len() + 2;
    let (mut points, mut outcomes) = (Vec::with_capacity(all), Vec::with_capacity(all));
    let mut score = |answer, exempt| {
        let score = item::score(framework, index, answer, exempt, &mut Silent);
        outcomes.push(Outcome {
            state: score.state,
            applies: score.applies(),
        });
        points.push(score.earned);
    };
    score(None, false);
    for reading in readings {
        score(Some(reading), false);
    }
    score(None, true);
    (points, outcomes)
}

impl Points {
    fn new(points: Vec<Exact>, is_loose: bool, units: &Common) -> Option<Self> {
        if is_loose {
            return Some(Self::Loose(points));
        }
        let counted = points.iter().map(|points| units.units(points));
        counted.collect::<Option<_>>().map(Self::Units)
    }
}

impl Worth {
    fn new(points: Points, max: i128, outcomes: Vec<Outcome>) -> Self {
        let readings = &outcomes[1..outcomes.len() - 1];
        Self {
            points,
            max,
            none_blank: readings.iter().all(|outcome| outcome.state != State::Missing),
            all_scored: readings.iter().all(|outcome| outcome.state == State::Scored),
            outcomes,
        }
    }

    /// The greatest number of units that an agency may add.
    fn most(&self) -> i128 {
        let earned = match &self.points {
            Points::Units(units) => units.iter().map(|units| units.saturating_abs()).max(),
            Points::Loose(_) => None,
        };
        earned.unwrap_or(0).max(self.max)
    }

    /// The position of an exemption, behind the last reading.
    pub(super) fn exempt(&self) -> u32 {
        Code::of(self.outcomes.len() - 2).number()
    }

    /// Points by position.
    pub(super) fn points(&self) -> &Points {
        &self.points
    }

    /// Units of the item's maximum.
    pub(super) fn max(&self) -> i128 {
        self.max
    }

    /// What came of what stands at a position.
    pub(super) fn outcome(&self, at: u32) -> Outcome {
        self.outcomes[at as usize]
    }

    /// Whether no reading is a blank.
    pub(super) fn none_blank(&self) -> bool {
        self.none_blank
    }

    /// Whether every reading has its points from the rule: no blank, and none that says it does not apply.
    pub(super) fn all_scored(&self) -> bool {
        self.all_scored
    }
}
