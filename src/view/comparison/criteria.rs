//! What changed in the criteria, in lines.

use crate::analysis::compare::CriteriaChange;
use crate::exact::Exact;
use crate::language::compare::comparison_words;
use crate::language::number;
use crate::model::name::Language;
use crate::view::comparison::Compared;
use crate::view::report::Section;

/// What changed in the criteria comes first: it bears on everything below. What came and went is listed
/// together, one line a set.
pub(super) fn criteria(compared: &Compared<'_>, language: Language) -> Option<Section> {
    let changes = &compared.comparison.criteria;
    let mut sets: Vec<&str> = changes.iter().map(|(set, _)| *set).collect();
    sets.dedup();
    let mut text = Vec::new();
    for set in &sets {
        let of_set: Vec<&CriteriaChange> = changes
            .iter()
            .filter_map(|(of, change)| (of == set).then_some(change))
            .collect();
        let lines = criteria_lines(&of_set, language).into_iter();
        text.extend(lines.map(|line| match sets.len() {
            1 => line,
            _ => format!("{set} · {line}"),
        }));
    }
    (!text.is_empty()).then(|| Section {
        heading: Some(comparison_words(language).criteria_heading().to_owned()),
        table: None,
        text,
    })
}

fn criteria_lines(changes: &[&CriteriaChange], language: Language) -> Vec<String> {
    let words = comparison_words(language);
    let with_max = |id: &str, max: &Exact| format!("{id} ({})", number::exact(max, language));
    let (mut added, mut removed, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for change in changes {
        match change {
            CriteriaChange::Added { id, max } => added.push(with_max(id, max)),
            CriteriaChange::Removed { id, max } => removed.push(with_max(id, max)),
            CriteriaChange::Maximum { .. }
            | CriteriaChange::Rule { .. }
            | CriteriaChange::Weight { .. }
            | CriteriaChange::Setting { .. } => others.push(words.criteria_change(change)),
        }
    }
    let came = (!added.is_empty()).then(|| words.added(&added));
    let went = (!removed.is_empty()).then(|| words.removed(&removed));
    others.into_iter().chain(came).chain(went).collect()
}
