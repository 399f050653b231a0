//! `require = [ … ]` of a tier.
//!
//! ```toml
//! { area = "II", percent = 80 }               # at least 80 % of the area's maximum
//! { criterion = "II.1", percent = 50 }        # the same for a criterion or component
//! { every = "criterion", percent = 50 }       # the same for each of them
//! { criterion = "P.1", points = 0 }           # at most that many points lost
//! ```

use crate::diagnostic::Problem;
use crate::exact::Exact;
use crate::input::toml::known::Known;
use crate::input::toml::section::Section;
use crate::input::toml::tiers::Context;
use crate::input::toml::words::Placed;
use crate::model::framework::{Framework, Kind, Node};
use crate::model::tier::{Condition, Level};

const LEVELS: [(&str, Level); 3] = [
    ("area", Level::Area),
    ("criterion", Level::Criterion),
    ("component", Level::Component),
];

/// Reads one entry by the key that says what it looks at.
pub(super) fn read(mut section: Section<'_>, context: &Context<'_>) -> Option<Condition> {
    let condition = if section.has("area") {
        of_area(&mut section, context)
    } else if section.has("every") {
        of_every(&mut section)
    } else {
        of_criterion(&mut section, context)
    };
    section.close();
    condition
}

fn of_area(section: &mut Section<'_>, context: &Context<'_>) -> Option<Condition> {
    let area = section.placed_text("area");
    for other in ["every", "criterion", "points"] {
        section.exclude(other, "area");
    }
    let percent = section.required("percent", Section::percent);
    let node = named(section, "area", &area?, &context.nodes.areas, context.outline)?;
    let percent = percent?;
    Some(Condition::AtLeast { node, percent })
}

fn of_every(section: &mut Section<'_>) -> Option<Condition> {
    let level = section.word("every", &LEVELS);
    for other in ["criterion", "points"] {
        section.exclude(other, "every");
    }
    let percent = section.required("percent", Section::percent);
    Some(Condition::Every {
        level: level?,
        percent: percent?,
    })
}

fn of_criterion(section: &mut Section<'_>, context: &Context<'_>) -> Option<Condition> {
    let criterion = section.required("criterion", Section::placed_text);
    let criterion = criterion.and_then(|id| {
        let node = named(
            section,
            "criterion",
            &id,
            &context.nodes.criteria,
            context.outline,
        )?;
        Some((id, node))
    });
    if !section.has("points") {
        let percent = section.required("percent", Section::percent);
        let (_, node) = criterion?;
        let percent = percent?;
        return Some(Condition::AtLeast { node, percent });
    }
    section.exclude("percent", "points");
    let points = section.number("points");
    let (id, node) = criterion?;
    lost_at_most(section, &id, node, points?, context.outline)
}

/// Points are lost by penalties alone.
fn lost_at_most(
    section: &Section<'_>,
    id: &Placed<&str>,
    node: Node,
    points: Exact,
    outline: &Framework,
) -> Option<Condition> {
    let items = outline.items_of(node);
    let is_penalty = items.iter().all(|&item| outline.item(item).kind == Kind::Penalty);
    if !is_penalty {
        report_unknown(section, "penalty", id);
        return None;
    }
    Some(Condition::LostAtMost {
        items,
        id: id.text.to_owned(),
        points,
    })
}

/// The node with this code; `None` where there is none, or none that could be read.
fn named(
    section: &Section<'_>,
    level: &'static str,
    id: &Placed<&str>,
    known: &Known<'_>,
    outline: &Framework,
) -> Option<Node> {
    if !known.has(id.text) {
        report_unknown(section, level, id);
        return None;
    }
    outline.node(id.text)
}

fn report_unknown(section: &Section<'_>, level: &'static str, id: &Placed<&str>) {
    let problem = Problem::UnknownInCondition {
        level,
        id: id.text.to_owned(),
    };
    section.report(id.place, problem);
}
