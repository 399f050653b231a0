//! The worked example of the manual, by hand: what scoring and ranking hand on for its nine agencies.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostics;
use crate::exact::{Exact, Rounding};
use crate::model::agency::{Agency, AgencyIndex, Standing};
use crate::model::answer::Stage;
use crate::model::framework::{
    Block, Framework, Kind, Method, Missing, Ranking as RankRules, RoundAt, Scoring, Status, Ties,
    Unappraised,
};
use crate::model::item::{Item, NotApplicable, ScoredBy};
use crate::model::name::Name;
use crate::model::round::{DataFile, DecimalMark, Published, PublishedRow, Round};
use crate::model::rule::{Bound, Rule};
use crate::model::tier::Tier;
use crate::ranking::{Because, BlockRanking, Placement, Ranking, Refusal, TierCount};
use crate::scoring::{ItemScore, State, Total, Unscored};
use crate::source::{Place, Sources};
use crate::view::results::Results;

/// A round with all that a report needs.
pub(crate) struct Example {
    pub(crate) round: Round,
    pub(crate) rankings: Vec<Ranking>,
    pub(crate) sources: Sources,
    pub(crate) diagnostics: Diagnostics,
}

const ITEMS: [(&str, Kind); 10] = [
    ("I.1", Kind::Base),
    ("I.2", Kind::Base),
    ("I.3", Kind::Base),
    ("II.1", Kind::Base),
    ("II.2", Kind::Base),
    ("II.3", Kind::Base),
    ("II.4", Kind::Base),
    ("III.1", Kind::Base),
    ("T.1", Kind::Bonus),
    ("P.1", Kind::Penalty),
];

const MAXIMA: [i64; 10] = [5, 10, 5, 20, 10, 10, 10, 30, 3, 5];

/// Code, name, block, self-score, and the points of each item; `-` where it does not apply.
const AGENCIES: [(&str, &str, usize, &str, &str); 8] = [
    ("SNV", "Sở Nội vụ", 0, "101.02", "5 10 5 20 10 10 10 1401/50 3 0"),
    (
        "STC",
        "Sở Tài chính",
        0,
        "90.58",
        "19/4 19/2 5 15 10 19/2 - 1083/40 1/2 0",
    ),
    (
        "SYT",
        "Sở Y tế",
        0,
        "69.09",
        "7/2 145/18 0 10 5 13/2 421/100 24321/1000 0 1",
    ),
    (
        "STP",
        "Sở Tư pháp",
        0,
        "95.43",
        "17/4 10 5 20 10 10 87/10 687/25 0 1",
    ),
    (
        "SCT",
        "Sở Công Thương",
        0,
        "90.31",
        "9/2 10 5 15 10 19/2 9 2631/100 1 0",
    ),
    (
        "QST",
        "UBND quận Sơn Trà",
        1,
        "95.59",
        "9/2 125/13 5 20 10 17/2 44/5 2667/100 1 0",
    ),
    (
        "QHC",
        "UBND quận Hải Châu",
        1,
        "90.04",
        "17/4 47/5 5 20 5 10 19/2 6597/250 1/2 0",
    ),
    (
        "HHV",
        "UBND huyện Hòa Vang",
        1,
        "81.50",
        "4 75/8 5 10 10 8 8 1281/50 0 0",
    ),
];

impl Example {
    pub(crate) fn results(&self) -> Results<'_> {
        Results {
            round: &self.round,
            rankings: &self.rankings,
            sources: &self.sources,
            diagnostics: &self.diagnostics,
            arguments: Some(""),
        }
    }
}

