//! The lines over everything: what it is, by which decision, and whether one stands behind it.

use std::collections::BTreeSet;

use crate::language::words;
use crate::model::framework::{Framework, Status};
use crate::model::name::Language;
use crate::model::round::Round;

/// `title · basis`, then a line for each set of criteria that is not official.
#[must_use]
pub fn lines(round: &Round, language: Language) -> Vec<String> {
    let title = round.title.in_language(language);
    let mut lines = match only_basis(round) {
        Some(basis) => vec![format!("{title} · {basis}")],
        None => {
            let each = decisions(round, language).into_iter();
            std::iter::once(title.to_owned()).chain(each).collect()
        }
    };
    lines.extend(statuses(&round.frameworks, language));
    lines
}

/// The decision behind all sets, or each set with its own.
pub(super) fn decisions(round: &Round, language: Language) -> Vec<String> {
    if let Some(basis) = only_basis(round) {
        return vec![basis.to_owned()];
    }
    let named = |framework: &Framework| {
        basis(framework).map(|basis| format!("{} · {basis}", framework.title.in_language(language)))
    };
    round.frameworks.iter().filter_map(named).collect()
}

/// The decision, where there is one and no other.
fn only_basis(round: &Round) -> Option<&str> {
    let bases: BTreeSet<&str> = round.frameworks.iter().filter_map(basis).collect();
    bases.first().copied().filter(|_| bases.len() == 1)
}

fn basis(framework: &Framework) -> Option<&str> {
    framework.basis.as_deref()
}

/// Said once where it is true of all sets, else of each set by its title.
pub(super) fn statuses(frameworks: &[Framework], language: Language) -> Vec<String> {
    let sentence = |status: Status| words(language).status(status);
    match frameworks.split_first() {
        None => Vec::new(),
        Some((first, rest)) if rest.iter().all(|other| other.status == first.status) => {
            sentence(first.status).map(str::to_owned).into_iter().collect()
        }
        Some(_) => frameworks
            .iter()
            .filter_map(|framework| {
                let sentence = sentence(framework.status)?;
                Some(format!("{sentence} ({})", framework.title.in_language(language)))
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::model::framework::Status;
    use crate::model::name::Language;
    use crate::view::example::example;

    #[test]
    fn criteria_that_are_not_official_say_so() {
        let mut example = example();
        example.round.frameworks[0].status = Status::Illustrative;
        assert_eq!(
            lines(&example.round, Language::Vietnamese),
            [
                "Chỉ số cải cách hành chính năm 2024 (ví dụ) · Quyết định số 00/QĐ-UBND ngày 01 tháng 02 năm 2024",
                "Bộ tiêu chí minh họa, không phải số liệu chính thức",
            ]
        );
    }

    #[test]
    fn sets_of_several_decisions_are_named_with_their_own() {
        let mut example = example();
        let mut other = example.round.frameworks[0].clone();
        other.title.english = Some("Communes".to_owned());
        other.basis = Some("Quyết định số 01/QĐ-UBND".to_owned());
        other.status = Status::Reconstructed;
        example.round.frameworks.push(other);
        assert_eq!(
            lines(&example.round, Language::English),
            [
                "Public administration reform index 2024 (example)",
                "Public administration reform index 2024 (example) · \
                 Quyết định số 00/QĐ-UBND ngày 01 tháng 02 năm 2024",
                "Communes · Quyết định số 01/QĐ-UBND",
                "Reconstructed criteria: inferred from results, not an official set (Communes)",
            ]
        );
    }
}
