//! The annexes in Markdown: each begins with its label as a heading.

use crate::format::markdown::{escaped, section_paragraphs};
use crate::view::Annex;

/// All annexes, one under the other.
pub(crate) fn write(annexes: &[Annex]) -> String {
    let paragraphs: Vec<String> = annexes.iter().flat_map(paragraphs).collect();
    paragraphs.join("\n\n") + "\n"
}

fn paragraphs(annex: &Annex) -> Vec<String> {
    let mut paragraphs = vec![
        format!("# {}", escaped(&annex.label)),
        format!("**{}**", escaped(&annex.title)),
        format!("*{}*", escaped(&annex.attached)),
    ];
    paragraphs.extend(annex.statuses.iter().map(|status| escaped(status)));
    for section in &annex.sections {
        paragraphs.extend(section_paragraphs(section, annex.language));
    }
    paragraphs
}
