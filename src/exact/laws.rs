//! [`Exact`] against fractions of another hand, for numbers within words, at their edges and far beyond.

use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use crate::exact::{Exact, Form, Rounding};

/// A number with its double of another hand; mostly short ones, since those share divisors.
fn number() -> impl Strategy<Value = (Exact, BigRational)> {
    let word = prop_oneof![
        4 => -100_i64..=100,
        2 => any::<i64>(),
        1 => Just(i64::MIN),
        1 => Just(i64::MAX),
    ];
    let words = (word.clone(), word).prop_filter_map("a denominator", |(numerator, denominator)| {
        let double = (denominator != 0).then(|| BigRational::new(numerator.into(), denominator.into()))?;
        Some((Exact::ratio(numerator, denominator)?, double))
    });
    words.prop_recursive(3, 8, 2, |smaller| {
        (smaller.clone(), smaller).prop_map(|((a, double_a), (b, double_b))| (&a * &b, double_a * double_b))
    })
}

/// The same number, and in the form that equal numbers have.
fn is(exact: &Exact, double: &BigRational) -> bool {
    let fits = |integer: &BigInt| i64::try_from(integer).is_ok();
    let small = fits(double.numer()) && fits(double.denom());
    exact.to_string() == double.to_string() && matches!(exact.0, Form::Small { .. }) == small
}

proptest! {
    #[test]
    fn sums_products_and_quotients_are_those_of_another_hand((a, double_a) in number(), (b, double_b) in number()) {
        prop_assert!(is(&a, &double_a));
        prop_assert!(is(&(&a + &b), &(&double_a + &double_b)));
        prop_assert!(is(&(&a - &b), &(&double_a - &double_b)));
        prop_assert!(is(&(&a * &b), &(&double_a * &double_b)));
        match a.checked_div(&b) {
            Some(quotient) => prop_assert!(is(&quotient, &(&double_a / &double_b))),
            None => prop_assert_eq!(&b, &Exact::ZERO),
        }
        let is_whole = a.checked_div(&b).is_some_and(|quotient| quotient.is_whole());
        prop_assert_eq!(a.is_multiple_of(&b), is_whole || (a.is_zero() && b.is_zero()));
    }

    #[test]
    fn order_and_sign_are_those_of_another_hand((a, double_a) in number(), (b, double_b) in number()) {
        prop_assert_eq!(a.cmp(&b), double_a.cmp(&double_b));
        prop_assert_eq!(a == b, double_a == double_b);
        prop_assert!(is(&-&a, &-double_a));
    }

    #[test]
    fn whole_numbers_are_found_as_another_hand_finds_them((a, double) in number(), places in 0_u32..25) {
        prop_assert_eq!(a.is_whole(), double.is_integer());
        prop_assert!(is(&a.floor(), &double.floor()));
        let scale = BigRational::from_integer(BigInt::from(10).pow(places));
        let scaled = &double * &scale;
        prop_assert!(is(&a.rounded(places, Rounding::HalfUp), &(scaled.round() / &scale)));
        prop_assert!(is(&a.rounded(places, Rounding::Down), &(scaled.trunc() / &scale)));
    }

    #[test]
    fn a_half_goes_to_the_even_neighbour(number in -1000_i64..1000) {
        let half = Exact::ratio(2 * number + 1, 2).expect("2 is not 0");
        let even = if number % 2 == 0 { number } else { number + 1 };
        prop_assert_eq!(half.rounded(0, Rounding::HalfEven), Exact::from(even));
    }

    #[test]
    fn a_decimal_text_is_the_number_that_it_writes(text in "-?[0-9]{1,12}(\\.[0-9]{1,9})?") {
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let units: BigInt = format!("{whole}{fraction}").parse().expect("digits");
        let double = BigRational::new(units, BigInt::from(10).pow(fraction.len() as u32));
        let read = Exact::from_decimal_text(&text).expect("the grammar of numbers");
        prop_assert!(is(&read, &double));
    }
}
