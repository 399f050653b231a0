//! The closed list of problems. A variant holds the values of its sentence, never the sentence.
//!
//! Codes: E1xx files and structure · E2xx who and what · E3xx values · E4xx criteria and round files ·
//! E5xx results held against others · E6xx returned forms · E7xx writing. W is a warning: the ranking stands.
//! A code never changes its meaning.

use crate::diagnostic::terms::{Column, Counted, Expected, Given, Legacy};
use crate::exact::Exact;
use crate::model::answer::Stage;
use crate::source::Cell;

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
    /// E116: of Excel 97–2003, or locked by a password.
    OldWorkbook { name: String },
    /// E117: cut off, or no workbook inside.
    DamagedWorkbook { name: String },
    /// E118: no sheet of that name; without a name, no sheet that can be seen.
    NoSuchSheet {
        name: String,
        sheet: Option<String>,
        sheets: Vec<String>,
    },
    /// E120: data without a set of criteria to go by.
    NoCriteria,
    /// E119: no answers at all, or none of the year that was asked for.
    NoAnswers { year: Option<i32>, known: Vec<i32> },
    /// E119: none of the stage that was asked for.
    NoSuchStage { asked: Stage, known: Vec<Stage> },

    // E2xx: who and what
    /// E201
    MissingColumn { column: Column, found: Vec<String> },
    /// E201: a heading that was asked for by name.
    NoSuchColumn { heading: String, found: Vec<String> },
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
        first: Box<(Given, usize)>,
        second: Box<(Given, usize)>,
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
    /// E230: questions for a criterion that no survey answers, or for none that is named.
    NotSurveyed {
        code: Option<String>,
        surveyed: Vec<String>,
    },

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
    NotWhole { value: Exact },
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
    DateInstead {
        text: String,
        fraction: Option<String>,
        two_numbers: bool,
    },
    /// E315
    NumberForm { text: String },
    /// E315: more digits than any number of a round.
    TooManyDigits { text: String },
    /// E316
    Dash { text: String },
    /// E317: a ratio needs both counts.
    MissingDenominator { criterion: String },
    /// E318: a denominator where none is asked for, or beside an answer that says there is nothing to count.
    UnexpectedDenominator {
        criterion: String,
        text: String,
        not_applicable: bool,
    },

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
    MissingKey {
        table: String,
        key: String,
        /// Whether a table `[[key]]` is meant.
        is_list: bool,
    },
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
    /// E603: more parts, rows or columns than are read.
    TooManyInside {
        name: String,
        counted: Counted,
        limit: usize,
    },

    /// E603: more forms in a folder than are read.
    TooManyForms { folder: String, limit: usize },

    // E7xx: writing
    /// E701
    TargetExists { name: String },
    /// E702: the finished file is kept beside it.
    TargetOpen { name: String, kept: String },
    /// E703
    NoPermission { name: String },
    /// E704
    DiskFull { name: String },
    /// E704: what a shell was to put into a file.
    PrintedCutOff,
    /// E705: any other reason of the system.
    WriteFailed { name: String, reason: String },
    /// E706: the result would replace what it was made from.
    TargetIsInput { name: String },
}
