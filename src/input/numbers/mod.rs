//! Numbers as offices type them, read only where they can mean one thing.
//!
//! | cell | in a column of | |
//! |---|---|---|
//! | `4,75` | anything | 4.75, and proves the comma for the file |
//! | `97,685` | points under 1,000, percent | 97.685, and proves the comma |
//! | `96.246` | counts, amounts | 96.246 or 96,246: left to what the rest of the file proves |
//! | `1.234.567` | counts | 1234567, and proves the comma |
//! | `90,25 %` | percent | 90.25 |
//! | 96.246, a number by type in a workbook | anything | 96.246, and proves nothing for the texts beside it |
//!
//! What is proved, and what follows from it, stands in [`marks`]; the grammar in [`shape`]; what a cell is
//! that is no number, in [`refusal`].

pub mod marks;
pub mod refusal;
mod shape;

use crate::diagnostic::{Expected, Problem};
use crate::exact::Exact;
use crate::input::numbers::marks::{Marks, Verdict};
use crate::input::numbers::refusal::refusal;
use crate::input::numbers::shape::{Form, Shape};
use crate::input::table::Field;
use crate::model::round::DecimalMark;

/// What a column's numbers are, which decides how far a cell speaks for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Points; `thousands` where the maximum lets one of them be 1,000 or more.
    Points {
        /// Whether `97.685` could be ninety-seven thousand.
        thousands: bool,
    },
    /// 0–100, with or without `%`.
    Percent,
    /// Cases: whole, and the only numbers that may be grouped.
    Count,
    /// A measured value of any size.
    Amount,
}

/// Why a cell is not a number yet, or not at all.
#[derive(Debug, Clone, PartialEq)]
pub enum Unread {
    /// Only the rest of the file can tell; read it again when that is known.
    Undecided,
    /// It is no number that this column takes.
    Refused(Problem),
    /// The file mixes marks, which has been reported once.
    Hushed,
}

/// Reads a filled cell, and notes what it proves about the file's decimal mark.
///
/// # Errors
/// See [`Unread`].
pub fn read(field: &Field, kind: Kind, marks: &mut Marks) -> Result<Exact, Unread> {
    let text = &*field.text;
    let digits = match kind {
        Kind::Percent => text.strip_suffix('%').map_or(text, str::trim_end),
        Kind::Points { .. } | Kind::Count | Kind::Amount => text,
    };
    let refused = || Unread::Refused(refusal(field, kind));
    let shape = Shape::of(digits).ok_or_else(refused)?;
    let proof = if field.is_number {
        Proof::Typed
    } else {
        proof(&shape, kind)
    };
    let decimal = match proof {
        Proof::Typed => DecimalMark::Dot,
        Proof::Nothing => DecimalMark::Dot,
        Proof::Mark(mark) => {
            if !marks.accept(mark, field) {
                return Err(number_form(text));
            }
            mark
        }
        Proof::Either => match marks.verdict() {
            Verdict::Open => return Err(Unread::Undecided),
            Verdict::Known(mark) => mark,
            Verdict::Mixed => return Err(Unread::Hushed),
            Verdict::Unproved => {
                let text = text.to_owned();
                return Err(Unread::Refused(Problem::AmbiguousNumber { text }));
            }
        },
    };
    value(&shape, kind, decimal, text)
}

impl Kind {
    /// What a cell of such a column should have held.
    #[must_use]
    pub fn expected(self) -> Expected {
        match self {
            Self::Points { .. } => Expected::Points,
            Self::Percent => Expected::Percent,
            Self::Count => Expected::Count,
            Self::Amount => Expected::Amount,
        }
    }
}

/// What a cell shows about the decimal mark by itself.
enum Proof {
    /// A workbook stores it as a number, which shows nothing of how people of this office write one.
    Typed,
    /// It has no mark.
    Nothing,
    /// It can only be read with this decimal mark.
    Mark(DecimalMark),
    /// One mark before three digits: a decimal or a thousand.
    Either,
}

fn proof(shape: &Shape, kind: Kind) -> Proof {
    match shape.form {
        Form::Whole => Proof::Nothing,
        Form::Grouped { group, .. } => Proof::Mark(other(group)),
        Form::OneMark { mark, head, tail } => {
            let could_group = tail.len() == 3 && head.len() <= 3 && !head.starts_with('0');
            let under_a_thousand = matches!(kind, Kind::Percent | Kind::Points { thousands: false });
            if could_group && !under_a_thousand {
                Proof::Either
            } else {
                Proof::Mark(mark)
            }
        }
    }
}

/// The number, once it is known which mark stands before decimals.
fn value(shape: &Shape, kind: Kind, decimal: DecimalMark, text: &str) -> Result<Exact, Unread> {
    let is_grouped = match shape.form {
        Form::Whole => false,
        Form::Grouped { .. } => true,
        Form::OneMark { mark, .. } => mark != decimal,
    };
    if is_grouped && kind != Kind::Count {
        return Err(number_form(text));
    }
    let number = shape.number(decimal).ok_or_else(|| too_many_digits(text))?;
    if kind == Kind::Count && !number.is_whole() {
        let text = text.to_owned();
        return Err(Unread::Refused(Problem::NotWhole { text }));
    }
    Ok(number)
}

fn too_many_digits(text: &str) -> Unread {
    let text = text.to_owned();
    Unread::Refused(Problem::TooManyDigits { text })
}

fn number_form(text: &str) -> Unread {
    let text = text.to_owned();
    Unread::Refused(Problem::NumberForm { text })
}

fn other(mark: DecimalMark) -> DecimalMark {
    match mark {
        DecimalMark::Comma => DecimalMark::Dot,
        DecimalMark::Dot => DecimalMark::Comma,
    }
}

#[cfg(test)]
mod tests;
