//! The outline of a framework: its nodes by code and in order, and what is said of each.
//!
//! ```text
//! I        Area(0)
//! I.1        Item(0)                  a criterion with a rule of its own
//! I.2        Criterion(Some(0), 1)    a criterion with components
//! I.2.1        Item(1)
//! T.1      Item(2)                    a bonus, beside the areas
//! ```

use crate::exact::Exact;
use crate::model::framework::{Area, Content, Criterion, Framework, Kind, Node};
use crate::model::item::ItemIndex;
use crate::model::name::Name;

impl Framework {
    /// The node with this code.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<Node> {
        let of_criterion = |area: Option<usize>, at: usize, criterion: &Criterion| match &criterion.content {
            Content::Scored(item) => (criterion.id == id).then_some(Node::Item(*item)),
            Content::Components(_) if criterion.id == id => Some(Node::Criterion(area, at)),
            Content::Components(parts) => parts
                .iter()
                .find(|part| part.id == id)
                .map(|part| Node::Item(part.item)),
        };
        let in_area = |(at, area): (usize, &Area)| {
            if area.id == id {
                return Some(Node::Area(at));
            }
            area.criteria
                .iter()
                .enumerate()
                .find_map(|(n, criterion)| of_criterion(Some(at), n, criterion))
        };
        self.areas.iter().enumerate().find_map(in_area).or_else(|| {
            self.extras
                .iter()
                .enumerate()
                .find_map(|(n, criterion)| of_criterion(None, n, criterion))
        })
    }

    /// The code of a node.
    #[must_use]
    pub fn id_of(&self, node: Node) -> &str {
        match node {
            Node::Area(at) => &self.areas[at].id,
            Node::Criterion(Some(area), at) => &self.areas[area].criteria[at].id,
            Node::Criterion(None, at) => &self.extras[at].id,
            Node::Item(item) => &self.item(item).id,
        }
    }

    /// The name of a node.
    #[must_use]
    pub fn name_of(&self, node: Node) -> &Name {
        match node {
            Node::Area(at) => &self.areas[at].name,
            Node::Criterion(Some(area), at) => &self.areas[area].criteria[at].name,
            Node::Criterion(None, at) => &self.extras[at].name,
            Node::Item(item) => &self.item(item).name,
        }
    }

    /// Every node of the outline in order: each before what lies under it, bonus and penalty last.
    pub fn nodes(&self) -> impl Iterator<Item = Node> {
        let areas = (0..self.areas.len()).flat_map(|at| self.nodes_of_area(at));
        areas.chain(self.nodes_beside())
    }

    /// An area, then its criteria, each before its components.
    #[must_use]
    pub fn nodes_of_area(&self, at: usize) -> Vec<Node> {
        let criteria = self.areas[at].criteria.iter().enumerate();
        let below = criteria.flat_map(|(n, criterion)| criterion.nodes(Some(at), n));
        std::iter::once(Node::Area(at)).chain(below).collect()
    }

    /// Bonus and penalty, each before its components.
    #[must_use]
    pub fn nodes_beside(&self) -> Vec<Node> {
        let extras = self.extras.iter().enumerate();
        extras
            .flat_map(|(n, criterion)| criterion.nodes(None, n))
            .collect()
    }

    /// Whether a node counts towards the scale or beside it: all its items are of one kind.
    #[must_use]
    pub fn kind_of(&self, node: Node) -> Kind {
        let first = self.items_of(node).first().map(|item| self.item(*item).kind);
        first.unwrap_or_default()
    }

    /// The points that a node can have where all of it applies.
    #[must_use]
    pub fn max_of(&self, node: Node) -> Exact {
        let items = self.items_of(node).into_iter();
        items.map(|item| &self.item(item).max).sum()
    }

    /// Whether an item is a component of a criterion, rather than a criterion with a rule of its own.
    #[must_use]
    pub fn is_component(&self, item: ItemIndex) -> bool {
        let of = |criterion: &Criterion| match &criterion.content {
            Content::Scored(_) => false,
            Content::Components(parts) => parts.iter().any(|part| part.item == item),
        };
        self.criteria().any(of)
    }

    /// The items under a node, in order.
    #[must_use]
    pub fn items_of(&self, node: Node) -> Vec<ItemIndex> {
        match node {
            Node::Item(item) => vec![item],
            Node::Criterion(Some(area), at) => self.areas[area].criteria[at].items(),
            Node::Criterion(None, at) => self.extras[at].items(),
            Node::Area(at) => self.areas[at]
                .criteria
                .iter()
                .flat_map(Criterion::items)
                .collect(),
        }
    }
}

impl Criterion {
    /// Itself, then its components; `at` is its position in its area, or among bonus and penalty.
    fn nodes(&self, area: Option<usize>, at: usize) -> Vec<Node> {
        match &self.content {
            Content::Scored(item) => vec![Node::Item(*item)],
            Content::Components(parts) => {
                let parts = parts.iter().map(|part| Node::Item(part.item));
                std::iter::once(Node::Criterion(area, at)).chain(parts).collect()
            }
        }
    }
}
