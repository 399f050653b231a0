//! A recorder that already knows for which subject steps are taken.

use crate::exact::Exact;
use crate::scoring::recorder::{Recorder, Subject};
use crate::scoring::step::Step;

/// Binds a recorder to a subject, so that a rule names its formulas and nothing else.
#[derive(Debug)]
pub(crate) struct Taker<'r, R> {
    recorder: &'r mut R,
    subject: Subject,
}

impl<'r, R: Recorder> Taker<'r, R> {
    /// Steps taken from here on are for this subject.
    pub(crate) fn new(recorder: &'r mut R, subject: Subject) -> Self {
        Self { recorder, subject }
    }

    /// Works a step out and has it recorded.
    pub(crate) fn take(&mut self, step: Step) -> Exact {
        self.recorder.take(self.subject, step)
    }
}
