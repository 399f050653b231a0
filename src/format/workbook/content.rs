//! What a cell holds, before it is known how it looks.

use crate::exact::Exact;
use crate::format::workbook::shown::Shown;

/// The content of a cell.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    /// Nothing; the cell has its frame all the same.
    Nothing,
    /// Text, and nothing but text.
    Text(String),
    /// A number that is put in.
    Number(Exact),
    /// A formula, with the result that is stored beside it.
    Formula(String, Shown),
}

impl Content {
    /// Text; none where there is none.
    pub(crate) fn text(text: &str) -> Self {
        match text {
            "" => Self::Nothing,
            text => Self::Text(text.to_owned()),
        }
    }

    /// A count.
    pub(crate) fn count(count: usize) -> Self {
        Self::Number(Exact::from(i64::try_from(count).unwrap_or(i64::MAX)))
    }

    /// A number, where there is one.
    pub(crate) fn number(number: Option<&Exact>) -> Self {
        number.map_or(Self::Nothing, |number| Self::Number(number.clone()))
    }

    /// A formula, where there is one.
    pub(crate) fn formula(formula: Option<(String, Shown)>) -> Self {
        formula.map_or(Self::Nothing, |(formula, shown)| Self::Formula(formula, shown))
    }
}
