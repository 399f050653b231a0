//! Every formula of parindex, once.
//!
//! A [`Step`] holds the inputs of one formula and [`Step::apply`] works it out. Rules, sums and the final
//! score are made of steps and of nothing else, and an explanation prints the very steps that were taken.

use crate::exact::{Exact, Rounding};

/// One formula with its inputs. Points, counts and shares are exact; percentages run from 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the inputs bear the names they have in the formula above them"
)]
pub enum Step {
    /// `points`: given, not computed.
    Given { points: Exact },
    /// `points`, where nothing was there to be counted: 0 of 0.
    NothingCounted { points: Exact },
    /// `of ÷ per`, a share.
    Share { of: Exact, per: Exact },
    /// `percent ÷ 100`, a share.
    FromPercent { percent: Exact },
    /// `share ÷ (target ÷ 100)`, at most 1.
    TowardTarget { share: Exact, target: Exact },
    /// `share`, or 0 where it is below `percent ÷ 100`.
    FromThreshold { share: Exact, percent: Exact },
    /// `max × share`, in points.
    Times { max: Exact, share: Exact },
    /// `points` of the band that begins at `percent`, `strict` where the bound itself is outside.
    Band {
        share: Exact,
        percent: Exact,
        strict: bool,
        points: Exact,
    },
    /// `points` of the option `key`.
    Option { key: String, points: Exact },
    /// `max` where the answer is yes, else 0.
    AllOrNothing { max: Exact, met: bool },
    /// `max − each × count`, at least `floor`.
    Deducted {
        max: Exact,
        each: Exact,
        count: Exact,
        floor: Exact,
    },
    /// `each × count`, at most `max`: points lost.
    Lost { max: Exact, each: Exact, count: Exact },
    /// `(value − from) ÷ every`, at least 0, cut to whole steps where `whole`.
    StepsAbove {
        value: Exact,
        from: Exact,
        every: Exact,
        whole: bool,
    },
    /// `base + add × steps`, at most `max`.
    Incremented {
        base: Exact,
        add: Exact,
        steps: Exact,
        max: Exact,
    },
    /// `(value − worst) ÷ (best − worst)`, kept within 0 and 1: a share.
    Between { value: Exact, worst: Exact, best: Exact },
    /// `value` at `decimals` digits by `rounding`.
    Rounded {
        value: Exact,
        decimals: u32,
        rounding: Rounding,
    },
    /// `Σ terms`
    Sum { terms: Vec<Exact> },
    /// `Σ weight × share ÷ Σ weight`, over those that apply.
    WeightedMean { terms: Vec<Weighted> },
    /// `earned ÷ max × scale`
    Scaled { earned: Exact, max: Exact, scale: Exact },
    /// `base + bonus − penalty`
    Total {
        base: Exact,
        bonus: Exact,
        penalty: Exact,
    },
    /// `value`, at most `scale`.
    Capped { value: Exact, scale: Exact },
}

/// One term of a weighted mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighted {
    /// Above 0.
    pub weight: Exact,
    /// 0–1.
    pub share: Exact,
}

impl Step {
    /// The result of the formula.
    ///
    /// Divisors are above 0 in every checked round; a division by 0 counts as 0 points.
    #[must_use]
    pub fn apply(&self) -> Exact {
        match self {
            Self::Given { points }
            | Self::NothingCounted { points }
            | Self::Band { points, .. }
            | Self::Option { points, .. } => points.clone(),
            Self::Share { of, per } => quotient(of, per),
            Self::FromPercent { percent } => quotient(percent, &Exact::HUNDRED),
            Self::TowardTarget { share, target } => {
                quotient(&(share * &Exact::HUNDRED), target).min(Exact::ONE)
            }
            Self::FromThreshold { share, percent } if share * &Exact::HUNDRED < *percent => Exact::ZERO,
            Self::FromThreshold { share, .. } => share.clone(),
            Self::Times { max, share } => max * share,
            Self::AllOrNothing { max, met: true } => max.clone(),
            Self::AllOrNothing { met: false, .. } => Exact::ZERO,
            Self::Deducted {
                max,
                each,
                count,
                floor,
            } => (max - &(each * count)).max(floor.clone()),
            Self::Lost { max, each, count } => (each * count).min(max.clone()),
            Self::StepsAbove {
                value,
                from,
                every,
                whole,
            } => {
                let steps = quotient(&(value - from), every).max(Exact::ZERO);
                if *whole { steps.floor() } else { steps }
            }
            Self::Incremented {
                base,
                add,
                steps,
                max,
            } => (base + &(add * steps)).min(max.clone()),
            Self::Between { value, worst, best } => {
                quotient(&(value - worst), &(best - worst)).clamp(Exact::ZERO, Exact::ONE)
            }
            Self::Rounded {
                value,
                decimals,
                rounding,
            } => value.rounded(*decimals, *rounding),
            Self::Sum { terms } => terms.iter().sum(),
            Self::WeightedMean { terms } => {
                let total: Exact = terms.iter().map(|term| &term.weight * &term.share).sum();
                quotient(&total, &terms.iter().map(|term| &term.weight).sum())
            }
            Self::Scaled { earned, max, scale } => quotient(&(earned * scale), max),
            Self::Total { base, bonus, penalty } => &(base + bonus) - penalty,
            Self::Capped { value, scale } => value.clone().min(scale.clone()),
        }
    }
}

fn quotient(dividend: &Exact, divisor: &Exact) -> Exact {
    dividend.checked_div(divisor).unwrap_or(Exact::ZERO)
}
