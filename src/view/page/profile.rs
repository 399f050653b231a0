//! What cost an agency points, so that it finds in one place where to begin.

use crate::analysis::losses::{Loss, losses};
use crate::exact::Exact;
use crate::model::framework::{Framework, Kind};
use crate::model::name::Language;
use crate::scoring::Score;
use crate::view::block::BlockResults;

/// Points lost, criterion by criterion.
#[derive(Debug, Clone)]
pub struct Profile<'a> {
    /// The greatest losses, the greatest first.
    pub losses: Vec<Lost<'a>>,
    /// How many more criteria cost points.
    pub others: usize,
    /// What those cost together.
    pub others_points: Exact,
}

/// One criterion that cost points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost<'a> {
    /// `II.1`
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Points earned; `None` for a penalty, which earns nothing.
    pub earned: Option<Exact>,
    /// Points that were possible, or could be lost.
    pub max: &'a Exact,
    /// Points lost.
    pub points: Exact,
}

/// The profile with at most so many losses; nothing where there is but one item, whose points are the score.
pub(super) fn profile<'a>(
    block: &BlockResults<'a>,
    score: &Score,
    most: usize,
    language: Language,
) -> Option<Profile<'a>> {
    let framework = block.framework();
    if framework.items.len() < 2 {
        return None;
    }
    let mut listed = losses(framework, score);
    let others = listed.split_off(most.min(listed.len()));
    Some(Profile {
        losses: (listed.into_iter())
            .map(|loss| lost(framework, score, loss, language))
            .collect(),
        others: others.len(),
        others_points: others.iter().map(|loss| &loss.points).sum(),
    })
}

fn lost<'a>(framework: &'a Framework, score: &Score, loss: Loss, language: Language) -> Lost<'a> {
    let item = framework.item(loss.item);
    Lost {
        id: &item.id,
        name: item.name.in_language(language),
        earned: (item.kind == Kind::Base).then(|| score.item(loss.item).earned.clone()),
        max: &item.max,
        points: loss.points,
    }
}
