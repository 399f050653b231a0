//! `parindex rank`: who is where? The main job.

use anyhow::Result;
use clap::Args;
use parindex::check::Strictness;
use parindex::format::{self, Drawing};
use parindex::progress::Work;
use parindex::ranking::rank;
use parindex::view::{Results, Selection};

use crate::cli::Answer;
use crate::cli::input::{InputArguments, as_typed};
use crate::cli::manifest::ManifestArguments;
use crate::cli::output::{FormatChoice, OutputArguments};
use crate::cli::problems;
use crate::cli::screen::Screen;

/// Score and rank a round, block by block, grouped into tiers
#[derive(Debug, Args)]
pub(crate) struct Rank {
    #[command(flatten)]
    input: InputArguments,
    #[command(flatten)]
    output: OutputArguments,
    #[command(flatten)]
    manifest: ManifestArguments,
    /// Form of the result. Default: by the ending of -o, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<FormatChoice>,
    /// The paragraph for an announcement: counts, the top three, the lowest, the mean
    #[arg(long)]
    brief: bool,
    /// List only these blocks (code or name); may be repeated. Ranks stay those of the whole
    #[arg(long, value_name = "BLOCK")]
    block: Vec<String>,
    /// List only these tiers; may be repeated
    #[arg(long, value_name = "TIER")]
    tier: Vec<String>,
    /// List only the best N of each block
    #[arg(long, value_name = "N")]
    top: Option<usize>,
}

/// Opens, ranks and prints; problems go to standard error, and errors leave nothing to print.
pub(crate) fn run(arguments: &Rank, screen: &Screen) -> Result<Answer> {
    let strictness = Strictness {
        reasons: arguments.input.files.strict,
        criteria_alone: false,
    };
    let request = arguments.input.request();
    let opened = screen.reading(&request, |request| parindex::open(request, strictness));
    problems::show(&opened, screen)?;
    let Some(checked) = &opened.checked else {
        return Ok(problems::answer(&opened.problems));
    };
    let selection = arguments.selection();
    if let Some(word) = selection.unknown_word(checked.round()) {
        return Err(screen.refusal(
            format!("no block and no tier is called \"{word}\""),
            format!("không có khối hay xếp loại nào tên là \"{word}\""),
        ));
    }
    let rankings = screen.watching(opened.language, |progress| {
        progress.begin(Work::Ranking, None);
        rank(checked)
    });
    let typed = as_typed(&arguments.input.inputs, &arguments.input.files);
    let results = Results {
        round: checked.round(),
        rankings: &rankings,
        sources: &opened.sources,
        diagnostics: &opened.problems,
        arguments: typed.as_deref(),
    };
    let format = arguments.output.format(arguments.format, screen)?;
    let drawing = Drawing {
        language: screen.language(opened.language),
        width: Some(screen.width()),
        colour: arguments.output.output.is_none() && screen.colors_results(),
    };
    let text = match arguments.brief {
        false => format::ranking(&results, &selection, format, &drawing),
        true => match format::brief(&results, &selection, format, &drawing) {
            Some(text) => text,
            None => {
                return Err(screen.refusal(
                    "--brief is text: use --format table, md or html",
                    "--brief là đoạn văn: dùng --format table, md hoặc html",
                ));
            }
        },
    };
    arguments
        .manifest
        .put(&arguments.output, screen, &opened, &text)?;
    Ok(Answer::Yes)
}

impl Rank {
    fn selection(&self) -> Selection {
        Selection {
            blocks: self.block.clone(),
            tiers: self.tier.clone(),
            top: self.top,
        }
    }
}
