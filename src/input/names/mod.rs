//! Who and what a cell names: agencies of the register, items of a framework.
//!
//! A code or an exact name, nothing looser: see [`name_key`](crate::input::spelling::name_key) for what is
//! still the same spelling. What is close is suggested ([`suggestion`]) and never applied; a letter of
//! another alphabet that looks Latin is pointed out ([`look_alike`]).

pub mod agencies;
pub mod items;
mod look_alike;
mod suggestion;

use crate::diagnostic::Problem;
use crate::input::names::look_alike::look_alike;
use crate::input::spelling::is_invisible;
use crate::input::table::Field;

/// The text of a code: without an apostrophe in front, which spreadsheets put before text.
#[must_use]
pub fn code_of(text: &str) -> &str {
    text.strip_prefix('\'').unwrap_or(text)
}

/// Whether invisible characters were, or have to be, removed from a code.
#[must_use]
pub fn hides_characters(field: &Field) -> bool {
    field.hidden || (!field.text.is_ascii() && field.text.contains(is_invisible))
}

/// E220, where a letter of another alphabet stands in a code.
#[must_use]
pub fn foreign_letter(text: &str) -> Option<Problem> {
    if text.is_ascii() {
        return None;
    }
    let (letter, suggestion) = look_alike(text)?;
    Some(Problem::LookAlikeLetter {
        text: text.to_owned(),
        letter,
        suggestion,
    })
}
