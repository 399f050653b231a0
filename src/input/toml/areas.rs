//! `[[area]]`: the chapters of a set.

use crate::exact::Exact;
use crate::input::toml::items;
use crate::input::toml::known::Known;
use crate::input::toml::section::Section;
use crate::model::framework::{Area, Method};

/// Reads all areas, still without their criteria, and which codes they declare.
pub(super) fn read<'d>(root: &mut Section<'d>, method: Method) -> (Vec<Area>, Known<'d>) {
    let sections = root.required_tables("area");
    let known = Known::of(&sections);
    let read = |section: Section<'d>| read_one(section, method);
    (sections.into_iter().flatten().filter_map(read).collect(), known)
}

fn read_one(mut section: Section<'_>, method: Method) -> Option<Area> {
    let id = section.required("id", Section::placed_text);
    let name = section.name_or(id.as_ref().map_or("", |id| id.text));
    let stated_max = section.positive("max");
    let max_place = section.place_of("max");
    let weight = items::weight(&mut section, method);
    section.close();
    let id = id?;
    Some(Area {
        id: id.text.to_owned(),
        name,
        stated_max,
        max_place,
        weight: weight.unwrap_or(Exact::ONE),
        criteria: Vec::new(),
        place: id.place,
    })
}
