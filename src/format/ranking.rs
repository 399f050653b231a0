//! Who is where, written a year at a time: no more than one year's ranking and text are held at once.
//!
//! ```text
//! opening     title, or the row of headings
//! year        its blocks
//! year        …
//! closing     notes, what was read, what to ask next
//! ```

use std::borrow::Borrow;
use std::io::{self, Write};

use crate::format::{Drawing, Format, csv, html, json, markdown, terminal};
use crate::ranking::Ranking;
use crate::view::{FlatSheet, RankingSheet, Report, Results, Run, Selection};

/// Who is where: the output of `parindex rank`, as a whole.
#[must_use]
pub fn ranking(results: &Results<'_>, selection: &Selection, format: Format, drawing: &Drawing) -> String {
    let (run, rankings) = (results.run(), results.rankings.iter());
    let mut text = Vec::new();
    write_ranking(&mut text, &run, rankings, selection, format, drawing)
        .expect("memory takes every text, of whatever length");
    String::from_utf8(text).expect("every format writes text")
}

/// The same into `out`, each ranking asked for when it is its turn to be written.
///
/// # Errors
///
/// Those of `out`.
pub fn write_ranking<R: Borrow<Ranking>>(
    out: &mut dyn Write,
    run: &Run<'_>,
    rankings: impl Iterator<Item = R>,
    selection: &Selection,
    format: Format,
    drawing: &Drawing,
) -> io::Result<()> {
    let language = drawing.language;
    let ready = |text: &str| csv::safe(text).into_owned();
    let rows = |dialect| (FlatSheet::new(run, selection, language, ready), dialect);
    let sheet = RankingSheet::new(run, selection, language);
    match format {
        Format::Csv => write_rows(out, rows(csv::PLAIN), rankings),
        Format::CsvExcel => write_rows(out, rows(csv::EXCEL), rankings),
        Format::Json => json::ranking(out, run, rankings, selection, language),
        Format::Table => write_paragraphs(out, sheet, rankings, |part| terminal::write(part, drawing)),
        Format::Markdown => write_paragraphs(out, sheet, rankings, markdown::write),
        Format::Html => write_page(out, sheet, rankings),
    }
}

fn write_rows<R: Borrow<Ranking>>(
    out: &mut dyn Write,
    (sheet, dialect): (FlatSheet<'_>, csv::Dialect),
    rankings: impl Iterator<Item = R>,
) -> io::Result<()> {
    let mut rows = csv::Rows::new(dialect, out)?;
    rows.columns(&sheet.columns())?;
    for ranking in rankings {
        let mut listed = sheet.rows(ranking.borrow());
        listed.try_for_each(|row| rows.flat_row(&row))?;
    }
    rows.finish()
}

/// Formats that part everything by an empty line: a report is what its parts are, one after the other.
fn write_paragraphs<R: Borrow<Ranking>>(
    out: &mut dyn Write,
    mut sheet: RankingSheet<'_>,
    rankings: impl Iterator<Item = R>,
    text: impl Fn(&Report) -> String,
) -> io::Result<()> {
    out.write_all(text(&sheet.opening()).as_bytes())?;
    for ranking in rankings {
        let year = sheet.year(ranking.borrow());
        if !year.sections.is_empty() {
            write!(out, "\n{}", text(&year))?;
        }
    }
    write!(out, "\n{}", text(&sheet.closing()))
}

fn write_page<R: Borrow<Ranking>>(
    out: &mut dyn Write,
    mut sheet: RankingSheet<'_>,
    rankings: impl Iterator<Item = R>,
) -> io::Result<()> {
    out.write_all(html::opening(&sheet.opening()).as_bytes())?;
    for ranking in rankings {
        out.write_all(html::sections(&sheet.year(ranking.borrow())).as_bytes())?;
    }
    out.write_all(html::closing(&sheet.closing()).as_bytes())
}
