//! Sums side by side, one for each agency of a framework.

use crate::exact::{Common, Exact};
use crate::model::framework::Kind;
use crate::model::item::ItemIndex;
use crate::model::readings::Codes;
use crate::scoring::score::{State, Unscored};
use crate::scoring::tally::choice::Choice;
use crate::scoring::tally::worth::{Points, Worth};

/// What all agencies have so far, by seat.
#[derive(Debug)]
pub(super) struct Sums {
    base: Earned,
    bonus: Earned,
    penalty: Earned,
    /// Units of the maxima of all base items.
    max: i128,
    /// Units of those that do not apply.
    left_out: Vec<i128>,
    unscored: Vec<Vec<Unscored>>,
}

/// Points of the items of one kind.
#[derive(Debug)]
struct Earned {
    units: Vec<i128>,
    /// What is counted in no units; empty where everything is.
    loose: Vec<Exact>,
}

impl Sums {
    pub(super) fn new(seats: usize) -> Self {
        let none = || Earned {
            units: vec![0; seats],
            loose: Vec::new(),
        };
        Self {
            base: none(),
            bonus: none(),
            penalty: none(),
            max: 0,
            left_out: vec![0; seats],
            unscored: vec![Vec::new(); seats],
        }
    }

    /// Adds an item.
    pub(super) fn add(&mut self, index: ItemIndex, kind: Kind, choice: &Choice<'_>) {
        let worth = choice.worth();
        if kind == Kind::Base {
            self.max += worth.max();
        }
        match choice.settled() {
            Some(Codes::Narrow(codes)) => self.earned_mut(kind).add(worth, codes),
            Some(Codes::Middle(codes)) => self.earned_mut(kind).add(worth, codes),
            Some(Codes::Wide(codes)) => self.earned_mut(kind).add(worth, codes),
            None => {
                let chosen: Vec<u32> = (0..self.left_out.len()).map(|seat| choice.at(seat)).collect();
                self.earned_mut(kind).add(worth, &chosen);
            }
        }
        if !choice.all_scored() {
            self.note(index, kind, choice);
        }
    }

    /// Notes for whom no rule gave the points of an item, and for whom it does not apply.
    fn note(&mut self, item: ItemIndex, kind: Kind, choice: &Choice<'_>) {
        let worth = choice.worth();
        for (seat, unscored) in self.unscored.iter_mut().enumerate() {
            let outcome = worth.outcome(choice.at(seat));
            if outcome.state == State::Scored {
                continue;
            }
            unscored.push(Unscored {
                item,
                state: outcome.state,
                applies: outcome.applies,
            });
            if kind == Kind::Base && !outcome.applies {
                self.left_out[seat] += worth.max();
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
    pub(super) fn earned(&self, kind: Kind, seat: usize, units: &Common) -> Exact {
        let earned = match kind {
            Kind::Base => &self.base,
            Kind::Bonus => &self.bonus,
            Kind::Penalty => &self.penalty,
        };
        let counted = units.number(earned.units[seat]);
        match earned.loose.get(seat) {
            Some(loose) => &counted + loose,
            None => counted,
        }
    }

    /// Points that were possible for one agency.
    pub(super) fn max(&self, seat: usize, units: &Common) -> Exact {
        units.number(self.max - self.left_out[seat])
    }

    /// The items whose points no rule gave.
    pub(super) fn unscored(&self, seat: usize) -> &[Unscored] {
        &self.unscored[seat]
    }
}

impl Earned {
    /// `chosen` says, seat by seat, where in the worth to look.
    fn add<P: Copy + Into<u32>>(&mut self, worth: &Worth, chosen: &[P]) {
        let chosen = chosen.iter().map(|at| Into::<u32>::into(*at) as usize);
        match worth.points() {
            Points::Units(points) => {
                for (sum, at) in self.units.iter_mut().zip(chosen) {
                    *sum += points[at];
                }
            }
            Points::Loose(points) => {
                self.loose.resize(self.units.len(), Exact::ZERO);
                for (sum, at) in self.loose.iter_mut().zip(chosen) {
                    *sum = &*sum + &points[at];
                }
            }
        }
    }
}
