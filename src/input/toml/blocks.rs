//! `[[block]]`: who is compared with whom. A set has at least one.

use crate::input::toml::known::Known;
use crate::input::toml::section::Section;
use crate::model::framework::Block;

/// Reads all blocks, and which codes they declare.
pub(super) fn read(root: &mut Section<'_>) -> (Vec<Block>, Known) {
    let sections = root.required_tables("block");
    let mut known = Known::default();
    let mut blocks = Vec::new();
    for section in sections {
        let block = section.and_then(read_one);
        known.declare(block.as_ref().map(|block| block.id.as_str()));
        blocks.extend(block);
    }
    (blocks, known)
}

fn read_one(mut section: Section<'_>) -> Option<Block> {
    let id = section.required("id", Section::placed_text);
    let code = id.as_ref().map_or("", |id| &id.text);
    let name = section.name_or(code);
    section.close();
    let id = id?;
    Some(Block {
        id: id.text,
        name,
        place: id.place,
    })
}
