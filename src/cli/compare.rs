//! `parindex compare A B`: what changed? Stage against stage, round against round, table against round.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use parindex::Opened;
use parindex::analysis::compare::{Side, compare, compare_published, unreasoned};
use parindex::format::{self, Drawing};
use parindex::input::request::Request;
use parindex::model::answer::Stage;
use parindex::ranking::{Ranking, rank};
use parindex::source::Sources;
use parindex::view::{Compared, SideName};

use crate::cli::Answer;
use crate::cli::input::{FileArguments, StageChoice};
use crate::cli::output::{FormatChoice, OutputArguments};
use crate::cli::problems;
use crate::cli::screen::Screen;

/// Compare two stages or two rounds: score, rank, tier, and what each change comes from
///
/// One ROUND: its self-assessment with its last stage, or the stages of --from and --to. Two data files, or
/// two folders: the first with the second. A CSV before a folder is a published table. The parts of a
/// change (answers, what applies, rules, criteria and weights, settings, rounding) add up exactly.
#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// The earlier and the later: folders, or data files. One folder: its stages. Default: this folder
    #[arg(value_name = "A] [B", num_args = 0..=2)]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    files: FileArguments,
    #[command(flatten)]
    output: OutputArguments,
    /// The earlier side: self, appraised, final, or a year of data that holds several
    #[arg(long, value_name = "STAGE|YEAR", value_parser = point)]
    from: Option<Point>,
    /// The later side likewise
    #[arg(long, value_name = "STAGE|YEAR", value_parser = point)]
    to: Option<Point>,
    /// Compare answers also where the maximum or the rule of a criterion changed
    #[arg(long)]
    as_is: bool,
    /// List agencies of which nothing changed, too
    #[arg(long)]
    all: bool,
    /// Form of the result. Default: by the ending of -o, else a table
    #[arg(long, value_name = "FORMAT")]
    format: Option<FormatChoice>,
}

/// What is taken of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Point {
    Stage(Stage),
    Year(i32),
}

fn point(text: &str) -> Result<Point, String> {
    match StageChoice::from_str(text, true) {
        Ok(stage) => Ok(Point::Stage(stage.stage())),
        Err(_) => match text.parse() {
            Ok(year) => Ok(Point::Year(year)),
            Err(_) => Err("known: self, appraised, final, or a year such as 2024".to_owned()),
        },
    }
}

/// The two sides as they are to be opened.
enum Sides {
    /// Stages of one assessment.
    Stages(Request, Request),
    /// Two assessments.
    Rounds(Request, Request),
    /// A published table, which the later round is opened with.
    Published(Request),
}

/// An opened side with its rankings.
struct Ranked {
    opened: Opened,
    rankings: Vec<Ranking>,
}

/// Opens both sides, compares and prints. With --strict, adjustments without a reason make the answer no.
pub(crate) fn run(arguments: &Compare, screen: &Screen) -> Result<Answer> {
    let sides = arguments.sides();
    let (before, after) = match &sides {
        Sides::Stages(before, after) | Sides::Rounds(before, after) => (Some(before), after),
        Sides::Published(after) => (None, after),
    };
    let before = match before {
        Some(request) => match open(request, &[], screen)? {
            Ok(before) => Some(before),
            Err(answer) => return Ok(answer),
        },
        None => None,
    };
    let told = before.as_ref().map_or(&[][..], |before| &before.opened.found);
    let after = match open(after, told, screen)? {
        Ok(after) => after,
        Err(answer) => return Ok(answer),
    };
    arguments.print(&sides, before.as_ref(), &after, screen)
}

/// A side that can be ranked, or the answer that its problems make. What was `told` before is not said again.
fn open(request: &Request, told: &[String], screen: &Screen) -> Result<Result<Ranked, Answer>> {
    let mut opened = screen.reading(request, |request| parindex::open(request, Default::default()));
    opened.found.retain(|file| !told.contains(file));
    problems::show(&opened, screen)?;
    let Some(checked) = &opened.checked else {
        return Ok(Err(problems::answer(&opened.problems)));
    };
    let rankings = rank(checked);
    Ok(Ok(Ranked { opened, rankings }))
}

impl Ranked {
    fn side(&self) -> Result<Side<'_>> {
        let checked = self.opened.checked.as_ref();
        match checked.and_then(|checked| Side::new(checked, &self.rankings)) {
            Some(side) => Ok(side),
            None => bail!("there are no answers to compare"),
        }
    }
}

