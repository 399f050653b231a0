//! What a cell of a questionnaire says: a level of the scale by number or by label, or an option of the rule.
//!
//! | cell | level |
//! |---|---|
//! | `5`, `Rất hài lòng`, `very satisfied` | 5 |
//! | `4`, `Hài lòng`, `satisfied` | 4 |
//! | `3`, `Bình thường`, `neutral` | 3 |
//! | `2`, `Không hài lòng`, `dissatisfied` | 2 |
//! | `1`, `Rất không hài lòng`, `very dissatisfied` | 1 |
//! | `A`, where the rule says `weights = { A = 100, … }` | that option |

use crate::diagnostic::{Expected, Problem};
use crate::exact::Exact;
use crate::input::names::code_of;
use crate::input::numbers::refusal::never_an_answer;
use crate::input::spelling::name_key;
use crate::input::table::Field;
use crate::model::responses::LEVELS;
use crate::model::rule::{Bands, Measure, OptionWeight, Rule};

/// Labels of the levels, worst first, in the spellings that forms use.
const LABELS: [&[&str]; 5] = [
    &[
        "rất không hài lòng",
        "hoàn toàn không hài lòng",
        "very dissatisfied",
    ],
    &["không hài lòng", "chưa hài lòng", "dissatisfied", "unsatisfied"],
    &["bình thường", "trung lập", "neutral"],
    &["hài lòng", "satisfied"],
    &["rất hài lòng", "hoàn toàn hài lòng", "very satisfied"],
];

/// How the questions of an item are answered.
#[derive(Debug, Clone, Copy)]
pub(super) enum Scale<'r> {
    /// 1–5.
    Levels,
    /// The options that the rule weighs.
    Options(&'r [OptionWeight]),
}

/// Whether an item asks for the percentage that a survey ends in.
pub(super) fn is_surveyed(rule: &Rule) -> bool {
    matches!(
        rule,
        Rule::Survey(_)
            | Rule::Bands(Bands {
                measure: Measure::Percent,
                ..
            })
    )
}

impl<'r> Scale<'r> {
    pub(super) fn of(rule: &'r Rule) -> Self {
        match rule {
            Rule::Survey(survey) if !survey.weights.is_empty() => Self::Options(&survey.weights),
            _ => Self::Levels,
        }
    }

    /// How many different answers there are.
    pub(super) fn width(self) -> usize {
        match self {
            Self::Levels => LEVELS.count(),
            Self::Options(options) => options.len(),
        }
    }

    /// Which of them a filled cell is.
    ///
    /// # Errors
    /// E304, E313, E316, E505.
    pub(super) fn position(self, cell: &Field) -> Result<usize, Problem> {
        let text = code_of(&cell.text);
        match self {
            Self::Levels => level(text).ok_or_else(|| {
                never_an_answer(cell).unwrap_or_else(|| Problem::OffScale {
                    text: text.to_owned(),
                    least: Exact::from(*LEVELS.start() as i64),
                    most: Exact::from(*LEVELS.end() as i64),
                })
            }),
            Self::Options(options) => {
                let key = name_key(text);
                let found = options.iter().position(|option| name_key(&option.key) == key);
                found.ok_or_else(|| {
                    let keys = options.iter().map(|option| option.key.clone()).collect();
                    never_an_answer(cell).unwrap_or_else(|| Problem::UnknownOption {
                        text: text.to_owned(),
                        expected: Expected::OneOf(keys),
                    })
                })
            }
        }
    }
}

/// Counted from 0.
fn level(text: &str) -> Option<usize> {
    if let [digit @ b'1'..=b'5'] = text.as_bytes() {
        return Some(usize::from(digit - b'1'));
    }
    let key = name_key(text);
    LABELS
        .iter()
        .position(|labels| labels.iter().any(|label| name_key(label) == key))
}

#[cfg(test)]
mod tests {
    use crate::input::responses::scale::level;

    #[test]
    fn a_level_is_written_as_its_number_or_its_label() {
        for (text, found) in [
            ("1", Some(0)),
            ("5", Some(4)),
            ("RẤT HÀI LÒNG", Some(4)),
            ("Hài  lòng", Some(3)),
            ("Không hài lòng", Some(1)),
            ("neutral", Some(2)),
            ("0", None),
            ("6", None),
            ("4,5", None),
            ("hai long", None),
        ] {
            assert_eq!(level(text), found, "{text}");
        }
    }
}
