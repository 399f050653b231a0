//! The annexes as a page that prints on A4: each begins a new sheet.

use crate::format::html::{element, escaped, page, write_section};
use crate::model::name::Language;
use crate::view::Annex;

/// On top of the looks of every page.
const STYLE: &str = "\
header{text-align:center;margin-bottom:1em}header h1{margin:0}\
header .title{font-weight:bold;text-transform:uppercase;margin:0}header .decision,header .status{font-style:italic;margin:0}\
article+article{break-before:page;margin-top:4em}\
th,td{border:1px solid #111}thead th{text-align:center}";

/// All annexes on one page.
pub(crate) fn write(annexes: &[Annex]) -> String {
    let title = annexes.first().map_or("parindex", |annex| annex.title.as_str());
    let language = annexes
        .first()
        .map_or(Language::default(), |annex| annex.language);
    let articles: String = annexes.iter().map(article).collect();
    page(language, title, STYLE, &articles)
}

fn article(annex: &Annex) -> String {
    let line = |class: &str, text: &str| format!("<p class=\"{class}\">{}</p>\n", escaped(text));
    let statuses: String = annex
        .statuses
        .iter()
        .map(|status| line("status", status))
        .collect();
    let sections = annex
        .sections
        .iter()
        .map(|section| write_section(section, annex.language));
    let sections: String = sections.collect();
    format!(
        "<article>\n<header>\n{}{}{}{statuses}</header>\n{sections}</article>\n",
        element("h1", &annex.label),
        line("title", &annex.title),
        line("decision", &annex.attached),
    )
}
