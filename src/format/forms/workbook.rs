//! A form as a workbook: codes locked without a password, answers checked, ready for printing on A4.
//!
//! The same form is the same bytes at any time: its date of creation is a fixed one.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, ProtectionOptions, Workbook, Worksheet, XlsxError};

use crate::exact::Exact;
use crate::format::forms::checks;
use crate::format::forms::looks::Looks;
use crate::format::forms::sizes::{GUIDE_WIDTH, heading_height, row_height, text_height, width};
use crate::language::form::{FORM_COLUMNS, FormColumn, heading, instructions, sheets};
use crate::model::collection::marker;
use crate::source::Cell;
use crate::view::{Asked, Form, FormRow};

/// The number of A4 among the paper sizes of Excel.
const A4: u8 = 9;
/// The most characters of one of the three parts of a header.
const HEADER_LIMIT: usize = 85;
/// The most characters of a cell.
const CELL_LIMIT: usize = 32_767;

/// The bytes of the file.
pub(super) fn write(form: &Form<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(form.title)
        .set_creation_datetime(&created);
    workbook.set_properties(&properties);
    let looks = Looks::new();
    let [answers, how] = sheets(form.language);
    answer_sheet(workbook.add_worksheet().set_name(answers)?, form, &looks)?;
    guide_sheet(workbook.add_worksheet().set_name(how)?, form, &looks)?;
    workbook.save_to_buffer()
}

fn answer_sheet(sheet: &mut Worksheet, form: &Form<'_>, looks: &Looks) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(FORM_COLUMNS) {
        sheet.set_column_width(at, f64::from(width(column)))?;
        sheet.write_string_with_format(0, at, heading(column, form.language), &looks.heading)?;
        if column == FormColumn::Set {
            sheet.set_column_hidden(at)?;
        }
    }
    sheet.set_row_height(0, heading_height())?;
    for (at, row) in (1..).zip(&form.rows) {
        sheet.set_row_height(at, row_height(row))?;
        write_row(sheet, at, form, row, looks)?;
        if let Some(asked) = &row.asked {
            add_checks(sheet, at, asked, form)?;
        }
    }
    sheet.set_freeze_panes(1, 3)?;
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::new()
    });
    print_setup(sheet, form)
}

fn write_row(
    sheet: &mut Worksheet,
    at: u32,
    form: &Form<'_>,
    row: &FormRow<'_>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    for (column, of) in (0..).zip(FORM_COLUMNS) {
        let look = looks.of(of, row);
        let text = match of {
            FormColumn::Agency => form.agency.code.as_str(),
            FormColumn::Criterion => row.code,
            FormColumn::Name => row.name,
            FormColumn::How => row.asked.as_ref().map_or("", |asked| asked.how.as_str()),
            FormColumn::Set => &marker(&form.framework.id),
            FormColumn::Value | FormColumn::Denominator | FormColumn::Evidence | FormColumn::Note => "",
            FormColumn::Max => {
                sheet.write_number_with_format(at, column, double(&row.max), look)?;
                continue;
            }
        };
        sheet.write_string_with_format(at, column, shortened(text, CELL_LIMIT), look)?;
    }
    Ok(())
}

fn add_checks(sheet: &mut Worksheet, at: u32, asked: &Asked<'_>, form: &Form<'_>) -> Result<(), XlsxError> {
    for (column, of) in (0..).zip(FORM_COLUMNS) {
        let cell = Cell {
            column: column + 1,
            row: at + 1,
        };
        let check = match of {
            FormColumn::Value => checks::of_value(asked.item, cell, form.language)?,
            FormColumn::Denominator => checks::of_denominator(asked.item, cell, form.language)?,
            FormColumn::Agency
            | FormColumn::Criterion
            | FormColumn::Name
            | FormColumn::Max
            | FormColumn::How
            | FormColumn::Evidence
            | FormColumn::Note
            | FormColumn::Set => None,
        };
        if let Some(check) = check {
            sheet.add_data_validation(at, column, at, column, &check)?;
        }
    }
    Ok(())
}

/// A4 across, as wide as the page, with the headings on every page and title and agency over them.
fn print_setup(sheet: &mut Worksheet, form: &Form<'_>) -> Result<(), XlsxError> {
    let name = form.agency.name.in_language(form.language);
    let [title, name] = [form.title, name].map(|text| shortened(text, HEADER_LIMIT).replace('&', "&&"));
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3)
        .set_header(format!("&L{title}&R&B{name}"))
        .set_footer("&R&P / &N")
        .set_repeat_rows(0, 0)?;
    Ok(())
}

fn guide_sheet(sheet: &mut Worksheet, form: &Form<'_>, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_column_width(0, f64::from(GUIDE_WIDTH))?;
    let name = form.agency.name.in_language(form.language);
    let head = [form.title, name].into_iter();
    for (at, line) in (0..).zip(head.chain(instructions(form.language).iter().copied())) {
        sheet.set_row_height(at, text_height(line, GUIDE_WIDTH))?;
        sheet.write_string_with_format(at, 0, shortened(line, CELL_LIMIT), &looks.text)?;
    }
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .protect();
    Ok(())
}

/// A workbook stores doubles; the text of the maximum stands in the criteria.
fn double(number: &Exact) -> f64 {
    let finite = number.to_finite_decimal().as_ref().and_then(ToPrimitive::to_f64);
    finite.unwrap_or_default()
}

fn shortened(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}
