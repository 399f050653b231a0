//! Rows of numbers become answers in sheets.
//!
//! Rows arrive in file order, whichever thread numbered them; so everything here happens in the same order for
//! any number of threads.

use crate::input::answers::SingleRows;
use crate::input::stream::form::Form;
use crate::input::stream::inquiry::Inquiry;
use crate::input::stream::meaning::Meanings;
use crate::input::stream::numberer::Row;
use crate::input::stream::page::Page;
use crate::input::stream::sheets::CodedEditions;
use crate::model::round::DecimalMark;
use crate::source::SourceId;

/// Puts the rows of a file into the sheets of a round.
pub(super) struct Merger<'r, 'm> {
    inquiry: Inquiry<'r>,
    editions: &'r mut CodedEditions<'m>,
    /// Filled answers that were put in.
    answers: usize,
}

impl<'r, 'm> Merger<'r, 'm> {
    /// Before the first row of a file.
    pub(super) fn new(
        strict: SingleRows<'r>,
        form: &'r Form,
        editions: &'r mut CodedEditions<'m>,
        source: SourceId,
    ) -> Self {
        Self {
            inquiry: Inquiry::new(strict, form, source),
            editions,
            answers: 0,
        }
    }

    /// Takes rows in file order; `None` where one of them is for the plain reader to judge.
    pub(super) fn take(&mut self, rows: &[Row], page: &Page, meanings: &mut Meanings) -> Option<()> {
        for run in rows.chunk_by(Row::goes_with) {
            let mut rest = self.put_known(run, meanings)?;
            while let Some((row, others)) = rest.split_first() {
                let known = self.inquiry.meaning(row, page, meanings, self.editions)?;
                meanings.learn(row, known);
                let (seat, sheet, meaning) = known;
                let columns = self.editions.columns(sheet, seat.framework);
                self.answers += usize::from(meaning.put_into(columns, seat)?);
                rest = self.put_known(others, meanings)?;
            }
        }
        Some(())
    }

    /// Puts in answers that go to the same place, up to the first that has not been understood yet; what is left.
    fn put_known<'w>(&mut self, rows: &'w [Row], meanings: &Meanings) -> Option<&'w [Row]> {
        let Some((seat, sheet)) = rows.first().and_then(|row| meanings.whose(row)) else {
            return Some(rows);
        };
        let known = meanings.answers(seat.framework);
        let columns = self.editions.columns(sheet, seat.framework);
        for (at, row) in rows.iter().enumerate() {
            match known.get(row.pair as usize) {
                Some(Some(meaning)) => self.answers += usize::from(meaning.put_into(columns, seat)?),
                Some(None) | None => return Some(&rows[at..]),
            }
        }
        Some(&[])
    }

    /// What is known of the file when all rows have been taken; `None` where there is anything to be said of it.
    pub(super) fn finish(self) -> Option<(Option<DecimalMark>, usize)> {
        Some((self.inquiry.finish()?, self.answers))
    }
}
