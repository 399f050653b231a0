//! What a workbook must not hold: text that runs, functions that not every program has, links, parts that do not
//! parse.

use std::collections::BTreeSet;

use calamine::Data;
use parindex::model::name::Language;
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::export;
use crate::file::Workbook;
use crate::opening::open;
use crate::support::Folder;

/// The functions that formulas may use.
const FUNCTIONS: [&str; 10] = [
    "AND",
    "COUNTIFS",
    "IF",
    "INDEX",
    "MATCH",
    "MAX",
    "MIN",
    "ROUND",
    "SUM",
    "SUMPRODUCT",
];

const HOSTILE: &str = "=HYPERLINK(\"http://a.b\",\"x\")";
const DDE: &str = "@SUM(1+1)*cmd|' /C calc'!A0";

/// A round whose every name would like to run.
fn hostile() -> Folder {
    let set = "format = 1\nid = \"HAI\"\ntitle = \"+1\\u0007\"\nstatus = \"illustrative\"\n\
        [[block]]\nid = \"K\"\nname = '=HYPERLINK(\"http://a.b\",\"x\")'\n\
        [[area]]\nid = \"I\"\nname = \"=1+1\"\n\
        [[criterion]]\nid = \"A\"\narea = \"I\"\nname = '-1+1'\nmax = 10\n\
        rule = { type = \"options\", options = [{ key = \"=1\", label = \"=1\", points = 10 }, { key = \"*\", label = \"*\", points = 1 }] }\n\
        [[tier]]\nname = '=\"x\"&A1'\nmin = 5\n[[tier]]\nname = \"Chuông\\u0007\"\nmin = 0\n";
    let register = format!(
        "agency,name,block\nCQ1,\"'{}\",K\nCQ2,\"'{DDE}\",K\nCQ3,\"a\u{7}b\",K\n",
        HOSTILE.replace('"', "\"\"")
    );
    Folder::new()
        .with(
            "parindex.toml",
            "format = 1\ntitle = \"=1+1\\u0007\"\ncriteria = \"set.toml\"\nagencies = \"dv.csv\"\nappraised = \"data.csv\"\n",
        )
        .with("set.toml", set)
        .with("dv.csv", register)
        .with("data.csv", "agency,criterion,value\nCQ1,A,'=1\nCQ2,A,*\nCQ3,A,*\n")
}

#[test]
fn text_of_data_stays_text() {
    let workbook = Workbook::of(&export(&open(&hostile()), Language::English));
    let names: BTreeSet<String> = workbook.texts().collect();
    for text in [HOSTILE, DDE, "=1+1", "-1+1", "=\"x\"&A1", "a␇b"] {
        assert!(names.contains(text), "{text:?} is not there as it was given");
    }
    assert_eq!(foreign_words(&workbook), BTreeSet::new());
}

#[test]
fn formulas_use_ten_functions_and_no_other() {
    for sample in crate::samples() {
        let bytes = export(&crate::open_sample(&sample), Language::Vietnamese);
        let found = foreign_words(&Workbook::of(&bytes));
        assert_eq!(found, BTreeSet::new(), "{}", sample.display());
    }
}

#[test]
fn every_part_of_the_file_parses_and_none_links_outside() {
    let workbook = Workbook::of(&export(&open(&hostile()), Language::Vietnamese));
    for (name, content) in workbook.parts() {
        assert!(!name.contains("externalLink"), "{name}");
        assert!(!content.contains("TargetMode=\"External\""), "{name}");
        let forbidden = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t');
        assert!(!content.contains(forbidden), "{name}");
        let mut reader = Reader::from_str(&content);
        loop {
            match reader.read_event() {
                Ok(Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{name}: {error}"),
            }
        }
    }
}

#[test]
fn an_office_reads_the_numbers_of_a_workbook_as_numbers() {
    let workbook = Workbook::of(&export(&open(&hostile()), Language::English));
    let sheet = workbook.sheet("Results");
    let numbers = sheet
        .used_cells()
        .filter(|(_, _, cell)| matches!(cell, Data::Float(_) | Data::Int(_)));
    // Rank and score of three agencies.
    assert_eq!(numbers.count(), 6);
}

/// Words before a bracket that are none of the ten functions, and brackets of other files.
fn foreign_words(workbook: &Workbook) -> BTreeSet<String> {
    let mut foreign = BTreeSet::new();
    for formula in workbook.all_formulas() {
        let mut word = String::new();
        let mut quoted = None;
        for letter in formula.chars() {
            match (quoted, letter) {
                (Some(open), close) if open == close => quoted = None,
                (Some(_), _) => {}
                (None, '"' | '\'') => quoted = Some(letter),
                (None, '(') => {
                    if !word.is_empty() && !FUNCTIONS.contains(&word.as_str()) {
                        foreign.insert(word.clone());
                    }
                    word.clear();
                }
                (None, '[') => {
                    foreign.insert("[".to_owned());
                }
                (None, letter) if letter.is_alphanumeric() => word.push(letter),
                (None, _) => word.clear(),
            }
        }
    }
    foreign
}
