//! The matrix of a block: criteria down, agencies across, best first.

use crate::check::Checked;
use crate::language::detail::{DetailHeading, heading, state};
use crate::model::framework::{Framework, Node};
use crate::model::name::Language;
use crate::ranking::Placement;
use crate::scoring::{Score, State};
use crate::view::block::BlockResults;
use crate::view::detail::parts;
use crate::view::report::{Cell, Column, ColumnKind, Group, Report, Row, Section, Table};
use crate::view::results::Results;
use crate::view::title;

/// The detail for people: one section a block, the agencies by their codes.
#[must_use]
pub fn detail(checked: &Checked, results: &Results<'_>, language: Language) -> Report {
    let sections = results.blocks().map(|block| section(checked, &block, language));
    Report {
        language,
        title: title::lines(results.round, language),
        sections: sections.collect(),
        notes: Vec::new(),
        summary: None,
        hints: Vec::new(),
    }
}

fn section(checked: &Checked, block: &BlockResults<'_>, language: Language) -> Section {
    let (framework, edition) = (block.framework(), block.edition());
    let agencies: Vec<(&Placement, Score)> = block
        .results
        .everybody()
        .map(|placement| (placement, parts(checked, edition, placement)))
        .collect();
    let row = |node: Node| {
        let points = agencies
            .iter()
            .map(|(_, score)| points(framework, score, node, language));
        let own = [
            Cell::Text(framework.id_of(node).to_owned()),
            Cell::Text(framework.name_of(node).in_language(language).to_owned()),
            Cell::Exact(framework.max_of(node)),
        ];
        Row {
            cells: own.into_iter().chain(points).collect(),
        }
    };
    Section {
        heading: Some(block.heading(language)),
        table: Some(Table {
            columns: columns(block, &agencies, language),
            groups: vec![Group {
                heading: None,
                rows: framework.nodes().map(row).collect(),
            }],
        }),
        text: Vec::new(),
    }
}

fn columns(block: &BlockResults<'_>, agencies: &[(&Placement, Score)], language: Language) -> Vec<Column> {
    let own = [
        (DetailHeading::Code, "criterion", ColumnKind::Word),
        (DetailHeading::Name, "name", ColumnKind::Name),
        (DetailHeading::Possible, "max", ColumnKind::Number),
    ];
    let own = own.map(|(of, key, kind)| Column {
        key,
        heading: heading(of, language).to_owned(),
        kind,
    });
    let codes = agencies.iter().map(|(placement, _)| Column {
        key: "points",
        heading: block.agency(placement.agency).code.clone(),
        kind: ColumnKind::Number,
    });
    own.into_iter().chain(codes).collect()
}

/// Points where there are any to have, else why there are none.
fn points(framework: &Framework, score: &Score, node: Node, language: Language) -> Cell {
    match node {
        Node::Item(item) if score.item(item).state != State::Scored => {
            Cell::Text(state(score.item(item).state, language).to_owned())
        }
        _ => score
            .part(framework, node)
            .counted(framework.kind_of(node))
            .map_or(Cell::Absent, Cell::Exact),
    }
}
