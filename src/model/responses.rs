//! Questionnaires, counted: what the people who were asked about an agency said of one item.
//!
//! ```text
//! ma_don_vi;nhom;cau_1;cau_2        SNV  2 questionnaires, 3 valid answers, 1 blank
//! SNV;Người dân;5;4                      levels 1–5: 0 0 1 1 1
//! SNV;Doanh nghiệp;3;
//! ```

use crate::model::agency::AgencyIndex;
use crate::model::item::ItemIndex;
use crate::source::{Place, SourceId};

/// Levels of the scale that questionnaires are answered on, worst first.
pub const LEVELS: std::ops::RangeInclusive<usize> = 1..=5;

/// All questionnaires of a file.
#[derive(Debug, Clone)]
pub struct Responses {
    /// The file.
    pub source: SourceId,
    /// Headings of the questions, by the set of criteria and the item that they are about.
    pub questions: Vec<Questions>,
    /// Names of the strata, in the order in which they appear; empty where the file has no such column.
    pub strata: Vec<String>,
    /// One entry an agency, item and stratum, in the order of the register and the outline.
    pub tallies: Vec<Tally>,
}

/// The questions that one item is measured by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// By position in the round's frameworks.
    pub framework: usize,
    /// In that framework.
    pub item: ItemIndex,
    /// As they stand over the columns.
    pub headings: Vec<String>,
}

/// What one stratum said of one agency and item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// About whom.
    pub agency: AgencyIndex,
    /// About what.
    pub item: ItemIndex,
    /// By position in [`Responses::strata`].
    pub stratum: Option<usize>,
    /// Rows of the file.
    pub questionnaires: usize,
    /// Rows with at least one valid answer to these questions.
    pub responses: usize,
    /// Cells without an answer.
    pub blank: usize,
    /// Valid answers at each level, worst first; of an item with options, for each option of its rule.
    pub counts: Vec<usize>,
    /// The first row.
    pub place: Place,
}

impl Tally {
    /// Nothing counted yet; `answers` different ones can be given.
    #[must_use]
    pub fn empty(
        agency: AgencyIndex,
        item: ItemIndex,
        stratum: Option<usize>,
        answers: usize,
        place: Place,
    ) -> Self {
        Self {
            agency,
            item,
            stratum,
            questionnaires: 0,
            responses: 0,
            blank: 0,
            counts: vec![0; answers],
            place,
        }
    }

    /// Answers that count: the denominator of every percentage.
    #[must_use]
    pub fn valid(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Takes in what another stratum said.
    pub fn add(&mut self, other: &Self) {
        self.questionnaires += other.questionnaires;
        self.responses += other.responses;
        self.blank += other.blank;
        self.place = self.place.min(other.place);
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
    }
}
