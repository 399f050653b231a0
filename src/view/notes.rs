//! Notes: what a reader would ask about one agency's score or tier.
//!
//! A tier that was refused, items that do not apply, answers that are missing, a score that rounding carried
//! over a bound. Notes are numbered in the order in which they are met; agencies with the same note share it.

use std::collections::BTreeMap;

use crate::exact::Exact;
use crate::language::{LeftOut, words};
use crate::model::framework::{Kind, Method};
use crate::model::name::Language;
use crate::ranking::{Placement, Refusal};
use crate::scoring::{State, Unscored};
use crate::view::block::BlockResults;

/// The notes of one report, growing from its top to its bottom.
#[derive(Debug, Default)]
pub(super) struct Notes {
    texts: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

impl Notes {
    /// Takes in what there is to note about an agency and hands back the numbers.
    pub(super) fn of(
        &mut self,
        block: &BlockResults<'_>,
        placement: &Placement,
        language: Language,
    ) -> Vec<usize> {
        let texts = refused(block, placement, language)
            .into_iter()
            .chain(left_out(block, placement, language))
            .chain(missing(block, placement, language))
            .chain(rounded_at_edge(block, placement, language));
        texts.map(|text| self.number(text)).collect()
    }

    /// All of them, the first is number 1.
    pub(super) fn into_texts(self) -> Vec<String> {
        self.texts
    }

