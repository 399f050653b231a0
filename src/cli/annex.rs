//! What `parindex export` is told about the annex of a decision.

use anyhow::Result;
use clap::{Args, ValueEnum};
use parindex::language::annex::{AnnexColumn, Date, Decision, roman};
use parindex::view::AnnexWishes;

use crate::cli::screen::Screen;

/// Arguments of the annex.
#[derive(Debug, Args)]
#[command(next_help_heading = "Annex (.docx, or --content annex)")]
pub(crate) struct AnnexArguments {
    /// Number of the annex, as 2 or II. Default: none; I and II with --areas
    #[arg(long, value_name = "NUMBER", value_parser = annex_number)]
    annex_no: Option<u32>,
    /// Title of the annex. Default: that of the round
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The decision: "NUMBER; DATE; ISSUER", as "12/QĐ-UBND; 05/03/2024; UBND tỉnh". What is left out is dots
    #[arg(long = "with", value_name = "DECISION")]
    decision: Option<String>,
    /// Columns, in this order. Default: those that have something to show
    #[arg(long, value_name = "COLUMN", value_delimiter = ',')]
    columns: Vec<ColumnChoice>,
    /// Add a second annex with the points of each area
    #[arg(long)]
    areas: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ColumnChoice {
    /// Number of the row
    Stt,
    /// Code of the agency
    Code,
    /// Name of the agency
    Name,
    /// Points by the self-assessment
    #[value(name = "self")]
    SelfAssessed,
    /// Points by the appraisal
    Appraised,
    /// Points of the survey
    Survey,
    /// Index, the published score
    Index,
    /// Rank in the block
    Rank,
    /// Class
    Tier,
    /// Notes under the table
    Notes,
}

impl AnnexArguments {
    /// The same as the library asks for it.
    ///
    /// # Errors
    ///
    /// The date of the decision is none.
    pub(crate) fn wishes(&self, screen: &Screen) -> Result<AnnexWishes> {
        let decision = match &self.decision {
            None => Decision::default(),
            Some(text) => read_decision(text).ok_or_else(|| {
                screen.refusal(
                    format!("--with \"{text}\" holds no date such as 05/03/2024 in its second part: \"NUMBER; DATE; ISSUER\""),
                    format!("--with \"{text}\" không có ngày dạng 05/03/2024 ở phần thứ hai: \"SỐ; NGÀY; CƠ QUAN BAN HÀNH\""),
                )
            })?,
        };
        Ok(AnnexWishes {
            number: self.annex_no,
            title: self.title.clone(),
            decision,
            columns: self.columns.iter().map(|choice| choice.column()).collect(),
            areas: self.areas,
        })
    }
}

impl ColumnChoice {
    fn column(self) -> AnnexColumn {
        match self {
            Self::Stt => AnnexColumn::Ordinal,
            Self::Code => AnnexColumn::Code,
            Self::Name => AnnexColumn::Agency,
            Self::SelfAssessed => AnnexColumn::SelfPoints,
            Self::Appraised => AnnexColumn::Points,
            Self::Survey => AnnexColumn::SurveyPoints,
            Self::Index => AnnexColumn::Index,
            Self::Rank => AnnexColumn::Rank,
            Self::Tier => AnnexColumn::Tier,
            Self::Notes => AnnexColumn::Notes,
        }
    }
}

/// `12/QĐ-UBND; 05/03/2024; UBND tỉnh`: parts that are empty or not there are not known.
fn read_decision(text: &str) -> Option<Decision> {
    let mut parts = text.splitn(3, ';').map(str::trim);
    let mut known = || parts.next().filter(|part| !part.is_empty());
    let (number, date, issuer) = (known(), known(), known());
    Some(Decision {
        number: number.map(str::to_owned),
        date: match date {
            Some(date) => Some(read_date(date)?),
            None => None,
        },
        issuer: issuer.map(str::to_owned),
    })
}

/// `05/03/2024`, or `2024-03-05`
fn read_date(text: &str) -> Option<Date> {
    let (separator, year_first) = if text.contains('-') {
        ('-', true)
    } else {
        ('/', false)
    };
    let mut parts: Vec<&str> = text.split(separator).collect();
    if year_first {
        parts.reverse();
    }
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    Date::new(day.parse().ok()?, month.parse().ok()?, year.parse().ok()?)
}

/// `2` or `II`, up to 99.
fn annex_number(text: &str) -> Result<u32, String> {
    let is_meant = |number: &u32| number.to_string() == text || roman(*number) == text;
    (1..100)
        .find(is_meant)
        .ok_or_else(|| "a number from 1 to 99, as 2 or II".to_owned())
}
