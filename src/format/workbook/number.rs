//! Numbers at the edge: a cell of a workbook holds a double.
//!
//! Nothing is computed here. An exact number is written with as many digits as a double can tell apart; the
//! published one is the double next to its decimal, which is what Excel has when the decimal is typed in.

use crate::exact::{Exact, Rounding};

/// Decimals beyond which no double of a score differs.
const DECIMALS: u32 = 15;

/// The number in digits, without an exponent: `9.375`, `3.333333333333333`.
pub(crate) fn digits(number: &Exact) -> String {
    let decimal = (0..=DECIMALS)
        .rev()
        .step_by(3)
        .find_map(|places| number.to_decimal(places, Rounding::HalfUp));
    decimal.map_or_else(|| "0".to_owned(), |decimal| decimal.normalize().to_string())
}

/// The double next to the number.
pub(crate) fn double(number: &Exact) -> f64 {
    digits(number).parse().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::{digits, double};
    use crate::exact::Exact;

    #[test]
    fn a_decimal_keeps_its_digits_and_a_third_has_fifteen() {
        let text = |text: &str| Exact::from_decimal_text(text).expect("a decimal");
        assert_eq!(digits(&text("79.995")), "79.995");
        assert_eq!(digits(&text("-8.50")), "-8.5");
        assert_eq!(
            digits(&Exact::ratio(10, 3).expect("3 is not 0")),
            "3.333333333333333"
        );
        assert_eq!(double(&text("0.1")).to_string(), "0.1");
    }
}
