//! What does not apply to an agency, counted as 0: it stays in the divisor and earns nothing.

use crate::analysis::verify::Cause;
use crate::analysis::verify::causes::{Case, Change, Changes, Found};
use crate::model::item::ItemIndex;
use crate::scoring::State;

/// All items that do not apply; where the agency has several, each of them alone.
pub(super) fn not_applicable(case: &Case<'_>, changes: &mut Changes<'_>) -> Vec<Found> {
    let items = items(case, State::NotApplicable);
    if items.is_empty() {
        return Vec::new();
    }
    let all = Cause::NotApplicableAsZero(items.clone());
    if let Some(found) = case.found_after(all, Change::NotApplicableAsZero(None), changes) {
        return vec![found];
    }
    let framework = case.recount.checked.round().agency(case.agency).framework;
    let alone = items.into_iter().filter_map(|item| {
        let cause = Cause::NotApplicableAsZero(vec![item]);
        case.found_after(
            cause,
            Change::NotApplicableAsZero(Some((framework, item))),
            changes,
        )
    });
    alone.collect()
}

/// All items that the register exempts the agency from.
pub(super) fn exempt(case: &Case<'_>, changes: &mut Changes<'_>) -> Vec<Found> {
    let items = items(case, State::Exempt);
    if items.is_empty() {
        return Vec::new();
    }
    let found = case.found_after(Cause::ExemptAsZero(items), Change::ExemptAsZero, changes);
    found.into_iter().collect()
}

fn items(case: &Case<'_>, state: State) -> Vec<ItemIndex> {
    let Some(score) = case.score() else {
        return Vec::new();
    };
    let indexed = case.framework().indexed_items();
    indexed
        .map(|(index, _)| index)
        .filter(|index| score.item(*index).state == state)
        .collect()
}
