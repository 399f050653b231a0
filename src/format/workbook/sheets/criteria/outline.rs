//! Areas, criteria and components with their maxima and weights; the maximum of a line is the sum of those
//! below it.

use rust_xlsxwriter::XlsxError;

use crate::exact::Exact;
use crate::format::workbook::content::Content;
use crate::format::workbook::layout::{Set, VALUE};
use crate::format::workbook::outline::Line;
use crate::format::workbook::page::Page;
use crate::format::workbook::place::{fixed_rows, runs, sum};
use crate::format::workbook::sheets::criteria::{WIDTHS, heading};
use crate::format::workbook::shown::Shown;
use crate::format::workbook::styles::Look;
use crate::language::rule::describe;
use crate::language::workbook::{Label, level, not_applicable, scored_by};
use crate::model::framework::Method;
use crate::model::item::Item;
use crate::model::name::Language;

const COLUMNS: [Label; 10] = [
    Label::Code,
    Label::Criterion,
    Label::Level,
    Label::Maximum,
    Label::Weight,
    Label::RuleType,
    Label::Rule,
    Label::IfNotApplicable,
    Label::ScoredBy,
    Label::EvidenceAsked,
];

/// A row a line of the outline.
pub(super) fn write(page: &mut Page, set: &Set<'_>, language: Language) -> Result<(), XlsxError> {
    heading(page, set.rows.outline_heading, &COLUMNS, language)?;
    for (position, line) in set.outline.lines().iter().enumerate() {
        let row = set.rows.line(position);
        let item = line.item().map(|item| set.framework.item(item));
        let first = first_cells(set, line, language);
        let rest = item.map_or_else(no_rule, |item| rule(item, language));
        page.row(row, first.into_iter().chain(rest))?;
        make_room(page, row, line, item, language)?;
    }
    Ok(())
}

/// Code, name, level, maximum, weight.
fn first_cells(set: &Set<'_>, line: &Line<'_>, language: Language) -> [(Content, Look); 5] {
    let (indent, bold) = (line.depth(), line.depth() == 0);
    let weight = match set.framework.scoring.method {
        Method::WeightedMean => Content::Number(line.weight.clone()),
        Method::Points => Content::Nothing,
    };
    let max = match line.item() {
        Some(item) => (Content::Number(set.framework.item(item).max.clone()), Look::Input),
        None => (
            sum_below(set, line),
            Look::Points {
                decimals: 0,
                bold: true,
            },
        ),
    };
    [
        (Content::text(line.id), Look::Code),
        (
            Content::text(line.name.in_language(language)),
            Look::Text { indent, bold },
        ),
        (Content::text(level(line.level, line.kind, language)), Look::TEXT),
        max,
        (weight, Look::Input),
    ]
}

fn sum_below(set: &Set<'_>, line: &Line<'_>) -> Content {
    let rows: Vec<u32> = line.children.iter().map(|child| set.rows.line(*child)).collect();
    let cells = runs(&rows)
        .into_iter()
        .map(|(from, to)| fixed_rows(from, to, VALUE));
    let items = set.framework.items_of(line.node);
    let max: Exact = items.iter().map(|item| &set.framework.item(*item).max).sum();
    Content::Formula(sum(&cells.collect::<Vec<_>>()), Shown::exact(&max))
}

/// Type, words, not applicable, scored by, evidence.
fn rule(item: &Item, language: Language) -> [(Content, Look); 5] {
    let evidence = item.evidence.as_deref().unwrap_or_default();
    [
        item.rule.type_word(),
        &describe(item, language),
        not_applicable(item.not_applicable, language),
        scored_by(item.scored_by, language),
        evidence,
    ]
    .map(|text| (Content::text(text), Look::TEXT))
}

fn no_rule() -> [(Content, Look); 5] {
    [""; 5].map(|text| (Content::text(text), Look::TEXT))
}

fn make_room(
    page: &mut Page,
    row: u32,
    line: &Line<'_>,
    item: Option<&Item>,
    language: Language,
) -> Result<(), XlsxError> {
    let name = line.name.in_language(language);
    page.make_room(row, name, WIDTHS[1] - u16::from(line.depth()))?;
    if let Some(item) = item {
        page.make_room(row, &describe(item, language), WIDTHS[6])?;
        page.make_room(row, item.evidence.as_deref().unwrap_or_default(), WIDTHS[9])?;
    }
    Ok(())
}
