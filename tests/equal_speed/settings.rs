//! What stands around the rows: another stage, other rules of the set, another register.

use std::fs;
use std::path::Path;

use rounds::{DATA, Dice, Round};

/// One change to a made round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// A self-assessment stands beside the appraisal.
    SelfBeside,
    /// An agency that gives no answer earns nothing, and is no error.
    MissingIsZero,
    /// Points are rounded before they are summed.
    RoundedCriteria,
    /// The first agency is exempt from an item.
    ExemptFromItem,
    /// The first agency is not assessed at all.
    NotAssessed,
    /// The first agency gets no rank.
    Unranked,
    /// Rows name agencies instead of giving their codes.
    Names,
    /// The round speaks Vietnamese.
    Vietnamese,
}

impl Setting {
    const ALL: [Self; 8] = [
        Self::SelfBeside,
        Self::MissingIsZero,
        Self::RoundedCriteria,
        Self::ExemptFromItem,
        Self::NotAssessed,
        Self::Unranked,
        Self::Names,
        Self::Vietnamese,
    ];

    /// Changes the files of a round.
    pub(crate) fn apply(self, round: &Round, folder: &Path) {
        match self {
            Self::SelfBeside => {
                let mut own = Vec::new();
                let other = Round {
                    seed: !round.seed,
                    ..*round
                };
                other.write_data(&mut own).expect("memory takes what is written");
                fs::write(folder.join("self.csv"), own).expect("a made round can be written to");
                append(folder, "parindex.toml", "self = \"self.csv\"\n");
            }
            Self::MissingIsZero => score(folder, "missing = \"zero\""),
            Self::RoundedCriteria => score(folder, "round_at = \"criterion\"\ndecimals = 1"),
            Self::ExemptFromItem => register(folder, "exempt_from", "I.1.1"),
            Self::NotAssessed => register(folder, "status", "exempt"),
            Self::Unranked => register(folder, "status", "unranked"),
            Self::Names => edit(folder, DATA, |text| {
                let code = |number: usize| format!("\n000.00.{number:02}.H01,");
                (0..round.agencies).fold(text, |text, number| {
                    text.replace(&code(number), &format!("\nUBND xã số {} tỉnh 1,", number + 1))
                })
            }),
            Self::Vietnamese => append(folder, "parindex.toml", "language = \"vi\"\n"),
        }
    }
}

/// One setting in every third round, two in another third.
pub(crate) fn thrown(dice: &mut Dice) -> Vec<Setting> {
    let mut settings: Vec<Setting> = Vec::new();
    for _ in 0..dice.throw(3) {
        let setting = Setting::ALL[dice.throw(Setting::ALL.len())];
        let is_register = |setting: &Setting| {
            matches!(
                setting,
                Setting::ExemptFromItem | Setting::NotAssessed | Setting::Unranked
            )
        };
        let is_score =
            |setting: &Setting| matches!(setting, Setting::MissingIsZero | Setting::RoundedCriteria);
        let clashes = |other: &Setting| {
            *other == setting
                || (is_register(other) && is_register(&setting))
                || (is_score(other) && is_score(&setting))
        };
        if !settings.iter().any(clashes) {
            settings.push(setting);
        }
    }
    settings
}

fn score(folder: &Path, keys: &str) {
    edit(folder, "criteria.toml", |text| {
        text.replacen("[[tier]]", &format!("[score]\n{keys}\n[[tier]]"), 1)
    });
}

/// A column more, which only the first agency fills.
fn register(folder: &Path, heading: &str, first: &str) {
    edit(folder, "agencies.csv", |text| {
        let cell = |at| match at {
            0 => heading,
            1 => first,
            _ => "",
        };
        text.lines()
            .enumerate()
            .map(|(at, line)| format!("{line},{}\n", cell(at)))
            .collect()
    });
}

fn append(folder: &Path, file: &str, line: &str) {
    edit(folder, file, |text| text + line);
}

fn edit(folder: &Path, file: &str, change: impl FnOnce(String) -> String) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).expect("made rounds are UTF-8");
    fs::write(path, change(text)).expect("a made round can be written to");
}
