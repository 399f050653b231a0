//! The closed list of problems. A variant holds the values of its sentence, never the sentence.
//!
//! Codes: E1xx files and structure · E2xx who and what · E3xx values · E4xx criteria and round files ·
//! E5xx results held against others · E6xx returned forms · E7xx writing. W is a warning: the ranking stands.
//! A code never changes its meaning.

use crate::exact::Exact;
use crate::source::Cell;

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

/// What can be wrong.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    missing_docs,
    reason = "a field holds the value that its sentence in errors names"
)]
pub enum Problem {
    // E1xx: files and structure
    /// E101
    NoSuchFile { name: String, folder_has: Vec<String> },
    /// E102
    NoDataRows,
    /// E103
    NotUnicode {
        looks_like: Option<Legacy>,
        heading: String,
    },
    /// E104
    NulCharacter { line: usize },
    /// E105
    UnclosedQuote {
        line: usize,
        swallowed_lines: usize,
        cell: Cell,
    },
    /// E106
    TextAfterQuote { text: String },
    /// E106: a quote inside a cell that does not begin with one.
    QuoteInside { text: String },
    /// E107
    CellCount {
        line: usize,
        found: usize,
        expected: usize,
        extra: String,
    },
    /// E108
    OneColumn,
    /// E109
    NotAHeader {
        line: usize,
        text: String,
        header_line: Option<usize>,
    },
    /// E110
    NumberingRow { line: usize },
    /// E111
    CellTooLong { cell: Cell, length: usize, limit: usize },
    /// E112
    RenamedWorkbook { name: String, really: &'static str },
    /// E113: it exists and cannot be read.
    Unreadable { name: String, reason: String },
    /// E114: over a limit on whole files.
    FileTooLarge { name: String, limit_mib: u64 },
    /// E115: neither a round, nor data, nor a set of criteria to go by.
    NothingToDo { folder: String },

    // E2xx: who and what
    /// E201
    MissingColumn { column: Column, found: Vec<String> },
    /// E202
    SameMeaning {
        first: (String, String),
        second: (String, String),
    },
    /// W203
    IgnoredColumn { letters: String, heading: String },
    /// W204: a blank row between data rows.
    BlankRow { line: usize },
    /// E205: agencies stand in columns.
    AgenciesAsColumns { headings: Vec<String> },
    /// E211
    UnknownAgency {
        text: String,
        register: Option<String>,
        suggestion: Option<(String, String)>,
    },
    /// E212
    AmbiguousName { text: String, count: usize },
    /// E213
    WrongBlock {
        agency: String,
        register: String,
        registered: String,
        found: String,
    },
    /// E214
    UnknownCriterion {
        text: String,
        area: Option<(String, String, String)>,
        suggestion: Option<String>,
    },
    /// E215
    ShortenedCode {
        code: String,
        agency: String,
        lost: String,
    },
    /// E216
    TwoValues {
        agency: String,
        criterion: String,
        first: (String, usize),
        second: (String, usize),
    },
    /// W217
    RepeatedRow { line: usize, first_line: usize },
    /// E218
    MissingAnswer {
        agency: String,
        criterion: String,
        not_applicable_allowed: bool,
    },
    /// E219, whole agency
    NotAssessed { agency: String, line: usize },
    /// E219, one item
    ExemptItem {
        agency: String,
        criterion: String,
        line: usize,
    },
    /// E220
    LookAlikeLetter {
        text: String,
        letter: char,
        suggestion: Option<String>,
    },
    /// W220
    InvisibleCharacters { cells: usize },
    /// E221
    UnknownBlock { text: String, known: Vec<String> },
    /// E222
    NothingApplies { agency: String, year: Option<i32> },
    /// E223
    RepeatedAgency { code: String, first_line: usize },
    /// E224: a cell that must be filled in.
    EmptyCell { column: Column },
    /// E225: a word that the column does not know.
    UnknownWord {
        column: Column,
        text: String,
        known: Vec<String>,
    },
    /// E226: a row that carries neither agency nor criterion.
    NoRegister { blocks: usize },
    /// W227: the item is not self-scored.
    NotSelfScored { agency: String, criterion: String },
    /// E228: `--strict`, an adjustment without a reason.
    MissingReason { agency: String, criterion: String },
    /// E229: an answer for an area, or for a criterion that is scored by its components.
    ScoredByParts { code: String, parts: Vec<String> },

    // E3xx: values
    /// E301
    NotANumber { text: String, expected: Expected },
    /// E302
    AmbiguousNumber { text: String },
    /// E303
    MixedMarks {
        comma: (String, Cell),
        dot: (String, Cell),
    },
    /// E304
    SpreadsheetError { text: String, cell: Cell },
    /// E305
    AboveMaximum {
        value: Exact,
        max: Exact,
        step: Option<Exact>,
    },
    /// E306
    Negative { value: Exact },
    /// E307
    OffStep {
        value: Exact,
        step: Exact,
        below: Exact,
        above: Exact,
    },
    /// E308
    NotWhole { text: String },
    /// E309
    NumeratorAbove {
        of: Exact,
        per: Exact,
        of_name: Option<String>,
        per_name: Option<String>,
    },
    /// E310
    ZeroDenominator { not_applicable_allowed: bool },
    /// E311
    NotAPercentage { value: Exact },
    /// W311
    MaybeAShare { value: Exact, percent: Exact },
    /// E312
    NotApplicableRefused { criterion: String },
    /// E313
    UnknownOption { text: String, expected: Expected },
    /// E314
    DateInstead { text: String, fraction: Option<String> },
    /// E315
    NumberForm { text: String },
    /// E316
    Dash { text: String },
    /// E317: a ratio needs both counts.
    MissingDenominator { criterion: String },
    /// E318: a denominator where none is asked for.
    UnexpectedDenominator { criterion: String, text: String },

    // E4xx: criteria, round file
    /// E401
    TomlSyntax {
        file: String,
        line: usize,
        column: usize,
        after: String,
        message: String,
    },
    /// E402
    RepeatedId {
        id: String,
        first_line: usize,
        second_line: usize,
    },
    /// E403
    UnknownKey {
        key: String,
        suggestion: Option<String>,
        known: Vec<String>,
    },
    /// E404
    UnknownRule { text: String, known: Vec<String> },
    /// E405
    SumMismatch {
        node: String,
        stated: Exact,
        sum: Exact,
        parts: Vec<(String, Exact)>,
    },
    /// E406
    BandsStartAbove { criterion: String },
    /// E407
    RewardAboveMax {
        criterion: String,
        key: String,
        points: Exact,
        max: Exact,
    },
    /// E408
    TierOrder {
        tier: String,
        at: Exact,
        upper: String,
        upper_at: Exact,
    },
    /// E409
    UnknownInCondition { level: &'static str, id: String },
    /// E410
    NewerFormat { found: String, known: i64 },
    /// E411
    MissingKey { table: String, key: String },
    /// E412
    TextForNumber { text: String, plain: Option<String> },
    /// E413
    TooDeep { limit: usize },
    /// E414
    NotPositive { key: String },
    /// E415
    WrongType { key: String, expected: Expected },
    /// E416
    UnknownReference {
        key: String,
        id: String,
        known: Vec<String>,
    },
    /// E417: no tier catches the lowest scores.
    LowestTierBound { tier: String, block: String },
    /// E418
    NumberOutOfRange { key: String, least: Exact, most: Exact },
    /// E419: two bands or two options say the same.
    RepeatedBound { key: String, text: String },
    /// E420: keys that do not go together.
    KeysExclude { key: String, other: String },
    /// E421: an area or criterion with nothing under it.
    NothingBelow { node: String },
    /// E422: a block in two sets.
    BlockInTwoSets {
        block: String,
        first: String,
        second: String,
    },
    /// E423: goalposts at one point.
    SamePoint,

    // E5xx: results held against others
    /// E501
    PublishedDiffers { agencies: usize },
    /// E502
    PublishedAgencies {
        missing: Vec<String>,
        extra: Vec<String>,
    },
    /// E503
    ChangedSince { name: String, manifest: String },
    /// W504
    FewResponses {
        agency: String,
        found: Exact,
        needed: Exact,
    },
    /// E505
    OffScale { text: String, least: Exact, most: Exact },

    // E6xx: returned forms
    /// E601
    FormsDiffer { agency: String, items: Vec<String> },
    /// E602
    OtherFramework {
        name: String,
        made_for: String,
        running: String,
    },
    /// E603
    UnpacksTooLarge { name: String, limit_mib: u64 },

    // E7xx: writing
    /// E701
    TargetExists { name: String },
    /// E702: the finished file is kept beside it.
    TargetOpen { name: String, kept: String },
    /// E703
    NoPermission { name: String },
    /// E704
    DiskFull { name: String },
    /// E705: any other reason of the system.
    WriteFailed { name: String, reason: String },
}

impl Problem {
    /// The code that users see and search for.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSuchFile { .. } => "E101",
            Self::NoDataRows => "E102",
            Self::NotUnicode { .. } => "E103",
            Self::NulCharacter { .. } => "E104",
            Self::UnclosedQuote { .. } => "E105",
            Self::TextAfterQuote { .. } | Self::QuoteInside { .. } => "E106",
            Self::CellCount { .. } => "E107",
            Self::OneColumn => "E108",
            Self::NotAHeader { .. } => "E109",
            Self::NumberingRow { .. } => "E110",
            Self::CellTooLong { .. } => "E111",
            Self::RenamedWorkbook { .. } => "E112",
            Self::Unreadable { .. } => "E113",
            Self::FileTooLarge { .. } => "E114",
            Self::NothingToDo { .. } => "E115",
            Self::MissingColumn { .. } => "E201",
            Self::SameMeaning { .. } => "E202",
            Self::IgnoredColumn { .. } => "W203",
            Self::BlankRow { .. } => "W204",
            Self::AgenciesAsColumns { .. } => "E205",
            Self::UnknownAgency { .. } => "E211",
            Self::AmbiguousName { .. } => "E212",
            Self::WrongBlock { .. } => "E213",
            Self::UnknownCriterion { .. } => "E214",
            Self::ShortenedCode { .. } => "E215",
            Self::TwoValues { .. } => "E216",
            Self::RepeatedRow { .. } => "W217",
            Self::MissingAnswer { .. } => "E218",
            Self::NotAssessed { .. } | Self::ExemptItem { .. } => "E219",
            Self::LookAlikeLetter { .. } => "E220",
            Self::InvisibleCharacters { .. } => "W220",
            Self::UnknownBlock { .. } => "E221",
            Self::NothingApplies { .. } => "E222",
            Self::RepeatedAgency { .. } => "E223",
            Self::EmptyCell { .. } => "E224",
            Self::UnknownWord { .. } => "E225",
            Self::NoRegister { .. } => "E226",
            Self::NotSelfScored { .. } => "W227",
            Self::MissingReason { .. } => "E228",
            Self::ScoredByParts { .. } => "E229",
            Self::NotANumber { .. } => "E301",
            Self::AmbiguousNumber { .. } => "E302",
            Self::MixedMarks { .. } => "E303",
            Self::SpreadsheetError { .. } => "E304",
            Self::AboveMaximum { .. } => "E305",
            Self::Negative { .. } => "E306",
            Self::OffStep { .. } => "E307",
            Self::NotWhole { .. } => "E308",
            Self::NumeratorAbove { .. } => "E309",
            Self::ZeroDenominator { .. } => "E310",
            Self::NotAPercentage { .. } => "E311",
            Self::MaybeAShare { .. } => "W311",
            Self::NotApplicableRefused { .. } => "E312",
            Self::UnknownOption { .. } => "E313",
            Self::DateInstead { .. } => "E314",
            Self::NumberForm { .. } => "E315",
            Self::Dash { .. } => "E316",
            Self::MissingDenominator { .. } => "E317",
            Self::UnexpectedDenominator { .. } => "E318",
            Self::TomlSyntax { .. } => "E401",
            Self::RepeatedId { .. } => "E402",
            Self::UnknownKey { .. } => "E403",
            Self::UnknownRule { .. } => "E404",
            Self::SumMismatch { .. } => "E405",
            Self::BandsStartAbove { .. } => "E406",
            Self::RewardAboveMax { .. } => "E407",
            Self::TierOrder { .. } => "E408",
            Self::UnknownInCondition { .. } => "E409",
            Self::NewerFormat { .. } => "E410",
            Self::MissingKey { .. } => "E411",
            Self::TextForNumber { .. } => "E412",
            Self::TooDeep { .. } => "E413",
            Self::NotPositive { .. } => "E414",
            Self::WrongType { .. } => "E415",
            Self::UnknownReference { .. } => "E416",
            Self::LowestTierBound { .. } => "E417",
            Self::NumberOutOfRange { .. } => "E418",
            Self::RepeatedBound { .. } => "E419",
            Self::KeysExclude { .. } => "E420",
            Self::NothingBelow { .. } => "E421",
            Self::BlockInTwoSets { .. } => "E422",
            Self::SamePoint => "E423",
            Self::PublishedDiffers { .. } => "E501",
            Self::PublishedAgencies { .. } => "E502",
            Self::ChangedSince { .. } => "E503",
            Self::FewResponses { .. } => "W504",
            Self::OffScale { .. } => "E505",
            Self::FormsDiffer { .. } => "E601",
            Self::OtherFramework { .. } => "E602",
            Self::UnpacksTooLarge { .. } => "E603",
            Self::TargetExists { .. } => "E701",
            Self::TargetOpen { .. } => "E702",
            Self::NoPermission { .. } => "E703",
            Self::DiskFull { .. } => "E704",
            Self::WriteFailed { .. } => "E705",
        }
    }

    /// Told by the letter of the code.
    #[must_use]
    pub fn severity(&self) -> Severity {
        if self.code().starts_with('W') {
            Severity::Warning
        } else {
            Severity::Error
        }
    }

    /// Whether it is of the criteria, the round file or the disk (exit 2), not of the data (exit 1).
    #[must_use]
    pub fn stops_the_run(&self) -> bool {
        let cannot_open = matches!(
            self,
            Self::NoSuchFile { .. }
                | Self::Unreadable { .. }
                | Self::FileTooLarge { .. }
                | Self::NothingToDo { .. }
                | Self::NoRegister { .. }
        );
        cannot_open || matches!(self.code().as_bytes(), [b'E', b'4' | b'7', ..])
    }
}
