//! `[[criterion]]`: scored by a rule of its own, or left to its components.

use std::collections::BTreeSet;

use crate::diagnostic::Problem;
use crate::exact::Exact;
use crate::input::toml::items::{self, KEYS_OF_AN_ANSWER};
use crate::input::toml::known::Known;
use crate::input::toml::section::Section;
use crate::input::toml::words::Placed;
use crate::model::framework::{Kind, Method};
use crate::model::item::Item;
use crate::model::name::Name;
use crate::source::Place;

const KINDS: [(&str, Kind); 3] = [
    ("base", Kind::Base),
    ("bonus", Kind::Bonus),
    ("penalty", Kind::Penalty),
];

/// A criterion as its own table tells it, before it is put into its area.
pub(super) struct Told<'d> {
    /// Its code.
    pub(super) id: Placed<&'d str>,
    /// `name`
    pub(super) name: Name,
    /// `kind`
    pub(super) kind: Kind,
    /// The code of its area; `None` outside the areas, or where it names none.
    pub(super) area: Option<&'d str>,
    /// `max`
    pub(super) stated_max: Option<Exact>,
    /// Where it stands.
    pub(super) max_place: Place,
    /// `weight`
    pub(super) weight: Exact,
    /// What it is scored by.
    pub(super) content: ToldContent,
}

/// What a criterion's own table says about its points.
pub(super) enum ToldContent {
    /// A rule; `None` where it or its maximum could not be read.
    Rule(Option<Box<Item>>),
    /// Nothing: its components say it.
    Components,
}

/// What every criterion is read against.
pub(super) struct Context<'k> {
    /// The method of the set.
    pub(super) method: Method,
    /// The codes of its areas.
    pub(super) areas: &'k Known<'k>,
    /// The codes that components name as theirs.
    pub(super) with_components: &'k BTreeSet<&'k str>,
}

/// Reads all criteria; `None` for one without a readable code.
pub(super) fn read<'d>(sections: Vec<Option<Section<'d>>>, context: &Context<'_>) -> Vec<Option<Told<'d>>> {
    let read = |section: Option<Section<'d>>| read_one(section?, context);
    sections.into_iter().map(read).collect()
}

fn read_one<'d>(mut section: Section<'d>, context: &Context<'_>) -> Option<Told<'d>> {
    let id = section.required("id", Section::placed_text);
    let code = id.as_ref().map_or("", |id| id.text);
    let name = section.name_or(code);
    section.belongs_to(code);
    let kind = section.word("kind", &KINDS).unwrap_or_default();
    let area = area(&mut section, kind, context.areas);
    let weight = items::weight(&mut section, context.method).unwrap_or(Exact::ONE);
    let max_place = section.place_of("max");
    let told = id.map(|id| {
        let (content, stated_max) = content(&mut section, &id, &name, kind, context);
        Told {
            id,
            name,
            kind,
            area,
            stated_max,
            max_place,
            weight,
            content,
        }
    });
    section.close();
    told
}

/// The area of a base criterion; bonus and penalty stand outside the areas.
fn area<'d>(section: &mut Section<'d>, kind: Kind, areas: &Known<'_>) -> Option<&'d str> {
    let outside = match kind {
        Kind::Base => None,
        Kind::Bonus => Some("kind = \"bonus\""),
        Kind::Penalty => Some("kind = \"penalty\""),
    };
    if let Some(kind) = outside {
        section.exclude("area", kind);
        return None;
    }
    let area = section.required("area", Section::placed_text)?;
    areas.admits(section, "area", &area).then_some(area.text)
}

fn content(
    section: &mut Section<'_>,
    id: &Placed<&str>,
    name: &Name,
    kind: Kind,
    context: &Context<'_>,
) -> (ToldContent, Option<Exact>) {
    let has_components = context.with_components.contains(id.text);
    if has_components {
        section.exclude("rule", "component");
        for key in KEYS_OF_AN_ANSWER {
            section.exclude(key, "component");
        }
        return (ToldContent::Components, section.positive("max"));
    }
    let nothing_below = |_: &Section<'_>| Problem::NothingBelow {
        node: id.text.to_owned(),
    };
    let item = items::read(section, id, name.clone(), kind, nothing_below);
    let stated_max = item.as_ref().map(|item| item.max.clone());
    (ToldContent::Rule(item.map(Box::new)), stated_max)
}
