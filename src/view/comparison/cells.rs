//! The cell of one agency under one heading of a comparison.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use crate::analysis::compare::{AgencyChange, Cause, ItemChange, Standing};
use crate::exact::{Exact, Rounding};
use crate::language::compare::{ComparisonHeading, WhichSide, comparison_words, signed};
use crate::language::words;
use crate::model::framework::{Framework, Kind};
use crate::model::name::Language;
use crate::model::rule::Rule;
use crate::view::comparison::Compared;
use crate::view::comparison::table::Shape;
use crate::view::report::Cell;

/// So many criteria are named to people; programs get all of them.
const MOST_LISTED: usize = 4;

/// What stands under a heading.
pub(super) fn cell(
    compared: &Compared<'_>,
    change: &AgencyChange,
    heading: ComparisonHeading,
    shape: &Shape,
    language: Language,
) -> Cell {
    let after = &compared.comparison.after;
    let agency = after.round().agency(change.agency);
    let number = |number: Option<Decimal>| number.map_or(Cell::Absent, Cell::Number);
    let both = |text: fn(&Standing, Language) -> String| {
        let (before, after) = (text(&change.before, language), text(&change.after, language));
        Cell::Text(if before == after {
            after
        } else {
            format!("{before} → {after}")
        })
    };
    match heading {
        ComparisonHeading::Code => Cell::Text(agency.code.clone()),
        ComparisonHeading::Agency => Cell::Text(agency.name.in_language(language).to_owned()),
        ComparisonHeading::Before => number(change.before.published),
        ComparisonHeading::After => number(change.after.published),
        ComparisonHeading::Change => match change.before.published.zip(change.after.published) {
            Some((before, after)) => Cell::Change(after - before),
            None => Cell::Absent,
        },
        ComparisonHeading::Rank => both(rank),
        ComparisonHeading::Tier => both(tier),
        ComparisonHeading::RankOf(side) => {
            let &Standing { rank, tied, .. } = standing(change, side);
            rank.map_or(Cell::Absent, |rank| Cell::Rank { rank, tied })
        }
        ComparisonHeading::TierOf(side) => match &standing(change, side).tier {
            Some(name) => Cell::Text(name.in_language(language).to_owned()),
            None => Cell::Absent,
        },
        ComparisonHeading::Part(cause) => part(compared, change, cause, shape),
        ComparisonHeading::Status => {
            let sentence = words(language).status(compared.comparison.status());
            sentence.map_or(Cell::Absent, |sentence| Cell::Text(sentence.to_owned()))
        }
        ComparisonHeading::Because => because(after.framework(change.agency), change, shape, language),
    }
}

fn standing(change: &AgencyChange, side: WhichSide) -> &Standing {
    match side {
        WhichSide::Before => &change.before,
        WhichSide::After => &change.after,
    }
}

fn rank(standing: &Standing, _language: Language) -> String {
    let mark = if standing.tied { "=" } else { "" };
    standing
        .rank
        .map_or("–".to_owned(), |rank| format!("{rank}{mark}"))
}

fn tier(standing: &Standing, language: Language) -> String {
    let name = standing.tier.as_ref();
    name.map_or("–", |name| name.in_language(language)).to_owned()
}

/// A part as it is, or with the decimals of the score; then rounding takes up what showing it so loses, and
/// the row adds up as it stands.
fn part(compared: &Compared<'_>, change: &AgencyChange, cause: Cause, shape: &Shape) -> Cell {
    let Some(split) = &change.split else {
        return Cell::Absent;
    };
    let of = |cause: Cause| split.parts.of(cause);
    if *shape == Shape::Programs {
        return Cell::Exact(of(cause).clone());
    }
    let framework = compared.comparison.after.framework(change.agency);
    let decimals = framework.scoring.decimals;
    let shown = |part: &Exact| part.rounded(decimals, Rounding::HalfUp);
    let value = match cause {
        Cause::Rounding => {
            let others = Cause::ALL.into_iter().filter(|other| *other != Cause::Rounding);
            let others: Exact = others.map(|other| shown(of(other))).sum();
            &split.parts.sum() - &others
        }
        _ => shown(of(cause)),
    };
    value
        .to_decimal(decimals, Rounding::HalfUp)
        .map_or(Cell::Absent, Cell::Change)
}

/// `I.3 −5; II.3 −2.5; P.1 +1 trường hợp`, the greatest part first.
fn because(framework: &Framework, change: &AgencyChange, shape: &Shape, language: Language) -> Cell {
    let words = comparison_words(language);
    let Some(split) = &change.split else {
        return Cell::Absent;
    };
    let size = |item: &&ItemChange| {
        if item.by.is_negative() {
            -&item.by
        } else {
            item.by.clone()
        }
    };
    let mut items: Vec<&ItemChange> = split.items.iter().filter(|item| says_something(item)).collect();
    items.sort_by_key(|item| Reverse(size(item)));
    let (of_rules, others): (Vec<&ItemChange>, Vec<&ItemChange>) =
        items.into_iter().partition(|item| item.cause == Cause::Rules);
    let rules: Vec<&str> = of_rules.iter().map(|item| item.id.as_str()).collect();
    let rules = (!rules.is_empty()).then(|| words.other_rules(&rules));
    let listed = if *shape == Shape::Programs {
        others.len()
    } else {
        MOST_LISTED.min(others.len())
    };
    let more = (listed < others.len()).then(|| words.and_more(others.len() - listed));
    let others = others[..listed]
        .iter()
        .map(|item| phrase(framework, item, language));
    let phrases: Vec<String> = others.chain(more).chain(rules).collect();
    Cell::Text(phrases.join("; "))
}

/// An answer that earns as much as the one before it changes nothing.
fn says_something(item: &ItemChange) -> bool {
    item.before.earned != item.after.earned || !item.by.is_zero() || item.cause == Cause::Rules
}

fn phrase(framework: &Framework, change: &ItemChange, language: Language) -> String {
    let words = comparison_words(language);
    let index = framework.indexed_items().find(|(_, item)| item.id == change.id);
    let item = index.map(|(_, item)| item);
    let unit = item.and_then(|item| match &item.rule {
        Rule::Deduct(deduct) => deduct.unit.as_ref().map(|unit| unit.in_language(language)),
        _ => None,
    });
    let is_penalty = item.is_some_and(|item| item.kind == Kind::Penalty);
    match (change.cause, &change.cases) {
        (Cause::Membership, _) => words.applies(&change.id, change.after.state),
        (_, Some(cases)) => words.cases(&change.id, &signed(cases, language), unit),
        (_, None) => {
            let gained = &change.after.earned - &change.before.earned;
            let gained = if is_penalty { -&gained } else { gained };
            format!("{} {}", change.id, signed(&gained, language))
        }
    }
}
