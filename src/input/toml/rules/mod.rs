//! `rule = { type = … }`: one small function for each of the ten types.
//!
//! Keys of another type are unknown keys. Points are held against the maximum of the item where they
//! are read, so that the message names the option or band that is too high.

mod amounts;
mod choices;
mod counted;
mod survey;

use crate::diagnostic::Problem;
use crate::exact::Exact;
use crate::input::toml::section::Section;
use crate::model::framework::Kind;
use crate::model::rule::Rule;
use crate::source::Place;

/// What a rule is read against.
struct Context<'k> {
    /// `max` of the item, where it could be read.
    max: Option<&'k Exact>,
    /// The kind of its criterion.
    kind: Kind,
}

type Reader = fn(&mut Section<'_>, &Context<'_>) -> Option<Rule>;

const TYPES: [(&str, Reader); 10] = [
    ("points", amounts::points),
    ("ratio", counted::ratio),
    ("bands", counted::bands),
    ("options", choices::options),
    ("all-or-nothing", |_, _| Some(Rule::AllOrNothing)),
    ("checklist", choices::checklist),
    ("deduct", amounts::deduct),
    ("increment", amounts::increment),
    ("goalposts", amounts::goalposts),
    ("survey", survey::survey),
];

/// Reads a rule. Of an unknown type no key can be judged.
pub(super) fn read(mut section: Section<'_>, max: Option<&Exact>, kind: Kind) -> Option<Rule> {
    let Some(word) = section.placed_text("type") else {
        section.report(section.place(), section.missing("type"));
        return None;
    };
    let Some((_, reader)) = TYPES.iter().find(|(known, _)| *known == word.text) else {
        let problem = Problem::UnknownRule {
            text: word.text,
            known: TYPES.iter().map(|&(known, _)| known.to_owned()).collect(),
        };
        section.report(word.place, problem);
        return None;
    };
    let rule = reader(&mut section, &Context { max, kind });
    section.close();
    rule
}

/// `key = 10`: points from 0 to the maximum of the item; `what` names them in the message.
fn points(section: &mut Section<'_>, key: &'static str, what: &str, context: &Context<'_>) -> Option<Exact> {
    let place = section.place_of(key);
    let points = section.number(key)?;
    let Some(max) = context.max else {
        return Some(points);
    };
    if points.is_negative() {
        let problem = Problem::NumberOutOfRange {
            key: key.to_owned(),
            least: Exact::ZERO,
            most: max.clone(),
        };
        section.report(place, problem);
        return None;
    }
    hold_against_max(section, place, what, &points, context);
    Some(points)
}

/// Reports points above the maximum of the item.
fn hold_against_max(section: &Section<'_>, place: Place, what: &str, points: &Exact, context: &Context<'_>) {
    let Some(max) = context.max.filter(|&max| points > max) else {
        return;
    };
    let problem = Problem::RewardAboveMax {
        criterion: section.criterion().to_owned(),
        key: what.to_owned(),
        points: points.clone(),
        max: max.clone(),
    };
    section.report(place, problem);
}
