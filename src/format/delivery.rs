//! What an office hands on: the output of `parindex export`.
//!
//! ```text
//!               .xlsx      .html    .docx    .csv  .json  .md  .txt
//! (nothing)     workbook   page     annex    ranking …
//! ranking                  ✓                 ✓     ✓      ✓    ✓
//! annex                    ✓        ✓                         ✓
//! ```
//!
//! The ending of the file chooses the form, `--content` what is in it; a pair that makes no sense is `None`.

use std::path::Path;

use crate::check::Checked;
use crate::format::{Drawing, Format, annex, ranking};
use crate::model::name::Language;
use crate::view::{Annex, AnnexWishes, Results, Selection, annexes};

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// All that the form can hold: a workbook, a page, an annex, else the ranking.
    Whole,
    /// Who is where.
    Ranking,
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

/// The bytes of the file; `None` where the form cannot hold the content.
#[must_use]
pub fn deliver(delivery: &Delivery<'_>, content: Content, form: Form) -> Option<Vec<u8>> {
    match (content, form) {
        (Content::Whole | Content::Ranking, Form::Text(format)) => Some(delivery.ranking(format)),
        (Content::Whole | Content::Annex, Form::Document) => annex::document(&delivery.annexes()),
        (Content::Annex, Form::Text(Format::Markdown)) => {
            Some(annex::markdown(&delivery.annexes()).into_bytes())
        }
        (Content::Annex, Form::Text(Format::Html)) => Some(annex::html(&delivery.annexes()).into_bytes()),
        (Content::Annex, Form::Text(_)) | (Content::Ranking, Form::Document) | (_, Form::Workbook) => None,
    }
}

impl Delivery<'_> {
    fn ranking(&self, format: Format) -> Vec<u8> {
        ranking(self.results, &Selection::default(), format, &self.drawing()).into_bytes()
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
