//! The sheet for other programs: one row an agency, everything in columns, no groups and no notes.
//!
//! Agencies that are not assessed have no result and no row; the JSON output lists them.

use crate::language::{Heading, words};
use crate::model::answer::Stage;
use crate::model::framework::Status;
use crate::model::name::Language;
use crate::view::block::BlockResults;
use crate::view::cell::Subject;
use crate::view::previous::Previous;
use crate::view::report::{Column, Group, Report, Row, Section, Table};
use crate::view::results::Results;
use crate::view::selection::Selection;
use crate::view::title;

/// Who is where, for spreadsheets and scripts.
#[must_use]
pub fn flat(results: &Results<'_>, selection: &Selection, language: Language) -> Report {
    let previous = Previous::of(results);
    let headings = headings(results, previous.as_ref());
    let blocks = results
        .blocks()
        .filter(|block| selection.has_block(block.block()));
    let rows = blocks.flat_map(|block| rows(&block, selection, &headings, previous.as_ref(), language));
    let table = Table {
        columns: headings
            .iter()
            .map(|heading| Column::new(*heading, words(language)))
            .collect(),
        groups: vec![Group {
            heading: None,
            rows: rows.collect(),
        }],
    };
    Report {
        language,
        title: title::lines(results, language),
        sections: vec![Section {
            heading: None,
            table: Some(table),
            text: Vec::new(),
        }],
        notes: Vec::new(),
        summary: None,
        hints: Vec::new(),
    }
}

fn rows<'a>(
    block: &BlockResults<'a>,
    selection: &Selection,
    headings: &[Heading],
    previous: Option<&Previous<'a>>,
    language: Language,
) -> Vec<Row> {
    let listed = selection
        .ranked(block)
        .into_iter()
        .chain(selection.unranked(block));
    let row = |placement| {
        let subject = Subject {
            block,
            placement,
            previous,
            notes: &[],
            language,
        };
        Row {
            cells: headings.iter().map(|heading| subject.cell(*heading)).collect(),
        }
    };
    listed.map(row).collect()
}

/// One set of columns for all blocks, and only those that any of them fills.
fn headings(results: &Results<'_>, previous: Option<&Previous<'_>>) -> Vec<Heading> {
    let stage = results.stage().unwrap_or(Stage::SelfAssessed);
    let has_self = results
        .rankings
        .iter()
        .any(|ranking| ranking.has_self && ranking.stage != Stage::SelfAssessed);
    let mut headings = Vec::new();
    headings.extend((results.rankings.len() > 1).then_some(Heading::Year));
    headings.extend([
        Heading::Block,
        Heading::Rank,
        Heading::Tied,
        Heading::Code,
        Heading::Agency,
    ]);
    headings.extend(has_self.then_some(Heading::SelfScore));
    headings.extend([Heading::Score(stage), Heading::ExactScore, Heading::Tier]);
    if let Some(previous) = previous {
        headings.extend([
            Heading::PreviousScore(previous.year),
            Heading::Change,
            Heading::PreviousRank(previous.year),
        ]);
    }
    headings.extend((results.status() != Status::Official).then_some(Heading::Status));
    headings
}
