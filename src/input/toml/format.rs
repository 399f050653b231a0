//! `format = 1`, the first key of every file: whether this version can read it at all.

use crate::diagnostic::Problem;
use crate::input::toml::section::Section;

/// The newest format that is read.
const NEWEST: i64 = 1;

/// The highest number that is recognised as a format.
const HIGHEST: i64 = 999_999;

/// Whether the rest of the file may be judged; a newer one may have keys that mean something else.
pub(super) fn is_readable(root: &mut Section<'_>) -> bool {
    let format = root.required("format", |root, key| root.whole_between(key, 1, HIGHEST));
    match format {
        Some(format) if format > NEWEST => {
            let problem = Problem::NewerFormat {
                found: format.to_string(),
                known: NEWEST,
            };
            root.report(root.place_of("format"), problem);
            false
        }
        Some(_) | None => true,
    }
}
