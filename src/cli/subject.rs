//! Whom and what the words of a command line name: an agency, and perhaps a criterion of it.
//!
//! ```text
//! HHV            HHV II.1            "Sở Tư pháp" P.1            Sở Tư pháp P.1
//! ```

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use parindex::Opened;
use parindex::check::Checked;
use parindex::diagnostic::Problem;
use parindex::input::names::agencies::Roster;
use parindex::input::names::items::Outline;
use parindex::language::problem;
use parindex::model::agency::AgencyIndex;
use parindex::model::framework::Node;
use parindex::model::name::Language;

/// Endings of files that are read; a word that has one is meant as a file even where it is not there.
const FILE_ENDINGS: [&str; 4] = ["csv", "toml", "xlsx", "ods"];

/// Parts the words that name someone from the paths of the round behind them.
pub(crate) fn split(words: &[PathBuf]) -> (Vec<String>, Vec<PathBuf>) {
    // The first word is always a name, even where a folder is called like it.
    let behind = words.iter().skip(1).position(|word| is_path(word));
    let (names, paths) = words.split_at(behind.map_or(words.len(), |at| at + 1));
    let names = names.iter().map(|name| name.to_string_lossy().into_owned());
    (names.collect(), paths.to_vec())
}

fn is_path(word: &Path) -> bool {
    let ending = word.extension().and_then(|ending| ending.to_str());
    let of_a_file = ending.is_some_and(|ending| FILE_ENDINGS.contains(&ending));
    word.as_os_str() == "-" || word.exists() || of_a_file
}

/// The agency that the words name, and the node that the last of them names.
///
/// # Errors
/// Names that are not there come with what was probably meant; nothing close is ever taken instead.
pub(crate) fn find(
    opened: &Opened,
    checked: &Checked,
    words: &[String],
    language: Language,
) -> Result<(AgencyIndex, Option<Node>)> {
    let round = checked.round();
    let register = round.register.map(|file| opened.sources.get(file).name.as_str());
    let roster = Roster::new(&round.agencies, register);
    let whole = roster.find(&words.join(" "));
    match (whole, words) {
        (Ok(agency), _) => Ok((agency, None)),
        (Err(_), [name @ .., code]) if !name.is_empty() => match roster.find(&name.join(" ")) {
            Ok(agency) => Ok((agency, Some(node(checked, agency, code, language)?))),
            Err(problem) => bail!(sentence(&problem, language)),
        },
        (Err(problem), _) => bail!(sentence(&problem, language)),
    }
}

fn node(checked: &Checked, agency: AgencyIndex, code: &str, language: Language) -> Result<Node> {
    let framework = checked.round().framework_of(agency);
    let outline = Outline::new(framework);
    if let Some(node) = outline.node(code) {
        return Ok(node);
    }
    let mut others = checked.round().frameworks.iter();
    let elsewhere = others.find(|other| other.node(code).is_some());
    match elsewhere {
        Some(other) => bail!(
            "{code} is a criterion of {}; {} is scored by {}",
            other.id,
            checked.round().agency(agency).code,
            framework.id
        ),
        None => bail!(sentence(&outline.unknown(code), language)),
    }
}

/// `no agency "STCC" in donvi.csv: did you mean STC (Sở Tài chính)?`
fn sentence(problem: &Problem, language: Language) -> String {
    let text = problem::text(problem, language);
    format!("{}: {} [{}]", text.title, text.help, problem.code())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::split;

    fn parted(words: &[&str]) -> (String, String) {
        let words: Vec<PathBuf> = words.iter().map(PathBuf::from).collect();
        let (names, paths) = split(&words);
        let paths: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
        (names.join("|"), paths.join("|"))
    }

    #[test]
    fn words_before_the_first_path_are_names() {
        let pair = |names: &str, paths: &str| (names.to_owned(), paths.to_owned());
        assert_eq!(parted(&["HHV"]), pair("HHV", ""));
        assert_eq!(parted(&["HHV", "II.1"]), pair("HHV|II.1", ""));
        assert_eq!(parted(&["HHV", "samples"]), pair("HHV", "samples"));
        assert_eq!(
            parted(&["Sở", "Tư", "pháp", "P.1", "samples"]),
            pair("Sở|Tư|pháp|P.1", "samples")
        );
        assert_eq!(parted(&["HHV", "no-such.csv"]), pair("HHV", "no-such.csv"));
        assert_eq!(parted(&["HHV", "-"]), pair("HHV", "-"));
    }
}
