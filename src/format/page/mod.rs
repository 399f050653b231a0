//! The page of a round: one file for a web site or for paper, which fetches nothing and runs nothing but its
//! own few lines for sorting.
//!
//! ```html
//! <h2 id="b1">Khối sở, ban, ngành — 5 agencies</h2>
//! <table class="ranking">…<tr><td class="n" data-value="1">1</td><th scope="row"><a href="#a1">Sở Nội vụ</a></th>…
//! <figure><figcaption>Scores and tiers</figcaption><svg role="img" …>…</svg></figure>
//! <details><summary>Sở Nội vụ · 101.02 · rank 1 of 5</summary>…</details>
//! ```
//!
//! [`markup`] is the only way onto the page, and what goes through it is escaped. There is no template
//! language: most of the page is tables of typed cells and drawings with computed places, which a template
//! would have to be handed as text.

mod areas;
mod document;
mod markup;
mod plots;
mod policy;
mod profile;
mod ranking;

use crate::view::page::Page;

/// The whole page.
pub(super) fn write(page: &Page<'_>) -> String {
    document::document(page)
}
