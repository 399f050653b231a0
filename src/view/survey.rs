//! The sheet of `parindex survey`: a table for each item, an agency a row, its strata below it.
//!
//! ```text
//! III.1 Mức độ hài lòng của người dân, tổ chức (SIPAS) · 8 questions (cau_1 … cau_8)
//! Code  Agency      Responses  Valid answers  Blank  Satisfied %
//! SNV   Sở Nội vụ         412          3,296     41        93.40
//!       · Người dân       300          2,400     30        92.50
//! ```

use rust_decimal::Decimal;

use crate::analysis::survey::{Share, Survey, weights};
use crate::language::number::{count, exact};
use crate::language::survey::{
    SurveyHeading, heading, not_stated, questions, settings, unasked, weights as weights_words,
};
use crate::model::item::Item;
use crate::model::name::Language;
use crate::model::responses::{Questions, Responses, Tally};
use crate::model::round::Round;
use crate::view::report::{Cell, Column, ColumnKind, Group, Report, Row, Section, Table};
use crate::view::title::statuses;

/// What a sheet of a survey is made from.
#[derive(Debug, Clone, Copy)]
pub struct SurveyResults<'a> {
    /// The percentages.
    pub survey: &'a Survey,
    /// What they were counted from.
    pub responses: &'a Responses,
    /// The round that they belong to.
    pub round: &'a Round,
}

const HEADINGS: [(SurveyHeading, &str, ColumnKind); 6] = [
    (SurveyHeading::Agency, "agency", ColumnKind::Word),
    (SurveyHeading::Name, "name", ColumnKind::Name),
    (SurveyHeading::Questionnaires, "responses", ColumnKind::Number),
    (SurveyHeading::Valid, "valid", ColumnKind::Number),
    (SurveyHeading::Blank, "blank", ColumnKind::Number),
    (SurveyHeading::Percent, "percent", ColumnKind::Number),
];

/// A section for each item of each set of criteria.
#[must_use]
pub fn survey(results: &SurveyResults<'_>, language: Language) -> Report {
    let Survey { settings: by, .. } = results.survey;
    let title = results.round.title.in_language(language).to_owned();
    let about = settings(&by.satisfied, by.decimals, language);
    let sections = results.responses.questions.iter();
    Report {
        language,
        title: [title, about]
            .into_iter()
            .chain(statuses(&results.round.frameworks, language))
            .collect(),
        sections: sections
            .map(|questions| section(results, questions, language))
            .collect(),
        notes: Vec::new(),
        summary: None,
        hints: Vec::new(),
    }
}

fn section(results: &SurveyResults<'_>, asked: &Questions, language: Language) -> Section {
    let item = results.round.frameworks[asked.framework].item(asked.item);
    let rows: Vec<Row> = shares_of(results, asked)
        .flat_map(|share| rows(results, share, language))
        .collect();
    let columns = HEADINGS.map(|(of, key, kind)| Column {
        key,
        heading: heading(of, language).to_owned(),
        kind,
    });
    let parts = [
        format!("{} {}", item.id, item.name.in_language(language)),
        questions(&asked.headings, language),
    ];
    let weights = weighing(item, language);
    Section {
        heading: Some(parts.into_iter().chain(weights).collect::<Vec<_>>().join(" · ")),
        table: (!rows.is_empty()).then(|| Table {
            columns: columns.into(),
            groups: vec![Group { heading: None, rows }],
        }),
        text: missing(results, asked, language).into_iter().collect(),
    }
}

/// The shares of one item of one set of criteria.
fn shares_of<'a>(results: &SurveyResults<'a>, asked: &Questions) -> impl Iterator<Item = &'a Share> {
    let (round, framework, item) = (results.round, asked.framework, asked.item);
    results.survey.shares.iter().filter(move |share| {
        share.tally.item == item && round.agency(share.tally.agency).framework == framework
    })
}

fn rows(results: &SurveyResults<'_>, share: &Share, language: Language) -> Vec<Row> {
    let agency = results.round.agency(share.tally.agency);
    let name = agency.name.in_language(language).to_owned();
    let whole = row(
        Cell::Text(agency.code.clone()),
        name,
        &share.tally,
        share.percent,
        language,
    );
    let strata = share.strata.iter().map(|(tally, percent)| {
        let name = tally.stratum.and_then(|at| results.responses.strata.get(at));
        let name = name.filter(|name| !name.is_empty());
        let name = format!("· {}", name.map_or(not_stated(language), String::as_str));
        row(Cell::Text(String::new()), name, tally, *percent, language)
    });
    std::iter::once(whole).chain(strata).collect()
}

fn row(code: Cell, name: String, tally: &Tally, percent: Option<Decimal>, language: Language) -> Row {
    let number = |number: usize| Cell::Text(count(number, language));
    Row {
        cells: vec![
            code,
            Cell::Text(name),
            number(tally.responses),
            number(tally.valid()),
            number(tally.blank),
            percent.map_or(Cell::Absent, Cell::Number),
        ],
    }
}

fn weighing(item: &Item, language: Language) -> Option<String> {
    let options = weights(item)?.iter();
    let options = options.map(|option| (option.key.clone(), exact(&option.percent, language)));
    Some(weights_words(&options.collect::<Vec<_>>(), language))
}

fn missing(results: &SurveyResults<'_>, asked: &Questions, language: Language) -> Option<String> {
    let round = results.round;
    let of_item =
        results.survey.unasked.iter().filter(|(agency, item)| {
            *item == asked.item && round.agency(*agency).framework == asked.framework
        });
    let codes: Vec<String> = of_item
        .map(|(agency, _)| round.agency(*agency).code.clone())
        .collect();
    (!codes.is_empty()).then(|| unasked(&codes, language))
}
