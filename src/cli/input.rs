//! Arguments of every verb that reads a round.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use parindex::input::request::{Encoding, Request, TableOptions};
use parindex::model::answer::Stage;
use parindex::model::round::DecimalMark;

/// What to read.
#[derive(Debug, Args)]
pub(crate) struct InputArguments {
    /// A folder with a parindex.toml, or data files (CSV, or FILE.xlsx#Sheet); - is standard input. Default: this folder
    #[arg(value_name = "ROUND")]
    pub(crate) inputs: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) files: FileArguments,
}

/// Files by name and how they are to be read.
#[derive(Debug, Args)]
#[command(next_help_heading = "Input")]
pub(crate) struct FileArguments {
    #[command(flatten)]
    set: SetArguments,
    /// Self-assessments (CSV); may be repeated
    #[arg(long = "self", value_name = "FILE")]
    self_assessed: Vec<PathBuf>,
    /// Appraised answers (CSV); may be repeated
    #[arg(long, value_name = "FILE")]
    appraised: Vec<PathBuf>,
    /// Answers after explanation, second appraisal (CSV); may be repeated
    #[arg(long = "final", value_name = "FILE")]
    finals: Vec<PathBuf>,
    /// Survey results (CSV); may be repeated
    #[arg(long, value_name = "FILE")]
    survey: Vec<PathBuf>,
    /// Last round: its folder, or a published table (CSV)
    #[arg(long, value_name = "PATH")]
    previous: Option<PathBuf>,
    /// Stage to rank; also the stage of data files given without a flag
    #[arg(long, value_name = "STAGE")]
    stage: Option<StageChoice>,
    /// Only this year of data that holds several
    #[arg(long, value_name = "YEAR")]
    year: Option<i32>,
    #[command(flatten)]
    tables: TableArguments,
    /// Agencies stand in columns, criteria in rows
    #[arg(long)]
    transpose: bool,
    /// An appraisal that differs from the self-score needs a reason
    #[arg(long)]
    pub(crate) strict: bool,
}

/// What there is before any answers: criteria, register, and how tables are to be read.
#[derive(Debug, Args)]
#[command(next_help_heading = "Input")]
pub(crate) struct RollArguments {
    #[command(flatten)]
    set: SetArguments,
    #[command(flatten)]
    tables: TableArguments,
}

/// By what is scored, and who.
#[derive(Debug, Args)]
struct SetArguments {
    /// Criteria file (TOML); may be repeated
    #[arg(short, long, value_name = "FILE")]
    criteria: Vec<PathBuf>,
    /// Register of agencies (CSV)
    #[arg(short = 'u', long, value_name = "FILE")]
    agencies: Option<PathBuf>,
}

/// What is stated of tables instead of being proved.
#[derive(Debug, Args)]
struct TableArguments {
    /// The mark before decimals in all tables
    #[arg(long, value_name = "MARK")]
    decimal: Option<DecimalChoice>,
    /// Encoding of all tables that are not Unicode
    #[arg(long, value_name = "NAME")]
    encoding: Option<EncodingChoice>,
    /// The character between cells: , ; | or tab
    #[arg(long, value_name = "CHAR", value_parser = delimiter)]
    delimiter: Option<char>,
    /// The line that holds the headings
    #[arg(long, value_name = "LINE", value_parser = counted_from_one)]
    header_row: Option<usize>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum StageChoice {
    #[value(name = "self")]
    SelfAssessed,
    Appraised,
    Final,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum DecimalChoice {
    Comma,
    Dot,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum EncodingChoice {
    #[value(name = "utf-8")]
    Utf8,
    #[value(name = "utf-16")]
    Utf16,
    #[value(name = "windows-1258")]
    Windows1258,
    Tcvn3,
}

impl InputArguments {
    /// The same as the library asks for it.
    pub(crate) fn request(&self) -> Request {
        self.files.request(self.inputs.clone())
    }
}

/// The words that name the same inputs again, for a hint; `None` where a shell might read them otherwise.
pub(crate) fn as_typed(inputs: &[PathBuf], files: &FileArguments) -> Option<String> {
    let plain = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"./_-".contains(&byte))
    };
    let words: Option<Vec<&str>> = inputs
        .iter()
        .map(|path| path.to_str().filter(|text| plain(text)))
        .collect();
    (!files.names_anything()).then_some(words?.join(" "))
}

impl FileArguments {
    /// Whether any flag says what to read or how.
    fn names_anything(&self) -> bool {
        let lists = [
            &self.set.criteria,
            &self.self_assessed,
            &self.appraised,
            &self.finals,
            &self.survey,
        ];
        let stated = [
            self.set.agencies.is_some(),
            self.previous.is_some(),
            self.stage.is_some(),
            self.year.is_some(),
            self.tables.states_anything(),
            self.transpose,
        ];
        lists.iter().any(|list| !list.is_empty()) || stated.contains(&true)
    }

