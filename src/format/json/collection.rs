//! JSON of returned forms.
//!
//! ```json
//! { "schema": 1, "status": "official", "returns": [ { "agency": "SNV", "name": "Sở Nội vụ", "files": ["SNV.xlsx"],
//!     "answered": 10, "asked": 10 } ], "missing": ["STP"], "refused": [], "left_aside": [ { "name": "Thumbs.db", "why": "system" } ], "diagnostics": [] }
//! ```

use serde::Serialize;

use crate::diagnostic::Diagnostics;
use crate::format::diagnostics::{WireDiagnostic, wire};
use crate::format::json::{SCHEMA, status_word, write};
use crate::model::collection::{Aside, Collection, Return};
use crate::model::name::Language;
use crate::source::Sources;

#[derive(Debug, Serialize)]
struct File<'a> {
    schema: u32,
    status: &'static str,
    returns: Vec<Returned<'a>>,
    missing: Vec<&'a str>,
    refused: &'a [String],
    left_aside: Vec<LeftAside<'a>>,
    diagnostics: Vec<WireDiagnostic>,
}

#[derive(Debug, Serialize)]
struct Returned<'a> {
    agency: &'a str,
    name: &'a str,
    files: Vec<&'a str>,
    answered: usize,
    asked: usize,
}

#[derive(Debug, Serialize)]
struct LeftAside<'a> {
    name: &'a str,
    why: &'static str,
}

/// Who sent what, what is missing, and what was found.
pub(in crate::format) fn collection(
    collected: &Collection,
    problems: &Diagnostics,
    sources: &Sources,
    language: Language,
) -> String {
    let round = &collected.round;
    let (sent, missing): (Vec<&Return>, Vec<&Return>) =
        collected.returns.iter().partition(|each| !each.files.is_empty());
    let returned = |each: &Return| {
        let agency = round.agency(each.agency);
        Returned {
            agency: &agency.code,
            name: &agency.name.vietnamese,
            files: each
                .files
                .iter()
                .map(|file| sources.get(*file).name.as_str())
                .collect(),
            answered: each.filled,
            asked: each.asked,
        }
    };
    let left_aside = collected.left_aside.iter().map(|each| LeftAside {
        name: &each.name,
        why: aside(each.why),
    });
    write(&File {
        schema: SCHEMA,
        status: status_word(round.status()),
        returns: sent.into_iter().map(returned).collect(),
        missing: missing
            .into_iter()
            .map(|each| round.agency(each.agency).code.as_str())
            .collect(),
        refused: &collected.refused,
        left_aside: left_aside.collect(),
        diagnostics: wire(problems, sources, language),
    })
}

fn aside(why: Aside) -> &'static str {
    match why {
        Aside::OwnerFile => "owner-file",
        Aside::OfSystem => "system",
        Aside::Hidden => "hidden",
        Aside::Link => "link",
        Aside::Folder => "folder",
        Aside::OtherKind => "other-kind",
    }
}
