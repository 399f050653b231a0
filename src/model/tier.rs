//! Tiers (xếp loại): classes of agencies by score.

use crate::exact::Exact;
use crate::model::framework::Node;
use crate::model::item::ItemIndex;
use crate::model::name::Name;
use crate::model::rule::Bound;
use crate::source::Place;

/// One class.
#[derive(Debug, Clone)]
pub struct Tier {
    /// `id`: a stable key, where one is given.
    pub id: Option<String>,
    /// `name`
    pub name: Name,
    /// `min = 90` or `above = 90`, in points of the score.
    pub bound: Bound,
    /// `blocks`: the only blocks it is for; empty for all.
    pub blocks: Vec<String>,
    /// `require`: all must hold, else the next tier down.
    pub conditions: Vec<Condition>,
    /// `quota`: at most this percent of the block's ranked agencies.
    pub quota: Option<Exact>,
    /// Its declaration.
    pub place: Place,
}

/// One entry of `require`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// `{ area, percent }`, `{ criterion, percent }`: at least this percent of the node's maximum.
    AtLeast {
        /// Whose share is looked at.
        node: Node,
        /// 0–100.
        percent: Exact,
    },
    /// `{ every, percent }`: at least this percent of the maximum of each node of that level.
    Every {
        /// Areas, criteria or components.
        level: Level,
        /// 0–100.
        percent: Exact,
    },
    /// `{ criterion, points }`: at most this many points lost.
    LostAtMost {
        /// The penalty's items.
        items: Vec<ItemIndex>,
        /// The code of the penalty.
        id: String,
        /// Points.
        points: Exact,
    },
}

/// A level of the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// `"area"`
    Area,
    /// `"criterion"`
    Criterion,
    /// `"component"`
    Component,
}
