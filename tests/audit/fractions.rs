//! The auditor's own numbers: fractions of `num-rational`, read from the strings of the JSON.

use num_bigint::BigInt;
use num_rational::BigRational;
use serde_json::Value;

pub(crate) type Fraction = BigRational;

/// A whole number.
pub(crate) fn whole(number: i64) -> Fraction {
    Fraction::from_integer(BigInt::from(number))
}

/// `15999/200`, `-3` or `9.375`, in a JSON string.
pub(crate) fn fraction(value: &Value) -> Fraction {
    let text = value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no string with a number"));
    parse(text).unwrap_or_else(|| panic!("\"{text}\" is no number"))
}

fn parse(text: &str) -> Option<Fraction> {
    let integer = |digits: &str| digits.parse::<BigInt>().ok();
    if let Some((numerator, denominator)) = text.split_once('/') {
        return Some(Fraction::new(integer(numerator)?, integer(denominator)?));
    }
    let (digits, decimals) = match text.split_once('.') {
        Some((before, after)) => (format!("{before}{after}"), after.len()),
        None => (text.to_owned(), 0),
    };
    let places = u32::try_from(decimals).ok()?;
    Some(Fraction::new(integer(&digits)?, BigInt::from(10).pow(places)))
}
