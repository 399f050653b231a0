//! Scores and parts: printed against recomputed, column by column.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::analysis::verify::causes::{Case, Changes, Explained, explain};
use crate::analysis::verify::recount::Recount;
use crate::analysis::verify::{Cause, Difference, Differs, Note, Tolerance, Why};
use crate::exact::{Exact, Rounding};
use crate::model::agency::AgencyIndex;
use crate::model::published::{Figure, PrintedNumber, PrintedRow};
use crate::scoring::Score;

/// What came of the numbers of all lines.
pub(super) struct Numbers {
    lines: Vec<Line>,
}

#[derive(Default)]
struct Line {
    /// The score behind the printed number that decides, where a cause makes one.
    given: Option<Score>,
    recomputed: Vec<(Figure, Decimal)>,
    differences: Vec<Difference>,
    notes: Vec<Note>,
}

/// A number beside what it should be.
pub(super) struct Beside {
    /// Before rounding.
    pub(super) exact: Exact,
    /// At the decimals of the column.
    pub(super) recomputed: Decimal,
    /// Of the column.
    pub(super) decimals: u32,
    pub(super) agrees: Agreement,
}

/// How a printed number agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreement {
    Whole,
    /// Only at the decimals of its own cell, which prints fewer than others.
    AtFewerDecimals,
    None,
}

impl Numbers {
    pub(super) fn compare(recount: &Recount<'_>, tolerance: &Tolerance) -> Self {
        let mut changes = Changes::new(recount);
        let swaps = Swaps::find(recount, tolerance);
        let rows = recount.table.rows.iter().enumerate();
        let lines = rows
            .map(|(at, row)| line(recount, tolerance, &swaps, &mut changes, at, row))
            .collect();
        Self { lines }
    }

    pub(super) fn recomputed(&self, at: usize) -> Vec<(Figure, Decimal)> {
        self.lines[at].recomputed.clone()
    }

    pub(super) fn differences(&self, at: usize) -> Vec<Difference> {
        self.lines[at].differences.clone()
    }

    pub(super) fn notes(&self, at: usize) -> Vec<Note> {
        self.lines[at].notes.clone()
    }

    /// The score behind the printed number that decides, where a cause makes one.
    pub(super) fn given(&self, at: usize) -> Option<&Score> {
        self.lines[at].given.as_ref()
    }

    /// The agency whose figures stand in a line.
    pub(super) fn exchanged_with(&self, at: usize) -> Option<AgencyIndex> {
        let mut whys = self.lines[at]
            .differences
            .iter()
            .map(|difference| &difference.why);
        whys.find_map(|why| match why {
            Why::Cause(Cause::RowsSwapped(other)) => Some(*other),
            _ => None,
        })
    }

    /// Whether a column differs in a line.
    pub(super) fn differs(&self, at: usize, figure: Figure) -> bool {
        let what = Differs::Number(figure);
        self.lines[at]
            .differences
            .iter()
            .any(|difference| difference.what == what)
    }
}

fn line(
    recount: &Recount<'_>,
    tolerance: &Tolerance,
    swaps: &Swaps,
    changes: &mut Changes<'_>,
    at: usize,
    row: &PrintedRow,
) -> Line {
    let mut line = Line::default();
    for number in &row.numbers {
        let Some(beside) = beside(recount, tolerance, row, number) else {
            continue;
        };
        line.recomputed.push((number.figure, beside.recomputed));
        match beside.agrees {
            Agreement::Whole => {}
            Agreement::AtFewerDecimals => line.notes.push(Note::FewerDecimals(number.figure)),
            Agreement::None => {
                let case = Case {
                    recount,
                    agency: row.agency,
                    number,
                    decimals: beside.decimals,
                    exact: &beside.exact,
                };
                let explained = match swaps.with(at) {
                    Some(other) => swapped(&case, recount.table.rows[other].agency),
                    None => explain(&case, changes),
                };
                if recount.table.deciding() == Some(number.figure) {
                    line.given = explained.score;
                }
                let why = explained.why;
                let what = Differs::Number(number.figure);
                line.differences.push(Difference { what, why });
            }
        }
    }
    line
}

