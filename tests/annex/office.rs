//! LibreOffice and Poppler: from a document to what stands on its pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::Folder;

/// One page as it is printed.
pub(crate) struct Page {
    /// In millimetres, rounded.
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// All of its words, in reading order, which is that of the columns in a table.
    pub(crate) words: Vec<String>,
    /// The same from the top of the page to its bottom.
    pub(crate) downwards: Vec<String>,
}

/// A document that was printed into a file.
pub(crate) struct Print {
    pub(crate) pages: Vec<Page>,
    /// The families of type that it is set in.
    pub(crate) fonts: Vec<String>,
}

impl Page {
    /// Whether all of these words stand on it, each as often as it is asked for.
    pub(crate) fn holds(&self, words: &[&str]) -> bool {
        let times =
            |list: &mut dyn Iterator<Item = &str>, word: &str| list.filter(|other| *other == word).count();
        words.iter().all(|word| {
            times(&mut self.words.iter().map(String::as_str), word) >= times(&mut words.iter().copied(), word)
        })
    }

    /// The place of the first of these words that stand one after the other.
    pub(crate) fn place_of(&self, phrase: &str) -> Option<usize> {
        let phrase: Vec<&str> = phrase.split_whitespace().collect();
        self.words.windows(phrase.len()).position(|words| words == phrase)
    }
}

/// Prints all documents of a folder by one run of the office, with a profile of its own.
pub(crate) fn print(folder: &Folder, documents: &[PathBuf]) -> Vec<Print> {
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.path().join("profile").display()
    );
    run(Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .args(documents));
    documents
        .iter()
        .map(|document| read(&document.with_extension("pdf")))
        .collect()
}

fn read(file: &Path) -> Print {
    let information = run(Command::new("pdfinfo").args(["-f", "1", "-l", "9999"]).arg(file));
    let sizes = information.lines().filter_map(|line| {
        let (width, height) = line.split_once("size:")?.1.trim().split_once(" x ")?;
        Some((millimetres(width), millimetres(height.split(' ').next()?)))
    });
    let text = run(Command::new("pdftotext").arg(file).arg("-"));
    let boxes = run(Command::new("pdftotext").arg("-bbox").arg(file).arg("-"));
    // A form feed ends each page.
    let texts = text.split('\u{c}').zip(boxes.split("</page>"));
    let pages = sizes.zip(texts).map(|((width, height), (text, boxes))| Page {
        width,
        height,
        words: text.split_whitespace().map(str::to_owned).collect(),
        downwards: downwards(boxes),
    });
    let fonts = run(Command::new("pdffonts").arg(file));
    let family = |line: &str| {
        let name = line.split(' ').next().unwrap_or_default();
        let name = name.split_once('+').map_or(name, |(_, name)| name);
        name.split('-').next().unwrap_or_default().to_owned()
    };
    let mut fonts: Vec<String> = fonts.lines().skip(2).map(family).collect();
    fonts.sort();
    fonts.dedup();
    Print {
        pages: pages.collect(),
        fonts,
    }
}

/// `<word xMin="99.2" yMin="56.7" xMax="131.5" yMax="69.1">STT</word>`, a line each.
fn downwards(boxes: &str) -> Vec<String> {
    let mut words: Vec<(u32, String)> = boxes
        .lines()
        .filter_map(|line| {
            let (place, word) = line.trim().strip_prefix("<word ")?.split_once('>')?;
            let (_, top) = place.split_once("yMin=\"")?;
            let (top, _) = top.split_once('"')?;
            Some((millimetres(top), word.strip_suffix("</word>")?.to_owned()))
        })
        .collect();
    words.sort();
    words.into_iter().map(|(_, word)| word).collect()
}

/// A point is 1/72 of an inch.
fn millimetres(points: &str) -> u32 {
    let (whole, fraction) = points.split_once('.').unwrap_or((points, "0"));
    let thousandths: u32 = format!("{whole}{fraction:0<3.3}")
        .parse()
        .expect("a length in points");
    (thousandths * 254 / 720 + 500) / 1000
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| {
        panic!(
            "{:?} does not start ({error}): see the head of tests/annex/main.rs",
            command.get_program()
        )
    });
    assert!(
        output.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("the pages are text")
}

/// Writes the document of an annex into a folder.
pub(crate) fn put(folder: &Folder, name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder.path().join(name);
    fs::write(&file, bytes).expect("a test folder can be written to");
    file
}
