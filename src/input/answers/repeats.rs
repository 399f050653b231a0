//! The same answer twice: the same row again, two values, or a code that Excel shortened.
//!
//! | rows | | |
//! |---|---|---|
//! | `STC;I.1;4,75` twice | W217 | the first row stands |
//! | `STC;I.1;4,75` and `STC;I.1;4,5` | E216 | |
//! | `STC;1.1;5` and `STC;1.1;3`, no `1.10` | E215 | a number 1.10 is 1.1 |
//!
//! Which of the three it is can only be said when all rows are read.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::input::answers::editions::EditionsBuilder;
use crate::input::answers::names::Names;
use crate::input::answers::row::Who;
use crate::input::names::items::Outline;
use crate::model::agency::Agency;
use crate::model::answer::{Answer, Stage};
use crate::model::framework::Node;
use crate::model::item::{Item, ItemIndex};
use crate::source::{Place, Sources};

/// An answer that came second.
#[derive(Debug)]
pub(super) struct Repeat {
    pub(super) who: Who,
    pub(super) stage: Stage,
    pub(super) item: ItemIndex,
    pub(super) second: Answer,
    /// Where it names its item.
    pub(super) code: Place,
}

/// What was repeated, and with what.
struct Pair<'p> {
    repeat: &'p Repeat,
    first: &'p Answer,
    agency: &'p Agency,
    item: &'p Item,
    sources: &'p Sources,
}

/// Reports each repetition as what it is; of a row with several stages, the repeated row is told once.
pub(super) fn report(
    repeats: &[Repeat],
    names: &Names,
    editions: &mut EditionsBuilder,
    problems: &mut Diagnostics,
) {
    let mut rows_told = BTreeSet::new();
    for repeat in repeats {
        let Some(outline) = names.outlines.get(repeat.who.framework) else {
            continue;
        };
        let source = repeat.second.place.source();
        let sheet = editions.sheet(repeat.who.year, repeat.stage, source);
        let Some(first) = sheet.answers.get(repeat.who.agency, repeat.item) else {
            continue;
        };
        let pair = Pair {
            repeat,
            first,
            agency: names.roster.agency(repeat.who.agency),
            item: outline.framework().item(repeat.item),
            sources: names.sources,
        };
        let is_missing = |lost: ItemIndex| sheet.answers.get(repeat.who.agency, lost).is_none();
        let lost = pair.lost(outline).filter(|(lost, _)| is_missing(*lost));
        let problem = match &lost {
            Some((_, code)) => pair.shortened(code),
            None => pair.repeated(),
        };
        let is_new = match &problem {
            Problem::RepeatedRow { line, .. } => rows_told.insert((source, *line)),
            _ => true,
        };
        if is_new {
            problems.push(pair.diagnostic(problem));
        }
        if let Some((lost, _)) = lost {
            sheet.unreadable.insert((repeat.who.agency, lost));
        }
    }
}

impl Pair<'_> {
    /// The item whose code a spreadsheet would write like this one's.
    fn lost(&self, outline: &Outline) -> Option<(ItemIndex, String)> {
        let code = lost_code(&self.item.id)?;
        match outline.node(&code)? {
            Node::Item(lost) => Some((lost, code)),
            Node::Area(_) | Node::Criterion(..) => None,
        }
    }

    fn shortened(&self, lost: &str) -> Problem {
        Problem::ShortenedCode {
            code: self.item.id.clone(),
            agency: self.agency.code.clone(),
            lost: lost.to_owned(),
        }
    }

    fn repeated(&self) -> Problem {
        let second = &self.repeat.second;
        if self.first.value == second.value && self.first.responses == second.responses {
            return Problem::RepeatedRow {
                line: self.line(second),
                first_line: self.line(self.first),
            };
        }
        let told = |answer: &Answer| (text(answer, self.sources), self.line(answer));
        Problem::TwoValues {
            agency: self.agency.code.clone(),
            criterion: self.item.id.clone(),
            first: told(self.first),
            second: told(second),
        }
    }

    fn line(&self, answer: &Answer) -> usize {
        self.sources.locate(&answer.place).line
    }

    fn diagnostic(&self, problem: Problem) -> Diagnostic {
        let place = match problem {
            Problem::ShortenedCode { .. } => self.repeat.code,
            _ => self.repeat.second.place,
        };
        Diagnostic::at(place, problem)
            .because_of(self.first.place)
            .of_agency(&self.agency.code, &self.agency.name.vietnamese)
            .of_criterion(&self.item.id, &self.item.name.vietnamese)
    }
}

/// `1.1` → `1.10`: what a spreadsheet makes of the second reads as the first, if it is a number.
fn lost_code(code: &str) -> Option<String> {
    let (whole, fraction) = code.split_once('.')?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(whole) && is_number(fraction)).then(|| format!("{code}0"))
}

/// `4,75`, or `38/40` of two cells.
fn text(answer: &Answer, sources: &Sources) -> String {
    let value = sources.text(&answer.place);
    match &answer.denominator_place {
        Some(place) => format!("{value}/{}", sources.text(place)),
        None => value.to_owned(),
    }
}
