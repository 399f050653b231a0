//! Problems repeat what they complain of: answers, codes, headings, keys and names of files.

use std::fs;

use crate::payloads::PAYLOADS;
use crate::round::{Names, round};
use crate::run::{printed, run};
use crate::support::Folder;
use crate::terminal::holds_nothing_that_is_obeyed;

/// The formats of problems, and the verbs that may meet them.
const ARGUMENTS: [&[&str]; 7] = [
    &["check", "--all"],
    &["check", "--all", "--lang", "vi"],
    &["check", "--all", "--format", "json"],
    &["check", "--all", "--format", "csv"],
    &["rank"],
    &["explain", "X0"],
    &["export", "-o", "ketqua.docx"],
];

fn quoted(payload: &str) -> String {
    format!("\"{}\"", payload.replace('"', "\"\""))
}

fn in_toml(payload: &str) -> String {
    let quoted = serde_json::to_string(payload).expect("a text has a JSON form");
    quoted.replace('\u{7f}', "\\u007f")
}

/// The plain round with one of its files replaced.
fn with(name: &str, content: &str) -> Folder {
    round(Names::Plain).with(name, content)
}

fn holds(folder: &Folder) {
    for arguments in ARGUMENTS {
        holds_nothing_that_is_obeyed(folder, arguments);
    }
    let json = printed(folder, &["check", "--all", "--format", "json"]);
    serde_json::from_str::<serde_json::Value>(&json).expect("it is JSON");
}

#[test]
fn answers_codes_and_agencies_that_are_refused_are_shown_and_not_obeyed() {
    let mut data = "agency,criterion,value\n".to_owned();
    for payload in PAYLOADS.map(quoted) {
        data += &format!("X0,A0.1,{payload}\nX0,{payload},1\n{payload},A0.1,1\n");
    }
    holds(&with("thamdinh.csv", &data));
}

#[test]
fn headings_that_are_not_known_are_shown_and_not_obeyed() {
    for payload in PAYLOADS.map(quoted) {
        let folder = with(
            "thamdinh.csv",
            &format!("agency,criterion,value,{payload}\nX0,A0.1,1,x\n"),
        );
        holds_nothing_that_is_obeyed(&folder, &["check"]);
        let folder = with("thamdinh.csv", &format!("{payload},{payload}\nX0,1\n"));
        holds_nothing_that_is_obeyed(&folder, &["check"]);
    }
}

#[test]
fn registers_that_are_wrong_are_shown_and_not_obeyed() {
    let mut register = "agency,name,block,status,exempt_from\n".to_owned();
    for (number, payload) in PAYLOADS.map(quoted).into_iter().enumerate() {
        register += &format!("Y{number},{payload},{payload},{payload},{payload}\n{payload},Tên,K0,,\n");
    }
    holds(&with("donvi.csv", &register));
}

#[test]
fn published_tables_that_are_wrong_are_shown_and_not_obeyed() {
    let mut table = "agency,score,rank,tier\n".to_owned();
    for (number, payload) in PAYLOADS.map(quoted).into_iter().enumerate() {
        table += &format!("X{number},1,1,{payload}\n{payload},1,1,\nX{number},{payload},{payload},\n");
    }
    let folder = with("congbo.csv", &table);
    for format in ["table", "md", "html", "json"] {
        holds_nothing_that_is_obeyed(&folder, &["verify", "congbo.csv", "--format", format]);
    }
    // Tiers alone, so that there is a result and not only problems.
    let rows = PAYLOADS.map(quoted).into_iter().enumerate();
    let rows: String = rows
        .map(|(number, payload)| format!("X{number},1,{payload}\n"))
        .collect();
    let folder = with("congbo.csv", &format!("agency,score,tier\n{rows}"));
    for format in ["table", "md", "html", "json"] {
        holds_nothing_that_is_obeyed(&folder, &["verify", "congbo.csv", "--format", format]);
    }
}

#[test]
fn words_of_criteria_files_that_are_wrong_are_shown_and_not_obeyed() {
    for payload in PAYLOADS.map(in_toml) {
        for text in [
            format!("format = 1\nid = \"X\"\ntitle = \"X\"\nstatus = {payload}\n{payload} = 1\n"),
            format!(
                "format = 1\nid = \"X\"\ntitle = \"X\"\n[score]\nmethod = {payload}\n[[block]]\nid = {payload}\nname = \"X\"\n\
                 [[area]]\nid = \"A\"\nname = \"A\"\n[[criterion]]\nid = {payload}\narea = {payload}\nname = \"X\"\nmax = 1\n\
                 rule = {{ type = {payload} }}\n"
            ),
            format!(
                "format = 1\ntitle = {payload}\n[[tier]]\nname = \"X\"\nmin = 1\nrequire = [ {{ area = {payload}, percent = 1 }} ]\n"
            ),
        ] {
            let folder = with("tieuchi.toml", &text);
            holds_nothing_that_is_obeyed(&folder, &["check"]);
            holds_nothing_that_is_obeyed(&folder, &["check", "--format", "csv"]);
        }
    }
}

#[test]
fn half_a_character_is_refused() {
    for text in [
        "title = \"\\ud83d\"",
        "title = \"\\u0000\"",
        "title = \"\u{0}\"",
        "title = \"\u{1b}[2J\"",
    ] {
        let folder = with(
            "parindex.toml",
            &format!("format = 1\n{text}\ncriteria = \"tieuchi.toml\"\n"),
        );
        holds_nothing_that_is_obeyed(&folder, &["check"]);
        assert_ne!(run(&folder, &["check"]).status.code(), Some(101));
    }
}

#[test]
fn names_of_files_are_shown_and_not_obeyed() {
    for payload in PAYLOADS.iter().filter(|payload| !payload.contains('/')) {
        let folder = round(Names::Plain);
        let name = format!("{payload}.csv");
        fs::rename(folder.path().join("thamdinh.csv"), folder.path().join(&name)).expect("a name is a name");
        let text = format!(
            "format = 1\ntitle = \"X\"\ncriteria = \"tieuchi.toml\"\nagencies = \"donvi.csv\"\nappraised = {}\n",
            in_toml(&name)
        );
        let folder = folder.with("parindex.toml", text);
        for arguments in [
            &["rank"] as &[&str],
            &["explain", "X0"],
            &["export", "--content", "detail", "--format", "csv"],
            &["check"],
            &["rank", &name, "--format", "md"],
            &["check", &format!("khong-co {name}")],
            &["verify", &name],
        ] {
            holds_nothing_that_is_obeyed(&folder, arguments);
        }
        let target = format!("ra {payload}.md");
        holds_nothing_that_is_obeyed(&folder, &["export", "--content", "annex", "-o", &target]);
        holds_nothing_that_is_obeyed(&folder, &["rank", "-o", &target]);
        holds_nothing_that_is_obeyed(&folder, &["rank", "-o", &format!("{payload}.{payload}")]);
        holds_nothing_that_is_obeyed(&folder, &["rank", payload]);
        holds_nothing_that_is_obeyed(&folder, &["explain", payload]);
        holds_nothing_that_is_obeyed(&folder, &["rank", "--block", payload]);
        holds_nothing_that_is_obeyed(&folder, &["help", payload]);
        holds_nothing_that_is_obeyed(&folder, &["init", "moi", "--from", payload]);
        holds_nothing_that_is_obeyed(&folder, &["export", "--with", payload, "-o", "x.docx"]);
        holds_nothing_that_is_obeyed(&folder, &["export", "--title", payload, "-o", "y.docx"]);
    }
}
