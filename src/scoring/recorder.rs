//! Who listens while a score is computed.
//!
//! The code that scores is generic over a [`Recorder`]. A ranking passes [`Silent`], which compiles to the
//! bare formula; an explanation passes [`Derivation`], which keeps every step. Both run the same code, so
//! that a value and its explanation cannot drift apart.

use crate::exact::Exact;
use crate::model::framework::Node;
use crate::scoring::step::Step;

/// What a step is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An item, criterion or area.
    Node(Node),
    /// The score of the agency.
    Score,
}

/// Takes steps, and may remember them.
pub trait Recorder {
    /// Works a step out.
    fn take(&mut self, subject: Subject, step: Step) -> Exact;
}

/// Nobody listens.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

/// Keeps every step in the order in which it was taken.
#[derive(Debug, Clone, Default)]
pub struct Derivation {
    taken: Vec<Taken>,
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// For what.
    pub subject: Subject,
    /// The formula and its inputs.
    pub step: Step,
    /// What it gave.
    pub result: Exact,
}

impl Recorder for Silent {
    #[inline]
    fn take(&mut self, _subject: Subject, step: Step) -> Exact {
        step.apply()
    }
}

impl Recorder for Derivation {
    fn take(&mut self, subject: Subject, step: Step) -> Exact {
        let result = step.apply();
        self.taken.push(Taken {
            subject,
            step,
            result: result.clone(),
        });
        result
    }
}

impl Derivation {
    /// The steps that led to one subject, in order.
    pub fn of(&self, subject: Subject) -> impl Iterator<Item = &Taken> {
        self.taken.iter().filter(move |taken| taken.subject == subject)
    }
}
