//! Codes that a file declares, so that references to others are refused.

use std::collections::BTreeSet;

use crate::diagnostic::Problem;
use crate::input::toml::section::Section;
use crate::input::toml::words::Placed;

/// The most codes that a message lists.
const MOST_LISTED: usize = 30;

/// The codes of some tables.
#[derive(Debug, Clone, Default)]
pub(super) struct Known<'d> {
    codes: BTreeSet<&'d str>,
    /// The first of them in file order, for messages.
    listed: Vec<&'d str>,
    /// A table has no readable code; then no reference is refused, for it may name that table.
    incomplete: bool,
}

impl<'d> Known<'d> {
    /// What these tables declare; `None` is one that could not be read.
    pub(super) fn of(sections: &[Option<Section<'d>>]) -> Self {
        let mut known = Self::default();
        known.declare(sections);
        known
    }

    /// Takes in what other tables declare.
    pub(super) fn declare(&mut self, sections: &[Option<Section<'d>>]) {
        for section in sections {
            match section.as_ref().and_then(|section| section.peek("id")) {
                None => self.incomplete = true,
                Some(code) => self.insert(code),
            }
        }
    }

    fn insert(&mut self, code: &'d str) {
        if self.codes.insert(code) && self.listed.len() < MOST_LISTED {
            self.listed.push(code);
        }
    }

    /// Takes in what another list declares.
    pub(super) fn with(mut self, other: &Self) -> Self {
        for code in &other.codes {
            self.insert(code);
        }
        self.incomplete |= other.incomplete;
        self
    }

    /// Whether a reference may stand.
    pub(super) fn has(&self, code: &str) -> bool {
        self.incomplete || self.codes.contains(code)
    }

    /// Whether a reference may stand; E416 where it may not.
    pub(super) fn admits(&self, section: &Section<'_>, key: &str, reference: &Placed<&str>) -> bool {
        let admitted = self.has(reference.text);
        if !admitted {
            let problem = Problem::UnknownReference {
                key: key.to_owned(),
                id: reference.text.to_owned(),
                known: self.listed.iter().map(|&code| code.to_owned()).collect(),
            };
            section.report(reference.place, problem);
        }
        admitted
    }
}
