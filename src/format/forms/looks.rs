//! How the cells of a form look, and which of them are locked: answers are light yellow, all else is as it is.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::language::form::FormColumn;
use crate::view::FormRow;

const LINES: Color = Color::RGB(0xBF_BF_BF);
const HEADING_FILL: Color = Color::RGB(0xD9_E1_F2);
const GROUP_FILL: Color = Color::RGB(0xF2_F2_F2);
const ANSWER_FILL: Color = Color::RGB(0xFF_FB_E6);

/// The formats of one workbook.
pub(super) struct Looks {
    pub(super) heading: Format,
    /// Of the instructions.
    pub(super) text: Format,
    locked: Format,
    number: Format,
    /// Of areas, and of criteria that are scored by their components.
    group: Format,
    group_number: Format,
    answer: Format,
    remark: Format,
}

impl Looks {
    pub(super) fn new() -> Self {
        let plain = || {
            Format::new()
                .set_border(FormatBorder::Thin)
                .set_border_color(LINES)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap()
        };
        let filled = |colour| plain().set_background_color(colour);
        let answered = || filled(ANSWER_FILL).set_unlocked();
        Self {
            heading: filled(HEADING_FILL).set_bold().set_align(FormatAlign::Center),
            text: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            locked: plain().set_indent(1),
            number: plain().set_align(FormatAlign::Center),
            group: filled(GROUP_FILL).set_bold().set_indent(1),
            group_number: filled(GROUP_FILL).set_bold().set_align(FormatAlign::Center),
            answer: answered().set_align(FormatAlign::Center),
            remark: answered().set_indent(1),
        }
    }

    /// The look of a row's cell; a denominator that nobody asks for is as locked as a heading.
    pub(super) fn of(&self, column: FormColumn, row: &FormRow<'_>) -> &Format {
        let asked = row.asked.as_ref().map(|asked| asked.item);
        match (column, asked) {
            (FormColumn::Max, None) => &self.group_number,
            (_, None) => &self.group,
            (FormColumn::Max, Some(_)) => &self.number,
            (FormColumn::Denominator, Some(item)) if item.rule.counts().is_none() => &self.group,
            (FormColumn::Value | FormColumn::Denominator, Some(_)) => &self.answer,
            (FormColumn::Evidence | FormColumn::Note, Some(_)) => &self.remark,
            (
                FormColumn::Agency
                | FormColumn::Criterion
                | FormColumn::Name
                | FormColumn::How
                | FormColumn::Set,
                Some(_),
            ) => &self.locked,
        }
    }
}
