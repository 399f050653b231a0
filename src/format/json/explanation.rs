//! JSON of an explanation: the ranking narrowed to one agency, and under `scoring` and `items` everything that
//! its score was made of, enough to recompute it from this file alone (`tests/audit.rs` does).
//!
//! ```json
//! { "scoring": { "method": "points", "scale": "100", "decimals": 2, "rounding": "half-up", …, "tiers": [ … ] },
//!   "items": [ { "id": "I", "earned": "147/8", "max": "20", "state": "scored", "rule": null, "inputs": [],
//!     "children": [ { "id": "I.2", "earned": "75/8", "max": "10", "state": "scored", "rule": "ratio",
//!       "parameters": { "max": "10", "na": "no", "of": "…", "per": "…", "zero": "na", "target": null, "at_least": null },
//!       "inputs": [ { "role": "value", "text": "60", "value": "60", "file": "thamdinh.csv", "line": 73, … }, … ],
//!       "steps": [ "60/64 = 93.75 %", … ], "children": [] } ] } ] }
//! ```

use crate::analysis::explanation::Explanation;
use crate::format::json::inputs::inputs;
use crate::format::json::items::{Declared, Edition, Node as WireNode, Scoring};
use crate::format::json::parameters::parameters;
use crate::format::json::{scheme, stage_word};
use crate::language::step;
use crate::model::framework::{
    Area, Component, Content, Criterion, Kind, Method, Missing, Node, RoundAt, Unappraised,
};
use crate::model::item::ItemIndex;
use crate::model::name::{Language, Name};
use crate::scoring::{State, Subject, Taken};
use crate::source::Sources;

/// One year's explanation; `only` narrows its items to what lies under a node.
pub(super) fn edition<'a>(
    explanation: &'a Explanation<'_>,
    only: Option<Node>,
    sources: &'a Sources,
    language: Language,
) -> Edition<'a> {
    Edition {
        year: explanation.ranking.year,
        stage: stage_word(explanation.ranking.stage),
        scoring: scoring(explanation),
        items: outline(explanation, only, sources, language),
    }
}

/// How the points of an agency become its score, its tier and its rank.
fn scoring<'a>(explanation: &'a Explanation<'_>) -> Scoring<'a> {
    let framework = explanation.framework();
    let block = &framework.blocks[explanation.block.block];
    let rules = &framework.scoring;
    Scoring {
        framework: &framework.id,
        basis: framework.basis.as_deref(),
        source: framework.source.as_deref(),
        method: match rules.method {
            Method::Points => "points",
            Method::WeightedMean => "weighted-mean",
        },
        scale: rules.scale.to_string(),
        decimals: rules.decimals,
        rounding: rules.rounding.word(),
        round_at: match rules.round_at {
            RoundAt::Total => "total",
            RoundAt::Criterion => "criterion",
        },
        cap: if rules.capped_at_scale { "scale" } else { "none" },
        missing: match rules.missing {
            Missing::Error => "error",
            Missing::Zero => "zero",
        },
        unappraised: match rules.unappraised {
            Unappraised::Error => "error",
            Unappraised::SelfStands => "self",
        },
        rank: scheme::ranking(framework),
        tiers: scheme::tiers(framework, &block.id),
    }
}

/// The outline of one agency with its points, inputs and steps; `only` narrows it to what lies under a node.
fn outline<'a>(
    explanation: &'a Explanation<'_>,
    only: Option<Node>,
    sources: &'a Sources,
    language: Language,
) -> Vec<WireNode<'a>> {
    let writer = Writer {
        explanation,
        sources,
        language,
    };
    match only {
        Some(node) => {
            let id = explanation.framework().id_of(node);
            writer
                .whole()
                .into_iter()
                .filter_map(|top| find(top, id))
                .collect()
        }
        None => writer.whole(),
    }
}

/// The node with this code, out of the tree that it stands in.
fn find<'a>(tree: WireNode<'a>, id: &str) -> Option<WireNode<'a>> {
    if tree.id == id {
        return Some(tree);
    }
    tree.children.into_iter().find_map(|child| find(child, id))
}

