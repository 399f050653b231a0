//! A ranking is written a year at a time: the pieces are the whole, and whoever takes no more is told so.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use parindex::Opened;
use parindex::check::{Checked, Strictness};
use parindex::format::{Drawing, Format, ranking, write_ranking};
use parindex::input::request::Request;
use parindex::ranking::{rank, rankings, years};
use parindex::view::{Run, Selection};
use rounds::Round as Made;

/// Takes a few bytes at a time and no more than fit.
struct Narrow {
    taken: Vec<u8>,
    room: usize,
}

impl Write for Narrow {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = bytes.len().min(7).min(self.room - self.taken.len());
        if length == 0 && !bytes.is_empty() {
            return Err(ErrorKind::StorageFull.into());
        }
        self.taken.extend_from_slice(&bytes[..length]);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn open(folder: &Path) -> Opened {
    let request = Request {
        inputs: vec![folder.to_owned()],
        ..Request::default()
    };
    parindex::open(&request, Strictness::default())
}

fn run<'a>(opened: &'a Opened, checked: &'a Checked) -> Run<'a> {
    Run {
        round: checked.round(),
        years: years(checked),
        sources: &opened.sources,
        diagnostics: &opened.problems,
        arguments: Some(""),
    }
}

fn in_pieces(opened: &Opened, checked: &Checked, format: Format, room: usize) -> io::Result<Vec<u8>> {
    let mut out = Narrow {
        taken: Vec::new(),
        room,
    };
    let (run, selection) = (run(opened, checked), Selection::default());
    let drawing = Drawing::default();
    write_ranking(&mut out, &run, rankings(checked), &selection, format, &drawing)?;
    Ok(out.taken)
}

fn as_a_whole(opened: &Opened, checked: &Checked, format: Format) -> String {
    let results = rank(checked);
    let run = run(opened, checked);
    ranking(
        &run.with(&results),
        &Selection::default(),
        format,
        &Drawing::default(),
    )
}

fn samples() -> Vec<PathBuf> {
    let samples = std::fs::read_dir("samples").expect("the samples are here");
    let folders = samples.map(|sample| sample.expect("the samples are here").path());
    folders
        .filter(|folder| folder.join("parindex.toml").is_file())
        .collect()
}

#[test]
fn the_pieces_are_the_whole_in_every_sample_and_format() {
    let several_years = Made {
        agencies: 20,
        items: 20,
        years: 3,
        ..Made::default()
    };
    let several_years = several_years.make().expect("there is room for a small round");
    let mut folders = samples();
    assert!(folders.len() > 10, "{folders:?}");
    folders.push(several_years.folder().to_owned());
    for folder in folders {
        let opened = open(&folder);
        let checked = opened.checked.as_ref().expect("samples are free of errors");
        for (word, format) in Format::WORDS {
            let pieces = in_pieces(&opened, checked, format, usize::MAX).expect("there is room");
            let whole = as_a_whole(&opened, checked, format);
            assert!(whole.as_bytes() == pieces, "{} {word}", folder.display());
        }
    }
}

#[test]
fn a_writer_that_takes_no_more_ends_the_writing_with_its_own_error() {
    let opened = open(Path::new("samples/example"));
    let checked = opened.checked.as_ref().expect("samples are free of errors");
    for (word, format) in Format::WORDS {
        let whole = as_a_whole(&opened, checked, format).len();
        for room in [0, 1, whole / 2, whole - 1] {
            let error = in_pieces(&opened, checked, format, room).expect_err("there is too little room");
            assert_eq!(error.kind(), ErrorKind::StorageFull, "{word} {room}");
        }
        assert!(in_pieces(&opened, checked, format, whole).is_ok(), "{word}");
    }
}
