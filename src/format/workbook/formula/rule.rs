//! The formula of each rule type; every one names the steps of `scoring/step.rs` that it mirrors.
//!
//! `answer` is a cell of Answers, `max` a cell of Detail; all other numbers are cells of Criteria.

use crate::exact::Exact;
use crate::format::workbook::formula::Formulas;
use crate::format::workbook::formula::rounding::{cleaned, floor};
use crate::format::workbook::layout::{EARNS, KEY, VALUE};
use crate::format::workbook::parameter::{Role, parameters};
use crate::format::workbook::place::own_range;
use crate::language::workbook::Mark;
use crate::model::framework::Kind;
use crate::model::item::ItemIndex;
use crate::model::rule::{Bands, Increment, Measure, Ratio, Reward, Rule, ZeroDenominator};

impl Formulas<'_, '_> {
    /// The points that an answer earns; for a penalty, the points it loses. Mirrors `rules::earned`.
    pub(super) fn earned(&self, item: ItemIndex, max: &str) -> String {
        match self.rule(item) {
            Rule::Points { .. } => self.answer(item),
            Rule::Ratio(ratio) => self.ratio(ratio, item, max),
            Rule::Bands(bands) => self.bands(bands, item, max),
            Rule::Options(_) => self.chosen(item, Role::Choice),
            Rule::AllOrNothing => self.all_or_nothing(item, max),
            Rule::Checklist(_) => self.checklist(item),
            Rule::Deduct(_) => self.deduct(item, max),
            Rule::Increment(increment) => self.increment(increment, item, max),
            Rule::Goalposts { .. } => self.goalposts(item, max),
            Rule::Survey(_) => self.survey(item, max),
        }
    }

    /// `max × of ÷ per`, `max × min(1, share ÷ target)`, 0 below `at_least`: Share, FromThreshold,
    /// TowardTarget, Times.
    fn ratio(&self, ratio: &Ratio, item: ItemIndex, max: &str) -> String {
        let share = self.share_of_counts(item);
        let points = match self.value(item, Role::Target) {
            Some(target) => format!("{max}*MIN(1,100*{share}/{target})"),
            None => format!("{max}*{share}"),
        };
        let percent = cleaned(&format!("100*{share}"), &Exact::HUNDRED);
        let points = self.unless_below(item, &percent, points);
        self.unless_nothing_counted(ratio.counts.zero, item, max, points)
    }

    /// The points of the highest band reached, or `max × share`: FromThreshold, Band, Times.
    fn bands(&self, bands: &Bands, item: ItemIndex, max: &str) -> String {
        let (percent, share) = match &bands.measure {
            Measure::Counts(_) => {
                let share = self.share_of_counts(item);
                (cleaned(&format!("100*{share}"), &Exact::HUNDRED), share)
            }
            Measure::Percent => (self.answer(item), format!("{}/100", self.answer(item))),
        };
        let before = usize::from(bands.at_least.is_some());
        let mut points = "0".to_owned();
        for (at, band) in bands.bands.iter().enumerate().rev() {
            let row = self.set.rows.parameter(item, before + at);
            let reached = if band.bound.strict { ">" } else { ">=" };
            let reward = match band.reward {
                Reward::Points(_) => self.criterion(row, EARNS),
                Reward::Share => format!("{max}*{share}"),
            };
            let bound = self.criterion(row, VALUE);
            points = format!("IF({percent}{reached}{bound},{reward},{points})");
        }
        let points = self.unless_below(item, &percent, points);
        match &bands.measure {
            Measure::Counts(counts) => self.unless_nothing_counted(counts.zero, item, max, points),
            Measure::Percent => points,
        }
    }

    /// The points of the option that is named: Option.
    fn chosen(&self, item: ItemIndex, role: Role) -> String {
        let Some((from, to)) = self.parameter_rows(item, role) else {
            return "0".to_owned();
        };
        let keys = self.criterion_rows(from, to, KEY);
        let earns = self.criterion_rows(from, to, EARNS);
        format!("INDEX({earns},MATCH({},{keys},0))", self.answer(item))
    }

