//! From the cells up: rules, criteria, areas, score, rounding and tier, by the formulas of the manual.

use num_bigint::BigInt;
use serde_json::Value;

use crate::fractions::{Fraction, fraction, whole};

/// Points of a node; `max` is 0 where it does not apply.
#[derive(Debug, Clone, PartialEq)]
struct Points {
    earned: Fraction,
    max: Fraction,
}

impl Points {
    fn share(&self) -> Option<Fraction> {
        (self.max != whole(0)).then(|| &self.earned / &self.max)
    }
}

/// Recomputes an explanation, of each of its years, and fails where it says something else.
pub(crate) fn audit(file: &Value, whose: &str) {
    let blocks = list(&file["blocks"]);
    let earlier = file["earlier"].as_array().cloned().unwrap_or_default();
    let editions: Vec<&Value> = earlier.iter().chain([file]).collect();
    assert_eq!(blocks.len(), editions.len(), "{whose}: one block a year");
    for (block, edition) in blocks.iter().zip(editions) {
        let places = list(&block["ranking"]).iter().chain(list(&block["unranked"]));
        let place = places.last().expect("the agency stands in its block");
        Auditor {
            scoring: &edition["scoring"],
            items: list(&edition["items"]),
            place,
            whose,
        }
        .audit();
    }
}

struct Auditor<'a> {
    scoring: &'a Value,
    items: &'a [Value],
    place: &'a Value,
    whose: &'a str,
}

