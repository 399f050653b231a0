//! Items that every agency has answered: seen from whole columns of codes, without a look at each answer.
//!
//! ```text
//! 2 1 2 1 1 2 3    no 0 among the codes, no blank among readings 1 to 3: nobody's answer is missing
//! ```

use crate::model::agency::Agency;
use crate::model::framework::{Framework, Kind};
use crate::model::item::ItemIndex;
use crate::model::precedence::{Side, stages};
use crate::model::round::Edition;

/// What is known of the items of a framework.
pub(super) struct Settled {
    /// All items, in order.
    all: Vec<ItemIndex>,
    /// Those whose answers have to be looked at one by one.
    open: Vec<ItemIndex>,
    /// Items of the scale that apply to whoever is not exempt from them.
    applying: Vec<ItemIndex>,
}

impl Settled {
    /// Looks at the sheet that counts first for each item, if it is one of codes.
    pub(super) fn of(edition: &Edition, side: Side, position: usize, framework: &Framework) -> Self {
        let mut settled = Self {
            all: framework.indexed_items().map(|(index, _)| index).collect(),
            open: Vec::new(),
            applying: Vec::new(),
        };
        for (index, item) in framework.indexed_items() {
            let looked_in = stages(item.scored_by, side, framework.scoring.unappraised);
            let first = looked_in.iter().find_map(|stage| edition.stage(*stage));
            let coded = first.and_then(|sheet| sheet.answers.as_coded());
            let full = coded.filter(|coded| coded.sheet().is_full(position, index));
            let values = full.map(|coded| {
                coded
                    .readings()
                    .of(position, index)
                    .iter()
                    .map(|answer| &answer.value)
            });
            match values {
                Some(mut values) if values.clone().all(|value| !value.is_blank()) => {
                    if item.kind == Kind::Base && values.all(|value| item.not_applicable_by(value).is_none())
                    {
                        settled.applying.push(index);
                    }
                }
                Some(_) | None => settled.open.push(index),
            }
        }
        settled
    }

    /// Whether it is known that something applies to an agency.
    pub(super) fn applies_to(&self, who: &Agency) -> bool {
        self.applying.iter().any(|index| !who.exempt_from.contains(index))
    }

    /// The items that are to be looked at: all of them, where it is not known that something `applies`.
    pub(super) fn open_items(&self, applies: bool) -> &[ItemIndex] {
        if applies { &self.open } else { &self.all }
    }
}
