//! Laws that hold for every round, tried on random answers to a set that uses every rule type.
//!
//! `PROPTEST_CASES=10000 cargo test --release --test laws` tries more of them.

#[path = "support/round.rs"]
mod opening;
#[path = "support/ranked.rs"]
mod ranked;
mod support;

use std::collections::BTreeMap;

use parindex::analysis::weight::share_of_scale;
use parindex::check::Checked;
use parindex::exact::Exact;
use parindex::model::framework::Node;
use parindex::model::precedence::Side;
use parindex::ranking::{Placement, Ranking};
use parindex::scoring::{Score, Silent, score};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use opening::open;
use ranked::ranking_of;
use support::Folder;

const HEAD: &str = r#"
format = 1
id = "LAWS"
title = "Bộ tiêu chí để thử"
status = "illustrative"

[score]
method = "METHOD"

[[block]]
id = "A"
name = "Khối A"

[[tier]]
name = "Xuất sắc"
min = 90
require = [{ area = "I", percent = 50 }, { criterion = "P.1", points = 1 }]
[[tier]]
name = "Tốt"
above = 80
quota = 50
[[tier]]
name = "Khá"
min = 60
[[tier]]
name = "Yếu"
min = 0
"#;

const AREAS: &str = r#"
[[area]]
id = "I"
name = "Lĩnh vực một"
max = 46
[[area]]
id = "II"
name = "Lĩnh vực hai"
max = 40
WEIGHT
"#;

const CRITERIA: &str = r#"
[[criterion]]
id = "I.1"
area = "I"
name = "Chấm điểm"
max = 5
rule = { type = "points", step = 0.25 }
[[criterion]]
id = "I.2"
area = "I"
name = "Tỷ lệ"
max = 10
na = "rescale"
rule = { type = "ratio", of = "a", per = "b", zero = "na", target = 90, at_least = 10 }
[[criterion]]
id = "I.3"
area = "I"
name = "Theo bậc"
max = 20
rule = { type = "bands", of = "a", per = "b", zero = "zero", bands = [{ above = 90, points = 20 }, { from = 70, ratio = true }, { from = 0, points = 0 }] }
[[criterion]]
id = "I.4"
area = "I"
name = "Phương án"
max = 3
rule = { type = "options", options = [{ key = "a", label = "A", points = 3 }, { key = "b", label = "B", points = 1.5 }, { key = "c", label = "C", points = 0 }] }
[[criterion]]
id = "I.5"
area = "I"
name = "Được hoặc không"
max = 8
rule = { type = "all-or-nothing" }
[[criterion]]
id = "II.1"
area = "II"
name = "Theo tiêu chí thành phần"
[[component]]
id = "II.1.1"
criterion = "II.1"
name = "Các phần"
max = 3
rule = { type = "checklist", parts = [{ key = "a", label = "A", points = 1 }, { key = "b", label = "B", points = 2 }] }
[[component]]
id = "II.1.2"
criterion = "II.1"
name = "Trừ điểm"
max = 7
rule = { type = "deduct", each = 0.3, unit = "lần", floor = 1 }
[[criterion]]
id = "II.2"
area = "II"
name = "Tăng dần"
max = 5
rule = { type = "increment", base = 3, from = 50, every = 5, add = 0.5, whole_steps = true }
[[criterion]]
id = "II.3"
area = "II"
name = "Ít là tốt"
max = 5
rule = { type = "goalposts", worst = 30, best = 3 }
[[criterion]]
id = "II.4"
area = "II"
name = "Khảo sát"
max = 20
rule = { type = "survey" }
[[criterion]]
id = "T.1"
kind = "bonus"
name = "Thưởng"
max = 3
rule = { type = "points", step = 0.5 }
[[criterion]]
id = "P.1"
kind = "penalty"
name = "Phạt"
max = 5
rule = { type = "deduct", each = 1, unit = "trường hợp" }
"#;

