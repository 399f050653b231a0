//! Criteria: settings, outline, numbers of the rules and tiers of each framework.
//!
//! Rows and columns are those of [`CriteriaRows`]; every number here is one that formulas read.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::exact::Exact;
use crate::format::workbook::layout::{Book, EARNS, KEY, LEVEL, NAME, Set, Setting, TierRows, VALUE};
use crate::format::workbook::outline::Line;
use crate::format::workbook::page::Page;
use crate::format::workbook::parameter::{Parameter, Role, parameters, written_key};
use crate::format::workbook::place::{fixed, fixed_rows, runs};
use crate::format::workbook::shown::Shown;
use crate::format::workbook::styles::Look;
use crate::language::rule::describe;
use crate::language::workbook::{
    Label, Sheet, compared_by, condition, label, level, method, missing, not_applicable, places, rounding,
    scored_by, sheet, status, ties, yes_no,
};
use crate::model::framework::{Framework, Method};
use crate::model::item::Item;
use crate::model::name::Language;
use crate::model::tier::{Condition, Tier};

/// The last column.
const LAST: u16 = 9;
/// Characters of the columns.
const WIDTHS: [u16; 10] = [10, 50, 14, 11, 11, 14, 60, 20, 22, 40];

const TEXT: Look = Look::Text {
    indent: 0,
    bold: false,
};

/// The sheet.
pub(crate) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut page = Page::new(Sheet::Criteria, book.language)?;
    page.text(0, 0, sheet(Sheet::Criteria, book.language), Look::Title)?;
    for set in &book.sets {
        page.text(
            set.rows.title,
            0,
            set.framework.title.in_language(book.language),
            Look::Section,
        )?;
        settings(&mut page, set, book.language)?;
        outline(&mut page, set, book.language)?;
        rules(&mut page, set, book.language)?;
        tiers(&mut page, set, book.language)?;
    }
    for (column, width) in (0..).zip(WIDTHS) {
        page.sheet().set_column_width(column, width)?;
    }
    page.sheet()
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_freeze_panes(0, 2)?;
    Ok(page.finish())
}

/// Words run over the columns to the right, which are no part of a table here.
fn settings(page: &mut Page, set: &Set<'_>, language: Language) -> Result<(), XlsxError> {
    for (row, setting) in (set.rows.settings..).zip(Setting::ALL) {
        page.text(row, NAME, label(name_of(setting), language), TEXT)?;
        match number_of(set.framework, setting) {
            Some(number) => page.number(row, VALUE, &number, Look::Input)?,
            None => {
                let words = words_of(set.framework, setting, language);
                page.across(row, (LEVEL, LAST), &words, WIDTHS[2..].iter().sum())?;
            }
        }
    }
    Ok(())
}

fn name_of(setting: Setting) -> Label {
    match setting {
        Setting::Basis => Label::Basis,
        Setting::Source => Label::Source,
        Setting::Status => Label::Status,
        Setting::Method => Label::Method,
        Setting::Scale => Label::Scale,
        Setting::Decimals => Label::Decimals,
        Setting::Rounding => Label::Rounding,
        Setting::RoundAt => Label::RoundAt,
        Setting::Missing => Label::Missing,
        Setting::Cap => Label::Cap,
        Setting::ComparedBy => Label::ComparedBy,
        Setting::Ties => Label::Ties,
        Setting::TieBreak => Label::TieBreak,
    }
}

/// The one setting that formulas read is a number in its cell.
fn number_of(framework: &Framework, setting: Setting) -> Option<Exact> {
    (setting == Setting::Scale).then(|| framework.scoring.scale.clone())
}

fn words_of(framework: &Framework, setting: Setting, language: Language) -> String {
    let (scoring, ranking) = (&framework.scoring, &framework.ranking);
    let given = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    match setting {
        Setting::Basis => given(&framework.basis),
        Setting::Source => given(&framework.source),
        Setting::Status => status(framework.status, language).to_owned(),
        Setting::Method => method(scoring.method, language).to_owned(),
        Setting::Scale => String::new(),
        Setting::Decimals => scoring.decimals.to_string(),
        Setting::Rounding => rounding(scoring.rounding, language).to_owned(),
        Setting::RoundAt => places(scoring.round_at, language).to_owned(),
        Setting::Missing => missing(scoring.missing, language).to_owned(),
        Setting::Cap => yes_no(!scoring.capped_at_scale, language).to_owned(),
        Setting::ComparedBy => compared_by(ranking.by, language).to_owned(),
        Setting::Ties => ties(ranking.ties, language).to_owned(),
        Setting::TieBreak => {
            let ids: Vec<&str> = ranking
                .tie_break
                .iter()
                .map(|node| framework.id_of(*node))
                .collect();
            if ids.is_empty() {
                "–".to_owned()
            } else {
                ids.join(", ")
            }
        }
    }
}

