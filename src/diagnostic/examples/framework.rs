//! Examples of what can be wrong in criteria and round files.

use crate::diagnostic::examples::{number, text, texts};
use crate::diagnostic::{Expected, Problem};

/// E4xx: what is written wrong, then what makes no sense.
pub(super) fn criteria() -> Vec<Problem> {
    [framework_texts(), framework_sense()].concat()
}

fn framework_texts() -> Vec<Problem> {
    vec![
        Problem::TomlSyntax {
            file: text("tieuchi.toml"),
            line: 51,
            column: 35,
            after: text("0"),
            message: text("unexpected `,`"),
        },
        Problem::RepeatedId {
            id: text("I.1"),
            first_line: 47,
            second_line: 55,
        },
        Problem::UnknownKey {
            key: text("roundng"),
            suggestion: Some(text("rounding")),
            known: texts(["method", "scale"]),
        },
        Problem::UnknownRule {
            text: text("option"),
            known: texts([
                "points",
                "ratio",
                "bands",
                "options",
                "all-or-nothing",
                "deduct",
                "survey",
            ]),
        },
        Problem::NewerFormat {
            found: text("99"),
            known: 1,
        },
        Problem::MissingKey {
            table: text("[[tier]]"),
            key: text("name"),
            is_list: false,
        },
        Problem::TextForNumber {
            text: text("0,5"),
            plain: Some(text("0.5")),
        },
        Problem::TooDeep { limit: 32 },
        Problem::NotPositive { key: text("max") },
        Problem::WrongType {
            key: text("criteria"),
            expected: Expected::List,
        },
        Problem::UnknownReference {
            key: text("area"),
            id: text("IV"),
            known: texts(["I", "II"]),
        },
        Problem::NumberOutOfRange {
            key: text("decimals"),
            least: number("0"),
            most: number("9"),
        },
        Problem::KeysExclude {
            key: text("min"),
            other: text("above"),
        },
    ]
}

fn framework_sense() -> Vec<Problem> {
    vec![
        Problem::SumMismatch {
            node: text("I"),
            stated: number("21"),
            sum: number("20"),
            parts: vec![
                (text("I.1"), number("5")),
                (text("I.2"), number("10")),
                (text("I.3"), number("5")),
            ],
        },
        Problem::BandsStartAbove {
            criterion: text("II.1"),
        },
        Problem::RewardAboveMax {
            criterion: text("II.2"),
            key: text("a"),
            points: number("12"),
            max: number("10"),
        },
        Problem::TierOrder {
            tier: text("Tốt"),
            at: number("95"),
            upper: text("Xuất sắc"),
            upper_at: number("90"),
        },
        Problem::UnknownInCondition {
            level: "area",
            id: text("IV"),
        },
        Problem::LowestTierBound {
            tier: text("Trung bình"),
            block: text("SO"),
        },
        Problem::RepeatedBound {
            key: text("bands"),
            text: text("from = 90"),
        },
        Problem::NothingBelow { node: text("IV") },
        Problem::BlockInTwoSets {
            block: text("SO"),
            first: text("departments.toml"),
            second: text("districts.toml"),
        },
        Problem::SamePoint,
    ]
}
