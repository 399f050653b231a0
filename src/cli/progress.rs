//! A line on the terminal while a long run lasts, and not a byte anywhere else.
//!
//! ```text
//! ⠹ Reading answers 58 %  ━━━━━━━━━━━━━━━━╸─────────────
//! ```
//!
//! It is drawn on standard error once a second has passed, and only where a person looks at it; before
//! anything else is printed it is gone. Ctrl-C ends the run by the system's own means: a result that is being
//! written lies beside its target, which stays what it was.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use parindex::language::progress::progress as said;
use parindex::model::name::Language;
use parindex::progress::Progress;

/// Who has an answer within this time needs no line.
const PATIENCE: Duration = Duration::from_secs(1);
/// From one look at the counters to the next.
const PAUSE: Duration = Duration::from_millis(100);

/// A thread that draws until it is dropped.
pub(crate) struct Watch {
    end: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Watch {
    /// Begins to watch. Where the system has no thread left the run goes on unwatched.
    pub(crate) fn over(progress: &Progress, language: Language) -> Self {
        let (end, ended) = mpsc::channel();
        let progress = progress.clone();
        let thread = thread::Builder::new().spawn(move || draw(&progress, language, &ended));
        Self {
            end: Some(end),
            thread: thread.ok(),
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        // The thread ends when its sender is gone, and has cleared the line when it has ended.
        drop(self.end.take());
        if let Some(thread) = self.thread.take() {
            // A line that could not be drawn is no reason to lose a result.
            let _ = thread.join();
        }
    }
}

fn draw(progress: &Progress, language: Language, ended: &Receiver<()>) {
    let is_over = |within| ended.recv_timeout(within) != Err(RecvTimeoutError::Timeout);
    if is_over(PATIENCE) {
        return;
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    while !is_over(PAUSE) {
        let standing = progress.standing();
        let shape = match standing.whole {
            Some(_) => "{spinner} {msg}  {bar:30}",
            None => "{spinner} {msg}",
        };
        if let Ok(style) = ProgressStyle::with_template(shape) {
            bar.set_style(style.progress_chars("━╸─"));
        }
        match standing.whole {
            Some(whole) => bar.set_length(whole),
            None => bar.unset_length(),
        }
        bar.set_position(standing.done);
        bar.set_message(said(&standing, language));
        bar.tick();
    }
    bar.finish_and_clear();
}
