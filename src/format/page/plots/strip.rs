//! One agency among the others of its block: a stroke for each score, a dot for its own.
//!
//! The strokes are drawn once a block and used by every profile.

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::axis::Axis;
use crate::format::page::plots::marks::{dot, label};
use crate::format::page::plots::unit::{Unit, units};
use crate::format::page::ranking::colour;
use crate::language::number;
use crate::model::name::Language;
use crate::view::page::{Member, PageBlock};

const WIDTH: Unit = units(480);
const HEIGHT: Unit = units(24);
/// Where the strokes begin and end: outside stand the numbers of the axis.
const START: Unit = units(40);
const END: Unit = units(440);
const BESIDE: Unit = units(8);
const MIDDLE: Unit = units(12);
const FOOT: Unit = units(16);

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
        let axis = Axis::over(scores(), START, END);
        let stroke = |score| format!("M{} 4v16", axis.at(&score));
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
        let end = |x, class, value| label((x, FOOT), class, number::exact(value, language));
        let own = match member.tier {
            Some(tier) => format!("t{}", colour(tier.step)),
            None => "plain".to_owned(),
        };
        let x = self.axis.at(&Exact::from(member.score));
        Element::new("svg")
            .with("class", "strip")
            .with("viewBox", format_args!("0 0 {WIDTH} {HEIGHT}"))
            .with("aria-hidden", true)
            .child(end(START - BESIDE, "small end", self.axis.from()))
            .child(end(END + BESIDE, "small", self.axis.to()))
            .child(Element::new("use").with("href", format_args!("#{}", self.id)))
            .child(dot(own, (x, MIDDLE), units(6)))
    }
}
