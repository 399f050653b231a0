//! The last round's table beside this one: what was published then, and what changed.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::exact::{Exact, Rounding};
use crate::language::Change;
use crate::model::agency::AgencyIndex;
use crate::model::round::PublishedRow;
use crate::ranking::Placement;
use crate::view::block::BlockResults;
use crate::view::results::Results;
use crate::view::run::Run;

/// The last round, where one was named and this one is of a single year.
#[derive(Debug, Clone)]
pub struct Previous<'a> {
    /// Its year, where it is known.
    pub year: Option<i32>,
    rows: BTreeMap<AgencyIndex, &'a PublishedRow>,
}

/// What one agency had in the last round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Before {
    /// As published, at the decimals of this round or more.
    pub score: Option<Decimal>,
    /// This round's published score less that one.
    pub change: Option<Decimal>,
    /// As published.
    pub rank: Option<u32>,
}

impl<'a> Previous<'a> {
    /// The last round of these results.
    #[must_use]
    pub fn of(results: &Results<'a>) -> Option<Self> {
        Self::of_run(&results.run())
    }

    /// The last round of a run.
    #[must_use]
    pub fn of_run(run: &Run<'a>) -> Option<Self> {
        let published = run.round.previous.as_ref()?;
        let rows = published.rows.iter().map(|row| (row.agency, row)).collect();
        (!run.has_several_years()).then_some(Self {
            year: published.year,
            rows,
        })
    }

    /// What an agency had; nothing where it is new.
    #[must_use]
    pub fn of_agency(&self, placement: &Placement) -> Before {
        let row = self.rows.get(&placement.agency);
        let score = row.and_then(|row| row.score.as_ref());
        let decimals = placement.score.published.scale();
        Before {
            score: score.and_then(|score| at_least(decimals, score)),
            change: score.and_then(|score| difference(placement.score.published, score)),
            rank: row.and_then(|row| row.rank),
        }
    }

    /// What the mean of a block gained on the mean of the last scores of the agencies that are in it now.
    ///
    /// Agencies of the last table that are gone are not known here. Both means are rounded by the rule of
    /// this round, so that a reader can check the difference.
    #[must_use]
    pub fn change_of_mean(&self, block: &BlockResults<'_>) -> Option<Change> {
        let ranked = block.results.placements.iter();
        let before: Vec<&Exact> = ranked
            .filter_map(|placement| self.rows.get(&placement.agency)?.score.as_ref())
            .collect();
        let count = i64::try_from(before.len()).ok()?;
        let mean = before
            .into_iter()
            .sum::<Exact>()
            .checked_div(&Exact::from(count))?;
        let scoring = &block.framework().scoring;
        let by = difference(
            block.results.mean?,
            &mean.rounded(scoring.decimals, scoring.rounding),
        )?;
        Some(Change { by, since: self.year })
    }
}

/// A printed number with its own decimals, filled up with zeros to this many.
fn at_least(decimals: u32, printed: &Exact) -> Option<Decimal> {
    let own = printed
        .to_finite_decimal()
        .map_or(decimals, |finite| finite.scale());
    printed.to_decimal(own.max(decimals), Rounding::HalfUp)
}

/// Of two printed numbers, hence without loss.
fn difference(now: Decimal, before: &Exact) -> Option<Decimal> {
    at_least(now.scale(), &(&Exact::from(now) - before))
}

#[cfg(test)]
mod tests {
    use super::{Before, Previous};
    use crate::view::example::{decimal, example_with_previous};

    #[test]
    fn a_change_is_the_difference_of_the_printed_numbers() {
        let example = example_with_previous();
        let results = example.results();
        let previous = Previous::of(&results).expect("one was named");
        let departments = &example.rankings[0].blocks[0];
        assert_eq!(
            previous.of_agency(&departments.placements[0]),
            Before {
                score: Some(decimal("95.50")),
                change: Some(decimal("5.52")),
                rank: Some(1),
            }
        );
        // 94.43 − 92.405: the third decimal of the old table is kept.
        assert_eq!(
            previous.of_agency(&departments.placements[1]).change,
            Some(decimal("2.025"))
        );
    }

    #[test]
    fn an_agency_that_is_new_had_nothing_rather_than_zero() {
        let example = example_with_previous();
        let results = example.results();
        let previous = Previous::of(&results).expect("one was named");
        let new = &example.rankings[0].blocks[0].placements[3];
        assert_eq!(
            previous.of_agency(new),
            Before {
                score: None,
                change: None,
                rank: None,
            }
        );
    }

    #[test]
    fn the_change_of_a_mean_is_that_of_two_rounded_means() {
        let example = example_with_previous();
        let results = example.results();
        let previous = Previous::of(&results).expect("one was named");
        // (95.5 + 90.31 + 71.2 + 92.405) ÷ 4 = 87.35375 → 87.35; 87.33 − 87.35
        let change = |at: usize| {
            results
                .blocks()
                .nth(at)
                .and_then(|block| previous.change_of_mean(&block))
        };
        assert_eq!(change(0).map(|change| change.by), Some(decimal("-0.02")));
        assert_eq!(change(1).map(|change| change.by), None);
    }
}
