//! Blank forms for the agencies: workbooks that check what is typed, or plain tables.
//!
//! ```text
//! bieumau/STC.xlsx        columns of codes locked, lists to choose from, input checked by the rule of the item
//! bieumau/QST.xlsx
//! bieumau/huong-dan.md    how to fill them in, who gets which
//! ```
//!
//! A form is a data file in the long form: what comes back can be read as it is. The set of criteria that it was made
//! for stands in its last column ([`marker`](crate::model::collection::marker)).

mod checks;
mod file_name;
mod looks;
mod sizes;
mod table;
mod workbook;

use std::collections::BTreeSet;

use rust_xlsxwriter::XlsxError;

use crate::language::form::guide;
use crate::model::name::Language;
use crate::model::round::Round;
use crate::view::{Form, forms};

/// How forms are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// `.xlsx`
    Workbook,
    /// `.csv`, as Excel in Vietnam reads it.
    Table,
}

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormFile {
    /// Without a folder.
    pub name: String,
    /// All of it.
    pub content: Vec<u8>,
}

/// The forms of all agencies that are assessed, and the guide behind them.
///
/// # Errors
///
/// A text of the criteria is longer than a cell of a workbook can be.
pub fn blank_forms(round: &Round, kind: FormKind, language: Language) -> Result<Vec<FormFile>, XlsxError> {
    let mut taken = BTreeSet::new();
    let mut files = Vec::new();
    let mut listed = Vec::new();
    for form in forms(round, language) {
        let (ending, content) = match kind {
            FormKind::Workbook => ("xlsx", workbook::write(&form)?),
            FormKind::Table => ("csv", table::write(&form).into_bytes()),
        };
        let name = file_name::of(&form.agency.code, ending, &mut taken);
        listed.push(line_of_guide(&form, &name));
        files.push(FormFile { name, content });
    }
    let guide = guide(round.title.in_language(language), &listed, language);
    files.push(FormFile {
        name: file_name::GUIDE.to_owned(),
        content: guide.into_bytes(),
    });
    Ok(files)
}

fn line_of_guide(form: &Form<'_>, file: &str) -> (String, String, String) {
    let escaped = |text: &str| text.replace(['\r', '\n'], " ").replace('|', "\\|");
    let name = form.agency.name.in_language(form.language);
    (escaped(&form.agency.code), escaped(name), file.to_owned())
}
