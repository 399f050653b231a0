//! Which of its readings counts for an item, seat by seat: the first stage that has one filled in.
//!
//! ```text
//! appraised   2 0 1 2      SNV has both, STC was not appraised
//! self        1 3 1 2
//! counts      2 3 1 2
//! ```

use crate::model::readings::Codes;
use crate::scoring::score::State;
use crate::scoring::tally::worth::{NO_ANSWER, Worth};

/// The columns of an item in which an answer may stand.
#[derive(Debug)]
pub(super) struct Choice<'t> {
    worth: &'t Worth,
    /// Those of the stages that are looked in, the first to be asked first.
    columns: Vec<&'t Codes>,
    /// Seats of the agencies that are exempt, ascending.
    exempt: &'t [usize],
}

impl<'t> Choice<'t> {
    pub(super) fn new(worth: &'t Worth, columns: Vec<&'t Codes>, exempt: &'t [usize]) -> Self {
        Self {
            worth,
            columns,
            exempt,
        }
    }

    /// What the readings are worth.
    pub(super) fn worth(&self) -> &'t Worth {
        self.worth
    }

    /// Where in the worth to look for one agency.
    pub(super) fn at(&self, seat: usize) -> u32 {
        if self.exempt.binary_search(&seat).is_ok() {
            return self.worth.exempt();
        }
        let mut read = self.columns.iter().map(|column| column.get(seat));
        let is_given = |at: &u32| self.worth.outcome(*at).state != State::Missing;
        read.find(is_given).unwrap_or(NO_ANSWER)
    }

    /// The only column that has to be looked into, where there is one: its codes are the positions.
    pub(super) fn settled(&self) -> Option<&'t Codes> {
        let (first, others) = self.columns.split_first()?;
        let decides = others.is_empty() || (self.worth.none_blank() && first.is_full());
        (self.exempt.is_empty() && decides).then_some(*first)
    }

    /// Whether a rule gave the points of every agency.
    pub(super) fn all_scored(&self) -> bool {
        let column = self.settled();
        self.worth.all_scored() && column.is_some_and(Codes::is_full)
    }
}
