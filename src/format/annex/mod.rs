//! The annex of a decision, written: a document for Word, Markdown, or a page.
//!
//! The looks are those of Decree 30/2020/NĐ-CP, Appendix I: A4, the margins of section I.3, Times New Roman in
//! black, the label of an annex in 14 points and bold, its title in capitals, the line of the decision in
//! italics (section III.1), pages counted apart for each annex, the number in the middle of the upper margin and
//! not on the first page (section I.7).

mod document;
mod html;
mod markdown;
mod package;
mod paper;
mod table;
mod widths;
mod xml;

pub(super) use html::write as html;
pub(super) use markdown::write as markdown;
pub(super) use package::write as document;
