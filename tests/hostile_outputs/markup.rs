//! Pages, Markdown, documents and workbooks: their elements are those of the plain twin.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use pulldown_cmark::{Event, Options, Parser, Tag};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event as Xml};
use zip::ZipArchive;

use crate::outputs::SHEETS;
use crate::run::{printed, rounds, written};

/// Tags with the names of their attributes, in the order of the text.
fn tags(text: &str, is_xml: bool) -> Vec<String> {
    let mut reader = Reader::from_str(text);
    // The elements of a page that have no content are not closed.
    reader.config_mut().check_end_names = is_xml;
    let shape = |start: &BytesStart<'_>| {
        let name = start.name().as_ref().to_owned();
        let attributes = if is_xml {
            start.attributes()
        } else {
            start.html_attributes()
        };
        let attributes = attributes.map(|attribute| {
            let attribute = attribute.expect("attributes are well-formed");
            attribute.key.as_ref().to_owned()
        });
        let attributes: Vec<String> = attributes.collect();
        format!("{name} {}", attributes.join(" "))
    };
    let mut tags = Vec::new();
    loop {
        match reader.read_event().expect("the text is well-formed") {
            Xml::Start(start) | Xml::Empty(start) => tags.push(shape(&start)),
            Xml::End(end) => tags.push(format!("/{}", end.name().as_ref())),
            Xml::Eof => return tags,
            Xml::Text(text) => {
                assert!(text.chars().all(is_legal), "no XML: {text:?}");
            }
            Xml::GeneralRef(reference) => {
                let name = reference.as_ref().to_owned();
                let is_known = ["amp", "lt", "gt", "quot", "apos", "#39"].contains(&name.as_str());
                assert!(is_known, "&{name};");
            }
            Xml::Decl(_) | Xml::DocType(_) => {}
            other => panic!("no part of ours: {other:?}"),
        }
    }
}

/// The characters that XML 1.0 has.
fn is_legal(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// A page without its scripts and styles, and those, which no reader of mark-up looks into.
fn taken_apart(page: &str) -> (String, Vec<String>) {
    let (mut rest, mut mark_up, mut raw) = (page, String::new(), Vec::new());
    let next = |text: &str| {
        let starts = ["script", "style"].map(|name| text.find(&format!("<{name}")).map(|at| (at, name)));
        starts.into_iter().flatten().min()
    };
    while let Some((at, name)) = next(rest) {
        let content = at + rest[at..].find('>').expect("a tag ends") + 1;
        let length = rest[content..]
            .find(&format!("</{name}>"))
            .expect("an element ends");
        mark_up += &rest[..content];
        raw.push(rest[content..content + length].to_owned());
        rest = &rest[content + length..];
    }
    (mark_up + rest, raw)
}

#[test]
fn a_page_has_the_elements_of_its_plain_twin() {
    let annex: &[&str] = &["export", "--content", "annex", "--areas"];
    for verb in SHEETS.into_iter().chain([annex]) {
        let arguments = [verb, &["--format", "html"]].concat();
        let read = |folder| {
            let (mark_up, raw) = taken_apart(&printed(folder, &arguments));
            (tags(&mark_up, false), raw)
        };
        let plain = read(&rounds().plain);
        assert!(plain.0.len() > 10, "{verb:?}");
        for hostile in &rounds().hostile {
            assert!(
                read(hostile) == plain,
                "{verb:?}: another script, style or element"
            );
        }
    }
}

/// What is drawn depends on how long a name is: one that is shortened stands in full in a `<title>`.
#[test]
fn a_page_with_drawings_has_the_kinds_of_elements_of_its_plain_twin() {
    let read = |folder| taken_apart(&printed(folder, &["export", "--format", "html"]));
    let kinds = |mark_up: &str| -> BTreeSet<String> { tags(mark_up, false).into_iter().collect() };
    let (mark_up, raw) = read(&rounds().plain);
    let mut known = kinds(&mark_up);
    known.extend(["title ".to_owned(), "/title".to_owned()]);
    for hostile in &rounds().hostile {
        let (mark_up, own) = read(hostile);
        assert_eq!(own, raw, "another script or style");
        let unknown: Vec<String> = kinds(&mark_up).difference(&known).cloned().collect();
        assert_eq!(unknown, Vec::<String>::new());
    }
}

/// The structure that a reader of Markdown sees, without its text.
fn blocks(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM;
    let mut blocks = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(_) => {}
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                panic!("a link to {dest_url}")
            }
            Event::Html(text) | Event::InlineHtml(text) => panic!("HTML: {text}"),
            other => blocks.push(format!("{other:?}")),
        }
    }
    blocks
}

#[test]
fn markdown_has_the_structure_of_its_plain_twin_and_no_link_and_no_html() {
    let annex: &[&str] = &["export", "--content", "annex", "--areas"];
    for verb in SHEETS.into_iter().chain([annex]) {
        let arguments = [verb, &["--format", "md"]].concat();
        let plain = blocks(&printed(&rounds().plain, &arguments));
        assert!(plain.len() > 3, "{verb:?}");
        for hostile in &rounds().hostile {
            assert_eq!(blocks(&printed(hostile, &arguments)), plain, "{verb:?}");
        }
    }
}

/// The parts of an archive of XML, by name, each with its tags.
pub(crate) fn parts(bytes: Vec<u8>) -> Vec<(String, Vec<String>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("it has this part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("a part is UTF-8");
        // The paper and the type of a table depend on its words, and so do these attributes' values alone.
        let tags = tags(&text, true);
        let names = tags
            .into_iter()
            .map(|tag| tag.replace(" w:orient", "").trim_end().to_owned());
        let name = part.name().expect("a part has a plain name").into_owned();
        parts.push((name, names.collect()));
    }
    parts
}

#[test]
fn a_document_has_the_parts_and_elements_of_its_plain_twin() {
    let export = |folder| parts(written(folder, &["export", "--areas"], "phu-luc.docx"));
    let plain = export(&rounds().plain);
    for hostile in &rounds().hostile {
        assert_eq!(export(hostile), plain);
    }
}
