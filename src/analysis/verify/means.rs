//! Lines of means: of the recomputed numbers, at the decimals of the line.

use rust_decimal::Decimal;

use crate::analysis::verify::numbers::beside;
use crate::analysis::verify::recount::Recount;
use crate::analysis::verify::{Cause, Difference, Differs, Tolerance, Why};
use crate::exact::{Exact, Rounding};
use crate::model::agency::Standing;
use crate::model::published::{PrintedMean, PrintedNumber, PrintedRow};

/// One line of means.
#[derive(Debug)]
pub struct VerifiedMean {
    /// As published.
    pub printed: PrintedMean,
    /// One for each printed number that can be recomputed, in the same order.
    pub recomputed: Vec<(PrintedNumber, Decimal)>,
    /// What differs.
    pub differences: Vec<Difference>,
}

pub(super) fn compare(recount: &Recount<'_>, tolerance: &Tolerance) -> Vec<VerifiedMean> {
    let means = recount.table.means.iter();
    means.map(|mean| one(recount, tolerance, mean)).collect()
}

/// Of one column: the numbers as they should be, before and after rounding, and as they are printed.
#[derive(Default)]
struct Column {
    exact: Vec<Exact>,
    rounded: Vec<Exact>,
    printed: Vec<Exact>,
}

fn one(recount: &Recount<'_>, tolerance: &Tolerance, mean: &PrintedMean) -> VerifiedMean {
    let mut line = VerifiedMean {
        printed: mean.clone(),
        recomputed: Vec::new(),
        differences: Vec::new(),
    };
    let rows = recount.table.rows.get(mean.rows.clone()).unwrap_or(&[]);
    let ranked =
        |row: &&PrintedRow| recount.checked.round().agency(row.agency).standing == Standing::Assessed;
    let rows: Vec<&PrintedRow> = rows.iter().filter(ranked).collect();
    let Some(first) = rows.first() else {
        return line;
    };
    let rounding = recount.framework(first.agency).scoring.rounding;
    for number in &mean.numbers {
        let column = column(recount, &rows, number);
        let right = if recount.is_alone() {
            &column.printed
        } else {
            &column.rounded
        };
        let Some(exact) = mean_of(right) else { continue };
        let Some(recomputed) = exact.to_decimal(number.decimals, rounding) else {
            continue;
        };
        line.recomputed.push((number.clone(), recomputed));
        let gap = &number.value - &Exact::from(recomputed);
        let gap = if gap.is_negative() { -&gap } else { gap };
        if gap > tolerance.points {
            let what = Differs::Number(number.figure);
            let why = why(number, &exact, &column, rounding);
            line.differences.push(Difference { what, why });
        }
    }
    line
}

fn column(recount: &Recount<'_>, rows: &[&PrintedRow], number: &PrintedNumber) -> Column {
    let mut column = Column::default();
    for row in rows {
        let Some(printed) = row.number(number.figure) else {
            continue;
        };
        column.printed.push(printed.value.clone());
        if let Some(beside) = beside(recount, &Tolerance::default(), row, printed) {
            column.rounded.push(Exact::from(beside.recomputed));
            column.exact.push(beside.exact);
        }
    }
    column
}

fn why(number: &PrintedNumber, exact: &Exact, column: &Column, rounding: Rounding) -> Why {
    let gives = |mean: Option<Exact>, rounding: Rounding| {
        mean.is_some_and(|mean| mean.rounded(number.decimals, rounding) == number.value)
    };
    if gives(mean_of(&column.printed), rounding) {
        return Why::Follows;
    }
    let others = [Rounding::Down, Rounding::HalfEven, Rounding::HalfUp];
    let mut others = others.into_iter().filter(|other| *other != rounding);
    if let Some(other) = others.find(|other| gives(Some(exact.clone()), *other)) {
        return Why::Cause(Cause::Rounding(other));
    }
    if gives(mean_of(&column.exact), rounding) {
        return Why::Cause(Cause::MeanOfExact);
    }
    Why::Unexplained(Vec::new())
}

fn mean_of(numbers: &[Exact]) -> Option<Exact> {
    let count = i64::try_from(numbers.len()).ok()?;
    numbers.iter().sum::<Exact>().checked_div(&Exact::from(count))
}