fn heading(page: &mut Page, row: u32, labels: &[Label], language: Language) -> Result<(), XlsxError> {
    for (column, name) in (0..).zip(labels) {
        page.text(row, column, label(*name, language), Look::Heading)?;
    }
    Ok(())
}

fn outline(page: &mut Page, set: &Set<'_>, language: Language) -> Result<(), XlsxError> {
    let columns = [
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
    heading(page, set.rows.outline_heading, &columns, language)?;
    for (position, line) in set.outline.lines().iter().enumerate() {
        let row = set.rows.line(position);
        let bold = line.depth() == 0;
        page.text(row, 0, line.id, Look::Code)?;
        let indent = line.depth();
        page.wrapped(
            row,
            NAME,
            line.name.in_language(language),
            WIDTHS[1] - u16::from(indent),
            Look::Text { indent, bold },
        )?;
        page.text(row, LEVEL, level(line.level, line.kind, language), TEXT)?;
        match set.framework.scoring.method {
            Method::WeightedMean => page.number(row, EARNS, line.weight, Look::Input)?,
            Method::Points => page.blank(row, EARNS, Look::Code)?,
        }
        match line.item() {
            Some(item) => item_cells(page, row, set.framework.item(item), language)?,
            None => node_cells(page, row, set, line)?,
        }
    }
    Ok(())
}

fn item_cells(page: &mut Page, row: u32, item: &Item, language: Language) -> Result<(), XlsxError> {
    page.number(row, VALUE, &item.max, Look::Input)?;
    page.text(row, 5, item.rule.type_word(), TEXT)?;
    page.wrapped(row, 6, &describe(item, language), WIDTHS[6], TEXT)?;
    page.text(row, 7, not_applicable(item.not_applicable, language), TEXT)?;
    page.text(row, 8, scored_by(item.scored_by, language), TEXT)?;
    let evidence = item.evidence.as_deref().unwrap_or_default();
    page.wrapped(row, 9, evidence, WIDTHS[9], TEXT)
}

/// The maximum of a line is the sum of those below it.
fn node_cells(page: &mut Page, row: u32, set: &Set<'_>, line: &Line<'_>) -> Result<(), XlsxError> {
    let rows: Vec<u32> = line.children.iter().map(|child| set.rows.line(*child)).collect();
    let parts: Vec<String> = runs(&rows)
        .into_iter()
        .map(|(from, to)| {
            if from == to {
                fixed(from, VALUE)
            } else {
                fixed_rows(from, to, VALUE)
            }
        })
        .collect();
    let sums: Vec<String> = parts
        .chunks(250)
        .map(|part| format!("SUM({})", part.join(",")))
        .collect();
    let items = set.framework.items_of(line.node);
    let max: Exact = items.iter().map(|item| &set.framework.item(*item).max).sum();
    let look = Look::Points {
        decimals: 0,
        bold: true,
    };
    let formula = if sums.is_empty() {
        "0".to_owned()
    } else {
        sums.join("+")
    };
    page.formula(row, VALUE, &formula, &Shown::exact(&max), look)?;
    for column in 5..=9 {
        page.blank(row, column, Look::Code)?;
    }
    Ok(())
}

fn rules(page: &mut Page, set: &Set<'_>, language: Language) -> Result<(), XlsxError> {
    let Some(row) = set.rows.parameter_heading else {
        return Ok(());
    };
    let columns = [
        Label::Code,
        Label::Parameter,
        Label::Key,
        Label::Value,
        Label::Earns,
    ];
    heading(page, row, &columns, language)?;
    for (index, item) in set.framework.indexed_items() {
        let mut of_its_kind = 0;
        for (position, parameter) in parameters(item).iter().enumerate() {
            let key = parameter.key.map(|_| written_key(&item.rule, of_its_kind));
            of_its_kind += usize::from(key.is_some());
            let row = set.rows.parameter(index, position);
            write_parameter(page, row, item, (parameter, key), language)?;
        }
    }
    Ok(())
}

fn write_parameter(
    page: &mut Page,
    row: u32,
    item: &Item,
    (parameter, key): (&Parameter<'_>, Option<String>),
    language: Language,
) -> Result<(), XlsxError> {
    let name = match parameter.label {
        Some(name) => name.in_language(language).to_owned(),
        None => label(role_name(parameter.role), language).to_owned(),
    };
    page.text(row, 0, &item.id, Look::Code)?;
    page.text(row, NAME, &name, TEXT)?;
    page.text(row, KEY, &key.unwrap_or_default(), Look::Code)?;
    match parameter.value {
        Some(value) => page.number(row, VALUE, value, Look::Input)?,
        None => page.blank(row, VALUE, Look::Code)?,
    }
    match (parameter.earns, parameter.role) {
        (Some(points), _) => page.number(row, EARNS, points, Look::Input),
        (None, Role::Band { .. }) => page.text(row, EARNS, label(Label::ShareOfMaximum, language), TEXT),
        (None, _) => page.blank(row, EARNS, Look::Code),
    }
}

fn role_name(role: Role) -> Label {
    match role {
        Role::Target => Label::Target,
        Role::AtLeast => Label::AtLeast,
        Role::Band { strict: false } => Label::From,
        Role::Band { strict: true } => Label::Above,
        Role::Choice | Role::Part | Role::Weight => Label::Earns,
        Role::Each => Label::Each,
        Role::Floor => Label::Floor,
        Role::Base => Label::BasePoints,
        Role::From => Label::Threshold,
        Role::Every => Label::Every,
        Role::Add => Label::Add,
        Role::Worst => Label::Worst,
        Role::Best => Label::Best,
    }
}

fn tiers(page: &mut Page, set: &Set<'_>, language: Language) -> Result<(), XlsxError> {
    let Some(row) = set.rows.tier_heading else {
        return Ok(());
    };
    let columns = [Label::Block, Label::Tier, Label::Parameter, Label::Value];
    heading(page, row, &columns, language)?;
    for (tier, rows) in set.framework.tiers.iter().zip(&set.rows.tiers) {
        write_tier(page, set.framework, tier, rows, language)?;
    }
    Ok(())
}

fn write_tier(
    page: &mut Page,
    framework: &Framework,
    tier: &Tier,
    rows: &TierRows,
    language: Language,
) -> Result<(), XlsxError> {
    let bound = match tier.bound.strict {
        true => Label::TierAbove,
        false => Label::TierFrom,
    };
    page.text(rows.bound, 0, &tier.blocks.join(", "), Look::Code)?;
    page.text(
        rows.bound,
        NAME,
        tier.name.in_language(language),
        Look::Text {
            indent: 0,
            bold: true,
        },
    )?;
    page.text(rows.bound, LEVEL, label(bound, language), TEXT)?;
    page.number(rows.bound, VALUE, &tier.bound.at, Look::Input)?;
    for (asked, row) in tier.conditions.iter().zip(&rows.conditions) {
        let (id, needed) = match asked {
            Condition::AtLeast { node, percent } => (framework.id_of(*node), percent),
            Condition::Every { percent, .. } => ("", percent),
            Condition::LostAtMost { id, points, .. } => (id.as_str(), points),
        };
        below(page, *row, &condition(asked, id, language), needed)?;
    }
    if let (Some(quota), Some(row)) = (&tier.quota, rows.quota) {
        below(page, row, label(Label::Quota, language), quota)?;
    }
    Ok(())
}

/// A line that belongs to the tier above it.
fn below(page: &mut Page, row: u32, what: &str, number: &Exact) -> Result<(), XlsxError> {
    page.text(row, 0, "", Look::Code)?;
    page.text(
        row,
        NAME,
        what,
        Look::Text {
            indent: 1,
            bold: false,
        },
    )?;
    page.text(row, LEVEL, "", TEXT)?;
    page.number(row, VALUE, number, Look::Input)
}
