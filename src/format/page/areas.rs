//! The areas by their codes and names, and the shares of everybody in numbers, folded away under their drawing.

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::percent;
use crate::language::page::page_words;
use crate::language::{Heading, words};
use crate::model::name::Language;
use crate::view::page::{AreaKey, Member, PageBlock};

/// What the drawing of the areas has no room for.
pub(super) fn areas(block: &PageBlock<'_>, language: Language) -> Vec<Element> {
    let words = page_words(language);
    let key = |area: &AreaKey<'_>| {
        let code = Element::new("b").text(area.id);
        Element::new("li").child(code).text(format!(" {}", area.name))
    };
    let keys = Element::new("ul")
        .with("class", "key")
        .with("aria-label", words.area_key())
        .child(block.areas.iter().map(key));
    let numbers = Element::new("details")
        .child(Element::new("summary").text(words.numbers()))
        .child(
            Element::new("div")
                .with("class", "box")
                .child(table(block, language)),
        );
    vec![keys, numbers]
}

fn table(block: &PageBlock<'_>, language: Language) -> Element {
    let heading = || Element::new("th").with("scope", "col");
    let agency = heading().text(words(language).heading(Heading::Agency));
    let areas = block
        .areas
        .iter()
        .map(|area| heading().with("class", "n").text(area.id));
    let headings = Element::new("tr").child(agency).child(areas);
    let rows = block.members.iter().map(|member| row(member, language));
    Element::new("table")
        .child(Element::new("thead").child(headings))
        .child(Element::new("tbody").child(rows))
}

fn row(member: &Member<'_>, language: Language) -> Element {
    let share = |share: &Option<Exact>| {
        let text = percent(share.as_ref(), 1, language);
        Element::new("td").with("class", "n").text(text)
    };
    Element::new("tr")
        .child(Element::new("th").with("scope", "row").text(member.name))
        .child(member.shares.iter().map(share))
}
