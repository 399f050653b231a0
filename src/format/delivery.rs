//! What an office hands on: the output of `parindex export`.
//!
//! ```text
//!               .xlsx      .html    .docx    .csv  .json  .md  .txt
//! (nothing)     workbook   page     annex    ranking …
//! ranking                  ✓                 ✓     ✓      ✓    ✓
//! ```
//!
//! The ending of the file chooses the form, `--content` what is in it; a pair that makes no sense is `None`.

use std::path::Path;

use crate::check::Checked;
use crate::format::{Drawing, Format, ranking, workbook};
use crate::model::name::Language;
use crate::view::{Results, Selection};

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// All that the form can hold: a workbook, a page, an annex, else the ranking.
    Whole,
    /// Who is where.
    Ranking,
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
}

/// The bytes of the file; `None` where the form cannot hold the content.
#[must_use]
pub fn deliver(delivery: &Delivery<'_>, content: Content, form: Form) -> Option<Vec<u8>> {
    match (content, form) {
        (Content::Whole | Content::Ranking, Form::Text(format)) => Some(delivery.ranking(format)),
        (Content::Whole, Form::Workbook) => workbook::write(delivery).ok(),
        (Content::Ranking, Form::Workbook) | (_, Form::Document) => None,
    }
}

impl Delivery<'_> {
    fn ranking(&self, format: Format) -> Vec<u8> {
        ranking(self.results, &Selection::default(), format, &self.drawing()).into_bytes()
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
