//! Sums: an area is worth what its criteria are worth together, a criterion what its components are.

use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
use crate::exact::Exact;
use crate::model::framework::{Area, Content, Criterion, Framework};
use crate::source::{Place, Sources};

/// E405. `max` of an area or of a criterion with components is a cross-check.
pub(super) fn stated_maxima_are_the_sums(framework: &Framework, _: &Sources, problems: &mut Diagnostics) {
    for area in &framework.areas {
        let parts = criteria_of(framework, area);
        problems_of_sum(
            &area.id,
            area.stated_max.as_ref(),
            parts,
            area.max_place,
            problems,
        );
    }
    for criterion in framework.criteria() {
        if let Content::Components(components) = &criterion.content {
            let part = |id: &String, max: &Exact| (id.clone(), max.clone());
            let parts = components
                .iter()
                .map(|component| part(&component.id, &framework.item(component.item).max))
                .collect();
            let stated = criterion.stated_max.as_ref();
            problems_of_sum(&criterion.id, stated, parts, criterion.max_place, problems);
        }
    }
}

fn criteria_of(framework: &Framework, area: &Area) -> Vec<(String, Exact)> {
    let max_of = |criterion: &Criterion| -> Exact {
        let items = criterion.items();
        items.iter().map(|&item| &framework.item(item).max).sum()
    };
    area.criteria
        .iter()
        .map(|criterion| (criterion.id.clone(), max_of(criterion)))
        .collect()
}

fn problems_of_sum(
    node: &str,
    stated: Option<&Exact>,
    parts: Vec<(String, Exact)>,
    place: Place,
    problems: &mut Diagnostics,
) {
    let sum: Exact = parts.iter().map(|(_, max)| max).sum();
    let Some(stated) = stated.filter(|&stated| *stated != sum) else {
        return;
    };
    let problem = Problem::SumMismatch {
        node: node.to_owned(),
        stated: stated.clone(),
        sum,
        parts,
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
