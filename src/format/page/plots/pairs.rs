//! Two scores of each agency on one line: a ring for the first, a dot for the second, the difference beside it.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::format::page::markup::Element;
use crate::format::page::plots::axis::Axis;
use crate::format::page::plots::rows::{Agency, Rows};
use crate::format::page::plots::{Plot, WIDTH, dot, label, line};
use crate::language::number;
use crate::language::page::{Figure, Moves, page_words};
use crate::model::name::Language;

/// Where the lines end: right of them stand the differences.
const END: i64 = 650;
const TOP: i64 = 26;

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
    pub(super) fn change(&self) -> Option<Decimal> {
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

pub(super) fn plot(pairs: &[Pair<'_>], figure: Figure, language: Language) -> Plot {
    let scores = pairs.iter().flat_map(|pair| [pair.before, Some(pair.after)]);
    let rows = Rows::new(pairs.iter().map(|pair| pair.agency), TOP);
    let axis = Axis::over(scores.flatten().map(Exact::from), rows.start(), &Exact::from(END));
    let mut marks = key(&rows.start(), figure, language);
    marks.extend(axis.grid(rows.top(), &rows.bottom(), language));
    marks.extend(rows.labels());
    let agencies = pairs.iter().enumerate();
    marks.extend(agencies.flat_map(|(at, pair)| row(at, pair, &axis, &rows, language)));
    Plot {
        height: &rows.bottom() + &Exact::from(24),
        marks,
        is_dense: !rows.have_names(),
        description: description(pairs, language),
    }
}

/// Ring and dot with their words, above the rows.
fn key(start: &Exact, figure: Figure, language: Language) -> Vec<Element> {
    let words = page_words(language);
    let (middle, baseline, five) = (Exact::from(10), Exact::from(14), Exact::from(5));
    let at = |x: i64| start + &Exact::from(x);
    vec![
        dot("ring", &at(6), &middle, &five),
        label(&at(16), &baseline, "small", words.before(figure)),
        dot("plain", &at(156), &middle, &five),
        label(&at(166), &baseline, "small", words.after(figure)),
    ]
}

fn row(at: usize, pair: &Pair<'_>, axis: &Axis, rows: &Rows<'_>, language: Language) -> Vec<Element> {
    let (y, radius) = (rows.middle(at), rows.radius());
    let after = axis.at(&Exact::from(pair.after));
    let mut marks = Vec::new();
    if let Some(before) = pair.before {
        let before = axis.at(&Exact::from(before));
        marks.push(line(pair.class(), (&before, &y), (&after, &y)));
        marks.push(dot("ring", &before, &y, &radius));
    }
    marks.push(dot("plain", &after, &y, &radius));
    if let (true, Some(change)) = (rows.have_names(), pair.change()) {
        let change = number::signed(change, language);
        marks.push(label(&Exact::from(WIDTH), &rows.baseline(at), "end", change));
    }
    marks
}