/// The items, each with the answers it may get from worst to best: a later one never earns less.
fn ladder(item: &str) -> Vec<&'static str> {
    match item {
        "I.1" => vec!["0,00", "0,25", "2,50", "4,75", "5,00"],
        "I.2" | "I.3" => vec!["0;7", "1;3", "29;36", "59;64", "33;36", "7;7"],
        "I.4" => vec!["c", "b", "a"],
        "I.5" => vec!["Không", "Có"],
        "II.1.1" => vec!["0", "a", "b", "a+b"],
        "II.1.2" => vec!["40", "7", "1", "0"],
        "II.2" => vec!["0,5", "50,0", "54,9", "63,0", "70,5", "99,0"],
        "II.3" => vec!["30,5", "29,9", "10,1", "3,5", "1,5"],
        "II.4" => vec!["0,5", "33,33", "66,67", "99,99"],
        "T.1" => vec!["0,0", "0,5", "3,0"],
        "P.1" => vec!["9", "2", "1", "0"],
        other => panic!("no item {other}"),
    }
}

const ITEMS: [&str; 11] = [
    "I.1", "I.2", "I.3", "I.4", "I.5", "II.1.1", "II.1.2", "II.2", "II.3", "II.4", "T.1",
];

/// Agency → item → answer.
type Answers = BTreeMap<String, BTreeMap<&'static str, &'static str>>;

fn items() -> impl Iterator<Item = &'static str> {
    ITEMS.into_iter().chain(["P.1"])
}

fn one_agency() -> impl Strategy<Value = BTreeMap<&'static str, &'static str>> {
    let answer = |item: &'static str| select(ladder(item)).prop_map(move |answer| (item, answer));
    let all: Vec<_> = items().map(answer).collect();
    (all, any::<bool>()).prop_map(|(pairs, not_applicable)| {
        let mut answers: BTreeMap<_, _> = pairs.into_iter().collect();
        if not_applicable {
            answers.insert("I.2", "KAD");
        }
        answers
    })
}

fn agencies() -> impl Strategy<Value = Answers> {
    prop::collection::vec(one_agency(), 1..7).prop_map(|list| {
        list.into_iter()
            .enumerate()
            .map(|(at, answers)| (format!("CQ{at:02}"), answers))
            .collect()
    })
}

fn method() -> impl Strategy<Value = &'static str> {
    select(vec!["points", "weighted-mean"])
}

/// A whole round; `rows` may have been put into any order.
fn round(method: &str, rows: &[String]) -> Folder {
    let weight = if method == "weighted-mean" {
        "weight = 3"
    } else {
        ""
    };
    let set = [
        HEAD.replace("METHOD", method),
        AREAS.replace("WEIGHT", weight),
        CRITERIA.to_owned(),
    ]
    .concat();
    let data = format!("ma_don_vi;ma_tieu_chi;gia_tri;mau_so\n{}\n", rows.join("\n"));
    Folder::new()
        .with(
            "parindex.toml",
            "format = 1\ntitle = \"Thử\"\ncriteria = \"set.toml\"\nappraised = \"data.csv\"\n",
        )
        .with("set.toml", set)
        .with("data.csv", data)
}

fn rows(answers: &Answers) -> Vec<String> {
    let of_agency = |(agency, items): (&String, &BTreeMap<&str, &str>)| {
        let row = |(item, answer): (&&str, &&str)| {
            let cells = if answer.contains(';') {
                (*answer).to_owned()
            } else {
                format!("{answer};")
            };
            format!("{agency};{item};{cells}")
        };
        items.iter().map(row).collect::<Vec<_>>()
    };
    answers.iter().flat_map(of_agency).collect()
}

fn rank(method: &str, answers: &Answers) -> (Folder, Ranking) {
    let folder = round(method, &rows(answers));
    let ranking = ranking_of(&folder);
    (folder, ranking)
}

/// The score behind a placement, with its parts.
fn score_of(checked: &Checked, placement: &Placement) -> Score {
    let edition = &checked.round().editions[0];
    let side = Side::Ranked(checked.stage());
    score(checked, edition, side, placement.agency, &mut Silent)
}

