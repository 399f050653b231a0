//! `[rank]` and `[[tier]]` as data, with the keys that they have in the criteria file.
//!
//! ```json
//! { "name": "Xuất sắc", "min": "90", "require": [ { "area": "II", "percent": "80" } ], "quota": null }
//! ```

use serde::Serialize;

use crate::format::json::parameters::plain;
use crate::model::framework::{Compared, Framework, Node, Ties};
use crate::model::rule::Bound;
use crate::model::tier::{Condition, Level, Tier};

/// What places are given by.
#[derive(Debug, Serialize)]
pub(super) struct Ranking<'a> {
    by: &'static str,
    ties: &'static str,
    tie_break: Vec<&'a str>,
}

/// What a tier asks for.
#[derive(Debug, Serialize)]
pub(super) struct TierRule<'a> {
    name: &'a str,
    #[serde(flatten)]
    bound: WireBound,
    require: Vec<Require<'a>>,
    quota: Option<String>,
}

/// The lower bound of a tier.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
enum WireBound {
    Min(String),
    Above(String),
}

/// One condition: of a node's share, of every node's share, or of the points that a penalty took.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Require<'a> {
    Area { area: &'a str, percent: String },
    Criterion { criterion: &'a str, percent: String },
    Every { every: &'static str, percent: String },
    Lost { criterion: &'a str, points: String },
}

/// How the agencies of a framework are ordered.
pub(super) fn ranking(framework: &Framework) -> Ranking<'_> {
    let rules = &framework.ranking;
    Ranking {
        by: match rules.by {
            Compared::Published => "published",
            Compared::Exact => "exact",
        },
        ties: match rules.ties {
            Ties::Dense => "dense",
            Ties::Competition => "competition",
        },
        tie_break: rules
            .tie_break
            .iter()
            .map(|node| framework.id_of(*node))
            .collect(),
    }
}

/// The tiers that hold in a block, highest first.
pub(super) fn tiers<'a>(framework: &'a Framework, block: &str) -> Vec<TierRule<'a>> {
    let tiers = framework.tiers_of(block).into_iter();
    tiers.map(|tier| of_tier(framework, tier)).collect()
}

fn of_tier<'a>(framework: &'a Framework, tier: &'a Tier) -> TierRule<'a> {
    let Bound { at, strict } = &tier.bound;
    let conditions = tier.conditions.iter();
    TierRule {
        name: &tier.name.vietnamese,
        bound: match strict {
            false => WireBound::Min(plain(at)),
            true => WireBound::Above(plain(at)),
        },
        require: conditions
            .map(|condition| require(framework, condition))
            .collect(),
        quota: tier.quota.as_ref().map(plain),
    }
}

fn require<'a>(framework: &'a Framework, condition: &'a Condition) -> Require<'a> {
    match condition {
        Condition::AtLeast { node, percent } => {
            let (id, percent) = (framework.id_of(*node), plain(percent));
            match node {
                Node::Area(_) => Require::Area { area: id, percent },
                Node::Criterion(..) | Node::Item(_) => Require::Criterion {
                    criterion: id,
                    percent,
                },
            }
        }
        Condition::Every { level, percent } => Require::Every {
            every: match level {
                Level::Area => "area",
                Level::Criterion => "criterion",
                Level::Component => "component",
            },
            percent: plain(percent),
        },
        Condition::LostAtMost { id, points, .. } => Require::Lost {
            criterion: id,
            points: plain(points),
        },
    }
}
