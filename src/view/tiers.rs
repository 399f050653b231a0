//! The headings of tiers: `Excellent  90 and above · 3 of 5`.

use crate::language::words;
use crate::model::name::Language;
use crate::model::rule::Bound;
use crate::ranking::TierCount;
use crate::view::block::BlockResults;
use crate::view::report::GroupHeading;

/// The tiers of a block from the highest, then `None` for agencies without a tier.
pub(super) fn steps(block: &BlockResults<'_>) -> impl Iterator<Item = Option<usize>> + use<> {
    (0..block.results.tiers.len()).map(Some).chain([None])
}

/// The heading over agencies that have this tier and no rank.
pub(super) fn unranked_heading(
    block: &BlockResults<'_>,
    step: Option<usize>,
    language: Language,
) -> GroupHeading {
    let tier = step.map(|step| block.tier(block.results.tiers[step].tier));
    GroupHeading {
        name: words(language).not_ranked(tier.map(|tier| tier.name.in_language(language))),
        remark: None,
        step,
    }
}

/// The heading of the tier at `step` of a block's tiers, 0 for the highest.
pub(super) fn heading(block: &BlockResults<'_>, step: usize, language: Language) -> GroupHeading {
    let words = words(language);
    let tiers = &block.results.tiers;
    let TierCount { tier, count } = tiers[step];
    let is_lowest = step + 1 == tiers.len();
    let own = bound(block, tiers[step]);
    // Two tiers may begin at one score and differ by their conditions; both then end where the next begins.
    let next = tiers[..step]
        .iter()
        .rev()
        .map(|above| bound(block, *above))
        .find(|above| *above > own);
    let bounds = words.tier_bounds((!is_lowest).then_some(own), next);
    let share = words.out_of(count, block.results.placements.len());
    GroupHeading {
        name: block.tier(tier).name.in_language(language).to_owned(),
        remark: Some(bounds.map_or_else(|| share.clone(), |bounds| format!("{bounds} · {share}"))),
        step: Some(step),
    }
}

fn bound<'a>(block: &BlockResults<'a>, tier: TierCount) -> &'a Bound {
    &block.tier(tier.tier).bound
}

#[cfg(test)]
mod tests {
    use super::heading;
    use crate::exact::Exact;
    use crate::model::name::Language;
    use crate::view::example::{Example, example};

    fn remarks(example: &Example, language: Language) -> Vec<String> {
        let results = example.results();
        let block = results.blocks().next().expect("the example has blocks");
        let steps = 0..block.results.tiers.len();
        steps
            .filter_map(|step| heading(&block, step, language).remark)
            .collect()
    }

    #[test]
    fn a_tier_reaches_from_its_bound_to_that_of_the_next() {
        assert_eq!(
            remarks(&example(), Language::English),
            [
                "90 and above · 3 of 5",
                "80 to under 90 · 1 of 5",
                "70 to under 80 · 0 of 5",
                "60 to under 70 · 1 of 5",
                "under 60 · 0 of 5",
            ]
        );
    }

    #[test]
    fn strict_bounds_are_said_as_such_in_both_neighbours() {
        let mut example = example();
        for tier in &mut example.round.frameworks[0].tiers[..4] {
            tier.bound.strict = true;
        }
        assert_eq!(
            remarks(&example, Language::Vietnamese),
            [
                "trên 90 · 3/5 đơn vị",
                "trên 80 đến 90 · 1/5 đơn vị",
                "trên 70 đến 80 · 0/5 đơn vị",
                "trên 60 đến 70 · 1/5 đơn vị",
                "từ 60 trở xuống · 0/5 đơn vị",
            ]
        );
    }

    #[test]
    fn tiers_that_begin_together_end_together() {
        let mut example = example();
        example.round.frameworks[0].tiers[1].bound.at = Exact::from(90);
        let remarks = remarks(&example, Language::English);
        assert_eq!(
            remarks[..3],
            [
                "90 and above · 3 of 5",
                "90 and above · 1 of 5",
                "70 to under 90 · 0 of 5"
            ]
        );
    }
}
