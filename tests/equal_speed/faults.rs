//! Faults as they come: one cell, row or byte of a sound file is spoiled.

use rounds::Dice;

/// What is planted, where the dice fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// `4,7x`
    NoNumber,
    /// Points far above the maximum.
    AboveMaximum,
    /// `-`
    Dash,
    /// `#N/A`
    ExcelError,
    /// Nothing in the cell of the value.
    Blank,
    /// `2.346`, which could be two thousand.
    Ambiguous,
    /// `"4,75"` among decimals with dots.
    OtherMark,
    /// A code that nobody has.
    UnknownAgency,
    /// A code of no item.
    UnknownCriterion,
    /// A letter of another script in a code.
    Cyrillic,
    /// A zero-width space before a code.
    Hidden,
    /// A year that is none.
    NoYear,
    /// The same row again.
    Repeated,
    /// The same answer again, with another value.
    Contradicted,
    /// A row is not there.
    Gap,
    /// A row without its last two cells.
    Ragged,
    /// A row with a cell too many.
    CellTooMany,
    /// A blank row between rows.
    BlankRow,
    /// A quote inside a cell.
    StrayQuote,
    /// A quote that is never closed.
    OpenQuote,
    /// Text behind a closing quote.
    TextAfterQuote,
    /// A carriage return alone, in the midst of a row.
    LoneReturn,
    /// A cell of more than 64 KiB.
    LongCell,
    /// A NUL character.
    Nul,
    /// A line above the headings.
    Title,
    /// Two headings of one meaning.
    HeadingTwice,
    /// A heading that means nothing.
    UnknownHeading,
}

impl Fault {
    pub(crate) const ALL: [Self; 27] = [
        Self::NoNumber,
        Self::AboveMaximum,
        Self::Dash,
        Self::ExcelError,
        Self::Blank,
        Self::Ambiguous,
        Self::OtherMark,
        Self::UnknownAgency,
        Self::UnknownCriterion,
        Self::Cyrillic,
        Self::Hidden,
        Self::NoYear,
        Self::Repeated,
        Self::Contradicted,
        Self::Gap,
        Self::Ragged,
        Self::CellTooMany,
        Self::BlankRow,
        Self::StrayQuote,
        Self::OpenQuote,
        Self::TextAfterQuote,
        Self::LoneReturn,
        Self::LongCell,
        Self::Nul,
        Self::Title,
        Self::HeadingTwice,
        Self::UnknownHeading,
    ];

    /// The file with this fault in one of its rows, or in its heading.
    pub(crate) fn planted(self, text: &str, dice: &mut Dice) -> String {
        match self {
            Self::Title => return format!("BẢNG TỔNG HỢP,,,,,\n{text}"),
            Self::HeadingTwice => return text.replacen("evidence", "value", 1),
            Self::UnknownHeading => return text.replacen("evidence", "Người nhập", 1),
            _ => {}
        }
        let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
        // The heading stays; of a file of one row that row is hit.
        let at = 1 + dice.throw((lines.len() - 1).max(1));
        if let Some(line) = lines.get_mut(at) {
            *line = self.in_row(line);
        }
        lines.concat()
    }

    fn in_row(self, line: &str) -> String {
        let cells: Vec<&str> = line.trim_end().split(',').collect();
        let [agency, criterion, year, value, denominator, ..] = cells[..] else {
            return line.to_owned();
        };
        let rest = cells[5..].join(",");
        let row = |agency: &str, criterion: &str, year: &str, value: &str| {
            format!("{agency},{criterion},{year},{value},{denominator},{rest}\n")
        };
        let answered = |value: &str| row(agency, criterion, year, value);
        match self {
            Self::NoNumber => answered("4.7x"),
            Self::AboveMaximum => answered("999999"),
            Self::Dash => answered("-"),
            Self::ExcelError => answered("#N/A"),
            Self::Blank => answered(""),
            Self::Ambiguous => answered("2.346"),
            Self::OtherMark => answered("\"1,75\""),
            Self::UnknownAgency => row("000.00.98.H99", criterion, year, value),
            Self::UnknownCriterion => row(agency, "I.9.9", year, value),
            Self::Cyrillic => row(&agency.replace('H', "\u{41d}"), criterion, year, value),
            Self::Hidden => row(agency, &format!("\u{200b}{criterion}"), year, value),
            Self::NoYear => row(agency, criterion, "hai", value),
            Self::Repeated => format!("{line}{line}"),
            Self::Contradicted => format!("{line}{}", answered("0")),
            Self::Gap => String::new(),
            Self::Ragged => format!("{agency},{criterion},{year},{value}\n"),
            Self::CellTooMany => format!("{},x\n", line.trim_end()),
            Self::BlankRow => format!(",,,,,\n{line}"),
            Self::StrayQuote => row(agency, criterion, year, &format!("{value}\"")),
            Self::OpenQuote => answered("\"1"),
            Self::TextAfterQuote => answered("\"1\"2"),
            Self::LoneReturn => answered(&format!("{value}\r")),
            Self::LongCell => format!(
                "{agency},{criterion},{year},{value},{denominator},{}\n",
                "x".repeat(70_000)
            ),
            Self::Nul => answered("\0"),
            Self::Title | Self::HeadingTwice | Self::UnknownHeading => line.to_owned(),
        }
    }
}

/// None in every other round, else up to three.
pub(crate) fn thrown(dice: &mut Dice) -> Vec<Fault> {
    let number = [0, 0, 0, 1, 2, 3][dice.throw(6)];
    (0..number)
        .map(|_| Fault::ALL[dice.throw(Fault::ALL.len())])
        .collect()
}
