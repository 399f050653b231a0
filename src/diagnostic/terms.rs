//! What problems speak of: columns, encodings, what a cell should have held.

/// Whether a ranking is still printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// No ranking.
    Error,
    /// The ranking stands.
    Warning,
}

/// An encoding that is read only when asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Legacy {
    /// `--encoding windows-1258`
    Windows1258,
    /// `--encoding tcvn3`
    Tcvn3,
}

/// A column of the register or of the data, by its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are those of the headings in the manual")]
pub enum Column {
    Agency,
    AgencyName,
    NameEnglish,
    Block,
    Status,
    ExemptFrom,
    Aliases,
    Criterion,
    Value,
    SelfAssessed,
    Appraised,
    Final,
    Denominator,
    Evidence,
    Reason,
    Note,
    Stage,
    Year,
    Score,
    Rank,
    Tier,
}

/// What is counted in a workbook before it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Files inside the file.
    Parts,
    /// Rows of a sheet.
    Rows,
    /// Columns of a sheet.
    Columns,
}

/// What a cell or a key should have held.
#[derive(Debug, Clone, PartialEq)]
pub enum Expected {
    /// Points: a number with decimals.
    Points,
    /// A whole number.
    Count,
    /// 0–100.
    Percent,
    /// A measured value.
    Amount,
    /// `Có` or `Không`
    YesNo,
    /// One of these words.
    OneOf(Vec<String>),
    /// Some of these words, joined by `+`.
    SomeOf(Vec<String>),
    /// TOML: text.
    Text,
    /// TOML: a number.
    Number,
    /// TOML: a number in plain digits: no `1_000`, `1e3`, `0x10`, `inf`, at most 12 digits before the dot and 9 after.
    PlainNumber,
    /// TOML: a whole number.
    WholeNumber,
    /// TOML: `true` or `false`.
    Boolean,
    /// TOML: a list.
    List,
    /// TOML: a table.
    Table,
    /// A four-digit year.
    Year,
}
