//! Rules over one number: points, cases, a measured value.

use crate::diagnostic::Problem;
use crate::exact::Exact;
use crate::input::toml::rules::{self, Context};
use crate::input::toml::section::Section;
use crate::model::framework::Kind;
use crate::model::rule::{Deduct, Increment, Rule};

/// `{ type = "points", step = 0.25 }`
pub(super) fn points(section: &mut Section<'_>, _: &Context<'_>) -> Option<Rule> {
    let step = section.positive("step");
    Some(Rule::Points { step })
}

/// `{ type = "deduct", each = 0.5, unit = "hồ sơ", floor = 0 }`
pub(super) fn deduct(section: &mut Section<'_>, context: &Context<'_>) -> Option<Rule> {
    let each = section.required("each", Section::positive);
    let unit = section.name_in("unit", "unit_en");
    let floor = rules::points(section, "floor", "floor", context).unwrap_or(Exact::ZERO);
    if context.kind == Kind::Penalty && !floor.is_zero() {
        // Nothing is left over that could have a floor.
        section.exclude("floor", "kind = \"penalty\"");
    }
    let each = each?;
    Some(Rule::Deduct(Deduct { each, unit, floor }))
}

/// `{ type = "increment", base = 5, from = 80, every = 5, add = 1, whole_steps = true }`
pub(super) fn increment(section: &mut Section<'_>, context: &Context<'_>) -> Option<Rule> {
    let base = section.required("base", |section, key| rules::points(section, key, key, context));
    let from = section.required("from", Section::number);
    let every = section.required("every", Section::positive);
    let add = section.required("add", Section::positive);
    let whole_steps = section.switch("whole_steps").unwrap_or_default();
    Some(Rule::Increment(Increment {
        base: base?,
        from: from?,
        every: every?,
        add: add?,
        whole_steps,
    }))
}

/// `{ type = "goalposts", worst = 30, best = 5 }`: less may be better, but not the same.
pub(super) fn goalposts(section: &mut Section<'_>, _: &Context<'_>) -> Option<Rule> {
    let worst = section.required("worst", Section::number);
    let best = section.required("best", Section::number);
    let (worst, best) = (worst?, best?);
    if worst == best {
        section.report(section.place_of("best"), Problem::SamePoint);
    }
    Some(Rule::Goalposts { worst, best })
}
