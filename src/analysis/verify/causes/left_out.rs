//! What does not apply to an agency, counted as 0: it stays in the divisor and earns nothing.

use crate::analysis::verify::Cause;
use crate::analysis::verify::causes::{Case, Change, Changes};
use crate::model::item::ItemIndex;
use crate::scoring::State;

/// All items that do not apply; where the agency has several, each of them alone.
pub(super) fn not_applicable(case: &Case<'_>, changes: &mut Changes<'_>) -> Vec<Cause> {
    let items = items(case, State::NotApplicable);
    if items.is_empty() {
        return Vec::new();
    }
    if case.is_given_after(Change::NotApplicableAsZero(None), changes) {
        return vec![Cause::NotApplicableAsZero(items)];
    }
    let framework = case.recount.checked.round().agency(case.agency).framework;
    let alone = items
        .into_iter()
        .filter(|item| case.is_given_after(Change::NotApplicableAsZero(Some((framework, *item))), changes));
    alone.map(|item| Cause::NotApplicableAsZero(vec![item])).collect()
}

/// All items that the register exempts the agency from.
pub(super) fn exempt(case: &Case<'_>, changes: &mut Changes<'_>) -> Vec<Cause> {
    let items = items(case, State::Exempt);
    let gives = !items.is_empty() && case.is_given_after(Change::ExemptAsZero, changes);
    gives.then_some(Cause::ExemptAsZero(items)).into_iter().collect()
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
