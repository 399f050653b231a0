//! Tiers: bound, conditions and quota, each number in its own cell.

use rust_xlsxwriter::XlsxError;

use crate::exact::Exact;
use crate::format::workbook::content::Content;
use crate::format::workbook::layout::{Set, TierRows};
use crate::format::workbook::page::Page;
use crate::format::workbook::sheets::criteria::heading;
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Label, condition, label};
use crate::model::framework::Framework;
use crate::model::name::Language;
use crate::model::tier::{Condition, Tier};

const COLUMNS: [Label; 4] = [Label::Block, Label::Tier, Label::Parameter, Label::Value];

/// A row a tier, and below it one for each condition and for the quota.
pub(super) fn write(page: &mut Page, set: &Set<'_>, language: Language) -> Result<(), XlsxError> {
    let Some(row) = set.rows.tier_heading else {
        return Ok(());
    };
    heading(page, row, &COLUMNS, language)?;
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
    let name = Look::Text {
        indent: 0,
        bold: true,
    };
    page.row(
        rows.bound,
        [
            (Content::text(&tier.blocks.join(", ")), Look::Code),
            (Content::text(tier.name.in_language(language)), name),
            (Content::text(label(bound, language)), Look::TEXT),
            (Content::Number(tier.bound.at.clone()), Look::Input),
        ],
    )?;
    for (asked, row) in tier.conditions.iter().zip(&rows.conditions) {
        let (id, needed) = match asked {
            Condition::AtLeast { node, percent } => (framework.id_of(*node), percent),
            Condition::Every { percent, .. } => ("", percent),
            Condition::LostAtMost { id, points, .. } => (id.as_str(), points),
        };
        page.row(*row, below(&condition(asked, id, language), needed))?;
    }
    if let (Some(quota), Some(row)) = (&tier.quota, rows.quota) {
        page.row(row, below(label(Label::Quota, language), quota))?;
    }
    Ok(())
}

/// A row that belongs to the tier above it.
fn below(what: &str, number: &Exact) -> [(Content, Look); 4] {
    let set_in = Look::Text {
        indent: 1,
        bold: false,
    };
    [
        (Content::Nothing, Look::Code),
        (Content::text(what), set_in),
        (Content::Nothing, Look::TEXT),
        (Content::Number(number.clone()), Look::Input),
    ]
}
