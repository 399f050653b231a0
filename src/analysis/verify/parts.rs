//! Printed parts against the printed total: 61.86 + 28.10 beside 89.95.
//!
//! Each part was rounded on its own, so that their sum may miss the total by half a unit for each of them.
//! That is a note. A wider gap is a difference where the table stands alone; beside a round every part is
//! recomputed by itself, and a total that was scaled is no sum of points.

use crate::analysis::verify::recount::Recount;
use crate::analysis::verify::{Difference, Differs, Note, Why};
use crate::exact::Exact;
use crate::model::published::{Figure, PrintedNumber, PrintedRow};

/// The parts, where there are at least two, and the total they make.
struct Sum<'r> {
    parts: Vec<&'r PrintedNumber>,
    total: &'r PrintedNumber,
}

impl<'r> Sum<'r> {
    fn of(row: &'r PrintedRow) -> Option<Self> {
        let parts = [Figure::Appraised, Figure::Survey].map(|figure| row.number(figure));
        let [Some(appraised), Some(survey)] = parts else {
            return None;
        };
        let total = row.number(Figure::Score).or_else(|| row.number(Figure::Index))?;
        Some(Self {
            parts: vec![appraised, survey],
            total,
        })
    }

    fn parts(&self) -> Exact {
        self.parts.iter().map(|part| &part.value).sum()
    }

    fn gap(&self) -> Exact {
        let gap = &self.parts() - &self.total.value;
        if gap.is_negative() { -&gap } else { gap }
    }

    /// Half a unit of the last printed digit, for each part.
    fn allowed(&self) -> Exact {
        let decimals = self
            .parts
            .iter()
            .chain([&self.total])
            .map(|number| number.decimals)
            .max();
        let unit = Exact::ratio(1, 10_i64.pow(decimals.unwrap_or(0)));
        let halves = Exact::ratio(i64::try_from(self.parts.len()).unwrap_or(0), 2);
        unit.zip(halves)
            .map_or(Exact::ZERO, |(unit, halves)| &unit * &halves)
    }
}

pub(super) fn note(_: &Recount<'_>, row: &PrintedRow) -> Option<Note> {
    let sum = Sum::of(row)?;
    let gap = sum.gap();
    (!gap.is_zero() && gap <= sum.allowed()).then(|| Note::PartsMissTotal {
        parts: sum.parts(),
        total: sum.total.value.clone(),
    })
}

pub(super) fn difference(recount: &Recount<'_>, row: &PrintedRow) -> Option<Difference> {
    let sum = Sum::of(row)?;
    (recount.is_alone() && sum.gap() > sum.allowed()).then_some(Difference {
        what: Differs::Parts,
        why: Why::Unexplained(Vec::new()),
    })
}