    fn number(&mut self, text: String) -> usize {
        let next = self.texts.len() + 1;
        *self.numbers.entry(text).or_insert_with_key(|text| {
            self.texts.push(text.clone());
            next
        })
    }
}

fn refused(block: &BlockResults<'_>, placement: &Placement, language: Language) -> Vec<String> {
    let text = |refusal: &Refusal| {
        let tier = block.tier(refusal.tier).name.in_language(language);
        words(language).refused(tier, &refusal.because)
    };
    placement.refused.iter().map(text).collect()
}

/// Only items of the scale: a bonus that does not apply changes nothing for the rest.
fn left_out(block: &BlockResults<'_>, placement: &Placement, language: Language) -> Option<String> {
    let framework = block.framework();
    let leaving = |state: State| {
        codes(block, placement, |unscored| {
            unscored.state == state && !unscored.applies && framework.item(unscored.item).kind == Kind::Base
        })
    };
    let (not_applicable, exempt) = (leaving(State::NotApplicable), leaving(State::Exempt));
    if not_applicable.is_empty() && exempt.is_empty() {
        return None;
    }
    let scaled = match framework.scoring.method {
        Method::Points => Some((&placement.score.max, &framework.scoring.scale)),
        Method::WeightedMean => None,
    };
    Some(words(language).left_out(&LeftOut {
        not_applicable,
        exempt,
        scaled,
    }))
}

fn missing(block: &BlockResults<'_>, placement: &Placement, language: Language) -> Option<String> {
    let items = codes(block, placement, |unscored| unscored.state == State::Missing);
    (!items.is_empty()).then(|| words(language).missing(&items))
}

/// Where a bound lies between the exact and the published score, whichever of the two is compared.
fn rounded_at_edge(block: &BlockResults<'_>, placement: &Placement, language: Language) -> Option<String> {
    let score = &placement.score;
    let published = Exact::from(score.published);
    // The lowest tier takes every score, so its bound is no edge.
    let (_, edges) = block.results.tiers.split_last()?;
    let crossed = edges.iter().any(|tier| {
        let bound = &block.tier(tier.tier).bound;
        bound.is_met_by(&score.exact) != bound.is_met_by(&published)
    });
    let rounding = block.framework().scoring.rounding;
    crossed.then(|| words(language).rounded_at_edge(&score.exact, score.published, rounding))
}

/// The codes of an agency's unscored items of one sort, in the order of the outline.
fn codes<'a>(
    block: &BlockResults<'a>,
    placement: &Placement,
    is_meant: impl Fn(&Unscored) -> bool,
) -> Vec<&'a str> {
    let meant = placement.unscored.iter().filter(|unscored| is_meant(unscored));
    meant
        .map(|unscored| block.framework().item(unscored.item).id.as_str())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Notes;
    use crate::exact::Exact;
    use crate::model::item::ItemIndex;
    use crate::model::name::Language;
    use crate::ranking::{Because, Placement, Refusal};
    use crate::scoring::{State, Unscored};
    use crate::view::example::{Example, example};

    /// The notes of the first agency of the example after a change.
    fn notes(change: impl Fn(&mut Placement), language: Language) -> Vec<String> {
        let Example { mut rankings, .. } = example();
        change(&mut rankings[0].blocks[0].placements[0]);
        let example = Example {
            rankings,
            ..example()
        };
        let results = example.results();
        let block = results.blocks().next().expect("the example has blocks");
        let mut notes = Notes::default();
        notes.of(&block, &block.results.placements[0], language);
        notes.into_texts()
    }

    fn unscored(item: usize, state: State, applies: bool) -> Unscored {
        Unscored {
            item: ItemIndex(item),
            state,
            applies,
        }
    }

    #[test]
    fn exempt_and_not_applicable_items_are_told_apart() {
        let change = |placement: &mut Placement| {
            placement.unscored = vec![
                unscored(0, State::Exempt, false),
                unscored(6, State::NotApplicable, false),
                unscored(7, State::NotApplicable, false),
            ];
            placement.score.max = Exact::from(55);
        };
        assert_eq!(
            notes(change, Language::English),
            [
                "2 criteria not applicable (II.4, III.1), 1 criterion exempt (I.1): scaled from 55 points to 100"
            ]
        );
    }

    #[test]
    fn an_item_that_does_not_apply_and_counts_in_full_leaves_the_scale_alone() {
        let change =
            |placement: &mut Placement| placement.unscored = vec![unscored(6, State::NotApplicable, true)];
        assert_eq!(notes(change, Language::English), Vec::<String>::new());
    }

    #[test]
    fn a_missing_answer_is_said_to_count_as_zero() {
        let change = |placement: &mut Placement| placement.unscored = vec![unscored(2, State::Missing, true)];
        assert_eq!(
            notes(change, Language::Vietnamese),
            ["1 tiêu chí không có kết quả (I.3): tính 0 điểm"]
        );
    }

    #[test]
    fn each_refused_tier_is_given_with_its_reason() {
        let change = |placement: &mut Placement| {
            let refusal = |tier, because| Refusal { tier, because };
            placement.refused = vec![
                refusal(
                    0,
                    Because::Quota {
                        percent: Exact::from(20),
                        places: 1,
                    },
                ),
                refusal(
                    1,
                    Because::ShareBelow {
                        id: "II".to_owned(),
                        needed: Exact::from(80),
                        found: Exact::from(72),
                    },
                ),
            ];
        };
        assert_eq!(
            notes(change, Language::English),
            [
                "enough points for Excellent, which is full: at most 20% of the block, here 1 agency",
                "enough points for Good, condition not met: II must reach 80% (is 72%)",
            ]
        );
    }

    #[test]
    fn rounding_down_below_a_bound_is_noted_as_well() {
        let change = |placement: &mut Placement| {
            placement.score.exact = Exact::ratio(8999, 100).expect("not over 0");
            placement.score.published = "90.0".parse().expect("a decimal");
        };
        assert_eq!(
            notes(change, Language::English),
            ["exact score 89.99, published as 90.0 by rounding rule \"half-up\""]
        );
    }

    #[test]
    fn agencies_with_the_same_note_share_its_number() {
        let mut notes = Notes::default();
        assert_eq!(notes.number("a".to_owned()), 1);
        assert_eq!(notes.number("b".to_owned()), 2);
        assert_eq!(notes.number("a".to_owned()), 1);
        assert_eq!(notes.into_texts(), ["a", "b"]);
    }
}
