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
        let (code, findings) = check(Path::new(&format!("criteria/{name}.toml")));
        assert_eq!(code, Some(2), "{name}");
        assert!(findings.starts_with("error[E411]: missing key \"max\""), "{name}");
    }
}

#[test]
fn a_skeleton_passes_once_maxima_and_rules_are_filled_in() {
    for name in SKELETONS {
        let (code, findings) = check(&filled(name, "passes"));
        assert_eq!((code, findings.as_str()), (Some(0), ""), "{name}");
    }
}

/// Criteria and components of the seven areas: tintuc.thuvienphapluat.com 43855.
#[test]
fn the_ministries_skeleton_has_the_published_number_of_items_in_each_area() {
    let counts = counts(&framework(&filled("khung-bo-876", "ministries")));
    assert_eq!(
        counts,
        [(7, 6), (9, 15), (6, 19), (4, 14), (6, 16), (3, 13), (3, 14)]
    );
    assert_eq!(sum(&counts), (38, 97));
}

/// Eight areas, 37 criteria, 88 components: vietnambiz.vn, 19 April 2023.
#[test]
fn the_provinces_skeleton_has_the_published_number_of_items() {
    let counts = counts(&framework(&filled("khung-tinh-876", "provinces")));
    assert_eq!(counts.len(), 8);
    assert_eq!(sum(&counts), (37, 88));
}

/// Exit code and standard output of `parindex check -c FILE`.
fn check(criteria: &Path) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_parindex"))
        .args(["--lang", "en", "check", "-c"])
        .arg(criteria)
        .output()
        .expect("the program runs");
    let findings = String::from_utf8(output.stdout).expect("the output is UTF-8");
    (output.status.code(), findings)
}

/// A copy in which every item has one point and a rule, as the head of the file asks for.
fn filled(name: &str, purpose: &str) -> PathBuf {
    let text = fs::read_to_string(format!("criteria/{name}.toml")).expect("the skeleton is there");
    let text = text
        .replace("\n# max  = ?\n", "\nmax  = 1\n")
        .replace("\n# rule = ?\n", "\nrule = { type = \"all-or-nothing\" }\n");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{purpose}.toml"));
    fs::write(&path, text).expect("the copy can be written");
    path
}

fn framework(criteria: &Path) -> Framework {
    let request = Request {
        criteria: vec![criteria.to_owned()],
        ..Request::default()
    };
    let opened = parindex::open(&request, Default::default());
    let checked = opened.checked.expect("a filled skeleton has no errors");
    checked.round().frameworks[0].clone()
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
