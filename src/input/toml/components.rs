//! `[[component]]`: a part of a criterion, scored by its own rule.

use std::collections::BTreeMap;

use crate::exact::Exact;
use crate::input::toml::items;
use crate::input::toml::known::Known;
use crate::input::toml::section::Section;
use crate::model::framework::{Kind, Method};
use crate::model::item::Item;

/// A component as its own table tells it, before it is put into its criterion.
pub(super) struct Told<'d> {
    /// Its code.
    pub(super) id: &'d str,
    /// The code of its criterion; `None` where it names none.
    pub(super) criterion: Option<&'d str>,
    /// `weight`
    pub(super) weight: Exact,
    /// How it is scored; `None` where its rule or maximum could not be read.
    pub(super) item: Option<Item>,
}

/// What every component is read against.
pub(super) struct Context<'k> {
    /// The method of the set.
    pub(super) method: Method,
    /// The codes of its criteria.
    pub(super) criteria: &'k Known<'k>,
    /// Their kinds.
    pub(super) kinds: BTreeMap<&'k str, Kind>,
}

/// Reads all components; `None` for one without a readable code.
pub(super) fn read<'d>(sections: Vec<Option<Section<'d>>>, context: &Context<'_>) -> Vec<Option<Told<'d>>> {
    let read = |section: Option<Section<'d>>| read_one(section?, context);
    sections.into_iter().map(read).collect()
}

fn read_one<'d>(mut section: Section<'d>, context: &Context<'_>) -> Option<Told<'d>> {
    let id = section.required("id", Section::placed_text);
    let code = id.as_ref().map_or("", |id| id.text);
    let name = section.name_or(code);
    section.belongs_to(code);
    let criterion = section.required("criterion", Section::placed_text);
    let criterion = criterion
        .filter(|criterion| context.criteria.admits(&section, "criterion", criterion))
        .map(|criterion| criterion.text);
    let kind = criterion.and_then(|criterion| context.kinds.get(criterion));
    let kind = kind.copied().unwrap_or_default();
    let weight = items::weight(&mut section, context.method).unwrap_or(Exact::ONE);
    let told = id.map(|id| Told {
        item: items::read(&mut section, &id, name, kind, |section| section.missing("rule")),
        id: id.text,
        criterion,
        weight,
    });
    section.close();
    told
}
