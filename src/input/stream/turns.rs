//! Segments are read by whoever is free and merged in file order, one after the other.
//!
//! ```text
//! thread 1   read 0   merge 0  read 2          read 5 …
//! thread 2   read 1         merge 1  read 3   merge 2, 3   read 4 …
//! ```
//!
//! Whoever hands in the segment whose turn it is merges it, and those behind it that have been handed in already.
//! Nobody waits for a turn, unless as many segments lie there as there are threads: no more than twice as many are
//! ever held.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread::{self, Builder};

use crate::input::request::Streaming;
use crate::input::stream::file::LargeFile;
use crate::input::stream::form::Form;
use crate::input::stream::meaning::Meanings;
use crate::input::stream::merger::Merger;
use crate::input::stream::worker::{Reading, Segment, Stretch, Worker};
use crate::progress::Progress;
use crate::progress::Work::Reading as ReadingAnswers;

/// The longest segment: with a record that reaches beyond it, its positions still fit into 32 bits.
const LONGEST: u64 = 1 << 30;

/// The work on one file, shared by its threads.
struct Work<'w, 'r, 'm> {
    file: &'w LargeFile,
    form: &'w Form,
    segment: u64,
    threads: usize,
    /// The next segment that nobody has taken.
    unclaimed: AtomicU64,
    progress: &'w Progress,
    turn: Mutex<Turn<'w, 'r, 'm>>,
    turned: Condvar,
}

/// What is merged, and how far.
struct Turn<'w, 'r, 'm> {
    /// The segment whose turn it is.
    number: u64,
    /// Where the next record of the file begins.
    at: u64,
    /// Whether blank rows stand before it.
    after_blank: bool,
    /// `None` once the file has been left to the plain reader.
    merger: Option<Merger<'r, 'm>>,
    /// By thread, what its numbers mean.
    meanings: Vec<Meanings>,
    /// Segments that have been handed in before their turn.
    early: BTreeMap<u64, Part<'w>>,
    /// To be read into again.
    spare: Vec<Reading<'w>>,
}

/// A segment that has been read.
struct Part<'w> {
    thread: usize,
    segment: Segment,
    /// `None` where the file could not be read.
    stretch: Option<Stretch>,
    reading: Reading<'w>,
}

/// Reads all rows of a file; `None` where the plain reader has to.
pub(super) fn read<'r, 'm>(
    file: &LargeFile,
    form: &Form,
    streaming: &Streaming,
    progress: &Progress,
    merger: Merger<'r, 'm>,
) -> Option<Merger<'r, 'm>> {
    let segment = LONGEST.min(streaming.segment.get() as u64);
    let segments = (file.length() - form.rows_from).div_ceil(segment);
    let threads = streaming.thread_count().get();
    let threads = usize::try_from(segments).map_or(threads, |segments| threads.min(segments));
    let work = Work {
        file,
        form,
        segment,
        threads,
        unclaimed: AtomicU64::new(0),
        progress,
        turn: Mutex::new(Turn {
            number: 0,
            at: form.rows_from,
            after_blank: false,
            merger: Some(merger),
            meanings: (0..threads).map(|_| Meanings::default()).collect(),
            early: BTreeMap::new(),
            spare: Vec::new(),
        }),
        turned: Condvar::new(),
    };
    progress.begin(ReadingAnswers, Some(file.length()));
    thread::scope(|scope| {
        for thread in 1..threads {
            let work = &work;
            // A thread that the system refuses leaves its part to the others.
            let _ = Builder::new().spawn_scoped(scope, move || work.run(thread));
        }
        work.run(0);
    });
    let turn = work.turn.into_inner().ok()?;
    turn.merger.filter(|_| turn.at == file.length())
}

impl<'w> Work<'w, '_, '_> {
    /// Reads segments until there are no more.
    fn run(&self, thread: usize) {
        let mut worker = Worker::new(self.form);
        let mut reading = Reading::new(self.file, self.form);
        loop {
            let number = self.unclaimed.fetch_add(1, Ordering::Relaxed);
            let Some(segment) = self.segment(number) else {
                return;
            };
            let part = Part {
                thread,
                segment,
                stretch: worker.guess(segment, &mut reading),
                reading,
            };
            match self.hand_in(number, part, (thread, &mut worker)) {
                Some(spare) => reading = spare,
                None => return,
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

    /// Merges whatever can be merged now, and says what to read into next; `None` where the file has been left to the
    /// plain reader.
    fn hand_in(&self, number: u64, part: Part<'w>, by: (usize, &mut Worker)) -> Option<Reading<'w>> {
        let turn = self.turn.lock().ok()?;
        let is_far_ahead = |turn: &mut Turn| {
            turn.number != number && turn.early.len() >= self.threads && turn.merger.is_some()
        };
        let mut turn = self.turned.wait_while(turn, is_far_ahead).ok()?;
        turn.early.insert(number, part);
        let (thread, worker) = by;
        while let Some(part) = turn.next() {
            turn.merge(part, thread, worker);
            self.progress.advance(self.segment);
        }
        self.turned.notify_all();
        let spare = turn.spare.pop();
        turn.merger
            .is_some()
            .then(|| spare.unwrap_or_else(|| Reading::new(self.file, self.form)))
    }
}

impl<'w> Turn<'w, '_, '_> {
    /// The segment whose turn it is, if it has been handed in; then it is the next one's turn.
    fn next(&mut self) -> Option<Part<'w>> {
        let part = self.early.remove(&self.number)?;
        self.number += 1;
        Some(part)
    }

    /// Takes over what was read of a segment.
    fn merge(&mut self, mut part: Part<'w>, thread: usize, worker: &mut Worker) {
        if self.take(&mut part, thread, worker).is_none() {
            self.merger = None;
        }
        self.spare.push(part.reading);
    }

    /// The same; what began at a wrong guess is read again, by whoever is here. `None` where it is for the plain reader.
    fn take(&mut self, part: &mut Part<'w>, thread: usize, worker: &mut Worker) -> Option<()> {
        let until = part.segment.until;
        if self.at >= until {
            // A record that began before reaches beyond it.
            return Some(());
        }
        let mut stretch = part.stretch?;
        if stretch.from != self.at {
            stretch = worker.read(self.at, until, &mut part.reading)?;
            part.thread = thread;
        }
        let below_blank = self.after_blank && part.reading.has_rows();
        if !stretch.is_sound || below_blank {
            return None;
        }
        let meanings = &mut self.meanings[part.thread];
        part.reading.hand_over(self.merger.as_mut()?, meanings)?;
        self.at = stretch.to;
        self.after_blank |= stretch.ends_blank;
        Some(())
    }
}
