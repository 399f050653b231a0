//! How it is written: results and reports in the formats of `--format` and of the ending of `-o FILE`.
//!
//! A format is one file, one function and one arm of the match in [`ranking`]. Formats for people and
//! spreadsheets write a [`Report`]; JSON is made from the results themselves, by wire types of its own.

mod annex;
mod answers;
mod collection;
mod csv;
pub mod delivery;
pub mod diagnostics;
pub mod forms;
#[cfg(test)]
mod golden;
mod html;
mod json;
mod markdown;
mod page;
mod plain_cell;
mod ranking;
mod records;
pub mod safe_text;
pub mod starter;
mod survey;
mod terminal;
mod workbook;

pub use answers::{Dialect, answers};
pub use collection::collection;
pub use json::{manifest, read_manifest};
pub use ranking::{ranking, write_ranking};
pub use survey::survey;

use std::path::Path;

use crate::analysis::explanation::Explanation;
use crate::diagnostic::Diagnostics;
use crate::model::framework::Node;
use crate::model::name::Language;
use crate::view::{
    Compared, Report, Results, SampleDrawing, Selection, VerificationResults, brief as brief_view,
    comparison as comparison_view, comparison_flat, explanation as explanation_view, item as item_view,
    tick_list as tick_list_view, verification as verification_view,
};

/// One way of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Aligned text for a terminal, `--format table`.
    #[default]
    Table,
    /// RFC 4180: comma, decimal dot, LF.
    Csv,
    /// What a spreadsheet in Vietnam opens: byte order mark, semicolon, decimal comma, CRLF.
    CsvExcel,
    /// Schema 1 of the manual.
    Json,
    /// GitHub's tables.
    Markdown,
    /// A page of its own.
    Html,
}

/// On what a text is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Drawing {
    /// The language of words and numbers.
    pub language: Language,
    /// Columns of the terminal; `None` where lines may be as long as they need.
    pub width: Option<usize>,
    /// Whether tiers are shown in colour: never in a pipe or a file.
    pub colour: bool,
}

impl Format {
    /// Every format with its word of `--format`.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("table", Self::Table),
        ("csv", Self::Csv),
        ("csv-excel", Self::CsvExcel),
        ("json", Self::Json),
        ("md", Self::Markdown),
        ("html", Self::Html),
    ];

    /// The format that the ending of a file name asks for.
    #[must_use]
    pub fn from_ending(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "txt" => Some(Self::Table),
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }
}

/// The paragraphs of `parindex rank --brief`; `None` in a format that has none.
#[must_use]
pub fn brief(
    results: &Results<'_>,
    selection: &Selection,
    format: Format,
    drawing: &Drawing,
) -> Option<String> {
    let report: Report = brief_view(results, selection, drawing.language);
    match format {
        Format::Table => Some(terminal::write(&report, drawing)),
        Format::Markdown => Some(markdown::write(&report)),
        Format::Html => Some(html::write(&report)),
        Format::Csv | Format::CsvExcel | Format::Json => None,
    }
}

/// Whether a published table holds: the output of `parindex verify`; `None` in a format that has none.
#[must_use]
pub fn verification(
    results: &VerificationResults<'_>,
    problems: &Diagnostics,
    format: Format,
    drawing: &Drawing,
) -> Option<String> {
    let language = drawing.language;
    let sheet = || verification_view(results, language);
    match format {
        Format::Table => Some(terminal::write(&sheet(), drawing)),
        Format::Markdown => Some(markdown::write(&sheet())),
        Format::Html => Some(html::write(&sheet())),
        Format::Json => Some(json::verification(results, problems, language)),
        Format::Csv | Format::CsvExcel => None,
    }
}

/// Why a score is what it is: the output of `parindex explain`, of an agency or of one node of its outline.
/// `None` in a format that has none.
#[must_use]
pub fn explanation(
    results: &Results<'_>,
    explanations: &[Explanation<'_>],
    node: Option<Node>,
    format: Format,
    drawing: &Drawing,
) -> Option<String> {
    let (sources, language) = (results.sources, drawing.language);
    let sheet = || match node {
        Some(node) => item_view(explanations, node, sources, language),
        None => explanation_view(explanations, sources, language),
    };
    match format {
        Format::Table => Some(terminal::write(&sheet(), drawing)),
        Format::Markdown => Some(markdown::write(&sheet())),
        Format::Html => Some(html::write(&sheet())),
        Format::Json => json::explanation(results, explanations, node, language),
        Format::Csv | Format::CsvExcel => None,
    }
}

/// Answers to be compared with their evidence: the output of `parindex explain --sample`.
#[must_use]
pub fn tick_list(sample: &SampleDrawing<'_>, format: Format, drawing: &Drawing) -> String {
    let sheet = || tick_list_view(sample, drawing.language);
    match format {
        Format::Table => terminal::write(&sheet(), drawing),
        Format::Csv => csv::write(&sheet(), csv::PLAIN),
        Format::CsvExcel => csv::write(&sheet(), csv::EXCEL),
        Format::Markdown => markdown::write(&sheet()),
        Format::Html => html::write(&sheet()),
        Format::Json => json::tick_list(sample),
    }
}

/// What changed between two rankings: the output of `parindex compare`.
#[must_use]
pub fn comparison(compared: &Compared<'_>, format: Format, drawing: &Drawing) -> String {
    let sheet = || comparison_view(compared, drawing.language);
    let rows = || comparison_flat(compared, drawing.language);
    match format {
        Format::Table => terminal::write(&sheet(), drawing),
        Format::Csv => csv::write(&rows(), csv::PLAIN),
        Format::CsvExcel => csv::write(&rows(), csv::EXCEL),
        Format::Markdown => markdown::write(&sheet()),
        Format::Html => html::write(&sheet()),
        Format::Json => json::comparison(compared, drawing.language),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Format;

    #[test]
    fn the_ending_of_a_file_asks_for_its_format() {
        assert_eq!(Format::from_ending(Path::new("ketqua.JSON")), Some(Format::Json));
        assert_eq!(
            Format::from_ending(Path::new("a/ketqua.md")),
            Some(Format::Markdown)
        );
        assert_eq!(Format::from_ending(Path::new("ketqua.pdf")), None);
        assert_eq!(Format::from_ending(Path::new("ketqua")), None);
    }
}