pub(crate) fn example() -> Example {
    let mut sources = Sources::default();
    let criteria = Place::file(sources.add("tieuchi.toml", ""));
    let data = sources.add("thamdinh.csv", "");
    let title = Name {
        vietnamese: "Chỉ số cải cách hành chính năm 2024 (ví dụ)".to_owned(),
        english: Some("Public administration reform index 2024 (example)".to_owned()),
    };
    let mut agencies: Vec<Agency> = AGENCIES
        .iter()
        .map(|(code, name, block, ..)| agency(code, name, *block, Standing::Assessed, criteria))
        .collect();
    agencies.push(agency(
        "HHS",
        "UBND huyện Hoàng Sa",
        1,
        Standing::NotAssessed,
        criteria,
    ));
    let round = Round {
        title: title.clone(),
        year: None,
        language: None,
        frameworks: vec![framework(title, criteria)],
        agencies,
        register: None,
        editions: Vec::new(),
        data_files: vec![DataFile {
            source: data,
            encoding: "UTF-8",
            delimiter: ';',
            decimal: Some(DecimalMark::Comma),
            answers: 80,
        }],
        previous: None,
    };
    Example {
        round,
        rankings: vec![ranking()],
        sources,
        diagnostics: Diagnostics::default(),
    }
}

fn framework(title: Name, place: Place) -> Framework {
    let block = |id: &str, name: &str| Block {
        id: id.to_owned(),
        name: vietnamese(name),
        place,
    };
    let tiers = [
        ("Xuất sắc", "Excellent", 90),
        ("Tốt", "Good", 80),
        ("Khá", "Fair", 70),
        ("Trung bình khá", "Average-Fair", 60),
        ("Trung bình", "Average", 0),
    ];
    Framework {
        id: "VIDU-2024".to_owned(),
        title,
        year: Some(2024),
        basis: Some("Quyết định số 00/QĐ-UBND ngày 01 tháng 02 năm 2024".to_owned()),
        source: None,
        status: Status::Official,
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
        ranking: RankRules {
            ties: Ties::Competition,
            ..RankRules::default()
        },
        blocks: vec![
            block("SO", "Khối sở, ban, ngành"),
            block("QH", "Khối UBND quận, huyện"),
        ],
        areas: Vec::new(),
        extras: Vec::new(),
        items: ITEMS
            .iter()
            .zip(MAXIMA)
            .map(|((id, kind), max)| item(id, *kind, max, place))
            .collect(),
        tiers: tiers
            .iter()
            .map(|(name, english, min)| tier(name, english, *min, place))
            .collect(),
        place,
    }
}

fn vietnamese(name: &str) -> Name {
    Name {
        vietnamese: name.to_owned(),
        english: None,
    }
}

fn item(id: &str, kind: Kind, max: i64, place: Place) -> Item {
    Item {
        id: id.to_owned(),
        name: vietnamese(id),
        kind,
        max: Exact::from(max),
        rule: Rule::AllOrNothing,
        not_applicable: NotApplicable::Rescale,
        scored_by: ScoredBy::Appraised,
        evidence: None,
        place,
        max_place: place,
    }
}

fn tier(name: &str, english: &str, min: i64, place: Place) -> Tier {
    Tier {
        id: None,
        name: Name {
            vietnamese: name.to_owned(),
            english: Some(english.to_owned()),
        },
        bound: Bound {
            at: Exact::from(min),
            strict: false,
        },
        blocks: Vec::new(),
        conditions: Vec::new(),
        quota: None,
        place,
    }
}

pub(crate) fn agency(code: &str, name: &str, block: usize, standing: Standing, place: Place) -> Agency {
    Agency {
        code: code.to_owned(),
        name: vietnamese(name),
        framework: 0,
        block,
        standing,
        exempt_from: BTreeSet::new(),
        aliases: Vec::new(),
        place,
    }
}

