//! Which cell holds what: the address book of the workbook, made before anything is written.
//!
//! ```text
//! Book ─ sets   ─ one a framework: outline, rows of the sheet Criteria
//!      ─ grids  ─ one a year, block and side: agencies as columns, rows of Answers and of Detail
//!      ─ table  ─ one a year and block: rows of Results
//! ```
//!
//! Formulas take every address from here, and the sheets are written by it, so that they cannot disagree.

mod answers;
mod criteria;
mod detail;
mod grid;
mod table;

pub(crate) use answers::{Field, fields};
pub(crate) use criteria::{CriteriaRows, EARNS, KEY, LEVEL, NAME, Setting, TierRows, VALUE};
pub(crate) use detail::{Figure, Row, Section};
pub(crate) use grid::{FIRST_AGENCY, Grid, Member};
pub(crate) use table::{BlockTable, Column, Table};

use crate::check::Checked;
use crate::format::delivery::Delivery;
use crate::format::workbook::outline::Outline;
use crate::language::workbook::{Sheet, sheet};
use crate::model::framework::Framework;
use crate::model::name::Language;
use crate::view::Results;

/// The address book.
pub(crate) struct Book<'a> {
    pub(crate) language: Language,
    pub(crate) results: &'a Results<'a>,
    pub(crate) checked: &'a Checked,
    /// In the order of the round's frameworks.
    pub(crate) sets: Vec<Set<'a>>,
    /// Of each year and block the ranked side, then the self-assessed one where there is one.
    pub(crate) grids: Vec<Grid<'a>>,
    pub(crate) table: Table<'a>,
}

/// A framework and its rows of Criteria.
pub(crate) struct Set<'a> {
    pub(crate) framework: &'a Framework,
    pub(crate) outline: Outline<'a>,
    pub(crate) rows: CriteriaRows,
}

impl<'a> Book<'a> {
    /// Gives everything its place.
    pub(crate) fn of(delivery: &Delivery<'a>) -> Self {
        let (results, checked) = (delivery.results, delivery.checked);
        let sets = sets(&results.round.frameworks);
        let grids = grid::grids(results, checked, &sets);
        let table = Table::of(results, &grids, delivery.language);
        Self {
            language: delivery.language,
            results,
            checked,
            sets,
            grids,
            table,
        }
    }

    /// The set that a grid is scored by.
    pub(crate) fn set_of(&self, grid: &Grid<'_>) -> &Set<'a> {
        &self.sets[grid.block.results.framework]
    }

    /// The name of a grid's block, with its year where there are several: `Khối sở, ban, ngành · 2024`.
    pub(crate) fn name_of(&self, grid: &Grid<'_>) -> String {
        let name = grid.block.block().name.in_language(self.language);
        match grid.block.year {
            Some(year) => format!("{name} · {year}"),
            None => name.to_owned(),
        }
    }

    /// How a formula names another sheet: `'Tiêu chí'!`.
    pub(crate) fn prefix(&self, name: Sheet) -> String {
        prefix(sheet(name, self.language))
    }
}

fn prefix(name: &str) -> String {
    if name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        format!("{name}!")
    } else {
        format!("'{name}'!")
    }
}

/// The sets stand below one another on the sheet.
fn sets(frameworks: &[Framework]) -> Vec<Set<'_>> {
    let mut next = criteria::FIRST_ROW;
    let place = |framework| {
        let outline = Outline::of(framework);
        let rows = CriteriaRows::of(framework, &outline, next);
        next = rows.end;
        Set {
            framework,
            outline,
            rows,
        }
    };
    frameworks.iter().map(place).collect()
}
