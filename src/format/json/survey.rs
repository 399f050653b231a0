//! JSON of a survey.
//!
//! ```json
//! { "schema": 1, "status": "official", "satisfied": [4, 5], "decimals": 2, "items": [ { "criterion": "III.1", "questions": ["cau_1"],
//!     "agencies": [ { "agency": "SNV", "questionnaires": 415, "responses": 412, "valid": 3296, "blank": 41,
//!         "counts": [2, 15, 200, 1500, 1579], "percent": "93.40", "exact": "19244/206", "strata": [] } ], "unasked": [] } ],
//!   "diagnostics": [] }
//! ```

use serde::Serialize;

use crate::analysis::survey::Share;
use crate::diagnostic::Diagnostics;
use crate::format::diagnostics::{WireDiagnostic, wire};
use crate::format::json::{SCHEMA, status_word, write};
use crate::model::name::Language;
use crate::model::responses::{Questions, Tally};
use crate::source::Sources;
use crate::view::SurveyResults;

#[derive(Debug, Serialize)]
struct File<'a> {
    schema: u32,
    status: &'static str,
    satisfied: [usize; 2],
    decimals: u32,
    items: Vec<Item<'a>>,
    diagnostics: Vec<WireDiagnostic>,
}

#[derive(Debug, Serialize)]
struct Item<'a> {
    criterion: &'a str,
    questions: &'a [String],
    agencies: Vec<Agency<'a>>,
    unasked: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct Agency<'a> {
    agency: &'a str,
    #[serde(flatten)]
    counted: Counted<'a>,
    exact: Option<String>,
    strata: Vec<Stratum<'a>>,
}

#[derive(Debug, Serialize)]
struct Stratum<'a> {
    stratum: &'a str,
    #[serde(flatten)]
    counted: Counted<'a>,
}

#[derive(Debug, Serialize)]
struct Counted<'a> {
    questionnaires: usize,
    responses: usize,
    valid: usize,
    blank: usize,
    counts: &'a [usize],
    percent: Option<String>,
}

/// The counts and percentages of every item, with what was found.
pub(in crate::format) fn survey(
    results: &SurveyResults<'_>,
    problems: &Diagnostics,
    sources: &Sources,
    language: Language,
) -> String {
    let settings = &results.survey.settings;
    write(&File {
        schema: SCHEMA,
        status: status_word(results.round.status()),
        satisfied: [*settings.satisfied.start(), *settings.satisfied.end()],
        decimals: settings.decimals,
        items: results
            .responses
            .questions
            .iter()
            .map(|asked| item(results, asked))
            .collect(),
        diagnostics: wire(problems, sources, language),
    })
}

fn item<'a>(results: &SurveyResults<'a>, asked: &'a Questions) -> Item<'a> {
    let round = results.round;
    let is_of = |agency, item| item == asked.item && round.agency(agency).framework == asked.framework;
    let shares = results.survey.shares.iter();
    let unasked = results.survey.unasked.iter();
    Item {
        criterion: &round.frameworks[asked.framework].item(asked.item).id,
        questions: &asked.headings,
        agencies: shares
            .filter(|share| is_of(share.tally.agency, share.tally.item))
            .map(|share| agency(results, share))
            .collect(),
        unasked: unasked
            .filter(|(agency, item)| is_of(*agency, *item))
            .map(|(agency, _)| round.agency(*agency).code.as_str())
            .collect(),
    }
}

fn agency<'a>(results: &SurveyResults<'a>, share: &'a Share) -> Agency<'a> {
    let strata = share.strata.iter().map(|(tally, percent)| Stratum {
        stratum: tally
            .stratum
            .and_then(|at| results.responses.strata.get(at))
            .map_or("", String::as_str),
        counted: counted(tally, percent.map(|percent| percent.to_string())),
    });
    Agency {
        agency: &results.round.agency(share.tally.agency).code,
        counted: counted(&share.tally, share.percent.map(|percent| percent.to_string())),
        exact: share.exact.as_ref().map(ToString::to_string),
        strata: strata.collect(),
    }
}

fn counted(tally: &Tally, percent: Option<String>) -> Counted<'_> {
    Counted {
        questionnaires: tally.questionnaires,
        responses: tally.responses,
        valid: tally.valid(),
        blank: tally.blank,
        counts: &tally.counts,
        percent,
    }
}
