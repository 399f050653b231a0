//! The totals of all agencies of a framework at once, where answers are codes of distinct readings.
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

mod sums;
mod worth;

use crate::check::Checked;
use crate::exact::Common;
use crate::model::agency::{AgencyIndex, Standing};
use crate::model::framework::{Framework, Kind, Method, Node};
use crate::model::item::ItemIndex;
use crate::model::precedence::{Side, stages};
use crate::model::readings::Coded;
use crate::model::round::Edition;
use crate::scoring::recorder::Silent;
use crate::scoring::score::{ItemScore, Part, Scored, State, Total, Unscored};
use crate::scoring::tally::sums::Sums;
use crate::scoring::tally::worth::{NO_ANSWER, Worth, worths};
use crate::scoring::{item, outline, total};

/// What the readings of one framework are worth.
#[derive(Debug)]
pub struct Tally<'c> {
    checked: &'c Checked,
    framework: usize,
    /// The units of points earned.
    earned: Common,
    /// The units of maxima.
    max: Common,
    /// One for each item.
    worths: Vec<Worth>,
    /// In the order of the columns of codes.
    agencies: Vec<AgencyIndex>,
    /// By item, the positions of the agencies that are exempt from it.
    exempt: Vec<Vec<usize>>,
}

/// The score of one agency, its parts looked up when they are asked for.
#[derive(Debug)]
pub struct Tallied<'t> {
    tally: &'t Tally<'t>,
    edition: &'t Edition,
    side: Side,
    agency: AgencyIndex,
    total: Total,
    unscored: Vec<Unscored>,
}

impl<'c> Tally<'c> {
    /// Works out every reading of a framework; `None` where answers are not coded, where the score is no sum,
    /// or where sums could outgrow what can be counted.
    #[must_use]
    pub fn new(checked: &'c Checked, framework: usize) -> Option<Self> {
        let set = &checked.round().frameworks[framework];
        let readings = coded(checked)?.readings();
        if set.scoring.method != Method::Points {
            return None;
        }
        let (worths, [earned, max]) = worths(set, framework, readings)?;
        let (mut agencies, mut exempt) = (Vec::new(), vec![Vec::new(); worths.len()]);
        for (index, agency) in checked.round().indexed_agencies() {
            if agency.framework == framework {
                let exempt_from = agency.exempt_from.iter();
                exempt_from.for_each(|item| exempt[item.0].push(agencies.len()));
                agencies.push(index);
            }
        }
        Some(Self {
            checked,
            framework,
            earned,
            max,
            worths,
            agencies,
            exempt,
        })
    }

    /// The scores of all agencies that are assessed, on one side of one year.
    pub fn scores<'t>(&'t self, edition: &'t Edition, side: Side) -> impl Iterator<Item = Tallied<'t>> {
        let set = self.set();
        let mut sums = Sums::new(self.agencies.len());
        for ((index, item), worth) in set.indexed_items().zip(&self.worths) {
            sums.add(index, item.kind, worth, &self.chosen(edition, side, index));
        }
        let tallied = move |(at, agency): (usize, AgencyIndex)| {
            let [earned, bonus, penalty] =
                [Kind::Base, Kind::Bonus, Kind::Penalty].map(|kind| sums.earned(kind, at, &self.earned));
            let whole = outline::of_points(set, earned, sums.max(at, &self.max), &mut Silent);
            Tallied {
                tally: self,
                edition,
                side,
                agency,
                total: total(set, whole, bonus, penalty, &mut Silent),
                unscored: sums.take_unscored(at),
            }
        };
        let round = self.checked.round();
        let seats = self.agencies.iter().copied().enumerate();
        let assessed = seats.filter(|(_, agency)| round.agency(*agency).standing != Standing::NotAssessed);
        assessed.map(tallied)
    }

    fn set(&self) -> &'c Framework {
        &self.checked.round().frameworks[self.framework]
    }

    /// Which of its readings counts for an item, agency by agency: the first stage that has one filled in.
    fn chosen(&self, edition: &Edition, side: Side, index: ItemIndex) -> Vec<u32> {
        let (set, worth) = (self.set(), &self.worths[index.0]);
        let mut chosen = vec![NO_ANSWER; self.agencies.len()];
        for stage in stages(set.item(index).scored_by, side, set.scoring.unappraised) {
            let sheet = edition.stage(*stage).and_then(|sheet| sheet.answers.as_coded());
            let Some(sheet) = sheet else { continue };
            for (chosen, code) in chosen.iter_mut().zip(sheet.column(self.framework, index)) {
                if let Some(code) = code.filter(|_| worth.units(*chosen).state == State::Missing) {
                    *chosen = Worth::at(code);
                }
            }
        }
        for at in &self.exempt[index.0] {
            chosen[*at] = worth.exempt();
        }
        chosen
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

impl Scored for Tallied<'_> {
    fn agency(&self) -> AgencyIndex {
        self.agency
    }

    fn total(&self) -> &Total {
        &self.total
    }

    fn unscored(&self) -> Vec<Unscored> {
        self.unscored.clone()
    }

    fn part(&self, framework: &Framework, node: Node) -> Part {
        let exempt_from = &self.tally.checked.round().agency(self.agency).exempt_from;
        let score = |index: ItemIndex| {
            let item = framework.item(index);
            let answer = self
                .edition
                .counting_answer(self.side, framework, self.agency, index, item);
            item::score(
                framework,
                index,
                answer,
                exempt_from.contains(&index),
                &mut Silent,
            )
        };
        let scores: Vec<ItemScore> = framework.items_of(node).into_iter().map(score).collect();
        Part::sum(scores.iter())
    }
}
