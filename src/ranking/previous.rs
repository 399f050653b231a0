//! An earlier round as the table that it would publish, seen from this round.

use std::collections::BTreeMap;

use crate::check::Checked;
use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::round::{Published, PublishedRow, Round};
use crate::ranking::{BlockRanking, Placement, Ranking};

/// What the earlier round publishes of agencies that are still in `now`, matched by code; of several years
/// the last.
#[must_use]
pub fn published(earlier: &Checked, rankings: &[Ranking], now: &Round) -> Published {
    let Some(last) = rankings.last() else {
        return Published::default();
    };
    let codes: BTreeMap<&str, AgencyIndex> = now
        .indexed_agencies()
        .map(|(index, agency)| (agency.code.as_str(), index))
        .collect();
    let placements = last.blocks.iter().flat_map(BlockRanking::everybody);
    let row = |placement: &Placement| {
        let round = earlier.round();
        let agency = codes.get(round.agency(placement.agency).code.as_str())?;
        let tiers = &round.framework_of(placement.agency).tiers;
        Some(PublishedRow {
            agency: *agency,
            score: Some(Exact::from(placement.score.published)),
            decimals: placement.score.published.scale(),
            rank: placement.rank,
            tier: placement.tier.map(|tier| tiers[tier].name.vietnamese.clone()),
            place: round.agency(placement.agency).place,
        })
    };
    Published {
        year: last.year.or(earlier.round().year),
        rows: placements.filter_map(row).collect(),
        unmatched: Vec::new(),
    }
}
