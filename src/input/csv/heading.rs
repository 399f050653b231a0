//! The heading line: where it is, and which character parts its cells.
//!
//! ```text
//! sep=;                                  said by Excel; not a row of the sheet
//! BẢNG TỔNG HỢP ĐIỂM                     a title: E109 names line 4
//!
//! Mã đơn vị;"Cơ quan, đơn vị";Xếp hạng   three known headings by `;`, none by `,`: proved
//! ```
//!
//! A delimiter is proved by the headings that it makes readable, then by the number of cells. Where two
//! do equally well, nothing is proved and the user is asked.

use std::cmp::Reverse;

use crate::diagnostic::Problem;
use crate::input::csv::records::{Cut, Records};
use crate::input::headings::is_known;
use crate::input::request::TableOptions;
use crate::input::spelling::trimmed;
use crate::source::Source;

/// Delimiters that are tried, the usual one of Vietnamese spreadsheets first.
const DELIMITERS: [char; 3] = [';', '\t', ','];
/// A sheet of a workbook reaches this room as text with tabs.
const BETWEEN_CELLS_OF_A_SHEET: char = '\t';
/// Records that are searched for a heading below a title.
const LOOK_AHEAD: usize = 30;
/// Known headings that make a line below a title the heading.
const HEADINGS_OF_A_TABLE: usize = 2;

/// The heading line, found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Heading {
    /// What parts the cells.
    pub(super) delimiter: char,
    /// Its first byte.
    pub(super) start: usize,
    /// Its row in a spreadsheet, counted from 1.
    pub(super) row: u32,
}

/// A problem with the byte where it is.
pub(super) type Found = Box<(usize, Problem)>;

/// One record, as one delimiter parts it.
#[derive(Debug, Clone, Copy)]
struct View {
    delimiter: char,
    start: usize,
    row: u32,
    cells: usize,
    filled: usize,
    known: usize,
    /// Behind its last byte.
    end: usize,
}

/// Finds the heading line and proves the delimiter from it.
pub(super) fn find(source: &Source, options: &TableOptions) -> Result<Heading, Found> {
    let text = source.text.as_str();
    let (stated, from) = match stated_delimiter(text) {
        // The cells of a sheet have been parted by its workbook.
        _ if source.is_sheet() => (Some(BETWEEN_CELLS_OF_A_SHEET), 0),
        Some((delimiter, after)) => (options.delimiter.or(Some(delimiter)), after),
        None => (options.delimiter, 0),
    };
    let candidates: Vec<char> = match stated {
        Some(delimiter) => vec![delimiter],
        None => DELIMITERS.to_vec(),
    };
    if let Some(line) = options.header_row {
        let at_line = |view: &View| source.line_number(view.start) >= line;
        let chosen = candidates
            .iter()
            .filter_map(|delimiter| views(text, from, *delimiter).find(at_line));
        return best(chosen.collect(), source);
    }
    let seen = |delimiter: &char| views(text, from, *delimiter).take(LOOK_AHEAD);
    let first = |delimiter: &char| seen(delimiter).find(|view| view.filled > 0);
    let firsts: Vec<View> = candidates.iter().filter_map(first).collect();
    let is_heading = |view: &View| view.known >= HEADINGS_OF_A_TABLE;
    if firsts.is_empty() || firsts.iter().any(is_heading) {
        return best(firsts, source);
    }
    let all: Vec<View> = candidates.iter().flat_map(seen).collect();
    match heading_below(&firsts, &all, text) {
        Some(heading) => Err(title(source, &firsts, source.line_number(heading.start))),
        None => best(firsts, source),
    }
}

