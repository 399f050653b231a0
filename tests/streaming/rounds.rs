//! Random rounds: agencies of two blocks with answers of several years, and what people do wrong in them.

use crate::dice::Dice;

/// The value and the denominator of an answer, decimals with a dot.
pub(crate) type Answer = (String, String);

/// One answer in the long form.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) agency: usize,
    pub(crate) code: String,
    pub(crate) criterion: String,
    pub(crate) year: usize,
    pub(crate) own: Answer,
    pub(crate) appraised: Answer,
}

/// What is written into the files.
pub(crate) struct Round {
    pub(crate) agencies: usize,
    pub(crate) years: usize,
    pub(crate) rows: Vec<Row>,
    /// What the register says of an agency beside its block.
    standings: Vec<&'static str>,
}

const OF_DEPARTMENTS: [&str; 7] = ["I.1", "I.2", "I.3", "II.1", "II.2.1", "II.2.2", "P.1"];
const OF_COMMUNES: [&str; 6] = ["I.1", "I.2", "II.1", "II.2", "II.3", "T.1"];

impl Round {
    /// A round of any size up to forty agencies and three years.
    pub(crate) fn thrown(dice: &mut Dice) -> Self {
        let most = dice.one_of(&[3, 10, 40]);
        let (agencies, years) = (2 + dice.below(most), 1 + dice.below(3));
        let mut round = Self::of(dice, agencies, years);
        if dice.chance(3) {
            round.shuffle(dice);
        } else if dice.chance(3) {
            round
                .rows
                .sort_by(|a, b| (&a.criterion, a.year).cmp(&(&b.criterion, b.year)));
        }
        round
    }

    /// A round of this size, agency by agency.
    pub(crate) fn of(dice: &mut Dice, agencies: usize, years: usize) -> Self {
        let mut rows = Vec::new();
        for year in 0..years {
            for agency in 0..agencies {
                let items: &[&str] = if is_commune(agency) {
                    &OF_COMMUNES
                } else {
                    &OF_DEPARTMENTS
                };
                for item in items {
                    rows.push(Row {
                        agency,
                        code: code(agency),
                        criterion: (*item).to_owned(),
                        year,
                        own: answer(dice, is_commune(agency), item),
                        appraised: answer(dice, is_commune(agency), item),
                    });
                }
            }
        }
        let standing = |_| match dice.below(12) {
            0 => ",unranked,",
            _ => ",,",
        };
        Self {
            agencies,
            years,
            rows,
            standings: (0..agencies).map(standing).collect(),
        }
    }

    /// Puts the rows into any order.
    pub(crate) fn shuffle(&mut self, dice: &mut Dice) {
        for at in (1..self.rows.len()).rev() {
            self.rows.swap(at, dice.below(at + 1));
        }
    }

    /// Does one or two things that people do wrong, or that look wrong and are not.
    pub(crate) fn spoil(&mut self, dice: &mut Dice) {
        for _ in 0..1 + dice.below(2) {
            let at = dice.below(self.rows.len());
            match dice.below(12) {
                0 => {
                    let again = self.rows[at].clone();
                    let to = dice.below(self.rows.len() + 1);
                    self.rows.insert(to, again);
                }
                1 => {
                    self.rows.remove(at);
                    if self.rows.is_empty() {
                        return;
                    }
                }
                2 => self.rows[at].code = dice.one_of(&CODES).to_owned(),
                3 => self.rows[at].criterion = dice.one_of(&CRITERIA).to_owned(),
                4 => self.standings[0] = dice.one_of(&[",exempt,", ",,I.1", ",unranked,I.2|I.1"]),
                5 => self.rows[at].appraised.1 = dice.one_of(&["0", "7", "KAD", "x"]).to_owned(),
                _ => self.rows[at].appraised.0 = dice.one_of(&VALUES).to_owned(),
            }
        }
    }

