//! A criteria file from its first key to its last tier.

use crate::diagnostic::Diagnostics;
use crate::input::toml::document::Document;
use crate::input::toml::section::Section;
use crate::input::toml::{blocks, format, outline, rank, score, syntax, tiers};
use crate::model::framework::{Framework, Ranking, Status};
use crate::model::name::Name;
use crate::source::{SourceId, Sources};

const STATUSES: [(&str, Status); 3] = [
    ("official", Status::Official),
    ("reconstructed", Status::Reconstructed),
    ("illustrative", Status::Illustrative),
];

/// Reads a criteria file and reports everything that is wrong with it.
///
/// `None` where nothing can be said about the set: no TOML, a newer format, no `id`. Where problems were
/// reported and there is a framework nevertheless, it is good for [`check`](crate::check::frameworks) to
/// find the others, and for nothing else: what could not be read is missing from it.
pub fn read_framework(sources: &Sources, source: SourceId, problems: &mut Diagnostics) -> Option<Framework> {
    let tree = syntax::parse(sources, source, problems)?;
    let document = Document::new(sources, source);
    let framework = read(Section::root(&document, &tree));
    document.close(problems);
    framework
}

fn read(mut root: Section<'_>) -> Option<Framework> {
    if !format::is_readable(&mut root) {
        return None;
    }
    let id = root.required("id", Section::text);
    let title = root.name_in("title", "title_en");
    let scoring = score::read(&mut root);
    let (blocks, known_blocks) = blocks::read(&mut root);
    let (outline, nodes) = outline::read(&mut root, scoring.method);
    let code = id.clone().unwrap_or_default();
    let mut framework = Framework {
        title: title.unwrap_or_else(|| Name {
            vietnamese: code.clone(),
            english: None,
        }),
        id: code,
        year: root.year(),
        basis: root.text("basis"),
        source: root.text("source"),
        status: root.word("status", &STATUSES).unwrap_or_default(),
        scoring,
        ranking: Ranking::default(),
        blocks,
        areas: outline.areas,
        extras: outline.extras,
        items: outline.items,
        tiers: Vec::new(),
        place: root.place(),
    };
    framework.ranking = rank::read(&mut root, &framework, &nodes.all());
    framework.tiers = tiers::read(
        &mut root,
        &tiers::Context {
            outline: &framework,
            nodes: &nodes,
            blocks: &known_blocks,
        },
    );
    root.close();
    id.map(|_| framework)
}
