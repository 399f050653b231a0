//! What stands on the page of a round: block by block the ranking, what is drawn of it, and each agency.
//!
//! ```text
//! title     Public administration reform index 2024          banner   Illustrative criteria: …
//! block     Khối sở, ban, ngành — 5 agencies
//!   bands     Excellent  90 and above · 3 of 5:  1 Sở Nội vụ 101.02 …
//!   figures   scores over tiers · self beside appraised · shares of areas · change on the last round
//!   profiles  Sở Nội vụ: rank 1 of 5, III.1 lost 1.98 of 30
//! notes     [1] …
//! ```

mod block;
mod member;
mod profile;

pub use block::{AreaKey, Band, PageBlock, TierRange};
pub use member::{Member, TierMark};
pub use profile::{Lost, Profile};

use crate::check::Checked;
use crate::model::name::Language;
use crate::view::notes::Notes;
use crate::view::previous::Previous;
use crate::view::results::Results;
use crate::view::{summary, title};

/// Up to so many agencies the page has room for whatever cost one of them points.
const FEW_AGENCIES: usize = 400;
/// So many losses stand in a profile then, and so many in a larger round.
const MOST_LOSSES: (usize, usize) = (12, 5);

/// Everything on the page, in the words of one language.
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// The language of its words and of the numbers in its cells.
    pub language: Language,
    /// What it is.
    pub title: &'a str,
    /// The decision behind it, or each set of criteria with its own.
    pub decisions: Vec<String>,
    /// What must be said of criteria that are not official.
    pub banner: Vec<String>,
    /// Of all years, in order.
    pub blocks: Vec<PageBlock<'a>>,
    /// What the rows refer to by number, counted from 1.
    pub notes: Vec<String>,
    /// How much was read; from which folders is nobody's business on a web site.
    pub summary: String,
}

/// What the blocks of a page have in common, and what they collect.
struct Draft<'r, 'a> {
    checked: &'r Checked,
    language: Language,
    previous: Option<&'r Previous<'a>>,
    most_losses: usize,
    notes: Notes,
    /// Agencies so far: each gets the next number, which is the same for the same round.
    members: usize,
}

/// The page of a round.
#[must_use]
pub fn page<'a>(checked: &Checked, results: &Results<'a>, language: Language) -> Page<'a> {
    let previous = Previous::of(results);
    let scored = results.blocks().map(|block| block.results.everybody().count());
    let (of_few, of_many) = MOST_LOSSES;
    let mut draft = Draft {
        checked,
        language,
        previous: previous.as_ref(),
        most_losses: if scored.sum::<usize>() <= FEW_AGENCIES {
            of_few
        } else {
            of_many
        },
        notes: Notes::default(),
        members: 0,
    };
    let blocks = results
        .blocks()
        .map(|block| block::block(&block, &mut draft))
        .collect();
    Page {
        language,
        title: results.round.title.in_language(language),
        decisions: title::decisions(results.round, language),
        banner: title::statuses(&results.round.frameworks, language),
        blocks,
        notes: draft.notes.into_texts(),
        summary: summary::counts(&results.run(), language),
    }
}
