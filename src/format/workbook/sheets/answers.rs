//! Answers: what was put in, one column an agency, one row a number.
//!
//! ```text
//!      A       B                      C                     D       E
//!      Code    Criterion              Answer                SNV     STC
//!      I.2     Nhiệm vụ hoàn thành    numerator: completed  60      38
//!                                     denominator: given    64      40
//! ```
//!
//! An answer that both sides share stands on the ranked one; the other takes it from there.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use crate::exact::Exact;
use crate::format::workbook::layout::{Book, FIRST_AGENCY, Field, Grid, Member, fields};
use crate::format::workbook::page::Page;
use crate::format::workbook::parameter::written_key;
use crate::format::workbook::place::{in_column, own};
use crate::format::workbook::sheets::{detail, grid_heading};
use crate::format::workbook::shown::Shown;
use crate::format::workbook::styles::Look;
use crate::format::workbook::validation;
use crate::language::workbook::{Label, Mark, Sheet, asked as words_asked, label, mark, sheet};
use crate::model::answer::{Answer, Value};
use crate::model::item::{Item, ItemIndex, ScoredBy};
use crate::model::name::{Language, Name};
use crate::model::rule::Rule;

/// Characters of the column that says what is put in.
const FIELD_WIDTH: u16 = 30;

/// The sheet.
pub(crate) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut page = Page::new(Sheet::Answers, book.language)?;
    page.text(0, 0, sheet(Sheet::Answers, book.language), Look::Title)?;
    let mut ranked = None;
    for grid in &book.grids {
        if grid.is_ranked() {
            ranked = Some(grid);
        }
        write_grid(&mut page, book, grid, ranked.filter(|_| !grid.is_ranked()))?;
    }
    page.sheet()
        .set_column_width(0, 8)?
        .set_column_width(1, detail::NAME_WIDTH)?
        .set_column_width(2, FIELD_WIDTH)?
        .set_column_range_width(FIRST_AGENCY, detail::last_column(book), 11)?
        .set_freeze_panes(0, FIRST_AGENCY)?
        .set_landscape()
        .set_repeat_columns(0, FIRST_AGENCY - 1)?
        .set_print_scale(70)
        .set_page_breaks(&detail::page_breaks(book, |grid| grid.answers.title))?;
    Ok(page.finish())
}

fn write_grid(
    page: &mut Page,
    book: &Book<'_>,
    grid: &Grid<'_>,
    ranked: Option<&Grid<'_>>,
) -> Result<(), XlsxError> {
    let columns = [Label::Code, Label::Criterion, Label::Answer].map(|name| label(name, book.language));
    grid_heading::write(page, book, grid, grid.answers.title, columns)?;
    let framework = book.set_of(grid).framework;
    for (index, item) in framework.indexed_items() {
        let shared = ranked.filter(|_| item.scored_by != ScoredBy::Appraised);
        let first = grid.answers.first(index);
        for (row, field) in (first..).zip(fields(&item.rule)) {
            write_label(page, book.language, item, field, (row, row == first))?;
            match shared {
                Some(ranked) => {
                    let twin = ranked.answers.first(index) + (row - first);
                    write_shared(page, book, grid, (index, item, field), (row, twin))?;
                }
                None => write_own(page, book, grid, (index, item, field), row)?,
            }
        }
        if shared.is_none() {
            validation::add(page, book, grid, index, item)?;
        }
    }
    Ok(())
}

fn write_label(
    page: &mut Page,
    language: Language,
    item: &Item,
    field: Field,
    (row, is_first): (u32, bool),
) -> Result<(), XlsxError> {
    let text = Look::Text {
        indent: 0,
        bold: false,
    };
    let (id, name) = match is_first {
        true => (item.id.as_str(), item.name.in_language(language)),
        false => ("", ""),
    };
    page.text(row, 0, id, Look::Code)?;
    page.wrapped(row, 1, name, detail::NAME_WIDTH, text)?;
    page.wrapped(row, 2, &asked(item, field, language), FIELD_WIDTH, text)
}