/// The figures of another agency, with the points behind them where both are scored alike.
fn swapped(case: &Case<'_>, other: AgencyIndex) -> Explained {
    let round = case.recount.checked.round();
    let alike = round.agency(case.agency).framework == round.agency(other).framework;
    let reading = case.recount.reading(case.number.figure).filter(|_| alike);
    let score = reading.and_then(|(side, _)| case.recount.score(side, other));
    Explained {
        why: Why::Cause(Cause::RowsSwapped(other)),
        score: score.map(|score| Score {
            agency: case.agency,
            ..score
        }),
    }
}

/// A number beside what the round gives; `None` where it gives nothing for this column.
pub(super) fn beside(
    recount: &Recount<'_>,
    tolerance: &Tolerance,
    row: &PrintedRow,
    printed: &PrintedNumber,
) -> Option<Beside> {
    let (side, reading) = recount.reading(printed.figure)?;
    let score = recount.score(side, row.agency)?;
    let framework = recount.framework(row.agency);
    let exact = reading.of(&score, framework);
    let decimals = recount.table.decimals(printed.figure);
    let rounding = framework.scoring.rounding;
    let recomputed = exact.to_decimal(decimals, rounding)?;
    let agrees = agreement(printed, &exact, decimals, rounding, tolerance);
    Some(Beside {
        exact,
        recomputed,
        decimals,
        agrees,
    })
}

fn agreement(
    printed: &PrintedNumber,
    exact: &Exact,
    decimals: u32,
    rounding: Rounding,
    tolerance: &Tolerance,
) -> Agreement {
    let at = |decimals: u32| exact.rounded(decimals, rounding);
    let gap = &printed.value - &at(decimals);
    let gap = if gap.is_negative() { -&gap } else { gap };
    if gap <= tolerance.points {
        Agreement::Whole
    } else if printed.decimals < decimals && printed.value == at(printed.decimals) {
        Agreement::AtFewerDecimals
    } else {
        Agreement::None
    }
}

/// Lines whose figures stand in each other's place.
struct Swaps {
    with: BTreeMap<usize, usize>,
}

impl Swaps {
    /// Two lines are swapped where all numbers of each are those of the other, and any differs.
    fn find(recount: &Recount<'_>, tolerance: &Tolerance) -> Self {
        let rows = &recount.table.rows;
        let own: Vec<Option<Vec<Decimal>>> = rows
            .iter()
            .map(|row| {
                let each = |number| beside(recount, tolerance, row, number).map(|beside| beside.recomputed);
                row.numbers.iter().map(each).collect()
            })
            .collect();
        let shows = |row: &PrintedRow, numbers: &Option<Vec<Decimal>>| {
            numbers.as_ref().is_some_and(|numbers| {
                numbers.len() == row.numbers.len()
                    && !numbers.is_empty()
                    && row
                        .numbers
                        .iter()
                        .zip(numbers)
                        .all(|(printed, number)| printed.value == Exact::from(*number))
            })
        };
        let mut with = BTreeMap::new();
        let differing: Vec<usize> = (0..rows.len())
            .filter(|at| !shows(&rows[*at], &own[*at]))
            .collect();
        for (n, a) in differing.iter().enumerate() {
            for b in &differing[n + 1..] {
                let figures = |at: usize| rows[at].numbers.iter().map(|number| number.figure);
                let alike = figures(*a).eq(figures(*b));
                let free = !with.contains_key(a) && !with.contains_key(b);
                if alike && free && shows(&rows[*a], &own[*b]) && shows(&rows[*b], &own[*a]) {
                    with.insert(*a, *b);
                    with.insert(*b, *a);
                }
            }
        }
        Self { with }
    }

    fn with(&self, at: usize) -> Option<usize> {
        self.with.get(&at).copied()
    }
}
