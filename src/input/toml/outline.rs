//! The outline of a set: the flat tables of areas, criteria and components, put into each other.
//!
//! Items stand in the order in which an officer reads the decision: area by area, each criterion with its
//! components, then bonus and penalty. A criterion or component that could not be read is left out, and
//! so are the maxima stated above it, since no sum can be held against them.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use crate::diagnostic::Problem;
use crate::input::toml::criteria::ToldContent;
use crate::input::toml::known::Known;
use crate::input::toml::section::Section;
use crate::input::toml::{areas, components, criteria};
use crate::model::framework::{Area, Component, Content, Criterion, Kind, Method};
use crate::model::item::{Item, ItemIndex};

/// What the tables of the outline say together.
#[derive(Default)]
pub(super) struct Outline {
    /// With their criteria.
    pub(super) areas: Vec<Area>,
    /// Bonus and penalty.
    pub(super) extras: Vec<Criterion>,
    /// In the order of the outline.
    pub(super) items: Vec<Item>,
}

/// The codes that conditions and `tie_break` may name.
pub(super) struct KnownNodes<'d> {
    /// Of areas.
    pub(super) areas: Known<'d>,
    /// Of criteria and components.
    pub(super) criteria: Known<'d>,
}

impl<'d> KnownNodes<'d> {
    /// Of areas, criteria and components.
    pub(super) fn all(&self) -> Known<'d> {
        self.areas.clone().with(&self.criteria)
    }
}

/// The tables as they were read, by the code of what they stand in.
struct Told<'d> {
    /// By area.
    criteria: BTreeMap<&'d str, Vec<criteria::Told<'d>>>,
    /// Bonus and penalty.
    extras: Vec<criteria::Told<'d>>,
    /// By criterion.
    components: BTreeMap<&'d str, Vec<components::Told<'d>>>,
    /// A table without a readable code may belong anywhere.
    some_unreadable: bool,
}

/// Reads the three kinds of tables.
pub(super) fn read<'d>(root: &mut Section<'d>, method: Method) -> (Outline, KnownNodes<'d>) {
    let (areas, known_areas) = areas::read(root, method);
    let component_sections = root.tables("component").unwrap_or_default();
    let with_components: BTreeSet<&str> = component_sections
        .iter()
        .flatten()
        .filter_map(|section| section.peek("criterion"))
        .collect();
    let criterion_sections = root.required_tables("criterion");
    let known_criteria = Known::of(&criterion_sections);
    let mut known = KnownNodes {
        areas: known_areas,
        criteria: known_criteria.clone(),
    };
    known.criteria.declare(&component_sections);
    let criteria = criteria::read(
        criterion_sections,
        &criteria::Context {
            method,
            areas: &known.areas,
            with_components: &with_components,
        },
    );
    let kinds = criteria.iter().flatten().map(|told| (told.id.text, told.kind));
    let components = components::read(
        component_sections,
        &components::Context {
            method,
            criteria: &known_criteria,
            kinds: kinds.collect(),
        },
    );
    let outline = Told::sort(criteria, components).assemble(root, areas);
    (outline, known)
}

impl<'d> Told<'d> {
    fn sort(
        criteria: Vec<Option<criteria::Told<'d>>>,
        components: Vec<Option<components::Told<'d>>>,
    ) -> Self {
        let homeless = |told: &criteria::Told<'_>| told.kind == Kind::Base && told.area.is_none();
        let mut sorted = Self {
            criteria: BTreeMap::new(),
            extras: Vec::new(),
            components: BTreeMap::new(),
            some_unreadable: criteria.iter().any(|told| told.as_ref().is_none_or(homeless))
                || components
                    .iter()
                    .any(|told| told.as_ref().is_none_or(|told| told.criterion.is_none())),
        };
        for told in criteria.into_iter().flatten() {
            match told.area {
                Some(area) => sorted.criteria.entry(area).or_default().push(told),
                None if told.kind == Kind::Base => {}
                None => sorted.extras.push(told),
            }
        }
        for told in components.into_iter().flatten() {
            if let Some(criterion) = told.criterion {
                sorted.components.entry(criterion).or_default().push(told);
            }
        }
        sorted
    }