/// What goes into a row: `numerator: files in time`.
fn asked(item: &Item, field: Field, language: Language) -> String {
    let counted = |word: Label, name: Option<&Name>| {
        let word = label(word, language);
        match name {
            Some(name) => format!("{word}: {}", name.in_language(language)),
            None => word.to_owned(),
        }
    };
    let counts = item.rule.counts();
    match field {
        Field::Numerator => counted(Label::Numerator, counts.and_then(|counts| counts.of.as_ref())),
        Field::Denominator => counted(Label::Denominator, counts.and_then(|counts| counts.per.as_ref())),
        Field::Part(at) => match &item.rule {
            Rule::Checklist(parts) => {
                format!("{} – {}", parts[at].key, parts[at].label.in_language(language))
            }
            _ => String::new(),
        },
        Field::Value => match &item.rule {
            Rule::Deduct(deduct) => {
                let unit = deduct.unit.as_ref().map(|unit| unit.in_language(language));
                unit.unwrap_or_default().to_owned()
            }
            rule => words_asked(rule, language).to_owned(),
        },
    }
}

/// What a cell of Answers holds.
enum Content {
    Number(Exact),
    Text(String),
    Empty,
}

fn content(
    book: &Book<'_>,
    grid: &Grid<'_>,
    member: &Member<'_>,
    (index, item, field): (ItemIndex, &Item, Field),
) -> Content {
    let is_first = matches!(field, Field::Value | Field::Numerator | Field::Part(0));
    let in_first = |word: Mark| match is_first {
        true => Content::Text(mark(word, book.language).to_owned()),
        false => Content::Empty,
    };
    if grid.block.agency(member.agency).exempt_from.contains(&index) {
        return in_first(Mark::Exempt);
    }
    let framework = book.set_of(grid).framework;
    let answer = grid
        .edition
        .counting_answer(grid.side, framework, member.agency, index, item);
    match (answer.map(|answer: &Answer| &answer.value), field) {
        (None | Some(Value::Blank), _) => Content::Empty,
        (Some(Value::NotApplicable), _) => in_first(Mark::NotApplicable),
        (Some(Value::Number(number)), _) => Content::Number(number.clone()),
        (Some(Value::Share { per, .. }), Field::Denominator) => Content::Number(per.clone()),
        (Some(Value::Share { of, .. }), _) => Content::Number(of.clone()),
        (Some(Value::Choice(at)), _) => Content::Text(written_key(&item.rule, *at)),
        (Some(Value::Parts(parts)), Field::Part(at)) => Content::Number(if parts.contains(&at) {
            Exact::ONE
        } else {
            Exact::ZERO
        }),
        (Some(Value::Parts(_)), _) => Content::Empty,
        (Some(Value::Met(true)), _) => in_first(Mark::Yes),
        (Some(Value::Met(false)), _) => in_first(Mark::No),
    }
}

/// The format of the cells of a row: keys of options are text, even where they are digits.
fn format(item: &Item) -> Format {
    match &item.rule {
        Rule::Options(_) | Rule::AllOrNothing => Look::InputText.format(),
        Rule::Survey(survey) if !survey.weights.is_empty() => Look::InputText.format(),
        _ => Look::Input.format(),
    }
}

fn write_own(
    page: &mut Page,
    book: &Book<'_>,
    grid: &Grid<'_>,
    (index, item, field): (ItemIndex, &Item, Field),
    row: u32,
) -> Result<(), XlsxError> {
    let format = format(item);
    for (position, member) in grid.members.iter().enumerate() {
        let column = grid.column(position);
        match content(book, grid, member, (index, item, field)) {
            Content::Number(number) => page.number_as(row, column, &number, &format)?,
            Content::Text(text) => page.text_as(row, column, &text, &format)?,
            Content::Empty => page.text_as(row, column, "", &format)?,
        }
    }
    Ok(())
}

fn write_shared(
    page: &mut Page,
    book: &Book<'_>,
    grid: &Grid<'_>,
    (index, item, field): (ItemIndex, &Item, Field),
    (row, twin): (u32, u32),
) -> Result<(), XlsxError> {
    let pattern = format!("IF({0}=\"\",\"\",{0})", own(twin));
    let format = Look::Points {
        decimals: 0,
        bold: false,
    }
    .format();
    for (position, member) in grid.members.iter().enumerate() {
        let column = grid.column(position);
        let shown = match content(book, grid, member, (index, item, field)) {
            Content::Number(number) => Shown::exact(&number),
            Content::Text(text) => Shown::Text(text),
            Content::Empty => Shown::Nothing,
        };
        page.formula_as(row, column, &in_column(&pattern, column), &shown, &format)?;
    }
    Ok(())
}
