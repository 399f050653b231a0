//! Sheets of answers as they fill up, file by file: one for each year and stage that turns up.

use crate::model::agency::{Agency, AgencyIndex};
use crate::model::answer::{Answer, Answers, Stage};
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::round::{Edition, StageAnswers, Unplaced};
use crate::source::{Place, SourceId};

/// The answers of all files read so far.
#[derive(Debug)]
pub struct EditionsBuilder {
    /// Number of items of each agency.
    widths: Vec<usize>,
    /// By year and stage, in the order in which they turned up.
    sheets: Vec<((Option<i32>, Stage), StageAnswers)>,
    unplaced: Vec<(Stage, Unplaced)>,
}

impl EditionsBuilder {
    /// Without answers.
    #[must_use]
    pub fn new(frameworks: &[Framework], agencies: &[Agency]) -> Self {
        let width = |agency: &Agency| frameworks.get(agency.framework).map_or(0, |set| set.items.len());
        Self {
            widths: agencies.iter().map(width).collect(),
            sheets: Vec::new(),
            unplaced: Vec::new(),
        }
    }

    /// The sheet of a year and a stage; `source` is the file that first brought it up.
    pub fn sheet(&mut self, year: Option<i32>, stage: Stage, source: SourceId) -> &mut StageAnswers {
        let known = self.sheets.iter().position(|(key, _)| *key == (year, stage));
        let at = known.unwrap_or_else(|| {
            let answers = Answers::new(self.widths.iter().copied());
            self.sheets
                .push(((year, stage), StageAnswers::sound(stage, source, answers)));
            self.sheets.len() - 1
        });
        &mut self.sheets[at].1
    }

    /// Whose answer stands in a cell.
    pub(super) fn owner(&self, cell: Place) -> Option<(AgencyIndex, ItemIndex)> {
        let mut answers = self.sheets.iter().flat_map(|(_, sheet)| sheet.answers.iter());
        let stands_at = |answer: &Answer| answer.place == cell || answer.denominator_place == Some(cell);
        let owned = answers.find(|(_, _, answer)| stands_at(answer));
        owned.map(|(agency, item, _)| (agency, item))
    }

    /// Keeps a row that belongs to no sheet; the sheets of its stage, whatever their year, are told of it.
    pub(super) fn set_aside(&mut self, stage: Stage, row: Unplaced) {
        self.unplaced.push((stage, row));
    }

    /// All sheets, years ascending, stages in their order.
    #[must_use]
    pub fn finish(mut self) -> Vec<Edition> {
        self.sheets.sort_by_key(|(key, _)| *key);
        let mut editions: Vec<Edition> = Vec::new();
        for ((year, _), mut sheet) in self.sheets {
            let of_stage = self.unplaced.iter().filter(|(stage, _)| *stage == sheet.stage);
            sheet.unplaced.extend(of_stage.map(|(_, row)| *row));
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
