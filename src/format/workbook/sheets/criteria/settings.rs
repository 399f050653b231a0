//! How a framework scores and ranks, in words; its scale is a number that formulas read.

use rust_xlsxwriter::XlsxError;

use crate::format::workbook::content::Content;
use crate::format::workbook::layout::{LEVEL, NAME, Set, Setting, VALUE};
use crate::format::workbook::page::Page;
use crate::format::workbook::sheets::criteria::WIDTHS;
use crate::format::workbook::styles::Look;
use crate::language::workbook::{
    Label, compared_by, label, method, missing, places, rounding, status, ties, yes_no,
};
use crate::model::framework::Framework;
use crate::model::name::Language;

/// The last column that words run over.
const LAST: u16 = 9;
const NONE: &str = "–";

/// A line a setting. Words run over the columns to the right, which are no part of a table here.
pub(super) fn write(page: &mut Page, set: &Set<'_>, language: Language) -> Result<(), XlsxError> {
    let scale = Content::Number(set.framework.scoring.scale.clone());
    for (row, setting) in (set.rows.settings..).zip(Setting::ALL) {
        page.text(row, NAME, label(name_of(setting), language), Look::TEXT)?;
        match words_of(set.framework, setting, language) {
            Some(words) => page.across(row, (LEVEL, LAST), &words, WIDTHS[2..].iter().sum())?,
            None => page.put(row, VALUE, &scale, &Look::Input.format())?,
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

/// `None` for the one that is a number.
fn words_of(framework: &Framework, setting: Setting, language: Language) -> Option<String> {
    let (scoring, ranking) = (&framework.scoring, &framework.ranking);
    let given = |text: &Option<String>| text.clone().unwrap_or_else(|| NONE.to_owned());
    let word = match setting {
        Setting::Scale => return None,
        Setting::Basis => return Some(given(&framework.basis)),
        Setting::Source => return Some(given(&framework.source)),
        Setting::Decimals => return Some(scoring.decimals.to_string()),
        Setting::TieBreak => return Some(tie_break(framework)),
        Setting::Status => status(framework.status, language),
        Setting::Method => method(scoring.method, language),
        Setting::Rounding => rounding(scoring.rounding, language),
        Setting::RoundAt => places(scoring.round_at, language),
        Setting::Missing => missing(scoring.missing, language),
        Setting::Cap => yes_no(!scoring.capped_at_scale, language),
        Setting::ComparedBy => compared_by(ranking.by, language),
        Setting::Ties => ties(ranking.ties),
    };
    Some(word.to_owned())
}

fn tie_break(framework: &Framework) -> String {
    let nodes = framework.ranking.tie_break.iter();
    let ids: Vec<&str> = nodes.map(|node| framework.id_of(*node)).collect();
    match ids.is_empty() {
        true => NONE.to_owned(),
        false => ids.join(", "),
    }
}
