//! One reproducer for each problem: `tests/problems/E305/` is the smallest round that has it.
//!
//! ```text
//! E305/parindex.toml      what is wrong, and the files; what is sound stands in ../base
//! E305/thamdinh.csv       STC;I.1;5,25;;
//! E305/args               the command line, where it is not `check`; `> /dev/full` is where results go
//! E305/fixture            what cannot be kept in a folder, see fixture.rs
//! E305/expected.en.txt    what is printed, and the exit code
//! E305/expected.vi.txt
//! ```
//!
//! After a wanted change `PARINDEX_BLESS=1 cargo test --test problems` writes the expectations anew; read the
//! diff aloud.

mod causes;
mod chance;
mod deleted;
mod example;
mod fixture;
mod hostile;
mod places;
mod planted;
mod reproducer;

use std::collections::BTreeSet;
use std::fs;

use parindex::diagnostic::CODES;

use crate::reproducer::{Reproducer, folders, runs};

#[test]
fn every_code_has_its_reproducer_and_no_other_code_has_one() {
    let codes: BTreeSet<String> = CODES.iter().map(|code| (*code).to_owned()).collect();
    assert_eq!(folders(), codes);
}

#[test]
fn every_reproducer_prints_what_is_expected_in_both_languages() {
    let bless = std::env::var_os("PARINDEX_BLESS").is_some();
    let mut wrong = Vec::new();
    for ran in runs() {
        let languages = [
            ("en", "= help: ", &ran.english),
            ("vi", "= cách sửa: ", &ran.vietnamese),
        ];
        for (language, remedy, output) in languages {
            let printed = output.transcript();
            assert!(printed.contains(remedy), "no remedy in {language}: {printed}");
            let path = ran.reproducer.kept().join(format!("expected.{language}.txt"));
            if bless {
                fs::write(&path, &printed).expect("the folder of a reproducer can be written to");
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            if printed != expected {
                wrong.push(format!(
                    "{}\n--- expected\n{expected}\n--- printed\n{printed}",
                    path.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// One cause, one problem: nothing else is said beside the code of the folder.
#[test]
fn a_reproducer_raises_its_own_code_and_no_other() {
    for ran in runs() {
        let code = &ran.reproducer.code;
        assert_eq!(ran.english.codes(), BTreeSet::from([code.clone()]));
        for finding in &ran.findings {
            assert_eq!(finding["code"], *code, "{finding}");
            for said in ["message", "help"] {
                let text = finding[said].as_str().unwrap_or("");
                assert!(!text.is_empty(), "{code} without {said}");
            }
        }
    }
}

#[test]
fn errors_of_the_data_end_in_1_of_criteria_and_files_in_2_and_warnings_in_0() {
    for ran in runs() {
        let code = ran.reproducer.code.as_str();
        let expected = match code {
            "E101" | "E113" | "E114" | "E115" | "E118" | "E119" | "E120" | "E226" | "E230" => 2,
            code if code.starts_with("E4") || code.starts_with("E7") => 2,
            code if code.starts_with('W') => 0,
            _ => 1,
        };
        assert_eq!(ran.english.exit, Some(expected), "{code}");
        assert_eq!(ran.vietnamese.exit, Some(expected), "{code}");
    }
}

#[test]
fn every_place_holds_the_text_that_is_reported_there() {
    for ran in runs() {
        for finding in &ran.findings {
            places::hold(&ran.reproducer.folder(), finding);
        }
    }
}

#[test]
fn help_explains_every_code_in_both_languages() {
    for code in CODES {
        for language in ["en", "vi"] {
            let output = reproducer::parindex(&["help", code, "--lang", language], ".".as_ref());
            assert_eq!(output.exit, Some(0), "{code}");
            assert!(output.printed.contains(code), "{code} in {language}");
        }
    }
}

#[test]
fn the_round_that_the_reproducers_share_is_sound() {
    let output = Reproducer::of("base").run(&[]);
    assert_eq!(output.exit, Some(0), "{}", output.printed);
}
