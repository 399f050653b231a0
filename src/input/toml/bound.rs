//! Where a band or a tier begins: `from = 90` or `min = 90` with the value itself, `above = 90` without.

use crate::diagnostic::Problem;
use crate::exact::Exact;
use crate::input::toml::section::Section;
use crate::model::rule::Bound;

/// Reads exactly one of `inclusive` and `above`.
pub(super) fn read<'d>(
    section: &mut Section<'d>,
    inclusive: &'static str,
    number: fn(&mut Section<'d>, &'static str) -> Option<Exact>,
) -> Option<Bound> {
    let strict = section.has("above");
    if strict && section.has(inclusive) {
        let problem = Problem::KeysExclude {
            key: "above".to_owned(),
            other: inclusive.to_owned(),
        };
        section.report(section.place_of("above"), problem);
    }
    let above = number(section, "above");
    let from = if strict {
        number(section, inclusive)
    } else {
        section.required(inclusive, number)
    };
    let at = if strict { above } else { from };
    at.map(|at| Bound { at, strict })
}
