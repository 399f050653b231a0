//! A form as a workbook: codes locked without a password, answers checked, ready for printing on A4.
//!
//! The same form is the same bytes at any time: its date of creation is a fixed one.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, ProtectionOptions, Workbook,
    Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

use crate::exact::Exact;
use crate::format::forms::checks;
use crate::language::form::{FORM_COLUMNS, FormColumn, heading, instructions, sheets};
use crate::model::collection::marker;
use crate::view::{Asked, Form, FormRow};

/// The number of A4 among the paper sizes of Excel.
const A4: u8 = 9;
/// The most characters of a header or footer.
const HEADER_LIMIT: usize = 255;
/// The most characters of a cell.
const CELL_LIMIT: usize = 32_767;
/// Widths of the columns, in characters.
const WIDTHS: [u32; 10] = [10, 11, 42, 8, 34, 12, 12, 30, 22, 14];
/// Height of a row of one line, and of each further line, in points.
const LINE: u32 = 15;
const FIRST_LINE: u32 = 20;
/// The most lines that a row is made high for: Excel has no higher rows than 409 points.
const MOST_LINES: u32 = 25;
/// Width of the sheet of instructions.
const GUIDE_WIDTH: u32 = 88;
const HEADING_FILL: Color = Color::RGB(0xD9_E1_F2);
const GROUP_FILL: Color = Color::RGB(0xF2_F2_F2);
const ANSWER_FILL: Color = Color::RGB(0xFF_FB_E6);

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

/// How cells look, and which of them are locked.
struct Looks {
    heading: Format,
    locked: Format,
    group: Format,
    number: Format,
    group_number: Format,
    answer: Format,
    remark: Format,
    text: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = || {
            Format::new()
                .set_border(FormatBorder::Thin)
                .set_border_color(Color::RGB(0xBF_BF_BF))
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap()
        };
        let filled = |colour| plain().set_background_color(colour);
        Self {
            heading: filled(HEADING_FILL).set_bold().set_align(FormatAlign::Center),
            locked: plain().set_indent(1),
            group: filled(GROUP_FILL).set_bold().set_indent(1),
            number: plain().set_align(FormatAlign::Center),
            group_number: filled(GROUP_FILL).set_bold().set_align(FormatAlign::Center),
            answer: filled(ANSWER_FILL).set_unlocked().set_align(FormatAlign::Center),
            remark: filled(ANSWER_FILL).set_unlocked().set_indent(1),
            text: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        }
    }
}

