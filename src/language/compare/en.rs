//! The comparison in English.

use crate::analysis::compare::{Cause, CriteriaChange};
use crate::exact::Exact;
use crate::language::compare::{ComparisonHeading, ComparisonWords, Counts, WhichSide};
use crate::language::list::counted;
use crate::language::{number, rule};
use crate::model::name::Language;
use crate::scoring::State;

pub(super) struct English;

impl ComparisonWords for English {
    fn heading(&self, heading: ComparisonHeading) -> &'static str {
        match heading {
            ComparisonHeading::Code => "Code",
            ComparisonHeading::Agency => "Agency",
            ComparisonHeading::Before => "Before",
            ComparisonHeading::After => "After",
            ComparisonHeading::Change => "Change",
            ComparisonHeading::Rank => "Rank",
            ComparisonHeading::Tier => "Tier",
            ComparisonHeading::RankOf(WhichSide::Before) => "Rank before",
            ComparisonHeading::RankOf(WhichSide::After) => "Rank after",
            ComparisonHeading::TierOf(WhichSide::Before) => "Tier before",
            ComparisonHeading::TierOf(WhichSide::After) => "Tier after",
            ComparisonHeading::Part(Cause::Answers) => "Answers",
            ComparisonHeading::Part(Cause::Membership) => "What applies",
            ComparisonHeading::Part(Cause::Rules) => "Rules",
            ComparisonHeading::Part(Cause::Criteria) => "Criteria, weights",
            ComparisonHeading::Part(Cause::Settings) => "Settings",
            ComparisonHeading::Part(Cause::Rounding) => "Rounding",
            ComparisonHeading::Because => "Because of",
            ComparisonHeading::Status => "Status of criteria",
        }
    }

    fn title(&self, before: &str, after: &str, counts: Counts) -> String {
        let agencies = counted(counts.agencies, "agency", "agencies");
        let Counts {
            down, up, unchanged, ..
        } = counts;
        format!("{before} → {after}: {agencies}, {down} down, {up} up, {unchanged} unchanged")
    }

    fn criteria_heading(&self) -> &'static str {
        "Criteria that changed"
    }

    fn criteria_change(&self, change: &CriteriaChange) -> String {
        let text = |value: &Exact| number::exact(value, Language::English);
        match change {
            CriteriaChange::Added { id, max } => format!("{id}: new, at most {} points", text(max)),
            CriteriaChange::Removed { id, max } => format!("{id}: dropped, was at most {} points", text(max)),
            CriteriaChange::Maximum { id, from, to } => {
                format!("{id}: maximum {} → {}", text(from), text(to))
            }
            CriteriaChange::Rule { from, to } => {
                let [from, is] = [from, to].map(|item| rule::describe(item, Language::English));
                match from == is {
                    true => format!("{}: what a not-applicable answer does", to.id),
                    false => format!("{}: rule [{from}] → [{is}]", to.id),
                }
            }
            CriteriaChange::Weight { id, from, to } => format!("{id}: weight {} → {}", text(from), text(to)),
            CriteriaChange::Setting { setting, from, to } => {
                format!("[score] {}: {from} → {to}", setting.key())
            }
        }
    }

    fn cases(&self, id: &str, change: &str, unit: Option<&str>) -> String {
        match unit {
            Some(unit) => format!("{id} {change} {unit}"),
            None => format!("{id} {change} counted"),
        }
    }

    fn applies(&self, id: &str, state: State) -> String {
        match state {
            State::NotApplicable => format!("{id} not applicable"),
            State::Exempt => format!("{id} exempt"),
            State::Scored | State::Missing => format!("{id} now applies"),
        }
    }

    fn added(&self, criteria: &[String]) -> String {
        format!("New (with the maximum): {}", criteria.join(", "))
    }

    fn removed(&self, criteria: &[String]) -> String {
        format!("Dropped (with the maximum): {}", criteria.join(", "))
    }

    fn other_rules(&self, ids: &[&str]) -> String {
        format!("rule changed: {}", ids.join(", "))
    }

    fn and_more(&self, criteria: usize) -> String {
        format!("and {criteria} more")
    }

    fn order(&self) -> &'static str {
        "Parts are taken one after the other, from left to right, and add up to the change; what is lost in \
         showing them with few decimals stands under Rounding."
    }

    fn refused(&self) -> &'static str {
        "Criteria whose maximum or rule changed are not compared by their answers; --as-is does so where the \
         old rule can read the new answer."
    }

    fn nothing(&self) -> &'static str {
        "No score, rank or tier changed."
    }

    fn appeared(&self, names: &[String]) -> String {
        format!("Only after: {}", names.join(", "))
    }

    fn gone(&self, names: &[String]) -> String {
        format!("Only before: {}", names.join(", "))
    }

    fn missing_reasons(&self, cells: usize) -> String {
        let cells = counted(cells, "cell", "cells");
        format!("Adjusted without a reason: {cells} (parindex check --strict lists them)")
    }

    fn missing_reason(&self, place: &str, agency: &str, item: &str) -> String {
        format!("{place} · {agency} · {item}: no reason given")
    }
}
