//! The two readings of `96.246`: 96 and 246 thousandths, or ninety-six thousand.

/// A number with one mark and three digits after it, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ambiguity<'a> {
    /// `96`
    pub whole: u16,
    /// `246`
    pub rest: &'a str,
    /// `.`
    mark: char,
}

impl<'a> Ambiguity<'a> {
    /// `None` for a text that is not of this form, which then has a plainer sentence.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let at = text.find(['.', ','])?;
        let (whole, rest) = (&text[..at], &text[at + 1..]);
        let fits = rest.len() == 3 && rest.bytes().all(|byte| byte.is_ascii_digit());
        let whole = whole.parse().ok().filter(|whole| *whole < 1000)?;
        fits.then_some(Self {
            whole,
            rest,
            mark: if text[at..].starts_with('.') { '.' } else { ',' },
        })
    }

    /// The first decimal, if the mark is a decimal mark: 2.
    pub(super) fn first_decimal(&self) -> u16 {
        self.rest
            .bytes()
            .next()
            .map_or(0, |digit| u16::from(digit.saturating_sub(b'0')))
    }

    /// The word after `--decimal` under which the mark groups thousands: a dot does where commas are decimal.
    pub(super) fn decimal_if_grouped(&self) -> &'static str {
        if self.mark == '.' { "comma" } else { "dot" }
    }

    /// The count without its mark: `96246`.
    pub(super) fn count(&self) -> String {
        format!("{}{}", self.whole, self.rest)
    }
}
