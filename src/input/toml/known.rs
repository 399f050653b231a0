//! Codes that a file declares, so that references to others are refused.

use std::collections::BTreeSet;

use crate::diagnostic::Problem;
use crate::input::toml::section::Section;
use crate::input::toml::words::Placed;

/// The most codes that a message lists.
const MOST_LISTED: usize = 30;

/// The codes of some tables.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    codes: BTreeSet<String>,
    /// The first of them in file order, for messages.
    listed: Vec<String>,
    /// A table has no readable code; then no reference is refused, for it may name that table.
    incomplete: bool,
}

impl Known {
    /// Takes in a declaration, `None` where its code could not be read.
    pub(super) fn declare(&mut self, code: Option<&str>) {
        match code {
            None => self.incomplete = true,
            Some(code) => {
                if self.codes.insert(code.to_owned()) && self.listed.len() < MOST_LISTED {
                    self.listed.push(code.to_owned());
                }
            }
        }
    }

    /// Takes in what another list declares.
    pub(super) fn with(mut self, other: &Self) -> Self {
        for code in &other.codes {
            self.declare(Some(code));
        }
        self.incomplete |= other.incomplete;
        self
    }

    /// Whether a reference may stand.
    pub(super) fn has(&self, code: &str) -> bool {
        self.incomplete || self.codes.contains(code)
    }

    /// Whether a reference may stand; E416 where it may not.
    pub(super) fn admits(&self, section: &Section<'_>, key: &str, reference: &Placed) -> bool {
        let admitted = self.has(&reference.text);
        if !admitted {
            let problem = Problem::UnknownReference {
                key: key.to_owned(),
                id: reference.text.clone(),
                known: self.listed.clone(),
            };
            section.report(reference.place, problem);
        }
        admitted
    }
}
