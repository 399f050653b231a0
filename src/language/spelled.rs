//! Numbers in words, for the one sentence where digits are what is in doubt:
//! `cannot tell whether "96.246" is ninety-six point two or ninety-six thousand`.

const ENGLISH: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const VIETNAMESE: [&str; 10] = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
];

/// 0–999: `ninety-six`, `one hundred and five`.
#[must_use]
pub(crate) fn english(number: u16) -> String {
    let (hundreds, rest) = (number / 100, number % 100);
    let below = |rest: u16| match (rest / 10, rest % 10) {
        (0 | 1, _) => ENGLISH[usize::from(rest)].to_owned(),
        (tens, 0) => ENGLISH_TENS[usize::from(tens)].to_owned(),
        (tens, ones) => format!(
            "{}-{}",
            ENGLISH_TENS[usize::from(tens)],
            ENGLISH[usize::from(ones)]
        ),
    };
    match (hundreds, rest) {
        (0, rest) => below(rest),
        (hundreds, 0) => format!("{} hundred", ENGLISH[usize::from(hundreds % 10)]),
        (hundreds, rest) => format!(
            "{} hundred and {}",
            ENGLISH[usize::from(hundreds % 10)],
            below(rest)
        ),
    }
}

/// 0–999: `chín mươi sáu`, `một trăm linh năm`.
#[must_use]
pub(crate) fn vietnamese(number: u16) -> String {
    let digit = |digit: u16| VIETNAMESE[usize::from(digit % 10)];
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    let below = match (tens, ones) {
        (0, 0) if hundreds > 0 => String::new(),
        (0, ones) if hundreds > 0 => format!("linh {}", digit(ones)),
        (0, ones) => digit(ones).to_owned(),
        (1, 0) => "mười".to_owned(),
        (1, 5) => "mười lăm".to_owned(),
        (1, ones) => format!("mười {}", digit(ones)),
        (tens, 0) => format!("{} mươi", digit(tens)),
        (tens, 1) => format!("{} mươi mốt", digit(tens)),
        (tens, 5) => format!("{} mươi lăm", digit(tens)),
        (tens, ones) => format!("{} mươi {}", digit(tens), digit(ones)),
    };
    match hundreds {
        0 => below,
        hundreds if below.is_empty() => format!("{} trăm", digit(hundreds)),
        hundreds => format!("{} trăm {below}", digit(hundreds)),
    }
}

#[cfg(test)]
mod tests {
    use crate::language::spelled::{english, vietnamese};

    #[test]
    fn numbers_are_spelled_as_they_are_said() {
        let said = [
            (0, "zero", "không"),
            (7, "seven", "bảy"),
            (10, "ten", "mười"),
            (15, "fifteen", "mười lăm"),
            (21, "twenty-one", "hai mươi mốt"),
            (40, "forty", "bốn mươi"),
            (96, "ninety-six", "chín mươi sáu"),
            (100, "one hundred", "một trăm"),
            (105, "one hundred and five", "một trăm linh năm"),
            (995, "nine hundred and ninety-five", "chín trăm chín mươi lăm"),
        ];
        for (number, in_english, in_vietnamese) in said {
            assert_eq!(english(number), in_english);
            assert_eq!(vietnamese(number), in_vietnamese);
        }
    }
}
