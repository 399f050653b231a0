//! JSON, schema 1: made from the results, not from a sheet.
//!
//! Scores and points are strings in plain decimal, `exact` and its like an integer or a reduced fraction, so
//! that no reader puts them through binary floating point. Names are those of the decision, with `_en` twins
//! beside them where the files give one.

mod collection;
mod comparison;
mod explanation;
mod inputs;
mod items;
mod manifest;
mod parameters;
mod ranking;
mod scheme;
mod survey;
mod text;
mod tick_list;
mod verification;
mod wire;

pub(super) use collection::collection;
pub(super) use comparison::comparison;
pub use manifest::{manifest, read_manifest};
pub(super) use ranking::ranking;
pub(super) use survey::survey;
pub(super) use text::write;
pub(super) use tick_list::tick_list;
pub(super) use verification::verification;

use crate::analysis::explanation::Explanation;
use crate::format::json::ranking::{Blocks, file};
use crate::model::answer::Stage;
use crate::model::framework::{Node, Status};
use crate::model::name::Language;
use crate::view::{Results, Selection};

const SCHEMA: u32 = 1;

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
    let (run, everything) = (results.run(), Selection::default());
    let all = Blocks::new(&run, results.rankings.iter(), &everything, language);
    let mut blocks: Vec<_> = results.rankings.iter().flat_map(|year| all.of(year)).collect();
    for block in &mut blocks {
        block.ranking.retain(|agency| agency.agency == code);
        block.unranked.retain(|agency| agency.agency == code);
    }
    blocks.retain(|block| !block.ranking.is_empty() || !block.unranked.is_empty());
    Some(write(&wire::Explanation {
        ranking: file(&run, blocks, language),
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
    let (run, everything) = (results.run(), Selection::default());
    let blocks = Blocks::new(&run, results.rankings.iter(), &everything, language);
    write(&wire::Explanations {
        ranking: file(&run, blocks, language),
        explanations: explained.collect(),
    })
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
