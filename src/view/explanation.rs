//! Why a score is what it is: the outline with its points and steps, then the way to the published score.
//!
//! ```text
//! UBND huyện Hòa Vang — 80.00 points, rank 3 of 3 in Khối UBND quận, huyện, Good (exact 15999/200)
//!   Code  Criterion                    Points   of  How
//!   I     Công tác chỉ đạo, điều hành  18.375   20  91.88 %
//!   I.2   Nhiệm vụ được giao            9.375   10  10 × 60/64
//!        Total 79.995 / 100 × 100 = 79.995   bonus +0   penalty −0
//!        rounded to 2 decimals, half-up → 80.00 → Good (80 and above) [1]
//! ```

use crate::analysis::explanation::Explanation;
use crate::exact::Exact;
use crate::language::{OutlineHeading, ScoreLine, number, step, words};
use crate::model::framework::{Framework, Node};
use crate::model::name::Language;
use crate::scoring::{Part, State, Step, Subject, Taken};
use crate::source::Sources;
use crate::view::block::BlockResults;
use crate::view::notes::Notes;
use crate::view::report::{Cell, Column, Group, GroupHeading, Report, Row, Section, Table};
use crate::view::rows::rows_read;

const HEADINGS: [OutlineHeading; 5] = [
    OutlineHeading::Code,
    OutlineHeading::Name,
    OutlineHeading::Earned,
    OutlineHeading::Possible,
    OutlineHeading::Derivation,
];

/// The sheet of `parindex explain AGENCY`: one section a year.
#[must_use]
pub fn explanation(explanations: &[Explanation<'_>], sources: &Sources, language: Language) -> Report {
    let mut notes = Notes::default();
    let sections = explanations
        .iter()
        .map(|explanation| section(explanation, sources, &mut notes, language))
        .collect();
    Report {
        language,
        title: explanations
            .first()
            .map_or_else(Vec::new, |first| title(first.framework(), language)),
        sections,
        notes: notes.into_texts(),
        summary: None,
        hints: Vec::new(),
    }
}

/// By which set and decision, and what must be said of it.
pub(super) fn title(framework: &Framework, language: Language) -> Vec<String> {
    let name = framework.title.in_language(language);
    let decision = match &framework.basis {
        Some(basis) => format!("{name} · {basis}"),
        None => name.to_owned(),
    };
    let status = words(language).status(framework.status).map(str::to_owned);
    std::iter::once(decision).chain(status).collect()
}

fn section(
    explanation: &Explanation<'_>,
    sources: &Sources,
    notes: &mut Notes,
    language: Language,
) -> Section {
    let block = block_of(explanation);
    let noted = notes.of(&block, explanation.placement, language);
    let columns = HEADINGS
        .iter()
        .map(|heading| Column::of_outline(*heading, words(language)))
        .collect();
    Section {
        heading: Some(score_line(explanation, language)),
        table: Some(Table {
            columns,
            groups: outline(explanation, language),
        }),
        text: ending(explanation, &noted, sources, language),
    }
}

/// The agency's block as the other sheets know it.
pub(super) fn block_of<'a>(explanation: &Explanation<'a>) -> BlockResults<'a> {
    BlockResults {
        round: explanation.checked.round(),
        ranking: explanation.ranking,
        results: explanation.block,
        year: explanation.ranking.year,
    }
}

/// Name, score, rank and tier in one line.
pub(super) fn score_line(explanation: &Explanation<'_>, language: Language) -> String {
    let (block, placement) = (block_of(explanation), explanation.placement);
    words(language).score_line(&ScoreLine {
        agency: block.name(placement.agency, language),
        score: placement.score.published,
        exact: &placement.score.exact,
        rank: placement
            .rank
            .map(|rank| (rank, placement.tied, explanation.block.placements.len())),
        block: block.block().name.in_language(language),
        tier: placement
            .tier
            .map(|tier| block.tier(tier).name.in_language(language)),
        year: explanation.ranking.year,
    })
}

