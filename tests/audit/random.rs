//! Made-up rounds: settings, weights, rules and answers thrown with dice that a seed repeats.

use crate::support::Folder;

/// SplitMix64: a seed gives the same throws on every machine.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// 0 … `sides` − 1
    pub(crate) fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }

    fn one_of<'t>(&mut self, words: &[&'t str]) -> &'t str {
        words[self.throw(words.len() as u64) as usize]
    }

    fn chance(&mut self, of: u64) -> bool {
        self.throw(of) == 0
    }
}

/// An item as it is written down, and the answers that it may get.
struct Item {
    rule: String,
    na: &'static str,
    answer: fn(&mut Dice) -> String,
}

/// A round of up to six agencies under two to four areas, every rule type among them; the criteria are thrown
/// with the one dice, the agencies and their answers with the other.
pub(crate) fn round(dice: &mut Dice, answers: &mut Dice) -> Folder {
    let weighted = dice.chance(2);
    let mut set = head(dice, weighted);
    let mut items: Vec<(String, Item)> = Vec::new();
    for area in 1..=1 + dice.throw(3) {
        set += &format!(
            "[[area]]\nid = \"{area}\"\nname = \"Lĩnh vực {area}\"\n{}",
            weight(dice, weighted)
        );
        for criterion in 1..=1 + dice.throw(4) {
            let id = format!("{area}.{criterion}");
            set += &format!(
                "[[criterion]]\nid = \"{id}\"\narea = \"{area}\"\nname = \"Tiêu chí\"\n{}",
                weight(dice, weighted)
            );
            if dice.chance(3) {
                for part in 1..=2 {
                    let id = format!("{id}.{part}");
                    let item = item(dice);
                    set += &format!(
                        "[[component]]\nid = \"{id}\"\ncriterion = \"{area}.{criterion}\"\nname = \"Thành phần\"\n{}{}",
                        weight(dice, weighted),
                        item.text()
                    );
                    items.push((id, item));
                }
            } else {
                let item = item(dice);
                set += &item.text();
                items.push((id, item));
            }
        }
    }
    // Something always applies.
    let sure = Item {
        rule: "max = 7\nrule = { type = \"points\" }".to_owned(),
        na: "no",
        answer: |dice| format!("{}", dice.throw(8)),
    };
    set += &format!(
        "[[area]]\nid = \"9\"\nname = \"Lĩnh vực chắc chắn\"\n[[criterion]]\nid = \"9.1\"\narea = \"9\"\nname = \"Chấm điểm\"\n{}",
        sure.text()
    );
    items.push(("9.1".to_owned(), sure));
    let beside = extras();
    for (id, kind, item) in beside {
        set += &format!(
            "[[criterion]]\nid = \"{id}\"\nkind = \"{kind}\"\nname = \"Ngoài thang điểm\"\n{}",
            item.text()
        );
        items.push((id.to_owned(), item));
    }
    set += &tiers(dice);
    let (register, data) = agencies(answers, &items);
    let file = "format = 1\ntitle = \"Thử\"\ncriteria = \"set.toml\"\nagencies = \"dv.csv\"\nappraised = \"data.csv\"\n";
    Folder::new()
        .with("parindex.toml", file)
        .with("set.toml", set)
        .with("dv.csv", register)
        .with("data.csv", data)
}

impl Item {
    fn text(&self) -> String {
        format!("na = \"{}\"\n{}\n", self.na, self.rule)
    }
}

fn head(dice: &mut Dice, weighted: bool) -> String {
    format!(
        "format = 1\nid = \"THU\"\ntitle = \"Thử\"\nstatus = \"illustrative\"\n[score]\nmethod = \"{}\"\nscale = {}\n\
         decimals = {}\nrounding = \"{}\"\nround_at = \"{}\"\nmissing = \"{}\"\ncap = \"{}\"\n[rank]\nby = \"{}\"\n\
         [[block]]\nid = \"A\"\nname = \"Khối A\"\n",
        if weighted { "weighted-mean" } else { "points" },
        dice.one_of(&["100", "10", "1000"]),
        dice.throw(5),
        dice.one_of(&["half-up", "half-even", "down"]),
        dice.one_of(&["total", "criterion"]),
        "zero",
        dice.one_of(&["none", "scale"]),
        dice.one_of(&["published", "exact"]),
    )
}

fn weight(dice: &mut Dice, weighted: bool) -> String {
    match weighted {
        true => format!("weight = {}\n", dice.one_of(&["1", "0.5", "3", "2.25"])),
        false => String::new(),
    }
}

fn tiers(dice: &mut Dice) -> String {
    let require = dice.one_of(&[
        "",
        "require = [{ area = \"9\", percent = 50 }]\n",
        "require = [{ every = \"criterion\", percent = 30 }, { criterion = \"P\", points = 1 }]\n",
        "require = [{ every = \"area\", percent = 40 }]\nquota = 40\n",
        "require = [{ criterion = \"9.1\", percent = 60 }]\nquota = 50\n",
    ]);
    format!(
        "[[tier]]\nname = \"Tốt\"\nmin = 6\n{require}[[tier]]\nname = \"Khá\"\nabove = 5.5\n[[tier]]\nname = \"Yếu\"\nmin = 0\n"
    )
}

