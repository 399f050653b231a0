//! The grammar of a number: `-`? digits, parted by commas and dots that are not yet understood.

use crate::exact::{Exact, MAX_DECIMALS, MAX_INTEGER_DIGITS};
use crate::model::round::DecimalMark;

/// Digits in groups of so many.
const GROUP: usize = 3;

/// A text that is a number, whichever mark turns out to be decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape<'a> {
    text: &'a str,
    /// How its marks can be understood.
    pub(super) form: Form<'a>,
}

/// How the marks of a number stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form<'a> {
    /// `1234`
    Whole,
    /// `96.246`, `4,75`: digits before and after the only mark.
    OneMark {
        mark: DecimalMark,
        head: &'a str,
        tail: &'a str,
    },
    /// `1.234.567`, `1.234,56`: threes between the first kind of mark.
    Grouped { group: DecimalMark },
}

impl<'a> Shape<'a> {
    /// `None` for anything that is no such number: `.5`, `5.`, `1.23.456`, `+5`, letters.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let mut first = None;
        // Each part is parted from the next by one mark, so none begins, ends or follows another.
        let mut in_part = false;
        for (at, byte) in digits.bytes().enumerate() {
            match byte {
                b'0'..=b'9' => in_part = true,
                b',' | b'.' if in_part => {
                    first = first.or(Some(at));
                    in_part = false;
                }
                _ => return None,
            }
        }
        let form = match first {
            _ if !in_part => return None,
            None => Form::Whole,
            Some(first) => marked(digits, first)?,
        };
        Some(Self { text, form })
    }

    /// The number, or `None` where it has more digits than any number of a round.
    pub(super) fn number(&self, decimal: DecimalMark) -> Option<Exact> {
        match self.form {
            Form::Whole => Exact::from_decimal_text(self.text),
            Form::OneMark { mark, .. } if mark == decimal => {
                Exact::from_marked_text(self.text, byte_of(mark))
            }
            Form::OneMark { .. } | Form::Grouped { .. } => self.ungrouped(decimal),
        }
    }

    /// The number without the marks between its groups.
    fn ungrouped(&self, decimal: DecimalMark) -> Option<Exact> {
        // A minus, the digits and a dot; one byte more shows that there are too many.
        let mut plain = [0_u8; MAX_INTEGER_DIGITS + MAX_DECIMALS as usize + 2];
        let mut length = 0;
        for byte in self.text.bytes() {
            let kept = match byte {
                b',' | b'.' if mark_of(byte) == decimal => b'.',
                b',' | b'.' => continue,
                _ => byte,
            };
            *plain.get_mut(length)? = kept;
            length += 1;
        }
        Exact::from_decimal_text(std::str::from_utf8(&plain[..length]).ok()?)
    }
}

/// The form of digits whose first mark stands at byte `first`.
fn marked(digits: &str, first: usize) -> Option<Form<'_>> {
    let (head, rest) = (&digits[..first], &digits[first + 1..]);
    let mark = mark_of(digits.as_bytes()[first]);
    if !rest.contains([',', '.']) {
        return Some(Form::OneMark {
            mark,
            head,
            tail: rest,
        });
    }
    let sign = char::from(digits.as_bytes()[first]);
    let (groups, decimals) = match rest.find(|letter| matches!(letter, ',' | '.') && letter != sign) {
        Some(at) => (&rest[..at], &rest[at + 1..]),
        None => (rest, ""),
    };
    let in_threes = groups.split(sign).all(|group| group.len() == GROUP);
    let sound_head = head.len() <= GROUP && !head.starts_with('0');
    (in_threes && sound_head && !decimals.contains([',', '.'])).then_some(Form::Grouped { group: mark })
}

fn byte_of(mark: DecimalMark) -> u8 {
    match mark {
        DecimalMark::Comma => b',',
        DecimalMark::Dot => b'.',
    }
}

fn mark_of(byte: u8) -> DecimalMark {
    if byte == b',' {
        DecimalMark::Comma
    } else {
        DecimalMark::Dot
    }
}
