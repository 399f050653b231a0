//! Where an agency stands on one side: score, rank, tier.

use rust_decimal::Decimal;

use crate::exact::{Exact, Rounding};
use crate::model::framework::Framework;
use crate::model::name::Name;
use crate::model::round::PublishedRow;
use crate::ranking::Placement;

/// What a table would print of an agency. A published table may lack any of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// With the decimals that it is published with.
    pub published: Option<Decimal>,
    /// Before rounding, where it is known.
    pub exact: Option<Exact>,
    /// 1 is best.
    pub rank: Option<u32>,
    /// Whether others share the rank; a published table does not say it.
    pub tied: bool,
    /// The tier.
    pub tier: Option<Name>,
}

impl Standing {
    pub(super) fn of_placement(placement: &Placement, framework: &Framework) -> Self {
        Self {
            published: Some(placement.score.published),
            exact: Some(placement.score.exact.clone()),
            rank: placement.rank,
            tied: placement.tied,
            tier: placement.tier.map(|tier| framework.tiers[tier].name.clone()),
        }
    }

    /// A tier is taken for the one that bears its name today, so that it is shown in either language.
    pub(super) fn of_published(row: &PublishedRow, framework: &Framework) -> Self {
        let printed = |score: &Exact| score.to_decimal(row.decimals, Rounding::HalfUp);
        let tier = |written: &String| {
            let is_meant = |name: &str| name.to_lowercase() == written.to_lowercase();
            let mut names = framework.tiers.iter().map(|tier| &tier.name);
            let known = names.find(|name| is_meant(&name.vietnamese));
            known.cloned().unwrap_or_else(|| Name {
                vietnamese: written.clone(),
                english: None,
            })
        };
        Self {
            published: row.score.as_ref().and_then(printed),
            exact: None,
            rank: row.rank,
            tied: false,
            tier: row.tier.as_ref().map(tier),
        }
    }

    /// Same rank, shared or not, and same tier; what a published table leaves out is no change.
    pub(super) fn same_place(&self, other: &Self) -> bool {
        let tier = |standing: &Self| standing.tier.as_ref().map(|name| name.vietnamese.to_lowercase());
        let unknown = self.exact.is_none();
        let same_tier = tier(self) == tier(other) || (unknown && self.tier.is_none());
        let same_rank = self.rank == other.rank || (unknown && self.rank.is_none());
        same_tier && same_rank && (unknown || self.tied == other.tied)
    }
}