struct Writer<'a, 'r> {
    explanation: &'a Explanation<'r>,
    sources: &'a Sources,
    language: Language,
}

impl<'a> Writer<'a, '_> {
    /// Areas, then bonus and penalty.
    fn whole(&self) -> Vec<WireNode<'a>> {
        let framework = self.explanation.framework();
        let areas = framework.areas.iter().enumerate();
        let extras = framework.extras.iter().enumerate();
        areas
            .map(|(at, area)| self.area(at, area))
            .chain(extras.map(|(at, criterion)| self.criterion(None, at, criterion)))
            .collect()
    }

    fn area(&self, at: usize, area: &'a Area) -> WireNode<'a> {
        let criteria = area.criteria.iter().enumerate();
        let children = criteria
            .map(|(n, criterion)| self.criterion(Some(at), n, criterion))
            .collect();
        self.node(Node::Area(at), &area.name, area.weight.to_string(), children)
    }

    fn criterion(&self, area: Option<usize>, at: usize, criterion: &'a Criterion) -> WireNode<'a> {
        let weight = criterion.weight.to_string();
        match &criterion.content {
            Content::Scored(item) => self.item(*item, weight),
            Content::Components(parts) => {
                let child = |part: &Component| self.item(part.item, part.weight.to_string());
                let children = parts.iter().map(child).collect();
                self.node(Node::Criterion(area, at), &criterion.name, weight, children)
            }
        }
    }

    /// An area, or a criterion with components: it applies where anything below it does.
    fn node(&self, node: Node, name: &'a Name, weight: String, children: Vec<WireNode<'a>>) -> WireNode<'a> {
        let framework = self.explanation.framework();
        let part = self.explanation.score.part(framework, node);
        let states = framework
            .items_of(node)
            .into_iter()
            .map(|item| self.explanation.score.item(item).state);
        WireNode {
            id: framework.id_of(node),
            name: &name.vietnamese,
            name_en: name.english.as_deref(),
            kind: children.first().map_or("base", |child| child.kind),
            earned: part.earned.to_string(),
            max: part.max.to_string(),
            weight,
            state: state_word(of_all(states)),
            rule: None,
            parameters: None,
            declared: None,
            inputs: Vec::new(),
            steps: self.steps(node),
            children,
        }
    }

    fn item(&self, index: ItemIndex, weight: String) -> WireNode<'a> {
        let framework = self.explanation.framework();
        let item = framework.item(index);
        let score = self.explanation.score.item(index);
        let declared = self.sources.locate(&item.place);
        WireNode {
            id: &item.id,
            name: &item.name.vietnamese,
            name_en: item.name.english.as_deref(),
            kind: match item.kind {
                Kind::Base => "base",
                Kind::Bonus => "bonus",
                Kind::Penalty => "penalty",
            },
            earned: score.earned.to_string(),
            max: score.max.to_string(),
            weight,
            state: state_word(score.state),
            rule: Some(item.rule.type_word()),
            parameters: Some(parameters(item)),
            declared: Some(Declared {
                file: declared.file,
                line: declared.line,
            }),
            inputs: inputs(self.explanation, index, self.sources),
            steps: self.steps(Node::Item(index)),
            children: Vec::new(),
        }
    }

    fn steps(&self, node: Node) -> Vec<String> {
        let phrase = |taken: &Taken| step::phrase(&taken.step, &taken.result, self.language);
        self.explanation
            .derivation
            .of(Subject::Node(node))
            .map(phrase)
            .collect()
    }
}

/// The state of a node by those below it: scored where anything is, else missing, else the first of them.
fn of_all(states: impl Iterator<Item = State>) -> State {
    let states: Vec<State> = states.collect();
    let has = |state: State| states.contains(&state);
    match states.first() {
        _ if has(State::Scored) => State::Scored,
        _ if has(State::Missing) => State::Missing,
        Some(first) => *first,
        None => State::NotApplicable,
    }
}

fn state_word(state: State) -> &'static str {
    match state {
        State::Scored => "scored",
        State::NotApplicable => "not-applicable",
        State::Exempt => "exempt",
        State::Missing => "missing",
    }
}
