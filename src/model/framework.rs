//! A framework (bộ tiêu chí): what one decision says about criteria, points, classes and ranks.
//!
//! ```toml
//! [[area]]                          [[criterion]]                   [[component]]
//! id = "I"                          id = "I.2"                      id = "I.2.1"
//! max = 20                          area = "I"                      criterion = "I.2"
//! ```

use crate::exact::{Exact, Rounding};
use crate::model::item::{Item, ItemIndex};
use crate::model::name::Name;
use crate::model::tier::Tier;
use crate::source::Place;

/// One criteria file.
#[derive(Debug, Clone)]
pub struct Framework {
    /// `id`: names the set in messages, forms and manifests.
    pub id: String,
    /// `title`
    pub title: Name,
    /// `year` of assessment.
    pub year: Option<i32>,
    /// `basis`: the decision, as it is cited.
    pub basis: Option<String>,
    /// `source`: where these numbers were taken from.
    pub source: Option<String>,
    /// `status`: whether a decision stands behind the points.
    pub status: Status,
    /// `[score]`
    pub scoring: Scoring,
    /// `[rank]`
    pub ranking: Ranking,
    /// `[[block]]`, in file order, which is the order of every output.
    pub blocks: Vec<Block>,
    /// `[[area]]`, in file order.
    pub areas: Vec<Area>,
    /// `[[criterion]]` without those that stand in an area: bonus and penalty, in file order.
    pub extras: Vec<Criterion>,
    /// Everything that is answered and scored, in the order of the outline; criteria point into it.
    pub items: Vec<Item>,
    /// `[[tier]]`, highest first within each block.
    pub tiers: Vec<Tier>,
    /// The file.
    pub place: Place,
}

/// Whether the points come from a decision, were inferred from published results, or are made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// The default; a set that is not sourced must say so.
    #[default]
    Official,
    /// Inferred from published data, and reproducing it.
    Reconstructed,
    /// Made up to show how something works.
    Illustrative,
}

impl Status {
    /// The less official of two.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Illustrative, _) | (_, Self::Illustrative) => Self::Illustrative,
            (Self::Reconstructed, _) | (_, Self::Reconstructed) => Self::Reconstructed,
            (Self::Official, Self::Official) => Self::Official,
        }
    }
}

/// `[score]`: from points to a score.
#[derive(Debug, Clone)]
pub struct Scoring {
    /// `method`
    pub method: Method,
    /// `scale`: what a full share is worth, usually 100.
    pub scale: Exact,
    /// `decimals` of the published score.
    pub decimals: u32,
    /// `rounding`
    pub rounding: Rounding,
    /// `round_at`
    pub round_at: RoundAt,
    /// `missing`
    pub missing: Missing,
    /// `unappraised`
    pub unappraised: Unappraised,
    /// `cap = "scale"`: base + bonus − penalty is not allowed above the scale.
    pub capped_at_scale: bool,
}

/// How areas become a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    /// Σ points ÷ Σ maxima × scale.
    #[default]
    Points,
    /// Σ weight × share ÷ Σ weight at every node.
    WeightedMean,
}

/// The one place where digits are dropped before publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RoundAt {
    /// Only the score is rounded.
    #[default]
    Total,
    /// The points of each scored item are rounded, then summed.
    Criterion,
}

/// What a blank answer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Missing {
    /// It must be filled in.
    #[default]
    Error,
    /// It earns nothing.
    Zero,
}

/// What it means that an item was self-scored and not appraised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unappraised {
    /// The appraisal is incomplete.
    #[default]
    Error,
    /// The self-score stands.
    SelfStands,
}

/// `[rank]`: from scores to places.
#[derive(Debug, Clone, Default)]
pub struct Ranking {
    /// `by`: what is compared, for ranks and for tiers.
    pub by: Compared,
    /// `ties`
    pub ties: Ties,
    /// `tie_break`: items whose points separate equal scores, the most important first.
    pub tie_break: Vec<Node>,
}

/// Which of its two values a score is compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Compared {
    /// The rounded score, as printed.
    #[default]
    Published,
    /// The score before rounding.
    Exact,
}

/// How ranks go on after a shared one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ties {
    /// 1, 2, 2, 3: what Vietnamese tables print.
    #[default]
    Dense,
    /// 1, 2, 2, 4.
    Competition,
}

