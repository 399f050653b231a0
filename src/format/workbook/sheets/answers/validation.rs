//! What the cells of Answers take: a list where the answer is a word, a range where it is a number.
//!
//! Words go beside numbers (`N/A`), so that a range is a warning and never a bar.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, XlsxError};

use crate::exact::Exact;
use crate::format::workbook::layout::{Book, Grid};
use crate::format::workbook::number::double;
use crate::format::workbook::page::Page;
use crate::format::workbook::parameter::written_key;
use crate::language::workbook::{Mark, allowed, mark};
use crate::model::item::{Item, ItemIndex, NotApplicable};
use crate::model::name::Language;
use crate::model::rule::{Bands, Measure, Rule};

/// Characters of a list, all words and commas together.
const LONGEST_LIST: usize = 255;

/// Adds the check to all cells of an item.
pub(super) fn add(
    page: &mut Page,
    book: &Book<'_>,
    grid: &Grid<'_>,
    index: ItemIndex,
    item: &Item,
) -> Result<(), XlsxError> {
    let Some(check) = check(item, book.language)? else {
        return Ok(());
    };
    let (first, last) = (grid.answers.first(index), grid.answers.last(index));
    let (from, to) = (grid.column(0), grid.column(grid.members.len().saturating_sub(1)));
    page.sheet().add_data_validation(first, from, last, to, &check)?;
    Ok(())
}

fn check(item: &Item, language: Language) -> Result<Option<DataValidation>, XlsxError> {
    let may_be_left_out = item.not_applicable != NotApplicable::No;
    let (check, max) = match (&item.rule, words(item, language)) {
        (_, Some(words)) => (DataValidation::new().allow_list_strings(&words)?, None),
        (Rule::Points { .. }, None) => (up_to(&item.max), Some(item.max.clone())),
        (
            Rule::Survey(_)
            | Rule::Bands(Bands {
                measure: Measure::Percent,
                ..
            }),
            None,
        ) => (up_to(&Exact::HUNDRED), Some(Exact::HUNDRED)),
        (_, None) => return Ok(None),
    };
    let message = allowed(max.as_ref(), may_be_left_out, language);
    let check = check
        .set_error_message(message)?
        .set_error_style(DataValidationErrorStyle::Warning);
    Ok(Some(check))
}

fn up_to(max: &Exact) -> DataValidation {
    DataValidation::new().allow_decimal_number(DataValidationRule::Between(0.0, double(max)))
}

/// The words that the answer is one of; `None` where it is a number, or they are too many for a list.
fn words(item: &Item, language: Language) -> Option<Vec<String>> {
    let keys = |count: usize| (0..count).map(|at| written_key(&item.rule, at));
    let mut words: Vec<String> = match &item.rule {
        Rule::Options(options) => keys(options.len()).collect(),
        Rule::AllOrNothing => [Mark::Yes, Mark::No]
            .map(|word| mark(word, language).to_owned())
            .into(),
        _ => return None,
    };
    if item.not_applicable != NotApplicable::No {
        words.push(mark(Mark::NotApplicable, language).to_owned());
    }
    // A comma parts the words of a list.
    let length: usize = words.iter().map(|word| word.chars().count() + 1).sum();
    let fits = length <= LONGEST_LIST && words.iter().all(|word| !word.contains(','));
    fits.then_some(words)
}
