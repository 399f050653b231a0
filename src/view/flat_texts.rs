//! The texts of a round as cells of a flat sheet, each made ready once, though it may stand in every row of every year.

use std::ops::Range;

use crate::language::{Heading, words};
use crate::model::agency::Agency;
use crate::model::framework::Framework;
use crate::model::name::Language;
use crate::model::round::Round;
use crate::ranking::{BlockRanking, Placement};

/// What stands under the headings of codes, names and sentences.
pub(super) struct FlatTexts {
    frameworks: Vec<OfFramework>,
    /// Code and name of every agency end to end: those of a block lie close together.
    of_agencies: String,
    agencies: Vec<OfAgency>,
}

struct OfFramework {
    blocks: Vec<String>,
    tiers: Vec<String>,
    status: Option<String>,
}

/// Where in the texts of all agencies those of one stand.
struct OfAgency {
    code: Range<usize>,
    name: Range<usize>,
}

impl FlatTexts {
    pub(super) fn new(round: &Round, language: Language, ready: impl Fn(&str) -> String) -> Self {
        let framework = |set: &Framework| OfFramework {
            blocks: set.blocks.iter().map(|block| ready(&block.id)).collect(),
            tiers: set
                .tiers
                .iter()
                .map(|tier| ready(tier.name.in_language(language)))
                .collect(),
            status: words(language).status(set.status).map(&ready),
        };
        let mut of_agencies = String::new();
        let mut put = |text: &str| {
            let start = of_agencies.len();
            of_agencies.push_str(&ready(text));
            start..of_agencies.len()
        };
        let agency = |agency: &Agency| OfAgency {
            code: put(&agency.code),
            name: put(agency.name.in_language(language)),
        };
        Self {
            frameworks: round.frameworks.iter().map(framework).collect(),
            agencies: round.agencies.iter().map(agency).collect(),
            of_agencies,
        }
    }

    /// The text under a heading; `None` where there is none, and under headings of anything else.
    pub(super) fn of(&self, heading: Heading, block: &BlockRanking, placement: &Placement) -> Option<&str> {
        let framework = &self.frameworks[block.framework];
        let agency = &self.agencies[placement.agency.0];
        match heading {
            Heading::Block => Some(&framework.blocks[block.block]),
            Heading::Code => Some(&self.of_agencies[agency.code.clone()]),
            Heading::Agency => Some(&self.of_agencies[agency.name.clone()]),
            Heading::Tier => Some(&framework.tiers[placement.tier?]),
            Heading::Status => framework.status.as_deref(),
            Heading::Year
            | Heading::Rank
            | Heading::Tied
            | Heading::SelfScore
            | Heading::Score(_)
            | Heading::ExactScore
            | Heading::PreviousScore(_)
            | Heading::Change
            | Heading::PreviousRank(_)
            | Heading::Bar
            | Heading::Notes => None,
        }
    }
}
