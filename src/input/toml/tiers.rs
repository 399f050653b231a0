//! `[[tier]]`: the classes of a set, in file order, which is highest first.

use crate::input::toml::bound;
use crate::input::toml::conditions;
use crate::input::toml::known::Known;
use crate::input::toml::outline::KnownNodes;
use crate::input::toml::section::Section;
use crate::model::framework::Framework;
use crate::model::tier::Tier;

/// What tiers name.
pub(super) struct Context<'k> {
    /// The set without its tiers.
    pub(super) outline: &'k Framework,
    /// Its nodes.
    pub(super) nodes: &'k KnownNodes,
    /// Its blocks.
    pub(super) blocks: &'k Known,
}

/// Reads all tiers. Where one could not be read there are none, since an order with gaps proves nothing.
pub(super) fn read(root: &mut Section<'_>, context: &Context<'_>) -> Vec<Tier> {
    let sections = root.tables("tier").unwrap_or_default();
    let tiers: Vec<Option<Tier>> = sections
        .into_iter()
        .map(|section| read_one(section?, context))
        .collect();
    let tiers: Option<Vec<Tier>> = tiers.into_iter().collect();
    tiers.unwrap_or_default()
}

fn read_one(mut section: Section<'_>, context: &Context<'_>) -> Option<Tier> {
    let place = section.place_of("name");
    let id = section.text("id");
    let name = section.required("name", |section, key| section.name_in(key, "name_en"));
    let bound = bound::read(&mut section, "min", Section::number);
    let blocks = section.texts("blocks");
    let blocks = blocks
        .into_iter()
        .filter(|block| context.blocks.admits(&section, "blocks", block))
        .map(|block| block.text)
        .collect();
    let conditions = section.tables("require").unwrap_or_default();
    let conditions = conditions
        .into_iter()
        .filter_map(|condition| conditions::read(condition?, context))
        .collect();
    let quota = section.percent("quota");
    section.close();
    Some(Tier {
        id,
        name: name?,
        bound: bound?,
        blocks,
        conditions,
        quota,
        place,
    })
}
