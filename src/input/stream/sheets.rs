//! Sheets of codes as they fill up: one for each year and stage that turns up.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::agency::{Agency, AgencyIndex};
use crate::model::answer::{Answer, Answers, Stage};
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::readings::{Code, CodeSheet, Coded, Codes, Readings, Seat, Seats};
use crate::model::round::{Edition, StageAnswers};
use crate::source::SourceId;

/// Position of a sheet among those that have turned up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SheetIndex(u32);

/// The answers of all files read so far.
#[derive(Debug)]
pub(crate) struct CodedEditions<'m> {
    frameworks: &'m [Framework],
    seats: Seats,
    readings: Readings,
    list: Vec<Filling>,
    known: BTreeMap<(Option<i32>, Stage), SheetIndex>,
}

/// A sheet that fills up.
#[derive(Debug)]
struct Filling {
    codes: CodeSheet,
    /// The file that first brought it up.
    source: SourceId,
}

impl<'m> CodedEditions<'m> {
    /// Without answers.
    pub(crate) fn new(frameworks: &'m [Framework], agencies: &[Agency]) -> Self {
        Self {
            frameworks,
            seats: Seats::new(frameworks, agencies),
            readings: Readings::new(frameworks),
            list: Vec::new(),
            known: BTreeMap::new(),
        }
    }

    /// Where the answers of an agency stand in every sheet.
    pub(super) fn seat(&self, agency: AgencyIndex) -> Seat {
        self.seats.of(agency)
    }

    /// The sheet of a year and a stage.
    pub(super) fn sheet(&mut self, year: Option<i32>, stage: Stage, source: SourceId) -> SheetIndex {
        let (list, seats, frameworks) = (&mut self.list, &self.seats, self.frameworks);
        *self.known.entry((year, stage)).or_insert_with(|| {
            list.push(Filling {
                codes: CodeSheet::new(frameworks, seats),
                source,
            });
            SheetIndex(list.len() as u32 - 1)
        })
    }

    /// Takes in a reading that is not there yet.
    pub(super) fn reading(&mut self, framework: usize, item: ItemIndex, reading: Answer) -> Code {
        self.readings.push(framework, item, reading)
    }

    /// The columns of a sheet for the items of a framework.
    #[inline]
    pub(super) fn columns(&mut self, sheet: SheetIndex, framework: usize) -> &mut [Codes] {
        self.list[sheet.0 as usize].codes.columns_mut(framework)
    }

    /// All sheets that have answers, years ascending, stages in their order.
    pub(crate) fn finish(self) -> Vec<Edition> {
        let (readings, seats) = (Arc::new(self.readings), Arc::new(self.seats));
        let mut filled: Vec<Option<Filling>> = self.list.into_iter().map(Some).collect();
        let mut editions: Vec<Edition> = Vec::new();
        for ((year, stage), SheetIndex(at)) in self.known {
            let filled = filled[at as usize].take().filter(|sheet| !sheet.codes.is_empty());
            let Some(Filling { codes, source }) = filled else {
                continue;
            };
            let coded = Coded::new(codes, Arc::clone(&readings), Arc::clone(&seats));
            let sheet = StageAnswers::sound(stage, source, Answers::coded(coded));
            match editions.last_mut() {
                Some(edition) if edition.year == year => edition.stages.push(sheet),
                _ => editions.push(Edition {
                    year,
                    stages: vec![sheet],
                }),
            }
        }
        editions
    }
}