/// One group an area, which opens with the area's own row; then bonus and penalty.
fn outline(explanation: &Explanation<'_>, language: Language) -> Vec<Group> {
    let framework = explanation.framework();
    let group = |heading: Option<GroupHeading>, nodes: Vec<Node>| Group {
        heading,
        rows: nodes
            .into_iter()
            .map(|node| row(explanation, node, language))
            .collect(),
    };
    let areas = (0..framework.areas.len()).map(|at| group(None, framework.nodes_of_area(at)));
    let beside = (!framework.extras.is_empty()).then(|| {
        let heading = GroupHeading {
            name: words(language).beside_heading().to_owned(),
            remark: None,
            step: None,
        };
        group(Some(heading), framework.nodes_beside())
    });
    areas.chain(beside).collect()
}

fn row(explanation: &Explanation<'_>, node: Node, language: Language) -> Row {
    let framework = explanation.framework();
    let part = explanation.score.part(framework, node);
    let (earned, max) = match part.counted(framework.kind_of(node)) {
        Some(points) => (Cell::Exact(points), Cell::Exact(part.max.clone())),
        None => (Cell::Absent, Cell::Absent),
    };
    Row {
        cells: vec![
            Cell::Text(framework.id_of(node).to_owned()),
            Cell::Text(framework.name_of(node).in_language(language).to_owned()),
            earned,
            max,
            Cell::Text(derivation(explanation, node, &part, language)),
        ],
    }
}

/// The steps of an item, its state where no rule was asked, and the share of a node that sums up.
fn derivation(explanation: &Explanation<'_>, node: Node, part: &Part, language: Language) -> String {
    if let Node::Item(item) = node {
        let state = explanation.score.item(item).state;
        return match words(language).state(state) {
            Some(state) => state.to_owned(),
            None => step::line(&taken(explanation, Subject::Node(node)), language),
        };
    }
    match part.share() {
        Some(share) => format!("{} %", number::rounded(&(&share * &Exact::HUNDRED), 2, language)),
        None => words(language)
            .state(State::NotApplicable)
            .unwrap_or_default()
            .to_owned(),
    }
}

/// The steps that were taken for a subject.
pub(super) fn taken<'e>(explanation: &'e Explanation<'_>, subject: Subject) -> Vec<&'e Taken> {
    explanation.derivation.of(subject).collect()
}

/// From the sum to the published score and its tier, and the files behind it.
fn ending(
    explanation: &Explanation<'_>,
    noted: &[usize],
    sources: &Sources,
    language: Language,
) -> Vec<String> {
    let words = words(language);
    let total = &explanation.score.total;
    let mut lines = Vec::new();
    for step in taken(explanation, Subject::Score) {
        let phrase = || step::phrase(&step.step, &step.result, language);
        match &step.step {
            Step::Times { .. } => {
                let share = format!("{} = {}", phrase(), number::exact(&step.result, language));
                let beside = words.beside_the_scale(&total.bonus, &total.penalty);
                lines.push(format!("{}   {beside}", words.total(&share)));
            }
            Step::Scaled { .. } => {
                let beside = words.beside_the_scale(&total.bonus, &total.penalty);
                lines.push(format!("{}   {beside}", words.total(&phrase())));
            }
            Step::Rounded { .. } => {
                let tier = tier(explanation, language).unwrap_or_default();
                let marks: String = noted.iter().map(|number| format!(" [{number}]")).collect();
                lines.push(format!("{}{tier}{marks}", phrase()));
            }
            Step::Capped { .. } | Step::WeightedMean { .. } => lines.push(phrase()),
            _ => {}
        }
    }
    let criteria = sources.get(explanation.framework().place.source()).name.clone();
    lines.push(words.read_from(&rows_read(explanation, sources), &criteria));
    let source = explanation.framework().source.as_deref();
    lines.extend(source.map(|source| words.source_of_criteria(source)));
    lines
}

/// ` → Good (80 and above)`; the lowest tier has no bound that was met.
fn tier(explanation: &Explanation<'_>, language: Language) -> Option<String> {
    let block = block_of(explanation);
    let at = explanation.placement.tier?;
    let tier = block.tier(at);
    let is_lowest = block.results.tiers.last().is_some_and(|last| last.tier == at);
    let bound = match is_lowest {
        true => None,
        false => words(language).tier_bounds(Some(&tier.bound), None),
    };
    let name = tier.name.in_language(language);
    let bound = bound.map(|bound| format!(" ({bound})")).unwrap_or_default();
    Some(format!(" → {name}{bound}"))
}
