//! Returned forms as a sheet for people, and as the data file that `rank` reads.

use crate::diagnostic::Diagnostics;
use crate::format::answers::{Dialect, answers};
use crate::format::{Drawing, Format, html, json, markdown, terminal};
use crate::model::collection::Collection;
use crate::source::Sources;
use crate::view::collection as collection_view;

/// The output of `parindex collect`: in CSV the answers of all forms, else who sent what.
#[must_use]
pub fn collection(
    collected: &Collection,
    problems: &Diagnostics,
    sources: &Sources,
    format: Format,
    drawing: &Drawing,
) -> String {
    let sheet = || collection_view(collected, sources, drawing.language);
    match format {
        Format::Table => terminal::write(&sheet(), drawing),
        Format::Csv => answers(&collected.round, Dialect::Plain),
        Format::CsvExcel => answers(&collected.round, Dialect::Excel),
        Format::Json => json::collection(collected, problems, sources, drawing.language),
        Format::Markdown => markdown::write(&sheet()),
        Format::Html => html::write(&sheet()),
    }
}