impl Auditor<'_> {
    fn audit(&self) {
        let scale = fraction(&self.scoring["scale"]);
        let areas: Vec<&Value> = self.items.iter().filter(|node| is_base(node)).collect();
        let extras = self.items.iter().filter(|node| !is_base(node));
        for node in extras.clone() {
            self.node(node);
        }
        let beside = |kind: &str| -> Fraction {
            let of_kind = extras.clone().filter(|node| node["kind"] == kind);
            of_kind.map(|node| self.node(node).earned).sum()
        };
        let (bonus, penalty) = (beside("bonus"), beside("penalty"));
        let base = self.combined(&areas);
        let share = base
            .share()
            .expect("something applies to every agency with a score");
        let (earned, max) = match self.is_weighted() {
            true => (&share * &scale, scale.clone()),
            false => (base.earned, base.max),
        };
        let mut exact = share * &scale + &bonus - &penalty;
        if self.scoring["cap"] == "scale" {
            exact = exact.min(scale);
        }
        self.same("earned", &earned, &self.place["earned"]);
        self.same("max", &max, &self.place["max"]);
        self.same("bonus", &bonus, &self.place["bonus"]);
        self.same("penalty", &penalty, &self.place["penalty"]);
        self.same("exact", &exact, &self.place["exact"]);
        let published = self.rounded(&exact);
        self.same("score", &published, &self.place["score"]);
        let decimals = self.scoring["decimals"].as_u64().expect("a number of digits");
        let printed = self.place["score"].as_str().expect("a string");
        let digits = printed.split_once('.').map_or(0, |(_, digits)| digits.len());
        assert_eq!(digits as u64, decimals, "{}: digits of {printed}", self.whose);
        self.tier(&published, &exact);
    }

    /// A node with all that lies under it; what the JSON says of it must be the same.
    fn node(&self, node: &Value) -> Points {
        let children: Vec<&Value> = list(&node["children"]).iter().collect();
        let points = if node["rule"].is_null() {
            self.combined(&children)
        } else {
            self.item(node)
        };
        let id = node["id"].as_str().expect("a node has a code");
        self.same(&format!("{id} earned"), &points.earned, &node["earned"]);
        self.same(&format!("{id} max"), &points.max, &node["max"]);
        points
    }

    /// Σ points, or Σ weight × share ÷ Σ weight of what applies, as points of the common maximum.
    fn combined(&self, children: &[&Value]) -> Points {
        let points: Vec<Points> = children.iter().map(|child| self.node(child)).collect();
        let max: Fraction = points.iter().map(|part| part.max.clone()).sum();
        if !self.is_weighted() || children.iter().any(|child| !is_base(child)) {
            let earned = points.iter().map(|part| part.earned.clone()).sum();
            return Points { earned, max };
        }
        let applying = children.iter().zip(&points);
        let weighed: Vec<(Fraction, Fraction)> = applying
            .filter_map(|(child, part)| Some((fraction(&child["weight"]), part.share()?)))
            .collect();
        let total: Fraction = weighed.iter().map(|(weight, share)| weight * share).sum();
        let weights: Fraction = weighed.into_iter().map(|(weight, _)| weight).sum();
        let earned = match weights == whole(0) {
            true => whole(0),
            false => total / weights * &max,
        };
        Points { earned, max }
    }

    fn item(&self, node: &Value) -> Points {
        let rule = &node["parameters"];
        let max = fraction(&rule["max"]);
        let none = || Points {
            earned: whole(0),
            max: whole(0),
        };
        let (value, denominator) = (input(node, "value"), input(node, "denominator"));
        let zero_is_na = rule["zero"] == "na" && denominator == Some("0");
        match (node["state"].as_str().expect("a node has a state"), value) {
            ("exempt", _) => none(),
            ("missing", None) => Points {
                earned: whole(0),
                max,
            },
            ("not-applicable", Some(value)) => {
                assert!(value == "not-applicable" || zero_is_na, "{}: {node}", self.whose);
                match rule["na"].as_str() {
                    Some("full") => Points {
                        earned: max.clone(),
                        max,
                    },
                    Some("zero") => Points {
                        earned: whole(0),
                        max,
                    },
                    _ => none(),
                }
            }
            ("scored", Some(value)) => {
                let earned = earned(node, value, &max);
                let earned = match self.scoring["round_at"] == "criterion" {
                    true => self.rounded(&earned),
                    false => earned,
                };
                Points { earned, max }
            }
            (state, value) => panic!("{}: {state} with {value:?}: {node}", self.whose),
        }
    }

    fn tier(&self, published: &Fraction, exact: &Fraction) {
        let compared = match self.scoring["rank"]["by"] == "exact" {
            true => exact,
            false => published,
        };
        let tiers = list(&self.scoring["tiers"]);
        // Whether a quota was full lies in the whole block; all else lies in this agency.
        let full = |tier: &Value| {
            let refused = list(&self.place["refused"]);
            !tier["quota"].is_null() && refused.iter().any(|refusal| refusal["tier"] == tier["name"])
        };
        let holds = |tier: &&Value| {
            let bound = match optional(&tier["min"]) {
                Some(min) => *compared >= min,
                None => *compared > fraction(&tier["above"]),
            };
            bound
                && list(&tier["require"])
                    .iter()
                    .all(|condition| self.holds(condition))
                && !full(tier)
        };
        let found = tiers.iter().find(holds).or(tiers.last());
        let name = found.map_or(&Value::Null, |tier| &tier["name"]);
        assert_eq!(name, &self.place["tier"], "{}: tier", self.whose);
    }

    fn holds(&self, condition: &Value) -> bool {
        if let Some(points) = optional(&condition["points"]) {
            return self.node(self.find(&condition["criterion"])).earned <= points;
        }
        let percent = fraction(&condition["percent"]);
        let enough = |node: &Value| match self.node(node).share() {
            Some(share) => share * whole(100) >= percent,
            None => true,
        };
        let areas: Vec<&Value> = self.items.iter().filter(|node| is_base(node)).collect();
        let criteria = areas.iter().flat_map(|area| list(&area["children"]));
        match condition["every"].as_str() {
            None if condition["area"].is_null() => enough(self.find(&condition["criterion"])),
            None => enough(self.find(&condition["area"])),
            Some("area") => areas.into_iter().all(enough),
            Some("criterion") => criteria.into_iter().all(enough),
            Some(_) => criteria.flat_map(|node| list(&node["children"])).all(enough),
        }
    }

    fn find(&self, id: &Value) -> &Value {
        fn within<'v>(nodes: &'v [Value], id: &Value) -> Option<&'v Value> {
            nodes.iter().find_map(|node| match node["id"] == *id {
                true => Some(node),
                false => within(list(&node["children"]), id),
            })
        }
        within(self.items, id).unwrap_or_else(|| panic!("{}: no node {id}", self.whose))
    }

    fn is_weighted(&self) -> bool {
        self.scoring["method"] == "weighted-mean"
    }

    fn rounded(&self, value: &Fraction) -> Fraction {
        let decimals = self.scoring["decimals"].as_u64().expect("a number of digits");
        let rule = self.scoring["rounding"].as_str().expect("a rule of rounding");
        rounded(value, u32::try_from(decimals).expect("a few digits"), rule)
    }

    fn same(&self, what: &str, computed: &Fraction, stated: &Value) {
        assert_eq!(
            *computed,
            fraction(stated),
            "{}: {what}, recomputed on the left, explained on the right",
            self.whose
        );
    }
}

