//! `parindex survey RESPONSES`: raw questionnaires to percentages.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use parindex::analysis::survey::{Settings, survey};
use parindex::format::{self, Drawing, Format};
use parindex::input::responses::{AskedColumns, AskedQuestions};
use parindex::model::responses::LEVELS;
use parindex::open_responses;
use parindex::view::SurveyResults;

use crate::cli::Answer;
use crate::cli::input::RollArguments;
use crate::cli::output::{FormatChoice, OutputArguments};
use crate::cli::problems;
use crate::cli::screen::Screen;

/// The most digits of a percentage that a data file takes.
const MOST_DECIMALS: i64 = 9;

/// Count questionnaires into percentages, agency by agency, as the data file that rank --survey reads
///
/// One row a questionnaire: the agency, then one column a question, answered by 1 to 5, by the label of the level,
/// or by the letter of an option. Blank cells are counted apart. Written as .csv the result is the data
/// file; otherwise it is the table of what was counted.
#[derive(Debug, Args)]
pub(crate) struct Survey {
    /// The questionnaires (CSV, or FILE.xlsx#Sheet)
    responses: PathBuf,
    /// A folder with a parindex.toml. Default: this folder
    #[arg(value_name = "ROUND")]
    round: Option<PathBuf>,
    /// The heading over the agencies. Default: the column that is called so in any table
    #[arg(long, value_name = "COLUMN")]
    by: Option<String>,
    /// The heading over the groups of people who were asked
    #[arg(long, value_name = "COLUMN")]
    stratum: Option<String>,
    /// Which questions measure which criterion: III.1=cau_1..cau_5,cau_9. Default: all, where one criterion is surveyed
    #[arg(long, value_name = "CODE=COLUMNS", value_parser = questions)]
    criterion: Vec<AskedQuestions>,
    /// Levels that count as satisfied
    #[arg(long, value_name = "LEVELS", default_value = "4-5", value_parser = levels)]
    satisfied: RangeInclusive<usize>,
    /// Digits after the decimal mark of a percentage
    #[arg(long, value_name = "DIGITS", default_value = "2", value_parser = clap::value_parser!(u32).range(0..=MOST_DECIMALS))]
    decimals: u32,
    #[command(flatten)]
    files: RollArguments,
    #[command(flatten)]
    output: OutputArguments,
    /// Form of the result. Default: by the ending of -o, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<FormatChoice>,
}

/// Reads, counts, and writes; errors leave nothing to write.
pub(crate) fn run(arguments: &Survey, screen: &Screen) -> Result<Answer> {
    let form = arguments.output.format(arguments.format, screen)?;
    let request = arguments.files.request(arguments.round.as_ref());
    let mut prepared = open_responses(&arguments.responses, &arguments.columns(), &request);
    let counted = match &prepared.read {
        Some((round, responses)) if !prepared.problems.has_errors() => {
            let counted = survey(round, responses, arguments.settings());
            prepared.problems.extend(counted.findings(round, responses));
            Some((round, responses, counted))
        }
        Some(_) | None => None,
    };
    problems::show_prepared(&prepared, screen)?;
    let Some((round, responses, counted)) = &counted else {
        return Ok(problems::answer(&prepared.problems));
    };
    let results = SurveyResults {
        survey: counted,
        responses,
        round,
    };
    let drawing = Drawing {
        language: screen.language(prepared.language),
        width: Some(screen.width()),
        colour: arguments.output.output.is_none() && screen.colors_results(),
    };
    let written = |form| format::survey(&results, &prepared.problems, &prepared.sources, form, &drawing);
    arguments
        .output
        .put(screen, &[&prepared.sources], written(form))?;
    if arguments.output.output.is_some() && matches!(form, Format::Csv | Format::CsvExcel) {
        screen.print(written(Format::Table))?;
    }
    Ok(Answer::Yes)
}

impl Survey {
    fn columns(&self) -> AskedColumns {
        AskedColumns {
            agency: self.by.clone(),
            stratum: self.stratum.clone(),
            questions: self.criterion.clone(),
        }
    }

    fn settings(&self) -> Settings {
        Settings {
            satisfied: self.satisfied.clone(),
            decimals: self.decimals,
        }
    }
}

/// `III.1`, `III.1=cau_1..cau_5,cau_9`
fn questions(text: &str) -> Result<AskedQuestions, String> {
    let (code, columns) = text.split_once('=').unwrap_or((text, ""));
    let stretch = |part: &str| {
        let (first, last) = part.split_once("..").unwrap_or((part, part));
        let [first, last] = [first, last].map(|heading| heading.trim().to_owned());
        match first.is_empty() || last.is_empty() {
            true => Err(format!("\"{part}\" names no columns; write cau_1..cau_5")),
            false => Ok((first, last)),
        }
    };
    let parts = columns.split(',').filter(|_| !columns.is_empty());
    Ok(AskedQuestions {
        code: code.trim().to_owned(),
        columns: parts.map(stretch).collect::<Result<_, _>>()?,
    })
}

/// `4-5`, `5`
fn levels(text: &str) -> Result<RangeInclusive<usize>, String> {
    let (first, last) = text.split_once(['-', '–']).unwrap_or((text, text));
    let level = |text: &str| text.trim().parse().ok().filter(|level| LEVELS.contains(level));
    match (level(first), level(last)) {
        (Some(first), Some(last)) if first <= last => Ok(first..=last),
        _ => Err(format!("\"{text}\" names no levels from 1 to 5; write 4-5")),
    }
}
