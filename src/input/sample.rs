//! A framework with every kind of answer, for the tests of this room.

use crate::exact::{Exact, Rounding};
use crate::model::framework::{
    Area, Block, Content, Criterion, Framework, Kind, Method, Missing, Ranking, RoundAt, Scoring, Status,
    Unappraised,
};
use crate::model::item::{Item, ItemIndex, NotApplicable, ScoredBy};
use crate::model::name::Name;
use crate::model::rule::{
    Bands, Choice, Counts, Deduct, Increment, Measure, OptionWeight, Ratio, Rule, Survey,
};
use crate::source::{Place, Sources};

/// Codes and rules: item positions are those of this list.
pub(crate) const CODES: [&str; 12] = [
    "I.1", "I.2", "I.3", "II.1", "II.2", "II.3", "III.1", "III.2", "IV.1", "IV.2", "IV.10", "T.1",
];

fn name(text: &str) -> Name {
    Name {
        vietnamese: text.to_owned(),
        english: None,
    }
}

fn choice(key: &str) -> Choice {
    Choice {
        key: key.to_owned(),
        label: name(key),
        points: Exact::ONE,
    }
}

fn rule(code: &str) -> Rule {
    match code {
        "I.1" | "T.1" | "IV.1" | "IV.10" => Rule::Points { step: None },
        "I.2" => Rule::Ratio(Ratio::default()),
        "I.3" => Rule::AllOrNothing,
        "II.1" => Rule::Bands(Bands {
            at_least: None,
            measure: Measure::Counts(Counts::default()),
            bands: Vec::new(),
        }),
        "II.2" => Rule::Options(["a", "b", "c"].map(choice).to_vec()),
        "II.3" => Rule::Deduct(Deduct {
            each: Exact::ONE,
            unit: None,
            floor: Exact::ZERO,
        }),
        "III.1" => Rule::Survey(Survey::default()),
        "III.2" => Rule::Survey(Survey {
            min_responses: None,
            weights: ["A", "B"].map(weight).to_vec(),
        }),
        "IV.2" => Rule::Checklist(["a", "b", "c"].map(choice).to_vec()),
        _ => Rule::Increment(Increment {
            base: Exact::ONE,
            from: Exact::ZERO,
            every: Exact::ONE,
            add: Exact::ONE,
            whole_steps: false,
        }),
    }
}

fn weight(key: &str) -> OptionWeight {
    OptionWeight {
        key: key.to_owned(),
        percent: Exact::HUNDRED,
    }
}

fn criterion(code: &str, place: Place) -> Criterion {
    let at = CODES
        .iter()
        .position(|each| *each == code)
        .expect("a code of the list");
    Criterion {
        id: code.to_owned(),
        name: name(code),
        kind: Kind::Base,
        stated_max: None,
        max_place: place,
        weight: Exact::ONE,
        content: Content::Scored(ItemIndex(at)),
        place,
    }
}

fn item(code: &str, place: Place) -> Item {
    Item {
        id: code.to_owned(),
        name: name(code),
        kind: Kind::Base,
        max: Exact::from(10),
        rule: rule(code),
        not_applicable: NotApplicable::No,
        scored_by: ScoredBy::Appraised,
        evidence: None,
        place,
        max_place: place,
    }
}

/// Blocks `SO` and `QH`; `I.1` points, `I.2` ratio, `I.3` yes or no, `II.1` bands, `II.2` options a–c,
/// `II.3` deductions, `III.1` percent, `III.2` options A and B, `IV.2` parts a–c, `IV.10` and `T.1` points.
pub(crate) fn framework(sources: &mut Sources) -> Framework {
    let place = Place::file(sources.add("tieuchi.toml", ""));
    let area = |id: &str, codes: &[&str]| Area {
        id: id.to_owned(),
        name: name(id),
        stated_max: None,
        max_place: place,
        weight: Exact::ONE,
        criteria: codes.iter().map(|code| criterion(code, place)).collect(),
        place,
    };
    let block = |id: &str, words: &str| Block {
        id: id.to_owned(),
        name: name(words),
        place,
    };
    Framework {
        id: "MAU".to_owned(),
        title: name("Mẫu"),
        year: None,
        basis: None,
        source: None,
        status: Status::Illustrative,
        scoring: Scoring {
            method: Method::Points,
            scale: Exact::HUNDRED,
            decimals: 2,
            rounding: Rounding::HalfUp,
            round_at: RoundAt::Total,
            missing: Missing::Error,
            unappraised: Unappraised::Error,
            capped_at_scale: false,
        },
        ranking: Ranking::default(),
        blocks: vec![
            block("SO", "Khối sở, ban, ngành"),
            block("QH", "Khối UBND quận, huyện"),
        ],
        areas: vec![
            area("I", &["I.1", "I.2", "I.3"]),
            area("II", &["II.1", "II.2", "II.3"]),
            area("III", &["III.1", "III.2"]),
            area("IV", &["IV.1", "IV.2", "IV.10"]),
        ],
        extras: vec![criterion("T.1", place)],
        items: CODES.iter().map(|code| item(code, place)).collect(),
        tiers: Vec::new(),
        place,
    }
}

/// The same with one block, so that no register is needed.
pub(crate) fn single_block(sources: &mut Sources) -> Framework {
    let mut framework = framework(sources);
    framework.blocks.truncate(1);
    framework
}
