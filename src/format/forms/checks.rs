//! What a cell of a form takes: a list where there is one, else a formula that the spreadsheet holds the input to.
//!
//! | rule | cell | |
//! |---|---|---|
//! | points, at most 5 in steps of 0.25 | F3 | `AND(ISNUMBER(F3),F3>=0,F3<=5,ROUND(F3/0.25,6)=ROUND(F3/0.25,0))` |
//! | counts | F4, G4 | `AND(ISNUMBER(F4),F4>=0,F4=INT(F4))` |
//! | percent | F5 | `AND(ISNUMBER(F5),F5>=0,F5<=100)` |
//! | options, yes or no | F6 | a list |
//! | where it may not apply | F7 | `IF(F7="KAD",TRUE,…)`: an `OR` would be an error, as `INT` of a word is |
//!
//! A help for the eye: what is sent back is checked again when it is read.

use rust_xlsxwriter::{DataValidation, Formula, XlsxError};

use crate::exact::Exact;
use crate::language::form::refused;
use crate::model::item::{Item, NotApplicable};
use crate::model::name::Language;
use crate::model::rule::{Bands, Measure, Rule};
use crate::source::Cell;

/// What stands for not applicable.
const NOT_APPLICABLE: &str = "KAD";
/// The most letters of a list, and of a formula.
const LONGEST: usize = 255;

/// The check of the cell of the value, `F3`; `None` where anything may be typed.
pub(super) fn of_value(
    item: &Item,
    cell: Cell,
    language: Language,
) -> Result<Option<DataValidation>, XlsxError> {
    let may_not_apply = item.not_applicable != NotApplicable::No;
    let validation = match (list(item), formula(item, cell)) {
        (Some(mut words), _) => {
            words.extend(may_not_apply.then(|| NOT_APPLICABLE.to_owned()));
            let fits =
                words.join(",").chars().count() <= LONGEST && !words.iter().any(|word| word.contains(','));
            match fits {
                true => DataValidation::new().allow_list_strings(&words)?,
                false => return Ok(None),
            }
        }
        (None, Some(formula)) => custom(&formula, cell, may_not_apply),
        (None, None) => return Ok(None),
    };
    explained(validation, language).map(Some)
}

/// The check of the cell of the denominator, `G4`; `None` where there is none.
pub(super) fn of_denominator(
    item: &Item,
    cell: Cell,
    language: Language,
) -> Result<Option<DataValidation>, XlsxError> {
    if item.rule.counts().is_none() {
        return Ok(None);
    }
    let may_not_apply = item.not_applicable != NotApplicable::No;
    explained(custom(&count(cell), cell, may_not_apply), language).map(Some)
}

fn custom(formula: &str, cell: Cell, may_not_apply: bool) -> DataValidation {
    let formula = match may_not_apply {
        true => format!("=IF({cell}=\"{NOT_APPLICABLE}\",TRUE,{formula})"),
        false => format!("={formula}"),
    };
    DataValidation::new().allow_custom(Formula::new(formula))
}

fn explained(validation: DataValidation, language: Language) -> Result<DataValidation, XlsxError> {
    let [title, message] = refused(language);
    validation.set_error_title(title)?.set_error_message(message)
}

/// The words to choose from.
fn list(item: &Item) -> Option<Vec<String>> {
    match &item.rule {
        Rule::Options(choices) => Some(choices.iter().map(|choice| choice.key.clone()).collect()),
        Rule::AllOrNothing => Some(vec!["Có".to_owned(), "Không".to_owned()]),
        Rule::Survey(survey) if !survey.weights.is_empty() => {
            Some(survey.weights.iter().map(|weight| weight.key.clone()).collect())
        }
        Rule::Points { .. }
        | Rule::Ratio(_)
        | Rule::Bands(_)
        | Rule::Checklist(_)
        | Rule::Deduct(_)
        | Rule::Increment(_)
        | Rule::Goalposts { .. }
        | Rule::Survey(_) => None,
    }
}

/// What must hold of a number.
fn formula(item: &Item, cell: Cell) -> Option<String> {
    match &item.rule {
        Rule::Points { step } => Some(points(cell, &item.max, step.as_ref())),
        Rule::Bands(Bands {
            measure: Measure::Percent,
            ..
        })
        | Rule::Survey(_) => Some(points(cell, &Exact::HUNDRED, None)),
        Rule::Ratio(_) | Rule::Bands(_) | Rule::Deduct(_) => Some(count(cell)),
        Rule::Increment(_) | Rule::Goalposts { .. } => Some(format!("ISNUMBER({cell})")),
        Rule::Options(_) | Rule::AllOrNothing | Rule::Checklist(_) => None,
    }
}

fn points(cell: Cell, max: &Exact, step: Option<&Exact>) -> String {
    let within = format!("ISNUMBER({cell}),{cell}>=0,{cell}<={}", digits(max));
    match step.map(digits) {
        Some(step) => format!("AND({within},ROUND({cell}/{step},6)=ROUND({cell}/{step},0))"),
        None => format!("AND({within})"),
    }
}

fn count(cell: Cell) -> String {
    format!("AND(ISNUMBER({cell}),{cell}>=0,{cell}=INT({cell}))")
}

/// As formulas write it in every language.
fn digits(number: &Exact) -> String {
    match number.to_finite_decimal() {
        Some(finite) => finite.normalize().to_string(),
        None => format!("({number})"),
    }
}
