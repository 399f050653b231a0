//! A thousand random tables with none to three planted faults: no fault is missed, no false cause is named.
//!
//! What a fault would print is worked out from files with one thing changed, read and ranked from the start;
//! the verification knows nothing of them. A printed figure may come out of another change as well: then the
//! cause that is named must have given it too, in a round of its own, or none is named.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use parindex::model::answer::Stage;

use crate::paper::{Paper, Standing, differences};

const SEED: u64 = 2024;
const ROUNDS: usize = 40;
const TABLES: usize = 25;
const AGENCIES: [&str; 10] = ["A0", "A1", "A2", "A3", "A4", "A5", "B0", "B1", "B2", "B3"];

const SET: &str = r#"
format = 1
id = "PLANTED"
title = "Bộ tiêu chí để thử"
status = "illustrative"
[score]
decimals = 2
rounding = "half-up"
round_at = "total"
cap = "none"
[rank]
ties = "dense"
[[block]]
id = "A"
name = "Khối A"
[[block]]
id = "B"
name = "Khối B"
[[area]]
id = "I"
name = "Một"
max = 50
[[area]]
id = "II"
name = "Hai"
max = 50
[[criterion]]
id = "I.1"
area = "I"
name = "Chấm điểm"
max = 10
rule = { type = "points", step = 0.25 }
[[criterion]]
id = "I.2"
area = "I"
name = "Tỷ lệ"
max = 25
na = "rescale"
rule = { type = "ratio", of = "a", per = "b" }
[[criterion]]
id = "I.3"
area = "I"
name = "Có không"
max = 15
rule = { type = "all-or-nothing" }
[[criterion]]
id = "II.1"
area = "II"
name = "Trừ điểm"
max = 20
rule = { type = "deduct", each = 0.7, unit = "lần" }
[[criterion]]
id = "II.2"
area = "II"
name = "Khảo sát"
max = 30
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
max = 6
rule = { type = "deduct", each = 1.3, unit = "lần" }
[[tier]]
name = "Xuất sắc"
min = 72
require = [{ criterion = "P.1", points = 0 }]
[[tier]]
name = "Tốt"
min = 60
[[tier]]
name = "Khá"
min = 0
"#;

/// Splitmix64: the same numbers on every machine, for ever.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).expect("fewer sides than a word holds")
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

fn block_of(agency: &str) -> &str {
    &agency[..1]
}

fn answer(item: &str, dice: &mut Dice) -> String {
    match item {
        "I.1" => format!("{},{:02};", dice.below(10), 25 * dice.below(4)),
        "I.2" if dice.below(4) == 0 => "KAD;".to_owned(),
        "I.2" => {
            let per = *dice.one(&[20, 25, 40, 50]);
            format!("{};{per}", per - dice.below(15))
        }
        "I.3" => (*dice.one(&["Có;", "Có;", "Không;"])).to_owned(),
        "II.1" => format!("{};", dice.below(9)),
        "II.2" => format!("{},{:02};", 60 + dice.below(40), dice.below(100)),
        "T.1" => format!("{},{};", dice.below(3), 5 * dice.below(2)),
        _ => format!("{};", [0, 0, 1, 2][dice.below(4)]),
    }
}

const ITEMS: [&str; 7] = ["I.1", "I.2", "I.3", "II.1", "II.2", "T.1", "P.1"];
const HEADING: &str = "ma_don_vi;ma_tieu_chi;gia_tri;mau_so\n";

/// Agency and item → what is written after them.
type Answers = BTreeMap<(&'static str, &'static str), String>;

fn sheet(answers: &Answers) -> String {
    let row = |((agency, item), answer): (&(&str, &str), &String)| format!("{agency};{item};{answer}\n");
    HEADING.to_owned() + &answers.iter().map(row).collect::<String>()
}

fn round(dice: &mut Dice) -> (Paper, Answers, Answers) {
    let all = || {
        AGENCIES
            .into_iter()
            .flat_map(|agency| ITEMS.map(|item| (agency, item)))
    };
    let appraised: Answers = all()
        .map(|(agency, item)| ((agency, item), answer(item, dice)))
        .collect();
    let mut appraised = appraised;
    if dice.below(2) == 0 {
        // Equal answers make equal scores, and these a shared rank.
        let (better, worse) = *dice.one(&[("A0", "A1"), ("A2", "A5"), ("B1", "B3")]);
        for item in ITEMS {
            appraised.insert((better, item), appraised[&(worse, item)].clone());
        }
    }
    let mut own = appraised.clone();
    for key in all().filter(|(_, item)| *item != "II.2") {
        if dice.below(4) == 0 {
            own.insert(key, answer(key.1, dice));
        }
    }
    let mut register = "ma_don_vi;ten_don_vi;ma_khoi\n".to_owned();
    for agency in AGENCIES {
        writeln!(register, "{agency};Cơ quan {agency};{}", block_of(agency)).expect("a text takes more text");
    }
    let files = [
        (
            "parindex.toml",
            "format = 1\ntitle = \"Thử\"\ncriteria = \"set.toml\"\nagencies = \"donvi.csv\"\n\
             self = \"own.csv\"\nappraised = \"data.csv\"\n"
                .to_owned(),
        ),
        ("set.toml", SET.to_owned()),
        ("donvi.csv", register),
        ("own.csv", sheet(&own)),
        ("data.csv", sheet(&appraised)),
    ];
    (Paper::of(files), appraised, own)
}

