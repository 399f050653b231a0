//! The criteria of made rounds: rule types in the mix of real sets, half of the items plain points.
//!
//! ```text
//! I.1.1 … I.1.5, I.2.1 … I.2.5, II.1.1 …      an area of two criteria of five components each
//! ```

/// One component.
#[derive(Debug)]
pub(crate) struct Item {
    /// `II.1.4`
    pub(crate) id: String,
    pub(crate) rule: Rule,
    /// Full points.
    pub(crate) max: usize,
}

/// How an item is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rule {
    /// In quarters.
    Points,
    /// Three of them: all, half, none.
    Options,
    AllOrNothing,
    /// Tasks done of tasks given.
    Ratio,
    /// Dossiers in time of dossiers handled.
    Bands,
    /// A quarter off for each case.
    Deduct,
    /// Percent with two decimals.
    Survey,
}

/// Twenty items in a row; then from the start.
const MIX: [Rule; 20] = [
    Rule::Points,
    Rule::Points,
    Rule::Options,
    Rule::Points,
    Rule::AllOrNothing,
    Rule::Points,
    Rule::Ratio,
    Rule::Points,
    Rule::Bands,
    Rule::Points,
    Rule::Points,
    Rule::Options,
    Rule::Points,
    Rule::Ratio,
    Rule::Points,
    Rule::Deduct,
    Rule::AllOrNothing,
    Rule::Points,
    Rule::Options,
    Rule::Survey,
];
/// Full points of the items, in turn.
const MAXIMA: [usize; 7] = [2, 3, 5, 4, 2, 10, 6];

const HEAD: &str = r#"format = 1
id = "DUNG-DE-DO"
title = "Bộ tiêu chí dựng để đo"
status = "illustrative"
[[tier]]
name = "Xuất sắc"
min = 90
require = [{ area = "I", percent = 80 }]
[[tier]]
name = "Tốt"
min = 80
[[tier]]
name = "Khá"
min = 70
[[tier]]
name = "Trung bình"
min = 0
"#;

/// The item at a position of the outline.
pub(crate) fn item(at: usize) -> Item {
    let (area, criterion, component) = (roman(at / 10 + 1), at % 10 / 5 + 1, at % 5 + 1);
    Item {
        id: format!("{area}.{criterion}.{component}"),
        rule: MIX[at % MIX.len()],
        max: MAXIMA[at % MAXIMA.len()],
    }
}

/// The criteria file.
pub(crate) fn text(items: usize, blocks: usize) -> String {
    let mut text = HEAD.to_owned();
    for block in 1..=blocks {
        text += &format!("[[block]]\nid = \"T{block:02}\"\nname = \"Khối xã tỉnh {block}\"\n");
    }
    for at in 0..items {
        let Item { id, rule, max } = item(at);
        let (criterion, _) = id.rsplit_once('.').expect("ids have three parts");
        let (area, _) = criterion.split_once('.').expect("ids have three parts");
        if at % 10 == 0 {
            text += &format!("[[area]]\nid = \"{area}\"\nname = \"Lĩnh vực {area}\"\n");
        }
        if at % 5 == 0 {
            text += &format!(
                "[[criterion]]\nid = \"{criterion}\"\narea = \"{area}\"\nname = \"Tiêu chí {criterion}\"\n"
            );
        }
        text += &format!(
            "[[component]]\nid = \"{id}\"\ncriterion = \"{criterion}\"\nname = \"Tiêu chí thành phần {id}\"\n\
             max = {max}\n{}\n",
            rule.text(max)
        );
    }
    text
}

impl Rule {
    fn text(self, max: usize) -> String {
        let half = ["0", "0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5"][max];
        match self {
            Self::Points => "rule = { type = \"points\", step = 0.25 }".to_owned(),
            Self::Options => format!(
                "rule = {{ type = \"options\", options = [{{ key = \"a\", label = \"Đủ\", points = {max} }}, \
                 {{ key = \"b\", label = \"Chậm\", points = {half} }}, {{ key = \"c\", label = \"Thiếu\", points = 0 }}] }}"
            ),
            Self::AllOrNothing => "rule = { type = \"all-or-nothing\" }".to_owned(),
            Self::Ratio => {
                "na = \"rescale\"\nrule = { type = \"ratio\", of = \"Việc xong\", per = \"Việc được giao\" }"
                    .to_owned()
            }
            Self::Bands => format!(
                "rule = {{ type = \"bands\", of = \"Hồ sơ đúng hạn\", per = \"Hồ sơ\", bands = [{{ from = 98, points = {max} }}, \
                 {{ from = 90, points = {half} }}, {{ from = 0, points = 0 }}] }}"
            ),
            Self::Deduct => {
                "rule = { type = \"deduct\", each = 0.25, unit = \"hồ sơ\", floor = 0 }".to_owned()
            }
            Self::Survey => "rule = { type = \"survey\" }".to_owned(),
        }
    }
}

fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 5] = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut left = number;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            left -= value;
            text += sign;
        }
    }
    text
}
