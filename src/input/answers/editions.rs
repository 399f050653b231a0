//! Sheets of answers as they fill up, file by file: one for each year and stage that turns up.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::agency::Agency;
use crate::model::answer::{Answers, Stage};
use crate::model::framework::Framework;
use crate::model::round::{Edition, StageAnswers};
use crate::source::SourceId;

/// The answers of all files read so far.
#[derive(Debug)]
pub struct EditionsBuilder {
    /// Number of items of each agency.
    widths: Vec<usize>,
    sheets: BTreeMap<(Option<i32>, Stage), StageAnswers>,
}

impl EditionsBuilder {
    /// Without answers.
    #[must_use]
    pub fn new(frameworks: &[Framework], agencies: &[Agency]) -> Self {
        let width = |agency: &Agency| frameworks.get(agency.framework).map_or(0, |set| set.items.len());
        Self {
            widths: agencies.iter().map(width).collect(),
            sheets: BTreeMap::new(),
        }
    }

    /// The sheet of a year and a stage; `source` is the file that first brought it up.
    pub fn sheet(&mut self, year: Option<i32>, stage: Stage, source: SourceId) -> &mut StageAnswers {
        let widths = &self.widths;
        self.sheets.entry((year, stage)).or_insert_with(|| StageAnswers {
            stage,
            source,
            answers: Answers::new(widths.iter().copied()),
            unreadable: BTreeSet::new(),
        })
    }

    /// All sheets, years ascending, stages in their order.
    #[must_use]
    pub fn finish(self) -> Vec<Edition> {
        let mut editions: Vec<Edition> = Vec::new();
        for ((year, _), sheet) in self.sheets {
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
