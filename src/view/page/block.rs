//! One block of the page: its bands of tiers, its agencies, and what their drawings share.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::language::page::page_words;
use crate::language::{BlockHeading, Heading, words};
use crate::model::answer::Stage;
use crate::model::framework::{Area, Method};
use crate::ranking::Placement;
use crate::view::block::BlockResults;
use crate::view::page::Draft;
use crate::view::page::member::{Member, member};
use crate::view::report::{Column, GroupHeading};
use crate::view::{statistics, tiers};

/// A block with all that is shown of it.
#[derive(Debug, Clone)]
pub struct PageBlock<'a> {
    /// Its name, with the year where the data has several.
    pub name: String,
    /// The name with the number of agencies.
    pub heading: String,
    /// The columns of the ranking: those of a report, the tier, and no bar.
    pub columns: Vec<Column>,
    /// Everybody who has a score: the ranked, best first, then the others.
    pub members: Vec<Member<'a>>,
    /// The members once more, tier by tier, as the ranking lists them.
    pub bands: Vec<Band>,
    /// Tiers by their scores, highest first; empty where the set has none.
    pub tiers: Vec<TierRange<'a>>,
    /// The areas of its criteria.
    pub areas: Vec<AreaKey<'a>>,
    /// Ranked agencies.
    pub ranked: usize,
    /// Agencies without a score, by name.
    pub not_assessed: Vec<&'a str>,
    /// Of the published scores of the ranked.
    pub mean: Option<Decimal>,
    /// Mean, highest and lowest in one line.
    pub statistics: Option<String>,
    /// What a full score is.
    pub scale: &'a Exact,
    /// Whether points lost are points of that scale, since items have weights.
    pub is_weighted: bool,
    /// Of the published scores.
    pub decimals: u32,
    /// Whose scores are ranked.
    pub stage: Stage,
    /// Whether self-assessments stand beside them.
    pub has_self: bool,
    /// The last round's year, where there is a last round.
    pub previous: Option<Option<i32>>,
}

/// Agencies of one tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// None where the set has no tiers.
    pub heading: Option<GroupHeading>,
    /// By their position in [`PageBlock::members`].
    pub members: Vec<usize>,
}

/// The scores of a tier: from its bound up to that of the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TierRange<'a> {
    /// Its name.
    pub name: &'a str,
    /// 0 for the highest.
    pub step: usize,
    /// Where it begins; none for the lowest, which takes every score.
    pub from: Option<&'a Exact>,
    /// Where the next one begins.
    pub to: Option<&'a Exact>,
}

/// An area by its code, which stands in a drawing, and its name, which does not fit there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AreaKey<'a> {
    /// `I`
    pub id: &'a str,
    /// `Công tác chỉ đạo, điều hành`
    pub name: &'a str,
}

/// Everything that is shown of a block.
pub(super) fn block<'a>(of: &BlockResults<'a>, draft: &mut Draft<'_, 'a>) -> PageBlock<'a> {
    let (language, ranking) = (draft.language, of.ranking);
    let headings = headings(of, draft);
    let everybody: Vec<&'a Placement> = of.results.everybody().collect();
    let bands = bands(of, draft, &everybody);
    // Notes are numbered as the ranking is read: tier by tier.
    let mut notes = vec![Vec::new(); everybody.len()];
    for at in bands.iter().flat_map(|band| &band.members) {
        notes[*at] = draft.notes.of(of, everybody[*at], language);
    }
    let members = (everybody.into_iter().zip(&notes))
        .map(|(placement, notes)| member(of, draft, &headings, placement, notes))
        .collect();
    let name = of.block().name.in_language(language);
    PageBlock {
        name: page_words(language).block(name, of.year),
        heading: words(language).block_heading(&BlockHeading {
            name,
            year: of.year,
            ranked: of.results.placements.len(),
            unranked: of.results.unranked.len(),
            not_assessed: Vec::new(),
        }),
        columns: (headings.iter())
            .map(|heading| Column::new(*heading, words(language)))
            .collect(),
        members,
        bands,
        tiers: tier_ranges(of, draft),
        areas: (of.framework().areas.iter())
            .map(|area: &Area| AreaKey {
                id: &area.id,
                name: area.name.in_language(language),
            })
            .collect(),
        ranked: of.results.placements.len(),
        not_assessed: of.not_assessed(language),
        mean: of.results.mean,
        statistics: statistics::line(of, draft.previous, language),
        scale: &of.framework().scoring.scale,
        is_weighted: of.framework().scoring.method == Method::WeightedMean,
        decimals: of.framework().scoring.decimals,
        stage: ranking.stage,
        has_self: has_self(of),
        previous: draft.previous.map(|previous| previous.year),
    }
}

/// Whether a self-score stands beside the one that is ranked.
fn has_self(block: &BlockResults<'_>) -> bool {
    block.ranking.has_self && block.ranking.stage != Stage::SelfAssessed
}

fn headings(block: &BlockResults<'_>, draft: &Draft<'_, '_>) -> Vec<Heading> {
    let mut headings = vec![Heading::Rank, Heading::Agency];
    if !block.results.tiers.is_empty() {
        headings.push(Heading::Tier);
    }
    if has_self(block) {
        headings.push(Heading::SelfScore);
    }
    headings.push(Heading::Score(block.ranking.stage));
    if let Some(previous) = draft.previous {
        headings.extend([
            Heading::PreviousScore(previous.year),
            Heading::Change,
            Heading::PreviousRank(previous.year),
        ]);
    }
    headings.push(Heading::Notes);
    headings
}

/// The ranked by their tiers from the highest, then the others by theirs; empty ones are left out.
fn bands(block: &BlockResults<'_>, draft: &Draft<'_, '_>, everybody: &[&Placement]) -> Vec<Band> {
    let language = draft.language;
    let of_tier = |step: Option<usize>, is_ranked: bool| -> Vec<usize> {
        let tier = step.map(|step| block.results.tiers[step].tier);
        let is_meant =
            |placement: &Placement| placement.tier == tier && placement.rank.is_some() == is_ranked;
        let members = everybody.iter().enumerate();
        members
            .filter(|(_, placement)| is_meant(placement))
            .map(|(at, _)| at)
            .collect()
    };
    let ranked = tiers::steps(block).map(|step| Band {
        heading: step.map(|step| tiers::heading(block, step, language)),
        members: of_tier(step, true),
    });
    let unranked = tiers::steps(block).map(|step| Band {
        heading: Some(tiers::unranked_heading(block, step, language)),
        members: of_tier(step, false),
    });
    let bands = ranked.chain(unranked);
    bands.filter(|band| !band.members.is_empty()).collect()
}

fn tier_ranges<'a>(block: &BlockResults<'a>, draft: &Draft<'_, '_>) -> Vec<TierRange<'a>> {
    let tiers = &block.results.tiers;
    let bound = |step: usize| &block.tier(tiers[step].tier).bound.at;
    let range = |step: usize| TierRange {
        name: block.tier(tiers[step].tier).name.in_language(draft.language),
        step,
        from: (step + 1 < tiers.len()).then(|| bound(step)),
        to: step.checked_sub(1).map(bound),
    };
    (0..tiers.len()).map(range).collect()
}
