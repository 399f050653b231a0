//! JSON of a tick-list.
//!
//! ```json
//! { "schema": 1, "status": "official", "seed": 2024, "by": null, "out_of": 80, "sample": [ { "agency": "STC", "criterion": "II.1",
//!     "text": "9700", "file": "thamdinh.csv", "line": 15, "column": 10, "cell": "C15", "evidence": null } ] }
//! ```

use serde::Serialize;

use crate::analysis::sample::{Drawn, Weighing};
use crate::format::json::{SCHEMA, status_word, write};
use crate::view::SampleDrawing;

#[derive(Debug, Serialize)]
struct TickList<'a> {
    schema: u32,
    status: &'static str,
    seed: u64,
    by: Option<&'static str>,
    out_of: usize,
    sample: Vec<Tick<'a>>,
}

#[derive(Debug, Serialize)]
struct Tick<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<i32>,
    agency: &'a str,
    criterion: &'a str,
    text: &'a str,
    denominator: Option<&'a str>,
    file: String,
    line: usize,
    column: usize,
    cell: Option<String>,
    evidence: Option<&'a str>,
    evidence_asked: Option<&'a str>,
}

/// The answers drawn, in the order of the files.
pub(in crate::format) fn tick_list(drawing: &SampleDrawing<'_>) -> String {
    write(&TickList {
        schema: SCHEMA,
        status: status_word(drawing.round.status()),
        seed: drawing.seed,
        by: match drawing.weighing {
            Weighing::Evenly => None,
            Weighing::ByBlock => Some("block"),
            Weighing::ByPoints => Some("points"),
        },
        out_of: drawing.sample.out_of,
        sample: drawing
            .sample
            .drawn
            .iter()
            .map(|drawn| tick(drawing, drawn))
            .collect(),
    })
}

fn tick<'a>(drawing: &SampleDrawing<'a>, drawn: &Drawn<'a>) -> Tick<'a> {
    let item = drawing.round.framework_of(drawn.agency).item(drawn.item);
    let location = drawing.sources.locate(&drawn.answer.place);
    let remarks = drawn.answer.remarks.as_deref();
    let evidence = remarks.and_then(|remarks| remarks.evidence.as_ref());
    let denominator = drawn.answer.denominator_place.as_ref();
    Tick {
        year: drawn.year,
        agency: &drawing.round.agency(drawn.agency).code,
        criterion: &item.id,
        text: drawing.sources.text(&drawn.answer.place),
        denominator: denominator.map(|place| drawing.sources.text(place)),
        file: location.file,
        line: location.line,
        column: location.column,
        cell: location.cell.map(|cell| cell.to_string()),
        evidence: evidence.map(|evidence| evidence.text.as_str()),
        evidence_asked: item.evidence.as_deref(),
    }
}
