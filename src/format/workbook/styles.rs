//! How cells look: one format for each thing a cell can be.
//!
//! Blue is what was put in, black what is computed; the fills are light enough for a printer without colour.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Fills of tiers, the highest first; a scheme of fewer takes them from both ends.
const TIERS: [u32; 6] = [
    0x00C6_E7CE,
    0x00DF_F0D0,
    0x00FF_F2CC,
    0x00FB_E0C4,
    0x00F8_D0CC,
    0x00E9_BDBD,
];
/// What offices in Vietnam write in.
pub(crate) const FONT: &str = "Times New Roman";
const HEADING: Color = Color::RGB(0x001F_4E5F);
const BAND: Color = Color::RGB(0x00E4_EEF1);
const INPUT: Color = Color::RGB(0x001F_3FA8);
const LINE: Color = Color::RGB(0x00BF_C8CC);
const QUIET: Color = Color::RGB(0x0060_6A70);

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// The title of a sheet.
    Title,
    /// A line under it.
    Remark,
    /// Over a stretch of rows.
    Section,
    /// Over a column.
    Heading,
    /// Over a column, upright because the columns are narrow.
    HeadingName,
    /// A code.
    Code,
    /// Text, set in by levels.
    Text { indent: u8, bold: bool },
    /// Text outside of tables, in lines.
    Plain { bold: bool },
    /// Text outside of tables that runs on to the right.
    Line,
    /// A number that was put in.
    Input,
    /// Text that was put in.
    InputText,
    /// What was put in elsewhere.
    Taken,
    /// Points: at least so many decimals.
    Points { decimals: u32, bold: bool },
    /// A score: exactly so many decimals.
    Score { decimals: u32, bold: bool },
    /// A difference, its sign shown.
    Change { decimals: u32 },
    /// A share in percent.
    Percent,
    /// A count or a rank.
    Count { bold: bool },
    /// Words in place of a number.
    Absent,
    /// A result that is a word.
    Word { bold: bool },
}

impl Look {
    /// Plain text in a table.
    pub(crate) const TEXT: Self = Self::Text {
        indent: 0,
        bold: false,
    };

    /// The format of it.
    pub(crate) fn format(self) -> Format {
        let cell = || {
            Format::new()
                .set_font_name(FONT)
                .set_align(FormatAlign::VerticalCenter)
        };
        let lined = || cell().set_border(FormatBorder::Thin).set_border_color(LINE);
        let bold_if = |format: Format, bold: bool| {
            if bold {
                format.set_bold().set_background_color(BAND)
            } else {
                format
            }
        };
        match self {
            Self::Title => cell().set_bold().set_font_size(14).set_font_color(HEADING),
            Self::Remark => cell().set_italic().set_font_color(QUIET),
            Self::Section => cell().set_bold().set_font_size(12).set_font_color(HEADING),
            Self::Heading => heading(lined()),
            Self::HeadingName => heading(lined()).set_font_size(9),
            Self::Code => lined().set_num_format("@").set_indent(1),
            Self::Text { indent, bold } => bold_if(lined().set_text_wrap().set_indent(indent + 1), bold),
            Self::Plain { bold } => {
                let text = cell().set_text_wrap().set_align(FormatAlign::Top);
                if bold { text.set_bold() } else { text }
            }
            Self::Line => cell().set_indent(1),
            Self::Input => lined().set_font_color(INPUT).set_align(FormatAlign::Right),
            Self::InputText => lined()
                .set_font_color(INPUT)
                .set_align(FormatAlign::Right)
                .set_num_format("@"),
            Self::Taken => lined().set_align(FormatAlign::Right),
            Self::Points { decimals, bold } => bold_if(lined().set_num_format(at_least(decimals)), bold),
            Self::Score { decimals, bold } => bold_if(lined().set_num_format(exactly(decimals)), bold),
            Self::Change { decimals } => {
                let number = exactly(decimals);
                lined().set_num_format(format!("+{number};-{number};{number}"))
            }
            Self::Percent => lined().set_num_format("0.00%"),
            Self::Count { bold } => bold_if(lined().set_num_format("0").set_align(FormatAlign::Center), bold),
            Self::Absent => lined()
                .set_italic()
                .set_font_color(QUIET)
                .set_align(FormatAlign::Center)
                .set_shrink(),
            Self::Word { bold } => bold_if(lined().set_shrink().set_indent(1), bold),
        }
    }
}

/// The fill of a tier, by its position among so many.
pub(crate) fn tier(step: usize, of: usize) -> Format {
    let last = TIERS.len() - 1;
    let at = (step * last)
        .checked_div(of.saturating_sub(1))
        .unwrap_or(0)
        .min(last);
    Format::new().set_background_color(Color::RGB(TIERS[at]))
}

/// What no longer is as the program computed it.
pub(crate) fn alarm() -> Format {
    Format::new()
        .set_background_color(Color::RGB(0x00F8_D0CC))
        .set_bold()
}

/// What does not apply.
pub(crate) fn faded() -> Format {
    Format::new()
        .set_font_color(Color::RGB(0x0080_888C))
        .set_num_format("\"–\"")
}

fn heading(format: Format) -> Format {
    format
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_font_color(Color::White)
        .set_background_color(HEADING)
}

/// `0.00`
pub(crate) fn exactly(decimals: u32) -> String {
    match decimals {
        0 => "0".to_owned(),
        _ => format!("0.{}", "0".repeat(decimals as usize)),
    }
}

/// `0.00??`: further digits where there are any, marks one below the other.
fn at_least(decimals: u32) -> String {
    match decimals {
        0 => "General".to_owned(),
        _ => format!("{}??", exactly(decimals)),
    }
}