type Standings = BTreeMap<String, Standing>;

/// A round with every fault worked out for all of its agencies.
struct World {
    paper: Paper,
    truth: Standings,
    /// Cause → what it would print.
    faults: BTreeMap<&'static str, Standings>,
    appraised: Answers,
    own: Answers,
}

impl World {
    fn new(dice: &mut Dice) -> Self {
        let (paper, appraised, own) = round(dice);
        let set = |from: &str, to: &str| paper.but("set.toml", from, to).standings(None);
        let without = |item: &str| {
            let mut answers = appraised.clone();
            let of_item = answers.iter_mut().filter(|((_, code), _)| *code == item);
            of_item.for_each(|(_, answer)| "0;".clone_into(answer));
            paper.with("data.csv", sheet(&answers)).standings(None)
        };
        let faults = BTreeMap::from([
            ("rounding", set("rounding = \"half-up\"", "rounding = \"down\"")),
            (
                "rounding even",
                set("rounding = \"half-up\"", "rounding = \"half-even\""),
            ),
            (
                "rounded-at",
                set("round_at = \"total\"", "round_at = \"criterion\""),
            ),
            ("not-applicable-as-zero", set("na = \"rescale\"", "na = \"zero\"")),
            ("cap", set("cap = \"none\"", "cap = \"scale\"")),
            ("bonus-left-out", without("T.1")),
            ("penalty-left-out", without("P.1")),
            ("older-stage", paper.standings(Some(Stage::SelfAssessed))),
            (
                "condition-ignored",
                set("require = [{ criterion = \"P.1\", points = 0 }]\n", ""),
            ),
            ("ties", set("ties = \"dense\"", "ties = \"competition\"")),
        ]);
        Self {
            truth: paper.standings(None),
            faults,
            appraised,
            own,
            paper,
        }
    }

    /// What another block would give an agency.
    fn moved(&self, agency: &str) -> Standing {
        let other = if block_of(agency) == "A" { "B" } else { "A" };
        let line = |block: &str| format!("{agency};Cơ quan {agency};{block}");
        let changed = self.paper.but("donvi.csv", &line(block_of(agency)), &line(other));
        changed.standings(None)[agency].clone()
    }

    /// What an agency gets with its own answer to one item in place of the appraised one.
    fn changed(&self, agency: &'static str, item: &'static str) -> Standing {
        let mut answers = self.appraised.clone();
        answers.insert((agency, item), self.own[&(agency, item)].clone());
        let changed = self.paper.with("data.csv", sheet(&answers));
        changed.standings(None)[agency].clone()
    }

    /// Whether a cause that was named would have given the printed figure.
    fn gives(&self, cause: &str, agency: &str, figure: &str, printed: &Standings) -> bool {
        let line = &printed[agency];
        let same = |then: &Standing| match figure {
            "score" => then.score == line.score,
            "rank" => then.rank == line.rank,
            _ => then.tier == line.tier,
        };
        match cause {
            "rounding" => ["rounding", "rounding even"]
                .iter()
                .any(|rule| same(&self.faults[rule][agency])),
            "rows-swapped" => self
                .truth
                .iter()
                .any(|(other, then)| other != agency && same(then)),
            // Ladders are the verification's own; that an answer gives the score is its own arithmetic.
            "answer" => figure == "score",
            "wrong-block" => same(&self.moved(agency)),
            other => self.faults.get(other).is_some_and(|then| same(&then[agency])),
        }
    }
}

/// One fault that was planted, and the line it was planted in.
#[derive(Debug)]
struct Planted {
    agency: &'static str,
    figure: &'static str,
    cause: &'static str,
}

const FAULTS: [&str; 12] = [
    "rounding",
    "rounding even",
    "rounded-at",
    "not-applicable-as-zero",
    "bonus-left-out",
    "penalty-left-out",
    "older-stage",
    "condition-ignored",
    "ties",
    "wrong-block",
    "rows-swapped",
    "answer",
];

