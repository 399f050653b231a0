//! The numbers of the rules, each in its own cell.

use rust_xlsxwriter::XlsxError;

use crate::format::workbook::content::Content;
use crate::format::workbook::layout::Set;
use crate::format::workbook::page::Page;
use crate::format::workbook::parameter::{Parameter, Role, parameters, written_key};
use crate::format::workbook::sheets::criteria::{WIDTHS, heading};
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Label, label};
use crate::model::item::Item;
use crate::model::name::Language;

const COLUMNS: [Label; 5] = [
    Label::Code,
    Label::Parameter,
    Label::Key,
    Label::Value,
    Label::Earns,
];

/// A row a parameter.
pub(super) fn write(page: &mut Page, set: &Set<'_>, language: Language) -> Result<(), XlsxError> {
    let Some(row) = set.rows.parameter_heading else {
        return Ok(());
    };
    heading(page, row, &COLUMNS, language)?;
    for (index, item) in set.framework.indexed_items() {
        let mut keys = 0..;
        for (position, parameter) in parameters(item).iter().enumerate() {
            let key = parameter.key.and_then(|_| keys.next());
            let row = set.rows.parameter(index, position);
            let name = name_of(parameter, language);
            page.row(row, cells(item, parameter, key, name, language))?;
            page.make_room(row, name, WIDTHS[1])?;
        }
    }
    Ok(())
}

/// `key` is the position of an option among the options.
fn cells(
    item: &Item,
    parameter: &Parameter<'_>,
    key: Option<usize>,
    name: &str,
    language: Language,
) -> [(Content, Look); 5] {
    let key = key.map(|at| written_key(&item.rule, at)).unwrap_or_default();
    let earns = match (parameter.earns, parameter.role) {
        (None, Role::Band { .. }) => {
            let words = Content::text(label(Label::ShareOfMaximum, language));
            (words, Look::Word { bold: false })
        }
        (points, _) => (Content::number(points), Look::Input),
    };
    [
        (Content::text(&item.id), Look::Code),
        (Content::text(name), Look::TEXT),
        (Content::text(&key), Look::Code),
        (Content::number(parameter.value), Look::Input),
        earns,
    ]
}

fn name_of<'p>(parameter: &Parameter<'p>, language: Language) -> &'p str {
    let role = match parameter.role {
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
    };
    let label = label(role, language);
    parameter.label.map_or(label, |name| name.in_language(language))
}
