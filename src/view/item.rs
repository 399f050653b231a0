//! One item, criterion or area on its own: its rule, the cells of its answer, the steps, the exact fraction.

use crate::analysis::explanation::Explanation;
use crate::analysis::weight::share_of_scale;
use crate::exact::Exact;
use crate::language::{Fact, number, rule, step, words};
use crate::model::answer::Remark;
use crate::model::framework::Node;
use crate::model::item::ItemIndex;
use crate::model::name::Language;
use crate::scoring::Subject;
use crate::source::{Place, Sources};
use crate::view::explanation::{score_line, taken};
use crate::view::report::{Report, Section};

/// The sheet of `parindex explain AGENCY ITEM`.
#[must_use]
pub fn item(explanations: &[Explanation<'_>], node: Node, sources: &Sources, language: Language) -> Report {
    let status = explanations
        .first()
        .and_then(|first| words(language).status(first.framework().status));
    let several_years = explanations.len() > 1;
    let sections = explanations.iter().flat_map(|explanation| {
        let framework = explanation.framework();
        let year = explanation.ranking.year.filter(|_| several_years);
        let own = (!matches!(node, Node::Item(_))).then(|| node_section(explanation, node, language));
        let items = framework.items_of(node).into_iter();
        own.into_iter()
            .chain(items.map(|item| item_section(explanation, item, sources, language)))
            .map(|section| in_year(section, year))
            .collect::<Vec<_>>()
    });
    let mut title: Vec<String> = explanations
        .iter()
        .map(|explanation| score_line(explanation, language))
        .collect();
    title.extend(status.map(str::to_owned));
    Report {
        language,
        title,
        sections: sections.collect(),
        notes: Vec::new(),
        summary: None,
        hints: Vec::new(),
    }
}

/// Of several years, each section says its own.
fn in_year(section: Section, year: Option<i32>) -> Section {
    let with_year = |heading: String| match year {
        Some(year) => format!("{heading} · {year}"),
        None => heading,
    };
    Section {
        heading: section.heading.map(with_year),
        ..section
    }
}

fn node_section(explanation: &Explanation<'_>, node: Node, language: Language) -> Section {
    let framework = explanation.framework();
    let part = explanation.score.part(framework, node);
    let words = words(language);
    let steps = step::line(&taken(explanation, Subject::Node(node)), language);
    let facts = weight(explanation, node, language).into_iter().chain([
        (Fact::Steps, steps),
        (Fact::Points, points(&part.earned, &part.max, language)),
    ]);
    Section {
        heading: Some(heading(
            framework.id_of(node),
            framework.name_of(node).in_language(language),
        )),
        table: None,
        text: facts
            .map(|(fact, text)| format!("{}: {text}", words.fact(fact)))
            .collect(),
    }
}

/// `12.5 %` of the scale.
fn weight(explanation: &Explanation<'_>, node: Node, language: Language) -> Option<(Fact, String)> {
    let share = share_of_scale(explanation.framework(), &explanation.score, node)?;
    let percent = number::exact(&(&share * &Exact::HUNDRED), language);
    Some((Fact::Weight, format!("{percent} %")))
}

fn heading(id: &str, name: &str) -> String {
    format!("{id} · {name}")
}

fn item_section(
    explanation: &Explanation<'_>,
    index: ItemIndex,
    sources: &Sources,
    language: Language,
) -> Section {
    let item = explanation.framework().item(index);
    let words = words(language);
    let facts = rule_facts(explanation, index, sources, language)
        .into_iter()
        .chain(weight(explanation, Node::Item(index), language))
        .chain(answer_facts(explanation, index, sources))
        .chain(result_facts(explanation, index, language));
    Section {
        heading: Some(heading(&item.id, item.name.in_language(language))),
        table: None,
        text: facts
            .map(|(fact, text)| format!("{}: {text}", words.fact(fact)))
            .collect(),
    }
}

fn rule_facts(
    explanation: &Explanation<'_>,
    index: ItemIndex,
    sources: &Sources,
    language: Language,
) -> Vec<(Fact, String)> {
    let item = explanation.framework().item(index);
    let words = words(language);
    let mut facts = vec![
        (Fact::Declared, located(sources, &item.place)),
        (Fact::Rule, rule::describe(item, language)),
        (Fact::Maximum, number::exact(&item.max, language)),
        (
            Fact::NotApplicable,
            words.not_applicable(item.not_applicable).to_owned(),
        ),
    ];
    facts.extend(
        item.evidence
            .clone()
            .map(|evidence| (Fact::EvidenceAsked, evidence)),
    );
    facts
}

fn answer_facts(explanation: &Explanation<'_>, index: ItemIndex, sources: &Sources) -> Vec<(Fact, String)> {
    let cell = |place: &Place| match sources.text(place) {
        "" => located(sources, place),
        text => format!("{text} ({})", located(sources, place)),
    };
    let remark = |remark: &Remark| format!("{} ({})", remark.text, located(sources, &remark.place));
    let mut facts = Vec::new();
    if let Some(answer) = explanation.answer(index) {
        facts.push((Fact::Answer, cell(&answer.place)));
        facts.extend(
            answer
                .denominator_place
                .as_ref()
                .map(|place| (Fact::Denominator, cell(place))),
        );
        if let Some(own) = explanation.self_answer(index) {
            facts.push((Fact::SelfAnswer, cell(&own.place)));
            let denominator = own.denominator_place.as_ref();
            facts.extend(denominator.map(|place| (Fact::Denominator, cell(place))));
        }
        let remarks = answer.remarks.as_deref();
        let cells = [
            (
                Fact::Evidence,
                remarks.and_then(|remarks| remarks.evidence.as_ref()),
            ),
            (Fact::Reason, remarks.and_then(|remarks| remarks.reason.as_ref())),
            (Fact::Note, remarks.and_then(|remarks| remarks.note.as_ref())),
        ];
        facts.extend(
            cells
                .into_iter()
                .filter_map(|(fact, cell)| Some((fact, remark(cell?)))),
        );
    }
    facts
}

fn result_facts(explanation: &Explanation<'_>, index: ItemIndex, language: Language) -> Vec<(Fact, String)> {
    let score = explanation.score.item(index);
    let steps = match words(language).state(score.state) {
        Some(state) => state.to_owned(),
        None => step::line(&taken(explanation, Subject::Node(Node::Item(index))), language),
    };
    vec![
        (Fact::Steps, steps),
        (Fact::Points, points(&score.earned, &score.max, language)),
    ]
}

/// `9.375 / 10 (75/8)`: the decimal, and the fraction where it is one.
fn points(earned: &Exact, max: &Exact, language: Language) -> String {
    let text = |value: &Exact| number::exact(value, language);
    let decimal = format!("{} / {}", text(earned), text(max));
    match earned.is_whole() {
        true => decimal,
        false => format!("{decimal} ({earned})"),
    }
}

/// `thamdinh.csv:65:10 C65`
fn located(sources: &Sources, place: &Place) -> String {
    let location = sources.locate(place);
    let cell = location.cell.map(|cell| format!(" {cell}")).unwrap_or_default();
    format!("{}:{}:{}{cell}", location.file, location.line, location.column)
}