/// Plants one fault in lines that hold so far; `None` where it would change nothing.
fn plant(
    world: &World,
    cause: &'static str,
    table: &mut Standings,
    free: &mut BTreeSet<&'static str>,
    dice: &mut Dice,
) -> Option<Planted> {
    let list: Vec<&'static str> = free.iter().copied().collect();
    let agency = *dice.one(&list);
    let truth = &world.truth[agency];
    let planted = |figure| {
        Some(Planted {
            agency,
            figure,
            cause,
        })
    };
    match cause {
        "condition-ignored" => {
            let then = &world.faults[cause][agency];
            (then.tier != truth.tier).then_some(())?;
            table.get_mut(agency)?.tier.clone_from(&then.tier);
            free.remove(agency);
            planted("tier")
        }
        "ties" => {
            let block: Vec<&str> = AGENCIES
                .into_iter()
                .filter(|other| block_of(other) == block_of(agency))
                .collect();
            let then = &world.faults[cause];
            let differs = |other: &&&str| then[**other].rank != world.truth[**other].rank;
            let first = *block.iter().find(differs)?;
            block.iter().all(|other| free.contains(other)).then_some(())?;
            for other in &block {
                table.get_mut(*other)?.rank = then[*other].rank;
                free.remove(other);
            }
            let agency = AGENCIES.into_iter().find(|other| *other == first)?;
            Some(Planted {
                agency,
                figure: "rank",
                cause,
            })
        }
        "wrong-block" => {
            let then = world.moved(agency);
            (then.rank != truth.rank && then.tier == truth.tier).then_some(())?;
            table.get_mut(agency)?.rank = then.rank;
            free.remove(agency);
            planted("rank")
        }
        "rows-swapped" => {
            let other = *dice.one(&list);
            (world.truth[other].score != truth.score).then_some(())?;
            table.insert(agency.to_owned(), world.truth[other].clone());
            table.insert(other.to_owned(), truth.clone());
            free.remove(agency);
            free.remove(other);
            planted("score")
        }
        _ => {
            let score = match cause {
                "answer" => world.changed(agency, dice.one::<&str>(&ITEMS)).score,
                _ => world.faults[cause][agency].score.clone(),
            };
            (score != truth.score).then_some(())?;
            table.get_mut(agency)?.score = score;
            free.remove(agency);
            planted("score")
        }
    }
}

fn printed(table: &Standings) -> String {
    let mut text = "Mã đơn vị;Điểm đánh giá;Xếp hạng;Xếp loại\n".to_owned();
    for (agency, line) in table {
        let score = line.score.replace('.', ",");
        writeln!(text, "{agency};{score};{};{}", line.rank, line.tier).expect("a text takes more text");
    }
    text
}

#[test]
fn no_planted_fault_is_missed_and_no_cause_is_named_that_would_not_have_given_the_figure() {
    let mut dice = Dice(SEED);
    let mut named_as_planted: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let world = World::new(&mut dice);
        for _ in 0..TABLES {
            let mut table = world.truth.clone();
            let mut free: BTreeSet<&'static str> = AGENCIES.into();
            let mut planted = Vec::new();
            for _ in 0..dice.below(4) {
                let cause = *dice.one(&FAULTS);
                planted.extend(plant(&world, cause, &mut table, &mut free, &mut dice));
            }
            let verified = world.paper.with("congbo.csv", printed(&table)).verified();
            let found = differences(&verified);
            let told = format!(
                "seed {SEED}\nplanted {planted:?}\nfound {found:?}\n{}{:?}",
                printed(&table),
                world.truth
            );
            check(&world, &table, &found, &told);
            for fault in &planted {
                let line = found
                    .iter()
                    .find(|line| line.starts_with(&format!("{} {} ", fault.agency, fault.figure)));
                let why = line
                    .unwrap_or_else(|| panic!("missed {fault:?}\n{told}"))
                    .rsplit(' ')
                    .next();
                let cause = fault.cause.split(' ').next();
                let (right, all) = named_as_planted.entry(fault.cause).or_default();
                *right += usize::from(why == cause);
                *all += 1;
            }
        }
    }
    let right: usize = named_as_planted.values().map(|(right, _)| right).sum();
    let all: usize = named_as_planted.values().map(|(_, all)| all).sum();
    assert_eq!(named_as_planted.len(), FAULTS.len(), "{named_as_planted:?}");
    assert!(
        all > 500 && right * 100 > all * 95,
        "{right} of {all}: {named_as_planted:?}"
    );
}

/// Every difference stands where the table differs from the truth, and its cause would have made it.
fn check(world: &World, table: &Standings, found: &[String], told: &str) {
    let mut differing = 0;
    for (agency, line) in table {
        let truth = &world.truth[agency];
        let differs = [
            ("score", line.score != truth.score),
            ("rank", line.rank != truth.rank),
            ("tier", line.tier != truth.tier),
        ];
        for (figure, differs) in differs {
            let found = found
                .iter()
                .find_map(|found| found.strip_prefix(&format!("{agency} {figure} ")));
            assert_eq!(found.is_some(), differs, "{agency} {figure}\n{told}");
            differing += usize::from(differs);
            let Some(why) = found else { continue };
            let named = !matches!(why, "follows" | "unexplained");
            assert!(
                !named || world.gives(why, agency, figure, table),
                "{agency} {figure} {why}\n{told}"
            );
        }
    }
    assert_eq!(found.len(), differing, "{told}");
}
