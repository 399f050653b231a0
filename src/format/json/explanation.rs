//! JSON of an explanation: the ranking narrowed to one agency, and under `items` everything that its score was
//! made of, enough to recompute it from this file alone.
//!
//! ```json
//! { "items": [ { "id": "I", "earned": "147/8", "max": "20", "state": "scored", "rule": null, "inputs": [],
//!     "children": [ { "id": "I.2", "earned": "75/8", "max": "10", "state": "scored", "rule": "ratio",
//!       "inputs": [ { "role": "value", "text": "60", "file": "thamdinh.csv", "line": 73, "column": 9, "cell": "C73" } ],
//!       "steps": [ "60/64 = 93.75 %", … ], "children": [] } ] } ] }
//! ```

use crate::analysis::explanation::Explanation;
use crate::format::json::items::{Declared, Input, Node as WireNode, Scoring};
use crate::language::step;
use crate::model::answer::Remark;
use crate::model::framework::{Area, Component, Content, Criterion, Framework, Kind, Method, Node, RoundAt};
use crate::model::item::ItemIndex;
use crate::model::name::Language;
use crate::scoring::{State, Subject, Taken};
use crate::source::{Place, Sources};

/// How the points become a score.
pub(super) fn scoring(framework: &Framework) -> Scoring<'_> {
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
    }
}

/// The outline of one agency with its points, inputs and steps.
pub(super) fn outline<'a>(
    explanation: &'a Explanation<'_>,
    sources: &'a Sources,
    language: Language,
) -> Vec<WireNode<'a>> {
    let writer = Writer {
        explanation,
        sources,
        language,
    };
    let framework = explanation.framework();
    let areas = framework
        .areas
        .iter()
        .enumerate()
        .map(|(at, area)| writer.area(at, area));
    let extras = framework.extras.iter().enumerate();
    areas
        .chain(extras.map(|(at, criterion)| writer.criterion(None, at, criterion)))
        .collect()
}

struct Writer<'a, 'r> {
    explanation: &'a Explanation<'r>,
    sources: &'a Sources,
    language: Language,
}

impl<'a> Writer<'a, '_> {
    fn area(&self, at: usize, area: &'a Area) -> WireNode<'a> {
        let criteria = area.criteria.iter().enumerate();
        let children = criteria
            .map(|(n, criterion)| self.criterion(Some(at), n, criterion))
            .collect();
        self.node(
            Node::Area(at),
            &area.name.vietnamese,
            area.weight.to_string(),
            children,
        )
    }

    fn criterion(&self, area: Option<usize>, at: usize, criterion: &'a Criterion) -> WireNode<'a> {
        let weight = criterion.weight.to_string();
        match &criterion.content {
            Content::Scored(item) => self.item(*item, weight),
            Content::Components(parts) => {
                let child = |part: &Component| self.item(part.item, part.weight.to_string());
                let children = parts.iter().map(child).collect();
                self.node(
                    Node::Criterion(area, at),
                    &criterion.name.vietnamese,
                    weight,
                    children,
                )
            }
        }
    }

    /// An area, or a criterion with components: it applies where anything below it does.
    fn node(&self, node: Node, name: &'a str, weight: String, children: Vec<WireNode<'a>>) -> WireNode<'a> {
        let framework = self.explanation.framework();
        let part = self.explanation.score.part(framework, node);
        let states = framework
            .items_of(node)
            .into_iter()
            .map(|item| self.explanation.score.item(item).state);
        WireNode {
            id: framework.id_of(node),
            name,
            kind: children.first().map_or("base", |child| child.kind),
            earned: part.earned.to_string(),
            max: part.max.to_string(),
            weight,
            state: state_word(of_all(states)),
            rule: None,
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
            declared: Some(Declared {
                file: declared.file,
                line: declared.line,
            }),
            inputs: self.inputs(index),
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

    fn inputs(&self, index: ItemIndex) -> Vec<Input> {
        let Some(answer) = self.explanation.answer(index) else {
            return Vec::new();
        };
        let cell = |role: &'static str, place: &Place| self.input(role, self.sources.text(place), place);
        let text = |role: &'static str, remark: &Remark| self.input(role, &remark.text, &remark.place);
        let mut inputs = vec![cell("value", &answer.place)];
        inputs.extend(
            answer
                .denominator_place
                .as_ref()
                .map(|place| cell("denominator", place)),
        );
        if let Some(own) = self.explanation.self_answer(index) {
            inputs.push(cell("self", &own.place));
        }
        if let Some(remarks) = answer.remarks.as_deref() {
            inputs.extend(remarks.evidence.as_ref().map(|remark| text("evidence", remark)));
            inputs.extend(remarks.reason.as_ref().map(|remark| text("reason", remark)));
            inputs.extend(remarks.note.as_ref().map(|remark| text("note", remark)));
        }
        inputs
    }

    fn input(&self, role: &'static str, text: &str, place: &Place) -> Input {
        let location = self.sources.locate(place);
        Input {
            role,
            text: text.to_owned(),
            file: location.file,
            line: location.line,
            column: location.column,
            cell: location.cell.map(|cell| cell.to_string()),
        }
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
