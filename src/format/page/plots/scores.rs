//! Scores over the bands of the tiers: a dot an agency, best first.

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::axis::Axis;
use crate::format::page::plots::lettering::{letters_in, one_line, widest};
use crate::format::page::plots::marks::{dot, field, label, line};
use crate::format::page::plots::rows::Rows;
use crate::format::page::plots::unit::{Unit, units};
use crate::format::page::plots::{Plot, WIDTH, agency};
use crate::format::page::ranking::colour;
use crate::language::number;
use crate::language::page::{Bands, Figure, page_words};
use crate::model::name::Language;
use crate::view::page::{Member, PageBlock, TierMark, TierRange};

/// Between the dots and the scores, which stand at the right.
const GAP: Unit = units(16);
/// Above the rows stand the names of the tiers and that of the mean.
const TIERS: Unit = units(12);
const MEAN: Unit = units(26);
const TOP: Unit = units(34);
/// Below them the numbers of the axis.
const BELOW: Unit = units(24);
/// From a dot to the tier that is written beside it.
const BESIDE: Unit = units(9);
/// A name may be so much wider than its band: the small letters are narrower than reckoned.
const OVERHANG: Unit = units(20);
/// A band that has not even room for so many letters stays without a name.
const FEWEST_LETTERS: usize = 3;

/// With the bands of tiers or without, and with tiers beside dots or without.
pub(super) fn figure(block: &PageBlock<'_>) -> Figure {
    let some_lowered = block.members.iter().any(|member| lowered(member).is_some());
    Figure::Scores(match (block.tiers.is_empty(), some_lowered) {
        (true, _) => Bands::None,
        (false, false) => Bands::Tiers,
        (false, true) => Bands::TiersWithOthers,
    })
}

/// The tier of an agency for which a higher one was refused.
fn lowered<'a>(member: &Member<'a>) -> Option<TierMark<'a>> {
    member.tier.filter(|tier| tier.lowered)
}

/// The dots of everybody over the bands of the tiers.
pub(super) fn plot(block: &PageBlock<'_>, language: Language) -> Plot {
    let rows = Rows::new(block.members.iter().map(agency), TOP);
    let scores = block.members.iter().map(|member| Exact::from(member.score));
    let texts = block
        .members
        .iter()
        .map(|member| number::decimal(member.score, language));
    let axis = Axis::over(scores, rows.start(), WIDTH - widest(texts) - GAP);
    let mut marks = Vec::new();
    marks.extend(block.tiers.iter().flat_map(|tier| band(tier, &axis, &rows)));
    marks.extend(axis.grid(rows.top(), rows.bottom(), language));
    marks.extend(mean(block, &axis, &rows, language));
    marks.extend(rows.labels());
    let members = block.members.iter().enumerate();
    marks.extend(members.flat_map(|(at, member)| score(at, member, &axis, &rows, language)));
    Plot {
        height: rows.bottom() + BELOW,
        marks,
        is_dense: !rows.have_names(),
        description: block.statistics.clone().unwrap_or_default(),
    }
}

/// The scores of a tier and its name above them, where the axis shows any of them.
fn band(tier: &TierRange<'_>, axis: &Axis, rows: &Rows<'_>) -> Vec<Element> {
    let from = axis.at(tier.from.unwrap_or(axis.from()));
    let to = axis.at(tier.to.unwrap_or(axis.to()));
    if to <= from {
        return Vec::new();
    }
    let class = format!("b{}", colour(tier.step));
    let band = field(class, (from, rows.top()), (to, rows.bottom()));
    let width = to - from;
    let name = || {
        let name = one_line(tier.name, letters_in(width + OVERHANG));
        label((from + width.half(), TIERS), "small middle", name)
    };
    let name = (letters_in(width) >= FEWEST_LETTERS).then(name);
    std::iter::once(band).chain(name).collect()
}

fn mean(block: &PageBlock<'_>, axis: &Axis, rows: &Rows<'_>, language: Language) -> Vec<Element> {
    let Some(mean) = block.mean else {
        return Vec::new();
    };
    let x = axis.at(&Exact::from(mean));
    let text = page_words(language).mean(mean);
    vec![
        line("mean", (x, MEAN), (x, rows.bottom())),
        label((x, MEAN), "small middle", text),
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
    let mut marks = vec![dot(class, (x, rows.middle(at)), rows.radius())];
    if rows.have_names() {
        let baseline = rows.baseline(at);
        let score = number::decimal(member.score, language);
        marks.push(label((WIDTH, baseline), "end", score));
        marks.extend(lowered(member).map(|tier| label((x - BESIDE, baseline), "small end", tier.name)));
    }
    marks
}
