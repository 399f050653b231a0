//! Missing answers that another problem explains: the row is there, under a name that nobody has.
//!
//! ```text
//! STCC;I.2;38;40       E211 no agency "STCC"     STC · I.2 is missing for the same reason
//! STC;I.9;38;40        E214 no criterion "I.9"   STC · I.2 is missing for the same reason
//! ```
//!
//! As many answers are explained as there are such rows, never more: where two answers of an agency are
//! missing and one row is misnamed, both are reported, since nobody can say which of them was left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::agency::AgencyIndex;
use crate::model::item::ItemIndex;
use crate::model::round::{Round, Unplaced};

type Owed = (AgencyIndex, ItemIndex);

/// The missing answers that no misnamed row explains.
pub(super) fn without_explained<'u>(
    mut absent: Vec<Owed>,
    unplaced: impl Iterator<Item = &'u Unplaced>,
    round: &Round,
) -> Vec<Owed> {
    let framework = |agency: AgencyIndex| round.agency(agency).framework;
    let mut exactly: BTreeSet<Owed> = BTreeSet::new();
    let mut of_agency: BTreeMap<AgencyIndex, usize> = BTreeMap::new();
    let mut of_item: BTreeMap<(usize, ItemIndex), usize> = BTreeMap::new();
    for row in unplaced {
        match (row.agency, row.item) {
            (Some(agency), Some((_, item))) => {
                exactly.insert((agency, item));
            }
            (Some(agency), None) => *of_agency.entry(agency).or_default() += 1,
            (None, Some(item)) => *of_item.entry(item).or_default() += 1,
            (None, None) => {}
        }
    }
    absent.retain(|answer| !exactly.contains(answer));
    // What one row explains is no longer in the way of the others.
    loop {
        let before = absent.len();
        explain(&mut absent, &of_agency, |(agency, _)| agency);
        explain(&mut absent, &of_item, |(agency, item)| (framework(agency), item));
        if absent.len() == before {
            return absent;
        }
    }
}

/// Drops the answers of each subject that has at least as many misnamed rows.
fn explain<S: Ord>(absent: &mut Vec<Owed>, rows: &BTreeMap<S, usize>, subject: impl Fn(Owed) -> S) {
    let mut owed: BTreeMap<S, usize> = BTreeMap::new();
    for answer in absent.iter() {
        *owed.entry(subject(*answer)).or_default() += 1;
    }
    let is_explained = |subject: &S| rows.get(subject) >= owed.get(subject);
    absent.retain(|answer| !is_explained(&subject(*answer)));
}
