//! The neutral sheet: typed cells, without a word about width, colour or mark-up.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::language::{Heading, OutlineHeading, Words};
use crate::model::name::Language;

/// A whole output, in the words of one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The language of its words and of the numbers in its cells.
    pub language: Language,
    /// What it is about, then what must be said of the criteria.
    pub title: Vec<String>,
    /// One a block.
    pub sections: Vec<Section>,
    /// What the cells refer to by number, counted from 1.
    pub notes: Vec<String>,
    /// What was read.
    pub summary: Option<String>,
    /// What to ask next.
    pub hints: Vec<String>,
}

/// A heading with a table, or with text, or with both.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Over the table; text that says it itself has none.
    pub heading: Option<String>,
    /// Left out where there is nothing to list.
    pub table: Option<Table>,
    /// Paragraphs under the table.
    pub text: Vec<String>,
}

/// Rows under common columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// From left to right.
    pub columns: Vec<Column>,
    /// From top to bottom, none of them empty.
    pub groups: Vec<Group>,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// For programs: the same in every language.
    pub key: &'static str,
    /// For people.
    pub heading: String,
    /// What its cells hold.
    pub kind: ColumnKind,
}

/// What the cells of a column hold, and so how they are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// [`Cell::Rank`]
    Rank,
    /// Text that may be long and is never cut.
    Name,
    /// [`Cell::Number`], [`Cell::Change`] or [`Cell::Exact`]
    Number,
    /// Short text and flags.
    Word,
    /// [`Cell::Bar`]
    Bar,
    /// [`Cell::Notes`]
    Notes,
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// None where the rows are all of one kind, or where the first of them sums up the others.
    pub heading: Option<GroupHeading>,
    /// Best first.
    pub rows: Vec<Row>,
}

/// `Excellent  90 and above · 3 of 5`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupHeading {
    /// The tier, or what is said of agencies without a rank.
    pub name: String,
    /// The scores that it is for and how many agencies have it.
    pub remark: Option<String>,
    /// The place of the tier among those of the block, 0 for the highest.
    pub step: Option<usize>,
}

/// One agency.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// One value with its meaning.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing: never a zero, never an empty text.
    Absent,
    /// Left to be filled in by hand: dots on paper.
    Gap,
    /// A name, a code or a word, as it was read.
    Text(String),
    /// A year.
    Year(i32),
    /// A published number with its decimals.
    Number(Decimal),
    /// A difference of published numbers.
    Change(Decimal),
    /// A number before rounding.
    Exact(Exact),
    /// Yes or no.
    Flag(bool),
    /// A place in the ranking.
    Rank {
        /// 1 is best.
        rank: u32,
        /// Whether others share it.
        tied: bool,
    },
    /// A share of the scale, between 0 and 1.
    Bar(Exact),
    /// Numbers of the report's notes; an empty list is [`Cell::Absent`] to the eye.
    Notes(Vec<usize>),
}

impl Report {
    /// Nothing yet, in a language.
    #[must_use]
    pub fn empty(language: Language) -> Self {
        Self {
            language,
            title: Vec::new(),
            sections: Vec::new(),
            notes: Vec::new(),
            summary: None,
            hints: Vec::new(),
        }
    }
}

impl Column {
    /// The column that this heading stands over.
    #[must_use]
    pub fn new(heading: Heading, words: &dyn Words) -> Self {
        let (key, kind) = match heading {
            Heading::Year => ("year", ColumnKind::Word),
            Heading::Block => ("block", ColumnKind::Word),
            Heading::Rank => ("rank", ColumnKind::Rank),
            Heading::Tied => ("tied", ColumnKind::Word),
            Heading::Code => ("agency", ColumnKind::Word),
            Heading::Agency => ("name", ColumnKind::Name),
            Heading::SelfScore => ("self", ColumnKind::Number),
            Heading::Score(_) => ("score", ColumnKind::Number),
            Heading::ExactScore => ("exact", ColumnKind::Number),
            Heading::Tier => ("tier", ColumnKind::Word),
            Heading::PreviousScore(_) => ("previous_score", ColumnKind::Number),
            Heading::Change => ("change", ColumnKind::Number),
            Heading::PreviousRank(_) => ("previous_rank", ColumnKind::Rank),
            Heading::Status => ("status", ColumnKind::Word),
            Heading::Bar => ("bar", ColumnKind::Bar),
            Heading::Notes => ("notes", ColumnKind::Notes),
        };
        Self {
            key,
            heading: words.heading(heading),
            kind,
        }
    }

    /// The column of an explanation that this heading stands over.
    #[must_use]
    pub fn of_outline(heading: OutlineHeading, words: &dyn Words) -> Self {
        let (key, kind) = match heading {
            OutlineHeading::Code => ("code", ColumnKind::Word),
            OutlineHeading::Name => ("name", ColumnKind::Name),
            OutlineHeading::Earned => ("earned", ColumnKind::Number),
            OutlineHeading::Possible => ("max", ColumnKind::Number),
            OutlineHeading::Derivation => ("derivation", ColumnKind::Name),
        };
        Self {
            key,
            heading: words.outline_heading(heading).to_owned(),
            kind,
        }
    }
}
