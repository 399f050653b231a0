//! Scores over the bands of the tiers: a dot an agency, best first.

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::axis::Axis;
use crate::format::page::plots::rows::{Rows, lines};
use crate::format::page::plots::{Plot, WIDTH, agency, dot, label, line, unit};
use crate::format::page::ranking::colour;
use crate::language::number;
use crate::language::page::page_words;
use crate::model::name::Language;
use crate::view::page::{Member, PageBlock, TierRange};

/// Where the dots end: right of them stand the scores.
const END: i64 = 660;
/// Above the rows stand the names of the tiers and that of the mean.
const TOP: i64 = 34;

pub(super) fn plot(block: &PageBlock<'_>, language: Language) -> Plot {
    let scores = block.members.iter().map(|member| Exact::from(member.score));
    let rows = Rows::new(block.members.iter().map(agency), TOP);
    let axis = Axis::over(
        scores.chain([block.scale.clone()]),
        rows.start(),
        &Exact::from(END),
    );
    let mut marks: Vec<Element> = Vec::new();
    marks.extend(block.tiers.iter().flat_map(|tier| band(tier, &axis, &rows)));
    marks.extend(axis.grid(rows.top(), &rows.bottom(), language));
    marks.extend(mean(block, &axis, &rows, language));
    marks.extend(rows.labels());
    let members = block.members.iter().enumerate();
    marks.extend(members.flat_map(|(at, member)| score(at, member, &axis, &rows, language)));
    Plot {
        height: &rows.bottom() + &Exact::from(24),
        marks,
        is_dense: !rows.have_names(),
        description: block.statistics.clone().unwrap_or_default(),
    }
}

/// The scores of a tier and its name above them, where the axis shows any of them.
fn band(tier: &TierRange<'_>, axis: &Axis, rows: &Rows<'_>) -> Vec<Element> {
    let from = tier
        .from
        .map_or_else(|| axis.start().clone(), |from| axis.at(from));
    let to = tier.to.map_or_else(|| axis.end(), |to| axis.at(to));
    let width = &to - &from;
    if width <= Exact::ZERO {
        return Vec::new();
    }
    let band = Element::new("rect")
        .with("class", format_args!("b{}", colour(tier.step)))
        .with("x", unit(&from))
        .with("y", unit(rows.top()))
        .with("width", unit(&width))
        .with("height", unit(&(&rows.bottom() - rows.top())));
    let middle = (&from + &to).checked_div(&Exact::from(2)).unwrap_or(from);
    let name = name(tier.name, &width);
    let name = name.map(|name| label(&middle, &Exact::from(12), "small middle", name));
    std::iter::once(band).chain(name).collect()
}

/// As much of a name as has room over a width; nothing where that would say nothing.
fn name(name: &str, width: &Exact) -> Option<String> {
    let letters = (1..=40)
        .rev()
        .find(|letters| Exact::from(6 * letters) <= *width)?;
    let name = lines(name, usize::try_from(letters).ok()?, 1).pop()?;
    (name.chars().count() > 2).then_some(name)
}

fn mean(block: &PageBlock<'_>, axis: &Axis, rows: &Rows<'_>, language: Language) -> Vec<Element> {
    let Some(mean) = block.mean else {
        return Vec::new();
    };
    let x = axis.at(&Exact::from(mean));
    let text = page_words(language).mean(mean);
    vec![
        line("mean", (&x, &Exact::from(TOP - 4)), (&x, &rows.bottom())),
        label(&x, &Exact::from(TOP - 8), "small middle", text),
    ]
}

/// The dot in the colour of the tier; the tier's name beside it where the band says another.
fn score(at: usize, member: &Member<'_>, axis: &Axis, rows: &Rows<'_>, language: Language) -> Vec<Element> {
    let x = axis.at(&Exact::from(member.score));
    let class = match (member.rank, member.tier) {
        (None, _) => "ring".to_owned(),
        (Some(_), Some(tier)) => format!("t{}", colour(tier.step)),
        (Some(_), None) => "plain".to_owned(),
    };
    let mut marks = vec![dot(class, &x, &rows.middle(at), &rows.radius())];
    if rows.have_names() {
        let score = number::decimal(member.score, language);
        marks.push(label(&Exact::from(WIDTH), &rows.baseline(at), "end", score));
        marks.extend(lowered(at, member, &x, rows));
    }
    marks
}

fn lowered(at: usize, member: &Member<'_>, x: &Exact, rows: &Rows<'_>) -> Option<Element> {
    let tier = member.tier.filter(|tier| tier.lowered)?;
    let beside = x - &Exact::from(9);
    Some(label(&beside, &rows.baseline(at), "small end", tier.name))
}
