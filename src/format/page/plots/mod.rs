//! The drawings of a block: scores over tiers, self beside appraised, shares of areas, change on the last round.
//!
//! Places are computed from the exact values and rounded to a tenth of a unit, so that a drawing has the same
//! bytes everywhere. A drawing is as wide as 720 units and no higher than a sheet of A4 leaves room for.

mod axis;
mod pairs;
mod rows;
mod scores;
mod shares;
mod slope;
mod strip;

pub(super) use strip::Strip;

use rust_decimal::Decimal;

use crate::exact::{Exact, Rounding};
use crate::format::page::markup::Element;
use crate::format::page::plots::pairs::Pair;
use crate::format::page::plots::rows::Agency;
use crate::format::page::ranking::boxed;
use crate::language::page::{Figure, page_words};
use crate::model::name::Language;
use crate::view::page::{Member, PageBlock};

/// The width of every drawing, in units that are pixels on a wide screen.
const WIDTH: i64 = 720;

/// A drawing before it is put into its frame.
#[derive(Debug)]
struct Plot {
    height: Exact,
    marks: Vec<Element>,
    /// So many marks that they must be thin.
    is_dense: bool,
    /// What it shows, for those who do not see it.
    description: String,
}

/// All drawings that the block has the numbers for.
pub(super) fn figures(number: usize, block: &PageBlock<'_>, language: Language) -> Vec<Element> {
    let mut figures = Vec::new();
    let mut add = |name: &str, figure: Figure, plot: Plot, numbers: Option<Element>| {
        figures.push(framed(
            &format!("b{number}-{name}"),
            figure,
            plot,
            numbers,
            language,
        ));
    };
    if block.members.is_empty() {
        return figures;
    }
    add("scores", Figure::Scores, scores::plot(block, language), None);
    if block.has_self {
        let pairs = pairs(block, |member| member.self_score);
        let figure = Figure::SelfBeside(block.stage);
        add("self", figure, pairs::plot(&pairs, figure, language), None);
    }
    if block.areas.len() > 1 {
        let numbers = shares::table(block, language);
        add(
            "areas",
            Figure::Areas,
            shares::plot(block, language),
            Some(numbers),
        );
    }
    if let Some(year) = block.previous {
        let pairs = pairs(block, |member| member.before);
        let slope = Figure::Slope(year);
        if rows::have_names(pairs.len()) {
            add("change", slope, slope::plot(&pairs, slope, language), None);
        } else {
            let change = Figure::Change(year);
            add("change", change, pairs::plot(&pairs, change, language), None);
        }
    }
    figures
}

fn pairs<'a>(block: &PageBlock<'a>, before: impl Fn(&Member<'a>) -> Option<Decimal>) -> Vec<Pair<'a>> {
    let pair = |member: &Member<'a>| Pair {
        agency: agency(member),
        before: before(member),
        after: member.score,
    };
    block.members.iter().map(pair).collect()
}

/// What stands before an agency's row.
fn agency<'a>(member: &Member<'a>) -> Agency<'a> {
    Agency {
        name: member.name,
        rank: member.rank,
    }
}

/// A drawing under its title, in a box of its own.
fn framed(id: &str, figure: Figure, plot: Plot, numbers: Option<Element>, language: Language) -> Element {
    let words = page_words(language);
    let (heading, title, description) = (id.to_owned(), format!("{id}-t"), format!("{id}-d"));
    let svg = Element::new("svg")
        .with("class", if plot.is_dense { "plot dense" } else { "plot" })
        .with("viewBox", format_args!("0 0 {WIDTH} {}", unit(&plot.height)))
        .with("role", "img")
        .with("aria-labelledby", &title)
        .with("aria-describedby", &description)
        .child(
            Element::new("title")
                .with("id", &title)
                .text(words.figure(figure)),
        )
        .child(
            Element::new("desc")
                .with("id", &description)
                .text(&plot.description),
        )
        .child(plot.marks);
    let caption = Element::new("figcaption")
        .child(Element::new("h3").with("id", &heading).text(words.figure(figure)))
        .child(Element::new("p").text(words.how_to_read(figure)));
    Element::new("figure")
        .child(caption)
        .child(boxed(heading, svg))
        .child(numbers)
}

/// A place in a drawing, to a tenth.
fn unit(value: &Exact) -> Decimal {
    let rounded = value.to_decimal(1, Rounding::HalfUp);
    rounded.expect("a place in a drawing is short").normalize()
}

/// Text at a place.
fn label(x: &Exact, y: &Exact, class: &'static str, text: impl AsRef<str>) -> Element {
    let label = Element::new("text").with("x", unit(x)).with("y", unit(y));
    let label = if class.is_empty() {
        label
    } else {
        label.with("class", class)
    };
    label.text(text)
}

/// A straight line.
fn line(class: &'static str, from: (&Exact, &Exact), to: (&Exact, &Exact)) -> Element {
    Element::new("line")
        .with("class", class)
        .with("x1", unit(from.0))
        .with("y1", unit(from.1))
        .with("x2", unit(to.0))
        .with("y2", unit(to.1))
}

/// A dot or a ring.
fn dot(class: impl std::fmt::Display, x: &Exact, y: &Exact, radius: &Exact) -> Element {
    Element::new("circle")
        .with("class", class)
        .with("cx", unit(x))
        .with("cy", unit(y))
        .with("r", unit(radius))
}
