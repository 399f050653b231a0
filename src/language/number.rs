//! Numbers as text, in one place: `94,43` in Vietnamese, `94.43` in English.

use rust_decimal::Decimal;

use crate::exact::{Exact, Rounding};
use crate::model::name::Language;

/// The most decimals that are written out; a longer number is shown with `≈` at [`SHOWN_DECIMALS`].
const MOST_DECIMALS: u32 = 9;
const SHOWN_DECIMALS: u32 = 4;

/// A published number with all its decimals: `80,00`, `-8,50`.
#[must_use]
pub fn decimal(number: Decimal, language: Language) -> String {
    in_language(&number.to_string(), language)
}

/// A difference, its sign always shown: `+1,92`, `−0,27`, and `0,00` where there is none.
#[must_use]
pub fn signed(number: Decimal, language: Language) -> String {
    let magnitude = decimal(number.abs(), language);
    if number.is_zero() {
        magnitude
    } else if number.is_sign_negative() {
        format!("−{magnitude}")
    } else {
        format!("+{magnitude}")
    }
}

/// An exact number, shortened only where it has to be: `9,375`, `5`, `≈0,3333`.
#[must_use]
pub fn exact(number: &Exact, language: Language) -> String {
    match number.to_finite_decimal() {
        Some(finite) if finite.scale() <= MOST_DECIMALS => decimal(finite, language),
        _ => format!("≈{}", rounded(number, SHOWN_DECIMALS, language)),
    }
}

/// A number at so many decimals, half up: for shares and percentages that are read, not compared.
#[must_use]
pub fn rounded(number: &Exact, places: u32, language: Language) -> String {
    match number.to_decimal(places, Rounding::HalfUp) {
        Some(fixed) => decimal(fixed, language),
        None => number.to_string(),
    }
}

/// A count in threes: `96.246` in Vietnamese, `96,246` in English.
#[must_use]
pub fn count(number: usize, language: Language) -> String {
    let digits = number.to_string();
    let mark = match language {
        Language::English => ',',
        Language::Vietnamese => '.',
    };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

fn in_language(plain: &str, language: Language) -> String {
    match language {
        Language::English => plain.to_owned(),
        Language::Vietnamese => plain.replace('.', ","),
    }
}
