//! The parts of a change add up to it, for whatever two rounds are compared.

#[path = "audit/fractions.rs"]
mod fractions;
#[path = "support/round.rs"]
mod opening;
#[path = "audit/random.rs"]
mod random;
#[path = "support/ranked.rs"]
mod ranked;
mod support;

use parindex::Opened;
use parindex::analysis::compare::{Side, compare};
use parindex::format::{Drawing, Format, comparison};
use parindex::input::request::Request;
use parindex::model::answer::Stage;
use parindex::model::name::Language;
use parindex::ranking::{Ranking, rank};
use parindex::view::{Compared, SideName};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use fractions::{Fraction, fraction, whole};
use opening::open;
use random::Dice;
use ranked::ranking_of;
use support::Folder;

const PAIRS: u64 = 1000;
/// Sets of criteria that the pairs are drawn from, each with two sheets of answers.
const SETS: u64 = 60;
const CAUSES: [&str; 6] = [
    "answers",
    "membership",
    "rules",
    "criteria",
    "settings",
    "rounding",
];

#[test]
fn the_parts_of_1000_random_pairs_add_up_to_the_difference_exactly() {
    let sheet = |n: u64| open(&random::round(&mut Dice::new(n / 2), &mut Dice::new(!n)));
    let rounds: Vec<Ranked> = (0..2 * SETS).map(|n| Ranked::of(sheet(n))).collect();
    let mut dice = Dice::new(2024);
    let mut agencies = 0;
    for pair in 0..PAIRS {
        let old = dice.throw(2 * SETS);
        // A third with the other sheet of the same set, the others with sets that share codes with it.
        let new = if pair % 3 == 0 {
            old ^ 1
        } else {
            dice.throw(2 * SETS)
        };
        let file = compared(&rounds[old as usize], &rounds[new as usize], pair % 2 == 0);
        for agency in list(&file["agencies"]) {
            let whose = format!("pair {pair} of rounds {old} and {new}, {}", agency["agency"]);
            adds_up(agency, &whose);
            if old / 2 == new / 2 {
                for cause in ["rules", "criteria", "settings"] {
                    assert_eq!(part(agency, cause), whole(0), "{whose}: {cause} under one set");
                }
            }
            agencies += 1;
        }
    }
    assert!(agencies > 2 * PAIRS, "{agencies} agencies stood on both sides");
}

#[test]
fn a_round_compared_with_itself_has_no_changes() {
    for seed in 0..20 {
        let folder = random::round(&mut Dice::new(seed), &mut Dice::new(seed));
        let (round, scored) = (Ranked::of(open(&folder)), ranking_of(&folder).blocks.remove(0));
        let file = compared(&round, &round, false);
        assert_eq!(file["criteria_changed"], Value::Array(Vec::new()));
        let agencies = list(&file["agencies"]);
        assert_eq!(agencies.len(), scored.placements.len() + scored.unranked.len());
        for (agency, cause) in agencies
            .iter()
            .flat_map(|agency| CAUSES.map(|cause| (agency, cause)))
        {
            assert_eq!(part(agency, cause), whole(0), "seed {seed}: {cause}");
        }
    }
}

/// One area of two criteria, with a line of each of them to be changed.
fn small(method: &str, weight: &str, second: &str, answers: &str) -> Folder {
    let set = format!(
        "format = 1\nid = \"NHO\"\ntitle = \"Nhỏ\"\nstatus = \"illustrative\"\n[score]\nmethod = \"{method}\"\n\
         [[block]]\nid = \"A\"\nname = \"Khối A\"\n[[tier]]\nname = \"Chung\"\nmin = 0\n\
         [[area]]\nid = \"I\"\nname = \"Lĩnh vực\"\n\
         [[criterion]]\nid = \"I.1\"\narea = \"I\"\nname = \"Một\"\nmax = 4\n{weight}rule = {{ type = \"points\" }}\n\
         [[criterion]]\nid = \"I.2\"\narea = \"I\"\nname = \"Hai\"\nna = \"rescale\"\n{second}\n"
    );
    let file = "format = 1\ntitle = \"Nhỏ\"\ncriteria = \"set.toml\"\nappraised = \"data.csv\"\n";
    Folder::new()
        .with("parindex.toml", file)
        .with("set.toml", set)
        .with("data.csv", format!("agency,criterion,value\n{answers}"))
}

const SIX: &str = "max = 6\nrule = { type = \"points\" }";
const NOT_ZERO: &str = "the one part that is not zero";

/// The only cause that has a part, and that part.
fn only_part(old: &Folder, new: &Folder) -> (&'static str, Fraction) {
    let [old, new] = [old, new].map(|folder| Ranked::of(open(folder)));
    let file = compared(&old, &new, false);
    let agency = &file["agencies"][0];
    adds_up(agency, "A");
    let mut parts = CAUSES.into_iter().map(|cause| (cause, part(agency, cause)));
    let found = parts.find(|(_, part)| *part != whole(0)).expect(NOT_ZERO);
    assert!(parts.all(|(_, part)| part == whole(0)), "{agency}");
    found
}

