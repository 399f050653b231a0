//! What a person sees who has to wait, and how a run ends whose person does not: under a real terminal, made by
//! `script` of util-linux, with data from a pipe that the test keeps open for as long as it likes. What is left of
//! files is the matter of `interrupted`.
#![cfg(target_os = "linux")]

mod support;

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use support::Folder;

/// Clears a line of the terminal.
const CLEAR: &str = "\u{1b}[2K";

/// The data of the example, which comes when the test lets it come.
fn data() -> Vec<u8> {
    fs::read("samples/example/thamdinh.csv").expect("the sample is there")
}

/// A named pipe in a folder.
fn pipe(folder: &Folder, name: &str) -> PathBuf {
    let path = folder.path().join(name);
    let made = Command::new("mkfifo").arg(&path).status();
    assert!(made.expect("every Linux has mkfifo").success());
    path
}

/// `parindex rank` of the example, its appraisal from the pipe.
fn words(pipe: &Path, more: &str) -> String {
    let (program, pipe) = (env!("CARGO_BIN_EXE_parindex"), pipe.display());
    format!("{program} rank samples/example --format csv --appraised {pipe} {more}")
}

/// Runs a command line under a terminal of its own.
fn under_terminal(line: &str) -> Child {
    Command::new("script")
        .args(["--quiet", "--return", "--command", line, "/dev/null"])
        .env("TERM", "xterm")
        .env_remove("PARINDEX_LANG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("script of util-linux (Debian: bsdutils) makes the terminal")
}

/// Waits until a text stands on the terminal.
fn until(child: &mut Child, text: &str) {
    let screen = child.stdout.as_mut().expect("the terminal is watched");
    let mut shown = Vec::new();
    let mut piece = [0; 1024];
    loop {
        let length = screen.read(&mut piece).expect("the terminal can be read");
        shown.extend_from_slice(&piece[..length]);
        let so_far = String::from_utf8_lossy(&shown).into_owned();
        if so_far.contains(text) {
            return;
        }
        assert!(length > 0, "it ended before it said \"{text}\":\n{so_far}");
    }
}

/// Both streams, once the run is over.
fn rest(child: Child) -> String {
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The same run where nobody looks and nobody has to wait.
fn piped(folder: &Folder, flags: &str) -> Output {
    let file = folder.path().join("ket-qua-khac.csv");
    fs::write(&file, data()).expect("a test folder can be written to");
    let output = Command::new("sh").args(["-c", &words(&file, flags)]).output();
    output.expect("the program starts")
}

fn a_line_is_drawn_and_cleared(flags: &str, said: &str) {
    let folder = Folder::new();
    let pipe = pipe(&folder, "thamdinh.csv");
    let mut child = under_terminal(&words(&pipe, flags));
    let mut data_comes = File::options()
        .write(true)
        .open(&pipe)
        .expect("the program reads the pipe");
    let data = data();
    let (first, last) = data.split_at(100);
    data_comes.write_all(first).expect("the program reads the pipe");
    until(&mut child, said);
    data_comes.write_all(last).expect("the program reads the pipe");
    drop(data_comes);

    let shown = rest(child);
    let (_, result) = shown.rsplit_once(CLEAR).expect("the line is cleared");
    let plain = String::from_utf8(piped(&folder, flags).stdout).expect("CSV is UTF-8");
    assert_eq!(result.replace("\r\n", "\n").trim_start_matches('\r'), plain);
}

#[test]
fn who_waits_is_told_how_far_it_is_and_the_line_is_gone_before_the_result() {
    a_line_is_drawn_and_cleared("--lang en", "Opening files 0 MiB");
}

#[test]
fn who_waits_is_told_in_vietnamese_too() {
    a_line_is_drawn_and_cleared("--lang vi", "Đang mở tệp 0 MiB");
}

#[test]
fn a_pipe_gets_the_result_and_nothing_else_however_long_it_takes() {
    let folder = Folder::new();
    let pipe = pipe(&folder, "thamdinh.csv");
    let child = Command::new("sh")
        .args(["-c", &words(&pipe, "")])
        .env_remove("PARINDEX_LANG")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut data_comes = File::options()
        .write(true)
        .open(&pipe)
        .expect("the program reads the pipe");
    // Longer than a terminal would be left without a line.
    thread::sleep(Duration::from_millis(1500));
    data_comes.write_all(&data()).expect("the program reads the pipe");
    drop(data_comes);
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.stdout, piped(&folder, "").stdout);
}

#[test]
fn ctrl_c_ends_a_run_at_once_and_leaves_the_old_result_whole() {
    let folder = Folder::new().with("ketqua.csv", "old");
    let target = folder.path().join("ketqua.csv");
    let pipe = pipe(&folder, "thamdinh.csv");
    let mut child = under_terminal(&words(&pipe, &format!("--force -o {}", target.display())));
    let _data_never_comes = File::options()
        .write(true)
        .open(&pipe)
        .expect("the program reads the pipe");
    until(&mut child, "Opening files");

    let mut keyboard = child.stdin.take().expect("the terminal has a keyboard");
    keyboard.write_all(b"\x03").expect("the terminal has a keyboard");
    let output = child.wait_with_output().expect("the program ends");

    assert_eq!(output.status.code(), Some(130), "{output:?}");
    assert_eq!(fs::read_to_string(&target).expect("it is still there"), "old");
    assert_eq!(names(&folder), ["ketqua.csv", "thamdinh.csv"]);
}

fn names(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("a test folder can be listed");
    let mut names: Vec<String> = entries
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .collect();
    names.sort();
    names
}
