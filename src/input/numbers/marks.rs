//! The decimal mark of a file: stated, or proved from all its numeric cells, never guessed.
//!
//! ```text
//! C12  4,75       proves the comma
//! C65  96.246     proves nothing, and is 96246 once the comma is proved
//! C19  90.25      proves the dot: the file mixes marks, E303 names both cells
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::input::table::Field;
use crate::model::round::DecimalMark;
use crate::source::{Cell, Place};

/// What is known of a file's decimal mark so far.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    stated: Option<DecimalMark>,
    comma: Option<Witness>,
    dot: Option<Witness>,
    /// Whether all cells have been seen.
    complete: bool,
}

/// The first cell that proves a mark.
#[derive(Debug, Clone)]
struct Witness {
    text: String,
    place: Place,
}

/// What a cell that could be read either way has to go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Not all cells have been seen.
    Open,
    /// This mark is decimal.
    Known(DecimalMark),
    /// No cell shows it.
    Unproved,
    /// Cells show both.
    Mixed,
}

impl Marks {
    /// Nothing seen yet; a stated mark needs no proof.
    #[must_use]
    pub fn new(stated: Option<DecimalMark>) -> Self {
        Self {
            stated,
            ..Self::default()
        }
    }

    /// Notes a cell that can only be read with `mark`; false where another one was stated.
    pub(super) fn accept(&mut self, mark: DecimalMark, field: &Field) -> bool {
        let witness = match mark {
            DecimalMark::Comma => &mut self.comma,
            DecimalMark::Dot => &mut self.dot,
        };
        if witness.is_none() {
            *witness = Some(Witness {
                text: field.text.to_string(),
                place: field.place,
            });
        }
        self.stated.is_none_or(|stated| stated == mark)
    }

    /// What is known now.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match (self.stated, &self.comma, &self.dot) {
            (Some(stated), _, _) => Verdict::Known(stated),
            (None, Some(_), Some(_)) if self.complete => Verdict::Mixed,
            _ if !self.complete => Verdict::Open,
            (None, Some(_), _) => Verdict::Known(DecimalMark::Comma),
            (None, None, Some(_)) => Verdict::Known(DecimalMark::Dot),
            (None, None, None) => Verdict::Unproved,
        }
    }

    /// The mark that was stated or proved.
    #[must_use]
    pub fn known(&self) -> Option<DecimalMark> {
        match self.verdict() {
            Verdict::Known(mark) => Some(mark),
            Verdict::Open | Verdict::Unproved | Verdict::Mixed => None,
        }
    }

    /// Says that all cells have been seen; a file that mixes marks is reported once, with both cells.
    pub fn complete(&mut self, problems: &mut Diagnostics) {
        self.complete = true;
        let (Verdict::Mixed, Some(comma), Some(dot)) = (self.verdict(), &self.comma, &self.dot) else {
            return;
        };
        let (earlier, later) = if comma.place < dot.place {
            (comma, dot)
        } else {
            (dot, comma)
        };
        let problem = Problem::MixedMarks {
            comma: comma.shown(),
            dot: dot.shown(),
        };
        problems.push(Diagnostic::at(later.place, problem).because_of(earlier.place));
    }
}

impl Witness {
    fn shown(&self) -> (String, Cell) {
        // Every cell of a table has its spreadsheet cell.
        let cell = self.place.cell().unwrap_or(Cell { column: 1, row: 1 });
        (self.text.clone(), cell)
    }
}
