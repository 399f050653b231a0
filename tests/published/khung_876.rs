//! The skeletons of Decision 876/QĐ-BNV: published counts, no points, and no ranking before points are filled in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use parindex::input::request::Request;
use parindex::model::framework::{Content, Framework};

const SKELETONS: [&str; 2] = ["khung-bo-876", "khung-tinh-876"];

#[test]
fn a_skeleton_without_points_is_refused_with_exit_code_2() {
    for name in SKELETONS {
        let (code, findings) = check(&["-c", &format!("criteria/{name}.toml")]);
        assert_eq!(code, Some(2), "{name}");
        assert!(findings.starts_with("error[E411]: missing key \"max\""), "{name}");
    }
}

#[test]
fn a_skeleton_passes_once_maxima_and_rules_are_filled_in() {
    for name in SKELETONS {
        let filled = Filled::write(name, "passes");
        let (code, findings) = check(&["-c", text(&filled.criteria), text(&filled.answers)]);
        assert_eq!((code, findings.as_str()), (Some(0), ""), "{name}");
    }
}

/// Criteria and components of the seven areas: tintuc.thuvienphapluat.com 43855.
#[test]
fn the_ministries_skeleton_has_the_published_number_of_items_in_each_area() {
    let counts = counts(&Filled::write("khung-bo-876", "ministries").framework());
    assert_eq!(
        counts,
        [(7, 6), (9, 15), (6, 19), (4, 14), (6, 16), (3, 13), (3, 14)]
    );
    assert_eq!(sum(&counts), (38, 97));
}

/// Eight areas, 37 criteria, 88 components: vietnambiz.vn, 19 April 2023.
#[test]
fn the_provinces_skeleton_has_the_published_number_of_items() {
    let counts = counts(&Filled::write("khung-tinh-876", "provinces").framework());
    assert_eq!(counts.len(), 8);
    assert_eq!(sum(&counts), (37, 88));
}

/// Exit code and standard output of `parindex check`.
fn check(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args(["--lang", "en", "check"])
        .args(arguments)
        .output()
        .expect("the program runs");
    let findings = String::from_utf8(output.stdout).expect("the output is UTF-8");
    (output.status.code(), findings)
}

/// A copy in which every item has one point and a rule, as the head of the file asks for, and one agency's answers.
struct Filled {
    criteria: PathBuf,
    answers: PathBuf,
}

impl Filled {
    fn write(name: &str, purpose: &str) -> Self {
        let skeleton = fs::read_to_string(format!("criteria/{name}.toml")).expect("the skeleton is there");
        let criteria = skeleton
            .replace("\n# max  = ?\n", "\nmax  = 1\n")
            .replace("\n# rule = ?\n", "\nrule = { type = \"all-or-nothing\" }\n");
        let codes = items(&criteria);
        let answers = format!("agency;{}\nA01{}\n", codes.join(";"), ";Có".repeat(codes.len()));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let filled = Self {
            criteria: folder.join(format!("{name}-{purpose}.toml")),
            answers: folder.join(format!("{name}-{purpose}.csv")),
        };
        fs::write(&filled.criteria, criteria).expect("the copy can be written");
        fs::write(&filled.answers, answers).expect("the answers can be written");
        filled
    }

    fn framework(&self) -> Framework {
        let request = Request {
            criteria: vec![self.criteria.clone()],
            inputs: vec![self.answers.clone()],
            ..Request::default()
        };
        let opened = parindex::open(&request, Default::default());
        let checked = opened.checked.expect("a filled skeleton has no errors");
        checked.round().frameworks[0].clone()
    }
}

/// Codes of the tables that were given a maximum.
fn items(criteria: &str) -> Vec<&str> {
    criteria
        .split("\n\n")
        .filter(|table| table.contains("\nmax  = 1"))
        .filter_map(|table| table.lines().find(|line| line.starts_with("id ")))
        .filter_map(|line| line.split('"').nth(1))
        .collect()
}

fn text(path: &Path) -> &str {
    path.to_str().expect("the folder's name is UTF-8")
}

/// Criteria and components, area by area.
fn counts(framework: &Framework) -> Vec<(usize, usize)> {
    framework
        .areas
        .iter()
        .map(|area| {
            let components = area.criteria.iter().map(|criterion| match &criterion.content {
                Content::Scored(_) => 0,
                Content::Components(components) => components.len(),
            });
            (area.criteria.len(), components.sum())
        })
        .collect()
}

fn sum(counts: &[(usize, usize)]) -> (usize, usize) {
    counts.iter().fold((0, 0), |(criteria, components), area| {
        (criteria + area.0, components + area.1)
    })
}
