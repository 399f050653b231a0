//! Bonus or penalty left out; a score kept within the scale, or let above it.

use crate::analysis::verify::Cause;
use crate::analysis::verify::causes::changes::Beside;
use crate::analysis::verify::causes::{Case, Change, Changes, Found};
use crate::model::framework::Kind;
use crate::model::item::ItemIndex;

pub(super) fn causes(case: &Case<'_>, changes: &mut Changes<'_>) -> Vec<Found> {
    let capped = !case.framework().scoring.capped_at_scale;
    let tried = [
        (
            Change::Without(Beside::Bonus),
            Cause::BonusLeftOut(counted(case, Kind::Bonus)),
        ),
        (
            Change::Without(Beside::Penalty),
            Cause::PenaltyLeftOut(counted(case, Kind::Penalty)),
        ),
        (Change::Cap, Cause::Cap { capped }),
    ];
    let found = tried
        .into_iter()
        .filter_map(|(change, cause)| case.found_after(cause, change, changes));
    found.collect()
}

/// The items of a kind that count for the agency.
fn counted(case: &Case<'_>, kind: Kind) -> Vec<ItemIndex> {
    let score = case.score();
    let earns = |index: &ItemIndex| {
        score
            .as_ref()
            .is_some_and(|score| !score.item(*index).earned.is_zero())
    };
    let indexed = case.framework().indexed_items();
    let of_kind = indexed.filter(|(_, item)| item.kind == kind);
    of_kind.map(|(index, _)| index).filter(earns).collect()
}