/// Points of an answer; of a penalty, points lost.
fn earned(node: &Value, value: &str, max: &Fraction) -> Fraction {
    let rule = &node["parameters"];
    let number = || fraction(&Value::from(value));
    let cut = |points: Fraction| points.clamp(whole(0), max.clone());
    match node["rule"].as_str().expect("an item has a rule") {
        "points" => number(),
        "ratio" => ratio(node, number(), max),
        "bands" => bands(node, number(), max),
        "options" => points_of(&rule["options"], value, "points"),
        "all-or-nothing" if value == "yes" => max.clone(),
        "all-or-nothing" => whole(0),
        "checklist" if value == "0" => whole(0),
        "checklist" => {
            let parts = value.split('+');
            parts.map(|key| points_of(&rule["parts"], key, "points")).sum()
        }
        "deduct" => {
            let lost = fraction(&rule["each"]) * number();
            match node["kind"] == "penalty" {
                true => lost.min(max.clone()),
                false => (max - lost).max(fraction(&rule["floor"])),
            }
        }
        "increment" => {
            let steps = (number() - fraction(&rule["from"])) / fraction(&rule["every"]);
            let steps = steps.max(whole(0));
            let steps = if rule["whole_steps"] == true {
                steps.floor()
            } else {
                steps
            };
            (fraction(&rule["base"]) + fraction(&rule["add"]) * steps).min(max.clone())
        }
        "goalposts" => {
            let (worst, best) = (fraction(&rule["worst"]), fraction(&rule["best"]));
            cut(max * (number() - &worst) / (best - worst))
        }
        "survey" => {
            let percent = match list(&rule["weights"]).is_empty() {
                true => number(),
                false => points_of(&rule["weights"], value, "percent"),
            };
            max * percent / whole(100)
        }
        other => panic!("no rule type \"{other}\""),
    }
}

fn ratio(node: &Value, of: Fraction, max: &Fraction) -> Fraction {
    let rule = &node["parameters"];
    let Some(share) = share(node, of) else {
        return of_nothing(rule, max);
    };
    let percent = &share * whole(100);
    if optional(&rule["at_least"]).is_some_and(|least| percent < least) {
        return whole(0);
    }
    match optional(&rule["target"]) {
        Some(target) => max * (percent / target).min(whole(1)),
        None => max * share,
    }
}

fn bands(node: &Value, value: Fraction, max: &Fraction) -> Fraction {
    let rule = &node["parameters"];
    let share = match rule["answer"] == "percent" {
        true => Some(value / whole(100)),
        false => share(node, value),
    };
    let Some(share) = share else {
        return of_nothing(rule, max);
    };
    let percent = &share * whole(100);
    if optional(&rule["at_least"]).is_some_and(|least| percent < least) {
        return whole(0);
    }
    let reached = |band: &&Value| match optional(&band["from"]) {
        Some(from) => percent >= from,
        None => percent > fraction(&band["above"]),
    };
    match list(&rule["bands"]).iter().find(reached) {
        Some(band) if band["ratio"] == true => max * share,
        Some(band) => fraction(&band["points"]),
        None => whole(0),
    }
}

/// `of ÷ per`, or `None` where nothing was there to be counted.
fn share(node: &Value, of: Fraction) -> Option<Fraction> {
    let per = input(node, "denominator").expect("a share has a denominator");
    let per = fraction(&Value::from(per));
    (per != whole(0)).then(|| of / per)
}

fn of_nothing(rule: &Value, max: &Fraction) -> Fraction {
    match rule["zero"].as_str() {
        Some("full") => max.clone(),
        Some("zero") => whole(0),
        other => panic!("a denominator of 0 under zero = {other:?}"),
    }
}

fn points_of(choices: &Value, key: &str, field: &str) -> Fraction {
    let chosen = list(choices).iter().find(|choice| choice["key"] == key);
    fraction(&chosen.unwrap_or_else(|| panic!("no option \"{key}\""))[field])
}

/// What was read from the cell with this role.
fn input<'v>(node: &'v Value, role: &str) -> Option<&'v str> {
    let cell = list(&node["inputs"]).iter().find(|input| input["role"] == role)?;
    cell["value"].as_str()
}

fn is_base(node: &Value) -> bool {
    node["kind"] == "base"
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A number where the key may be null.
fn optional(value: &Value) -> Option<Fraction> {
    (!value.is_null()).then(|| fraction(value))
}

/// Rounds to `decimals` by a rule of the manual.
fn rounded(value: &Fraction, decimals: u32, rule: &str) -> Fraction {
    let unit = Fraction::from_integer(BigInt::from(10).pow(decimals));
    let negative = *value < whole(0);
    let scaled = if negative { -(value * &unit) } else { value * &unit };
    let below = scaled.floor();
    let rest = &scaled - &below;
    let half = Fraction::new(BigInt::from(1), BigInt::from(2));
    let odd = !(&below / whole(2)).is_integer();
    let up = match rule {
        "half-up" => rest >= half,
        "half-even" => rest > half || (rest == half && odd),
        "down" => false,
        other => panic!("no rounding rule \"{other}\""),
    };
    let units = if up { below + whole(1) } else { below };
    (if negative { -units } else { units }) / unit
}
