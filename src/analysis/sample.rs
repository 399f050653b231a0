//! A tick-list for auditors: some answers drawn at random, which a seed draws again.
//!
//! ```text
//! seed 2024, 3 of 80 answers:   thamdinh.csv:15 STC II.1 · thamdinh.csv:41 STP P.1 · thamdinh.csv:73 HHV I.2
//! ```
//!
//! Drawn are answers that counted in the ranking and are filled in, none of them twice. [`Weighing`] says how
//! likely each is; the list is in the order of the files, so that it is worked through from top to bottom.

use std::collections::BTreeMap;

use crate::analysis::dice::Dice;
use crate::check::Checked;
use crate::exact::{Exact, MAX_DECIMALS, Rounding};
use crate::model::agency::{AgencyIndex, Standing};
use crate::model::answer::Answer;
use crate::model::item::ItemIndex;
use crate::model::precedence::Side;

/// How likely an answer is to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weighing {
    /// All alike.
    #[default]
    Evenly,
    /// Each draw takes a block first, all blocks alike, then an answer of it: small blocks are not passed over.
    ByBlock,
    /// In proportion to the maximum of the item: where more points are at stake, more is looked at.
    ByPoints,
}

/// A sample, and what it was drawn from.
#[derive(Debug)]
pub struct Sample<'r> {
    /// The answers drawn, in the order of the files.
    pub drawn: Vec<Drawn<'r>>,
    /// How many there were to draw from.
    pub out_of: usize,
}

/// One answer to be looked at.
#[derive(Debug, Clone, Copy)]
pub struct Drawn<'r> {
    /// The year of the data, where it has years.
    pub year: Option<i32>,
    /// Whose.
    pub agency: AgencyIndex,
    /// To which item.
    pub item: ItemIndex,
    /// With its place and its evidence.
    pub answer: &'r Answer,
}

/// Draws `count` answers, or all where there are no more.
#[must_use]
pub fn draw(checked: &Checked, count: usize, seed: u64, weighing: Weighing) -> Sample<'_> {
    let all = answers(checked);
    let out_of = all.len();
    let mut urns = urns(checked, all, weighing);
    let mut dice = Dice::new(seed);
    let mut drawn: Vec<Drawn<'_>> = Vec::new();
    while drawn.len() < count && !urns.is_empty() {
        let at = position(dice.below(urns.len() as u128));
        drawn.push(urns[at].draw(&mut dice));
        if urns[at].lots.is_empty() {
            urns.remove(at);
        }
    }
    drawn.sort_by_key(|drawn| (drawn.answer.place, drawn.item));
    Sample { drawn, out_of }
}

/// What is drawn from at once, with the weight of each lot.
struct Urn<'r> {
    lots: Vec<(u128, Drawn<'r>)>,
    weight: u128,
}

impl<'r> Urn<'r> {
    fn draw(&mut self, dice: &mut Dice) -> Drawn<'r> {
        let mut rest = dice.below(self.weight);
        let passes = |(weight, _): &(u128, Drawn<'r>)| {
            let found = rest < *weight;
            rest = rest.saturating_sub(*weight);
            found
        };
        let at = self.lots.iter().position(passes).unwrap_or(0);
        let (weight, drawn) = self.lots.remove(at);
        self.weight -= weight;
        drawn
    }
}

fn urns<'r>(checked: &Checked, all: Vec<Drawn<'r>>, weighing: Weighing) -> Vec<Urn<'r>> {
    let round = checked.round();
    let mut urns: BTreeMap<(usize, usize), Urn<'r>> = BTreeMap::new();
    for drawn in all {
        let agency = round.agency(drawn.agency);
        let (urn, weight) = match weighing {
            Weighing::Evenly => ((0, 0), 1),
            Weighing::ByBlock => ((agency.framework, agency.block), 1),
            Weighing::ByPoints => (
                (0, 0),
                weight(&round.framework_of(drawn.agency).item(drawn.item).max),
            ),
        };
        let urn = urns.entry(urn).or_insert(Urn {
            lots: Vec::new(),
            weight: 0,
        });
        urn.lots.push((weight, drawn));
        urn.weight += weight;
    }
    urns.into_values().collect()
}

/// A maximum as a whole number of its smallest unit; above 0, so that everything can be drawn.
fn weight(max: &Exact) -> u128 {
    let decimal = max.to_decimal(MAX_DECIMALS, Rounding::Down);
    decimal.map_or(1, |decimal| decimal.mantissa().unsigned_abs().max(1))
}

/// All answers that counted and are filled in, in the order of the register and the outline.
fn answers(checked: &Checked) -> Vec<Drawn<'_>> {
    let round = checked.round();
    let side = Side::Ranked(checked.stage());
    let mut found = Vec::new();
    for edition in &round.editions {
        for (agency, registered) in round.indexed_agencies() {
            if registered.standing == Standing::NotAssessed {
                continue;
            }
            let framework = round.framework_of(agency);
            for (item, rules) in framework.indexed_items() {
                let answer = edition.counting_answer(side, framework, agency, item, rules);
                found.extend(
                    answer
                        .filter(|answer| !answer.value.is_blank())
                        .map(|answer| Drawn {
                            year: edition.year,
                            agency,
                            item,
                            answer,
                        }),
                );
            }
        }
    }
    found
}

fn position(number: u128) -> usize {
    usize::try_from(number).unwrap_or(0)
}
