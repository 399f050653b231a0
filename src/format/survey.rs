//! A survey as a sheet for people, and as the data file that `rank --survey` reads.

use std::borrow::Cow;

use crate::analysis::survey::{Share, satisfied, weights};
use crate::diagnostic::Diagnostics;
use crate::exact::Exact;
use crate::format::answers::{self, Dialect, Line};
use crate::format::{Drawing, Format, html, json, markdown, terminal};
use crate::language::survey::{counted, weighed};
use crate::model::answer::Value;
use crate::model::name::Language;
use crate::source::Sources;
use crate::view::{SurveyResults, survey as survey_view};

/// The output of `parindex survey`: in CSV the answers to the survey items, else what they were counted from.
#[must_use]
pub fn survey(
    results: &SurveyResults<'_>,
    problems: &Diagnostics,
    sources: &Sources,
    format: Format,
    drawing: &Drawing,
) -> String {
    let language = drawing.language;
    let sheet = || survey_view(results, language);
    match format {
        Format::Table => terminal::write(&sheet(), drawing),
        Format::Csv => data(results, Dialect::Plain, language),
        Format::CsvExcel => data(results, Dialect::Excel, language),
        Format::Json => json::survey(results, problems, sources, language),
        Format::Markdown => markdown::write(&sheet()),
        Format::Html => html::write(&sheet()),
    }
}

/// A row an agency and item that anything was validly answered of.
fn data(results: &SurveyResults<'_>, dialect: Dialect, language: Language) -> String {
    let shares = results.survey.shares.iter();
    let lines: Vec<Line<'_>> = shares
        .filter_map(|share| line(results, share, language))
        .collect();
    answers::write(&lines, dialect)
}

fn line<'a>(results: &SurveyResults<'a>, share: &'a Share, language: Language) -> Option<Line<'a>> {
    let round = results.round;
    let tally = &share.tally;
    let item = round.framework_of(tally.agency).item(tally.item);
    let note = match weights(item) {
        Some(_) => weighed(tally.valid(), language),
        None => counted(
            satisfied(tally, &results.survey.settings),
            tally.valid(),
            language,
        ),
    };
    let responses = i64::try_from(tally.responses).ok()?;
    Some(Line {
        agency: &round.agency(tally.agency).code,
        item,
        stage: None,
        year: None,
        value: Cow::Owned(Value::Number(Exact::from(share.percent?))),
        responses: Some(Cow::Owned(Exact::from(responses))),
        evidence: None,
        reason: None,
        note: Some(Cow::Owned(note)),
    })
}
