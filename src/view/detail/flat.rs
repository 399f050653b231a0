//! One row for each agency and each area, criterion and component: what a pivot table starts from.

use crate::check::Checked;
use crate::exact::{Exact, Rounding};
use crate::language::detail::{DetailHeading, Level, heading, level, state};
use crate::model::answer::{Answer, Value};
use crate::model::framework::{Framework, Node};
use crate::model::name::Language;
use crate::model::precedence::Side;
use crate::model::round::Edition;
use crate::ranking::Placement;
use crate::scoring::Score;
use crate::source::Sources;
use crate::view::block::BlockResults;
use crate::view::detail::parts;
use crate::view::report::{Cell, Column, ColumnKind, Group, Report, Row, Section, Table};
use crate::view::results::Results;
use crate::view::title;

const HEADINGS: [(DetailHeading, &str, ColumnKind); 16] = [
    (DetailHeading::Year, "year", ColumnKind::Word),
    (DetailHeading::Block, "block", ColumnKind::Word),
    (DetailHeading::Agency, "agency", ColumnKind::Word),
    (DetailHeading::AgencyName, "agency_name", ColumnKind::Name),
    (DetailHeading::Level, "level", ColumnKind::Word),
    (DetailHeading::Code, "criterion", ColumnKind::Word),
    (DetailHeading::Name, "name", ColumnKind::Name),
    (DetailHeading::State, "state", ColumnKind::Word),
    (DetailHeading::Value, "value", ColumnKind::Number),
    (DetailHeading::Denominator, "denominator", ColumnKind::Number),
    (DetailHeading::Points, "points", ColumnKind::Number),
    (DetailHeading::ExactPoints, "exact", ColumnKind::Number),
    (DetailHeading::Possible, "max", ColumnKind::Number),
    (DetailHeading::File, "file", ColumnKind::Name),
    (DetailHeading::Line, "line", ColumnKind::Word),
    (DetailHeading::Cell, "cell", ColumnKind::Word),
];

/// Digits of points in a column that can be added up; the exact ones stand beside them.
const DECIMALS: u32 = 6;

/// The detail for spreadsheets and scripts: agencies as they are ranked, each in the order of its outline.
#[must_use]
pub fn detail_flat(checked: &Checked, results: &Results<'_>, language: Language) -> Report {
    let shown: Vec<_> = HEADINGS
        .iter()
        .filter(|(heading, ..)| *heading != DetailHeading::Year || results.rankings.len() > 1)
        .collect();
    let columns = shown.iter().map(|(of, key, kind)| Column {
        key,
        heading: heading(*of, language).to_owned(),
        kind: *kind,
    });
    let mut rows = Vec::new();
    for block in results.blocks() {
        let edition = block.edition();
        for placement in block.results.everybody() {
            let agency = Detailed {
                checked,
                edition,
                sources: results.sources,
                block: &block,
                placement,
                score: &parts(checked, edition, placement),
                language,
            };
            let row = |node| Row {
                cells: shown
                    .iter()
                    .map(|(heading, ..)| agency.cell(node, *heading))
                    .collect(),
            };
            rows.extend(block.framework().nodes().map(row));
        }
    }
    Report {
        language,
        title: title::lines(results.round, language),
        sections: vec![Section {
            heading: None,
            table: Some(Table {
                columns: columns.collect(),
                groups: vec![Group { heading: None, rows }],
            }),
            text: Vec::new(),
        }],
        notes: Vec::new(),
        summary: None,
        hints: Vec::new(),
    }
}

/// One agency with its points and the files they came from.
struct Detailed<'s> {
    checked: &'s Checked,
    edition: &'s Edition,
    sources: &'s Sources,
    block: &'s BlockResults<'s>,
    placement: &'s Placement,
    score: &'s Score,
    language: Language,
}

