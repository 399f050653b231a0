//! A round (đợt đánh giá): criteria, register and answers as they were read, not yet checked.

use std::collections::BTreeSet;

use crate::exact::Exact;
use crate::model::agency::{Agency, AgencyIndex};
use crate::model::answer::{Answer, Answers, Remark, Stage};
use crate::model::framework::{Framework, Status};
use crate::model::item::ItemIndex;
use crate::model::name::{Language, Name};
use crate::source::{Place, SourceId};

/// Everything that was read for one run.
#[derive(Debug, Clone)]
pub struct Round {
    /// `title` of the round file, else of the first framework.
    pub title: Name,
    /// `year`
    pub year: Option<i32>,
    /// `language` of the round file.
    pub language: Option<Language>,
    /// `criteria`, in the order in which they were named.
    pub frameworks: Vec<Framework>,
    /// The register, in file order, which is the order among equals.
    pub agencies: Vec<Agency>,
    /// The register's file, where there is one.
    pub register: Option<SourceId>,
    /// The answers, one edition unless the data has a `year` column; years ascending.
    pub editions: Vec<Edition>,
    /// The data files, with what was proved about each.
    pub data_files: Vec<DataFile>,
    /// Last round's published table, where one was named.
    pub previous: Option<Published>,
}

/// The answers of one year.
#[derive(Debug, Clone)]
pub struct Edition {
    /// From the `year` column; `None` where there is none.
    pub year: Option<i32>,
    /// One sheet a stage, only for stages that the round has, in the order of [`Stage`].
    pub stages: Vec<StageAnswers>,
}

/// One stage's answers.
#[derive(Debug, Clone)]
pub struct StageAnswers {
    /// Which.
    pub stage: Stage,
    /// The file it came from first; a missing answer is reported there.
    pub source: SourceId,
    /// The sheet.
    pub answers: Answers,
    /// Cells that were reported as unreadable, so that they are not reported as missing too.
    pub unreadable: BTreeSet<(AgencyIndex, ItemIndex)>,
    /// Rows that were reported because it cannot be told whom or what they are about.
    pub unplaced: Vec<Unplaced>,
}

/// What is known of a row that belongs to nobody or to nothing: one of the missing answers is probably its.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unplaced {
    /// Whose it is, where that can be told.
    pub agency: Option<AgencyIndex>,
    /// The set of criteria and the item in it, where that can be told.
    pub item: Option<(usize, ItemIndex)>,
}

/// A data file and what was proved about it.
#[derive(Debug, Clone)]
pub struct DataFile {
    /// The file.
    pub source: SourceId,
    /// `UTF-8`, `UTF-16`, `windows-1258`, `TCVN3`
    pub encoding: &'static str,
    /// The character between cells.
    pub delimiter: char,
    /// What stands before decimals; `None` where no cell shows it.
    pub decimal: Option<DecimalMark>,
    /// Cells of answers read.
    pub answers: usize,
}

/// What stands before decimals in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// `4,75`
    Comma,
    /// `4.75`
    Dot,
}

/// A table as an authority published it: the numbers as printed.
#[derive(Debug, Clone, Default)]
pub struct Published {
    /// The year, where it is known.
    pub year: Option<i32>,
    /// One line an agency.
    pub rows: Vec<PublishedRow>,
    /// Lines that name no agency of this round, by that name.
    pub unmatched: Vec<Remark>,
}

/// One agency of a published table.
#[derive(Debug, Clone)]
pub struct PublishedRow {
    /// Which agency of this round; lines of agencies that are no longer there are left out.
    pub agency: AgencyIndex,
    /// The published score or index.
    pub score: Option<Exact>,
    /// Digits printed after the decimal mark of the score: what is compared.
    pub decimals: u32,
    /// The published rank.
    pub rank: Option<u32>,
    /// The published tier, as written.
    pub tier: Option<String>,
    /// The cell of the score, else of the agency.
    pub place: Place,
}

impl StageAnswers {
    /// A sheet of which every row could be read and placed.
    #[must_use]
    pub fn sound(stage: Stage, source: SourceId, answers: Answers) -> Self {
        Self {
            stage,
            source,
            answers,
            unreadable: BTreeSet::new(),
            unplaced: Vec::new(),
        }
    }
}

impl Unplaced {
    /// A row of this agency about nothing that is known.
    #[must_use]
    pub fn of(agency: AgencyIndex) -> Self {
        Self {
            agency: Some(agency),
            item: None,
        }
    }
}

impl Round {
    /// The framework that an agency is scored by.
    #[must_use]
    pub fn framework_of(&self, agency: AgencyIndex) -> &Framework {
        &self.frameworks[self.agencies[agency.0].framework]
    }

    /// The least official of the statuses of its criteria.
    #[must_use]
    pub fn status(&self) -> Status {
        let statuses = self.frameworks.iter().map(|framework| framework.status);
        statuses.fold(Status::Official, Status::with)
    }

    /// One agency.
    #[must_use]
    pub fn agency(&self, index: AgencyIndex) -> &Agency {
        &self.agencies[index.0]
    }

    /// All agencies with their positions.
    pub fn indexed_agencies(&self) -> impl Iterator<Item = (AgencyIndex, &Agency)> {
        self.agencies
            .iter()
            .enumerate()
            .map(|(at, agency)| (AgencyIndex(at), agency))
    }
}

impl Edition {
    /// The sheet of a stage, where the round has that stage.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> Option<&StageAnswers> {
        self.stages.iter().find(|sheet| sheet.stage == stage)
    }

    /// The answer of a stage.
    #[must_use]
    pub fn answer(&self, stage: Stage, agency: AgencyIndex, item: ItemIndex) -> Option<&Answer> {
        self.stage(stage)?.answers.get(agency, item)
    }
}