    /// `parindex.toml`
    pub(crate) fn file(&self) -> String {
        "format = 1\ntitle = \"Thử\"\nyear = 2022\ncriteria = [\"so.toml\", \"xa.toml\"]\nagencies = \"donvi.csv\"\n\
         appraised = \"data.csv\"\n"
            .to_owned()
    }

    /// `donvi.csv`
    pub(crate) fn register(&self) -> String {
        let line = |agency: usize| {
            let block = if is_commune(agency) { "XA" } else { "SO" };
            format!(
                "{},{},{block}{}\n",
                code(agency),
                name(agency),
                self.standings[agency]
            )
        };
        let lines: String = (0..self.agencies).map(line).collect();
        format!("agency,name,block,status,exempt_from\n{lines}")
    }
}

/// Agencies by names that they have, or that nobody has.
const CODES: [&str; 6] = ["STCC", "", "so-0", "SO\u{200B}0", "Sở 1", "'SO0"];

/// Items by codes that they have, and nodes that are no items.
const CRITERIA: [&str; 7] = ["I.9", "", "I", "II.2", "i.1", "'I.1", "1.1"];

/// Answers that are wrong somewhere, or everywhere, or only look so.
const VALUES: [&str; 24] = [
    "",
    "-",
    "#N/A",
    "KAD",
    "n/a",
    "Không áp dụng",
    "5.25",
    "96.246",
    "1.234",
    "0.5",
    "-1",
    "1e5",
    "+5",
    "abc",
    "a+b",
    "Có",
    "x",
    "'5",
    "=1+1",
    "38/40",
    "100",
    "000",
    "12345678901234",
    "4,75",
];

fn is_commune(agency: usize) -> bool {
    agency % 3 == 2
}

fn code(agency: usize) -> String {
    let block = if is_commune(agency) {
        "XA-PHUONG-DAI-"
    } else {
        "SO"
    };
    format!("{block}{agency}")
}

/// Some agencies have a name that is longer than any word.
pub(crate) fn name(agency: usize) -> String {
    format!(
        "Sở {}{agency}",
        if agency.is_multiple_of(2) {
            "Nông nghiệp và Môi trường số "
        } else {
            ""
        }
    )
}

/// A sound answer to an item.
fn answer(dice: &mut Dice, commune: bool, item: &str) -> Answer {
    let one = |value: String| (value, String::new());
    match (commune, item) {
        (false, "I.1") => one(quarters(dice, 21)),
        (false, "I.2") if dice.chance(9) => one(dice.one_of(&["KAD", "Không áp dụng", "N/A"]).to_owned()),
        (false, "I.2") | (false, "II.1") => {
            let per = 1 + dice.one_of(&[40, 9000]) * (1 + dice.below(40)) / 40;
            (dice.below(per + 1).to_string(), per.to_string())
        }
        (false, "I.3") => one(dice
            .one_of(&["Có", "Không", "Đạt", "Không đạt", "1", "0"])
            .to_owned()),
        (false, "II.2.1") => one(dice.one_of(&["a", "b", "B"]).to_owned()),
        (false, "II.2.2") => one(dice.one_of(&["a", "b", "a+b", "b+a", "0"]).to_owned()),
        (true, "I.2") => one(quarters(dice, 4000)),
        (true, "II.1") if dice.chance(2) => one(dice.one_of(&["A", "B", "C"]).to_owned()),
        (true, "II.1") => (quarters(dice, 401), (30 + dice.below(300)).to_string()),
        (true, "II.2") => one(format!(
            "{}{}",
            quarters(dice, 401),
            dice.one_of(&["", "%", " %"])
        )),
        (true, "II.3") => one(quarters(dice, 9000)),
        (_, _) => one(dice.below(9).to_string()),
    }
}

/// `4.75`, one of so many.
fn quarters(dice: &mut Dice, of: usize) -> String {
    let quarters = dice.below(of);
    format!("{}{}", quarters / 4, ["", ".25", ".5", ".75"][quarters % 4])
}
