//! One answer: what the cells of an item hold, read as the item's rule asks.
//!
//! | rule | cells | value |
//! |---|---|---|
//! | points | `4,75` | a number |
//! | ratio, bands | `45` and `50` | two counts |
//! | bands of a percentage, survey | `90,25 %`, and the number of responses | a number |
//! | all-or-nothing | `Có` | yes or no |
//! | options, survey with weights | `a` | an option |
//! | checklist | `a+c`, `0` | parts |
//! | deduct | `3` | a count |
//! | increment, goalposts | `3620,5` | a number |
//!
//! Every one of them may be blank or not applicable; whether it is allowed to be, is judged later.

use crate::diagnostic::{Expected, Problem};
use crate::exact::Exact;
use crate::input::answers::words::{is_not_applicable, yes_or_no};
use crate::input::names::code_of;
use crate::input::numbers::marks::Marks;
use crate::input::numbers::refusal::never_an_answer;
use crate::input::numbers::{Kind, Unread, read as read_number};
use crate::input::spelling::name_key;
use crate::input::table::Field;
use crate::model::answer::Value;
use crate::model::item::{Item, NotApplicable};
use crate::model::rule::{Bands, Choice, Measure, Rule, Survey};
use crate::source::Place;

/// From this maximum on, `97.685` could be ninety-seven thousand points.
const THOUSAND: i64 = 1000;

/// What the cells of an answer came to.
#[derive(Debug, PartialEq)]
pub(super) enum Outcome {
    /// A value, and the number of responses beside a survey's.
    Read(Value, Option<Exact>),
    /// A number that only the rest of the file can tell.
    Undecided,
    /// What is wrong, cell by cell; nothing, where it has been reported for the file.
    Refused(Vec<(Place, Problem)>),
}

/// Reads the answer to an item from its cell, and from the one of the denominator where there is one.
pub(super) fn read(item: &Item, value: &Field, denominator: Option<&Field>, marks: &mut Marks) -> Outcome {
    let denominator = denominator.filter(|field| !field.is_blank());
    let mut reading = Reading {
        marks,
        undecided: false,
        faults: Vec::new(),
    };
    let read = if value.is_blank() {
        Some((Value::Blank, None))
    } else if is_not_applicable(&value.text) {
        reading.not_applicable(item, denominator)
    } else {
        reading.answer(item, value, denominator)
    };
    match read {
        _ if reading.undecided => Outcome::Undecided,
        Some((value, responses)) if reading.faults.is_empty() => Outcome::Read(value, responses),
        Some(_) | None => Outcome::Refused(reading.faults),
    }
}

/// The cells of one answer, and what turned out to be wrong with them.
struct Reading<'m> {
    marks: &'m mut Marks,
    undecided: bool,
    faults: Vec<(Place, Problem)>,
}

