//! Adjustments without a reason: an appraised answer that differs from the one before and does not say why.

use crate::analysis::compare::side::Side;
use crate::model::agency::AgencyIndex;
use crate::model::answer::Answer;
use crate::model::item::ItemIndex;
use crate::source::Place;

/// One cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreasoned {
    /// Whose, in the later round.
    pub agency: AgencyIndex,
    /// To which item.
    pub item: ItemIndex,
    /// The adjusted answer.
    pub place: Place,
}

/// All of them, in the order of the register. Both sides must be stages of one assessment.
#[must_use]
pub fn unreasoned(before: Side<'_>, after: Side<'_>) -> Vec<Unreasoned> {
    let mut found = Vec::new();
    for (agency, registered) in after.round().indexed_agencies() {
        let mut others = before.round().indexed_agencies();
        let Some((old, _)) = others.find(|(_, other)| other.code == registered.code) else {
            continue;
        };
        let (new_set, old_set) = (after.framework(agency), before.framework(old));
        for (item, rules) in new_set.indexed_items() {
            let same = old_set.indexed_items().find(|(_, other)| other.id == rules.id);
            let Some((old_item, _)) = same else { continue };
            let (Some(own), Some(answer)) = (before.answer(old, old_item), after.answer(agency, item)) else {
                continue;
            };
            if own.value != answer.value && !has_reason(answer) {
                found.push(Unreasoned {
                    agency,
                    item,
                    place: answer.place,
                });
            }
        }
    }
    found
}

fn has_reason(answer: &Answer) -> bool {
    let remarks = answer.remarks.as_ref();
    remarks.is_some_and(|remarks| remarks.reason.is_some())
}
