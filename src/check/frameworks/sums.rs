//! Sums: an area is worth what its criteria are worth together, a criterion what its components are.

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::exact::Exact;
use crate::model::framework::{Area, Content, Criterion, Framework};
use crate::source::{Place, Sources};

/// A node with what it is worth.
type Part<'f> = (&'f str, Exact);

/// E405. `max` of an area or of a criterion with components is a cross-check.
pub(super) fn stated_maxima_are_the_sums(framework: &Framework, _: &Sources, problems: &mut Diagnostics) {
    for area in &framework.areas {
        let parts = criteria_of(framework, area);
        let stated = area.stated_max.as_ref();
        problems_of_sum(&area.id, stated, &parts, area.max_place, problems);
    }
    for criterion in framework.criteria() {
        if let Content::Components(components) = &criterion.content {
            let parts: Vec<Part<'_>> = components
                .iter()
                .map(|part| (part.id.as_str(), framework.item(part.item).max.clone()))
                .collect();
            let stated = criterion.stated_max.as_ref();
            problems_of_sum(&criterion.id, stated, &parts, criterion.max_place, problems);
        }
    }
}

fn criteria_of<'f>(framework: &'f Framework, area: &'f Area) -> Vec<Part<'f>> {
    let max_of = |criterion: &Criterion| -> Exact {
        let items = criterion.items();
        items.iter().map(|&item| &framework.item(item).max).sum()
    };
    area.criteria
        .iter()
        .map(|criterion| (criterion.id.as_str(), max_of(criterion)))
        .collect()
}

fn problems_of_sum(
    node: &str,
    stated: Option<&Exact>,
    parts: &[Part<'_>],
    place: Place,
    problems: &mut Diagnostics,
) {
    let sum: Exact = parts.iter().map(|(_, max)| max).sum();
    let Some(stated) = stated.filter(|&stated| *stated != sum) else {
        return;
    };
    let named = |(id, max): &Part<'_>| ((*id).to_owned(), max.clone());
    let problem = Problem::SumMismatch {
        node: node.to_owned(),
        stated: stated.clone(),
        sum,
        parts: parts.iter().map(named).collect(),
    };
    problems.push(Diagnostic::at(place, problem));
}

#[cfg(test)]
mod tests {
    use crate::check::frameworks::fixture::found;
    use crate::exact::Exact;
    use crate::model::framework::Framework;

    #[test]
    fn stated_maxima_are_held_against_the_sums_below_them() {
        let three_and_three = |set: &mut Framework| set.items[0].max = Exact::from(3);
        assert_eq!(found(three_and_three), ["b.toml:2 E405", "b.toml:3 E405"]);
        let unstated = |set: &mut Framework| set.areas[0].stated_max = None;
        assert_eq!(found(unstated), [""; 0]);
    }
}