fn extras() -> [(&'static str, &'static str, Item); 2] {
    let bonus = Item {
        rule: "max = 3\nrule = { type = \"points\", step = 0.5 }".to_owned(),
        na: "zero",
        answer: |dice| dice.one_of(&["0.0", "0.5", "3.0", "KAD"]).to_owned(),
    };
    let penalty = Item {
        rule: "max = 5\nrule = { type = \"deduct\", each = 0.75, unit = \"lần\" }".to_owned(),
        na: "zero",
        answer: |dice| format!("{}", dice.throw(9)),
    };
    [("T", "bonus", bonus), ("P", "penalty", penalty)]
}

fn item(dice: &mut Dice) -> Item {
    let na = ["no", "rescale", "full", "zero"][dice.throw(4) as usize];
    let zero = dice.one_of(&["na", "full", "zero"]);
    let (rule, answer): (String, fn(&mut Dice) -> String) = match dice.throw(11) {
        0 => ("max = 4\nrule = { type = \"points\", step = 0.25 }".into(), |dice| format!("{}.{}", dice.throw(4), dice.one_of(&["00", "25", "50", "75"]))),
        1 => (format!("max = 6\nrule = {{ type = \"ratio\", of = \"a\", per = \"b\", zero = \"{zero}\" }}"), counts),
        2 => (format!("max = 9.5\nrule = {{ type = \"ratio\", of = \"a\", per = \"b\", zero = \"{zero}\", target = 90, at_least = 35 }}"), counts),
        3 => (format!("max = 20\nrule = {{ type = \"bands\", of = \"a\", per = \"b\", zero = \"{zero}\", at_least = 10, bands = [{{ above = 90, points = 20 }}, {{ from = 50, ratio = true }}, {{ from = 0, points = 1.5 }}] }}"), counts),
        4 => ("max = 5\nrule = { type = \"bands\", answer = \"percent\", bands = [{ from = 66.67, points = 5 }, { above = 33.33, ratio = true }, { from = 0, points = 0 }] }".into(), percent),
        5 => ("max = 3\nrule = { type = \"options\", options = [{ key = \"a\", label = \"A\", points = 3 }, { key = \"b\", label = \"B\", points = 1.2 }] }".into(), |dice| dice.one_of(&["a", "b"]).to_owned()),
        6 => ("max = 8\nrule = { type = \"all-or-nothing\" }".into(), |dice| dice.one_of(&["Có", "Không"]).to_owned()),
        7 => ("max = 3\nrule = { type = \"checklist\", parts = [{ key = \"a\", label = \"A\", points = 1.1 }, { key = \"b\", label = \"B\", points = 1.9 }] }".into(), |dice| dice.one_of(&["0", "a", "b", "a+b"]).to_owned()),
        8 => ("max = 7\nrule = { type = \"deduct\", each = 0.3, unit = \"lần\", floor = 1 }".into(), |dice| format!("{}", dice.throw(30))),
        9 => (format!("max = 5\nrule = {{ type = \"increment\", base = 3, from = 50, every = 7, add = 0.5, whole_steps = {} }}", dice.chance(2)), percent),
        _ => ("max = 5\nrule = { type = \"goalposts\", worst = 30, best = 3 }".into(), percent),
    };
    match dice.chance(6) {
        true => survey(dice, na),
        false => Item { rule, na, answer },
    }
}

fn survey(dice: &mut Dice, na: &'static str) -> Item {
    match dice.chance(2) {
        true => Item {
            rule: "max = 12\nrule = { type = \"survey\" }".to_owned(),
            na,
            answer: percent,
        },
        false => Item {
            rule: "max = 12\nrule = { type = \"survey\", weights = { A = 100, B = 60, C = 20, D = 0 } }"
                .to_owned(),
            na,
            answer: |dice| dice.one_of(&["A", "B", "C", "D"]).to_owned(),
        },
    }
}

fn counts(dice: &mut Dice) -> String {
    let per = dice.throw(12) * dice.throw(12);
    format!("{},{per}", dice.throw(per + 1))
}

fn percent(dice: &mut Dice) -> String {
    format!("{}.{}", 2 + dice.throw(98), dice.throw(10))
}

/// A register with exemptions, and the answers, some of them blank or not applicable.
fn agencies(dice: &mut Dice, items: &[(String, Item)]) -> (String, String) {
    let mut register = "agency,name,block,status,exempt_from\n".to_owned();
    let mut data = "agency,criterion,value,denominator\n".to_owned();
    for at in 0..2 + dice.throw(5) {
        let exempt = items
            .iter()
            .filter(|(id, _)| id != "9.1")
            .find(|_| dice.chance(9))
            .map(|(id, _)| id.as_str());
        let status = if dice.chance(6) { "unranked" } else { "assessed" };
        register += &format!("CQ{at},Cơ quan {at},A,{status},{}\n", exempt.unwrap_or(""));
        for (id, item) in items.iter().filter(|(id, _)| Some(id.as_str()) != exempt) {
            let answer = (item.answer)(dice);
            let answer = match (dice.throw(12), item.na) {
                (0, "rescale" | "full" | "zero") => "KAD".to_owned(),
                (1, _) => String::new(),
                _ => answer,
            };
            let cells = if answer.contains(',') {
                answer
            } else {
                format!("{answer},")
            };
            data += &format!("CQ{at},{id},{cells}\n");
        }
    }
    (register, data)
}
