//! Several files of one agency become one, if they say the same.
//!
//! ```text
//! QST.xlsx        I.1 = 4,5    II.3 = 3        E601: the two differ in 1 cell (II.3)
//! QST (1).xlsx    I.1 = 4,5    II.3 = 2
//! ```
//!
//! A form that came back blank says nothing and stands back behind one that is filled in.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::exact::Exact;
use crate::input::answers::EditionsBuilder;
use crate::model::agency::{Agency, AgencyIndex, Standing};
use crate::model::answer::{Answer, Remark, Remarks, Stage, Value};
use crate::model::collection::Return;
use crate::model::framework::Framework;
use crate::model::item::{ItemIndex, ScoredBy};
use crate::model::round::Edition;
use crate::source::{Place, SourceId};

/// Where an answer belongs; the item last, so that answers stand in the order of the outline.
type Slot = (Option<i32>, Stage, ItemIndex);
/// What a file says of one agency.
type Own = BTreeMap<Slot, Answer>;

/// One file's answers.
pub(super) struct Sheet {
    source: SourceId,
    agencies: BTreeMap<AgencyIndex, Own>,
}

impl Sheet {
    pub(super) fn new(source: SourceId, editions: Vec<Edition>) -> Self {
        let mut agencies: BTreeMap<AgencyIndex, Own> = BTreeMap::new();
        for edition in editions {
            for sheet in edition.stages {
                for (agency, item, answer) in sheet.answers.iter() {
                    let slot = (edition.year, sheet.stage, item);
                    agencies.entry(agency).or_default().insert(slot, answer.clone());
                }
            }
        }
        Self { source, agencies }
    }
}

/// The answers of all files so far.
pub(super) struct Merger<'r> {
    frameworks: &'r [Framework],
    agencies: &'r [Agency],
    kept: BTreeMap<AgencyIndex, Kept>,
}

/// The file of an agency that counts, and the others beside it.
struct Kept {
    files: Vec<SourceId>,
    differ: bool,
    answers: Own,
}

impl<'r> Merger<'r> {
    pub(super) fn new(frameworks: &'r [Framework], agencies: &'r [Agency]) -> Self {
        Self {
            frameworks,
            agencies,
            kept: BTreeMap::new(),
        }
    }

    /// Takes in a file; an agency that has sent another one which says something else is E601.
    pub(super) fn take(&mut self, sheet: Sheet, problems: &mut Diagnostics) {
        for (agency, answers) in sheet.agencies {
            let new = Kept {
                files: vec![sheet.source],
                differ: false,
                answers,
            };
            let Some(known) = self.kept.get_mut(&agency) else {
                self.kept.insert(agency, new);
                continue;
            };
            match (is_blank(&known.answers), is_blank(&new.answers)) {
                (true, false) => *known = new,
                (_, true) => {}
                (false, false) => {
                    known.files.push(sheet.source);
                    let who = &self.agencies[agency.0];
                    let set = &self.frameworks[who.framework];
                    let found = difference(who, set, &known.answers, &new);
                    known.differ |= found.is_some();
                    problems.extend(found);
                }
            }
        }
    }

    /// The sheets of all stages, and who sent what.
    pub(super) fn finish(self) -> (Vec<Edition>, Vec<Return>) {
        let assessed = self.agencies.iter().enumerate();
        let assessed = assessed.filter(|(_, agency)| agency.standing != Standing::NotAssessed);
        let returns = assessed
            .map(|(at, agency)| self.returned(AgencyIndex(at), agency))
            .filter(|of| of.asked > 0 || !of.files.is_empty())
            .collect();
        let mut editions = EditionsBuilder::new(self.frameworks, self.agencies);
        for (agency, kept) in self.kept {
            for ((year, stage, item), answer) in kept.answers {
                let sheet = editions.sheet(year, stage, answer.place.source());
                sheet.answers.insert(agency, item, answer);
            }
        }
        (editions.finish(), returns)
    }

    fn returned(&self, index: AgencyIndex, agency: &Agency) -> Return {
        let items = self.frameworks[agency.framework].indexed_items();
        let asked: BTreeSet<ItemIndex> = items
            .filter(|(item, about)| {
                about.scored_by == ScoredBy::Appraised && !agency.exempt_from.contains(item)
            })
            .map(|(item, _)| item)
            .collect();
        let kept = self.kept.get(&index);
        let filled = kept.into_iter().flat_map(|kept| &kept.answers);
        let filled = filled.filter(|(_, answer)| !answer.value.is_blank());
        let filled: BTreeSet<ItemIndex> = filled.map(|((_, _, item), _)| *item).collect();
        Return {
            agency: index,
            files: kept.map(|kept| kept.files.clone()).unwrap_or_default(),
            differ: kept.is_some_and(|kept| kept.differ),
            filled: filled.intersection(&asked).count(),
            asked: asked.len(),
        }
    }
}

fn is_blank(answers: &Own) -> bool {
    answers.values().all(|answer| answer.value.is_blank())
}

/// E601, at the first cell that differs.
fn difference(who: &Agency, set: &Framework, known: &Own, new: &Kept) -> Option<Diagnostic> {
    let slots: BTreeSet<&Slot> = known.keys().chain(new.answers.keys()).collect();
    let differing = slots.into_iter().filter(|slot| {
        let (one, other) = (known.get(slot), new.answers.get(slot));
        said(one) != said(other)
    });
    let differing: Vec<&Slot> = differing.collect();
    let first = differing.first()?;
    let place = |answers: &Own| answers.get(first).map(|answer| answer.place);
    let items: BTreeSet<ItemIndex> = differing.iter().map(|(_, _, item)| *item).collect();
    let problem = Problem::FormsDiffer {
        agency: who.code.clone(),
        items: items.into_iter().map(|item| set.item(item).id.clone()).collect(),
    };
    let file = new.files.first().map(|file| Place::file(*file));
    let place_of_new = place(&new.answers).or(file)?;
    let diagnostic = Diagnostic::at(place_of_new, problem).of_agency(&who.code, &who.name.vietnamese);
    let of_known = place(known).or_else(|| known.values().next().map(|answer| answer.place));
    Some(match of_known {
        Some(place) => diagnostic.because_of(place),
        None => diagnostic,
    })
}

/// Everything that an answer says.
#[derive(PartialEq)]
struct Said<'a> {
    value: &'a Value,
    responses: &'a Option<Exact>,
    remarks: [Option<&'a str>; 3],
}

/// No row and a blank one say the same.
fn said(answer: Option<&Answer>) -> Option<Said<'_>> {
    let answer = answer?;
    let remarks = answer.remarks.as_deref();
    let text = |pick: fn(&Remarks) -> &Option<Remark>| Some(pick(remarks?).as_ref()?.text.as_str());
    let said = Said {
        value: &answer.value,
        responses: &answer.responses,
        remarks: [
            text(|remarks| &remarks.evidence),
            text(|remarks| &remarks.reason),
            text(|remarks| &remarks.note),
        ],
    };
    let is_nothing = answer.value.is_blank() && said.remarks.iter().all(Option::is_none);
    (!is_nothing).then_some(said)
}