/// Code → (exact score, published, rank, tier), as the round names agencies.
fn standing(folder: &Folder) -> BTreeMap<String, (Exact, String, Option<u32>, Option<usize>)> {
    let opened = open(folder);
    let checked = opened.checked.expect("the round was ranked before");
    let ranking = parindex::ranking::rank(&checked).remove(0);
    let of = |placement: &Placement| {
        let code = checked.round().agency(placement.agency).code.clone();
        let score = &placement.score;
        (
            code,
            (
                score.exact.clone(),
                score.published.to_string(),
                placement.rank,
                placement.tier,
            ),
        )
    };
    ranking.blocks[0].placements.iter().map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_never_matters(
        method in method(),
        answers in agencies(),
        moves in prop::collection::vec(any::<Index>(), 80),
    ) {
        let sorted = rows(&answers);
        let mut shuffled = sorted.clone();
        for (at, to) in moves.iter().enumerate() {
            let length = shuffled.len();
            shuffled.swap(at % length, to.index(length));
        }
        prop_assert_eq!(standing(&round(method, &sorted)), standing(&round(method, &shuffled)));
    }

    #[test]
    fn equal_answers_share_score_rank_and_tier(method in method(), answers in agencies()) {
        let mut twins = answers.clone();
        let twin = answers["CQ00"].clone();
        twins.insert("CQ99".to_owned(), twin);
        let (folder, ranking) = rank(method, &twins);
        let standing = standing(&folder);
        prop_assert_eq!(&standing["CQ00"], &standing["CQ99"]);
        let tied = ranking.blocks[0].placements.iter().filter(|placement| placement.tied).count();
        prop_assert!(tied >= 2);
    }

    #[test]
    fn a_better_answer_never_lowers_a_score(
        method in method(),
        answers in agencies(),
        item in select(items().collect::<Vec<_>>()),
        rungs in (any::<Index>(), any::<Index>()),
    ) {
        let ladder = ladder(item);
        let (a, b) = (rungs.0.index(ladder.len()), rungs.1.index(ladder.len()));
        let score_with = |rung: usize| {
            let mut changed = answers.clone();
            changed.get_mut("CQ00").expect("there is a first agency").insert(item, ladder[rung]);
            standing(&rank(method, &changed).0)["CQ00"].0.clone()
        };
        prop_assert!(score_with(a.min(b)) <= score_with(a.max(b)), "{item}: {} > {}", ladder[a.min(b)], ladder[a.max(b)]);
    }

    #[test]
    fn areas_add_up_to_the_total(answers in agencies()) {
        let (folder, ranking) = rank("points", &answers);
        let checked = open(&folder).checked.expect("the round was ranked before");
        for placement in &ranking.blocks[0].placements {
            let score = score_of(&checked, placement);
            let total = &score.total;
            prop_assert_eq!(total, &placement.score);
            let areas: Exact = score.areas.iter().map(|area| &area.part.earned).sum();
            let maxima: Exact = score.areas.iter().map(|area| &area.part.max).sum();
            let criteria: Exact =
                score.areas.iter().flat_map(|area| &area.criteria).map(|part| &part.earned).sum();
            prop_assert_eq!(&areas, &total.earned);
            prop_assert_eq!(&criteria, &total.earned);
            prop_assert_eq!(&maxima, &total.max);
            let base = (&areas * &Exact::HUNDRED).checked_div(&maxima).expect("something applies");
            prop_assert_eq!(&(&base + &total.bonus) - &total.penalty, total.exact.clone());
        }
    }

    #[test]
    fn the_weights_of_all_items_add_up_to_the_whole(method in method(), answers in agencies()) {
        let folder = round(method, &rows(&answers));
        let opened = open(&folder);
        let checked = opened.checked.expect("the round is free of errors");
        let ranking = parindex::ranking::rank(&checked).remove(0);
        for placement in &ranking.blocks[0].placements {
            let framework = checked.round().framework_of(placement.agency);
            let score = score_of(&checked, placement);
            let weight = |(index, _)| share_of_scale(framework, &score, Node::Item(index));
            let total: Exact = framework.indexed_items().filter_map(weight).sum();
            // T.1 and P.1 stand beside the scale.
            prop_assert_eq!(total, Exact::ONE);
        }
    }

    #[test]
    fn tiers_cover_the_scale_and_a_higher_score_never_stands_below(method in method(), answers in agencies()) {
        let (_folder, ranking) = rank(method, &answers);
        let block = &ranking.blocks[0];
        let counted: usize = block.tiers.iter().map(|tier| tier.count).sum();
        prop_assert_eq!(counted, block.placements.len());
        for pair in block.placements.windows(2) {
            prop_assert!(pair[0].score.published >= pair[1].score.published);
            prop_assert!(pair[0].rank <= pair[1].rank);
        }
    }
}

