//! A round whose every name is hostile, and its twin, the same with plain names.

use std::fmt::Write;

use crate::payloads::PAYLOADS;
use crate::support::Folder;

/// Which names a round has.
#[derive(Clone, Copy)]
pub(crate) enum Names {
    /// Those that try something; each field begins with another one.
    Hostile { first: usize },
    /// Words.
    Plain,
}

/// Agencies, so that each payload is the name of one.
const AGENCIES: usize = PAYLOADS.len();
/// Areas with two items each: one of points, one of options.
const AREAS: usize = 6;

impl Names {
    /// The name of something, in quotes as TOML and JSON have them.
    fn quoted(self, number: usize) -> String {
        let quoted = serde_json::to_string(&self.name(number)).expect("a text has a JSON form");
        // JSON leaves alone what TOML wants to be escaped.
        quoted.replace('\u{7f}', "\\u007f")
    }

    fn name(self, number: usize) -> String {
        match self {
            Self::Hostile { first } => format!("{} {number}", PAYLOADS[(first + number) % PAYLOADS.len()]),
            Self::Plain => format!("Tên {number}"),
        }
    }

    /// The name as a cell of a table; an apostrophe at its start is doubled, since the reader takes one away.
    fn cell(self, number: usize) -> String {
        let name = self.name(number).replace('"', "\"\"");
        let apostrophe = if name.starts_with('\'') { "'" } else { "" };
        format!("\"{apostrophe}{name}\"")
    }
}

/// Writes the round into a folder of its own below `folder`.
pub(crate) fn round(names: Names) -> Folder {
    let folder = Folder::new()
        .with("tieuchi.toml", criteria(names))
        .with("donvi.csv", register(names))
        .with("tudanhgia.csv", answers(names, 0))
        .with("thamdinh.csv", answers(names, 1))
        .with("congbo.csv", published());
    folder.with(
        "parindex.toml",
        format!(
            "format = 1\ntitle = {}\ncriteria = \"tieuchi.toml\"\nagencies = \"donvi.csv\"\nself = \"tudanhgia.csv\"\n\
             appraised = \"thamdinh.csv\"\n",
            names.quoted(0)
        ),
    )
}

fn criteria(names: Names) -> String {
    let mut text = format!(
        "format = 1\nid = {}\ntitle = {}\nbasis = {}\nsource = {}\nstatus = \"illustrative\"\n\
         [score]\nmethod = \"points\"\nscale = 100\ndecimals = 2\nrounding = \"half-up\"\n",
        names.quoted(1),
        names.quoted(2),
        names.quoted(3),
        names.quoted(4),
    );
    for block in 0..2 {
        let _ = write!(
            text,
            "[[block]]\nid = \"K{block}\"\nname = {}\n",
            names.quoted(5 + block)
        );
    }
    for area in 0..AREAS {
        let name = |offset: usize| names.quoted(10 + 10 * area + offset);
        let _ = write!(
            text,
            "[[area]]\nid = \"A{area}\"\nname = {}\n\
             [[criterion]]\nid = \"A{area}.1\"\narea = \"A{area}\"\nname = {}\nmax = 10\nna = \"rescale\"\nevidence = {}\n\
             rule = {{ type = \"points\", step = 0.25 }}\n\
             [[criterion]]\nid = \"A{area}.2\"\narea = \"A{area}\"\nname = {}\n\
             [[component]]\nid = \"A{area}.2.1\"\ncriterion = \"A{area}.2\"\nname = {}\nmax = 5\n\
             rule = {{ type = \"options\", options = [{{ key = \"a\", label = {}, points = 5 }}, \
             {{ key = \"b\", label = {}, points = 2 }}] }}\n",
            name(0),
            name(1),
            name(2),
            name(3),
            name(4),
            name(5),
            name(6),
        );
    }
    let _ = write!(
        text,
        "[[criterion]]\nid = \"T\"\nkind = \"bonus\"\nname = {}\nmax = 3\nrule = {{ type = \"points\", step = 1 }}\n",
        names.quoted(7)
    );
    for (tier, min) in [90, 70, 0].into_iter().enumerate() {
        let _ = write!(
            text,
            "[[tier]]\nname = {}\nmin = {min}\n",
            names.quoted(80 + tier)
        );
        if tier == 0 {
            text += "require = [ { area = \"A1\", percent = 99 } ]\n";
        }
    }
    text
}

fn register(names: Names) -> String {
    let mut text = "agency,name,name_en,block,status\n".to_owned();
    for agency in 0..AGENCIES {
        let status = match agency % 15 {
            4 => "unranked",
            9 => "exempt",
            _ => "assessed",
        };
        let (name, english) = (names.cell(100 + agency), names.cell(200 + agency));
        let _ = writeln!(text, "X{agency},{name},{english},K{},{status}", agency % 2);
    }
    text
}

fn answers(names: Names, less: usize) -> String {
    let mut text = "agency,criterion,value,evidence,reason,note\n".to_owned();
    for agency in (0..AGENCIES).filter(|agency| agency % 15 != 9) {
        for area in 0..AREAS {
            let points = (agency * 3 + area * 7) % 30 + 8 - less;
            let value = match points % 13 {
                0 => "KAD".to_owned(),
                _ => format!("{}.{:02}", points / 4, points % 4 * 25),
            };
            let notes = |offset: usize| names.cell(300 + 7 * agency + area + offset);
            let (evidence, reason, note) = (notes(0), notes(11), notes(23));
            let _ = writeln!(text, "X{agency},A{area}.1,{value},{evidence},{reason},{note}");
            let option = if (agency + area) % 3 == 0 { "a" } else { "b" };
            let _ = writeln!(text, "X{agency},A{area}.2.1,{option},{note},{evidence},{reason}");
        }
        let _ = writeln!(text, "X{agency},T,{},,,", agency % 4);
    }
    text
}

/// A table in which every score is wrong, so that every agency is listed.
fn published() -> String {
    let mut text = "agency,score,rank\n".to_owned();
    for agency in (0..AGENCIES).filter(|agency| agency % 15 != 9) {
        let _ = writeln!(text, "X{agency},12.34,{}", agency + 1);
    }
    text
}