impl Reading<'_> {
    /// A denominator contradicts that the item does not apply, unless it says the same or counts nothing.
    fn not_applicable(&mut self, item: &Item, denominator: Option<&Field>) -> Option<(Value, Option<Exact>)> {
        let agrees = |field: &Field| is_not_applicable(&field.text) || &*field.text == "0";
        // Where it must apply, that it does not is the one thing to say.
        let contradicts = |field: &&Field| item.not_applicable != NotApplicable::No && !agrees(field);
        self.refuse_denominator(item, denominator.filter(contradicts), true);
        Some((Value::NotApplicable, None))
    }

    fn answer(
        &mut self,
        item: &Item,
        value: &Field,
        denominator: Option<&Field>,
    ) -> Option<(Value, Option<Exact>)> {
        match &item.rule {
            Rule::Ratio(_)
            | Rule::Bands(Bands {
                measure: Measure::Counts(_),
                ..
            }) => Some((self.share(item, value, denominator)?, None)),
            Rule::Survey(survey) => {
                let responses = denominator.map(|field| self.number(field, Kind::Count));
                let value = self.opinion(survey, value);
                match responses {
                    Some(responses) => Some((value?, Some(responses?))),
                    None => Some((value?, None)),
                }
            }
            Rule::Points { .. }
            | Rule::Bands(Bands {
                measure: Measure::Percent,
                ..
            })
            | Rule::Options(_)
            | Rule::AllOrNothing
            | Rule::Checklist(_)
            | Rule::Deduct(_)
            | Rule::Increment(_)
            | Rule::Goalposts { .. } => {
                self.refuse_denominator(item, denominator, false);
                Some((self.single(item, value)?, None))
            }
        }
    }

    /// An answer of one cell.
    fn single(&mut self, item: &Item, value: &Field) -> Option<Value> {
        let kind = match &item.rule {
            Rule::Options(options) => return self.choice(value, options.iter().map(key_of)),
            Rule::AllOrNothing => return self.yes_or_no(value),
            Rule::Checklist(parts) => return self.parts(value, parts),
            Rule::Points { .. } => Kind::Points {
                thousands: item.max >= Exact::from(THOUSAND),
            },
            Rule::Deduct(_) | Rule::Ratio(_) => Kind::Count,
            Rule::Bands(_) | Rule::Survey(_) => Kind::Percent,
            Rule::Increment(_) | Rule::Goalposts { .. } => Kind::Amount,
        };
        let number = self.number(value, kind).map(Value::Number);
        for (_, problem) in &mut self.faults {
            if let Problem::DateInstead { two_numbers, .. } = problem {
                *two_numbers = false;
            }
        }
        number
    }

    fn share(&mut self, item: &Item, value: &Field, denominator: Option<&Field>) -> Option<Value> {
        let of = self.number(value, Kind::Count);
        let Some(denominator) = denominator else {
            // `38/40` in one cell is one fault.
            if !self.faults.is_empty() {
                return None;
            }
            let criterion = item.id.clone();
            self.fault(value, Problem::MissingDenominator { criterion });
            return None;
        };
        let per = self.number(denominator, Kind::Count);
        Some(Value::Share { of: of?, per: per? })
    }

    /// A percentage, or one of the weighted options.
    fn opinion(&mut self, survey: &Survey, value: &Field) -> Option<Value> {
        let keys = || survey.weights.iter().map(|weight| weight.key.as_str());
        if let Some(option) = position(keys(), &value.text) {
            return Some(Value::Choice(option));
        }
        let starts_as_number = value
            .text
            .starts_with(|first: char| first.is_ascii_digit() || first == '-');
        if survey.weights.is_empty() || starts_as_number {
            return self.number(value, Kind::Percent).map(Value::Number);
        }
        self.choice(value, keys())
    }

    fn choice<'k>(&mut self, value: &Field, keys: impl Iterator<Item = &'k str> + Clone) -> Option<Value> {
        let found = position(keys.clone(), &value.text);
        if found.is_none() {
            self.unknown(value, Expected::OneOf(keys.map(str::to_owned).collect()));
        }
        found.map(Value::Choice)
    }

    fn yes_or_no(&mut self, value: &Field) -> Option<Value> {
        let found = yes_or_no(&value.text);
        if found.is_none() {
            self.unknown(value, Expected::YesNo);
        }
        found.map(Value::Met)
    }

    /// `a+c`; `0` for none; a part named twice is no list of parts.
    fn parts(&mut self, value: &Field, parts: &[Choice]) -> Option<Value> {
        let keys = || parts.iter().map(key_of);
        if &*value.text == "0" && position(keys(), "0").is_none() {
            return Some(Value::Parts(Vec::new()));
        }
        let named = value.text.split('+').map(|part| position(keys(), part.trim()));
        let found: Option<Vec<usize>> = named.collect();
        let once = found.map(|mut found| {
            let named = found.len();
            found.sort_unstable();
            found.dedup();
            (found.len() == named).then_some(found)
        });
        let Some(Some(found)) = once else {
            self.unknown(value, Expected::SomeOf(keys().map(str::to_owned).collect()));
            return None;
        };
        Some(Value::Parts(found))
    }

    fn number(&mut self, field: &Field, kind: Kind) -> Option<Exact> {
        match read_number(field, kind, self.marks) {
            Ok(number) => return Some(number),
            Err(Unread::Undecided) => self.undecided = true,
            Err(Unread::Refused(problem)) => self.fault(field, problem),
            Err(Unread::Hushed) => {}
        }
        None
    }

    fn refuse_denominator(&mut self, item: &Item, denominator: Option<&Field>, not_applicable: bool) {
        if let Some(field) = denominator {
            let problem = Problem::UnexpectedDenominator {
                criterion: item.id.clone(),
                text: field.text.to_string(),
                not_applicable,
            };
            self.fault(field, problem);
        }
    }

    fn unknown(&mut self, field: &Field, expected: Expected) {
        let text = field.text.to_string();
        let problem = never_an_answer(field).unwrap_or(Problem::UnknownOption { text, expected });
        self.fault(field, problem);
    }

    fn fault(&mut self, field: &Field, problem: Problem) {
        self.faults.push((field.place, problem));
    }
}

fn key_of(choice: &Choice) -> &str {
    &choice.key
}

/// Which of the keys a text is: letter for letter, else but for case.
fn position<'k>(mut keys: impl Iterator<Item = &'k str> + Clone, text: &str) -> Option<usize> {
    let text = code_of(text);
    let exact = keys.clone().position(|key| key == text);
    exact.or_else(|| {
        keys.clone().next()?;
        let wanted = name_key(text);
        keys.position(|key| name_key(key) == wanted)
    })
}
