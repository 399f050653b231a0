//! The page on paper: A4, every name, headings repeated, nothing cut.

use std::path::Path;
use std::process::Command;

use crate::browser::Browser;
use crate::rounds::{Exported, exported};

fn printed(page: &Exported) -> std::path::PathBuf {
    let mut browser = Browser::start();
    browser.open(&page.page());
    let file = page.beside("trang.pdf");
    std::fs::write(&file, browser.print()).expect("the folder can be written to");
    file
}

/// What a program of poppler says about a file.
fn poppler(program: &str, arguments: &[&str], file: &Path) -> String {
    let run = Command::new(program).args(arguments).arg(file).arg("-").output();
    let run = run.expect("poppler is installed (apt-get install poppler-utils)");
    String::from_utf8(run.stdout).expect("text of a printed page is UTF-8")
}

/// The names of a sample's register.
fn names(register: &str) -> Vec<String> {
    let text = std::fs::read_to_string(register).expect("samples are here");
    let lines = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            line.split([',', ';'])
                .nth(1)
                .expect("a name")
                .trim_matches('"')
                .to_owned()
        })
        .collect()
}

/// Words one after the other, so that a name that goes over two lines is found too.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn on_paper_every_agency_is_there_and_nothing_is_cut() {
    let page = exported("samples/da-nang-2022", "vi");
    let file = printed(&page);
    let text = flowing(&poppler("pdftotext", &["-raw"], &file));
    for name in names("samples/da-nang-2022/donvi.csv") {
        assert!(text.contains(&name), "{name}");
    }
    let boxes = poppler("pdftotext", &["-bbox"], &file);
    let number = |line: &str, key: &str| -> f32 {
        let rest = line
            .split(&format!(" {key}=\""))
            .nth(1)
            .expect("the attribute is there");
        rest.split('"')
            .next()
            .and_then(|value| value.parse().ok())
            .expect("a number")
    };
    for line in boxes.lines().filter(|line| line.contains("<page ")) {
        let size = [number(line, "width"), number(line, "height")].map(f32::round);
        assert_eq!(size, [595.0, 842.0], "A4 in points");
    }
    for word in boxes.lines().filter(|line| line.contains("<word ")) {
        let inside = number(word, "xMin") >= 30.0
            && number(word, "xMax") <= 565.0
            && number(word, "yMin") >= 30.0
            && number(word, "yMax") <= 812.0;
        assert!(inside, "{word}");
    }
}

#[test]
fn a_ranking_that_goes_over_pages_repeats_its_headings() {
    let page = exported("samples/xa-phuong-2025", "vi");
    let text = poppler("pdftotext", &["-layout"], &printed(&page));
    // Sixty-two communes take three sheets.
    for sheet in text.split('\u{c}').take(3) {
        assert!(
            sheet.contains("Xã ") && sheet.contains("Cơ quan, đơn vị"),
            "{sheet}"
        );
    }
}
