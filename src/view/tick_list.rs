//! The sheet of `parindex explain --sample N --seed S`: answers to be compared with their evidence.
//!
//! ```text
//! Sample of 3 of 80 answers · seed 2024 · all alike
//!      Agency  Criterion  Row               Cell  Value       Evidence
//!   ☐  STC     II.1       thamdinh.csv:15   C15   9700/10000  asked for: …
//! ```

use crate::analysis::sample::{Drawn, Sample, Weighing};
use crate::language::tick_list::{TickHeading, asked_for, heading, title};
use crate::model::answer::Value;
use crate::model::name::Language;
use crate::model::round::Round;
use crate::source::Sources;
use crate::view::report::{Cell, Column, ColumnKind, Group, Report, Row, Section, Table};
use crate::view::title::statuses;

/// Where the answers of a sample are looked up.
#[derive(Debug, Clone, Copy)]
pub struct Drawing<'a> {
    /// The sample.
    pub sample: &'a Sample<'a>,
    /// The seed it was drawn by.
    pub seed: u64,
    /// How likely each answer was.
    pub weighing: Weighing,
    /// The round it was drawn from.
    pub round: &'a Round,
    /// Its files.
    pub sources: &'a Sources,
}

const HEADINGS: [(TickHeading, &str, ColumnKind); 8] = [
    (TickHeading::Tick, "tick", ColumnKind::Word),
    (TickHeading::Year, "year", ColumnKind::Word),
    (TickHeading::Agency, "agency", ColumnKind::Word),
    (TickHeading::Item, "criterion", ColumnKind::Word),
    (TickHeading::Row, "row", ColumnKind::Name),
    (TickHeading::Cell, "cell", ColumnKind::Word),
    (TickHeading::Value, "value", ColumnKind::Word),
    (TickHeading::Evidence, "evidence", ColumnKind::Name),
];

/// One row an answer, in the order of the files.
#[must_use]
pub fn tick_list(drawing: &Drawing<'_>, language: Language) -> Report {
    let drawn = &drawing.sample.drawn;
    let has_years = drawn.iter().any(|drawn| drawn.year.is_some());
    let shown = || {
        let is_shown = |heading: TickHeading| heading != TickHeading::Year || has_years;
        HEADINGS.iter().filter(move |(heading, ..)| is_shown(*heading))
    };
    let columns = shown().map(|(of, key, kind)| Column {
        key,
        heading: heading(*of, language).to_owned(),
        kind: *kind,
    });
    let row = |drawn: &Drawn<'_>| Row {
        cells: shown()
            .map(|(heading, ..)| cell(drawing, drawn, *heading, language))
            .collect(),
    };
    let table = Table {
        columns: columns.collect(),
        groups: vec![Group {
            heading: None,
            rows: drawn.iter().map(row).collect(),
        }],
    };
    let (seed, weighing) = (drawing.seed, drawing.weighing);
    let heading = title(drawn.len(), drawing.sample.out_of, seed, weighing, language);
    Report {
        language,
        title: std::iter::once(heading)
            .chain(statuses(&drawing.round.frameworks, language))
            .collect(),
        sections: vec![Section {
            heading: None,
            table: (!drawn.is_empty()).then_some(table),
            text: Vec::new(),
        }],
        notes: Vec::new(),
        summary: None,
        hints: Vec::new(),
    }
}

fn cell(drawing: &Drawing<'_>, drawn: &Drawn<'_>, heading: TickHeading, language: Language) -> Cell {
    let Drawing { round, sources, .. } = drawing;
    let location = sources.locate(&drawn.answer.place);
    let text = |text: Option<String>| text.map_or(Cell::Absent, Cell::Text);
    match heading {
        TickHeading::Tick => Cell::Text("☐".to_owned()),
        TickHeading::Year => drawn.year.map_or(Cell::Absent, Cell::Year),
        TickHeading::Agency => Cell::Text(round.agency(drawn.agency).code.clone()),
        TickHeading::Item => Cell::Text(round.framework_of(drawn.agency).item(drawn.item).id.clone()),
        TickHeading::Row => Cell::Text(format!("{}:{}", location.file, location.line)),
        TickHeading::Cell => text(location.cell.map(|cell| cell.to_string())),
        TickHeading::Value => Cell::Text(value(drawn, sources)),
        TickHeading::Evidence => text(evidence(drawing, drawn, language)),
    }
}

/// As it stands in the file, with the denominator beside it.
fn value(drawn: &Drawn<'_>, sources: &Sources) -> String {
    let value = sources.text(&drawn.answer.place);
    match (&drawn.answer.value, &drawn.answer.denominator_place) {
        (Value::Share { .. }, Some(place)) => format!("{value}/{}", sources.text(place)),
        _ => value.to_owned(),
    }
}

fn evidence(drawing: &Drawing<'_>, drawn: &Drawn<'_>, language: Language) -> Option<String> {
    let remarks = drawn.answer.remarks.as_deref();
    let given = remarks.and_then(|remarks| remarks.evidence.as_ref());
    let item = drawing.round.framework_of(drawn.agency).item(drawn.item);
    let asked = || item.evidence.as_deref().map(|asked| asked_for(asked, language));
    given.map(|given| given.text.clone()).or_else(asked)
}