/// Khối: agencies that are compared with one another and with nobody else.
#[derive(Debug, Clone)]
pub struct Block {
    /// The code the register uses.
    pub id: String,
    /// `name`
    pub name: Name,
    /// Its declaration.
    pub place: Place,
}

/// Lĩnh vực: the first level of the outline.
#[derive(Debug, Clone)]
pub struct Area {
    /// `I`
    pub id: String,
    /// `name`
    pub name: Name,
    /// `max` as stated, to be checked against what lies below.
    pub stated_max: Option<Exact>,
    /// Where it is stated; its declaration where it is not.
    pub max_place: Place,
    /// `weight` among the areas, under [`Method::WeightedMean`].
    pub weight: Exact,
    /// In file order.
    pub criteria: Vec<Criterion>,
    /// Its declaration.
    pub place: Place,
}

/// Tiêu chí: the second level, or a bonus or penalty outside the areas.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// `I.2`
    pub id: String,
    /// `name`
    pub name: Name,
    /// `kind`
    pub kind: Kind,
    /// `max` as stated; always there where the criterion is scored by its own rule.
    pub stated_max: Option<Exact>,
    /// Where it is stated; its declaration where it is not.
    pub max_place: Place,
    /// `weight` among the criteria of its area.
    pub weight: Exact,
    /// What its points come from.
    pub content: Content,
    /// Its declaration.
    pub place: Place,
}

/// Whether a criterion counts towards the scale or beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Counts in its area.
    #[default]
    Base,
    /// Adds to the score.
    Bonus,
    /// Takes from the score.
    Penalty,
}

/// A criterion is scored by its own rule or by its components, never by both.
#[derive(Debug, Clone)]
pub enum Content {
    /// By its own rule.
    Scored(ItemIndex),
    /// By the sum (or the weighted mean) of these.
    Components(Vec<Component>),
}

/// Tiêu chí thành phần: the third level.
#[derive(Debug, Clone)]
pub struct Component {
    /// `I.2.1`; name and place stand in the item.
    pub id: String,
    /// `weight` among the components of its criterion.
    pub weight: Exact,
    /// Its rule.
    pub item: ItemIndex,
}

/// A node of the outline, at whichever level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Node {
    /// An area, by its position in [`Framework::areas`].
    Area(usize),
    /// A criterion with components: area position (`None` for bonus and penalty), then its own.
    Criterion(Option<usize>, usize),
    /// A component, or a criterion with a rule of its own.
    Item(ItemIndex),
}

impl Framework {
    /// One item.
    #[must_use]
    pub fn item(&self, index: ItemIndex) -> &Item {
        &self.items[index.0]
    }

    /// All items with their positions, in the order of the outline.
    pub fn indexed_items(&self) -> impl Iterator<Item = (ItemIndex, &Item)> {
        self.items
            .iter()
            .enumerate()
            .map(|(at, item)| (ItemIndex(at), item))
    }

    /// All criteria: those of the areas in order, then bonus and penalty.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.areas
            .iter()
            .flat_map(|area| &area.criteria)
            .chain(&self.extras)
    }

    /// The tiers that hold in a block, highest first.
    #[must_use]
    pub fn tiers_of(&self, block: &str) -> Vec<&Tier> {
        self.scheme_of(block)
            .into_iter()
            .map(|at| &self.tiers[at])
            .collect()
    }

    /// The tiers that hold in a block, highest first, by position in [`Framework::tiers`].
    ///
    /// Tiers that name the block stand for it if they are a scheme of their own (end at 0); else they
    /// stand among the tiers for all blocks, in file order.
    #[must_use]
    pub fn scheme_of(&self, block: &str) -> Vec<usize> {
        let all = || 0..self.tiers.len();
        let names_it = |at: &usize| self.tiers[*at].blocks.iter().any(|id| id == block);
        let own: Vec<usize> = all().filter(names_it).collect();
        if own.last().is_some_and(|at| self.tiers[*at].bound.at.is_zero()) {
            return own;
        }
        all()
            .filter(|at| self.tiers[*at].blocks.is_empty() || names_it(at))
            .collect()
    }
}

impl Criterion {
    /// Its items, in order.
    #[must_use]
    pub fn items(&self) -> Vec<ItemIndex> {
        match &self.content {
            Content::Scored(item) => vec![*item],
            Content::Components(parts) => parts.iter().map(|part| part.item).collect(),
        }
    }
}
