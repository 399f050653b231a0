//! What leaves the program: whole files, quiet pipes, the same bytes everywhere.

mod support;

use std::fs;
use std::process::{Command, Output, Stdio};

use support::Folder;

fn parindex() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parindex"));
    command
        .env_remove("PARINDEX_LANG")
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE");
    command
}

fn rank(arguments: &[&str]) -> Output {
    parindex()
        .args(["rank", "samples/example"])
        .args(arguments)
        .output()
        .expect("the program starts")
}

fn names(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("a test folder can be listed");
    let name = |entry: std::io::Result<fs::DirEntry>| {
        entry
            .expect("a test folder can be listed")
            .file_name()
            .to_string_lossy()
            .into_owned()
    };
    let mut names: Vec<String> = entries.map(name).collect();
    names.sort();
    names
}

#[test]
fn a_file_that_exists_is_kept_unless_force_is_given() {
    let folder = Folder::new().with("ketqua.csv", "old");
    let target = folder.path().join("ketqua.csv");
    let target = target.to_str().expect("test folders have plain names");

    let refused = rank(&["-o", target]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("error[E701]"));
    assert_eq!(fs::read_to_string(target).expect("it is still there"), "old");

    let forced = rank(&["-o", target, "--force"]);
    assert_eq!(forced.status.code(), Some(0));
    assert!(forced.stdout.is_empty());
    assert!(
        fs::read_to_string(target)
            .expect("it was replaced")
            .starts_with("block,rank,tied")
    );
    assert_eq!(
        names(&folder),
        ["ketqua.csv"],
        "nothing is left beside the target"
    );
}

#[test]
fn the_ending_of_the_file_chooses_the_format() {
    let folder = Folder::new();
    for (name, start) in [
        ("a.json", "{\n  \"schema\": 1"),
        ("a.md", "# "),
        ("a.csv", "block,"),
        ("a.txt", "Chỉ số"),
        ("a.html", "<!doctype html>"),
    ] {
        let target = folder.path().join(name);
        let target = target.to_str().expect("test folders have plain names");
        assert_eq!(rank(&["-o", target]).status.code(), Some(0), "{name}");
        let written = fs::read_to_string(target).expect("it was written");
        assert!(written.starts_with(start), "{name}: {written}");
    }
}

#[test]
fn a_folder_that_is_not_there_leaves_nothing_behind() {
    let folder = Folder::new();
    let target = folder.path().join("khong-co").join("ketqua.csv");
    let output = rank(&["-o", target.to_str().expect("test folders have plain names")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("error[E705]"));
    assert!(names(&folder).is_empty());
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let mut child = parindex()
        .args(["rank", "samples/da-nang-2022"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn locale_time_zone_and_terminal_settings_change_no_byte() {
    let plain = rank(&["--format", "json"]).stdout;
    for (name, value) in [
        ("LC_ALL", "vi_VN.UTF-8"),
        ("LANG", "de_DE.UTF-8"),
        ("TZ", "Asia/Ho_Chi_Minh"),
        ("COLUMNS", "40"),
    ] {
        let output = parindex()
            .args(["rank", "samples/example", "--format", "json"])
            .env(name, value)
            .output()
            .expect("the program starts");
        assert!(output.stdout == plain, "{name}={value}");
    }
}

#[test]
fn colour_is_for_terminals_and_for_those_who_ask() {
    let escape = "\u{1b}[";
    let text = |output: Output| String::from_utf8(output.stdout).expect("a table is text");
    assert!(!text(rank(&[])).contains(escape));
    assert!(text(rank(&["--color", "always"])).contains(escape));
    let forced = parindex()
        .args(["rank", "samples/example"])
        .env("CLICOLOR_FORCE", "1")
        .output();
    assert!(text(forced.expect("the program starts")).contains(escape));
    let never = parindex()
        .args(["rank", "samples/example", "--color", "never"])
        .env("CLICOLOR_FORCE", "1")
        .output();
    assert!(!text(never.expect("the program starts")).contains(escape));
}

#[test]
fn an_input_is_kept_even_with_force() {
    let criteria = fs::read("samples/example/tieuchi.toml").expect("the sample is there");
    let data = fs::read("samples/example/thamdinh.csv").expect("the sample is there");
    let folder = Folder::new()
        .with("tieuchi.toml", &criteria)
        .with("thamdinh.csv", &data)
        .with(
            "donvi.csv",
            fs::read("samples/example/donvi.csv").expect("the sample is there"),
        );
    for name in ["thamdinh.csv", "tieuchi.toml", "donvi.csv"] {
        let output = parindex()
            .current_dir(folder.path())
            .args(["rank", "thamdinh.csv", "--format", "csv", "--force", "-o", name])
            .output()
            .expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("error[E706]"),
            "{name}"
        );
    }
    assert_eq!(
        fs::read(folder.path().join("thamdinh.csv")).expect("it is kept"),
        data
    );
    assert_eq!(
        fs::read(folder.path().join("tieuchi.toml")).expect("it is kept"),
        criteria
    );
}

#[test]
fn an_ending_that_says_no_format_is_refused() {
    let folder = Folder::new();
    let target = folder.path().join("ketqua.pdf");
    let output = rank(&["-o", target.to_str().expect("test folders have plain names")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("says no format"));
    assert!(names(&folder).is_empty());
}

#[test]
fn a_round_that_no_workbook_can_hold_is_refused_with_what_can() {
    let band = |from: u32| format!("{{ from = {from}, points = 0.{from:02} }}");
    let bands: Vec<String> = (0..80).rev().map(band).collect();
    let criteria = format!(
        "format = 1\nid = \"B\"\ntitle = \"B\"\nstatus = \"illustrative\"\n\n\
         [[tier]]\nname = \"Đạt\"\nmin = 0\n\n[[block]]\nid = \"S\"\nname = \"S\"\n\n[[area]]\nid = \"I\"\nname = \"I\"\n\n\
         [[criterion]]\nid = \"I.1\"\narea = \"I\"\nname = \"I.1\"\nmax = 1\n\
         rule = {{ type = \"bands\", bands = [{}] }}\n",
        bands.join(", ")
    );
    let folder = Folder::new().with("tieuchi.toml", criteria).with(
        "thamdinh.csv",
        "agency,criterion,value,denominator\nSNV,I.1,40,100\n",
    );
    let output = parindex()
        .args(["export", "--lang", "en", "-o"])
        .arg(folder.path().join("ketqua.xlsx"))
        .arg("-c")
        .arg(folder.path().join("tieuchi.toml"))
        .arg(folder.path().join("thamdinh.csv"))
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("error: the round does not fit into a workbook"),
        "{said}"
    );
    assert!(said.contains("-o ketqua.csv"), "{said}");
    assert_eq!(names(&folder), ["thamdinh.csv", "tieuchi.toml"]);
}
