//! Two rounds side by side: a line an agency from its last score to this one, named at both ends.

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::Plot;
use crate::format::page::plots::axis::Axis;
use crate::format::page::plots::lettering::one_line;
use crate::format::page::plots::marks::{dot, label, line};
use crate::format::page::plots::pairs::{Pair, description};
use crate::format::page::plots::unit::{Unit, units};
use crate::language::number;
use crate::language::page::{Two, page_words};
use crate::model::name::Language;

/// Where the last round stands and where this one.
const LEFT: Unit = units(262);
const RIGHT: Unit = units(458);
/// Above the lines stands which round is which.
const HEADINGS: Unit = units(12);
const TOP: Unit = units(34);
const BELOW: Unit = units(12);
/// The lines take at least this height and at most that.
const LEAST_HEIGHT: Unit = units(240);
const MOST_HEIGHT: Unit = units(900);
/// Names do not stand nearer to one another, unless they would not fit onto a sheet.
const PITCH: Unit = units(15);
/// Letters of a name that fit beside its score.
const LETTERS: usize = 29;

/// The lines of everybody between the two rounds.
pub(super) fn plot(pairs: &[Pair<'_>], two: Two, language: Language) -> Plot {
    let height = PITCH.part(pairs.len(), 1).clamp(LEAST_HEIGHT, MOST_HEIGHT);
    let bottom = TOP + height;
    let scores = pairs.iter().flat_map(|pair| [pair.before, Some(pair.after)]);
    let axis = Axis::over(scores.flatten().map(Exact::from), Unit::ZERO, height);
    // Better stands higher.
    let y = |score| bottom - axis.at(&Exact::from(score));
    let text = |score| number::decimal(score, language);
    let name = |pair: &Pair<'_>| one_line(pair.agency.name, LETTERS);
    let known = || pairs.iter().filter_map(|pair| Some((pair.before?, pair)));
    let words = page_words(language);
    let mut marks = vec![
        label((LEFT, HEADINGS), "small end", words.before(two)),
        label((RIGHT, HEADINGS), "small", words.after(two)),
    ];
    marks.extend(known().map(|(before, pair)| line(pair.class(), (LEFT, y(before)), (RIGHT, y(pair.after)))));
    let lasts = known().map(|(before, pair)| End {
        at: y(before),
        text: format!("{}  {}", name(pair), text(before)),
    });
    let nows = pairs.iter().map(|pair| End {
        at: y(pair.after),
        text: format!("{}  {}", text(pair.after), name(pair)),
    });
    let pitch = PITCH.min(height.part(1, pairs.len()));
    marks.extend(ends(lasts.collect(), Side::Left, bottom, pitch));
    marks.extend(ends(nows.collect(), Side::Right, bottom, pitch));
    Plot {
        height: bottom + BELOW,
        marks,
        is_dense: false,
        description: description(pairs, language),
    }
}

/// One end of a line.
struct End {
    at: Unit,
    text: String,
}

/// Which end.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

impl Side {
    /// The place of the dots, or one so far outwards from them.
    fn outwards(self, by: Unit) -> Unit {
        match self {
            Self::Left => LEFT - by,
            Self::Right => RIGHT + by,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Left => "small end",
            Self::Right => "small",
        }
    }
}

/// Dots, and names moved apart so far that they can be read, each joined to its dot by a thin line.
fn ends(mut ends: Vec<End>, side: Side, bottom: Unit, pitch: Unit) -> Vec<Element> {
    ends.sort_by_key(|end| end.at);
    let places = apart(ends.iter().map(|end| end.at).collect(), bottom, pitch);
    let [dots, near, far, names] = [0, 6, 17, 20].map(|by| side.outwards(units(by)));
    let end = |(end, place): (&End, Unit)| {
        [
            line("leader", (near, end.at), (far, place)),
            dot("plain", (dots, end.at), units(3)),
            label((names, place + units(4)), side.class(), &end.text),
        ]
    };
    ends.iter().zip(places).flat_map(end).collect()
}

/// Places from top to bottom, each moved down as far as the one above asks for, then up from the bottom.
fn apart(mut places: Vec<Unit>, bottom: Unit, pitch: Unit) -> Vec<Unit> {
    for at in 1..places.len() {
        places[at] = places[at].max(places[at - 1] + pitch);
    }
    let mut lowest = bottom;
    for place in places.iter_mut().rev() {
        *place = (*place).min(lowest);
        lowest = *place - pitch;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::apart;
    use crate::format::page::plots::unit::units;

    #[test]
    fn names_that_would_overlap_are_moved_apart_and_stay_in_order() {
        let apart = |places: [i64; 3]| apart(places.map(units).to_vec(), units(100), units(15));
        assert_eq!(apart([10, 50, 90]), [10, 50, 90].map(units));
        assert_eq!(apart([10, 12, 14]), [10, 25, 40].map(units));
        assert_eq!(apart([90, 95, 100]), [70, 85, 100].map(units));
    }
}
