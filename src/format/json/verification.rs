//! JSON of a verification, schema 1: every line, what differs in it, and why.
//!
//! ```json
//! { "schema": 1, "holds": false, "alone": false, "rows": [ { "agency": "HHV", "name": "UBND huyện Hòa Vang",
//!   "published": { "score": "79.99", "rank": 3, "tier": "Khá" },
//!   "recomputed": { "score": "80.00", "rank": 3, "tier": "Tốt" },
//!   "differences": [ { "figure": "score", "why": "cause", "cause": "rounding", "text": "…", "nearest": [] } ] } ] }
//! ```
//!
//! `why` is `cause`, `follows` or `unexplained`; `cause` is a word that never changes, `text` is for people.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analysis::verify::{AnswerChange, Cause, Difference, Differs, Verified, VerifiedMean, Why};
use crate::diagnostic::Diagnostics;
use crate::exact::Rounding;
use crate::format::diagnostics::{WireDiagnostic, wire};
use crate::format::json::{SCHEMA, write};
use crate::language::verify::{Scene, verify_words};
use crate::model::name::Language;
use crate::model::published::{Figure, PrintedNumber};
use crate::view::VerificationResults;

#[derive(Serialize)]
struct File<'a> {
    schema: u32,
    holds: bool,
    alone: bool,
    rows: Vec<Line<'a>>,
    means: Vec<Mean<'a>>,
    missing: Vec<&'a str>,
    extra: Vec<&'a str>,
    diagnostics: Vec<WireDiagnostic>,
}

#[derive(Serialize)]
struct Line<'a> {
    agency: &'a str,
    name: &'a str,
    published: Figures<'a>,
    recomputed: Figures<'a>,
    differences: Vec<WireDifference<'a>>,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Figures<'a> {
    #[serde(flatten)]
    numbers: BTreeMap<&'static str, String>,
    rank: Option<u32>,
    tier: Option<&'a str>,
}

#[derive(Serialize)]
struct Mean<'a> {
    label: &'a str,
    published: BTreeMap<&'static str, String>,
    recomputed: BTreeMap<&'static str, String>,
    differences: Vec<WireDifference<'a>>,
}

#[derive(Serialize)]
struct WireDifference<'a> {
    figure: &'static str,
    why: &'static str,
    cause: Option<&'static str>,
    text: String,
    nearest: Vec<Nearest<'a>>,
}

#[derive(Serialize)]
struct Nearest<'a> {
    criterion: &'a str,
    file: String,
    line: usize,
    cell: Option<String>,
    gives: String,
}

/// A verification for other programs.
pub(in crate::format) fn verification(
    results: &VerificationResults<'_>,
    problems: &Diagnostics,
    language: Language,
) -> String {
    let found = results.verification;
    let round = results.round;
    write(&File {
        schema: SCHEMA,
        holds: found.holds(),
        alone: found.alone,
        rows: found
            .rows
            .iter()
            .map(|row| line(results, row, language))
            .collect(),
        means: found
            .means
            .iter()
            .filter_map(|each| mean(results, each, language))
            .collect(),
        missing: found
            .missing
            .iter()
            .map(|agency| round.agency(*agency).code.as_str())
            .collect(),
        extra: found.extra.iter().map(String::as_str).collect(),
        diagnostics: wire(problems, results.sources, language),
    })
}

fn line<'a>(results: &VerificationResults<'a>, row: &'a Verified, language: Language) -> Line<'a> {
    let scene = results.scene(row);
    let agency = results.round.agency(row.printed.agency);
    let numbers = row.recomputed.numbers.iter();
    let words = verify_words(language);
    Line {
        agency: &agency.code,
        name: &agency.name.vietnamese,
        published: Figures {
            numbers: row.printed.numbers.iter().map(as_printed).collect(),
            rank: row.printed.rank,
            tier: row.printed.tier.as_deref(),
        },
        recomputed: Figures {
            numbers: numbers
                .map(|(figure, value)| (word(*figure), value.to_string()))
                .collect(),
            rank: row.recomputed.rank.map(|(rank, _)| rank),
            tier: row
                .recomputed
                .tier
                .map(|tier| scene.framework.tiers[tier].name.vietnamese.as_str()),
        },
        differences: row
            .differences
            .iter()
            .map(|each| difference(each, &scene, language))
            .collect(),
        notes: row
            .notes
            .iter()
            .map(|note| words.note(agency.name.in_language(language), note, &scene))
            .collect(),
    }
}

