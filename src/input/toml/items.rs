//! What a criterion with a rule of its own and a component have in common: the keys of an answer.
//!
//! ```toml
//! max = 10
//! na = "rescale"
//! source_of_points = "appraiser"
//! evidence = "Kế hoạch; báo cáo"
//! rule = { type = "ratio" }
//! ```

use crate::diagnostic::Problem;
use crate::exact::Exact;
use crate::input::toml::rules;
use crate::input::toml::section::Section;
use crate::input::toml::words::Placed;
use crate::model::framework::{Kind, Method};
use crate::model::item::{Item, NotApplicable, ScoredBy};
use crate::model::name::Name;

const NOT_APPLICABLE: [(&str, NotApplicable); 4] = [
    ("no", NotApplicable::No),
    ("rescale", NotApplicable::Rescale),
    ("full", NotApplicable::Full),
    ("zero", NotApplicable::Zero),
];
const SCORED_BY: [(&str, ScoredBy); 3] = [
    ("appraised", ScoredBy::Appraised),
    ("appraiser", ScoredBy::Appraiser),
    ("survey", ScoredBy::Survey),
];

/// The keys that say how an answer is given, which a criterion with components leaves to them.
pub(super) const KEYS_OF_AN_ANSWER: [&str; 3] = ["na", "source_of_points", "evidence"];

/// Reads the keys of an answer; `None` where it could not be scored. What is said where there is no rule
/// differs between a criterion, which may have components, and a component.
pub(super) fn read(
    section: &mut Section<'_>,
    id: &Placed<&str>,
    name: Name,
    kind: Kind,
    without_rule: impl FnOnce(&Section<'_>) -> Problem,
) -> Option<Item> {
    let max = section.required("max", Section::positive);
    let max_place = section.place_of("max");
    section.needs("rule", without_rule);
    let rule = section
        .table("rule")
        .and_then(|rule| rules::read(rule, max.as_ref(), kind));
    let not_applicable = section.word("na", &NOT_APPLICABLE).unwrap_or_default();
    let scored_by = section.word("source_of_points", &SCORED_BY).unwrap_or_default();
    let evidence = section.text("evidence");
    Some(Item {
        id: id.text.to_owned(),
        name,
        kind,
        max: max?,
        rule: rule?,
        not_applicable,
        scored_by,
        evidence,
        place: id.place,
        max_place,
    })
}

/// `weight`, which counts under a weighted mean alone; elsewhere only 1 is let stand.
pub(super) fn weight(section: &mut Section<'_>, method: Method) -> Option<Exact> {
    let weight = section.positive("weight")?;
    if method == Method::Points && weight != Exact::ONE {
        let problem = Problem::KeysExclude {
            key: "weight".to_owned(),
            other: "method = \"points\"".to_owned(),
        };
        section.report(section.place_of("weight"), problem);
        return None;
    }
    Some(weight)
}
