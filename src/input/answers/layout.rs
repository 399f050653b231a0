//! Which cells of a row make an answer: the long form, the wide form, stages side by side.
//!
//! ```text
//! long           ma_don_vi;ma_tieu_chi;gia_tri;mau_so      a row an answer
//! side by side   ma_don_vi;ma_tieu_chi;Tự chấm;Thẩm định   a row an answer of each stage
//! wide           ma_don_vi;I.1;I.2:tu;I.2:mau              a row an agency
//! turned         ma_tieu_chi;SNV;STC;SYT                   refused, unless --transpose turns it
//! ```

use std::borrow::Cow;

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Problem};
use crate::input::answers::names::Names;
use crate::input::answers::wide::{wide_columns, wide_slots};
use crate::input::headings::{DATA, Headings, is_known, missing, same_meaning, warn_of_ignored};
use crate::input::table::{Field, Table};
use crate::model::answer::Stage;
use crate::model::item::ItemIndex;

/// Headings that make a table one of agencies as columns.
const AGENCIES_OF_A_TABLE: usize = 2;

/// Where everything stands in a row.
#[derive(Debug)]
pub(crate) struct Layout {
    /// Code or name of the agency.
    pub(super) agency: usize,
    /// Name of the agency, for rows without a code.
    pub(super) agency_name: Option<usize>,
    /// The answers of a row.
    pub(super) slots: Vec<Slot>,
    /// Columns whose headings look like codes of items and are none, which has been reported.
    pub(super) lost_columns: usize,
    /// Columns of what the whole row is about, where they are filled.
    pub(super) stage: Option<usize>,
    pub(super) year: Option<usize>,
    pub(super) block: Option<usize>,
    /// Text beside the answer; in the long form only.
    pub(super) evidence: Option<usize>,
    pub(super) reason: Option<usize>,
    pub(super) note: Option<usize>,
}

/// The cells of one answer of a row.
#[derive(Debug)]
pub(super) struct Slot {
    /// The answer, or its numerator.
    pub(super) value: usize,
    /// The denominator, or the number of responses.
    pub(super) denominator: Option<usize>,
    /// Where the heading names a stage.
    pub(super) stage: Option<Stage>,
    /// What is answered.
    pub(super) subject: Subject,
}

/// Which item a slot is about.
#[derive(Debug)]
pub(super) enum Subject {
    /// The one that this cell of the row names.
    Row(usize),
    /// The one of the heading, in each framework that has it.
    Heading(Vec<Option<ItemIndex>>),
}

impl Layout {
    /// Makes out the form of a table, or reports why it cannot be made out.
    pub(crate) fn find(table: &Table, names: &Names, problems: &mut Diagnostics) -> Option<Self> {
        let headings = Headings::find(table, DATA, problems);
        if headings.clash {
            return None;
        }
        let criterion = headings.get(Column::Criterion);
        let (wide, lost_columns) = if criterion.is_none() {
            wide_columns(table, &headings, names, problems)?
        } else {
            (Vec::new(), 0)
        };
        let agency = headings.get(Column::Agency).or(headings.get(Column::AgencyName));
        let turned = agency.is_none() || (criterion.is_none() && wide.is_empty());
        if turned && refuse_agencies_as_columns(table, &headings, names, problems) {
            return None;
        }
        let Some(agency) = agency else {
            missing(table, Column::Agency, problems);
            return None;
        };
        let slots = match criterion {
            Some(criterion) => {
                headings.warn_of_unknown(table, problems);
                long_slots(table, &headings, criterion, problems)?
            }
            None => wide_slots(table, wide, problems)?,
        };
        let is_long = criterion.is_some();
        let beside = |column| headings.get(column).filter(|_| is_long);
        Some(Self {
            agency,
            agency_name: headings.get(Column::AgencyName),
            slots,
            lost_columns,
            stage: headings.filled(Column::Stage, table),
            year: headings.filled(Column::Year, table),
            block: headings.filled(Column::Block, table),
            evidence: beside(Column::Evidence),
            reason: beside(Column::Reason),
            note: beside(Column::Note),
        })
    }
}

