//! How doubles publish what exact numbers publish.
//!
//! A spreadsheet counts in doubles: 79.995 is 79.9949999999999903 there, a sum of thirds misses its whole by
//! 10⁻¹⁴. Rounded as it stands, such a number lands on the wrong side. Two steps keep it right:
//!
//! ```text
//! ROUND(x × 100, 9)         7999.5             noise is cut off, in units of the last published digit
//! ROUND(…, 0) ÷ 100         8000 ÷ 100 = 80    a half is now a number that a double holds exactly
//! ```
//!
//! Why this is right. Sums of a hundred items carry an error of a few units of the 16th digit; the first step
//! keeps [`SIGNIFICANT`] digits and wipes it out. A true value on the edge (…,5) therefore arrives on the edge,
//! and there the named rule decides, as in [`Step::Rounded`](crate::scoring::Step). A true value beside the
//! edge arrives beside it, unless it is nearer than one unit of the 14th digit without being on it. Points
//! given in decimals never are, since their denominators are small; shares of large counts could be, one in a
//! milliard. [`is_told_apart`] looks at every score that is exported, and the sheet Checks names the few that
//! a double cannot tell from the edge. A share is told from the bound of a band as long as its denominator has
//! no more than nine digits.

use crate::exact::{Exact, Rounding};

/// Digits that survive the noise of a computation in doubles, which hold 15.
const SIGNIFICANT: u32 = 14;

/// The expression without its noise, for comparisons: `ROUND(x,11)` where values are as large as 100.
pub(crate) fn cleaned(expression: &str, magnitude: &Exact) -> String {
    format!("ROUND({expression},{})", places(magnitude))
}

/// The expression at `decimals` by the rule of the framework.
pub(crate) fn rounded(expression: &str, magnitude: &Exact, decimals: u32, rounding: Rounding) -> String {
    let power = 10_u64.pow(decimals.min(18));
    let places = places(magnitude).saturating_sub(decimals).max(1);
    let (times, over) = match decimals {
        0 => (String::new(), String::new()),
        _ => (format!("*{power}"), format!("/{power}")),
    };
    let is_cell = expression
        .chars()
        .all(|sign| sign.is_alphanumeric() || sign == '@');
    let units = match is_cell {
        true => format!("ROUND({expression}{times},{places})"),
        false => format!("ROUND(({expression}){times},{places})"),
    };
    match rounding {
        Rounding::HalfUp => format!("ROUND({units},0){over}"),
        Rounding::HalfEven => format!(
            "IF(AND(2*{units}=ROUND(2*{units},0),{units}<>ROUND({units},0)),\
             2*ROUND({units}/2,0),ROUND({units},0)){over}"
        ),
        Rounding::Down => format!("({}-{}){over}", floor(&units), floor(&format!("-{units}"))),
    }
}

/// The greatest whole number that is not above a cleaned expression; 0 below 0.
pub(crate) fn floor(cleaned: &str) -> String {
    format!("MAX(0,ROUND({cleaned}-0.5,0))")
}

/// Whether the two steps publish this exact value as it is published.
pub(crate) fn is_told_apart(exact: &Exact, magnitude: &Exact, decimals: u32, rounding: Rounding) -> bool {
    let places = places(magnitude).max(decimals + 1);
    let toward_zero = exact.rounded(places, Rounding::Down);
    if toward_zero == *exact {
        return true;
    }
    let unit = Exact::from(10_i64.pow(places.min(18)));
    let step = Exact::ONE.checked_div(&unit).unwrap_or(Exact::ZERO);
    let away = match exact.is_negative() {
        true => &toward_zero - &step,
        false => &toward_zero + &step,
    };
    let published = exact.rounded(decimals, rounding);
    [toward_zero, away]
        .iter()
        .all(|neighbour| neighbour.rounded(decimals, rounding) == published)
}

/// Whether two values still compare as they do once they are cleaned.
pub(crate) fn keeps_order(one: &Exact, other: &Exact, magnitude: &Exact) -> bool {
    let cleaned = |value: &Exact| value.rounded(places(magnitude), Rounding::HalfUp);
    cleaned(one).cmp(&cleaned(other)) == one.cmp(other)
}

/// Decimals that are kept of a value with so many digits before its mark.
fn places(magnitude: &Exact) -> u32 {
    let whole = magnitude.floor().to_string();
    let digits = u32::try_from(whole.len()).unwrap_or(SIGNIFICANT);
    SIGNIFICANT.saturating_sub(digits).max(1)
}

#[cfg(test)]
mod tests {
    use super::{cleaned, is_told_apart, rounded};
    use crate::exact::{Exact, Rounding};

    fn exact(text: &str) -> Exact {
        Exact::from_decimal_text(text).expect("a decimal")
    }

    #[test]
    fn a_score_is_rounded_in_units_of_its_last_digit() {
        let hundred = Exact::HUNDRED;
        assert_eq!(cleaned("F9", &hundred), "ROUND(F9,11)");
        assert_eq!(
            rounded("F9", &hundred, 2, Rounding::HalfUp),
            "ROUND(ROUND(F9*100,9),0)/100"
        );
        assert_eq!(
            rounded("F9", &hundred, 0, Rounding::HalfEven),
            "IF(AND(2*ROUND(F9,11)=ROUND(2*ROUND(F9,11),0),ROUND(F9,11)<>ROUND(ROUND(F9,11),0)),\
             2*ROUND(ROUND(F9,11)/2,0),ROUND(ROUND(F9,11),0))"
        );
        assert_eq!(
            rounded("F9+F8", &hundred, 1, Rounding::Down),
            "(MAX(0,ROUND(ROUND((F9+F8)*10,10)-0.5,0))-MAX(0,ROUND(-ROUND((F9+F8)*10,10)-0.5,0)))/10"
        );
    }

    #[test]
    fn only_a_value_beside_the_edge_and_nearer_than_a_double_sees_is_named() {
        let told_apart = |value: &Exact| is_told_apart(value, &Exact::HUNDRED, 2, Rounding::HalfUp);
        let third = Exact::ratio(10, 3).expect("3 is not 0");
        let hair = Exact::ratio(1, 1_000_000_000_000_000).expect("not 0");
        assert!(told_apart(&exact("79.995")) && told_apart(&exact("79.994999999")) && told_apart(&third));
        assert!(!told_apart(&(&exact("79.995") - &hair)));
    }
}
