//! Does a published table hold? Every figure is recomputed; each difference gets its cause, or none.
//!
//! ```text
//! Sở Tài chính   81.33 / 4 / Good   90.31 / 3= / Excellent   −8.98   not applicable counted as 0 (II.4)
//! ```
//!
//! A cause is the same round with one thing changed, scored and ranked again by the ordinary code. It is
//! named only if it gives the printed figure to its last digit, and only if no other change of its kind does.
//! Causes are tried in a fixed order, the simplest first (see [`causes`]); a figure that none of them gives
//! is unexplained, with the cells whose change comes nearest.
//!
//! Ranks and tiers are placed twice, by the recomputed scores and by the printed ones. What only the
//! printed scores give is no fault of its own: it follows from theirs.
//!
//! | file | what it holds |
//! |---|---|
//! | [`recount`] | what a column of the table should have printed |
//! | [`numbers`] | scores and parts against the recount |
//! | [`causes`] | one thing changed, for numbers |
//! | [`standing`] | ranks and tiers, and one thing changed for them |
//! | [`means`], [`parts`] | what the table says about itself |

mod cause;
mod causes;
mod means;
mod numbers;
mod parts;
mod recount;
mod standing;

use rust_decimal::Decimal;

pub use cause::{AnswerChange, Cause, Difference, Differs, Why};
pub use means::VerifiedMean;

use crate::analysis::verify::numbers::Numbers;
use crate::analysis::verify::recount::Recount;
use crate::analysis::verify::standing::Standings;
use crate::check::Checked;
use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::published::{Figure, PrintedRow, PublishedTable};
use crate::ranking::Ranking;

/// A published table held against its round, or against itself.
#[derive(Debug)]
pub struct Verification {
    /// Whether there was no round: only what the table says about itself was looked at.
    pub alone: bool,
    /// One for each agency of the table, in its order.
    pub rows: Vec<Verified>,
    /// One for each line of means.
    pub means: Vec<VerifiedMean>,
    /// Agencies of the blocks that the table is about and that it lacks.
    pub missing: Vec<AgencyIndex>,
    /// Lines of the table that are of no scored agency of the round.
    pub extra: Vec<String>,
}

/// One agency's line.
#[derive(Debug)]
pub struct Verified {
    /// As published.
    pub printed: PrintedRow,
    /// Position in the framework's tiers of the printed one; `None` for a word that is no tier.
    pub printed_tier: Option<usize>,
    /// What the round gives.
    pub recomputed: Recomputed,
    /// What differs, numbers first; empty where the line holds.
    pub differences: Vec<Difference>,
    /// What is worth a word and no difference.
    pub notes: Vec<Note>,
}

/// What the line should have been.
#[derive(Debug, Default)]
pub struct Recomputed {
    /// The columns of the table that the round can say something about, at the decimals of the column.
    pub numbers: Vec<(Figure, Decimal)>,
    /// The rank, and whether others share it.
    pub rank: Option<(u32, bool)>,
    /// Position in the framework's tiers.
    pub tier: Option<usize>,
}

/// A remark that is no difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Parts that were each rounded on their own miss the total by at most half a unit each.
    PartsMissTotal {
        /// Σ of the printed parts.
        parts: Exact,
        /// The printed total.
        total: Exact,
    },
    /// A cell agrees at fewer decimals than its column prints.
    FewerDecimals(Figure),
    /// A tier below the one the score is enough for, which may have refused the agency.
    TierMayBeRefused {
        /// Position in the framework's tiers.
        tier: usize,
    },
}

/// How strictly numbers are compared.
#[derive(Debug, Clone)]
pub struct Tolerance {
    /// `--tolerance`: numbers that differ by no more agree. Nothing by default.
    pub points: Exact,
}

impl Default for Tolerance {
    fn default() -> Self {
        Self { points: Exact::ZERO }
    }
}

/// Holds a table against the rankings of a round; against itself where the round has no answers.
#[must_use]
pub fn verify(
    checked: &Checked,
    rankings: &[Ranking],
    table: &PublishedTable,
    tolerance: &Tolerance,
) -> Verification {
    let recount = Recount::new(checked, rankings, table);
    let numbers = Numbers::compare(&recount, tolerance);
    let standings = Standings::compare(&recount, &numbers);
    let rows = table.rows.iter().enumerate();
    let rows = rows.filter(|(_, row)| recount.is_scored(row.agency));
    let rows: Vec<Verified> = rows
        .map(|(at, row)| {
            let framework = recount.framework(row.agency);
            let mut notes = numbers.notes(at);
            notes.extend(parts::note(&recount, row));
            notes.extend(standings.note(at));
            let mut differences = numbers.differences(at);
            differences.extend(parts::difference(&recount, row));
            differences.extend(standings.differences(at));
            Verified {
                printed: row.clone(),
                printed_tier: row
                    .tier
                    .as_deref()
                    .and_then(|text| standing::tier_named(framework, text)),
                recomputed: Recomputed {
                    numbers: numbers.recomputed(at),
                    ..standings.recomputed(row.agency)
                },
                differences,
                notes,
            }
        })
        .collect();
    Verification {
        alone: recount.is_alone(),
        means: means::compare(&recount, tolerance),
        missing: recount.missing(),
        extra: recount.extra(),
        rows,
    }
}

impl Verification {
    /// Lines that differ anywhere.
    pub fn differing(&self) -> impl Iterator<Item = &Verified> {
        self.rows.iter().filter(|row| !row.differences.is_empty())
    }

    /// Whether the table holds: every line, every mean, and the agencies it should have.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.differing().next().is_none()
            && self.means.iter().all(|mean| mean.differences.is_empty())
            && self.missing.is_empty()
            && self.extra.is_empty()
    }
}

impl Verified {
    /// The difference in one column.
    #[must_use]
    pub fn difference(&self, what: Differs) -> Option<&Difference> {
        self.differences.iter().find(|difference| difference.what == what)
    }
}