/// The table turned round: agencies, which stood in columns, become rows. Other columns are left aside.
pub(super) fn transposed<'a>(table: &Table<'a>, names: &Names, problems: &mut Diagnostics) -> Table<'a> {
    let headings = Headings::find(table, DATA, &mut Diagnostics::default());
    let labels = headings.get(Column::Criterion).unwrap_or(0);
    let mut kept = vec![labels];
    for (at, heading) in table.columns.iter().enumerate() {
        if at != labels && names.roster.find(&heading.text).is_ok() {
            kept.push(at);
        } else if at != labels && !is_known(&heading.text) {
            warn_of_ignored(table, at, problems);
        }
    }
    let mut turned = table.transposed(&kept);
    if let Some(corner) = turned.columns.first_mut() {
        // It named the rows, which were criteria; they are agencies now.
        corner.text = Cow::Borrowed("agency");
    }
    turned
}

fn long_slots(
    table: &Table,
    headings: &Headings<Column>,
    criterion: usize,
    problems: &mut Diagnostics,
) -> Option<Vec<Slot>> {
    const STAGES: [(Column, Stage); 3] = [
        (Column::SelfAssessed, Stage::SelfAssessed),
        (Column::Appraised, Stage::Appraised),
        (Column::Final, Stage::Final),
    ];
    let value = headings.get(Column::Value);
    let staged = |filled: bool| {
        let columns = STAGES.iter().filter_map(move |(column, stage)| {
            let at = if filled {
                headings.filled(*column, table)
            } else {
                headings.get(*column)
            };
            Some((at?, Some(*stage)))
        });
        columns.collect::<Vec<_>>()
    };
    let mut columns = staged(true);
    if columns.is_empty() && value.is_none() {
        columns = staged(false);
    }
    match (value, columns.first()) {
        (Some(value), Some((stage, _))) => {
            same_meaning(table, value.min(*stage), value.max(*stage), problems);
            return None;
        }
        (Some(value), None) => columns.push((value, None)),
        (None, Some(_)) => {}
        (None, None) => {
            missing(table, Column::Value, problems);
            return None;
        }
    }
    let slot = |(value, stage)| Slot {
        value,
        denominator: headings.get(Column::Denominator),
        stage,
        subject: Subject::Row(criterion),
    };
    Some(columns.into_iter().map(slot).collect())
}

/// E205, where headings name agencies.
fn refuse_agencies_as_columns(
    table: &Table,
    headings: &Headings<Column>,
    names: &Names,
    problems: &mut Diagnostics,
) -> bool {
    let unknown = headings.unknown.iter().map(|at| &table.columns[*at]);
    let unknown: Vec<&Field> = unknown.filter(|heading| !heading.is_blank()).collect();
    let is_agency = |heading: &&Field| names.roster.find(&heading.text).is_ok();
    let mut agencies: Vec<&Field> = unknown.iter().copied().filter(is_agency).collect();
    if agencies.is_empty() && has_no_values(headings) {
        // Without a register nothing names the agencies; criteria in rows and no value say the same.
        agencies = unknown;
    }
    if agencies.len() < AGENCIES_OF_A_TABLE {
        return false;
    }
    let place = agencies[0].place;
    let headings = agencies.iter().map(|heading| heading.text.to_string()).collect();
    problems.push(Diagnostic::at(place, Problem::AgenciesAsColumns { headings }));
    true
}

/// A table of criteria in rows, with no column that a value or an agency could stand in.
fn has_no_values(headings: &Headings<Column>) -> bool {
    let lacks = |column: Column| headings.get(column).is_none();
    let values = [
        Column::Value,
        Column::SelfAssessed,
        Column::Appraised,
        Column::Final,
    ];
    !lacks(Column::Criterion)
        && lacks(Column::Agency)
        && lacks(Column::AgencyName)
        && values.into_iter().all(lacks)
}
