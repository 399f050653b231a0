//! The drawings of a block: scores over tiers, self beside appraised, shares of areas, change on the last round.
//!
//! ```html
//! <figure><figcaption><h3 id="b1-scores">Scores and tiers</h3>…</figcaption>
//! <svg viewBox="0 0 720 168" role="img" aria-labelledby="b1-scores-t" aria-describedby="b1-scores-d">…</svg></figure>
//! ```
//!
//! Places are computed from the exact values in whole tenths of a unit ([`unit`]), so that a drawing has the same
//! bytes everywhere. A drawing is 720 units wide and no higher than a sheet of A4 leaves room for.

mod axis;
mod lettering;
mod marks;
mod pairs;
mod rows;
mod scores;
mod shares;
mod slope;
mod strip;
mod unit;

pub(super) use shares::percent;
pub(super) use strip::Strip;

use rust_decimal::Decimal;

use crate::format::page::areas::areas;
use crate::format::page::markup::Element;
use crate::format::page::plots::pairs::Pair;
use crate::format::page::plots::rows::{Agency, have_names};
use crate::format::page::plots::unit::{Unit, units};
use crate::format::page::ranking::boxed;
use crate::language::page::{Figure, Two, page_words};
use crate::model::name::Language;
use crate::view::page::{Member, PageBlock};

/// The width of every drawing, in units that are pixels on a wide screen.
const WIDTH: Unit = units(720);

/// A drawing before it is put into its frame.
struct Plot {
    height: Unit,
    marks: Vec<Element>,
    /// So many marks that they must be thin.
    is_dense: bool,
    /// What it shows, for those who do not see it.
    description: String,
}

/// All drawings that a block with scores has the numbers for.
pub(super) fn figures(number: usize, block: &PageBlock<'_>, language: Language) -> Vec<Element> {
    let framed = |name: &str, figure, plot| framed(&format!("b{number}-{name}"), figure, plot, language);
    let scores = framed("scores", scores::figure(block), scores::plot(block, language));
    let self_beside = block.has_self.then(|| {
        let two = Two::SelfAnd(block.stage);
        let pairs = pairs(block, |member| member.self_score);
        framed("self", Figure::Pairs(two), pairs::plot(&pairs, two, language))
    });
    let areas = (block.areas.len() > 1).then(|| {
        let plot = shares::plot(block, language);
        framed("areas", Figure::Areas, plot).child(areas(block, language))
    });
    let change = block.previous.map(|year| {
        let (figure, plot) = change(block, year, language);
        framed("change", figure, plot)
    });
    let others = [self_beside, areas, change].into_iter().flatten();
    std::iter::once(scores).chain(others).collect()
}

/// Lines from round to round where the agencies can be named at both ends.
fn change(block: &PageBlock<'_>, year: Option<i32>, language: Language) -> (Figure, Plot) {
    let two = Two::LastAndThis(year);
    let pairs = pairs(block, |member| member.before);
    if have_names(pairs.len()) {
        (Figure::Slope(two), slope::plot(&pairs, two, language))
    } else {
        (Figure::Pairs(two), pairs::plot(&pairs, two, language))
    }
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
fn framed(id: &str, figure: Figure, plot: Plot, language: Language) -> Element {
    let words = page_words(language);
    let (title, description) = (format!("{id}-t"), format!("{id}-d"));
    let said = |name, id: &str, text: &str| Element::new(name).with("id", id).text(text);
    let svg = Element::new("svg")
        .with("class", if plot.is_dense { "plot dense" } else { "plot" })
        .with("viewBox", format_args!("0 0 {WIDTH} {}", plot.height))
        .with("role", "img")
        .with("aria-labelledby", &title)
        .with("aria-describedby", &description)
        .child(said("title", &title, &words.figure(figure)))
        .child(said("desc", &description, &plot.description))
        .child(plot.marks);
    let caption = Element::new("figcaption")
        .child(said("h3", id, &words.figure(figure)))
        .child(Element::new("p").text(words.how_to_read(figure)));
    Element::new("figure").child(caption).child(boxed(id, svg))
}
