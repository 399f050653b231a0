//! Made-up rounds: those of the audit, varied by what the audit has no need of, and a change of their answers.

use std::fs;

use crate::file::Answer;
use crate::random::{self, Dice};
use crate::support::Folder;

/// Answers that are changed in each round.
const CHANGES: usize = 3;

/// A round before and after the same change.
pub(crate) struct Changed {
    pub(crate) name: String,
    pub(crate) before: Folder,
    pub(crate) after: Folder,
    pub(crate) answers: Vec<Answer>,
}

/// So many rounds.
pub(crate) fn all(count: u64) -> Vec<Changed> {
    (0..count).map(round).collect()
}

fn round(seed: u64) -> Changed {
    let made = random::round(&mut Dice::new(seed), &mut Dice::new(!seed));
    let read =
        |name: &str| fs::read_to_string(made.path().join(name)).expect("a made-up round has its files");
    let set = vary_ranking(&read("set.toml"), seed);
    let register = vary_blocks(&read("dv.csv"), seed);
    let data = read("data.csv");
    let (changed, answers) = change(&data, seed);
    let folder = |data: &str| {
        Folder::new()
            .with("parindex.toml", round_file(&read("parindex.toml"), seed))
            .with("set.toml", &set)
            .with("dv.csv", &register)
            .with("self.csv", read("data.csv").replace("Có", "Không"))
            .with("data.csv", vary_years(data, &read("data.csv"), seed))
    };
    Changed {
        name: format!("round-{seed}"),
        before: folder(&data),
        after: folder(&changed),
        answers,
    }
}

/// Dense and other ranks, with and without a tie-break.
fn vary_ranking(set: &str, seed: u64) -> String {
    let ties = ["dense", "competition"][(seed % 2) as usize];
    let tie_break = ["[]", "[\"9.1\"]", "[\"9.1\", \"1\"]"][(seed % 3) as usize];
    let block = "[[block]]\nid = \"B\"\nname = \"Khối B\"\n";
    let ranking = format!("[rank]\nties = \"{ties}\"\ntie_break = {tie_break}\n");
    set.replace("[rank]\n", &ranking)
        .replacen("[[area]]", &format!("{block}[[area]]"), 1)
}

/// Every other agency in a block of its own.
fn vary_blocks(register: &str, seed: u64) -> String {
    let moved = |(at, row): (usize, &str)| match (seed % 4, at % 2) {
        (3, 1) => row.replace(",A,", ",B,"),
        _ => row.to_owned(),
    };
    let rows: Vec<String> = register.lines().enumerate().map(moved).collect();
    rows.join("\n") + "\n"
}

/// A self-assessment in every other round; one cannot stand beside several years.
fn round_file(file: &str, seed: u64) -> String {
    match seed % 5 {
        1 | 3 => format!("{file}self = \"self.csv\"\n"),
        _ => file.to_owned(),
    }
}

/// A second year behind the first, with a point less here and there; the change is one of the first.
fn vary_years(data: &str, unchanged: &str, seed: u64) -> String {
    if !seed.is_multiple_of(5) {
        return data.to_owned();
    }
    let in_year = |year: &str, data: &str| -> String {
        let rows = data.lines().skip(1);
        rows.map(|row| format!("{row},{year}\n")).collect()
    };
    let heading = data.lines().next().unwrap_or_default();
    let later = in_year("2025", unchanged).replace(",9.1,7,", ",9.1,6,");
    format!("{heading},year\n{}{later}", in_year("2024", data))
}

/// A few answers become 0, which every rule of numbers takes.
fn change(data: &str, seed: u64) -> (String, Vec<Answer>) {
    let mut dice = Dice::new(seed ^ 0xC0FFEE);
    let mut rows: Vec<String> = data.lines().map(str::to_owned).collect();
    let mut answers = Vec::new();
    for _ in 0..200 {
        if answers.len() == CHANGES {
            break;
        }
        let at = 1 + dice.throw(rows.len() as u64 - 1) as usize;
        let cells: Vec<&str> = rows[at].split(',').collect();
        let is_number = cells[2].parse::<f64>().is_ok_and(|number| number > 1.0);
        if !is_number {
            continue;
        }
        let (agency, item) = (cells[0].to_owned(), cells[1].to_owned());
        rows[at] = format!("{agency},{item},0,{}", cells[3]);
        answers.push(Answer {
            agency,
            item,
            value: "0".to_owned(),
        });
    }
    (rows.join("\n") + "\n", answers)
}
