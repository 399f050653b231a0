//! What is shown, in which order: results become a [`Report`], a neutral sheet of typed cells.
//!
//! ```text
//! title        Public administration reform index 2024 · Quyết định số 00/QĐ-UBND
//! section      Khối sở, ban, ngành — 5 agencies
//!   columns     Rank  Agency                 Self  Appraised
//!   group      Excellent  90 and above · 3 of 5
//!   row            1  Sở Nội vụ            101.02     101.02  ██████████
//!   text            Mean 87.33 · highest Sở Nội vụ 101.02 · lowest Sở Y tế 60.59
//! notes        [1] 1 criterion not applicable (II.4): scaled from 90 points to 100
//! summary      80 answers · 0 errors · 0 warnings
//! hints        Why: parindex explain HHV
//! ```
//!
//! [`ranking`] makes the sheet for people, [`flat`] the one for other programs, [`brief`] the paragraphs of
//! an announcement, [`page`](page::page) what is drawn for a web site. None of them knows how a sheet is written; a [`Selection`] narrows all three and never
//! changes a rank, a count or a mean.

mod annex;
mod block;
mod brief;
mod cell;
mod collection;
mod comparison;
mod detail;
mod explanation;
mod flat;
mod flat_texts;
mod form;
mod item;
mod notes;
pub mod page;
mod previous;
mod ranking;
mod report;
mod results;
mod rows;
mod run;
mod selection;
mod statistics;
mod summary;
mod survey;
mod tick_list;
mod tiers;
mod title;
mod verification;

#[cfg(test)]
pub(crate) mod example;

pub use annex::{Annex, AnnexWishes, annexes};
pub use block::BlockResults;
pub use brief::brief;
pub use collection::collection;
pub use comparison::{Compared, SideName, comparison, comparison_flat};
pub use detail::{detail, detail_flat};
pub use explanation::explanation;
pub use flat::{FlatCell, FlatRow, FlatSheet, flat};
pub use form::{Asked, Form, FormRow, forms};
pub use item::item;
pub use previous::{Before, Previous};
pub use ranking::{RankingSheet, ranking};
pub use report::{Cell, Column, ColumnKind, Group, GroupHeading, Report, Row, Section, Table};
pub use results::Results;
pub use run::Run;
pub use selection::Selection;
pub use survey::{SurveyResults, survey};
pub use tick_list::{Drawing as SampleDrawing, tick_list};
pub use title::lines as title_lines;
pub use verification::{VerificationResults, verification};