impl Compare {
    fn sides(&self) -> Sides {
        let at = |inputs: &[PathBuf], point: Option<Point>, otherwise: Option<Stage>| {
            let mut request = self.files.request(inputs.to_vec());
            match point {
                Some(Point::Stage(stage)) => request.stage = Some(stage),
                Some(Point::Year(year)) => request.year = Some(year),
                None => request.stage = request.stage.or(otherwise),
            }
            request
        };
        match self.inputs.as_slice() {
            [before, after] if is_table(before) && !is_table(after) => {
                let mut request = at(std::slice::from_ref(after), self.to, None);
                request.previous = Some(before.clone());
                Sides::Published(request)
            }
            [before, after] => {
                let before_side = at(std::slice::from_ref(before), self.from, None);
                let after_side = at(std::slice::from_ref(after), self.to, None);
                match is_table(before) {
                    true => Sides::Stages(before_side, after_side),
                    false => Sides::Rounds(before_side, after_side),
                }
            }
            one => Sides::Stages(
                at(one, self.from, Some(Stage::SelfAssessed)),
                at(one, self.to, None),
            ),
        }
    }

    fn print(
        &self,
        sides: &Sides,
        before: Option<&Ranked>,
        after: &Ranked,
        screen: &Screen,
    ) -> Result<Answer> {
        let new = after.side()?;
        let old = before.map(Ranked::side).transpose()?;
        if self.inputs.len() < 2 && old.is_some_and(|old| same_point(old, new)) {
            bail!("the round has one stage only; name two sides with --from and --to, stages or years");
        }
        let comparison = match (old, &new.round().previous) {
            (Some(old), _) => compare(old, new, self.as_is),
            (None, Some(published)) => compare_published(published, new),
            (None, None) => bail!("the published table holds nothing to compare"),
        };
        let is_one_year = old.is_some_and(|old| old.ranking.year == new.ranking.year);
        let is_one_assessment = is_one_year && matches!(sides, Sides::Stages(..));
        let missing = old.filter(|_| is_one_assessment).map(|old| unreasoned(old, new));
        let [before_name, after_name] = self.names(old, new);
        let compared = Compared {
            comparison: &comparison,
            before: &before_name,
            after: &after_name,
            unreasoned: missing.as_deref(),
            lists_reasons: self.files.strict,
            lists_all: self.all,
            sources: &after.opened.sources,
        };
        let drawing = Drawing {
            language: screen.language(after.opened.language),
            width: Some(screen.width()),
            colour: self.output.output.is_none() && screen.colors_results(),
        };
        let text = format::comparison(&compared, self.output.format(self.format, screen)?, &drawing);
        let inputs: Vec<&Sources> = before
            .into_iter()
            .chain([after])
            .map(|side| &side.opened.sources)
            .collect();
        self.output.put(screen, &inputs, &text)?;
        let lacks_reasons = missing.is_some_and(|missing| !missing.is_empty());
        Ok(if self.files.strict && lacks_reasons {
            Answer::No
        } else {
            Answer::Yes
        })
    }

    /// Stages by their names, rounds by their years where these tell them apart, else as they were typed.
    fn names(&self, old: Option<Side<'_>>, new: Side<'_>) -> [SideName; 2] {
        let year = |side: Side<'_>| {
            let of_criteria = || side.round().frameworks.iter().find_map(|set| set.year);
            side.ranking.year.or(side.round().year).or_else(of_criteria)
        };
        let typed = |path: &Path| SideName::Text(path.display().to_string());
        match (self.inputs.as_slice(), old) {
            ([before, after], Some(old)) if !is_table(before) && !is_table(after) => {
                match year(old).zip(year(new)).filter(|(before, after)| before != after) {
                    Some((before, after)) => [before, after].map(|year| SideName::Text(year.to_string())),
                    None => [typed(before), typed(after)],
                }
            }
            ([before, after], _) => [typed(before), typed(after)],
            (_, Some(old)) if old.ranking.year == new.ranking.year => {
                [old, new].map(|side| SideName::Stage(side.ranking.stage))
            }
            (_, Some(old)) => {
                [old, new].map(|side| SideName::Text(year(side).unwrap_or_default().to_string()))
            }
            (_, None) => [SideName::Text(String::new()), SideName::Stage(new.ranking.stage)],
        }
    }
}

/// Whether two sides of one round are the same.
fn same_point(old: Side<'_>, new: Side<'_>) -> bool {
    (old.ranking.stage, old.ranking.year) == (new.ranking.stage, new.ranking.year)
}

/// A file that is neither a folder nor a round file.
fn is_table(path: &Path) -> bool {
    let is_toml = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    !path.is_dir() && !is_toml
}
