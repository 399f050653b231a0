//! The sheet of `parindex collect`: an agency a row, with its file and how much of it is filled in.
//!
//! ```text
//! Received 7 of 8 · missing: STP Sở Tư pháp
//! Code  Agency             Answered  Files
//! SNV   Sở Nội vụ             10/10  SNV.xlsx
//! Left aside: ~$HHV.xlsx (a form is open in Excel), Thumbs.db (of the system)
//! ```

use crate::language::collection::{CollectionHeading, heading, left_aside, received, refused, sent_twice};
use crate::model::collection::{Collection, Return};
use crate::model::name::Language;
use crate::source::Sources;
use crate::view::report::{Cell, Column, ColumnKind, Group, Report, Row, Section, Table};
use crate::view::title::statuses;

const HEADINGS: [(CollectionHeading, &str, ColumnKind); 4] = [
    (CollectionHeading::Agency, "agency", ColumnKind::Word),
    (CollectionHeading::Name, "name", ColumnKind::Name),
    (CollectionHeading::Filled, "answered", ColumnKind::Number),
    (CollectionHeading::Files, "files", ColumnKind::Name),
];

/// Who sent a form, in the order of the register.
#[must_use]
pub fn collection(collection: &Collection, sources: &Sources, language: Language) -> Report {
    let look = Look {
        collection,
        sources,
        language,
    };
    let columns = HEADINGS.map(|(of, key, kind)| Column {
        key,
        heading: heading(of, language).to_owned(),
        kind,
    });
    let rows: Vec<Row> = look.returned().map(|each| look.row(each)).collect();
    let round = &collection.round;
    let title = round.title.in_language(language).to_owned();
    Report {
        language,
        title: [title, look.received()]
            .into_iter()
            .chain(statuses(&round.frameworks, language))
            .collect(),
        sections: vec![Section {
            heading: None,
            table: (!rows.is_empty()).then(|| Table {
                columns: columns.into(),
                groups: vec![Group { heading: None, rows }],
            }),
            text: [look.refused(), look.sent_twice(), look.left_aside()]
                .into_iter()
                .flatten()
                .collect(),
        }],
        notes: Vec::new(),
        summary: None,
        hints: Vec::new(),
    }
}

struct Look<'a> {
    collection: &'a Collection,
    sources: &'a Sources,
    language: Language,
}

impl<'a> Look<'a> {
    /// Agencies that sent anything.
    fn returned(&self) -> impl Iterator<Item = &'a Return> {
        self.collection
            .returns
            .iter()
            .filter(|each| !each.files.is_empty())
    }

    fn received(&self) -> String {
        let missing = self
            .collection
            .returns
            .iter()
            .filter(|each| each.files.is_empty());
        let blank = self.returned().filter(|each| each.filled == 0);
        received(
            self.returned().count(),
            self.collection.returns.len(),
            &missing.map(|each| self.named(each)).collect::<Vec<_>>(),
            &blank.map(|each| self.named(each)).collect::<Vec<_>>(),
            self.language,
        )
    }

    /// `STP Sở Tư pháp`
    fn named(&self, of: &Return) -> String {
        let agency = self.collection.round.agency(of.agency);
        format!("{} {}", agency.code, agency.name.in_language(self.language))
    }

    fn row(&self, of: &Return) -> Row {
        let agency = self.collection.round.agency(of.agency);
        Row {
            cells: vec![
                Cell::Text(agency.code.clone()),
                Cell::Text(agency.name.in_language(self.language).to_owned()),
                Cell::Text(format!("{}/{}", of.filled, of.asked)),
                Cell::Text(self.files(of)),
            ],
        }
    }

    fn files(&self, of: &Return) -> String {
        let names = of
            .files
            .iter()
            .map(|file| file_name(&self.sources.get(*file).name));
        names.collect::<Vec<_>>().join(", ")
    }

    fn sent_twice(&self) -> Option<String> {
        let several = self
            .returned()
            .filter(|each| each.files.len() > 1 && !each.differ);
        let agencies: Vec<String> = several
            .map(|each| {
                let code = &self.collection.round.agency(each.agency).code;
                format!("{code} ({})", self.files(each))
            })
            .collect();
        (!agencies.is_empty()).then(|| sent_twice(&agencies, self.language))
    }

    fn refused(&self) -> Option<String> {
        let names: Vec<&str> = self
            .collection
            .refused
            .iter()
            .map(|name| file_name(name))
            .collect();
        (!names.is_empty()).then(|| refused(&names, self.language))
    }

    fn left_aside(&self) -> Option<String> {
        let names = self.collection.left_aside.iter();
        let names: Vec<_> = names.map(|each| (each.name.as_str(), each.why)).collect();
        (!names.is_empty()).then(|| left_aside(&names, self.language))
    }
}

/// Without the folder that all forms lie in, and without the sheet.
fn file_name(name: &str) -> &str {
    let file = name.rsplit_once('/').map_or(name, |(_, file)| file);
    file.split_once('#').map_or(file, |(file, _)| file)
}
