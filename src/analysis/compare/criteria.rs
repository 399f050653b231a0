//! What changed between two sets of criteria, matched by code. Names and labels may change freely.

use std::collections::BTreeMap;

use crate::exact::Exact;
use crate::model::framework::{Content, Framework, Method, Missing, RoundAt};
use crate::model::item::Item;
use crate::model::rule::{Bands, Counts, Measure, Rule};

/// One change of the criteria.
#[derive(Debug, Clone)]
pub enum CriteriaChange {
    /// A scored criterion or component that was not there.
    Added {
        /// Its code.
        id: String,
        /// Its maximum.
        max: Exact,
    },
    /// One that is no longer there.
    Removed {
        /// Its code.
        id: String,
        /// Its maximum.
        max: Exact,
    },
    /// Another maximum.
    Maximum {
        /// The criterion.
        id: String,
        /// Before.
        from: Exact,
        /// After.
        to: Exact,
    },
    /// Another rule, or other numbers in it; also another treatment of what does not apply.
    Rule {
        /// The criterion as it was.
        from: Box<Item>,
        /// The criterion as it is.
        to: Box<Item>,
    },
    /// Another weight of an area, criterion or component.
    Weight {
        /// Its code.
        id: String,
        /// Before.
        from: Exact,
        /// After.
        to: Exact,
    },
    /// Another setting of `[score]`.
    Setting {
        /// Which.
        setting: Setting,
        /// Its word or number before.
        from: String,
        /// And after.
        to: String,
    },
}

/// A key of `[score]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the keys")]
pub enum Setting {
    Method,
    Scale,
    Decimals,
    Rounding,
    RoundAt,
    Missing,
    Cap,
}

impl Setting {
    /// The key.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Method => "method",
            Self::Scale => "scale",
            Self::Decimals => "decimals",
            Self::Rounding => "rounding",
            Self::RoundAt => "round_at",
            Self::Missing => "missing",
            Self::Cap => "cap",
        }
    }
}

/// All changes: criteria in the order of the outline, then weights, then settings.
pub(super) fn changes(old: &Framework, new: &Framework) -> Vec<CriteriaChange> {
    let was: BTreeMap<&str, &Item> = old.items.iter().map(|item| (item.id.as_str(), item)).collect();
    let is: BTreeMap<&str, &Item> = new.items.iter().map(|item| (item.id.as_str(), item)).collect();
    let mut found = Vec::new();
    for item in &new.items {
        match was.get(item.id.as_str()) {
            Some(before) => found.extend(of_item(before, item)),
            None => found.push(CriteriaChange::Added {
                id: item.id.clone(),
                max: item.max.clone(),
            }),
        }
    }
    let removed = old.items.iter().filter(|item| !is.contains_key(item.id.as_str()));
    found.extend(removed.map(|item| CriteriaChange::Removed {
        id: item.id.clone(),
        max: item.max.clone(),
    }));
    found.extend(weights(old, new));
    found.extend(settings(old, new));
    found
}

fn of_item(before: &Item, after: &Item) -> Vec<CriteriaChange> {
    let mut found = Vec::new();
    if before.max != after.max {
        found.push(CriteriaChange::Maximum {
            id: after.id.clone(),
            from: before.max.clone(),
            to: after.max.clone(),
        });
    }
    let rest_differs = before.not_applicable != after.not_applicable || before.kind != after.kind;
    if rest_differs || bare(&before.rule) != bare(&after.rule) {
        found.push(CriteriaChange::Rule {
            from: Box::new(before.clone()),
            to: Box::new(after.clone()),
        });
    }
    found
}

/// Whether the same answer earns the same points under both.
pub(super) fn same(before: &Item, after: &Item) -> bool {
    of_item(before, after).is_empty()
}

/// A rule without its names and labels, which earn no points.
fn bare(rule: &Rule) -> Rule {
    let strip = |counts: &mut Counts| {
        counts.of = None;
        counts.per = None;
    };
    let mut rule = rule.clone();
    match &mut rule {
        Rule::Ratio(ratio) => strip(&mut ratio.counts),
        Rule::Bands(Bands {
            measure: Measure::Counts(counts),
            ..
        }) => strip(counts),
        Rule::Options(choices) | Rule::Checklist(choices) => {
            for choice in choices {
                choice.label = Default::default();
            }
        }
        Rule::Deduct(deduct) => deduct.unit = None,
        Rule::Survey(survey) => survey.min_responses = None,
        Rule::Points { step } => *step = None,
        Rule::Bands(_) | Rule::AllOrNothing | Rule::Increment(_) | Rule::Goalposts { .. } => {}
    }
    rule
}

fn weights(old: &Framework, new: &Framework) -> Vec<CriteriaChange> {
    // Weights are settled by `method`; where both take points they say nothing.
    if old.scoring.method == Method::Points && new.scoring.method == Method::Points {
        return Vec::new();
    }
    let was: BTreeMap<&str, &Exact> = weights_of(old).into_iter().collect();
    let changed = |(id, to): (&str, &Exact)| {
        let from = was.get(id).filter(|from| **from != to)?;
        Some(CriteriaChange::Weight {
            id: id.to_owned(),
            from: (*from).clone(),
            to: to.clone(),
        })
    };
    weights_of(new).into_iter().filter_map(changed).collect()
}

fn weights_of(framework: &Framework) -> Vec<(&str, &Exact)> {
    let mut found = Vec::new();
    for area in &framework.areas {
        found.push((area.id.as_str(), &area.weight));
        for criterion in &area.criteria {
            found.push((criterion.id.as_str(), &criterion.weight));
            if let Content::Components(parts) = &criterion.content {
                found.extend(parts.iter().map(|part| (part.id.as_str(), &part.weight)));
            }
        }
    }
    found
}

fn settings(old: &Framework, new: &Framework) -> Vec<CriteriaChange> {
    let change = |(from, to): ((Setting, String), (Setting, String))| {
        let ((setting, from), (_, to)) = (from, to);
        (from != to).then_some(CriteriaChange::Setting { setting, from, to })
    };
    words(old)
        .into_iter()
        .zip(words(new))
        .filter_map(change)
        .collect()
}

/// The settings as they are written in the file.
fn words(framework: &Framework) -> [(Setting, String); 7] {
    let rules = &framework.scoring;
    let method = match rules.method {
        Method::Points => "points",
        Method::WeightedMean => "weighted-mean",
    };
    let round_at = match rules.round_at {
        RoundAt::Total => "total",
        RoundAt::Criterion => "criterion",
    };
    let missing = match rules.missing {
        Missing::Error => "error",
        Missing::Zero => "zero",
    };
    let cap = if rules.capped_at_scale { "scale" } else { "none" };
    [
        (Setting::Method, method.to_owned()),
        (Setting::Scale, rules.scale.to_string()),
        (Setting::Decimals, rules.decimals.to_string()),
        (Setting::Rounding, rules.rounding.word().to_owned()),
        (Setting::RoundAt, round_at.to_owned()),
        (Setting::Missing, missing.to_owned()),
        (Setting::Cap, cap.to_owned()),
    ]
}
