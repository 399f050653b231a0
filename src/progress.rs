//! How far a long run has come: counted where the work is done, looked at by whoever shows it.
//!
//! ```text
//! input      begin(Reading, 470 MB) · advance(256 KiB) · advance(256 KiB) …
//! terminal   Reading answers ━━━━━━━━━━━━───────── 58 %
//! ```
//!
//! To count is one addition, whether anybody looks or not. Nothing is called back and there is no clock, so
//! that no result can depend on who is watching.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering::Relaxed};

/// What a run is busy with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Bringing files into memory, in bytes.
    Opening,
    /// Taking answers from a table, in its rows or in the bytes of its file.
    Reading,
    /// Scoring and ranking, in years.
    Ranking,
    /// Making what is handed on.
    Writing,
}

/// The counters of a run; its clones count together.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<Counters>);

#[derive(Debug, Default)]
struct Counters {
    /// Position in [`ALL`].
    work: AtomicU8,
    done: AtomicU64,
    /// 0 where nobody knows.
    whole: AtomicU64,
}

/// What the counters say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Busy with what.
    pub work: Work,
    /// How much of it is done.
    pub done: u64,
    /// How much there is, where that is known.
    pub whole: Option<u64>,
}

const ALL: [Work; 4] = [Work::Opening, Work::Reading, Work::Ranking, Work::Writing];

impl Progress {
    /// Turns to another work, of which nothing is done yet.
    pub fn begin(&self, work: Work, whole: Option<u64>) {
        self.0.done.store(0, Relaxed);
        self.0.whole.store(whole.unwrap_or(0), Relaxed);
        self.0.work.store(work as u8, Relaxed);
    }

    /// So much more is done.
    pub fn advance(&self, by: u64) {
        self.0.done.fetch_add(by, Relaxed);
    }

    /// How far it is. Between two works the numbers may belong to either, for as long as a store takes.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let counters = &self.0;
        let work = usize::from(counters.work.load(Relaxed));
        let whole = counters.whole.load(Relaxed);
        Standing {
            work: ALL.get(work).copied().unwrap_or(Work::Opening),
            done: counters.done.load(Relaxed),
            whole: (whole > 0).then_some(whole),
        }
    }
}

impl Standing {
    /// Whole percent, at most 100; `None` where nobody knows how much there is.
    #[must_use]
    pub fn percent(&self) -> Option<u64> {
        self.whole
            .map(|whole| self.done.min(whole).saturating_mul(100) / whole)
    }
}

#[cfg(test)]
mod tests {
    use crate::progress::{ALL, Progress, Standing, Work};

    #[test]
    fn clones_count_together_and_another_work_begins_at_nothing() {
        let progress = Progress::default();
        progress.begin(Work::Reading, Some(400));
        progress.clone().advance(100);
        progress.advance(1);
        let (work, done, whole) = (Work::Reading, 101, Some(400));
        assert_eq!(progress.standing(), Standing { work, done, whole });
        assert_eq!(progress.standing().percent(), Some(25));

        progress.begin(Work::Writing, None);
        let (work, done, whole) = (Work::Writing, 0, None);
        assert_eq!(progress.standing(), Standing { work, done, whole });
        assert_eq!(progress.standing().percent(), None);
    }

    #[test]
    fn a_file_that_grew_while_it_was_read_is_not_read_beyond_its_end() {
        let progress = Progress::default();
        progress.begin(Work::Opening, Some(10));
        progress.advance(11);
        assert_eq!(progress.standing().percent(), Some(100));
    }

    #[test]
    fn every_work_is_told_as_itself() {
        for work in ALL {
            let progress = Progress::default();
            progress.begin(work, None);
            assert_eq!(progress.standing().work, work);
        }
    }
}
