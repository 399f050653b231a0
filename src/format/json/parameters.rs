//! A rule as data, with the keys that it has in the criteria file; numbers are strings in plain decimal.
//!
//! ```json
//! { "max": "10", "na": "rescale", "of": "Số hồ sơ đúng hạn", "per": "Tổng số hồ sơ", "zero": "na", "target": null }
//! ```

use serde::Serialize;

use crate::exact::Exact;
use crate::model::item::{Item, NotApplicable};
use crate::model::name::Name;
use crate::model::rule::{
    Band, Bands, Bound, Choice, Counts, Deduct, Increment, Measure, OptionWeight, Ratio, Reward, Rule,
    Survey, ZeroDenominator,
};

/// What an item's points are computed with, beside its answer.
#[derive(Debug, Serialize)]
pub(super) struct Parameters<'a> {
    max: String,
    na: &'static str,
    #[serde(flatten)]
    rule: RuleParameters<'a>,
}

/// The keys of each rule type.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum RuleParameters<'a> {
    Points {
        step: Option<String>,
    },
    Ratio {
        #[serde(flatten)]
        counts: WireCounts<'a>,
        target: Option<String>,
        at_least: Option<String>,
    },
    Bands {
        answer: &'static str,
        #[serde(flatten)]
        counts: Option<WireCounts<'a>>,
        at_least: Option<String>,
        bands: Vec<WireBand>,
    },
    Options {
        options: Vec<WireChoice<'a>>,
    },
    AllOrNothing {},
    Checklist {
        parts: Vec<WireChoice<'a>>,
    },
    Deduct {
        each: String,
        unit: Option<&'a str>,
        floor: String,
    },
    Increment {
        base: String,
        from: String,
        every: String,
        add: String,
        whole_steps: bool,
    },
    Goalposts {
        worst: String,
        best: String,
    },
    Survey {
        min_responses: Option<String>,
        weights: Vec<Weight<'a>>,
    },
}

#[derive(Debug, Serialize)]
struct WireCounts<'a> {
    of: Option<&'a str>,
    per: Option<&'a str>,
    zero: &'static str,
}

/// `from` or `above`, and `points` or `ratio`: the other two are left out.
#[derive(Debug, Serialize)]
struct WireBand {
    #[serde(flatten)]
    bound: WireBound,
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    ratio: bool,
}

/// The lower bound of a band.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
enum WireBound {
    From(String),
    Above(String),
}

#[derive(Debug, Serialize)]
struct WireChoice<'a> {
    key: &'a str,
    label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label_en: Option<&'a str>,
    points: String,
}

#[derive(Debug, Serialize)]
struct Weight<'a> {
    key: &'a str,
    percent: String,
}

/// The parameters of an item.
pub(super) fn parameters(item: &Item) -> Parameters<'_> {
    Parameters {
        max: plain(&item.max),
        na: match item.not_applicable {
            NotApplicable::No => "no",
            NotApplicable::Rescale => "rescale",
            NotApplicable::Full => "full",
            NotApplicable::Zero => "zero",
        },
        rule: of_rule(&item.rule),
    }
}

/// A number of a criteria file: always a finite decimal, since it was written as one.
pub(super) fn plain(number: &Exact) -> String {
    match number.to_finite_decimal() {
        Some(finite) => finite.to_string(),
        None => number.to_string(),
    }
}

fn of_rule(rule: &Rule) -> RuleParameters<'_> {
    match rule {
        Rule::Points { step } => RuleParameters::Points {
            step: step.as_ref().map(plain),
        },
        Rule::Ratio(ratio) => of_ratio(ratio),
        Rule::Bands(bands) => of_bands(bands),
        Rule::Options(options) => RuleParameters::Options {
            options: options.iter().map(choice).collect(),
        },
        Rule::AllOrNothing => RuleParameters::AllOrNothing {},
        Rule::Checklist(parts) => RuleParameters::Checklist {
            parts: parts.iter().map(choice).collect(),
        },
        Rule::Deduct(deduct) => of_deduct(deduct),
        Rule::Increment(increment) => of_increment(increment),
        Rule::Goalposts { worst, best } => RuleParameters::Goalposts {
            worst: plain(worst),
            best: plain(best),
        },
        Rule::Survey(survey) => of_survey(survey),
    }
}

fn of_ratio(ratio: &Ratio) -> RuleParameters<'_> {
    RuleParameters::Ratio {
        counts: counts(&ratio.counts),
        target: ratio.target.as_ref().map(plain),
        at_least: ratio.at_least.as_ref().map(plain),
    }
}

fn of_bands(bands: &Bands) -> RuleParameters<'_> {
    let (answer, counts) = match &bands.measure {
        Measure::Counts(named) => ("counts", Some(counts(named))),
        Measure::Percent => ("percent", None),
    };
    RuleParameters::Bands {
        answer,
        counts,
        at_least: bands.at_least.as_ref().map(plain),
        bands: bands.bands.iter().map(band).collect(),
    }
}

fn of_deduct(deduct: &Deduct) -> RuleParameters<'_> {
    RuleParameters::Deduct {
        each: plain(&deduct.each),
        unit: vietnamese(&deduct.unit),
        floor: plain(&deduct.floor),
    }
}

fn of_increment(increment: &Increment) -> RuleParameters<'_> {
    RuleParameters::Increment {
        base: plain(&increment.base),
        from: plain(&increment.from),
        every: plain(&increment.every),
        add: plain(&increment.add),
        whole_steps: increment.whole_steps,
    }
}

fn of_survey(survey: &Survey) -> RuleParameters<'_> {
    RuleParameters::Survey {
        min_responses: survey.min_responses.as_ref().map(plain),
        weights: survey.weights.iter().map(weight).collect(),
    }
}

fn weight(option: &OptionWeight) -> Weight<'_> {
    Weight {
        key: &option.key,
        percent: plain(&option.percent),
    }
}

fn counts(counts: &Counts) -> WireCounts<'_> {
    WireCounts {
        of: vietnamese(&counts.of),
        per: vietnamese(&counts.per),
        zero: match counts.zero {
            ZeroDenominator::Error => "error",
            ZeroDenominator::NotApplicable => "na",
            ZeroDenominator::Full => "full",
            ZeroDenominator::Zero => "zero",
        },
    }
}

fn band(band: &Band) -> WireBand {
    let Bound { at, strict } = &band.bound;
    let (points, ratio) = match &band.reward {
        Reward::Points(points) => (Some(plain(points)), false),
        Reward::Share => (None, true),
    };
    WireBand {
        bound: match strict {
            false => WireBound::From(plain(at)),
            true => WireBound::Above(plain(at)),
        },
        points,
        ratio,
    }
}

fn choice(choice: &Choice) -> WireChoice<'_> {
    WireChoice {
        key: &choice.key,
        label: &choice.label.vietnamese,
        label_en: choice.label.english.as_deref(),
        points: plain(&choice.points),
    }
}

fn vietnamese(name: &Option<Name>) -> Option<&str> {
    name.as_ref().map(|name| name.vietnamese.as_str())
}