impl Detailed<'_> {
    fn cell(&self, node: Node, heading: DetailHeading) -> Cell {
        let framework = self.block.framework();
        let agency = self.block.agency(self.placement.agency);
        let word = |word: &str| Cell::Text(word.to_owned());
        match heading {
            DetailHeading::Year => self.block.year.map_or(Cell::Absent, Cell::Year),
            DetailHeading::Block => word(&self.block.block().id),
            DetailHeading::Agency => word(&agency.code),
            DetailHeading::AgencyName => word(agency.name.in_language(self.language)),
            DetailHeading::Level => word(level(level_of(framework, node), self.language)),
            DetailHeading::Code => word(framework.id_of(node)),
            DetailHeading::Name => word(framework.name_of(node).in_language(self.language)),
            DetailHeading::State => self.state(node),
            DetailHeading::Points | DetailHeading::ExactPoints | DetailHeading::Possible => {
                self.points(node, heading)
            }
            DetailHeading::Value
            | DetailHeading::Denominator
            | DetailHeading::File
            | DetailHeading::Line
            | DetailHeading::Cell => self
                .answer(node)
                .map_or(Cell::Absent, |answer| self.read_from(answer, heading)),
        }
    }

    fn state(&self, node: Node) -> Cell {
        match node {
            Node::Item(item) => Cell::Text(state(self.score.item(item).state, self.language).to_owned()),
            Node::Area(_) | Node::Criterion(..) => Cell::Absent,
        }
    }

    fn points(&self, node: Node, heading: DetailHeading) -> Cell {
        let framework = self.block.framework();
        let part = self.score.part(framework, node);
        let Some(earned) = part.counted(framework.kind_of(node)) else {
            return Cell::Absent;
        };
        match heading {
            DetailHeading::Possible => rounded(&part.max),
            DetailHeading::Points => rounded(&earned),
            _ => Cell::Exact(earned),
        }
    }

    fn answer(&self, node: Node) -> Option<&Answer> {
        let Node::Item(index) = node else {
            return None;
        };
        let framework = self.block.framework();
        let side = Side::Ranked(self.checked.stage());
        let item = framework.item(index);
        self.edition
            .counting_answer(side, framework, self.placement.agency, index, item)
    }

    fn read_from(&self, answer: &Answer, heading: DetailHeading) -> Cell {
        let location = self.sources.locate(&answer.place);
        let text = |text: Option<String>| text.map_or(Cell::Absent, Cell::Text);
        match heading {
            DetailHeading::Value => match &answer.value {
                Value::Blank => Cell::Absent,
                Value::Number(number) | Value::Share { of: number, .. } => as_read(number),
                Value::NotApplicable | Value::Choice(_) | Value::Parts(_) | Value::Met(_) => {
                    Cell::Text(self.sources.text(&answer.place).to_owned())
                }
            },
            DetailHeading::Denominator => match (&answer.value, &answer.responses) {
                (Value::Share { per: number, .. }, _) | (_, Some(number)) => as_read(number),
                (_, None) => Cell::Absent,
            },
            DetailHeading::File => Cell::Text(location.file),
            DetailHeading::Line => Cell::Text(location.line.to_string()),
            _ => text(location.cell.map(|cell| cell.to_string())),
        }
    }
}

fn level_of(framework: &Framework, node: Node) -> Level {
    match node {
        Node::Area(_) => Level::Area,
        Node::Criterion(..) => Level::Criterion,
        Node::Item(item) if framework.is_component(item) => Level::Component,
        Node::Item(_) => Level::Criterion,
    }
}

/// What was read had a decimal form, whichever its mark was.
fn as_read(number: &Exact) -> Cell {
    number.to_finite_decimal().map_or(Cell::Absent, Cell::Number)
}

fn rounded(points: &Exact) -> Cell {
    let decimal = points.to_decimal(DECIMALS, Rounding::HalfUp);
    decimal.map_or(Cell::Absent, |decimal| Cell::Number(decimal.normalize()))
}
