//! Missing answers that another problem explains: the row is there, under a name that nobody has.
//!
//! ```text
//! STCC;I.2;38;40       E211 no agency "STCC"     STC · I.2 is missing for the same reason
//! STC;I.9;38;40        E214 no criterion "I.9"   STC · I.2 is missing for the same reason
//! ```
//!
//! As many answers are explained as there are such rows, never more: where two answers of an agency are
//! missing and one row is misnamed, both are reported, since nobody can say which of them was left out.

use std::collections::BTreeMap;

use crate::model::agency::AgencyIndex;
use crate::model::item::ItemIndex;
use crate::model::round::{Round, Unplaced};

/// The missing answers that no misnamed row explains.
pub(super) fn without_explained<'u>(
    mut absent: Vec<(AgencyIndex, ItemIndex)>,
    unplaced: impl Iterator<Item = &'u Unplaced>,
    round: &Round,
) -> Vec<(AgencyIndex, ItemIndex)> {
    let mut rows: BTreeMap<Unplaced, usize> = BTreeMap::new();
    for row in unplaced {
        *rows.entry(*row).or_default() += 1;
    }
    let framework = |agency: AgencyIndex| round.agency(agency).framework;
    for (row, count) in rows {
        let could_be = |&(agency, item): &(AgencyIndex, ItemIndex)| {
            row.agency.is_none_or(|known| known == agency)
                && row.item.is_none_or(|known| known == (framework(agency), item))
        };
        if absent.iter().filter(|answer| could_be(answer)).count() <= count {
            absent.retain(|answer| !could_be(answer));
        }
    }
    absent
}
