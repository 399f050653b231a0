//! Every verb in every format that it has.

/// Verbs with a sheet for people; `FORMAT` is put behind them.
pub(crate) const SHEETS: [&[&str]; 11] = [
    &["rank"],
    &["rank", "--lang", "vi"],
    &["rank", "--brief"],
    &["explain", "X0"],
    &["explain", "X1", "A0.1"],
    &["explain", "--sample", "40", "--seed", "1"],
    &["compare"],
    &["verify", "congbo.csv"],
    &["export", "--content", "ranking"],
    &["export", "--content", "detail"],
    &["export", "--content", "explanations"],
];

/// Verbs with rows for spreadsheets.
pub(crate) const ROWS: [&[&str]; 6] = [
    &["rank"],
    &["explain", "--sample", "40", "--seed", "1"],
    &["compare"],
    &["check"],
    &["export", "--content", "ranking"],
    &["export", "--content", "detail"],
];

/// Verbs with JSON.
pub(crate) const JSON: [&[&str]; 9] = [
    &["rank"],
    &["explain", "X0"],
    &["explain", "X1", "A0.1"],
    &["explain", "--sample", "40", "--seed", "1"],
    &["compare"],
    &["verify", "congbo.csv"],
    &["check"],
    &["export", "--content", "ranking"],
    &["export", "--content", "explanations"],
];
