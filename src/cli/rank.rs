//! `parindex rank`: who is where? The main job.

use std::mem::ManuallyDrop;
use std::num::NonZeroUsize;

use anyhow::Result;
use clap::Args;
use parindex::check::Strictness;
use parindex::format::delivery::{Content, Form};
use parindex::format::{Drawing, Format, brief, write_ranking};
use parindex::input::request::{Request, Streaming};
use parindex::progress::{Progress, Work};
use parindex::ranking::{rank, ranked_ahead, years};
use parindex::view::{AnnexWishes, Run, Selection};

use crate::cli::Answer;
use crate::cli::export::{FormChoice, Job};
use crate::cli::input::{InputArguments, as_typed};
use crate::cli::manifest::ManifestArguments;
use crate::cli::output::OutputArguments;
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
    format: Option<FormChoice>,
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
    /// Threads that read large data files. Default: as many as the machine has
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

/// Prints a form of text; a workbook or a document is what `export` writes.
pub(crate) fn run(arguments: &Rank, screen: &Screen) -> Result<Answer> {
    let stated = arguments.format.map(FormChoice::form);
    let form = match (stated, &arguments.output.output) {
        (None, None) => Form::Text(Format::default()),
        _ => arguments.output.form(stated, screen)?,
    };
    match form {
        Form::Text(format) => print(arguments, format, screen),
        Form::Workbook | Form::Document if arguments.is_narrowed() => Err(screen.refusal(
            "a workbook and an annex hold the whole ranking: leave out --brief, --block, --tier and --top",
            "bảng tính và phụ lục chứa toàn bộ kết quả: bỏ --brief, --block, --tier và --top",
        )),
        Form::Workbook | Form::Document => {
            let job = Job {
                input: &arguments.input,
                output: &arguments.output,
                manifest: &arguments.manifest,
                content: Content::Whole,
                form,
                annex: AnnexWishes::default(),
            };
            job.run(screen)
        }
    }
}

/// Opens, ranks and prints; problems go to standard error, and errors leave nothing to print.
fn print(arguments: &Rank, format: Format, screen: &Screen) -> Result<Answer> {
    let strictness = Strictness {
        reasons: arguments.input.files.strict,
        criteria_alone: false,
    };
    let request = arguments.request();
    // The end of the process frees a round faster than taking it apart, answer by answer.
    let opened = ManuallyDrop::new(screen.reading(&request, |request| parindex::open(request, strictness)));
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
    let typed = as_typed(&arguments.input.inputs, &arguments.input.files);
    let run = Run {
        round: checked.round(),
        years: years(checked),
        sources: &opened.sources,
        diagnostics: &opened.problems,
        arguments: typed.as_deref(),
    };
    let drawing = Drawing {
        language: screen.language(opened.language),
        width: Some(screen.width()),
        colour: arguments.output.output.is_none() && screen.colors_results(),
    };
    let (manifest, output) = (&arguments.manifest, &arguments.output);
    if !arguments.brief {
        let write = |progress: &Progress| {
            progress.begin(Work::Ranking, Some(run.years.len() as u64));
            manifest.stream(output, screen, &opened, |out| {
                ranked_ahead(checked, |rankings| {
                    let rankings = rankings.inspect(|_| progress.advance(1));
                    write_ranking(out, &run, rankings, &selection, format, &drawing)
                })
            })
        };
        // A line that says how far it is must not stand between the lines of a result.
        match output.output {
            Some(_) => screen.watching(opened.language, write)?,
            None => write(&Progress::default())?,
        }
        return Ok(Answer::Yes);
    }
    match brief(&run.with(&rank(checked)), &selection, format, &drawing) {
        Some(text) => manifest.put(output, screen, &opened, text)?,
        None => {
            return Err(screen.refusal(
                "--brief is text: use --format table, md or html",
                "--brief là đoạn văn: dùng --format table, md hoặc html",
            ));
        }
    }
    Ok(Answer::Yes)
}

impl Rank {
    /// A ranking asks for no places, so that large files may be streamed.
    fn request(&self) -> Request {
        Request {
            streaming: Some(Streaming {
                threads: self.threads,
                ..Streaming::default()
            }),
            ..self.input.request()
        }
    }

    fn is_narrowed(&self) -> bool {
        self.brief || self.top.is_some() || !self.block.is_empty() || !self.tier.is_empty()
    }

    fn selection(&self) -> Selection {
        Selection {
            blocks: self.block.clone(),
            tiers: self.tier.clone(),
            top: self.top,
        }
    }
}
