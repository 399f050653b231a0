//! Numbers of a section, read from the digits of the text: `0.1` is one tenth, in no other form.
//!
//! TOML's other ways to write a number (`1_000`, `1e3`, `0x10`, `inf`) are refused: what is printed in a
//! decision is a plain number, and a reader of the file must find the same digits.

use toml::de::DeValue;

use crate::diagnostic::{Expected, Problem};
use crate::exact::Exact;
use crate::input::toml::section::{Entry, Section};

impl Section<'_> {
    /// `key = 12.5`
    pub(super) fn number(&mut self, key: &'static str) -> Option<Exact> {
        let entry = self.find(key)?;
        self.number_of(&entry)
    }

    fn number_of(&self, entry: &Entry<'_>) -> Option<Exact> {
        match entry.value {
            DeValue::Integer(_) | DeValue::Float(_) => {
                let number = Exact::from_decimal_text(self.text_at(&entry.place));
                if number.is_none() {
                    self.report_type(entry, Expected::PlainNumber);
                }
                number
            }
            DeValue::String(text) => {
                let plain = text.trim().replace(',', ".");
                let problem = Problem::TextForNumber {
                    text: text.to_string(),
                    plain: Exact::from_decimal_text(&plain).map(|_| plain),
                };
                self.report(entry.place, problem);
                None
            }
            DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => {
                self.report_type(entry, Expected::Number);
                None
            }
        }
    }

    /// A number above 0.
    pub(super) fn positive(&mut self, key: &'static str) -> Option<Exact> {
        let entry = self.find(key)?;
        let endless = matches!(entry.value, DeValue::Float(digits) if digits.as_str().ends_with(['f', 'n']));
        let number = if endless {
            Exact::ZERO
        } else {
            self.number_of(&entry)?
        };
        if number > Exact::ZERO {
            return Some(number);
        }
        let key = key.to_owned();
        self.report(entry.place, Problem::NotPositive { key });
        None
    }

    /// A percentage: 0–100.
    pub(super) fn percent(&mut self, key: &'static str) -> Option<Exact> {
        let entry = self.find(key)?;
        self.percent_of(&entry)
    }

    /// A percentage under a key of the writer's own.
    pub(super) fn percent_of(&self, entry: &Entry<'_>) -> Option<Exact> {
        let number = self.number_of(entry)?;
        self.within(entry, number, &Exact::ZERO, &Exact::HUNDRED)
    }

    /// A whole number from `least` to `most`.
    pub(super) fn whole_between(&mut self, key: &'static str, least: i64, most: i64) -> Option<i64> {
        let entry = self.find(key)?;
        let number = self.number_of(&entry)?;
        if !number.is_whole() {
            self.report_type(&entry, Expected::WholeNumber);
            return None;
        }
        let number = self.within(&entry, number, &Exact::from(least), &Exact::from(most))?;
        // A whole number prints as its digits, and those between two words fit a word.
        number.to_string().parse().ok()
    }

    /// `year = 2024`
    pub(super) fn year(&mut self) -> Option<i32> {
        let entry = self.find("year")?;
        let digits = self.text_at(&entry.place);
        let year = match entry.value {
            DeValue::Integer(_) if digits.len() == 4 && !digits.starts_with(['+', '-']) => {
                digits.parse().ok()
            }
            _ => None,
        };
        if year.is_none() {
            self.report_type(&entry, Expected::Year);
        }
        year
    }

    fn within(&self, entry: &Entry<'_>, number: Exact, least: &Exact, most: &Exact) -> Option<Exact> {
        if *least <= number && number <= *most {
            return Some(number);
        }
        let problem = Problem::NumberOutOfRange {
            key: entry.key.to_owned(),
            least: least.clone(),
            most: most.clone(),
        };
        self.report(entry.place, problem);
        None
    }
}
