//! Two scores of each agency on one line: a ring for the first, a dot for the second, the difference beside it.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::axis::Axis;
use crate::format::page::plots::lettering::widest;
use crate::format::page::plots::marks::{dot, label, line};
use crate::format::page::plots::rows::{Agency, Rows};
use crate::format::page::plots::unit::{Unit, units};
use crate::format::page::plots::{Plot, WIDTH};
use crate::language::number;
use crate::language::page::{Moves, Two, page_words};
use crate::model::name::Language;

/// Between the lines and the differences, which stand at the right.
const GAP: Unit = units(16);
/// Above the rows stands what ring and dot mean.
const KEY: Unit = units(10);
const TOP: Unit = units(26);
/// Below them the numbers of the axis.
const BELOW: Unit = units(24);

/// Two scores of one agency.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) agency: Agency<'a>,
    /// None where there is no first score.
    pub(super) before: Option<Decimal>,
    pub(super) after: Decimal,
}

impl Pair<'_> {
    /// What the second has more than the first.
    fn change(&self) -> Option<Decimal> {
        self.after.checked_sub(self.before?)
    }

    /// The class of its line.
    pub(super) fn class(&self) -> &'static str {
        match self.change() {
            Some(change) if change.is_zero() => "same",
            Some(change) if change.is_sign_negative() => "down",
            Some(_) | None => "up",
        }
    }
}

/// What the pairs show, for those who do not see them.
pub(super) fn description(pairs: &[Pair<'_>], language: Language) -> String {
    let mut moves = Moves::default();
    for pair in pairs {
        match (pair.change(), pair.class()) {
            (None, _) => moves.new += 1,
            (Some(_), "same") => moves.same += 1,
            (Some(_), "down") => moves.down += 1,
            (Some(_), _) => moves.up += 1,
        }
    }
    page_words(language).moves(moves)
}

/// The pairs of everybody, row by row.
pub(super) fn plot(pairs: &[Pair<'_>], two: Two, language: Language) -> Plot {
    let rows = Rows::new(pairs.iter().map(|pair| pair.agency), TOP);
    let scores = pairs.iter().flat_map(|pair| [pair.before, Some(pair.after)]);
    let changes = pairs.iter().filter_map(Pair::change);
    let texts = changes.map(|change| number::signed(change, language));
    let end = WIDTH - widest(texts) - GAP;
    let axis = Axis::over(scores.flatten().map(Exact::from), rows.start(), end);
    let mut marks = key(rows.start(), two, language);
    marks.extend(axis.grid(rows.top(), rows.bottom(), language));
    marks.extend(rows.labels());
    let agencies = pairs.iter().enumerate();
    marks.extend(agencies.flat_map(|(at, pair)| row(at, pair, &axis, &rows, language)));
    Plot {
        height: rows.bottom() + BELOW,
        marks,
        is_dense: !rows.have_names(),
        description: description(pairs, language),
    }
}

/// Ring and dot with their words, above the rows.
fn key(start: Unit, two: Two, language: Language) -> Vec<Element> {
    let words = page_words(language);
    let baseline = KEY + units(4);
    let (ring, full) = (start + units(6), start + units(156));
    vec![
        dot("ring", (ring, KEY), units(5)),
        label((ring + units(10), baseline), "small", words.before(two)),
        dot("plain", (full, KEY), units(5)),
        label((full + units(10), baseline), "small", words.after(two)),
    ]
}

fn row(at: usize, pair: &Pair<'_>, axis: &Axis, rows: &Rows<'_>, language: Language) -> Vec<Element> {
    let y = rows.middle(at);
    let place = |score| (axis.at(&Exact::from(score)), y);
    let mut marks = Vec::new();
    if let Some(before) = pair.before {
        marks.push(line(pair.class(), place(before), place(pair.after)));
        marks.push(dot("ring", place(before), rows.radius()));
    }
    marks.push(dot("plain", place(pair.after), rows.radius()));
    if let (true, Some(change)) = (rows.have_names(), pair.change()) {
        let change = number::signed(change, language);
        marks.push(label((WIDTH, rows.baseline(at)), "end", change));
    }
    marks
}
