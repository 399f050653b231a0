//! The annex of a decision (phụ lục): the tables that an office hands on with it.
//!
//! ```text
//!                                   Phụ lục I
//!              CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024
//!    (Kèm theo Quyết định số …/QĐ-… ngày … tháng … năm … của …)
//! I. Khối sở, ban, ngành (5 cơ quan, đơn vị)
//!   STT  Tên cơ quan   Điểm tự đánh giá  Điểm thẩm định  …  Chỉ số  Xếp hạng  Xếp loại
//!     1  Sở Nội vụ                73,00           73,00     101,02         1  Xuất sắc
//! ```
//!
//! No letterhead, no motto, no signature: those are the office's. The order of the parts is that of Decree
//! 30/2020/NĐ-CP, Appendix I, part I, section III.1; how they look is known to the formats alone.

mod areas;
mod points;
mod ranking;

use crate::check::Checked;
use crate::language::annex::{AnnexColumn, Decision, attached, block_heading, label, title_of_areas};
use crate::model::name::Language;
use crate::view::annex::areas::areas;
use crate::view::annex::ranking::ranking;
use crate::view::block::BlockResults;
use crate::view::report::Section;
use crate::view::results::Results;
use crate::view::title::statuses;

/// What an office asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnnexWishes {
    /// The number of the first annex; a second one takes the next.
    pub number: Option<u32>,
    /// In place of the round's title.
    pub title: Option<String>,
    /// The decision that it belongs to.
    pub decision: Decision,
    /// In this order; empty for those that have something to show.
    pub columns: Vec<AnnexColumn>,
    /// Whether a second annex gives the points of each area.
    pub areas: bool,
}

/// One annex.
#[derive(Debug, Clone, PartialEq)]
pub struct Annex {
    /// The language of its words and of the numbers in its cells.
    pub language: Language,
    /// `Phụ lục II`
    pub label: String,
    /// As it was given; formats set it in capitals where they can.
    pub title: String,
    /// `(Kèm theo Quyết định số …)`
    pub attached: String,
    /// A line for each set of criteria that is not official.
    pub statuses: Vec<String>,
    /// One a block.
    pub sections: Vec<Section>,
}

/// The ranking, then the areas where they are asked for.
#[must_use]
pub fn annexes(
    results: &Results<'_>,
    checked: &Checked,
    wishes: &AnnexWishes,
    language: Language,
) -> Vec<Annex> {
    let title = wishes.title.as_deref();
    let title = title.unwrap_or_else(|| results.round.title.in_language(language));
    let annex = |number: Option<u32>, title: String, sections: Vec<Section>| Annex {
        language,
        label: label(number, language),
        title,
        attached: attached(&wishes.decision, language),
        statuses: statuses(&results.round.frameworks, language),
        sections,
    };
    let table = |block: &BlockResults<'_>| ranking(block, checked, &wishes.columns, language);
    let sections = in_sections(results, language, table);
    if !wishes.areas {
        return vec![annex(wishes.number, title.to_owned(), sections)];
    }
    // Two annexes and more are numbered.
    let first = wishes.number.unwrap_or(1);
    let by_area = in_sections(results, language, |block| areas(block, checked, language));
    vec![
        annex(Some(first), title.to_owned(), sections),
        annex(Some(first + 1), title_of_areas(title, language), by_area),
    ]
}

/// One section a block, headed by its name.
fn in_sections<'a>(
    results: &Results<'a>,
    language: Language,
    content: impl Fn(&BlockResults<'a>) -> Section,
) -> Vec<Section> {
    let is_numbered = results.blocks().nth(1).is_some();
    let section = |(number, block): (u32, BlockResults<'a>)| {
        let agencies = block.results.placements.len() + block.results.unranked.len();
        Section {
            heading: Some(block_heading(
                is_numbered.then_some(number),
                block.block().name.in_language(language),
                block.year,
                agencies,
                language,
            )),
            ..content(&block)
        }
    };
    (1..).zip(results.blocks()).map(section).collect()
}
