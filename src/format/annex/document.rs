//! `word/document.xml`: annex after annex, each a section of its own with its paper and its page numbers.

use crate::format::annex::paper::{ABOVE, BELOW, LEFT, Paper, RIGHT};
use crate::format::annex::table;
use crate::format::annex::widths::fitting;
use crate::format::annex::xml::{Element, element, setting};
use crate::view::Annex;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The text of the document.
pub(super) fn write(annexes: &[Annex]) -> Element {
    let mut body = element("w:body");
    for (at, annex) in annexes.iter().enumerate() {
        let fits = fitting(&annex.sections, annex.language);
        let parts = annex.sections.iter().flat_map(|section| {
            let heading = section
                .heading
                .iter()
                .map(|text| paragraph("AnnexBlock", text, None));
            let table = section
                .table
                .iter()
                .map(|of| table::write(of, fits, annex.language));
            let text = section.text.iter().map(|text| paragraph("AnnexText", text, None));
            heading.chain(table).chain(text)
        });
        let is_last = at + 1 == annexes.len();
        body = body
            .children(head(annex, fits.paper))
            .children(parts)
            .children(end(fits.paper, is_last));
    }
    element("w:document")
        .with("xmlns:w", MAIN)
        .with("xmlns:r", RELATIONSHIPS)
        .child(body)
}

/// What ends an annex: a paragraph without height, since no table may be the last of a document, and the paper.
///
/// The paper of all annexes but the last is a property of that paragraph; the last one's is the document's.
fn end(paper: Paper, is_last: bool) -> Vec<Element> {
    let looks = element("w:pPr").child(setting("w:pStyle", "AnnexEnd"));
    if is_last {
        vec![element("w:p").child(looks), section_end(paper)]
    } else {
        vec![element("w:p").child(looks.child(section_end(paper)))]
    }
}

/// A paragraph of one style; the size of its type where it is not the style's.
pub(super) fn paragraph(style: &'static str, text: &str, half_points: Option<u32>) -> Element {
    let size = half_points.map(|size| {
        element("w:rPr")
            .child(setting("w:sz", size.to_string()))
            .child(setting("w:szCs", size.to_string()))
    });
    let content = element("w:t").with("xml:space", "preserve").text(text);
    element("w:p")
        .child(element("w:pPr").child(setting("w:pStyle", style)))
        .child(element("w:r").children(size).child(content))
}

/// Label, title, decision, a rule of a third of the width, and what must be said of the criteria.
fn head(annex: &Annex, paper: Paper) -> Vec<Element> {
    let mut head = vec![
        paragraph("AnnexLabel", &annex.label, None),
        paragraph("AnnexTitle", &annex.title, None),
        paragraph("AnnexDecision", &annex.attached, None),
        rule(paper),
    ];
    let statuses = annex.statuses.iter();
    head.extend(statuses.map(|status| paragraph("AnnexStatus", status, None)));
    head
}

fn rule(paper: Paper) -> Element {
    let beside = paper.text_width() / 3;
    let looks = element("w:pPr").child(setting("w:pStyle", "AnnexRule")).child(
        element("w:ind")
            .with("w:left", beside.to_string())
            .with("w:right", beside.to_string()),
    );
    element("w:p").child(looks)
}

/// Pages are counted from 1 in each annex, and the first shows no number.
fn section_end(paper: Paper) -> Element {
    let (width, height) = paper.size();
    let sheet = element("w:pgSz")
        .with("w:w", width.to_string())
        .with("w:h", height.to_string());
    let sheet = match paper {
        Paper::Portrait => sheet,
        Paper::Landscape => sheet.with("w:orient", "landscape"),
    };
    let margins = element("w:pgMar")
        .with("w:top", ABOVE.to_string())
        .with("w:right", RIGHT.to_string())
        .with("w:bottom", BELOW.to_string())
        .with("w:left", LEFT.to_string())
        .with("w:header", (ABOVE / 2).to_string())
        .with("w:footer", (BELOW / 2).to_string())
        .with("w:gutter", "0");
    let header = element("w:headerReference")
        .with("w:type", "default")
        .with("r:id", "rIdHeader");
    element("w:sectPr")
        .child(header)
        .child(setting("w:type", "nextPage"))
        .child(sheet)
        .child(margins)
        .child(element("w:pgNumType").with("w:start", "1"))
        .child(element("w:titlePg"))
}
