//! The nodes of a framework, by code.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::diagnostic::Problem;
use crate::input::names::{code_of, foreign_letter};
use crate::input::spelling::{heading_key, name_key};
use crate::model::framework::{Framework, Node};
use crate::model::item::ItemIndex;

/// All codes of a framework.
#[derive(Debug)]
pub struct Outline<'a> {
    framework: &'a Framework,
    /// By code, letter for letter.
    exact: HashMap<&'a str, Node>,
    /// By key; made when a code is met that stands nowhere letter for letter.
    folded: OnceLock<HashMap<String, Node>>,
}

impl<'a> Outline<'a> {
    /// Indexes a framework.
    #[must_use]
    pub fn new(framework: &'a Framework) -> Self {
        // Room for the items, and for as many areas and criteria above them.
        let mut exact = HashMap::with_capacity(2 * framework.items.len());
        exact.extend(coded(framework));
        Self {
            framework,
            exact,
            folded: OnceLock::new(),
        }
    }

    /// Its framework.
    #[must_use]
    pub fn framework(&self) -> &'a Framework {
        self.framework
    }

    /// The node with this code.
    #[must_use]
    pub fn node(&self, text: &str) -> Option<Node> {
        let code = code_of(text);
        let exact = self.exact.get(code);
        exact.or_else(|| self.folded().get(&name_key(code))).copied()
    }

    fn folded(&self) -> &HashMap<String, Node> {
        self.folded.get_or_init(|| {
            let mut nodes = HashMap::new();
            for (id, node) in coded(self.framework) {
                nodes.entry(name_key(id)).or_insert(node);
            }
            nodes
        })
    }

    /// The item with this code.
    ///
    /// # Errors
    /// E214 for a code that is not there, E220 for one with a letter of another alphabet, E228 for a node
    /// that is scored by what lies below it.
    pub fn item(&self, text: &str) -> Result<ItemIndex, Problem> {
        match self.node(text) {
            Some(Node::Item(item)) => Ok(item),
            Some(node) => Err(Problem::ScoredByParts {
                code: text.to_owned(),
                parts: self.codes(&self.framework.items_of(node)),
            }),
            None => Err(foreign_letter(text).unwrap_or_else(|| self.unknown(text))),
        }
    }

    /// E214, with what the area has, and the code that differs in punctuation alone.
    #[must_use]
    pub fn unknown(&self, text: &str) -> Problem {
        let area = self.framework.areas.iter().find(|area| {
            let rest = code_of(text).strip_prefix(area.id.as_str());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        let ends = area.and_then(|area| {
            let (first, last) = (area.criteria.first()?, area.criteria.last()?);
            Some((area.id.clone(), first.id.clone(), last.id.clone()))
        });
        let bare = |code: &str| heading_key(code).replace(' ', "");
        let wanted = bare(text);
        let mut items = self.framework.items.iter();
        let suggestion = items.find(|item| bare(&item.id) == wanted);
        Problem::UnknownCriterion {
            text: text.to_owned(),
            area: ends,
            suggestion: suggestion.map(|item| item.id.clone()),
        }
    }

    fn codes(&self, items: &[ItemIndex]) -> Vec<String> {
        items
            .iter()
            .map(|item| self.framework.item(*item).id.clone())
            .collect()
    }
}

fn coded(framework: &Framework) -> impl Iterator<Item = (&str, Node)> {
    framework.nodes().map(|node| (framework.id_of(node), node))
}
