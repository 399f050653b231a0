//! The wire types of an explanation's `items`. Fields stand in the order in which they are written.

use serde::Serialize;

/// How the points become a score.
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
}

/// An area, criterion or component.
#[derive(Debug, Serialize)]
pub(super) struct Node<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) kind: &'static str,
    pub(super) earned: String,
    pub(super) max: String,
    pub(super) weight: String,
    pub(super) state: &'static str,
    pub(super) rule: Option<&'static str>,
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
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) cell: Option<String>,
}
