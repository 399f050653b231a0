//! `--brief`: the paragraph that is read out at the conference, block by block.
//!
//! ```text
//! Khối sở, ban, ngành có 21 cơ quan, đơn vị được xếp hạng, trong đó: 3/21 xếp loại Xuất sắc; 18/21 xếp loại
//! Tốt. Dẫn đầu là Sở Nội vụ (101,02 điểm), tiếp theo là Sở Tư pháp (94,43 điểm). …
//! ```

use crate::language::{Announcement, Holders, words};
use crate::model::name::Language;
use crate::ranking::Placement;
use crate::view::block::BlockResults;
use crate::view::previous::Previous;
use crate::view::report::{Report, Section};
use crate::view::results::Results;
use crate::view::selection::Selection;
use crate::view::{statistics, title};

/// How many are named at the top; whoever shares the last of these places is named too.
const NAMED: usize = 3;

/// Tier counts, the first three, the last, the mean and what it gained: one paragraph a block.
///
/// Of a selection only the blocks count: a paragraph about half a block would be a false one.
#[must_use]
pub fn brief(results: &Results<'_>, selection: &Selection, language: Language) -> Report {
    let previous = Previous::of(results);
    let blocks = results
        .blocks()
        .filter(|block| selection.has_block(block.block()));
    let sections = blocks.map(|block| Section {
        heading: None,
        table: None,
        text: vec![paragraph(&block, previous.as_ref(), language)],
    });
    Report {
        language,
        title: title::lines(results.round, language),
        sections: sections.collect(),
        notes: Vec::new(),
        summary: None,
        hints: Vec::new(),
    }
}

fn paragraph(block: &BlockResults<'_>, previous: Option<&Previous<'_>>, language: Language) -> String {
    let counts = block.results.tiers.iter().filter(|tier| tier.count > 0);
    let tier_name = |at: usize| block.tier(at).name.in_language(language);
    let leaders = leaders(block, language);
    let lowest = statistics::lowest(block, language);
    let lowest = lowest.filter(|lowest| leaders.first().is_some_and(|first| first.score != lowest.score));
    words(language).announcement(&Announcement {
        block: block.block().name.in_language(language),
        year: block.year,
        ranked: block.results.placements.len(),
        tiers: counts.map(|tier| (tier_name(tier.tier), tier.count)).collect(),
        // In a block of three the last is among the first three and is named once.
        leaders: leaders
            .into_iter()
            .filter(|leader| Some(leader) != lowest.as_ref())
            .collect(),
        lowest,
        mean: block.results.mean,
        change: previous.and_then(|previous| previous.change_of_mean(block)),
        not_assessed: block.not_assessed(language),
    })
}

/// The first three with those who share the third place, put together where they share a score.
fn leaders<'a>(block: &BlockResults<'a>, language: Language) -> Vec<Holders<'a>> {
    let top = Selection {
        top: Some(NAMED),
        ..Selection::default()
    };
    let mut leaders: Vec<Holders<'a>> = Vec::new();
    for placement in top.ranked(block) {
        let Placement { agency, score, .. } = placement;
        let name = block.name(*agency, language);
        match leaders
            .last_mut()
            .filter(|leader| leader.score == score.published)
        {
            Some(leader) => leader.names.push(name),
            None => leaders.push(Holders {
                names: vec![name],
                score: score.published,
            }),
        }
    }
    leaders
}
