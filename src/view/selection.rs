//! `--tier`, `--block`, `--top N`: what of a ranking is listed.
//!
//! A selection narrows the rows. Ranks, counts, means and the numbers of a tier stay those of the whole block.

use crate::model::framework::{Block, Framework};
use crate::model::name::Name;
use crate::model::round::Round;
use crate::model::tier::Tier;
use crate::ranking::Placement;
use crate::view::block::BlockResults;

/// What is listed. The default lists everything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Blocks by code or name, in either language; empty for all.
    pub blocks: Vec<String>,
    /// Tiers by id or name, in either language; empty for all.
    pub tiers: Vec<String>,
    /// So many agencies of each block, best first, and whoever shares the rank of the last.
    pub top: Option<usize>,
}

impl Selection {
    /// The first of its words that names no block or no tier of the round.
    #[must_use]
    pub fn unknown_word(&self, round: &Round) -> Option<&str> {
        let frameworks = || round.frameworks.iter();
        let no_block = |word: &&String| {
            !frameworks()
                .flat_map(|framework| &framework.blocks)
                .any(|block| names_block(word, block))
        };
        let no_tier = |word: &&String| {
            !frameworks()
                .flat_map(|framework| &framework.tiers)
                .any(|tier| names_tier(word, tier))
        };
        let block = self.blocks.iter().find(no_block);
        block
            .or_else(|| self.tiers.iter().find(no_tier))
            .map(String::as_str)
    }

    /// Whether a block is listed.
    #[must_use]
    pub fn has_block(&self, block: &Block) -> bool {
        self.blocks.is_empty() || self.blocks.iter().any(|word| names_block(word, block))
    }

    /// The ranked agencies of a block that are listed, best first.
    #[must_use]
    pub fn ranked<'a>(&self, block: &BlockResults<'a>) -> Vec<&'a Placement> {
        let mut listed = self.of_tiers(block.framework(), &block.results.placements);
        let last_rank = match self.top {
            None => return listed,
            Some(0) => return Vec::new(),
            Some(top) => listed.get(top - 1).map(|placement| placement.rank),
        };
        if let (Some(top), Some(last_rank)) = (self.top, last_rank) {
            let beyond = listed
                .iter()
                .skip(top)
                .take_while(|placement| placement.rank == last_rank)
                .count();
            listed.truncate(top + beyond);
        }
        listed
    }

    /// The agencies without a rank that are listed: none among the top.
    #[must_use]
    pub fn unranked<'a>(&self, block: &BlockResults<'a>) -> Vec<&'a Placement> {
        match self.top {
            Some(_) => Vec::new(),
            None => self.of_tiers(block.framework(), &block.results.unranked),
        }
    }

    fn of_tiers<'a>(&self, framework: &Framework, placements: &'a [Placement]) -> Vec<&'a Placement> {
        let asked_for = |tier: &Tier| self.tiers.iter().any(|word| names_tier(word, tier));
        let listed = |placement: &&Placement| {
            self.tiers.is_empty() || placement.tier.is_some_and(|at| asked_for(&framework.tiers[at]))
        };
        placements.iter().filter(listed).collect()
    }
}

fn names_block(word: &str, block: &Block) -> bool {
    same_word(word, &block.id) || is_name(word, &block.name)
}

fn names_tier(word: &str, tier: &Tier) -> bool {
    tier.id.as_deref().is_some_and(|id| same_word(word, id)) || is_name(word, &tier.name)
}

fn is_name(word: &str, name: &Name) -> bool {
    let english = name.english.as_deref();
    same_word(word, &name.vietnamese) || english.is_some_and(|english| same_word(word, english))
}

/// Capitals are not asked for at a command line; anything looser would be a guess.
fn same_word(word: &str, other: &str) -> bool {
    word.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::Selection;
    use crate::view::example::example;

    fn codes(selection: &Selection, block: usize) -> Vec<String> {
        let example = example();
        let results = example.results();
        let block = results.blocks().nth(block).expect("the example has two blocks");
        let ranked = selection.ranked(&block).into_iter();
        ranked
            .map(|placement| block.agency(placement.agency).code.clone())
            .collect()
    }

    #[test]
    fn the_top_three_include_whoever_shares_the_third_place() {
        let top = |top| Selection {
            top: Some(top),
            ..Selection::default()
        };
        assert_eq!(codes(&top(0), 0), Vec::<String>::new());
        assert_eq!(codes(&top(2), 0), ["SNV", "STP"]);
        assert_eq!(codes(&top(3), 0), ["SNV", "STP", "STC", "SCT"]);
        assert_eq!(codes(&top(9), 1), ["QST", "QHC", "HHV"]);
    }

    #[test]
    fn a_tier_is_named_in_either_language_and_the_top_is_counted_within_it() {
        let excellent = |word: &str, top| Selection {
            tiers: vec![word.to_owned()],
            top,
            ..Selection::default()
        };
        assert_eq!(codes(&excellent("Xuất sắc", None), 0), ["SNV", "STC", "SCT"]);
        assert_eq!(codes(&excellent("excellent", Some(1)), 0), ["SNV"]);
    }

    #[test]
    fn a_word_that_names_nothing_is_handed_back() {
        let example = example();
        let selection = |block: &str, tier: &str| Selection {
            blocks: vec![block.to_owned()],
            tiers: vec![tier.to_owned()],
            top: None,
        };
        assert_eq!(selection("so", "Tốt").unknown_word(&example.round), None);
        assert_eq!(selection("SX", "Tốt").unknown_word(&example.round), Some("SX"));
        assert_eq!(selection("QH", "Giỏi").unknown_word(&example.round), Some("Giỏi"));
    }
}
