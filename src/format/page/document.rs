//! The whole document: head, title, contents, blocks, notes.

use crate::format::page::markup::Element;
use crate::format::page::plots::figures;
use crate::format::page::policy::{SCRIPT, STYLE, policy};
use crate::format::page::profile::profiles;
use crate::format::page::ranking::ranking;
use crate::language::page::page_words;
use crate::model::name::Language;
use crate::view::page::{Page, PageBlock};

/// From the doctype to the end of the script.
pub(super) fn document(page: &Page<'_>) -> String {
    let language = match page.language {
        Language::English => "en",
        Language::Vietnamese => "vi",
    };
    let blocks = page.blocks.iter().enumerate();
    let main = Element::new("main")
        .child(blocks.map(|(at, own)| block(at + 1, own, page)))
        .child(notes(page));
    let body = Element::new("body")
        .child(header(page))
        .child(main)
        .child(footer(page))
        .child(Element::new("script").own(SCRIPT));
    let html = Element::new("html")
        .with("lang", language)
        .child(head(page))
        .child(body);
    format!("<!doctype html>\n{}\n", html.write())
}

fn head(page: &Page<'_>) -> Element {
    let meta = || Element::new("meta");
    Element::new("head")
        .child(meta().with("charset", "utf-8"))
        .child(
            meta()
                .with("http-equiv", "Content-Security-Policy")
                .with("content", policy()),
        )
        .child(
            meta()
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
        )
        .child(Element::new("title").text(page.title))
        .child(Element::new("style").own(STYLE))
}

fn header(page: &Page<'_>) -> Element {
    let decision = |line: &String| Element::new("p").with("class", "quiet").text(line);
    let banner = |line: &String| Element::new("p").with("class", "banner").text(line);
    Element::new("header")
        .child(Element::new("h1").text(page.title))
        .child(page.decisions.iter().map(decision))
        .child(page.banner.iter().map(banner))
        .child((page.blocks.len() > 1).then(|| contents(page)))
}

fn contents(page: &Page<'_>) -> Element {
    let link = |(at, block): (usize, &PageBlock<'_>)| {
        let link = Element::new("a").with("href", format_args!("#b{}", at + 1));
        Element::new("li").child(link.text(&block.name))
    };
    Element::new("nav")
        .with("aria-label", page_words(page.language).contents())
        .child(Element::new("ul").child(page.blocks.iter().enumerate().map(link)))
}

/// A block by its number on the page: ranking, drawings, agencies. One without scores names who is in it.
fn block(number: usize, block: &PageBlock<'_>, page: &Page<'_>) -> Element {
    let language = page.language;
    let words = page_words(language);
    let quiet = |text: String| Element::new("p").with("class", "quiet").text(text);
    let not_assessed = (!block.not_assessed.is_empty()).then(|| words.not_assessed(&block.not_assessed));
    let heading = Element::new("h2").with("id", format_args!("b{number}"));
    let section = Element::new("section")
        .with("class", "block")
        .with("aria-labelledby", format_args!("b{number}"))
        .child(heading.text(&block.heading));
    if block.members.is_empty() {
        return section.child(not_assessed.map(quiet));
    }
    section
        .child(block.statistics.clone().map(quiet))
        .child(ranking(number, block, language))
        .child(not_assessed.map(quiet))
        .child(figures(number, block, language))
        .child(profiles(number, block, page))
}

fn notes(page: &Page<'_>) -> Option<Element> {
    let note = |(at, note): (usize, &String)| {
        Element::new("li")
            .with("id", format_args!("n{}", at + 1))
            .text(note)
    };
    let heading = Element::new("h2")
        .with("id", "notes")
        .text(page_words(page.language).notes());
    let notes = Element::new("section")
        .with("aria-labelledby", "notes")
        .child(heading)
        .child(Element::new("ol").child(page.notes.iter().enumerate().map(note)));
    (!page.notes.is_empty()).then_some(notes)
}

fn footer(page: &Page<'_>) -> Element {
    Element::new("footer")
        .child(Element::new("p").text(page_words(page.language).made_by()))
        .child(Element::new("p").text(&page.summary))
}
