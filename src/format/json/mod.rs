//! JSON of a ranking, schema 1: made from the results, not from a sheet.
//!
//! ```json
//! { "schema": 1, "title": "…", "year": 2024, "stage": "appraised", "status": "official",
//!   "blocks": [ { "id": "SO", "name": "…", "mean": "87.33", "ranking": [ { "agency": "SNV", "rank": 1, … } ] } ] }
//! ```
//!
//! Scores and points are strings in plain decimal, `exact` and its like an integer or a reduced fraction, so
//! that no reader puts them through binary floating point. Names are those of the decision, with `_en` twins
//! beside them where the files give one.

mod comparison;
mod explanation;
mod inputs;
mod items;
mod manifest;
mod parameters;
mod scheme;
mod tick_list;
mod verification;
mod wire;

pub(super) use comparison::comparison;
pub use manifest::{manifest, read_manifest};
pub(super) use tick_list::tick_list;
pub(super) use verification::verification;

use serde::Serialize;

use crate::analysis::explanation::Explanation;
use crate::format::diagnostics;
use crate::format::safe_text::is_plain;
use crate::language::words;
use crate::model::answer::Stage;
use crate::model::framework::{Node, Status};
use crate::model::name::{Language, Name};
use crate::ranking::{Placement, Refusal};
use crate::view::{BlockResults, Previous, Results, Selection};

const SCHEMA: u32 = 1;

/// Who is where, for other programs; two spaces a level, ending with a line end.
pub(super) fn ranking(results: &Results<'_>, selection: &Selection, language: Language) -> String {
    write(&file(results, selection, language))
}

/// The ranking narrowed to one agency, with everything that its score was made of, or with what lies under one
/// node of it. Of several years the last stands under `items`, the others under `earlier`.
pub(super) fn explanation(
    results: &Results<'_>,
    explanations: &[Explanation<'_>],
    only: Option<Node>,
    language: Language,
) -> Option<String> {
    let (last, earlier) = explanations.split_last()?;
    let edition = |explained| explanation::edition(explained, only, results.sources, language);
    let last_edition = edition(last);
    let code = &results.round.agency(last.placement.agency).code;
    let mut ranking = file(results, &Selection::default(), language);
    for block in &mut ranking.blocks {
        block.ranking.retain(|agency| agency.agency == code);
        block.unranked.retain(|agency| agency.agency == code);
    }
    ranking
        .blocks
        .retain(|block| !block.ranking.is_empty() || !block.unranked.is_empty());
    Some(write(&wire::Explanation {
        ranking,
        scoring: last_edition.scoring,
        items: last_edition.items,
        earlier: earlier.iter().map(edition).collect(),
    }))
}

/// The ranking with the explanation of every agency that was scored, in the order of the ranking.
pub(super) fn explanations(
    results: &Results<'_>,
    explanations: &[Explanation<'_>],
    language: Language,
) -> String {
    let explained = explanations.iter().map(|explanation| wire::Explained {
        agency: &results.round.agency(explanation.placement.agency).code,
        edition: explanation::edition(explanation, None, results.sources, language),
    });
    write(&wire::Explanations {
        ranking: file(results, &Selection::default(), language),
        explanations: explained.collect(),
    })
}

fn file<'a>(results: &Results<'a>, selection: &Selection, language: Language) -> wire::Ranking<'a> {
    let previous = Previous::of(results);
    let listed = results
        .blocks()
        .filter(|block| selection.has_block(block.block()));
    let block = |results: BlockResults<'a>| {
        Blockwise {
            results,
            previous: previous.as_ref(),
            language,
        }
        .block(selection)
    };
    let title = &results.round.title;
    wire::Ranking {
        schema: SCHEMA,
        title: &title.vietnamese,
        title_en: title.english.as_deref(),
        year: results.year(),
        stage: results.stage().map(stage_word),
        status: status_word(results.status()),
        blocks: listed.map(block).collect(),
        diagnostics: diagnostics::wire(results.diagnostics, results.sources, language),
    }
}

fn write(file: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(file);
    let text = text.expect("strings, numbers and lists without a map always serialize");
    escape_hidden(&text) + "\n"
}

/// JSON leaves direction characters and the upper controls as they are, and a terminal may obey them.
///
/// Such characters stand only inside strings, where an escape means the same.
fn escape_hidden(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter == '\n' || is_plain(letter) {
            text.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                text += &format!("\\u{unit:04x}");
            }
        }
    }
    text
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
            mean: self.results.results.mean.map(|mean| mean.to_string()),
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
            score: score.published.to_string(),
            exact: score.exact.to_string(),
            earned: score.earned.to_string(),
            max: score.max.to_string(),
            bonus: score.bonus.to_string(),
            penalty: score.penalty.to_string(),
            self_score: placement.self_score.map(|score| score.to_string()),
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
        score: before.score.map(|score| score.to_string()),
        change: before.change.map(|change| change.to_string()),
        rank: before.rank,
    }
}

fn stage_word(stage: Stage) -> &'static str {
    match stage {
        Stage::SelfAssessed => "self",
        Stage::Appraised => "appraised",
        Stage::Final => "final",
        Stage::Survey => "survey",
    }
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Official => "official",
        Status::Reconstructed => "reconstructed",
        Status::Illustrative => "illustrative",
    }
}