/// 0.1 + 0.2, 0.3 + 0 and 0.7 − 0.4 are all 0.3; in doubles they are three different numbers.
#[test]
fn three_agencies_of_exactly_three_tenths_tie_however_they_were_summed() {
    let set = r#"
format = 1
id = "BA-PHAN-MUOI"
title = "Ba phần mười"
[score]
decimals = 2
[rank]
by = "exact"
[[block]]
id = "A"
name = "Khối A"
[[area]]
id = "I"
name = "Lĩnh vực"
max = 100
[[criterion]]
id = "I.1"
area = "I"
name = "Một"
max = 50
rule = { type = "points" }
[[criterion]]
id = "I.2"
area = "I"
name = "Hai"
max = 50
rule = { type = "points" }
[[criterion]]
id = "P.1"
kind = "penalty"
name = "Trừ"
max = 1
rule = { type = "points" }
[[tier]]
name = "Chung"
min = 0
"#;
    let data = "agency,criterion,value\nA,I.1,0.1\nA,I.2,0.2\nA,P.1,0.0\nB,I.1,0.3\nB,I.2,0.0\nB,P.1,0.0\n\
                C,I.1,0.7\nC,I.2,0.0\nC,P.1,0.4\n";
    let folder = Folder::new()
        .with(
            "parindex.toml",
            "format = 1\ncriteria = \"set.toml\"\nself = \"data.csv\"\n",
        )
        .with("set.toml", set)
        .with("data.csv", data);
    let ranking = ranking_of(&folder);
    let places: Vec<_> = ranking.blocks[0]
        .placements
        .iter()
        .map(|placement| (placement.rank, placement.tied, placement.score.exact.to_string()))
        .collect();
    assert_eq!(places, vec![(Some(1), true, "3/10".to_owned()); 3]);
}

/// 26.665 three times: each share is a third, the sum is 79.995, and half up makes it 80.00.
#[test]
fn a_score_of_79_995_made_of_thirds_is_published_as_80_00() {
    let criterion = |n: u32| {
        format!(
            "[[criterion]]\nid = \"I.{n}\"\narea = \"I\"\nname = \"Phần {n}\"\nmax = 33\n\
             rule = {{ type = \"ratio\", of = \"a\", per = \"b\" }}\n"
        )
    };
    let set = format!(
        "format = 1\nid = \"PHAN-BA\"\ntitle = \"Phần ba\"\n[[block]]\nid = \"A\"\nname = \"Khối A\"\n\
         [[area]]\nid = \"I\"\nname = \"Lĩnh vực\"\nmax = 99\n{}{}{}[[tier]]\nname = \"Tốt\"\nmin = 80\n\
         [[tier]]\nname = \"Khá\"\nmin = 0\n",
        criterion(1),
        criterion(2),
        criterion(3)
    );
    // Σ (of ÷ per) = 3 × 0.79995 with denominators 3, 7 and 21 × 20 000.
    let data = "agency,criterion,value,denominator\nA,I.1,2,3\nA,I.2,6,7\nA,I.3,367937,420000\n";
    let folder = Folder::new()
        .with(
            "parindex.toml",
            "format = 1\ncriteria = \"set.toml\"\nself = \"data.csv\"\n",
        )
        .with("set.toml", set)
        .with("data.csv", data);
    let ranking = ranking_of(&folder);
    let score = &ranking.blocks[0].placements[0].score;
    assert_eq!(score.exact.to_string(), "15999/200");
    assert_eq!(score.published.to_string(), "80.00");
    assert_eq!(ranking.blocks[0].placements[0].tier, Some(0));
}
