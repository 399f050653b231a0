//! Segments are read by whoever is free and merged in file order, one after the other.
//!
//! ```text
//! thread 1   read 0   merge 0  read 2      merge 2
//! thread 2   read 1         merge 1  read 3       merge 3
//! ```
//!
//! A thread that has read its segment waits for its turn, so that no more segments are held than there are threads.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread::{self, Builder};

use crate::input::request::Streaming;
use crate::input::stream::file::LargeFile;
use crate::input::stream::form::Form;
use crate::input::stream::merger::Merger;
use crate::input::stream::worker::{Segment, Stretch, Worker};
use crate::progress::Progress;
use crate::progress::Work::Reading;

/// The longest segment: with a record that reaches beyond it, its positions still fit into 32 bits.
const LONGEST: u64 = 1 << 30;

/// The work on one file, shared by its threads.
struct Work<'w, 'r, 'm> {
    file: &'w LargeFile,
    form: &'w Form,
    segment: u64,
    /// The next segment that nobody has taken.
    unclaimed: AtomicU64,
    progress: &'w Progress,
    turn: Mutex<Turn<'r, 'm>>,
    turned: Condvar,
}

/// What is merged, and how far.
struct Turn<'r, 'm> {
    /// The segment whose turn it is.
    number: u64,
    /// Where the next record of the file begins.
    at: u64,
    /// Whether blank rows stand before it.
    after_blank: bool,
    /// `None` once the file has been left to the plain reader.
    merger: Option<Merger<'r, 'm>>,
}

/// Reads all rows of a file; `None` where the plain reader has to.
pub(super) fn read<'r, 'm>(
    file: &LargeFile,
    form: &Form,
    streaming: &Streaming,
    progress: &Progress,
    merger: Merger<'r, 'm>,
) -> Option<Merger<'r, 'm>> {
    let work = Work {
        file,
        form,
        segment: LONGEST.min(streaming.segment.get() as u64),
        progress,
        unclaimed: AtomicU64::new(0),
        turn: Mutex::new(Turn {
            number: 0,
            at: form.rows_from,
            after_blank: false,
            merger: Some(merger),
        }),
        turned: Condvar::new(),
    };
    progress.begin(Reading, Some(file.length()));
    let segments = (file.length() - form.rows_from).div_ceil(work.segment);
    let threads = segments.min(streaming.thread_count().get() as u64);
    thread::scope(|scope| {
        for _ in 1..threads {
            // A thread that the system refuses leaves its part to the others.
            let _ = Builder::new().spawn_scoped(scope, || work.run());
        }
        work.run();
    });
    let turn = work.turn.into_inner().ok()?;
    turn.merger.filter(|_| turn.at == file.length())
}

impl Work<'_, '_, '_> {
    /// Reads segments until there are no more.
    fn run(&self) {
        let mut worker = Worker::new(self.file, self.form);
        loop {
            let number = self.unclaimed.fetch_add(1, Ordering::Relaxed);
            let Some(segment) = self.segment(number) else {
                return;
            };
            let stretch = worker.guess(segment);
            if self
                .in_turn(number, |turn| turn.merge(&mut worker, segment, stretch))
                .is_none()
            {
                return;
            }
        }
    }

    fn segment(&self, number: u64) -> Option<Segment> {
        let from = number
            .checked_mul(self.segment)?
            .checked_add(self.form.rows_from)?;
        (from < self.file.length()).then(|| Segment {
            from,
            until: from.saturating_add(self.segment).min(self.file.length()),
            is_first: number == 0,
        })
    }

    /// Waits for the turn of a segment; `None` where the file has been left to the plain reader.
    fn in_turn(&self, number: u64, merge: impl FnOnce(&mut Turn) -> Option<()>) -> Option<()> {
        let turn = self.turn.lock().ok()?;
        let is_early = |turn: &mut Turn| turn.number != number && turn.merger.is_some();
        let mut turn = self.turned.wait_while(turn, is_early).ok()?;
        let merged = turn.merger.is_some().then(|| merge(&mut turn)).flatten();
        if merged.is_none() {
            turn.merger = None;
        }
        turn.number += 1;
        self.progress.advance(self.segment);
        self.turned.notify_all();
        merged
    }
}

impl Turn<'_, '_> {
    /// Takes over what was read of a segment; what began at a wrong guess is read again.
    fn merge(&mut self, worker: &mut Worker, segment: Segment, guessed: Option<Stretch>) -> Option<()> {
        if self.at >= segment.until {
            // A record that began before reaches beyond it.
            return Some(());
        }
        let mut stretch = guessed?;
        if stretch.from != self.at {
            stretch = worker.read(self.at, segment.until)?;
        }
        let below_blank = self.after_blank && worker.has_rows();
        if !stretch.is_sound || below_blank {
            return None;
        }
        worker.hand_over(self.merger.as_mut()?)?;
        self.at = stretch.to;
        self.after_blank |= stretch.ends_blank;
        Some(())
    }
}
