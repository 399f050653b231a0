//! Rules: how the answer to an item becomes points. The formulas stand in `scoring/rules`.

use crate::exact::Exact;
use crate::model::name::Name;

/// The ten types of `rule = { type = … }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// Points given directly.
    Points {
        /// Points must be a multiple of it.
        step: Option<Exact>,
    },
    /// A share of two counts.
    Ratio(Ratio),
    /// Points by the band that a percentage falls into.
    Bands(Bands),
    /// One of several worded states.
    Options(Vec<Choice>),
    /// The maximum or nothing.
    AllOrNothing,
    /// The sum of the parts that are met.
    Checklist(Vec<Choice>),
    /// Points off for each case.
    Deduct(Deduct),
    /// A base, and more for each step above a threshold.
    Increment(Increment),
    /// A line between the worst and the best value.
    Goalposts {
        /// Earns nothing.
        worst: Exact,
        /// Earns the maximum; below `worst` where less is better.
        best: Exact,
    },
    /// A percentage, or an option with its weight, from a survey.
    Survey(Survey),
}

/// `of` ÷ `per`, up to a target.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ratio {
    /// The two counts.
    pub counts: Counts,
    /// Percent from which on the points are full.
    pub target: Option<Exact>,
    /// Percent below which nothing is earned.
    pub at_least: Option<Exact>,
}

/// What is counted, and what a denominator of 0 means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// `of`: words for the numerator.
    pub of: Option<Name>,
    /// `per`: words for the denominator.
    pub per: Option<Name>,
    /// `zero`
    pub zero: ZeroDenominator,
}

/// What it means that nothing was there to be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ZeroDenominator {
    /// It is refused.
    #[default]
    Error,
    /// The item does not apply.
    NotApplicable,
    /// It earns the maximum.
    Full,
    /// It earns nothing.
    Zero,
}

/// Bands over a percentage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bands {
    /// Where the percentage comes from.
    pub measure: Measure,
    /// Percent below which nothing is earned, whatever the band says.
    pub at_least: Option<Exact>,
    /// Highest first.
    pub bands: Vec<Band>,
}

/// A percentage is counted or given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// Two counts.
    Counts(Counts),
    /// `answer = "percent"`
    Percent,
}

/// One band: from a percentage on, so many points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Where it begins, in percent.
    pub bound: Bound,
    /// What it earns.
    pub reward: Reward,
}

/// A lower bound, for bands and tiers. Sorts by what it asks for: `above = 90` over `from = 90`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bound {
    /// The value at the bound.
    pub at: Exact,
    /// `above`: the value itself is not enough.
    pub strict: bool,
}

/// What a band earns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reward {
    /// `points = …`
    Points(Exact),
    /// `ratio = true`: share × maximum.
    Share,
}

/// An option of `options`, or a part of `checklist`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is written in the answer.
    pub key: String,
    /// What it means.
    pub label: Name,
    /// What it earns.
    pub points: Exact,
}

/// `max − each × count`, not below the floor; for a penalty the points lost are `each × count`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deduct {
    /// Points off for one case.
    pub each: Exact,
    /// What is counted.
    pub unit: Option<Name>,
    /// The least that is left.
    pub floor: Exact,
}

/// `base + add × steps above from`, at most the maximum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Increment {
    /// Points up to the threshold.
    pub base: Exact,
    /// The threshold.
    pub from: Exact,
    /// The length of a step.
    pub every: Exact,
    /// Points of a step.
    pub add: Exact,
    /// Only whole steps count.
    pub whole_steps: bool,
}

/// `max × percent ÷ 100`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Survey {
    /// Responses below which a warning is given.
    pub min_responses: Option<Exact>,
    /// Percent of each option, where the answer is an option.
    pub weights: Vec<OptionWeight>,
}

/// One entry of `weights = { A = 100 }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionWeight {
    /// `A`
    pub key: String,
    /// 100
    pub percent: Exact,
}

impl Rule {
    /// The word of `type = …`.
    #[must_use]
    pub fn type_word(&self) -> &'static str {
        match self {
            Self::Points { .. } => "points",
            Self::Ratio(_) => "ratio",
            Self::Bands(_) => "bands",
            Self::Options(_) => "options",
            Self::AllOrNothing => "all-or-nothing",
            Self::Checklist(_) => "checklist",
            Self::Deduct(_) => "deduct",
            Self::Increment(_) => "increment",
            Self::Goalposts { .. } => "goalposts",
            Self::Survey(_) => "survey",
        }
    }

    /// The two counts, where the answer is a numerator and a denominator.
    #[must_use]
    pub fn counts(&self) -> Option<&Counts> {
        match self {
            Self::Ratio(ratio) => Some(&ratio.counts),
            Self::Bands(Bands {
                measure: Measure::Counts(counts),
                ..
            }) => Some(counts),
            Self::Bands(Bands {
                measure: Measure::Percent,
                ..
            })
            | Self::Points { .. }
            | Self::Options(_)
            | Self::AllOrNothing
            | Self::Checklist(_)
            | Self::Deduct(_)
            | Self::Increment(_)
            | Self::Goalposts { .. }
            | Self::Survey(_) => None,
        }
    }
}

impl Bound {
    /// Whether a value is at or over the bound.
    #[must_use]
    pub fn is_met_by(&self, value: &Exact) -> bool {
        if self.strict {
            *value > self.at
        } else {
            *value >= self.at
        }
    }
}