    /// A request for these inputs, read as the flags say.
    pub(crate) fn request(&self, inputs: Vec<PathBuf>) -> Request {
        Request {
            inputs,
            criteria: self.set.criteria.clone(),
            agencies: self.set.agencies.clone(),
            self_assessed: self.self_assessed.clone(),
            appraised: self.appraised.clone(),
            finals: self.finals.clone(),
            survey: self.survey.clone(),
            previous: self.previous.clone(),
            stage: self.stage.map(StageChoice::stage),
            year: self.year,
            tables: TableOptions {
                transpose: self.transpose,
                ..self.tables.options()
            },
            streaming: None,
        }
    }
}

impl RollArguments {
    /// A request for the round that begins here, or in this folder.
    pub(crate) fn request(&self, round: Option<&PathBuf>) -> Request {
        Request {
            inputs: round.into_iter().cloned().collect(),
            criteria: self.set.criteria.clone(),
            agencies: self.set.agencies.clone(),
            tables: self.tables.options(),
            ..Request::default()
        }
    }
}

impl TableArguments {
    fn states_anything(&self) -> bool {
        let stated = [
            self.decimal.is_some(),
            self.encoding.is_some(),
            self.delimiter.is_some(),
            self.header_row.is_some(),
        ];
        stated.contains(&true)
    }

    fn options(&self) -> TableOptions {
        TableOptions {
            decimal: self.decimal.map(|mark| match mark {
                DecimalChoice::Comma => DecimalMark::Comma,
                DecimalChoice::Dot => DecimalMark::Dot,
            }),
            encoding: self.encoding.map(|name| match name {
                EncodingChoice::Utf8 => Encoding::Utf8,
                EncodingChoice::Utf16 => Encoding::Utf16,
                EncodingChoice::Windows1258 => Encoding::Windows1258,
                EncodingChoice::Tcvn3 => Encoding::Tcvn3,
            }),
            delimiter: self.delimiter,
            header_row: self.header_row,
            ..TableOptions::default()
        }
    }
}

impl StageChoice {
    /// The stage it is the word for.
    pub(crate) fn stage(self) -> Stage {
        match self {
            Self::SelfAssessed => Stage::SelfAssessed,
            Self::Appraised => Stage::Appraised,
            Self::Final => Stage::Final,
        }
    }
}

/// `,` `;` `|` a tab, or the word for it, since a shell makes a tab hard to type.
fn delimiter(text: &str) -> Result<char, String> {
    match text {
        "," | "comma" => Ok(','),
        ";" | "semicolon" => Ok(';'),
        "\t" | "tab" | "\\t" => Ok('\t'),
        "|" => Ok('|'),
        other => Err(format!("\"{other}\" is no delimiter; known: , ; | tab")),
    }
}

/// Lines count from 1.
fn counted_from_one(text: &str) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|line| *line > 0)
        .ok_or_else(|| "a line number counts from 1".to_owned())
}