fn mean<'a>(
    results: &VerificationResults<'a>,
    mean: &'a VerifiedMean,
    language: Language,
) -> Option<Mean<'a>> {
    let first = results.table.rows.get(mean.printed.rows.clone())?.first()?;
    let scene = Scene {
        round: results.round,
        framework: results.round.framework_of(first.agency),
        sources: results.sources,
    };
    let recomputed = mean.recomputed.iter();
    Some(Mean {
        label: &mean.printed.label,
        published: mean.printed.numbers.iter().map(as_printed).collect(),
        recomputed: recomputed
            .map(|(number, value)| (word(number.figure), value.to_string()))
            .collect(),
        differences: mean
            .differences
            .iter()
            .map(|each| difference(each, &scene, language))
            .collect(),
    })
}

fn as_printed(number: &PrintedNumber) -> (&'static str, String) {
    let fixed = number.value.to_decimal(number.decimals, Rounding::HalfUp);
    let text = fixed.map_or_else(|| number.value.to_string(), |fixed| fixed.to_string());
    (word(number.figure), text)
}

fn difference<'a>(difference: &'a Difference, scene: &Scene<'a>, language: Language) -> WireDifference<'a> {
    let (why, cause, nearest) = match &difference.why {
        Why::Cause(cause) => ("cause", Some(cause_word(cause)), &[][..]),
        Why::Follows => ("follows", None, &[][..]),
        Why::Unexplained(near) => ("unexplained", None, near.as_slice()),
    };
    WireDifference {
        figure: match difference.what {
            Differs::Number(figure) => word(figure),
            Differs::Parts => "parts",
            Differs::Rank => "rank",
            Differs::Tier => "tier",
        },
        why,
        cause,
        text: verify_words(language).why(&difference.why, scene),
        nearest: nearest.iter().map(|change| near(change, scene)).collect(),
    }
}

fn near<'a>(change: &AnswerChange, scene: &Scene<'a>) -> Nearest<'a> {
    let location = scene.sources.locate(&change.place);
    Nearest {
        criterion: &scene.framework.item(change.item).id,
        file: location.file,
        line: location.line,
        cell: location.cell.map(|cell| cell.to_string()),
        gives: change.gives.to_string(),
    }
}

fn word(figure: Figure) -> &'static str {
    match figure {
        Figure::Index => "index",
        Figure::Score => "score",
        Figure::SelfAssessed => "self",
        Figure::Appraised => "appraised",
        Figure::Survey => "survey",
    }
}

fn cause_word(cause: &Cause) -> &'static str {
    match cause {
        Cause::RowsSwapped(_) => "rows-swapped",
        Cause::Rounding(_) => "rounding",
        Cause::RoundedTwice => "rounded-twice",
        Cause::RoundedAt(_) => "rounded-at",
        Cause::NotApplicableAsZero(_) => "not-applicable-as-zero",
        Cause::ExemptAsZero(_) => "exempt-as-zero",
        Cause::BonusLeftOut(_) => "bonus-left-out",
        Cause::PenaltyLeftOut(_) => "penalty-left-out",
        Cause::Cap { .. } => "cap",
        Cause::OlderStage(_) => "older-stage",
        Cause::Answer(_) => "answer",
        Cause::MeanOfExact => "mean-of-exact",
        Cause::Ties(_) => "ties",
        Cause::Compared(_) => "compared",
        Cause::TieBreakIgnored => "tie-break-ignored",
        Cause::ConditionIgnored(_) => "condition-ignored",
        Cause::QuotaIgnored(_) => "quota-ignored",
        Cause::WrongBlock { .. } => "wrong-block",
        Cause::BlocksIgnored => "blocks-ignored",
    }
}
