//! The wire types of an explanation's `items`. Fields stand in the order in which they are written.

use serde::Serialize;

use crate::format::json::parameters::Parameters;
use crate::format::json::scheme::{Ranking, TierRule};

/// How the points become a score, a tier and a rank.
#[derive(Debug, Serialize)]
pub(super) struct Scoring<'a> {
    pub(super) framework: &'a str,
    pub(super) basis: Option<&'a str>,
    pub(super) source: Option<&'a str>,
    pub(super) method: &'static str,
    pub(super) scale: String,
    pub(super) decimals: u32,
    pub(super) rounding: &'static str,
    pub(super) round_at: &'static str,
    pub(super) cap: &'static str,
    pub(super) missing: &'static str,
    pub(super) unappraised: &'static str,
    pub(super) rank: Ranking<'a>,
    pub(super) tiers: Vec<TierRule<'a>>,
}

/// One year of data that holds several.
#[derive(Debug, Serialize)]
pub(super) struct Edition<'a> {
    pub(super) year: Option<i32>,
    pub(super) stage: &'static str,
    pub(super) scoring: Scoring<'a>,
    pub(super) items: Vec<Node<'a>>,
}

/// An area, criterion or component.
#[derive(Debug, Serialize)]
pub(super) struct Node<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name_en: Option<&'a str>,
    pub(super) kind: &'static str,
    pub(super) earned: String,
    pub(super) max: String,
    pub(super) weight: String,
    pub(super) state: &'static str,
    pub(super) rule: Option<&'static str>,
    pub(super) parameters: Option<Parameters<'a>>,
    pub(super) declared: Option<Declared>,
    pub(super) inputs: Vec<Input>,
    pub(super) steps: Vec<String>,
    pub(super) children: Vec<Node<'a>>,
}

/// Where a rule stands.
#[derive(Debug, Serialize)]
pub(super) struct Declared {
    pub(super) file: String,
    pub(super) line: usize,
}

/// A cell that was read.
#[derive(Debug, Serialize)]
pub(super) struct Input {
    pub(super) role: &'static str,
    pub(super) text: String,
    pub(super) value: Option<String>,
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) cell: Option<String>,
}