/// The line that the first one is a title of.
///
/// A later line with known headings is the heading of the table. Where no heading is known at all the
/// fullest line is the likeliest one: a title has fewer cells than its table.
fn heading_below(firsts: &[View], all: &[View], text: &str) -> Option<View> {
    let heading = all.iter().find(|view| view.known >= HEADINGS_OF_A_TABLE);
    if heading.is_some() || firsts.iter().any(|view| view.known > 0) {
        return heading.copied();
    }
    if firsts.iter().any(|view| view.is_parted_otherwise(text)) {
        return None;
    }
    let fullest = all.iter().max_by_key(|view| (view.filled, Reverse(view.start)))?;
    let is_title =
        |first: &View| first.start < fullest.start && (first.filled == 1 || first.cells < fullest.cells);
    firsts.iter().all(is_title).then_some(*fullest)
}

/// `sep=;` on the first line, and where the second line begins.
fn stated_delimiter(text: &str) -> Option<(char, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let mut value = line
        .strip_prefix("sep=")
        .or_else(|| line.strip_prefix("SEP="))?
        .chars();
    let delimiter = value.next()?;
    if value.next().is_some() {
        return None;
    }
    let rest = &text[line.len()..];
    let line_end = if rest.starts_with("\r\n") {
        2
    } else {
        rest.len().min(1)
    };
    Some((delimiter, line.len() + line_end))
}

/// The records of a text as this delimiter parts them.
fn views(text: &str, from: usize, delimiter: char) -> impl Iterator<Item = View> {
    let mut records = Records::new(text, from, delimiter);
    let mut cells: Vec<Cut> = Vec::new();
    let read = move |row: usize| {
        let record = records.next(&mut cells)?;
        let texts = cells.iter().map(|cut| {
            let text = &text[cut.span.clone()];
            &text[trimmed(text)]
        });
        let filled = texts.filter(|text| !text.is_empty());
        Some(View {
            delimiter,
            start: record.span.start,
            row: u32::try_from(row).unwrap_or(u32::MAX),
            cells: cells.len(),
            filled: filled.clone().count(),
            known: filled.filter(|text| is_known(text)).count(),
            end: record.span.end,
        })
    };
    (1..).map_while(read)
}

impl View {
    /// Whether it is one cell in which headings stand side by side, cut where no table of ours is cut:
    /// `ma_don_vi|ma_tieu_chi|gia_tri`.
    fn is_parted_otherwise(&self, text: &str) -> bool {
        const OTHER_DELIMITERS: [char; 4] = ['|', ':', '^', '~'];
        let line = &text[self.start..self.end];
        let makes_headings = |delimiter: &char| {
            let known = line.split(*delimiter).filter(|text| is_known(text));
            known.count() >= HEADINGS_OF_A_TABLE
        };
        self.cells == 1 && OTHER_DELIMITERS.iter().any(makes_headings)
    }
}

/// The one view that makes most headings known, then most cells.
fn best(mut views: Vec<View>, source: &Source) -> Result<Heading, Found> {
    views.sort_by_key(|view| Reverse((view.known, view.cells)));
    let Some(chosen) = views.first() else {
        return Err(Box::new((source.text.len(), Problem::NoDataRows)));
    };
    let equally_good = |other: &View| (other.known, other.cells) == (chosen.known, chosen.cells);
    if chosen.cells < 2 || views.get(1).is_some_and(equally_good) {
        return Err(Box::new((chosen.start, Problem::OneColumn)));
    }
    Ok(Heading {
        delimiter: chosen.delimiter,
        start: chosen.start,
        row: chosen.row,
    })
}

