//! The register (`agencies.csv`, `donvi.csv`): who is assessed, and in which block.

use std::collections::BTreeSet;

use crate::model::item::ItemIndex;
use crate::model::name::Name;
use crate::source::Place;

/// Position of an agency in [`Round::agencies`](crate::model::round::Round::agencies).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyIndex(pub usize);

/// One line of the register.
#[derive(Debug, Clone)]
pub struct Agency {
    /// `agency`, unique.
    pub code: String,
    /// `name`: the spelling that reports print.
    pub name: Name,
    /// Its framework, by position in [`Round::frameworks`](crate::model::round::Round::frameworks).
    pub framework: usize,
    /// Its block, by position in the framework's blocks.
    pub block: usize,
    /// `status`
    pub standing: Standing,
    /// `exempt_from`: items that do not apply; a code of an area or criterion stands for all its items.
    pub exempt_from: BTreeSet<ItemIndex>,
    /// `aliases`: other names that data files may use.
    pub aliases: Vec<String>,
    /// Its line in the register, or its first line in the data.
    pub place: Place,
}

/// `status` of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// Scored and ranked.
    #[default]
    Assessed,
    /// Listed apart, without data: Hoàng Sa in Đà Nẵng.
    NotAssessed,
    /// Scored, but without a rank: the two special ministries.
    Unranked,
}
