//! The line under a block: `Mean 87.33 · highest Sở Nội vụ 101.02 · lowest Sở Y tế 60.59`.

use rust_decimal::Decimal;

use crate::language::{Holders, words};
use crate::model::name::Language;
use crate::ranking::Placement;
use crate::view::block::BlockResults;
use crate::view::previous::Previous;

/// So many names stand in a line; of more, two and the number of the others.
const MOST_NAMES: usize = 3;

/// Mean, highest and lowest of the ranked agencies; nothing where none is ranked.
pub(super) fn line(
    block: &BlockResults<'_>,
    previous: Option<&Previous<'_>>,
    language: Language,
) -> Option<String> {
    let words = words(language);
    let change = previous.and_then(|previous| previous.change_of_mean(block));
    let mut parts = vec![words.mean(block.results.mean?, change)];
    if let (Some(highest), Some(lowest)) = (highest(block, language), lowest(block, language))
        && highest.score != lowest.score
    {
        parts.push(words.highest(&names(&highest.names, language), highest.score));
        parts.push(words.lowest(&names(&lowest.names, language), lowest.score));
    }
    Some(parts.join(" · "))
}

/// Who has the highest published score.
fn highest<'a>(block: &BlockResults<'a>, language: Language) -> Option<Holders<'a>> {
    let score = scores(block).max()?;
    Some(holders(block, score, language))
}

/// Who has the lowest published score.
pub(super) fn lowest<'a>(block: &BlockResults<'a>, language: Language) -> Option<Holders<'a>> {
    let score = scores(block).min()?;
    Some(holders(block, score, language))
}

fn scores(block: &BlockResults<'_>) -> impl Iterator<Item = Decimal> {
    block
        .results
        .placements
        .iter()
        .map(|placement| placement.score.published)
}

fn holders<'a>(block: &BlockResults<'a>, score: Decimal, language: Language) -> Holders<'a> {
    let has_it = |placement: &&Placement| placement.score.published == score;
    let holders = block.results.placements.iter().filter(has_it);
    Holders {
        names: holders
            .map(|placement| block.name(placement.agency, language))
            .collect(),
        score,
    }
}

fn names(names: &[&str], language: Language) -> String {
    if names.len() <= MOST_NAMES {
        words(language).list(names)
    } else {
        words(language).list_shortened(&names[..2], names.len() - 2)
    }
}