fn answer_sheet(sheet: &mut Worksheet, form: &Form<'_>, looks: &Looks) -> Result<(), XlsxError> {
    for (column, (of, width)) in (0..).zip(FORM_COLUMNS.iter().zip(WIDTHS)) {
        sheet.set_column_width(column, f64::from(width))?;
        sheet.write_string_with_format(0, column, heading(*of, form.language), &looks.heading)?;
        if *of == FormColumn::Set {
            sheet.set_column_hidden(column)?;
        }
    }
    sheet.set_row_height(0, height(2))?;
    for (row, content) in (1..).zip(&form.rows) {
        sheet.set_row_height(row, height_of(content))?;
        for (column, of) in (0..).zip(FORM_COLUMNS) {
            write_cell(sheet, (row, column), of, form, content, looks)?;
        }
        if let Some(asked) = &content.asked {
            add_checks(sheet, row, asked, form)?;
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

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    of: FormColumn,
    form: &Form<'_>,
    content: &FormRow<'_>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let item = content.asked.as_ref().map(|asked| asked.item);
    let locked = if item.is_some() {
        &looks.locked
    } else {
        &looks.group
    };
    let has_denominator = item.is_some_and(|item| item.rule.counts().is_some());
    let text = match of {
        FormColumn::Agency => form.agency.code.as_str(),
        FormColumn::Criterion => content.code,
        FormColumn::Name => content.name,
        FormColumn::How => content.asked.as_ref().map_or("", |asked| asked.how.as_str()),
        FormColumn::Set => &marker(&form.framework.id),
        FormColumn::Max => {
            let number = if item.is_some() {
                &looks.number
            } else {
                &looks.group_number
            };
            sheet.write_number_with_format(row, column, double(&content.max), number)?;
            return Ok(());
        }
        FormColumn::Value | FormColumn::Denominator | FormColumn::Evidence | FormColumn::Note => {
            let look = match (of, item) {
                (_, None) => &looks.group,
                (FormColumn::Denominator, Some(_)) if !has_denominator => &looks.group,
                (FormColumn::Value | FormColumn::Denominator, Some(_)) => &looks.answer,
                (_, Some(_)) => &looks.remark,
            };
            sheet.write_blank(row, column, look)?;
            return Ok(());
        }
    };
    sheet.write_string_with_format(row, column, shortened(text, CELL_LIMIT), locked)?;
    Ok(())
}

fn add_checks(sheet: &mut Worksheet, row: u32, asked: &Asked<'_>, form: &Form<'_>) -> Result<(), XlsxError> {
    let at = |of: FormColumn| {
        let position = FORM_COLUMNS.iter().position(|column| *column == of);
        u16::try_from(position.unwrap_or_default()).unwrap_or_default()
    };
    let (value, denominator) = (at(FormColumn::Value), at(FormColumn::Denominator));
    let name = |column: u16| {
        format!(
            "{}{}",
            rust_xlsxwriter::utility::column_number_to_name(column),
            row + 1
        )
    };
    if let Some(check) = checks::of_value(asked.item, &name(value), form.language)? {
        sheet.add_data_validation(row, value, row, value, &check)?;
    }
    if asked.item.rule.counts().is_some() {
        let check = checks::of_denominator(asked.item, &name(denominator), form.language)?;
        sheet.add_data_validation(row, denominator, row, denominator, &check)?;
    }
    Ok(())
}

/// A4 across, as wide as the page, with the headings on every page and title and agency over them.
fn print_setup(sheet: &mut Worksheet, form: &Form<'_>) -> Result<(), XlsxError> {
    let name = form.agency.name.in_language(form.language);
    let [title, name] = [form.title, name].map(|text| shortened(text, HEADER_LIMIT / 3).replace('&', "&&"));
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
    for (row, line) in (0..).zip(head.chain(instructions(form.language).iter().copied())) {
        sheet.set_row_height(row, height(lines(line, GUIDE_WIDTH)))?;
        sheet.write_string_with_format(row, 0, shortened(line, CELL_LIMIT), &looks.text)?;
    }
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).protect();
    Ok(())
}

/// A spreadsheet does not make a row higher for the texts that it finds in a file.
fn height_of(content: &FormRow<'_>) -> f64 {
    let how = content.asked.as_ref().map_or("", |asked| asked.how.as_str());
    let texts = [(FormColumn::Name, content.name), (FormColumn::How, how)];
    let columns = FORM_COLUMNS.iter().zip(WIDTHS);
    let widths = columns.filter_map(|(column, width)| {
        let (_, text) = texts.iter().find(|(of, _)| of == column)?;
        Some(lines(text, width))
    });
    height(widths.max().unwrap_or(1))
}

/// Lines of a text in a column of this width, words unbroken: nearly.
fn lines(text: &str, width: u32) -> u32 {
    // Three characters are lost to the indent and to words that do not fit.
    let room = usize::try_from(width.saturating_sub(3).max(1)).unwrap_or(usize::MAX);
    let each = text.lines().map(|line| line.width().div_ceil(room).max(1));
    u32::try_from(each.sum::<usize>().max(1)).unwrap_or(MOST_LINES)
}

fn height(lines: u32) -> f64 {
    f64::from(FIRST_LINE + LINE * (lines.min(MOST_LINES) - 1))
}

/// A workbook stores doubles; the text of the maximum stands in the criteria.
fn double(number: &Exact) -> f64 {
    let finite = number.to_finite_decimal().as_ref().and_then(ToPrimitive::to_f64);
    finite.unwrap_or_default()
}

fn shortened(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}
