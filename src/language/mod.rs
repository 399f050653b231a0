//! All words and number forms of the output, in English and Vietnamese.
//!
//! A phrase is a method of [`Words`], with its numbers and plurals inside; each language is one file. A
//! phrase that one of them lacks does not compile.

pub mod annex;
pub mod collection;
pub mod column;
pub mod compare;
pub mod detail;
pub mod diagnostics;
pub mod expected;
pub mod form;
pub mod help;
pub mod list;
pub mod number;
pub mod page;
pub mod problem;
pub mod progress;
pub mod rule;

mod en;
mod spelled;
pub mod starter;
pub mod step;
pub mod survey;
pub mod tick_list;
pub mod verify;
mod vi;
mod words;
pub mod workbook;

pub use words::{
    Announcement, BlockHeading, Change, Fact, FileFacts, Heading, Holders, LeftOut, OutlineHeading,
    ScoreLine, Words,
};

use crate::model::name::Language;

/// The words of a language.
#[must_use]
pub fn words(language: Language) -> &'static dyn Words {
    match language {
        Language::English => &en::English,
        Language::Vietnamese => &vi::Vietnamese,
    }
}
