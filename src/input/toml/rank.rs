//! `[rank]`: how scores become places. Every key has a default, and so has the table.

use std::cell::LazyCell;

use crate::input::toml::outline::KnownNodes;
use crate::input::toml::section::Section;
use crate::model::framework::{Compared, Framework, Ranking, Ties};

const WITHIN: [(&str, ()); 1] = [("block", ())];
const BY: [(&str, Compared); 2] = [("published", Compared::Published), ("exact", Compared::Exact)];
const TIES: [(&str, Ties); 2] = [("dense", Ties::Dense), ("competition", Ties::Competition)];

/// Reads the table against the outline that `tie_break` names nodes of.
pub(super) fn read(root: &mut Section<'_>, outline: &Framework, nodes: &KnownNodes<'_>) -> Ranking {
    let Some(mut section) = root.table("rank") else {
        return Ranking::default();
    };
    section.word("within", &WITHIN);
    let by = section.word("by", &BY).unwrap_or_default();
    let ties = section.word("ties", &TIES).unwrap_or_default();
    let known = LazyCell::new(|| nodes.all());
    let mut tie_break = Vec::new();
    for reference in section.texts("tie_break") {
        if known.admits(&section, "tie_break", &reference) {
            tie_break.extend(outline.node(reference.text));
        }
    }
    section.close();
    Ranking { by, ties, tie_break }
}