#[test]
fn another_answer_is_the_part_of_the_answers() {
    let old = small("points", "", SIX, "A,I.1,4\nA,I.2,6\n");
    let new = small("points", "", SIX, "A,I.1,3\nA,I.2,6\n");
    assert_eq!(only_part(&old, &new), ("answers", whole(-10)));
}

#[test]
fn an_answer_that_no_longer_applies_is_the_part_of_membership() {
    let old = small("points", "", SIX, "A,I.1,4\nA,I.2,3\n");
    let new = small("points", "", SIX, "A,I.1,4\nA,I.2,KAD\n");
    assert_eq!(only_part(&old, &new), ("membership", whole(30)));
}

#[test]
fn another_maximum_is_the_part_of_the_rules_with_the_answer_that_it_changed() {
    let old = small("points", "", SIX, "A,I.1,4\nA,I.2,3\n");
    let new = small(
        "points",
        "",
        "max = 16\nrule = { type = \"points\" }",
        "A,I.1,4\nA,I.2,6\n",
    );
    assert_eq!(only_part(&old, &new), ("rules", whole(-20)));
}

#[test]
fn another_weight_is_the_part_of_the_criteria() {
    let old = small("weighted-mean", "", SIX, "A,I.1,4\nA,I.2,3\n");
    let new = small("weighted-mean", "weight = 4\n", SIX, "A,I.1,4\nA,I.2,3\n");
    assert_eq!(only_part(&old, &new), ("criteria", whole(15)));
}

#[test]
fn another_method_is_the_part_of_the_settings() {
    let old = small("points", "", SIX, "A,I.1,4\nA,I.2,3\n");
    let new = small("weighted-mean", "", SIX, "A,I.1,4\nA,I.2,3\n");
    assert_eq!(only_part(&old, &new), ("settings", whole(5)));
}

#[test]
fn a_comparison_is_never_wider_than_the_terminal() {
    let at = |stage: Stage| {
        let request = Request {
            inputs: vec!["samples/da-nang-2022".into()],
            stage: Some(stage),
            ..Request::default()
        };
        Ranked::of(parindex::open(&request, Default::default()))
    };
    let (own, appraised) = (at(Stage::SelfAssessed), at(Stage::Appraised));
    for (width, language) in [
        (80, Language::Vietnamese),
        (80, Language::English),
        (120, Language::Vietnamese),
    ] {
        let drawing = Drawing {
            language,
            width: Some(width),
            colour: false,
        };
        let text = written(&own, &appraised, false, Format::Table, &drawing);
        for line in text.lines() {
            assert!(line.width() <= width, "at {width}: {line}");
        }
    }
}

/// An opened round with its rankings.
struct Ranked {
    opened: Opened,
    rankings: Vec<Ranking>,
}

impl Ranked {
    fn of(opened: Opened) -> Self {
        let problems: Vec<_> = opened.problems.iter().collect();
        let checked = opened.checked.as_ref().unwrap_or_else(|| panic!("{problems:?}"));
        let rankings = rank(checked);
        Self { opened, rankings }
    }

    fn side(&self) -> Side<'_> {
        let checked = self.opened.checked.as_ref().expect("it was ranked");
        Side::new(checked, &self.rankings).expect("there are answers")
    }
}

/// The JSON of `parindex compare`.
fn compared(old: &Ranked, new: &Ranked, as_is: bool) -> Value {
    let text = written(old, new, as_is, Format::Json, &Drawing::default());
    serde_json::from_str(&text).expect("a comparison is JSON")
}

fn written(old: &Ranked, new: &Ranked, as_is: bool, format: Format, drawing: &Drawing) -> String {
    let found = compare(old.side(), new.side(), as_is);
    let name = SideName::Text("round".to_owned());
    let view = Compared {
        comparison: &found,
        before: &name,
        after: &name,
        unreasoned: None,
        lists_reasons: false,
        lists_all: false,
        sources: &new.opened.sources,
    };
    comparison(&view, format, drawing)
}

/// All parts to the change, those of criteria to their causes; the change is that of the printed scores.
fn adds_up(agency: &Value, whose: &str) {
    let score = |side: &str| fraction(&agency[side]["score"]);
    let exact = |side: &str| fraction(&agency[side]["exact"]);
    let change = score("after") - score("before");
    assert_eq!(fraction(&agency["change"]), change, "{whose}: change");
    let parts: Fraction = CAUSES.iter().map(|cause| part(agency, cause)).sum();
    assert_eq!(parts, change, "{whose}: parts and change");
    for cause in &CAUSES[..3] {
        let items = list(&agency["items"])
            .iter()
            .filter(|item| item["cause"] == *cause);
        let sum: Fraction = items.map(|item| fraction(&item["by"])).sum();
        assert_eq!(sum, part(agency, cause), "{whose}: criteria of {cause}");
    }
    let rounding = score("after") - exact("after") - (score("before") - exact("before"));
    assert_eq!(part(agency, "rounding"), rounding, "{whose}: rounding");
}

fn part(agency: &Value, cause: &str) -> Fraction {
    fraction(&agency["parts"][cause])
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
