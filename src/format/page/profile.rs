//! Each agency of a block, folded away under its name: its figures, its place among the others, and what cost
//! it points.

use rust_decimal::Decimal;

use crate::exact::{Exact, Rounding};
use crate::format::page::markup::Element;
use crate::format::page::plots::Strip;
use crate::format::plain_cell;
use crate::language::page::page_words;
use crate::language::{OutlineHeading, number, words};
use crate::model::name::Language;
use crate::view::page::{Lost, Member, PageBlock, Profile};
use crate::view::{Cell, Column, ColumnKind};

/// The most decimals of points; a number that has more is shown with `≈`, and `explain` has all of them.
const MOST_DECIMALS: u32 = 2;

/// Everybody of the block, in the order of ranks.
pub(super) fn profiles(block_number: usize, block: &PageBlock<'_>, language: Language) -> Element {
    let strip = Strip::of(block_number, block);
    let profile = |member: &Member<'_>| {
        let place = page_words(language).place(member.rank, block.ranked);
        let score = number::decimal(member.score, language);
        let summary = Element::new("summary")
            .child(Element::new("h4").text(member.name))
            .child(Element::new("span").text(format!(" · {score} · {place}")));
        let content = Element::new("div")
            .with("class", "profile")
            .with("id", format_args!("a{}", member.number))
            .child(facts(member, block, language))
            .child(strip.place(member, language))
            .child(losses(&member.profile, language));
        Element::new("details").child(summary).child(content)
    };
    Element::new("section")
        .with("class", "profiles")
        .child(strip.strokes())
        .child(Element::new("h3").text(page_words(language).profiles()))
        .child(block.members.iter().map(profile))
}

/// What the ranking says of the agency, column by column.
fn facts(member: &Member<'_>, block: &PageBlock<'_>, language: Language) -> Element {
    let cells = block.columns.iter().zip(&member.cells);
    let known = cells.filter(|(column, cell)| {
        let says_more = !matches!(column.kind, ColumnKind::Name | ColumnKind::Notes);
        says_more && **cell != Cell::Absent
    });
    let fact = |(column, cell): (&Column, &Cell)| {
        Element::new("div")
            .child(Element::new("dt").text(&column.heading))
            .child(Element::new("dd").text(plain_cell::text(cell, language)))
    };
    Element::new("dl").child(known.map(fact))
}

fn losses(profile: &Profile<'_>, language: Language) -> Element {
    let page_words = page_words(language);
    if profile.losses.is_empty() {
        return Element::new("p").text(page_words.nothing_lost());
    }
    let outline = |heading| words(language).outline_heading(heading);
    let heading = |text: &'static str, is_number: bool| {
        let heading = Element::new("th").with("scope", "col");
        let heading = if is_number {
            heading.with("class", "n")
        } else {
            heading
        };
        heading.text(text)
    };
    let headings = [
        heading(outline(OutlineHeading::Code), false),
        heading(outline(OutlineHeading::Name), false),
        heading(outline(OutlineHeading::Earned), true),
        heading(outline(OutlineHeading::Possible), true),
        heading(page_words.lost(), true),
    ];
    let places = places(profile);
    let rows = (profile.losses.iter()).map(|lost| row(lost, &profile.losses[0].points, places, language));
    let others = (profile.others > 0).then(|| {
        let text = page_words.other_losses(profile.others, &profile.others_points);
        Element::new("p").with("class", "quiet").text(text)
    });
    let table = Element::new("table")
        .with("class", "losses")
        .child(Element::new("caption").text(page_words.losses()))
        .child(Element::new("thead").child(Element::new("tr").child(headings).child(Element::new("td"))))
        .child(Element::new("tbody").child(rows));
    Element::new("div")
        .child(Element::new("div").with("class", "box").child(table))
        .child(others)
}

fn row(lost: &Lost<'_>, greatest: &Exact, places: u32, language: Language) -> Element {
    let number = |value: Option<&Exact>| {
        let text = value.map_or_else(|| "–".to_owned(), |value| points(value, places, language));
        Element::new("td").with("class", "n").text(text)
    };
    Element::new("tr")
        .child(Element::new("td").text(lost.id))
        .child(Element::new("th").with("scope", "row").text(lost.name))
        .child([
            number(lost.earned.as_ref()),
            number(Some(lost.max)),
            number(Some(&lost.points)),
        ])
        .child(Element::new("td").child(bar(&lost.points, greatest)))
}

/// The loss beside the greatest one.
fn bar(points: &Exact, greatest: &Exact) -> Option<Element> {
    let share = &points.checked_div(greatest)? * &Exact::HUNDRED;
    let rect = Element::new("rect")
        .with("width", share.to_decimal(1, Rounding::HalfUp)?.normalize())
        .with("height", 10);
    let bar = Element::new("svg")
        .with("class", "bar")
        .with("viewBox", "0 0 100 10")
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", true);
    Some(bar.child(rect))
}

/// The decimals that the numbers of a table need, so that they stand under one another.
fn places(profile: &Profile<'_>) -> u32 {
    let numbers = profile.losses.iter().flat_map(|lost| {
        let earned = lost.earned.as_ref().into_iter();
        earned.chain([lost.max, &lost.points])
    });
    let needed = numbers.map(|value| {
        value
            .to_finite_decimal()
            .map_or(MOST_DECIMALS, |finite| finite.scale())
    });
    needed.max().unwrap_or(0).min(MOST_DECIMALS)
}

fn points(value: &Exact, places: u32, language: Language) -> String {
    let shown = number::rounded(value, places, language);
    let is_whole_truth = value
        .to_finite_decimal()
        .is_some_and(|finite: Decimal| finite.scale() <= places);
    if is_whole_truth {
        shown
    } else {
        format!("≈{shown}")
    }
}
