//! `[[block]]`: who is compared with whom. A set has at least one.

use crate::input::toml::known::Known;
use crate::input::toml::section::Section;
use crate::model::framework::Block;

/// Reads all blocks, and which codes they declare.
pub(super) fn read<'d>(root: &mut Section<'d>) -> (Vec<Block>, Known<'d>) {
    let sections = root.required_tables("block");
    let known = Known::of(&sections);
    let blocks = sections.into_iter().flatten().filter_map(read_one);
    (blocks.collect(), known)
}

fn read_one(mut section: Section<'_>) -> Option<Block> {
    let id = section.required("id", Section::placed_text);
    let code = id.as_ref().map_or("", |id| id.text);
    let name = section.name_or(code);
    section.close();
    let id = id?;
    Some(Block {
        id: id.text.to_owned(),
        name,
        place: id.place,
    })
}