    /// `max` or nothing: AllOrNothing.
    fn all_or_nothing(&self, item: ItemIndex, max: &str) -> String {
        format!("IF({}={},{max},0)", self.answer(item), self.mark(Mark::Yes))
    }

    /// Σ points of the parts that hold a 1: Sum.
    fn checklist(&self, item: ItemIndex) -> String {
        let rows = (self.grid.answers.first(item), self.grid.answers.last(item));
        let met = format!("{}{}", self.answers, own_range(rows.0, rows.1));
        match self.earns(item, Role::Part) {
            Some(earns) => format!("SUMPRODUCT({met},{earns})"),
            None => "0".to_owned(),
        }
    }

    /// `max − each × count`, at least `floor`; of a penalty `each × count`, at most `max`: Deducted, Lost.
    fn deduct(&self, item: ItemIndex, max: &str) -> String {
        let (count, each) = (self.answer(item), self.number(item, Role::Each));
        match self.set.framework.item(item).kind {
            Kind::Penalty => format!("MIN({max},{each}*{count})"),
            Kind::Base | Kind::Bonus => {
                let least = self.number(item, Role::Floor);
                format!("MAX({least},{max}-{each}*{count})")
            }
        }
    }

    /// `base + add × steps`, at most `max`; steps above `from`, whole ones where the rule says so: StepsAbove,
    /// Incremented.
    fn increment(&self, rule: &Increment, item: ItemIndex, max: &str) -> String {
        let [base, from, every, add] =
            [Role::Base, Role::From, Role::Every, Role::Add].map(|role| self.number(item, role));
        let steps = format!("({}-{from})/{every}", self.answer(item));
        let steps = match rule.whole_steps {
            true => floor(&format!("ROUND({steps},{STEP_PLACES})")),
            false => format!("MAX(0,{steps})"),
        };
        format!("MIN({max},{base}+{add}*{steps})")
    }

    /// `max × (value − worst) ÷ (best − worst)`, the share kept within 0 and 1: Between, Times.
    fn goalposts(&self, item: ItemIndex, max: &str) -> String {
        let [worst, best] = [Role::Worst, Role::Best].map(|role| self.number(item, role));
        let value = self.answer(item);
        format!("{max}*MAX(0,MIN(1,({value}-{worst})/({best}-{worst})))")
    }

    /// `max × percent ÷ 100`, the percent given or that of an option: Option, FromPercent, Times.
    fn survey(&self, item: ItemIndex, max: &str) -> String {
        let answer = self.answer(item);
        let percent = match parameters(self.set.framework.item(item)).is_empty() {
            true => answer,
            false => {
                let option = self.chosen(item, Role::Weight);
                // Text is never counted as a number of 0 or more.
                format!("IF(COUNTIFS({answer},\">=0\")=1,{answer},{option})")
            }
        };
        format!("{max}*{percent}/100")
    }

    /// Step Share.
    fn share_of_counts(&self, item: ItemIndex) -> String {
        format!("{}/{}", self.answer(item), self.denominator(item))
    }

    /// Step FromThreshold.
    fn unless_below(&self, item: ItemIndex, percent: &str, points: String) -> String {
        match self.value(item, Role::AtLeast) {
            Some(least) => format!("IF({percent}<{least},0,{points})"),
            None => points,
        }
    }

    /// Step NothingCounted. That it does not apply was said before; that it is refused is a division by 0.
    fn unless_nothing_counted(
        &self,
        zero: ZeroDenominator,
        item: ItemIndex,
        max: &str,
        points: String,
    ) -> String {
        let instead = match zero {
            ZeroDenominator::Full => max,
            ZeroDenominator::Zero => "0",
            ZeroDenominator::Error | ZeroDenominator::NotApplicable => return points,
        };
        format!("IF({}=0,{instead},{points})", self.denominator(item))
    }

    /// A number that the rule always has.
    fn number(&self, item: ItemIndex, role: Role) -> String {
        let cell = self.value(item, role);
        cell.expect("parameters lists every number of a rule")
    }
}

/// Decimals of a number of steps that are not noise.
const STEP_PLACES: u32 = 9;
