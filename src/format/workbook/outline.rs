//! The outline of a framework as lines: what stands in a row of Criteria and of Detail, in one order.
//!
//! ```text
//! 0  I      area        children 1, 2
//! 1  I.1    criterion
//! 2  I.2    criterion   children 3, 4
//! 3  I.2.1  component
//! 4  I.2.2  component
//! 5  T.1    bonus
//! ```

use crate::exact::Exact;
use crate::model::framework::{Area, Content, Criterion, Framework, Kind, Node};
use crate::model::item::ItemIndex;
use crate::model::name::Name;
use crate::model::tier::Level;

/// One line.
#[derive(Debug, Clone)]
pub(crate) struct Line<'a> {
    pub(crate) node: Node,
    pub(crate) id: &'a str,
    pub(crate) name: &'a Name,
    pub(crate) level: Level,
    pub(crate) kind: Kind,
    /// Among its neighbours under a weighted mean.
    pub(crate) weight: &'a Exact,
    /// The lines that it sums up, by position; none where it is scored.
    pub(crate) children: Vec<usize>,
}

/// All lines of a framework.
#[derive(Debug, Clone)]
pub(crate) struct Outline<'a> {
    lines: Vec<Line<'a>>,
}

impl<'a> Outline<'a> {
    /// Areas with their criteria and components, then bonus and penalty.
    pub(crate) fn of(framework: &'a Framework) -> Self {
        let mut outline = Self { lines: Vec::new() };
        for (at, area) in framework.areas.iter().enumerate() {
            outline.area(framework, at, area);
        }
        for (n, criterion) in framework.extras.iter().enumerate() {
            outline.criterion(framework, None, n, criterion);
        }
        outline
    }

    /// In order.
    pub(crate) fn lines(&self) -> &[Line<'a>] {
        &self.lines
    }

    /// The position of a node.
    pub(crate) fn position(&self, node: Node) -> usize {
        let found = self.lines.iter().position(|line| line.node == node);
        found.expect("every node of a framework has its line")
    }

    /// The positions of the areas.
    pub(crate) fn areas(&self) -> Vec<usize> {
        self.positions(|line| line.level == Level::Area)
    }

    /// The positions of all scored lines of a kind.
    pub(crate) fn items_of(&self, kind: Kind) -> Vec<usize> {
        self.positions(|line| line.kind == kind && line.item().is_some())
    }

    fn positions(&self, wanted: impl Fn(&Line<'_>) -> bool) -> Vec<usize> {
        let lines = self.lines.iter().enumerate();
        lines.filter(|(_, line)| wanted(line)).map(|(at, _)| at).collect()
    }

    fn area(&mut self, framework: &'a Framework, at: usize, area: &'a Area) {
        let own = self.lines.len();
        self.lines.push(Line {
            node: Node::Area(at),
            id: &area.id,
            name: &area.name,
            level: Level::Area,
            kind: Kind::Base,
            weight: &area.weight,
            children: Vec::new(),
        });
        for (n, criterion) in area.criteria.iter().enumerate() {
            let child = self.criterion(framework, Some(at), n, criterion);
            self.lines[own].children.push(child);
        }
    }

    /// Adds a criterion with its components and says where it stands.
    fn criterion(
        &mut self,
        framework: &'a Framework,
        area: Option<usize>,
        n: usize,
        criterion: &'a Criterion,
    ) -> usize {
        let own = self.lines.len();
        let (node, components) = match &criterion.content {
            Content::Scored(item) => (Node::Item(*item), [].as_slice()),
            Content::Components(components) => (Node::Criterion(area, n), components.as_slice()),
        };
        self.lines.push(Line {
            node,
            id: &criterion.id,
            name: &criterion.name,
            level: Level::Criterion,
            kind: criterion.kind,
            weight: &criterion.weight,
            children: (own + 1..=own + components.len()).collect(),
        });
        for component in components {
            self.lines.push(Line {
                node: Node::Item(component.item),
                id: &component.id,
                name: &framework.item(component.item).name,
                level: Level::Component,
                kind: criterion.kind,
                weight: &component.weight,
                children: Vec::new(),
            });
        }
        own
    }
}

impl Line<'_> {
    /// The item, where the line is scored by a rule.
    pub(crate) fn item(&self) -> Option<ItemIndex> {
        match self.node {
            Node::Item(item) => Some(item),
            Node::Area(_) | Node::Criterion(..) => None,
        }
    }

    /// How far its name is set in.
    pub(crate) fn depth(&self) -> u8 {
        match self.level {
            Level::Area => 0,
            Level::Criterion => 1,
            Level::Component => 2,
        }
    }
}