/// E109
fn title(source: &Source, firsts: &[View], header_line: usize) -> Found {
    let start = firsts.first().map_or(0, |view| view.start);
    let line = source.line_number(start);
    let text = source
        .line(line)
        .trim_matches([';', ',', '\t', '"', ' '])
        .to_owned();
    let problem = Problem::NotAHeader {
        line,
        text,
        header_line: Some(header_line),
    };
    Box::new((start, problem))
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Problem;
    use crate::input::csv::heading::{Found, Heading, find};
    use crate::input::request::TableOptions;
    use crate::source::Sources;

    fn found(text: &str, options: &TableOptions) -> Result<Heading, Found> {
        let mut sources = Sources::default();
        let source = sources.add("bang.csv", text);
        find(sources.get(source), options)
    }

    fn heading(delimiter: char, start: usize, row: u32) -> Result<Heading, Found> {
        Ok(Heading {
            delimiter,
            start,
            row,
        })
    }

    #[test]
    fn the_delimiter_is_proved_by_the_headings_it_makes() {
        let options = TableOptions::default();
        for (text, delimiter) in [
            ("ma_don_vi;ma_tieu_chi;gia_tri\n", ';'),
            ("agency,code,value\n", ','),
            ("agency\tcode\tvalue\n", '\t'),
            ("Mã đơn vị;Cơ quan, đơn vị;Xếp hạng\n", ';'),
            ("Mã đơn vị,\"Điểm; phần trăm\",Hạng\n", ','),
        ] {
            assert_eq!(found(text, &options), heading(delimiter, 0, 1), "{text}");
        }
    }

    #[test]
    fn the_line_of_excel_that_states_the_delimiter_is_no_row() {
        let options = TableOptions::default();
        assert_eq!(
            found("sep=;\r\nagency;code;value\r\n", &options),
            heading(';', 7, 1)
        );
        assert_eq!(found("sep=|\nagency|code|value\n", &options), heading('|', 6, 1));
    }

    #[test]
    fn one_column_is_refused() {
        let refused = Err(Box::new((0, Problem::OneColumn)));
        assert_eq!(
            found("ma_don_vi|gia_tri\nSTC|5\n", &TableOptions::default()),
            refused
        );
    }

    #[test]
    fn a_stated_delimiter_needs_no_proof() {
        let options = TableOptions {
            delimiter: Some('|'),
            ..TableOptions::default()
        };
        assert_eq!(found("ma_don_vi|gia_tri\nSTC|5\n", &options), heading('|', 0, 1));
    }

    #[test]
    fn title_rows_are_named_with_the_line_that_seems_to_be_the_heading() {
        let text = "BẢNG TỔNG HỢP ĐIỂM;;\n;;\nMã đơn vị;Mã tiêu chí;Giá trị\nSTC;I.1;5\n";
        let refused = Problem::NotAHeader {
            line: 1,
            text: "BẢNG TỔNG HỢP ĐIỂM".to_owned(),
            header_line: Some(3),
        };
        assert_eq!(found(text, &TableOptions::default()), Err(Box::new((0, refused))));
    }

    #[test]
    fn a_title_with_commas_is_not_taken_for_a_heading() {
        let text = "# Đà Nẵng, năm 2022\ntt;noi_dung;ty_le\n1;a;5\n";
        let Err(problem) = found(text, &TableOptions::default()) else {
            panic!("a title is expected to be refused");
        };
        let refused = Problem::NotAHeader {
            line: 1,
            text: "# Đà Nẵng, năm 2022".to_owned(),
            header_line: Some(2),
        };
        assert_eq!(*problem, (0, refused));
        let known_word = "Kết quả, năm 2022\nagency;code;value\n";
        let refused = found(known_word, &TableOptions::default()).map_err(|problem| problem.1.code());
        assert_eq!(refused, Err("E109"));
        let unknown_words = "noi_dung;ty_le\na;5\n";
        assert_eq!(found(unknown_words, &TableOptions::default()), heading(';', 0, 1));
    }

    #[test]
    fn a_stated_heading_line_is_taken() {
        let options = TableOptions {
            header_row: Some(3),
            ..TableOptions::default()
        };
        let text = "BẢNG TỔNG HỢP\n\nMã đơn vị;Mã tiêu chí;Giá trị\n";
        assert_eq!(found(text, &options), heading(';', 21, 3));
    }

    #[test]
    fn blank_lines_before_the_heading_count_as_rows_and_are_no_titles() {
        assert_eq!(
            found("\n;;\nagency;code;value\n", &TableOptions::default()),
            heading(';', 4, 3)
        );
    }

    #[test]
    fn an_empty_file_has_no_rows() {
        assert_eq!(
            found("\n\n", &TableOptions::default()),
            Err(Box::new((2, Problem::NoDataRows)))
        );
    }
}
