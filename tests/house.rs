//! The house holds: rooms open only downwards, every package keeps to its rooms, files keep to one idea.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of `src/` and their layers; a room uses lower layers and itself.
const LAYERS: &[(&str, u32)] = &[
    ("exact", 1),
    ("source", 1),
    ("progress", 1),
    ("model", 2),
    ("diagnostic", 3),
    ("input", 4),
    ("check", 4),
    ("scoring", 5),
    ("ranking", 6),
    ("analysis", 7),
    ("language", 8),
    ("view", 9),
    ("format", 10),
    ("prepare", 11),
    ("lib", 11),
    ("cli", 12),
];

/// The rooms that may name a package.
const PACKAGES: &[(&str, &[&str])] = &[
    ("clap", &["cli"]),
    ("anyhow", &["cli"]),
    ("anstream", &["cli"]),
    ("terminal_size", &["cli"]),
    ("indicatif", &["cli"]),
    ("include_dir", &["cli"]),
    ("toml", &["input/toml"]),
    ("serde_spanned", &["input/toml"]),
    ("csv", &["input", "format"]),
    ("calamine", &["input/workbook"]),
    ("zip", &["input/workbook/guard", "format/annex"]),
    ("quick_xml", &["input/workbook/guard"]),
    ("encoding_rs", &["input"]),
    ("wide", &["input"]),
    ("unicode_normalization", &["input", "format"]),
    ("strsim", &["input"]),
    ("num_bigint", &["exact"]),
    ("num_rational", &["exact"]),
    (
        "rust_decimal",
        &[
            "exact", "scoring", "ranking", "analysis", "language", "view", "format",
        ],
    ),
    ("sha2", &["input", "format/page"]),
    ("comfy_table", &["format"]),
    ("annotate_snippets", &["format/diagnostics"]),
    ("rust_xlsxwriter", &["format"]),
    ("rand_pcg", &["analysis"]),
    ("serde", &["format"]),
    ("serde_json", &["format"]),
];

#[test]
fn rooms_open_only_downwards() {
    let mut broken = Vec::new();
    for file in sources() {
        let room = room_of(&file);
        for (number, line) in code_lines(&file) {
            for used in crate_paths(&line) {
                let allowed = used == room || layer(&used) < layer(&room);
                if !allowed {
                    broken.push(format!("{}:{number}: {room} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn packages_keep_to_their_rooms() {
    let mut broken = Vec::new();
    for file in sources() {
        let place = relative(&file);
        for (number, line) in code_lines(&file) {
            for &(package, rooms) in PACKAGES {
                let named = line.trim_start().starts_with(&format!("use {package}::"))
                    || line.contains(&format!(" {package}::"));
                let at_home = rooms.iter().any(|room| place.starts_with(room));
                if named && !at_home {
                    broken.push(format!(
                        "{}:{number}: {package} belongs into {rooms:?}",
                        file.display()
                    ));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_dependency_gives_its_reason() {
    let manifest = fs::read_to_string("Cargo.toml").expect("the manifest is here");
    let dependencies = manifest
        .split("[dependencies]")
        .nth(1)
        .expect("there are dependencies");
    let dependencies = dependencies
        .split("\n[profile")
        .next()
        .expect("a text has a first part");
    let mut reasoned = false;
    for line in dependencies.lines() {
        match line.chars().next() {
            Some('#') => reasoned = true,
            Some('[') | None => reasoned = false,
            Some(_) => assert!(reasoned, "no reason above: {line}"),
        }
    }
}

#[test]
fn files_hold_one_idea_and_main_rings_the_bell() {
    let mut too_long = Vec::new();
    for file in sources() {
        let lines = read(&file).lines().count();
        let words = relative(&file).starts_with("language");
        if lines > 400 && !words {
            too_long.push(format!("{} has {lines} lines", file.display()));
        }
    }
    assert!(too_long.is_empty(), "{}", too_long.join("\n"));
    assert!(read(Path::new("src/main.rs")).lines().count() <= 40);
}

#[test]
fn nothing_imports_by_star_or_through_a_parent() {
    for file in sources() {
        for (number, line) in code_lines(&file) {
            let import = line.trim_start().starts_with("use ") || line.trim_start().starts_with("pub use ");
            let star = import && line.contains("::*");
            let parent = import
                && line.contains("super::")
                && !line.contains("use super::{")
                && !in_tests(&file, number);
            assert!(!star && !parent, "{}:{number}: {line}", file.display());
        }
    }
}

/// All Rust files of `src/`, sorted.
fn sources() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("src is readable") {
            let path = entry.expect("src is readable").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(Path::new("src"), &mut found);
    found.sort();
    assert!(found.len() > 30, "the walk finds the house");
    found
}

/// Numbered lines that are code: neither comments nor documentation nor the tests at the bottom.
fn code_lines(file: &Path) -> Vec<(usize, String)> {
    let text = read(file);
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(at, line)| (at + 1, line.to_owned()))
        .collect()
}

fn in_tests(file: &Path, number: usize) -> bool {
    read(file)
        .lines()
        .take(number)
        .any(|line| line.starts_with("#[cfg(test)]"))
}

/// The rooms named in `crate::room::…` of a line; in the binary, the library is `parindex`.
fn crate_paths(line: &str) -> Vec<String> {
    let name = |rest: &str| {
        rest.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    line.split("crate::").skip(1).map(name).collect()
}

fn room_of(file: &Path) -> String {
    let place = relative(file);
    let room = place.split('/').next().unwrap_or(&place).trim_end_matches(".rs");
    if room == "main" {
        "cli".to_owned()
    } else {
        room.to_owned()
    }
}

fn layer(room: &str) -> u32 {
    let found = LAYERS.iter().find(|(name, _)| *name == room);
    found
        .unwrap_or_else(|| panic!("{room} is no room of the house"))
        .1
}

fn relative(file: &Path) -> String {
    file.strip_prefix("src")
        .expect("files lie in src")
        .to_string_lossy()
        .replace('\\', "/")
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).expect("a listed file is readable")
}
