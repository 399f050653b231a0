//! One TOML file while it is read: where its places lie and what was found wrong with it.

use std::cell::RefCell;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Place, SourceId, Sources};

/// A file being read. Its sections share it, so what they find is kept behind a cell.
pub(super) struct Document<'d> {
    sources: &'d Sources,
    source: SourceId,
    found: RefCell<Vec<Diagnostic>>,
}

impl<'d> Document<'d> {
    /// Nothing read yet.
    pub(super) fn new(sources: &'d Sources, source: SourceId) -> Self {
        Self {
            sources,
            source,
            found: RefCell::default(),
        }
    }

    /// The file's name as the user gave it.
    pub(super) fn name(&self) -> &'d str {
        &self.sources.get(self.source).name
    }

    /// The file as a whole.
    pub(super) fn place(&self) -> Place {
        Place::file(self.source)
    }

    /// Bytes of the file as a place.
    pub(super) fn place_of(&self, span: Range<usize>) -> Place {
        Place::text(self.source, span)
    }

    /// What stands at a place of the file, digit by digit.
    pub(super) fn text_at(&self, place: &Place) -> &'d str {
        self.sources.text(place)
    }

    /// Takes note of a problem; reading goes on.
    pub(super) fn report(&self, diagnostic: Diagnostic) {
        self.found.borrow_mut().push(diagnostic);
    }

    /// Whether nothing was found so far.
    pub(super) fn is_sound(&self) -> bool {
        self.found.borrow().is_empty()
    }

    /// Hands over what was found.
    pub(super) fn close(self, problems: &mut Diagnostics) {
        for diagnostic in self.found.into_inner() {
            problems.push(diagnostic);
        }
    }
}
