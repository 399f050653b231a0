//! Rules over a share: two counts, or a percentage.
//!
//! ```toml
//! rule = { type = "ratio", of = "Số hồ sơ đúng hạn", per = "Tổng số hồ sơ", target = 90 }
//! bands = [ { from = 98, points = 20 }, { above = 90, ratio = true }, { from = 0, points = 0 } ]
//! ```

use std::collections::BTreeSet;

use crate::diagnostic::Problem;
use crate::exact::Exact;
use crate::input::toml::bound;
use crate::input::toml::rules::{self, Context};
use crate::input::toml::section::Section;
use crate::model::rule::{Band, Bands, Bound, Counts, Measure, Ratio, Reward, Rule, ZeroDenominator};

const ZERO_DENOMINATOR: [(&str, ZeroDenominator); 4] = [
    ("error", ZeroDenominator::Error),
    ("na", ZeroDenominator::NotApplicable),
    ("full", ZeroDenominator::Full),
    ("zero", ZeroDenominator::Zero),
];

/// `{ type = "ratio", of = "…", per = "…", zero = "na", target = 90, at_least = 50 }`
pub(super) fn ratio(section: &mut Section<'_>, _: &Context<'_>) -> Option<Rule> {
    let counts = counts(section);
    // A target of 0 would divide by nothing.
    let target = section.positive("target").and_then(|_| section.percent("target"));
    let at_least = section.percent("at_least");
    Some(Rule::Ratio(Ratio {
        counts,
        target,
        at_least,
    }))
}

fn counts(section: &mut Section<'_>) -> Counts {
    Counts {
        of: section.name_in("of", "of_en"),
        per: section.name_in("per", "per_en"),
        zero: section.word("zero", &ZERO_DENOMINATOR).unwrap_or_default(),
    }
}

/// `{ type = "bands", of = "…", per = "…", bands = [ … ] }`, or with `answer = "percent"`
pub(super) fn bands(section: &mut Section<'_>, context: &Context<'_>) -> Option<Rule> {
    let measure = measure(section);
    let at_least = section.percent("at_least");
    let entries = section.required("bands", Section::tables)?;
    let mut bounds = BTreeSet::new();
    let read: Vec<Option<Band>> = entries
        .into_iter()
        .map(|entry| band(entry?, context, &mut bounds))
        .collect();
    let mut bands = read.into_iter().collect::<Option<Vec<Band>>>()?;
    bands.sort_by(|a, b| b.bound.cmp(&a.bound));
    let from_zero = Bound {
        at: Exact::ZERO,
        strict: false,
    };
    if bands.last().is_none_or(|lowest| lowest.bound != from_zero) {
        let criterion = section.criterion().to_owned();
        section.report(section.place_of("bands"), Problem::BandsStartAbove { criterion });
    }
    Some(Rule::Bands(Bands {
        measure,
        at_least,
        bands,
    }))
}

fn measure(section: &mut Section<'_>) -> Measure {
    if section.word("answer", &[("percent", ())]).is_none() {
        return Measure::Counts(counts(section));
    }
    for key in ["of", "of_en", "per", "per_en", "zero"] {
        section.exclude(key, "answer = \"percent\"");
    }
    Measure::Percent
}

/// One entry of `bands`; `bounds` are those of the entries before it.
fn band(mut section: Section<'_>, context: &Context<'_>, bounds: &mut BTreeSet<Bound>) -> Option<Band> {
    let bound = bound::read(&mut section, "from", Section::percent);
    let written = section.text_at(&section.place_of(if section.has("above") { "above" } else { "from" }));
    if bound.as_ref().is_some_and(|bound| !bounds.insert(bound.clone())) {
        let problem = Problem::RepeatedBound {
            key: section.name().to_owned(),
            text: written.to_owned(),
        };
        section.report(section.place(), problem);
    }
    let reward = reward(&mut section, written, context);
    section.close();
    Some(Band {
        bound: bound?,
        reward: reward?,
    })
}

/// `points = 10` or `ratio = true`
fn reward(section: &mut Section<'_>, band: &str, context: &Context<'_>) -> Option<Reward> {
    let share = section.switch("ratio").unwrap_or_default();
    if share {
        section.exclude("points", "ratio = true");
        return Some(Reward::Share);
    }
    let points = section.required("points", |section, key| {
        rules::points(section, key, band, context)
    });
    points.map(Reward::Points)
}
