//! A folder to start a round from: a set of criteria becomes blank files that only wait to be filled.
//!
//! ```text
//! parindex.toml    which files make the round
//! tieuchi.toml     the criteria, as they were handed in
//! donvi.csv        one agency a block, to be replaced
//! tudanhgia.csv    one blank row an agency and item
//! khaosat.csv      the same for items that a survey answers, where there are any
//! LAM-THEO.md      what to do next
//! ```

mod round_file;
mod tables;

use crate::language::starter;
use crate::model::framework::Framework;
use crate::model::item::ScoredBy;
use crate::model::name::Language;

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StarterFile {
    /// Without a folder.
    pub name: &'static str,
    /// UTF-8, LF.
    pub content: String,
}

/// All files of a new round for `framework`, whose own text is `criteria`.
#[must_use]
pub fn files(framework: &Framework, criteria: &str, language: Language) -> Vec<StarterFile> {
    let surveyed = framework
        .items
        .iter()
        .any(|item| item.scored_by == ScoredBy::Survey);
    let file = |name: &'static str, content: String| StarterFile { name, content };
    let mut files = vec![
        file("parindex.toml", round_file::write(framework, surveyed, language)),
        file("tieuchi.toml", criteria.to_owned()),
        file("donvi.csv", tables::register(framework, language)),
        file(
            "tudanhgia.csv",
            tables::answers(framework, ScoredBy::Appraised, language),
        ),
    ];
    if surveyed {
        files.push(file(
            "khaosat.csv",
            tables::answers(framework, ScoredBy::Survey, language),
        ));
    }
    files.push(file(
        "LAM-THEO.md",
        starter::guide(framework.title.in_language(language), surveyed, language),
    ));
    files
}
