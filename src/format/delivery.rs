//! What an office hands on: the output of `parindex export`.
//!
//! ```text
//!                .xlsx     .docx   .html   .csv  .json  .md  .txt
//! whole          workbook  annex   page    ranking …
//! ranking                          ✓       ✓     ✓      ✓    ✓
//! detail                           ✓       ✓            ✓    ✓
//! explanations                     ✓             ✓      ✓    ✓
//! annex                    ✓       ✓                    ✓
//! ```
//!
//! The ending of the file chooses the form, `--content` what is in it; other pairs are refused.

use std::path::Path;

use crate::analysis::explanation::explain_all;
use crate::check::Checked;
use crate::format::{Drawing, Format, annex, csv, html, json, markdown, page, ranking, terminal, workbook};
use crate::model::name::Language;
use crate::view::page::page as page_view;
use crate::view::{
    Annex, AnnexWishes, Report, Results, Selection, annexes, detail, detail_flat, explanation,
};

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// All that the form can hold: a workbook, a page, an annex, else the ranking.
    Whole,
    /// Who is where.
    Ranking,
    /// Every criterion of every agency.
    Detail,
    /// Why every score is what it is.
    Explanations,
    /// The annex of a decision.
    Annex,
}

/// How it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `.xlsx`
    Workbook,
    /// `.docx`
    Document,
    /// A form of text.
    Text(Format),
}

impl Form {
    /// The form that the ending of a file name asks for.
    #[must_use]
    pub fn from_ending(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "xlsx" => Some(Self::Workbook),
            "docx" => Some(Self::Document),
            _ => Format::from_ending(file).map(Self::Text),
        }
    }
}

/// A round with its rankings, to be handed on.
#[derive(Debug, Clone, Copy)]
pub struct Delivery<'a> {
    /// What was found out.
    pub results: &'a Results<'a>,
    /// The round behind it.
    pub checked: &'a Checked,
    /// The language of words and numbers.
    pub language: Language,
    /// How the annex is to be.
    pub annex: &'a AnnexWishes,
}

/// Why there is nothing to hand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undelivered {
    /// The form holds no such content, whatever the round.
    NoSuchPair,
    /// The round is larger than a sheet, or a rule of it longer than a formula.
    TooLarge,
}

/// The bytes of the file.
///
/// # Errors
///
/// Why the form cannot hold the content.
pub fn deliver(delivery: &Delivery<'_>, content: Content, form: Form) -> Result<Vec<u8>, Undelivered> {
    let bytes = match (content, form) {
        (Content::Whole | Content::Annex, Form::Document) => annex::document(&delivery.annexes()),
        (Content::Whole, Form::Text(Format::Html)) => Some(delivery.page()),
        (Content::Whole, Form::Workbook) => {
            return workbook::write(delivery).map_err(|_| Undelivered::TooLarge);
        }
        (_, Form::Workbook | Form::Document) => None,
        (_, Form::Text(format)) => delivery.text(content, format).map(String::into_bytes),
    };
    bytes.ok_or(Undelivered::NoSuchPair)
}

impl Delivery<'_> {
    fn page(&self) -> Vec<u8> {
        page::write(&page_view(self.checked, self.results, self.language)).into_bytes()
    }

    fn text(&self, content: Content, format: Format) -> Option<String> {
        match content {
            Content::Whole | Content::Ranking => Some(self.ranking(format)),
            Content::Detail => self.detail(format),
            Content::Explanations => self.explanations(format),
            Content::Annex => self.annex(format),
        }
    }

    fn ranking(&self, format: Format) -> String {
        ranking(self.results, &Selection::default(), format, &self.drawing())
    }

    fn detail(&self, format: Format) -> Option<String> {
        let rows = || detail_flat(self.checked, self.results, self.language);
        match format {
            Format::Csv => Some(csv::write(&rows(), csv::PLAIN)),
            Format::CsvExcel => Some(csv::write(&rows(), csv::EXCEL)),
            Format::Table | Format::Markdown | Format::Html => {
                self.sheet(&detail(self.checked, self.results, self.language), format)
            }
            Format::Json => None,
        }
    }

    fn explanations(&self, format: Format) -> Option<String> {
        let explained = explain_all(self.checked, self.results.rankings);
        match format {
            Format::Json => Some(json::explanations(self.results, &explained, self.language)),
            _ => self.sheet(
                &explanation(&explained, self.results.sources, self.language),
                format,
            ),
        }
    }

    fn annex(&self, format: Format) -> Option<String> {
        match format {
            Format::Markdown => Some(annex::markdown(&self.annexes())),
            Format::Html => Some(annex::html(&self.annexes())),
            Format::Table | Format::Csv | Format::CsvExcel | Format::Json => None,
        }
    }

    /// A sheet for people.
    fn sheet(&self, report: &Report, format: Format) -> Option<String> {
        match format {
            Format::Table => Some(terminal::write(report, &self.drawing())),
            Format::Markdown => Some(markdown::write(report)),
            Format::Html => Some(html::write(report)),
            Format::Csv | Format::CsvExcel | Format::Json => None,
        }
    }

    fn annexes(&self) -> Vec<Annex> {
        annexes(self.results, self.checked, self.annex, self.language)
    }

    /// On paper lines may be as long as they need, and nothing is coloured.
    fn drawing(&self) -> Drawing {
        Drawing {
            language: self.language,
            width: None,
            colour: false,
        }
    }
}
