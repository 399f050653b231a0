//! Sums side by side, one for each agency of a framework.

use crate::exact::{Common, Exact};
use crate::model::framework::Kind;
use crate::model::item::ItemIndex;
use crate::scoring::score::{State, Unscored};
use crate::scoring::tally::worth::Worth;

/// What all agencies have so far.
pub(super) struct Sums {
    base: Earned,
    bonus: Earned,
    penalty: Earned,
    /// Units of what was possible in the base items.
    max: Vec<i128>,
    unscored: Vec<Vec<Unscored>>,
}

/// Points of the items of one kind.
struct Earned {
    units: Vec<i128>,
    /// What is counted in no units.
    loose: Vec<Exact>,
}

impl Sums {
    pub(super) fn new(agencies: usize) -> Self {
        let none = || Earned {
            units: vec![0; agencies],
            loose: vec![Exact::ZERO; agencies],
        };
        Self {
            base: none(),
            bonus: none(),
            penalty: none(),
            max: vec![0; agencies],
            unscored: vec![Vec::new(); agencies],
        }
    }

    /// Adds an item; `chosen` says, agency by agency, where in its worth to look.
    pub(super) fn add(&mut self, index: ItemIndex, kind: Kind, worth: &Worth, chosen: &[u32]) {
        self.earned_mut(kind).add(worth, chosen);
        if kind == Kind::Base {
            for (sum, at) in self.max.iter_mut().zip(chosen) {
                *sum += worth.units(*at).max;
            }
        }
        for (unscored, at) in self.unscored.iter_mut().zip(chosen) {
            let units = worth.units(*at);
            if units.state != State::Scored {
                unscored.push(Unscored {
                    item: index,
                    state: units.state,
                    applies: units.max != 0,
                });
            }
        }
    }

    fn earned_mut(&mut self, kind: Kind) -> &mut Earned {
        match kind {
            Kind::Base => &mut self.base,
            Kind::Bonus => &mut self.bonus,
            Kind::Penalty => &mut self.penalty,
        }
    }

    /// Points of one agency in the items of one kind.
    pub(super) fn earned(&self, kind: Kind, at: usize, units: &Common) -> Exact {
        let earned = match kind {
            Kind::Base => &self.base,
            Kind::Bonus => &self.bonus,
            Kind::Penalty => &self.penalty,
        };
        &units.number(earned.units[at]) + &earned.loose[at]
    }

    /// Points that were possible for one agency.
    pub(super) fn max(&self, at: usize, units: &Common) -> Exact {
        units.number(self.max[at])
    }

    /// The items whose points no rule gave.
    pub(super) fn take_unscored(&mut self, at: usize) -> Vec<Unscored> {
        std::mem::take(&mut self.unscored[at])
    }
}

impl Earned {
    fn add(&mut self, worth: &Worth, chosen: &[u32]) {
        match worth.loose() {
            Some(points) => {
                for (sum, at) in self.loose.iter_mut().zip(chosen) {
                    *sum = &*sum + &points[*at as usize];
                }
            }
            None => {
                for (sum, at) in self.units.iter_mut().zip(chosen) {
                    *sum += worth.units(*at).earned;
                }
            }
        }
    }
}
