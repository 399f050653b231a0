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
            text: word.text.to_owned(),
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

#[cfg(test)]
mod tests {
    use crate::exact::Exact;
    use crate::input::toml::fixture::{SOUND, found_with, read};
    use crate::model::rule::{Reward, Rule};

    fn rules() -> Vec<Rule> {
        let framework = read(SOUND).0.expect("the file is sound");
        framework.items.into_iter().map(|item| item.rule).collect()
    }

    #[test]
    fn each_of_the_ten_types_is_read() {
        let words: Vec<&str> = rules().iter().map(Rule::type_word).collect();
        assert_eq!(
            words,
            [
                "all-or-nothing",
                "points",
                "ratio",
                "bands",
                "options",
                "checklist",
                "deduct",
                "increment",
                "goalposts",
                "survey",
                "deduct"
            ]
        );
    }

    #[test]
    fn numbers_are_the_digits_of_the_text() {
        let quarter = Exact::ratio(1, 4);
        assert_eq!(rules()[1], Rule::Points { step: quarter });
    }

    #[test]
    fn bands_stand_highest_first() {
        let Rule::Bands(bands) = &rules()[3] else {
            panic!("the fourth item has bands")
        };
        let rewards: Vec<&Reward> = bands.bands.iter().map(|band| &band.reward).collect();
        let [top, none] = [20, 0].map(|points| Reward::Points(Exact::from(points)));
        assert_eq!(rewards, [&top, &Reward::Share, &none]);
    }

    #[test]
    fn weights_of_options_keep_the_order_of_the_file() {
        let Rule::Survey(survey) = &rules()[9] else {
            panic!("the tenth item is a survey")
        };
        let keys: Vec<&str> = survey.weights.iter().map(|weight| weight.key.as_str()).collect();
        assert_eq!(keys, ["D", "A", "B"]);
    }

    #[test]
    fn a_rule_that_cannot_hold_is_found_at_its_key() {
        let cases = [
            (
                "type = \"ratio\", ",
                "",
                "29:8 E411 { of = \"Đúng hạn\", per = \"Tổng số\", zero = \"na\", target = 90, at_least = 50 }",
            ),
            ("target = 90", "step = 1", "29:73 E403 step = 1"),
            ("target = 90", "target = 0", "29:82 E414 0"),
            ("at_least = 50", "at_least = 101", "29:97 E418 101"),
            (
                "from = 0, points = 0",
                "from = 1, points = 0",
                "37:1 E406 bands = [ { from = 1, points = 0 }, { above = 90, ratio = true }, { from = 98, points = 20 } ]",
            ),
            ("above = 90", "from = 98", "37:66 E419 { from = 98, points = 20 }"),
            ("above = 90", "from = 90, above = 90", "37:50 E420 above = 90"),
            (
                "ratio = true",
                "ratio = false",
                "37:37 E411 { above = 90, ratio = false }",
            ),
            (
                "ratio = true",
                "ratio = true, points = 1",
                "37:65 E420 points = 1",
            ),
            ("points = 20", "points = 21", "37:80 E407 points = 21"),
            (
                "answer = \"percent\"",
                "answer = \"percent\"\nof = \"x\"",
                "37:1 E420 of = \"x\"",
            ),
            (
                "key = \"b\", points = 0",
                "key = \"a\", points = 0",
                "42:90 E419 \"a\"",
            ),
            (
                "key = \"b\", points = 0",
                "key = \"b\", points = -1",
                "42:95 E418 points = -1",
            ),
            (
                "label = \"Đủ\", points = 10",
                "points = 12",
                "42:53 E407 points = 12",
            ),
            (
                "points = 3",
                "points = 4",
                "48:30 E407 parts = [ { key = \"a\", points = 4 }, { key = \"b\", points = 2 } ]",
            ),
            ("floor = 2", "floor = 11", "53:73 E407 floor = 11"),
            ("base = 5", "base = 11", "58:30 E407 base = 11"),
            ("every = 5", "every = 0", "58:59 E414 0"),
            ("best = -2.5", "best = 30.0", "63:42 E423 best = 30.0"),
            ("D = 0", "D = -1", "69:63 E418 -1"),
            ("each = 1 }", "each = 1, floor = 1 }", "75:37 E420 floor = 1"),
        ];
        let found = cases.map(|(piece, other, _)| found_with(piece, other).join("; "));
        assert_eq!(found, cases.map(|(_, _, expected)| expected));
    }
}
