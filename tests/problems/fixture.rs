//! What the folder of a reproducer cannot hold: too large for git, or not a file at all.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::OnceLock;

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::reproducer::parindex;

const MIB: usize = 1 << 20;

/// Makes what the file `fixture` of a reproducer names, anew before each run.
pub(crate) fn make(name: &str, folder: &Path) {
    match name {
        "long-cell" => write(folder, "thamdinh.csv", &long_cell(folder)),
        "large-criteria" => write(
            folder,
            "tieuchi.toml",
            "# Bộ tiêu chí\n".repeat(280_000).as_bytes(),
        ),
        "workbook-bomb" => write(folder, "QST.xlsx", bomb()),
        "changed-since" => changed_since(folder),
        "open-in-libreoffice" => write(folder, ".~lock.ketqua.csv#", b",An,may-tinh,01.02.2024 08:00,"),
        other => panic!("no fixture is called {other}"),
    }
}

fn write(folder: &Path, name: &str, bytes: &[u8]) {
    fs::write(folder.join(name), bytes).expect("the folder of the build can be written to");
}

/// The sound answers, one with a note of 70,000 characters.
fn long_cell(folder: &Path) -> Vec<u8> {
    let sound = fs::read_to_string(folder.join("../base/thamdinh.csv")).expect("the base is here");
    let note = "Theo báo cáo. ".repeat(5000);
    sound
        .replace("STC;II.2;1;;", &format!("STC;II.2;1;;{note}"))
        .into_bytes()
}

/// A workbook of some kilobytes that unpacks to 80 MiB: one page, four times.
fn bomb() -> &'static [u8] {
    static BOMB: OnceLock<Vec<u8>> = OnceLock::new();
    BOMB.get_or_init(|| {
        let mut page = ZipWriter::new(Cursor::new(Vec::new()));
        page.start_file("page", SimpleFileOptions::default())
            .expect("memory takes a part");
        page.write_all(&vec![0; 20 * MIB]).expect("memory takes a part");
        let mut page =
            ZipArchive::new(page.finish().expect("memory takes a file")).expect("a file in memory");
        let mut workbook = ZipWriter::new(Cursor::new(Vec::new()));
        for number in 1..=4 {
            let part = page.by_index(0).expect("it has a part");
            workbook
                .raw_copy_file_rename(part, format!("xl/worksheets/sheet{number}.xml"))
                .expect("memory takes a part");
        }
        workbook.finish().expect("memory takes a file").into_inner()
    })
}

/// A result with its manifest, and answers that were changed afterwards.
fn changed_since(folder: &Path) {
    let sound = fs::read(folder.join("../base/thamdinh.csv")).expect("the base is here");
    write(folder, "thamdinh.csv", &sound);
    let made = parindex(&["rank", "--manifest", "ketqua.json", "--force"], folder);
    assert_eq!(made.exit, Some(0), "{}", made.printed);
    let changed = String::from_utf8_lossy(&sound).replace("4,75", "4,5");
    write(folder, "thamdinh.csv", changed.as_bytes());
}
