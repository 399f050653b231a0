//! `parindex verify PUBLISHED [ROUND]`: does the published table hold?

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;
use parindex::Opened;
use parindex::analysis::verify::{Tolerance, Verification, verify};
use parindex::check::Strictness;
use parindex::diagnostic::{Diagnostic, Diagnostics, Problem};
use parindex::exact::Exact;
use parindex::format::{self, Drawing};
use parindex::model::round::Round;
use parindex::ranking::rank;
use parindex::view::VerificationResults;

use crate::cli::Answer;
use crate::cli::input::FileArguments;
use crate::cli::manifest::{ManifestArguments, run_again};
use crate::cli::output::{FormatChoice, OutputArguments};
use crate::cli::problems;
use crate::cli::screen::Screen;

/// Recompute a published table and name the cause of each difference
///
/// A cause is named only where that one change gives the published figure to its last digit. With -c alone and
/// no round, the table is held against itself: ranks, tiers, parts, means. With --manifest and no table, the run
/// that the manifest describes is made again, and inputs that have changed are named.
/// Exit code 0: the table holds; 1: it does not; 2: it could not be looked at.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// The published table (CSV)
    #[arg(required_unless_present = "manifest")]
    published: Option<PathBuf>,
    /// A folder with a parindex.toml, or data files (CSV). Default: this folder
    #[arg(value_name = "ROUND")]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    files: FileArguments,
    /// Numbers that differ by no more agree; nothing by default
    #[arg(long, value_name = "POINTS", value_parser = points)]
    tolerance: Option<Exact>,
    #[command(flatten)]
    output: OutputArguments,
    #[command(flatten)]
    manifest: ManifestArguments,
    /// Form of the findings. Default: by the ending of -o, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<FormatChoice>,
}

/// Opens round and table, compares them, and says no where anything differs.
pub(crate) fn run(arguments: &Verify, screen: &Screen) -> Result<Answer> {
    let published = match (&arguments.published, &arguments.manifest.manifest) {
        (Some(published), _) => published,
        (None, Some(manifest)) => return run_again(manifest, screen),
        (None, None) => bail!("name the published table"),
    };
    let strictness = Strictness {
        reasons: arguments.files.strict,
        criteria_alone: false,
    };
    let request = arguments.files.request(arguments.inputs.clone());
    let (mut opened, table) = screen.reading(&request, |request| {
        parindex::open_published(published, request, strictness)
    });
    problems::show(&opened, screen)?;
    let (Some(checked), Some(table)) = (&opened.checked, table) else {
        return Ok(match problems::answer(&opened.problems) {
            Answer::Yes => Answer::CouldNotRun,
            other => other,
        });
    };
    if opened.problems.has_errors() {
        return Ok(problems::answer(&opened.problems));
    }
    let rankings = rank(checked);
    let found = verify(checked, &rankings, &table, &arguments.tolerance());
    let said = findings(&found, checked.round());
    opened.problems.extend(said.iter().cloned());
    let results = VerificationResults {
        verification: &found,
        table: &table,
        round: checked.round(),
        sources: &opened.sources,
    };
    let text = format::verification(
        &results,
        &opened.problems,
        arguments.output.format(arguments.format, screen)?,
        &arguments.drawing(screen, &opened),
    );
    match text {
        Some(text) => arguments
            .manifest
            .put(&arguments.output, screen, &opened, &text)?,
        None => bail!("a verification is written as a table, json, md or html"),
    }
    let language = screen.language(opened.language);
    problems::draw(&said, &opened.sources, language, screen)?;
    Ok(if found.holds() { Answer::Yes } else { Answer::No })
}

/// E501, E502
fn findings(found: &Verification, round: &Round) -> Diagnostics {
    let mut problems = Diagnostics::default();
    let agencies = found.differing().count();
    if agencies > 0 {
        problems.push(Diagnostic::nowhere(Problem::PublishedDiffers { agencies }));
    }
    if !found.missing.is_empty() || !found.extra.is_empty() {
        let missing = found.missing.iter();
        problems.push(Diagnostic::nowhere(Problem::PublishedAgencies {
            missing: missing.map(|agency| round.agency(*agency).code.clone()).collect(),
            extra: found.extra.clone(),
        }));
    }
    problems
}

impl Verify {
    fn tolerance(&self) -> Tolerance {
        let points = self.tolerance.clone();
        points.map_or_else(Tolerance::default, |points| Tolerance { points })
    }

    fn drawing(&self, screen: &Screen, opened: &Opened) -> Drawing {
        Drawing {
            language: screen.language(opened.language),
            width: Some(screen.width()),
            colour: self.output.output.is_none() && screen.colors_results(),
        }
    }
}

/// `0.01`, and `0,01` as it is written in Vietnam.
fn points(text: &str) -> Result<Exact, String> {
    let points = Exact::from_decimal_text(&text.replace(',', "."));
    let points = points.filter(|points| !points.is_negative());
    points.ok_or_else(|| format!("\"{text}\" is no number of points; write 0.01"))
}
