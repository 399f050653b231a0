//! JSON of a ranking, a year at a time.
//!
//! ```json
//! { "schema": 1, "title": "…", "year": 2024, "stage": "appraised", "status": "official",
//!   "blocks": [ { "id": "SO", "name": "…", "mean": "87.33", "ranking": [ { "agency": "SNV", "rank": 1, … } ] } ] }
//! ```

use std::borrow::Borrow;
use std::cell::RefCell;
use std::io::{self, Write};

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use crate::format::diagnostics;
use crate::format::json::text::write_into;
use crate::format::json::wire::{self, Shown};
use crate::format::json::{SCHEMA, stage_word, status_word};
use crate::language::words;
use crate::model::name::{Language, Name};
use crate::ranking::{Placement, Ranking, Refusal};
use crate::view::{BlockResults, Previous, Run, Selection};

/// Who is where, for other programs; two spaces a level, ending with a line end.
pub(in crate::format) fn ranking<R: Borrow<Ranking>>(
    out: &mut dyn Write,
    run: &Run<'_>,
    rankings: impl Iterator<Item = R>,
    selection: &Selection,
    language: Language,
) -> io::Result<()> {
    let blocks = Blocks::new(run, rankings, selection, language);
    write_into(out, &file(run, blocks, language))
}

/// The whole file around its blocks.
pub(super) fn file<'a, B>(run: &Run<'a>, blocks: B, language: Language) -> wire::Ranking<'a, B> {
    let title = &run.round.title;
    wire::Ranking {
        schema: SCHEMA,
        title: &title.vietnamese,
        title_en: title.english.as_deref(),
        year: run.year(),
        stage: run.stage().map(stage_word),
        status: status_word(run.status()),
        blocks,
        diagnostics: diagnostics::wire(run.diagnostics, run.sources, language),
    }
}

/// The blocks of all years. Each ranking is asked for when it is its turn to be written, and only once.
pub(super) struct Blocks<'a, I> {
    run: &'a Run<'a>,
    rankings: RefCell<I>,
    selection: &'a Selection,
    previous: Option<Previous<'a>>,
    language: Language,
}

impl<'a, I> Blocks<'a, I> {
    pub(super) fn new(run: &'a Run<'a>, rankings: I, selection: &'a Selection, language: Language) -> Self {
        Self {
            run,
            rankings: RefCell::new(rankings),
            selection,
            previous: Previous::of_run(run),
            language,
        }
    }

    /// The blocks of one year.
    pub(super) fn of<'r>(&'r self, ranking: &'r Ranking) -> impl Iterator<Item = wire::Block<'r>> {
        let blocks = self.run.blocks(ranking);
        let listed = blocks.filter(|block| self.selection.has_block(block.block()));
        listed.map(|results| {
            let block = Blockwise {
                results,
                previous: self.previous.as_ref(),
                language: self.language,
            };
            block.block(self.selection)
        })
    }
}

impl<R: Borrow<Ranking>, I: Iterator<Item = R>> Serialize for Blocks<'_, I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for ranking in &mut *self.rankings.borrow_mut() {
            for block in self.of(ranking.borrow()) {
                list.serialize_element(&block)?;
            }
        }
        list.end()
    }
}

/// One block on its way to the wire.
struct Blockwise<'a, 's> {
    results: BlockResults<'a>,
    previous: Option<&'s Previous<'a>>,
    language: Language,
}

impl<'a> Blockwise<'a, '_> {
    fn block(&self, selection: &Selection) -> wire::Block<'a> {
        let block = self.results.block();
        let year = self.results.year;
        let agencies =
            |listed: Vec<&'a Placement>| listed.into_iter().map(|placement| self.agency(placement));
        let not_assessed = self.results.results.not_assessed.iter();
        let tiers = self.results.results.tiers.iter().map(|counted| {
            let tier = self.results.tier(counted.tier);
            wire::Tier {
                id: tier.id.as_deref(),
                name: &tier.name.vietnamese,
                name_en: tier.name.english.as_deref(),
                count: counted.count,
            }
        });
        wire::Block {
            id: &block.id,
            name: &block.name.vietnamese,
            name_en: block.name.english.as_deref(),
            year,
            stage: year.map(|_| stage_word(self.results.ranking.stage)),
            mean: self.results.results.mean.map(Shown),
            not_assessed: not_assessed
                .map(|agency| self.results.agency(*agency).code.as_str())
                .collect(),
            unranked: agencies(selection.unranked(&self.results)).collect(),
            tiers: tiers.collect(),
            ranking: agencies(selection.ranked(&self.results)).collect(),
        }
    }

    fn agency(&self, placement: &'a Placement) -> wire::Agency<'a> {
        let agency = self.results.agency(placement.agency);
        let tier = placement.tier.map(|tier| self.results.tier(tier));
        let score = &placement.score;
        wire::Agency {
            agency: &agency.code,
            name: &agency.name.vietnamese,
            name_en: agency.name.english.as_deref(),
            rank: placement.rank,
            tied: placement.tied,
            tier: tier.map(|tier| tier.name.vietnamese.as_str()),
            tier_id: tier.and_then(|tier| tier.id.as_deref()),
            score: Shown(score.published),
            exact: Shown(&score.exact),
            earned: Shown(&score.earned),
            max: Shown(&score.max),
            bonus: Shown(&score.bonus),
            penalty: Shown(&score.penalty),
            self_score: placement.self_score.map(Shown),
            previous: self.previous.map(|previous| before(previous, placement)),
            refused: placement
                .refused
                .iter()
                .map(|refusal| self.refusal(refusal))
                .collect(),
        }
    }

    fn refusal(&self, refusal: &Refusal) -> wire::Refusal<'a> {
        let Name { vietnamese, .. } = &self.results.tier(refusal.tier).name;
        wire::Refusal {
            tier: vietnamese,
            because: words(self.language).because(&refusal.because),
        }
    }
}

fn before(previous: &Previous<'_>, placement: &Placement) -> wire::Previous {
    let before = previous.of_agency(placement);
    wire::Previous {
        score: before.score.map(Shown),
        change: before.change.map(Shown),
        rank: before.rank,
    }
}
