//! The totals of all agencies of a framework at once, where answers are codes of readings.
//!
//! ```text
//! I.1   readings   1: 4,75   2: 5   3: KAD        worked out once, by its rule:   19/4   5   does not apply
//!       codes      2 1 2 2 3 …                    looked up and added, agency by agency
//! ```
//!
//! The points of a reading come from the code that scores every answer, and what the sums come to goes on like
//! every other sum. What differs is the order in which Σ is taken, item by item instead of agency by agency,
//! and that terms are counted in units of a denominator that they have in common. Points of items that have
//! none are added as fractions. A weighted mean is no sum, and is left to [`score`](crate::scoring::score).

mod choice;
mod sums;
mod worth;

use crate::check::Checked;
use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::framework::{Framework, Kind, Method, Node};
use crate::model::item::ItemIndex;
use crate::model::precedence::{Side, stages};
use crate::model::readings::Coded;
use crate::model::round::Edition;
use crate::scoring::recorder::Silent;
use crate::scoring::score::{Part, Scored, Total, Unscored};
use crate::scoring::tally::choice::Choice;
use crate::scoring::tally::sums::Sums;
use crate::scoring::tally::worth::{Points, Worths};
use crate::scoring::{outline, total};

/// What the readings of one framework are worth.
#[derive(Debug)]
pub struct Tally<'c> {
    set: &'c Framework,
    framework: usize,
    /// Any sheet: they all have the same readings and seats.
    coded: &'c Coded,
    worths: Worths,
    /// By item, the seats of the agencies that are exempt from it, ascending.
    exempt: Vec<Vec<usize>>,
}

/// All agencies of a framework on one side of one year, their points summed up.
#[derive(Debug)]
pub struct Totals<'t> {
    tally: &'t Tally<'t>,
    /// One for each item.
    choices: Vec<Choice<'t>>,
    sums: Sums,
}

/// The score of one agency, its parts looked up when they are asked for.
#[derive(Debug)]
pub struct Tallied<'t> {
    totals: &'t Totals<'t>,
    agency: AgencyIndex,
    total: Total,
}

impl<'c> Tally<'c> {
    /// Works out every reading of a framework; `None` where answers are not coded, where the score is no sum,
    /// or where sums could outgrow what can be counted.
    #[must_use]
    pub fn new(checked: &'c Checked, framework: usize) -> Option<Self> {
        let set = &checked.round().frameworks[framework];
        let coded = coded(checked)?;
        if set.scoring.method != Method::Points {
            return None;
        }
        let mut exempt = vec![Vec::new(); set.items.len()];
        for (index, agency) in checked.round().indexed_agencies() {
            if agency.framework == framework {
                let exempt_from = agency.exempt_from.iter();
                exempt_from.for_each(|item| exempt[item.0].push(coded.seat(index).at));
            }
        }
        Some(Self {
            set,
            framework,
            coded,
            worths: Worths::of(set, framework, coded.readings())?,
            exempt,
        })
    }

    /// Sums up one side of one year.
    #[must_use]
    pub fn totals<'t>(&'t self, edition: &'t Edition, side: Side) -> Totals<'t> {
        let items = self.set.indexed_items();
        let choices = items
            .map(|(index, _)| self.choice(edition, side, index))
            .collect();
        let mut sums = Sums::new(self.coded.seats_of(self.framework));
        for ((index, item), choice) in self.set.indexed_items().zip(&choices) {
            sums.add(index, item.kind, choice);
        }
        Totals {
            tally: self,
            choices,
            sums,
        }
    }

    fn choice<'t>(&'t self, edition: &'t Edition, side: Side, index: ItemIndex) -> Choice<'t> {
        let looked_in = stages(self.set.item(index).scored_by, side, self.set.scoring.unappraised);
        let sheets = looked_in.iter().filter_map(|stage| edition.stage(*stage));
        let coded = sheets.filter_map(|sheet| sheet.answers.as_coded());
        let columns = coded.map(|coded| coded.column(self.framework, index));
        Choice::new(
            &self.worths.items[index.0],
            columns.collect(),
            &self.exempt[index.0],
        )
    }
}

/// The sheet whose readings are those of all others; `None` where any is not coded.
fn coded(checked: &Checked) -> Option<&Coded> {
    let editions = checked.round().editions.iter();
    let mut sheets = editions
        .flat_map(|edition| &edition.stages)
        .map(|sheet| sheet.answers.as_coded());
    let first = sheets.next()??;
    sheets
        .all(|sheet| sheet.is_some_and(|sheet| sheet.shares_readings(first)))
        .then_some(first)
}

impl Totals<'_> {
    /// What the points of an agency come to.
    #[must_use]
    pub fn total(&self, agency: AgencyIndex) -> Total {
        let Tally { set, worths, .. } = self.tally;
        let seat = self.seat(agency);
        let [earned, bonus, penalty] =
            [Kind::Base, Kind::Bonus, Kind::Penalty].map(|kind| self.sums.earned(kind, seat, &worths.earned));
        let whole = outline::of_points(set, earned, self.sums.max(seat, &worths.max), &mut Silent);
        total(set, whole, bonus, penalty, &mut Silent)
    }

    /// The score of an agency.
    #[must_use]
    pub fn score(&self, agency: AgencyIndex) -> Tallied<'_> {
        Tallied {
            totals: self,
            agency,
            total: self.total(agency),
        }
    }

    fn seat(&self, agency: AgencyIndex) -> usize {
        self.tally.coded.seat(agency).at
    }
}

impl Scored for Tallied<'_> {
    fn agency(&self) -> AgencyIndex {
        self.agency
    }

    fn total(&self) -> &Total {
        &self.total
    }

    fn unscored(&self) -> Vec<Unscored> {
        let Totals { sums, .. } = self.totals;
        sums.unscored(self.totals.seat(self.agency)).to_vec()
    }

    fn part(&self, framework: &Framework, node: Node) -> Part {
        let Totals { tally, choices, .. } = self.totals;
        let seat = self.totals.seat(self.agency);
        let (mut units, mut loose, mut max) = (0, Exact::ZERO, 0);
        for index in framework.items_of(node) {
            let choice = &choices[index.0];
            let (worth, at) = (choice.worth(), choice.at(seat));
            match worth.points() {
                Points::Units(points) => units += points[at as usize],
                Points::Loose(points) => loose = &loose + &points[at as usize],
            }
            if worth.outcome(at).applies {
                max += worth.max();
            }
        }
        Part {
            earned: &tally.worths.earned.number(units) + &loose,
            max: tally.worths.max.number(max),
        }
    }
}
