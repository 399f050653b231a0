//! From counted questionnaires to the percentage that an item is scored by.
//!
//! Formula: answers at the satisfied levels ÷ valid answers × 100, over all questions of the item and all
//! questionnaires about the agency, each answer alike. With options: Σ weight × answers ÷ valid answers.
//! Unit: percent, exact; rounded half up once, to the decimals that are written down.
//! Source: a manual of the Ministry of Health counts levels 4 and 5 of five over all questions; SIPAS's own formula was
//! not found in a primary source. Levels, denominator and pooling are therefore settings, and printed.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Problem};
use crate::exact::{Exact, Rounding};
use crate::model::agency::{AgencyIndex, Standing};
use crate::model::item::{Item, ItemIndex};
use crate::model::responses::{Responses, Tally};
use crate::model::round::Round;
use crate::model::rule::{OptionWeight, Rule};
use crate::source::Place;

/// Responses below which a percentage is doubted, where the rule names no number of its own.
const FEWEST_RESPONSES: i64 = 30;

/// How answers become a percentage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Levels that count as satisfied.
    pub satisfied: RangeInclusive<usize>,
    /// Digits after the decimal mark of a percentage.
    pub decimals: u32,
}

/// The percentages of a survey.
#[derive(Debug, Clone)]
pub struct Survey {
    /// What they were counted by.
    pub settings: Settings,
    /// One an agency and item, in the order of the register and the outline.
    pub shares: Vec<Share>,
    /// Agencies that the item applies to and that nobody was asked about.
    pub unasked: Vec<(AgencyIndex, ItemIndex)>,
}

/// The percentage of one agency and item.
#[derive(Debug, Clone)]
pub struct Share {
    /// All strata together.
    pub tally: Tally,
    /// As it is written down; `None` without any valid answer.
    pub percent: Option<Decimal>,
    /// Before rounding.
    pub exact: Option<Exact>,
    /// Each stratum with its own percentage, where the file has strata.
    pub strata: Vec<(Tally, Option<Decimal>)>,
}

/// Counts the shares of all agencies and items that were asked about.
#[must_use]
pub fn survey(round: &Round, responses: &Responses, settings: Settings) -> Survey {
    let mut grouped: BTreeMap<(AgencyIndex, ItemIndex), Vec<&Tally>> = BTreeMap::new();
    for tally in &responses.tallies {
        grouped.entry((tally.agency, tally.item)).or_default().push(tally);
    }
    let asked: Vec<(AgencyIndex, ItemIndex)> = grouped.keys().copied().collect();
    let share = |tallies: Vec<&Tally>| share(round, &tallies, &settings);
    let shares = grouped.into_values().filter_map(share).collect();
    let due = round.indexed_agencies().flat_map(|(index, agency)| {
        let is_due = agency.standing != Standing::NotAssessed;
        let questions = responses
            .questions
            .iter()
            .filter(move |each| is_due && each.framework == agency.framework);
        questions
            .filter(|each| !agency.exempt_from.contains(&each.item))
            .map(move |each| (index, each.item))
    });
    Survey {
        unasked: due.filter(|pair| !asked.contains(pair)).collect(),
        shares,
        settings,
    }
}

fn share(round: &Round, tallies: &[&Tally], settings: &Settings) -> Option<Share> {
    let (first, rest) = tallies.split_first()?;
    let mut tally = (*first).clone();
    rest.iter().for_each(|other| tally.add(other));
    tally.stratum = None;
    let item = round.framework_of(tally.agency).item(tally.item);
    let rounded = |exact: &Exact| exact.to_decimal(settings.decimals, Rounding::HalfUp);
    let exact = percent(item, &tally, settings);
    let strata = tallies.iter().filter(|each| each.stratum.is_some());
    let strata = strata.map(|each| {
        let percent = percent(item, each, settings).as_ref().and_then(rounded);
        ((*each).clone(), percent)
    });
    Some(Share {
        percent: exact.as_ref().and_then(rounded),
        strata: strata.collect(),
        exact,
        tally,
    })
}

/// `None` where nothing was validly answered.
fn percent(item: &Item, tally: &Tally, settings: &Settings) -> Option<Exact> {
    let number = |count: usize| i64::try_from(count).ok().map(Exact::from);
    let earned = match weights(item) {
        Some(weights) => {
            let each = weights.iter().zip(&tally.counts);
            let each = each.map(|(weight, count)| Some(&weight.percent * &number(*count)?));
            each.sum::<Option<Exact>>()?
        }
        None => &number(satisfied(tally, settings))? * &Exact::HUNDRED,
    };
    earned.checked_div(&number(tally.valid())?)
}

/// Answers at the satisfied levels.
#[must_use]
pub fn satisfied(tally: &Tally, settings: &Settings) -> usize {
    let levels = tally.counts.iter().zip(1..);
    levels
        .filter(|(_, level)| settings.satisfied.contains(level))
        .map(|(count, _)| count)
        .sum()
}

/// The weights of an item whose questions are answered by options.
#[must_use]
pub fn weights(item: &Item) -> Option<&[OptionWeight]> {
    match &item.rule {
        Rule::Survey(survey) if !survey.weights.is_empty() => Some(&survey.weights),
        _ => None,
    }
}

/// Responses that an item asks for.
fn fewest(item: &Item) -> Exact {
    let stated = match &item.rule {
        Rule::Survey(survey) => survey.min_responses.clone(),
        _ => None,
    };
    stated.unwrap_or_else(|| Exact::from(FEWEST_RESPONSES))
}

impl Survey {
    /// W504: agencies about which too few have answered, or nobody.
    #[must_use]
    pub fn findings(&self, round: &Round, responses: &Responses) -> Vec<Diagnostic> {
        let asked = self.shares.iter().map(|share| {
            let Tally {
                agency,
                item,
                responses,
                place,
                ..
            } = share.tally;
            (agency, item, responses, place)
        });
        let file = Place::file(responses.source);
        let unasked = self
            .unasked
            .iter()
            .map(|(agency, item)| (*agency, *item, 0, file));
        let few = asked.chain(unasked).filter_map(|(agency, index, count, place)| {
            let item = round.framework_of(agency).item(index);
            let who = round.agency(agency);
            let (found, needed) = (Exact::from(i64::try_from(count).ok()?), fewest(item));
            let problem = Problem::FewResponses {
                agency: who.code.clone(),
                found: found.clone(),
                needed: needed.clone(),
            };
            (found < needed).then(|| {
                Diagnostic::at(place, problem)
                    .of_agency(&who.code, &who.name.vietnamese)
                    .of_criterion(&item.id, &item.name.vietnamese)
            })
        });
        few.collect()
    }
}
