//! `[score]`: how points become a score. Every key has a default, and so has the table.

use crate::exact::{Exact, MAX_DECIMALS, Rounding};
use crate::input::toml::section::Section;
use crate::model::framework::{Method, Missing, RoundAt, Scoring, Unappraised};

const METHODS: [(&str, Method); 2] = [
    ("points", Method::Points),
    ("weighted-mean", Method::WeightedMean),
];
const ROUNDINGS: [(&str, Rounding); 3] = [
    ("half-up", Rounding::HalfUp),
    ("half-even", Rounding::HalfEven),
    ("down", Rounding::Down),
];
const ROUND_AT: [(&str, RoundAt); 2] = [("total", RoundAt::Total), ("criterion", RoundAt::Criterion)];
const MISSING: [(&str, Missing); 2] = [("error", Missing::Error), ("zero", Missing::Zero)];
const UNAPPRAISED: [(&str, Unappraised); 2] =
    [("error", Unappraised::Error), ("self", Unappraised::SelfStands)];
/// Whether the scale is the cap.
const CAPS: [(&str, bool); 2] = [("none", false), ("scale", true)];

const DEFAULT_DECIMALS: u32 = 2;

/// Reads the table, or its defaults where it is left out.
pub(super) fn read(root: &mut Section<'_>) -> Scoring {
    let mut scoring = Scoring {
        method: Method::default(),
        scale: Exact::HUNDRED,
        decimals: DEFAULT_DECIMALS,
        rounding: Rounding::default(),
        round_at: RoundAt::default(),
        missing: Missing::default(),
        unappraised: Unappraised::default(),
        capped_at_scale: false,
    };
    let Some(mut section) = root.table("score") else {
        return scoring;
    };
    scoring.method = section.word("method", &METHODS).unwrap_or_default();
    scoring.scale = section.positive("scale").unwrap_or(Exact::HUNDRED);
    scoring.decimals = decimals(&mut section).unwrap_or(DEFAULT_DECIMALS);
    scoring.rounding = section.word("rounding", &ROUNDINGS).unwrap_or_default();
    scoring.round_at = section.word("round_at", &ROUND_AT).unwrap_or_default();
    scoring.missing = section.word("missing", &MISSING).unwrap_or_default();
    scoring.unappraised = section.word("unappraised", &UNAPPRAISED).unwrap_or_default();
    scoring.capped_at_scale = section.word("cap", &CAPS).unwrap_or_default();
    section.close();
    scoring
}

fn decimals(section: &mut Section<'_>) -> Option<u32> {
    let decimals = section.whole_between("decimals", 0, i64::from(MAX_DECIMALS))?;
    u32::try_from(decimals).ok()
}
