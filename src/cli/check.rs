//! `parindex check`: is the input sound?

use anyhow::Result;
use clap::{Args, ValueEnum};
use parindex::check::Strictness;
use parindex::format::{Format, diagnostics};
use parindex::input::request::{Request, Streaming};

use crate::cli::Answer;
use crate::cli::input::InputArguments;
use crate::cli::output::OutputArguments;
use crate::cli::problems;
use crate::cli::screen::Screen;

/// Find everything that is wrong with a round, all at once
///
/// Nothing is printed on standard output when all is well. Exit code 0: no errors; 1: errors in the data;
/// 2: the criteria or the files cannot be used.
#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    input: InputArguments,
    #[command(flatten)]
    output: OutputArguments,
    /// Form of the findings. Default: by the ending of -o, else text
    #[arg(long, value_name = "FORMAT")]
    format: Option<FindingsFormat>,
    /// Show every problem, not only the first 50 of a file
    #[arg(long)]
    all: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FindingsFormat {
    Text,
    Json,
    Csv,
}

/// Opens the round and prints what was found.
pub(crate) fn run(arguments: &Check, screen: &Screen) -> Result<Answer> {
    let strictness = Strictness {
        reasons: arguments.input.files.strict,
        criteria_alone: true,
    };
    // Whatever there is to be said of a place is said by whoever reads the places.
    let request = Request {
        streaming: Some(Streaming::default()),
        ..arguments.input.request()
    };
    let opened = screen.reading(&request, |request| parindex::open(request, strictness));
    let language = screen.language(opened.language);
    let (found, sources) = (&opened.problems, &opened.sources);
    let text = match arguments.format(screen)? {
        FindingsFormat::Text => {
            let colour = arguments.output.output.is_none() && screen.colors_results();
            let options = problems::options(screen, arguments.all, colour);
            diagnostics::terminal(found, sources, language, options)
        }
        FindingsFormat::Json => diagnostics::json(found, sources, language),
        FindingsFormat::Csv => diagnostics::csv(found, sources, language),
    };
    arguments.output.put(screen, &[sources], &text)?;
    screen.remark(&format!("{}\n", diagnostics::summary(found, language)))?;
    Ok(problems::answer(&opened.problems))
}

impl Check {
    fn format(&self, screen: &Screen) -> Result<FindingsFormat> {
        if let Some(format) = self.format {
            return Ok(format);
        }
        match self.output.format(None, screen)? {
            Format::Table => Ok(FindingsFormat::Text),
            Format::Json => Ok(FindingsFormat::Json),
            Format::Csv => Ok(FindingsFormat::Csv),
            Format::CsvExcel | Format::Markdown | Format::Html => Err(screen.refusal(
                "problems are written as text, json or csv",
                "danh sách lỗi được ghi dạng text, json hoặc csv",
            )),
        }
    }
}
