//! Two rounds side by side: a line an agency from its last score to this one, named at both ends.

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::axis::Axis;
use crate::format::page::plots::pairs::{Pair, description};
use crate::format::page::plots::rows::lines;
use crate::format::page::plots::{Plot, dot, label, line};
use crate::language::number;
use crate::language::page::{Figure, page_words};
use crate::model::name::Language;

/// Where the last round stands and where this one.
const LEFT: i64 = 262;
const RIGHT: i64 = 458;
const TOP: i64 = 34;
/// Names do not stand nearer to one another, unless they would not fit onto a sheet.
const PITCH: i64 = 15;
/// What all names together may take.
const MOST_HEIGHT: i64 = 900;
/// From a dot to its name, with a thin line between them.
const LEADER: i64 = 20;
/// Letters of a name that fit beside its score.
const LETTERS: usize = 29;

pub(super) fn plot(pairs: &[Pair<'_>], figure: Figure, language: Language) -> Plot {
    let count = i64::try_from(pairs.len()).unwrap_or(i64::MAX);
    let height = (count * PITCH).clamp(240, MOST_HEIGHT);
    let pitch = Exact::ratio(height, count).map_or(Exact::ONE, |fitting| fitting.min(Exact::from(PITCH)));
    let scores = || {
        pairs
            .iter()
            .flat_map(|pair| [pair.before, Some(pair.after)])
            .flatten()
    };
    let axis = Axis::over(scores().map(Exact::from), Exact::ZERO, &Exact::from(height));
    // Better stands higher.
    let y = |score| &Exact::from(TOP + height) - &axis.at(&Exact::from(score));
    let words = page_words(language);
    let (left, right, above) = (Exact::from(LEFT), Exact::from(RIGHT), Exact::from(12));
    let mut marks = vec![
        label(&left, &above, "small end", words.before(figure)),
        label(&right, &above, "small", words.after(figure)),
    ];
    for pair in pairs {
        let after = y(pair.after);
        if let Some(before) = pair.before {
            marks.push(line(pair.class(), (&left, &y(before)), (&right, &after)));
        }
    }
    let lasts = pairs.iter().filter_map(|pair| Some((pair.before?, pair)));
    let lasts = lasts.map(|(before, pair)| End {
        at: y(before),
        text: format!(
            "{}  {}",
            short(pair.agency.name),
            number::decimal(before, language)
        ),
    });
    let nows = pairs.iter().map(|pair| End {
        at: y(pair.after),
        text: format!(
            "{}  {}",
            number::decimal(pair.after, language),
            short(pair.agency.name)
        ),
    });
    let bottom = TOP + height;
    marks.extend(ends(lasts.collect(), LEFT, -1, bottom, &pitch));
    marks.extend(ends(nows.collect(), RIGHT, 1, bottom, &pitch));
    Plot {
        height: Exact::from(bottom + 12),
        marks,
        is_dense: false,
        description: description(pairs, language),
    }
}

fn short(name: &str) -> String {
    lines(name, LETTERS, 1).join("")
}

/// One end of a line.
struct End {
    at: Exact,
    text: String,
}

/// Dots, and names moved apart so far that they can be read; `side` is −1 for the left, 1 for the right.
fn ends(mut ends: Vec<End>, x: i64, side: i64, bottom: i64, pitch: &Exact) -> Vec<Element> {
    ends.sort_by(|a, b| a.at.cmp(&b.at));
    let places = apart(ends.iter().map(|end| end.at.clone()).collect(), bottom, pitch);
    let class = if side < 0 { "small end" } else { "small" };
    let (dots, names) = (Exact::from(x), Exact::from(x + side * LEADER));
    let near = Exact::from(x + side * 6);
    let far = Exact::from(x + side * (LEADER - 3));
    let end = |(end, place): (&End, Exact)| {
        let baseline = &place + &Exact::from(4);
        [
            line("leader", (&near, &end.at), (&far, &place)),
            dot("plain", &dots, &end.at, &Exact::from(3)),
            label(&names, &baseline, class, &end.text),
        ]
    };
    ends.iter().zip(places).flat_map(end).collect()
}

/// Places from top to bottom, each moved down as far as the one above asks for, then up from the bottom.
fn apart(mut places: Vec<Exact>, bottom: i64, pitch: &Exact) -> Vec<Exact> {
    for at in 1..places.len() {
        let least = &places[at - 1] + pitch;
        places[at] = places[at].clone().max(least);
    }
    let mut most = Exact::from(bottom);
    for place in places.iter_mut().rev() {
        *place = place.clone().min(most);
        most = &*place - pitch;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::apart;
    use crate::exact::Exact;

    #[test]
    fn names_that_would_overlap_are_moved_apart_and_stay_in_order() {
        let apart = |places: &[i64]| {
            let places = places.iter().map(|place| Exact::from(*place)).collect();
            let texts = apart(places, 100, &Exact::from(15))
                .into_iter()
                .map(|place| place.to_string());
            texts.collect::<Vec<_>>()
        };
        assert_eq!(apart(&[10, 50, 90]), ["10", "50", "90"]);
        assert_eq!(apart(&[10, 12, 14]), ["10", "25", "40"]);
        assert_eq!(apart(&[90, 95, 100]), ["70", "85", "100"]);
    }
}
