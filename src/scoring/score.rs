//! What scoring hands on: the points of every item, area and agency.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::framework::{Framework, Kind, Node};
use crate::model::item::ItemIndex;

/// The score of one agency with everything it is made of.
///
/// It is large, and computed again wherever its parts are asked for; what a ranking keeps is its [`Total`].
#[derive(Debug, Clone)]
pub struct Score {
    /// Whose.
    pub agency: AgencyIndex,
    /// One for each item of the framework, in its order.
    pub items: Vec<ItemScore>,
    /// One for each area of the framework, in its order.
    pub areas: Vec<AreaScore>,
    /// What they come to.
    pub total: Total,
}

/// The figures that a score comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// Points of the base items; under a weighted mean, share × scale.
    pub earned: Exact,
    /// Maximum of the base items that apply; under a weighted mean, the scale.
    pub max: Exact,
    /// Points beside the scale.
    pub bonus: Exact,
    /// Points lost beside the scale.
    pub penalty: Exact,
    /// `earned ÷ max × scale + bonus − penalty`, before rounding.
    pub exact: Exact,
    /// `exact` at the decimals and by the rule of the framework.
    pub published: Decimal,
}

/// The points of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemScore {
    /// Why it earned what it earned.
    pub state: State,
    /// Points earned; for a penalty, points lost.
    pub earned: Exact,
    /// Points that were possible; 0 where the item does not apply.
    pub max: Exact,
}

/// Blank, zero, not applicable and not assigned are four different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The rule gave the points, be they 0.
    Scored,
    /// The answer says that the item does not apply.
    NotApplicable,
    /// The register says that the item does not apply.
    Exempt,
    /// No answer was given, and the framework counts that as 0.
    Missing,
}

/// An item whose points no rule gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unscored {
    /// Which.
    pub item: ItemIndex,
    /// Why: never [`State::Scored`].
    pub state: State,
    /// Whether it counts in the divisor all the same.
    pub applies: bool,
}

/// The points of one area and of its criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaScore {
    /// The area as a whole.
    pub part: Part,
    /// One for each of its criteria, in order.
    pub criteria: Vec<Part>,
}

/// Points of a node of the outline: `earned ÷ max` is its share under either method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Σ points; under a weighted mean, share × `max`.
    pub earned: Exact,
    /// Σ maxima of the items below that apply; 0 where none does.
    pub max: Exact,
}

impl ItemScore {
    /// Whether it counts in the divisor.
    #[must_use]
    pub fn applies(&self) -> bool {
        !self.max.is_zero()
    }
}

/// A score whose parts are at hand, or are worked out when they are asked for.
pub trait Scored {
    /// Whose.
    fn agency(&self) -> AgencyIndex;
    /// What it comes to.
    fn total(&self) -> &Total;
    /// The items whose points no rule gave, in order.
    fn unscored(&self) -> Vec<Unscored>;
    /// The points of any node of the outline.
    fn part(&self, framework: &Framework, node: Node) -> Part;
}

impl Scored for Score {
    fn agency(&self) -> AgencyIndex {
        self.agency
    }

    fn total(&self) -> &Total {
        &self.total
    }

    fn unscored(&self) -> Vec<Unscored> {
        Unscored::among(&self.items).collect()
    }

    fn part(&self, framework: &Framework, node: Node) -> Part {
        Self::part(self, framework, node)
    }
}

impl Unscored {
    /// Those of a framework's items whose points no rule gave, in order.
    pub fn among(items: &[ItemScore]) -> impl Iterator<Item = Self> {
        let unscored = items.iter().enumerate();
        let unscored = unscored.filter(|(_, score)| score.state != State::Scored);
        unscored.map(|(at, score)| Self {
            item: ItemIndex(at),
            state: score.state,
            applies: score.applies(),
        })
    }
}

impl Part {
    /// The points of items together.
    pub(super) fn sum<'s>(items: impl Iterator<Item = &'s ItemScore> + Clone) -> Self {
        Self {
            earned: items.clone().map(|item| &item.earned).sum(),
            max: items.map(|item| &item.max).sum(),
        }
    }

    /// The points as they count: what a penalty "earned" was lost. `None` where nothing applies, which is no zero.
    #[must_use]
    pub fn counted(&self, kind: Kind) -> Option<Exact> {
        match (self.max.is_zero(), kind) {
            (true, _) => None,
            (false, Kind::Penalty) => Some(-&self.earned),
            (false, Kind::Base | Kind::Bonus) => Some(self.earned.clone()),
        }
    }

    /// `earned ÷ max`, or `None` where nothing applies.
    #[must_use]
    pub fn share(&self) -> Option<Exact> {
        share(&self.earned, &self.max)
    }
}

/// `earned ÷ max`, or `None` where nothing applies.
pub(super) fn share(earned: &Exact, max: &Exact) -> Option<Exact> {
    earned.checked_div(max)
}

impl Score {
    /// One item's points.
    #[must_use]
    pub fn item(&self, index: ItemIndex) -> &ItemScore {
        &self.items[index.0]
    }

    /// The points of any node of the outline.
    #[must_use]
    pub fn part(&self, framework: &Framework, node: Node) -> Part {
        match node {
            Node::Area(area) => self.areas[area].part.clone(),
            Node::Criterion(Some(area), at) => self.areas[area].criteria[at].clone(),
            Node::Criterion(None, _) | Node::Item(_) => {
                let items = framework.items_of(node);
                Part::sum(items.iter().map(|item| self.item(*item)))
            }
        }
    }
}
