//! Each agency of a block, folded away under its name: its figures, its place among the others, what is to be
//! noted about it, and what cost it points.

use rust_decimal::Decimal;

use crate::exact::{Exact, Rounding};
use crate::format::page::markup::Element;
use crate::format::page::plots::Strip;
use crate::format::page::ranking::is_number;
use crate::format::plain_cell;
use crate::language::page::page_words;
use crate::language::{OutlineHeading, number, words};
use crate::model::name::Language;
use crate::view::page::{Lost, Member, Page, PageBlock, Profile};
use crate::view::{Cell, Column, ColumnKind};

/// Points have up to two decimals, or as many as the scores; more are shown with `≈`, and `explain` has them all.
const DECIMALS: u32 = 2;

/// Everybody of a block, in the order of ranks.
pub(super) fn profiles(number: usize, block: &PageBlock<'_>, page: &Page<'_>) -> Element {
    let strip = Strip::of(number, block);
    let profile = |member| profile(member, block, &strip, page);
    Element::new("section")
        .with("class", "profiles")
        .child(strip.strokes())
        .child(Element::new("h3").text(page_words(page.language).profiles()))
        .child(block.members.iter().map(profile))
}

/// The link of the ranking leads into what is folded away, so that a browser opens it.
fn profile(member: &Member<'_>, block: &PageBlock<'_>, strip: &Strip, page: &Page<'_>) -> Element {
    let language = page.language;
    let score = number::decimal(member.score, language);
    let place = page_words(language).place(member.rank, block.ranked);
    let summary = Element::new("summary")
        .child(Element::new("h4").text(member.name))
        .child(Element::new("span").text(format!(" · {score} · {place}")));
    let notes = member.notes.iter().filter_map(|note| page.notes.get(note - 1));
    let content = Element::new("div")
        .with("class", "profile")
        .with("id", format_args!("a{}", member.number))
        .child(facts(member, block, language))
        .child(strip.place(member, language))
        .child(notes.map(|note| Element::new("p").text(note)))
        .child(losses(member, block, language));
    Element::new("details").child(summary).child(content)
}

/// What the ranking says of the agency, column by column.
fn facts(member: &Member<'_>, block: &PageBlock<'_>, language: Language) -> Element {
    let cells = block.columns.iter().zip(&member.cells);
    let known = cells.filter(|(column, cell)| {
        let is_fact = is_number(column) || column.kind == ColumnKind::Word;
        is_fact && **cell != Cell::Absent
    });
    let fact = |(column, cell): (&Column, &Cell)| {
        Element::new("div")
            .child(Element::new("dt").text(&column.heading))
            .child(Element::new("dd").text(plain_cell::text(cell, language)))
    };
    Element::new("dl").child(known.map(fact))
}

/// The greatest losses in a table, the others in a line.
fn losses(member: &Member<'_>, block: &PageBlock<'_>, language: Language) -> Vec<Element> {
    let words = page_words(language);
    let Some(profile) = &member.profile else {
        return Vec::new();
    };
    let Some(greatest) = profile.losses.first() else {
        return vec![Element::new("p").text(words.nothing_lost())];
    };
    let most = block.decimals.max(DECIMALS);
    let places = places(profile, most);
    let rows = profile.losses.iter();
    let rows = rows.map(|lost| row(lost, &greatest.points, places, language));
    let table = Element::new("table")
        .with("class", "losses")
        .child(Element::new("caption").text(words.losses()))
        .child(Element::new("thead").child(headings(block, language)))
        .child(Element::new("tbody").child(rows));
    let table = Element::new("div").with("class", "box").child(table);
    let others = (profile.others > 0).then(|| {
        let points = points(&profile.others_points, most, language);
        let others = words.other_losses(profile.others, &points);
        Element::new("p").with("class", "quiet").text(others)
    });
    std::iter::once(table).chain(others).collect()
}

fn headings(block: &PageBlock<'_>, language: Language) -> Element {
    let of_scale = block.is_weighted.then_some(block.scale);
    let outline = |heading| words(language).outline_heading(heading).to_owned();
    let text = [OutlineHeading::Code, OutlineHeading::Name].map(outline);
    let numbers = [
        outline(OutlineHeading::Earned),
        outline(OutlineHeading::Possible),
        page_words(language).lost(of_scale),
    ];
    let heading = || Element::new("th").with("scope", "col");
    Element::new("tr")
        .child(text.map(|text| heading().text(text)))
        .child(numbers.map(|text| heading().with("class", "n").text(text)))
        .child(Element::new("td"))
}

fn row(lost: &Lost<'_>, greatest: &Exact, places: u32, language: Language) -> Element {
    let number = |value: Option<&Exact>| {
        let text = value.map_or_else(|| "–".to_owned(), |value| points(value, places, language));
        Element::new("td").with("class", "n").text(text)
    };
    Element::new("tr")
        .child(Element::new("td").text(lost.id))
        .child(Element::new("th").with("scope", "row").text(lost.name))
        .child(number(lost.earned.as_ref()))
        .child(number(Some(lost.max)))
        .child(number(Some(&lost.points)))
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
fn places(profile: &Profile<'_>, most: u32) -> u32 {
    let numbers = profile.losses.iter().flat_map(|lost| {
        let earned = lost.earned.as_ref().into_iter();
        earned.chain([lost.max, &lost.points])
    });
    let decimals = |finite: Decimal| finite.scale();
    let needed = numbers.map(|value| value.to_finite_decimal().map_or(most, decimals));
    needed.max().unwrap_or(0).min(most)
}

fn points(value: &Exact, places: u32, language: Language) -> String {
    let shown = number::rounded(value, places, language);
    let is_whole_truth = *value == value.rounded(places, Rounding::HalfUp);
    if is_whole_truth {
        shown
    } else {
        format!("≈{shown}")
    }
}
