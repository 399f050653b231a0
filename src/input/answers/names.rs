//! Everything that the cells of a data file can name, indexed once for all files of a run.

use std::collections::BTreeSet;

use crate::input::names::agencies::Roster;
use crate::input::names::items::Outline;
use crate::model::agency::{Agency, AgencyIndex};
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::source::{SourceId, Sources};

/// Agencies and items by their names, and the texts to tell lines from.
#[derive(Debug)]
pub struct Names<'a> {
    pub(super) sources: &'a Sources,
    /// The agencies.
    pub roster: Roster<'a>,
    /// The items of each framework, in the round's order.
    pub outlines: Vec<Outline<'a>>,
    /// Agencies of which it is not known what they have to answer, since their block is not.
    pub(super) unsettled: BTreeSet<AgencyIndex>,
}

impl<'a> Names<'a> {
    /// Indexes a round; `register` is the file that the agencies come from, where there is one.
    #[must_use]
    pub fn new(
        sources: &'a Sources,
        frameworks: &'a [Framework],
        agencies: &'a [Agency],
        register: Option<SourceId>,
    ) -> Self {
        let register = register.map(|source| sources.get(source).name.as_str());
        Self {
            sources,
            roster: Roster::new(agencies, register),
            outlines: frameworks.iter().map(Outline::new).collect(),
            unsettled: BTreeSet::new(),
        }
    }

    /// Leaves the rows of these agencies unread.
    #[must_use]
    pub fn without(self, unsettled: BTreeSet<AgencyIndex>) -> Self {
        Self { unsettled, ..self }
    }

    /// The item with this code in each framework.
    pub(super) fn items(&self, code: &str) -> Vec<Option<ItemIndex>> {
        self.outlines
            .iter()
            .map(|outline| outline.item(code).ok())
            .collect()
    }
}
