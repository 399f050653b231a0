//! Two sets of criteria, one of them changed, and what the checks find.

use crate::check::frameworks::check;
use crate::diagnostic::Diagnostics;
use crate::exact::{Exact, Rounding};
use crate::model::framework::{
    Area, Block, Component, Content, Criterion, Framework, Kind, Method, Missing, Ranking, RoundAt, Scoring,
    Status, Unappraised,
};
use crate::model::item::{Item, ItemIndex, NotApplicable, ScoredBy};
use crate::model::name::Name;
use crate::model::rule::{Bound, Rule};
use crate::model::tier::Tier;
use crate::source::{Place, SourceId, Sources};

/// One line a place.
const LINES: &str = "\n\n\n\n\n\n\n\n\n";

fn name(vietnamese: &str) -> Name {
    Name {
        vietnamese: vietnamese.to_owned(),
        english: None,
    }
}

fn line(source: SourceId, number: usize) -> Place {
    Place::text(source, number - 1..number)
}

/// Area `I` (line 2) with a criterion `I.1` (3) of the components `I.1.1` (4) and `I.1.2` (5) worth 2
/// and 3; block `SO` (1); tiers `Tốt` (6) from 80 and `Khá` (7) from 0.
fn framework(source: SourceId) -> Framework {
    let item = |id: &str, max: i64, at: usize| Item {
        id: id.to_owned(),
        name: name(id),
        kind: Kind::Base,
        max: Exact::from(max),
        rule: Rule::AllOrNothing,
        not_applicable: NotApplicable::No,
        scored_by: ScoredBy::Appraised,
        evidence: None,
        place: line(source, at),
        max_place: line(source, at),
    };
    let component = |id: &str, item: usize| Component {
        id: id.to_owned(),
        weight: Exact::ONE,
        item: ItemIndex(item),
    };
    let criterion = Criterion {
        id: "I.1".to_owned(),
        name: name("I.1"),
        kind: Kind::Base,
        stated_max: Some(Exact::from(5)),
        max_place: line(source, 3),
        weight: Exact::ONE,
        content: Content::Components(vec![component("I.1.1", 0), component("I.1.2", 1)]),
        place: line(source, 3),
    };
    Framework {
        id: "VD".to_owned(),
        title: name("Ví dụ"),
        year: None,
        basis: None,
        source: None,
        status: Status::Official,
        scoring: scoring(),
        ranking: Ranking::default(),
        blocks: vec![Block {
            id: "SO".to_owned(),
            name: name("Sở"),
            place: line(source, 1),
        }],
        areas: vec![Area {
            id: "I".to_owned(),
            name: name("Chỉ đạo"),
            stated_max: Some(Exact::from(5)),
            max_place: line(source, 2),
            weight: Exact::ONE,
            criteria: vec![criterion],
            place: line(source, 2),
        }],
        extras: Vec::new(),
        items: vec![item("I.1.1", 2, 4), item("I.1.2", 3, 5)],
        tiers: vec![tier("Tốt", 80, line(source, 6)), tier("Khá", 0, line(source, 7))],
        place: Place::file(source),
    }
}

fn scoring() -> Scoring {
    Scoring {
        method: Method::Points,
        scale: Exact::HUNDRED,
        decimals: 2,
        rounding: Rounding::HalfUp,
        round_at: RoundAt::Total,
        missing: Missing::Error,
        unappraised: Unappraised::Error,
        capped_at_scale: false,
    }
}

fn tier(vietnamese: &str, at: i64, place: Place) -> Tier {
    Tier {
        id: None,
        name: name(vietnamese),
        bound: Bound {
            at: Exact::from(at),
            strict: false,
        },
        blocks: Vec::new(),
        conditions: Vec::new(),
        quota: None,
        place,
    }
}

/// `file:line code` of what is found in two sets: a sound one, and one that is changed.
pub(super) fn found(change: impl FnOnce(&mut Framework)) -> Vec<String> {
    let mut sources = Sources::default();
    let first = framework(sources.add("a.toml", LINES));
    let mut second = framework(sources.add("b.toml", LINES));
    "QH".clone_into(&mut second.blocks[0].id);
    change(&mut second);
    let mut problems = Diagnostics::default();
    check(&[first, second], &sources, &mut problems);
    let shown = problems.iter().filter_map(|found| {
        let location = sources.locate(&found.place?);
        Some(format!(
            "{}:{} {}",
            location.file,
            location.line,
            found.problem.code()
        ))
    });
    shown.collect()
}
