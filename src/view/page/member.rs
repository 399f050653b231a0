//! One agency of a block on the page: its row, its marks in the drawings, its profile.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::language::Heading;
use crate::model::precedence::Side;
use crate::ranking::Placement;
use crate::scoring::{Silent, score};
use crate::view::block::BlockResults;
use crate::view::cell::Subject;
use crate::view::page::Draft;
use crate::view::page::profile::{Profile, profile};
use crate::view::report::Cell;

/// An agency with a score.
#[derive(Debug, Clone)]
pub struct Member<'a> {
    /// Counted over the whole page from 1: what links go by, so that no text of the data is in them.
    pub number: usize,
    /// Its name.
    pub name: &'a str,
    /// Its rank and whether others share it; `None` where it is not ranked.
    pub rank: Option<(u32, bool)>,
    /// Its tier, where the set has tiers.
    pub tier: Option<TierMark<'a>>,
    /// As published.
    pub score: Decimal,
    /// With the self-answers, where there are any.
    pub self_score: Option<Decimal>,
    /// In the last round, where there was one and it took part.
    pub before: Option<Decimal>,
    /// One for each column of the block.
    pub cells: Vec<Cell>,
    /// The share of each area of the criteria, 0–100; `None` where the area does not apply.
    pub shares: Vec<Option<Exact>>,
    /// Numbers of the notes about it.
    pub notes: Vec<usize>,
    /// What cost it points; `None` where the score is all there is.
    pub profile: Option<Profile<'a>>,
}

/// The tier of an agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TierMark<'a> {
    /// Its place among those of the block, 0 for the highest.
    pub step: usize,
    /// Its name.
    pub name: &'a str,
    /// Whether a higher tier was refused: the score then lies in the band of another one.
    pub lowered: bool,
}

impl Member<'_> {
    /// The share of one area, where it applies.
    #[must_use]
    pub fn share(&self, area: usize) -> Option<&Exact> {
        self.shares.get(area)?.as_ref()
    }
}

/// Everything that is shown of an agency; its score is computed once more for the points of its parts.
pub(super) fn member<'a>(
    block: &BlockResults<'a>,
    draft: &mut Draft<'_, 'a>,
    headings: &[Heading],
    placement: &'a Placement,
    notes: &[usize],
) -> Member<'a> {
    let language = draft.language;
    let subject = Subject {
        block,
        placement,
        previous: draft.previous,
        notes,
        language,
    };
    let cells = headings.iter().map(|heading| subject.cell(*heading)).collect();
    draft.members += 1;
    let side = Side::Ranked(draft.checked.stage());
    let score = score(
        draft.checked,
        block.edition(),
        side,
        placement.agency,
        &mut Silent,
    );
    let percent = |share: Exact| &share * &Exact::HUNDRED;
    let before = draft.previous.map(|previous| previous.of_agency(placement));
    Member {
        number: draft.members,
        name: block.name(placement.agency, language),
        rank: placement.rank.map(|rank| (rank, placement.tied)),
        tier: tier(block, draft, placement),
        score: placement.score.published,
        self_score: placement.self_score,
        before: before.and_then(|before| before.score),
        cells,
        shares: (score.areas.iter())
            .map(|area| area.part.share().map(percent))
            .collect(),
        notes: notes.to_vec(),
        profile: profile(block, &score, draft.most_losses, language),
    }
}

fn tier<'a>(block: &BlockResults<'a>, draft: &Draft<'_, '_>, placement: &Placement) -> Option<TierMark<'a>> {
    let tier = placement.tier?;
    let step = block.results.tiers.iter().position(|held| held.tier == tier)?;
    Some(TierMark {
        step,
        name: block.tier(tier).name.in_language(draft.language),
        lowered: !placement.refused.is_empty(),
    })
}