    fn assemble(mut self, root: &Section<'_>, areas: Vec<Area>) -> Outline {
        let mut outline = Outline::default();
        let mut seen = BTreeSet::new();
        for mut area in areas {
            // A code that is declared twice (E402) takes its criteria the first time.
            let repeated = !seen.insert(area.id.clone());
            let told = self.criteria.remove(area.id.as_str()).unwrap_or_default();
            let mut whole = !self.some_unreadable && !repeated;
            if told.is_empty() && whole {
                let node = area.id.clone();
                root.report(area.place, Problem::NothingBelow { node });
            }
            for told in told {
                let criterion = self.criterion(told, &mut outline.items);
                whole &= criterion.as_ref().is_some_and(|(_, whole)| *whole);
                area.criteria.extend(criterion.map(|(criterion, _)| criterion));
            }
            if !whole {
                area.stated_max = None;
            }
            outline.areas.push(area);
        }
        for told in mem::take(&mut self.extras) {
            let criterion = self.criterion(told, &mut outline.items);
            outline.extras.extend(criterion.map(|(criterion, _)| criterion));
        }
        outline
    }

    /// A criterion with its items, and whether it is whole; `None` where its rule could not be read.
    fn criterion(&mut self, told: criteria::Told<'_>, items: &mut Vec<Item>) -> Option<(Criterion, bool)> {
        let mut whole = !self.some_unreadable;
        let content = match told.content {
            ToldContent::Rule(item) => {
                items.push(*item?);
                Content::Scored(ItemIndex(items.len() - 1))
            }
            ToldContent::Components => {
                let parts = self.components.remove(told.id.text).unwrap_or_default();
                let declared = parts.len();
                let parts: Vec<Component> = parts
                    .into_iter()
                    .filter_map(|part| component(part, items))
                    .collect();
                whole &= declared > 0 && parts.len() == declared;
                Content::Components(parts)
            }
        };
        let criterion = Criterion {
            id: told.id.text.to_owned(),
            name: told.name,
            kind: told.kind,
            stated_max: told.stated_max.filter(|_| whole),
            max_place: told.max_place,
            weight: told.weight,
            content,
            place: told.id.place,
        };
        Some((criterion, whole))
    }
}

fn component(told: components::Told<'_>, items: &mut Vec<Item>) -> Option<Component> {
    items.push(told.item?);
    Some(Component {
        id: told.id.to_owned(),
        weight: told.weight,
        item: ItemIndex(items.len() - 1),
    })
}

#[cfg(test)]
mod tests {
    use crate::input::toml::fixture::{SOUND, found_with, read};

    #[test]
    fn references_to_what_is_not_there_are_found() {
        assert_eq!(
            found_with("area = \"A\"\nmax = 6", "area = \"C\"\nmax = 6"),
            ["11:8 E416 \"C\""]
        );
        let text = SOUND.replace(
            "id = \"A.1.2\"\ncriterion = \"A.1\"",
            "id = \"A.1.2\"\ncriterion = \"A.9\"",
        );
        assert_eq!(read(&text).1, ["20:13 E416 \"A.9\""]);
    }

    #[test]
    fn a_criterion_is_scored_by_a_rule_or_by_components() {
        assert_eq!(
            found_with("max = 6", "max = 6\nna = \"zero\"\nrule = { type = \"points\" }"),
            [
                "13:1 E420 na = \"zero\"",
                "14:1 E420 rule = { type = \"points\" }"
            ]
        );
        assert_eq!(
            found_with("rule = { type = \"goalposts\", worst = 30, best = -2.5 }\n", ""),
            ["59:1 E421 [[criterion]]"]
        );
    }

    #[test]
    fn bonus_and_penalty_stand_outside_the_areas_and_the_rest_inside() {
        assert_eq!(
            found_with("kind = \"penalty\"", "kind = \"penalty\"\narea = \"A\""),
            ["74:1 E420 area = \"A\""]
        );
        assert_eq!(
            found_with("kind = \"penalty\"\n", ""),
            ["71:1 E411 [[criterion]]"]
        );
    }

    #[test]
    fn a_weight_that_would_do_nothing_is_refused() {
        assert_eq!(
            found_with("max = 6", "max = 6\nweight = 2"),
            ["13:1 E420 weight = 2"]
        );
        assert_eq!(found_with("max = 6", "max = 6\nweight = 1.0"), [""; 0]);
        let weighted = SOUND.replace("decimals = 2", "method = \"weighted-mean\"");
        assert_eq!(
            read(&weighted.replace("max = 6", "max = 6\nweight = 2")).1,
            [""; 0]
        );
    }

    #[test]
    fn an_area_with_nothing_in_it_is_found() {
        assert_eq!(
            found_with("area = [ ", "area = [ { id = \"C\" }, "),
            ["7:17 E421 \"C\""]
        );
    }

    #[test]
    fn maxima_above_what_could_not_be_read_are_left_out() {
        let text = SOUND.replace("type = \"goalposts\"", "type = \"goalpost\"");
        let framework = read(&text).0.expect("the rest can be read");
        let stated: Vec<bool> = framework
            .areas
            .iter()
            .map(|area| area.stated_max.is_some())
            .collect();
        assert_eq!(stated, [true, false]);
    }
}
