//! The wire types of schema 1. Fields stand in the order in which they are written; a contract, not a model.

use std::fmt::Display;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::exact::Exact;
use crate::format::diagnostics::WireDiagnostic;
use crate::format::json::items::{Edition, Node, Scoring};

/// The whole file.
#[derive(Debug, Serialize)]
pub(super) struct Ranking<'a, B> {
    pub(super) schema: u32,
    pub(super) title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title_en: Option<&'a str>,
    pub(super) year: Option<i32>,
    pub(super) stage: Option<&'static str>,
    pub(super) status: &'static str,
    /// A list of [`Block`].
    pub(super) blocks: B,
    pub(super) diagnostics: Vec<WireDiagnostic>,
}

/// The ranking of one agency, and what it was made of.
#[derive(Debug, Serialize)]
pub(super) struct Explanation<'a> {
    #[serde(flatten)]
    pub(super) ranking: Ranking<'a, Vec<Block<'a>>>,
    pub(super) scoring: Scoring<'a>,
    pub(super) items: Vec<Node<'a>>,
    /// Only where the data has several years.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) earlier: Vec<Edition<'a>>,
}

/// The ranking of all agencies, and what each score was made of.
#[derive(Debug, Serialize)]
pub(super) struct Explanations<'a, B> {
    #[serde(flatten)]
    pub(super) ranking: Ranking<'a, B>,
    pub(super) explanations: Vec<Explained<'a>>,
}

/// One agency's score in one year.
#[derive(Debug, Serialize)]
pub(super) struct Explained<'a> {
    pub(super) agency: &'a str,
    #[serde(flatten)]
    pub(super) edition: Edition<'a>,
}

/// One block of one year.
#[derive(Debug, Serialize)]
pub(super) struct Block<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name_en: Option<&'a str>,
    /// Only where the data has several years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) year: Option<i32>,
    /// Only where the data has several years: each is ranked at its own last stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) stage: Option<&'static str>,
    pub(super) mean: Option<Shown<Decimal>>,
    pub(super) not_assessed: Vec<&'a str>,
    pub(super) unranked: Vec<Agency<'a>>,
    pub(super) tiers: Vec<Tier<'a>>,
    pub(super) ranking: Vec<Agency<'a>>,
}

/// A tier with its number of ranked agencies, be it 0.
#[derive(Debug, Serialize)]
pub(super) struct Tier<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<&'a str>,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name_en: Option<&'a str>,
    pub(super) count: usize,
}

/// One agency; without a rank, `rank` is null.
#[derive(Debug, Serialize)]
pub(super) struct Agency<'a> {
    pub(super) agency: &'a str,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name_en: Option<&'a str>,
    pub(super) rank: Option<u32>,
    pub(super) tied: bool,
    pub(super) tier: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) tier_id: Option<&'a str>,
    pub(super) score: Shown<Decimal>,
    pub(super) exact: Shown<&'a Exact>,
    pub(super) earned: Shown<&'a Exact>,
    pub(super) max: Shown<&'a Exact>,
    pub(super) bonus: Shown<&'a Exact>,
    pub(super) penalty: Shown<&'a Exact>,
    #[serde(rename = "self")]
    pub(super) self_score: Option<Shown<Decimal>>,
    /// Only where a last round was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) previous: Option<Previous>,
    pub(super) refused: Vec<Refusal<'a>>,
}

/// What the agency had in the last round.
#[derive(Debug, Serialize)]
pub(super) struct Previous {
    pub(super) score: Option<Shown<Decimal>>,
    pub(super) change: Option<Shown<Decimal>>,
    pub(super) rank: Option<u32>,
}

/// A tier that the agency has the points for.
#[derive(Debug, Serialize)]
pub(super) struct Refusal<'a> {
    pub(super) tier: &'a str,
    /// A sentence in the language of the output; all else is the same in every language.
    pub(super) because: String,
}

/// A number as a string, the way that it shows itself.
#[derive(Debug)]
pub(super) struct Shown<T>(pub(super) T);

impl<T: Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
