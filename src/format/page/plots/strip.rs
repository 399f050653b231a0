//! One agency among the others of its block: a stroke for each score, a dot for its own.
//!
//! The strokes are drawn once a block and used by every profile.

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::axis::Axis;
use crate::format::page::plots::{dot, label, unit};
use crate::format::page::ranking::colour;
use crate::language::number;
use crate::model::name::Language;
use crate::view::page::{Member, PageBlock};

const WIDTH: i64 = 480;
const MARGIN: i64 = 40;
const MIDDLE: i64 = 12;

/// The scores of a block on one line.
pub(in crate::format::page) struct Strip {
    id: String,
    axis: Axis,
    strokes: String,
}

impl Strip {
    /// Of a block by its number on the page.
    pub(in crate::format::page) fn of(number: usize, block: &PageBlock<'_>) -> Self {
        let scores = || block.members.iter().map(|member| Exact::from(member.score));
        let axis = Axis::over(scores(), Exact::from(MARGIN), &Exact::from(WIDTH - MARGIN));
        let stroke = |score| format!("M{} 4v16", unit(&axis.at(&score)));
        Self {
            id: format!("s{number}"),
            strokes: scores().map(stroke).collect(),
            axis,
        }
    }

    /// The strokes of everybody, unseen until they are used.
    pub(in crate::format::page) fn strokes(&self) -> Element {
        let path = Element::new("path")
            .with("id", &self.id)
            .with("class", "others")
            .with("d", &self.strokes);
        Element::new("svg")
            .with("width", 0)
            .with("height", 0)
            .with("aria-hidden", true)
            .child(Element::new("defs").child(path))
    }

    /// The place of one agency among them; the summary above says it in words.
    pub(in crate::format::page) fn place(&self, member: &Member<'_>, language: Language) -> Element {
        let end = |x: i64, class, value| {
            let text = number::exact(value, language);
            label(&Exact::from(x), &Exact::from(MIDDLE + 4), class, text)
        };
        let own = member
            .tier
            .map_or_else(|| "plain".to_owned(), |tier| format!("t{}", colour(tier.step)));
        let x = self.axis.at(&Exact::from(member.score));
        Element::new("svg")
            .with("class", "strip")
            .with("viewBox", format_args!("0 0 {WIDTH} {}", 2 * MIDDLE))
            .with("aria-hidden", true)
            .child(end(MARGIN - 8, "small end", self.axis.from()))
            .child(end(WIDTH - MARGIN + 8, "small", self.axis.to()))
            .child(Element::new("use").with("href", format_args!("#{}", self.id)))
            .child(dot(own, &x, &Exact::from(MIDDLE), &Exact::from(6)))
    }
}
