//! `parindex explain AGENCY [ITEM]`: why this score? Down to the cell.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use parindex::Opened;
use parindex::analysis::explanation::explain;
use parindex::analysis::sample::{Weighing, draw};
use parindex::check::{Checked, Strictness};
use parindex::format::{self, Drawing, Format};
use parindex::ranking::rank;
use parindex::view::SampleDrawing;

use crate::cli::Answer;
use crate::cli::input::FileArguments;
use crate::cli::manifest::ManifestArguments;
use crate::cli::output::{FormatChoice, OutputArguments};
use crate::cli::problems;
use crate::cli::screen::Screen;
use crate::cli::subject::{find, split};

/// Explain an agency's score, or one criterion of it, down to the cells it came from
///
/// With --sample: a list of answers drawn at random, to be ticked off against their evidence. The same
/// seed draws the same answers from the same files, on any machine.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// Code or name of the agency, the code of a criterion, then the round: a folder or data files.
    /// Default: the whole score, in this folder
    #[arg(value_name = "AGENCY] [ITEM] [ROUND", required_unless_present = "sample")]
    words: Vec<PathBuf>,
    #[command(flatten)]
    files: FileArguments,
    #[command(flatten)]
    output: OutputArguments,
    #[command(flatten)]
    manifest: ManifestArguments,
    /// Form of the explanation. Default: by the ending of -o, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<FormatChoice>,
    /// Draw N answers at random instead
    #[arg(long, value_name = "N", requires = "seed")]
    sample: Option<usize>,
    /// The number that draws the same sample again
    #[arg(long, value_name = "S", requires = "sample")]
    seed: Option<u64>,
    /// block: all blocks alike, be they small; points: in proportion to the maximum. Default: all answers alike
    #[arg(long, value_name = "WEIGHT", requires = "sample")]
    by: Option<WeighingChoice>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum WeighingChoice {
    Block,
    Points,
}

/// Opens the round, then explains one agency of it or draws a sample.
pub(crate) fn run(arguments: &Explain, screen: &Screen) -> Result<Answer> {
    let (words, inputs) = match arguments.sample {
        Some(_) => (Vec::new(), arguments.words.clone()),
        None => split(&arguments.words),
    };
    let strictness = Strictness {
        reasons: arguments.files.strict,
        criteria_alone: false,
    };
    let request = arguments.files.request(inputs);
    let opened = screen.reading(&request, |request| parindex::open(request, strictness));
    problems::show(&opened, screen)?;
    let Some(checked) = &opened.checked else {
        return Ok(problems::answer(&opened.problems));
    };
    let drawing = Drawing {
        language: screen.language(opened.language),
        width: Some(screen.width()),
        colour: arguments.output.output.is_none() && screen.colors_results(),
    };
    let format = arguments.output.format(arguments.format, screen)?;
    let text = match arguments.sample.zip(arguments.seed) {
        Some((count, seed)) => arguments.tick_list(&opened, checked, (count, seed), format, &drawing),
        None => arguments.explanation(&opened, checked, &words, format, &drawing)?,
    };
    arguments
        .manifest
        .put(&arguments.output, screen, &opened, &text)?;
    Ok(Answer::Yes)
}

impl Explain {
    fn explanation(
        &self,
        opened: &Opened,
        checked: &Checked,
        words: &[String],
        format: Format,
        drawing: &Drawing,
    ) -> Result<String> {
        let (agency, node) = find(opened, checked, words, drawing.language)?;
        let rankings = rank(checked);
        let explanations = explain(checked, &rankings, agency);
        if explanations.is_empty() {
            let name = checked.round().agency(agency).name.in_language(drawing.language);
            bail!("{name} is not assessed in this round: it has no score");
        }
        let results = opened.results(checked, &rankings);
        match format::explanation(&results, &explanations, node, format, drawing) {
            Some(text) => Ok(text),
            None => bail!("an explanation is written as a table, json, md or html"),
        }
    }

    fn tick_list(
        &self,
        opened: &Opened,
        checked: &Checked,
        (count, seed): (usize, u64),
        format: Format,
        drawing: &Drawing,
    ) -> String {
        let weighing = match self.by {
            None => Weighing::Evenly,
            Some(WeighingChoice::Block) => Weighing::ByBlock,
            Some(WeighingChoice::Points) => Weighing::ByPoints,
        };
        let sample = SampleDrawing {
            sample: &draw(checked, count, seed, weighing),
            seed,
            weighing,
            round: checked.round(),
            sources: &opened.sources,
        };
        format::tick_list(&sample, format, drawing)
    }
}
