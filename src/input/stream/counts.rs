//! Two counts in plain digits: the one kind of answer of which a file can have as many different ones as rows.
//!
//! ```text
//! DVC.1,7412,7530        after the strict code has read one share of DVC.1, this one needs no more than its digits
//! ```
//!
//! Whatever is not one to twelve ASCII digits steps aside to the strict code. A law below holds the two together.

use std::collections::{HashMap, HashSet};

use crate::exact::{Exact, MAX_INTEGER_DIGITS};
use crate::input::stream::hash::Quick;
use crate::input::stream::meaning::Meaning;
use crate::input::stream::sheets::CodedEditions;
use crate::model::answer::{Answer, Value};
use crate::model::item::ItemIndex;
use crate::model::readings::Code;
use crate::source::{Place, SourceId};

/// The shares of a file.
#[derive(Debug)]
pub(super) struct Counts {
    /// Items of which a share has been read, with their frameworks.
    items: HashSet<(usize, ItemIndex), Quick>,
    /// By framework and item, numerator and denominator.
    codes: HashMap<(usize, ItemIndex, i64, i64), Code, Quick>,
    source: SourceId,
}

impl Counts {
    /// None yet.
    pub(super) fn new(source: SourceId) -> Self {
        Self {
            items: HashSet::default(),
            codes: HashMap::default(),
            source,
        }
    }

    /// Notes that the strict code has read a share of an item.
    pub(super) fn expect(&mut self, framework: usize, item: ItemIndex) {
        self.items.insert((framework, item));
    }

    /// What two raw cells mean that answer to an item; `None` for the strict code to say.
    pub(super) fn meaning(
        &mut self,
        (framework, item): (usize, ItemIndex),
        value: &[u8],
        denominator: &[u8],
        editions: &mut CodedEditions,
    ) -> Option<Meaning> {
        let is_share = self.items.contains(&(framework, item));
        let (of, per) = (count(value).filter(|_| is_share)?, count(denominator)?);
        let source = self.source;
        let code = *self.codes.entry((framework, item, of, per)).or_insert_with(|| {
            let answer = Answer {
                value: Value::Share {
                    of: Exact::from(of),
                    per: Exact::from(per),
                },
                place: Place::file(source),
                denominator_place: None,
                responses: None,
                remarks: None,
            };
            editions.reading(framework, item, answer)
        });
        Some(Meaning::Answer {
            item: item.0 as u32,
            code,
            is_filled: true,
        })
    }
}

/// A number of plain digits.
fn count(raw: &[u8]) -> Option<i64> {
    let is_count = (1..=MAX_INTEGER_DIGITS).contains(&raw.len()) && raw.iter().all(u8::is_ascii_digit);
    let digits = raw.iter().map(|digit| i64::from(digit - b'0'));
    is_count.then(|| digits.fold(0, |count, digit| count * 10 + digit))
}

#[cfg(test)]
mod tests {
    use proptest::proptest;

    use crate::exact::Exact;
    use crate::input::numbers::marks::Marks;
    use crate::input::numbers::{Kind, read};
    use crate::input::stream::counts::count;
    use crate::input::table::Field;
    use crate::source::{Place, Sources};

    proptest! {
        #[test]
        fn a_count_of_plain_digits_is_what_the_strict_code_reads(text in "[0-9]{1,14}|[0-9.,' -]{0,6}") {
            let field = Field {
                text: text.as_str().into(),
                place: Place::file(Sources::default().add("bang.csv", "")),
                hidden: false,
                is_number: false,
            };
            let strict = read(&field, Kind::Count, &mut Marks::new(None)).ok();
            if let Some(count) = count(text.as_bytes()) {
                assert_eq!(strict, Some(Exact::from(count)));
            }
        }
    }
}
