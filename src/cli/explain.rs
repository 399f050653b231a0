//! `parindex explain AGENCY [ITEM]`: why this score? Down to the cell.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use parindex::Opened;
use parindex::analysis::explanation::explain;
use parindex::check::{Checked, Strictness};
use parindex::format::{self, Drawing};
use parindex::model::agency::AgencyIndex;
use parindex::model::framework::Node;
use parindex::ranking::rank;
use parindex::view::Results;

use crate::cli::Answer;
use crate::cli::input::FileArguments;
use crate::cli::manifest::ManifestArguments;
use crate::cli::output::OutputArguments;
use crate::cli::problems;
use crate::cli::screen::Screen;

/// Explain an agency's score, or one criterion of it, down to the cells it came from
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// Code or name of the agency
    agency: String,
    /// Code of a criterion or component, then the round: a folder or data files. Default: this folder
    #[arg(value_name = "ITEM] [ROUND")]
    rest: Vec<PathBuf>,
    #[command(flatten)]
    files: FileArguments,
    #[command(flatten)]
    output: OutputArguments,
    #[command(flatten)]
    manifest: ManifestArguments,
    /// Form of the explanation. Default: by the ending of -o, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<ExplanationFormat>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExplanationFormat {
    Table,
    Json,
    Md,
}

/// Opens and ranks the round, then explains one agency of it.
pub(crate) fn run(arguments: &Explain, screen: &Screen) -> Result<Answer> {
    let (item, inputs) = split(&arguments.rest);
    let strictness = Strictness {
        reasons: arguments.files.strict,
    };
    let opened = parindex::open(&arguments.files.request(inputs), strictness);
    problems::show(&opened, screen)?;
    let Some(checked) = &opened.checked else {
        return Ok(problems::answer(&opened.problems));
    };
    let agency = find_agency(checked, &arguments.agency)?;
    let node = item.map(|code| find_node(checked, agency, &code)).transpose()?;
    print(arguments, screen, &opened, checked, agency, node)
}

fn print(
    arguments: &Explain,
    screen: &Screen,
    opened: &Opened,
    checked: &Checked,
    agency: AgencyIndex,
    node: Option<Node>,
) -> Result<Answer> {
    let rankings = rank(checked);
    let explanations = explain(checked, &rankings, agency);
    if explanations.is_empty() {
        bail!(
            "{} is not assessed in this round: it has no score",
            checked.round().agency(agency).name.vietnamese
        );
    }
    let results = Results {
        round: checked.round(),
        rankings: &rankings,
        sources: &opened.sources,
        diagnostics: &opened.problems,
        arguments: None,
    };
    let drawing = Drawing {
        language: screen.language(opened.language),
        width: Some(screen.width()),
        colour: arguments.output.output.is_none() && screen.colors_results(),
    };
    let format = match arguments.format {
        Some(ExplanationFormat::Table) => format::Format::Table,
        Some(ExplanationFormat::Json) => format::Format::Json,
        Some(ExplanationFormat::Md) => format::Format::Markdown,
        None => {
            let ending = arguments
                .output
                .output
                .as_deref()
                .and_then(format::Format::from_ending);
            ending.unwrap_or_default()
        }
    };
    match format::explanation(&results, &explanations, node, format, &drawing) {
        Some(text) => arguments.manifest.put(&arguments.output, screen, opened, &text)?,
        None => bail!("an explanation is written as a table, json or md"),
    }
    Ok(Answer::Yes)
}

/// The first word after the agency is an item's code unless a file or folder bears that name.
fn split(rest: &[PathBuf]) -> (Option<String>, Vec<PathBuf>) {
    match rest.split_first() {
        Some((first, inputs)) if !first.exists() && first.as_os_str() != "-" => {
            (Some(first.to_string_lossy().into_owned()), inputs.to_vec())
        }
        _ => (None, rest.to_vec()),
    }
}

fn find_agency(checked: &Checked, word: &str) -> Result<AgencyIndex> {
    let is_meant = |text: &str| text.to_lowercase() == word.to_lowercase();
    let mut found = checked.round().indexed_agencies().filter(|(_, agency)| {
        let english = agency.name.english.as_deref().is_some_and(is_meant);
        is_meant(&agency.code) || is_meant(&agency.name.vietnamese) || english
    });
    match (found.next(), found.next()) {
        (Some((index, _)), None) => Ok(index),
        (Some(_), Some(_)) => bail!("several agencies are called \"{word}\"; use the code"),
        (None, _) => bail!("no agency \"{word}\" in this round; known: {}", codes(checked)),
    }
}

fn codes(checked: &Checked) -> String {
    let codes: Vec<&str> = checked
        .round()
        .agencies
        .iter()
        .map(|agency| agency.code.as_str())
        .collect();
    codes.join(", ")
}

fn find_node(checked: &Checked, agency: AgencyIndex, code: &str) -> Result<Node> {
    let framework = checked.round().framework_of(agency);
    match framework.node(code) {
        Some(node) => Ok(node),
        None => bail!("no criterion \"{code}\" in {}", framework.id),
    }
}