fn ranking() -> Ranking {
    let refused = Refusal {
        tier: 0,
        because: Because::LostAbove {
            id: "P.1".to_owned(),
            allowed: Exact::ZERO,
            found: Exact::ONE,
        },
    };
    let mut good = placement(3, 2, false, 1);
    good.refused.push(refused);
    let counts = |counts: [usize; 5]| {
        let counted = counts.into_iter().enumerate();
        counted.map(|(tier, count)| TierCount { tier, count }).collect()
    };
    let departments = BlockRanking {
        framework: 0,
        block: 0,
        placements: vec![
            placement(0, 1, false, 0),
            good,
            placement(1, 3, true, 0),
            placement(4, 3, true, 0),
            placement(2, 5, false, 3),
        ],
        unranked: Vec::new(),
        not_assessed: Vec::new(),
        mean: Some(decimal("87.33")),
        tiers: counts([3, 1, 0, 1, 0]),
    };
    let districts = BlockRanking {
        framework: 0,
        block: 1,
        placements: vec![
            placement(5, 1, false, 0),
            placement(6, 2, false, 0),
            placement(7, 3, false, 1),
        ],
        unranked: Vec::new(),
        not_assessed: vec![AgencyIndex(8)],
        mean: Some(decimal("88.04")),
        tiers: counts([2, 1, 0, 0, 0]),
    };
    Ranking {
        year: None,
        stage: Stage::Appraised,
        has_self: true,
        blocks: vec![departments, districts],
    }
}

pub(crate) fn placement(agency: usize, rank: u32, tied: bool, tier: usize) -> Placement {
    let (.., self_score, points) = AGENCIES[agency];
    let items: Vec<ItemScore> = points.split(' ').zip(MAXIMA).map(item_score).collect();
    Placement {
        agency: AgencyIndex(agency),
        rank: Some(rank),
        tied,
        tier: Some(tier),
        refused: Vec::new(),
        score: total(&items),
        self_score: Some(decimal(self_score)),
        unscored: Unscored::among(&items).collect(),
    }
}

fn total(items: &[ItemScore]) -> Total {
    let of_kind = |kind: Kind| {
        let items = items
            .iter()
            .zip(ITEMS)
            .filter(move |(_, (_, other))| *other == kind);
        items.map(|(item, _)| item)
    };
    let earned = |kind: Kind| of_kind(kind).map(|item| &item.earned).sum::<Exact>();
    let max: Exact = of_kind(Kind::Base).map(|item| &item.max).sum();
    let share = earned(Kind::Base).checked_div(&max).expect("something applies");
    let exact = &(&(&share * &Exact::HUNDRED) + &earned(Kind::Bonus)) - &earned(Kind::Penalty);
    Total {
        earned: earned(Kind::Base),
        max,
        bonus: earned(Kind::Bonus),
        penalty: earned(Kind::Penalty),
        published: exact.to_decimal(2, Rounding::HalfUp).expect("a score is short"),
        exact,
    }
}

fn item_score((points, max): (&str, i64)) -> ItemScore {
    if points == "-" {
        return ItemScore {
            state: State::NotApplicable,
            earned: Exact::ZERO,
            max: Exact::ZERO,
        };
    }
    let (numerator, denominator) = points.split_once('/').unwrap_or((points, "1"));
    let whole = |text: &str| text.parse().expect("a whole number");
    ItemScore {
        state: State::Scored,
        earned: Exact::ratio(whole(numerator), whole(denominator)).expect("not over 0"),
        max: Exact::from(max),
    }
}

pub(crate) fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).expect("a decimal")
}

/// The same with the published table of 2021: two agencies are new.
pub(crate) fn example_with_previous() -> Example {
    let mut example = example();
    let places: Vec<Place> = example.round.agencies.iter().map(|agency| agency.place).collect();
    let row = |(agency, (score, rank)): (usize, (&str, u32))| PublishedRow {
        agency: AgencyIndex(agency),
        score: Exact::from_decimal_text(score),
        decimals: 2,
        rank: Some(rank),
        tier: None,
        place: places[agency],
    };
    let published = [("95.5", 1), ("90.31", 3), ("71.2", 4), ("92.405", 2)];
    example.round.previous = Some(Published {
        year: Some(2021),
        rows: published.into_iter().enumerate().map(row).collect(),
        unmatched: Vec::new(),
    });
    example
}
