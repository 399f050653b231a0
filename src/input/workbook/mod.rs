//! Workbooks: `.xlsx` and `.ods` stand wherever a CSV file may, `FILE#Sheet` chooses the sheet.
//!
//! ```text
//! QST.xlsx ─ guard ─► bytes that are safe to open ─ sheet ─► values ─ cell ─► texts ─ transcript ─►
//!
//! ma_don_vi⇥ma_tieu_chi⇥gia_tri      QST.xlsx#Dữ liệu:1
//! STC⇥I.1⇥4.75                       QST.xlsx#Dữ liệu:2:9 (Excel cell C2), a number by type
//! ```
//!
//! A sheet is written out as the text that Excel puts on the clipboard: a row a line, tabs between cells, the
//! first line row 1, the first cell column A. From there on it is a table like any other and read by the same
//! room: titles, numbering rows, blank rows and places are not understood twice. What text cannot say, which
//! cells are numbers by type, the [`Sources`](crate::source::Sources) keep beside it.
//!
//! Nothing of this runs for a round of text files.

mod address;
mod cell;
mod guard;
mod sheet;
mod transcript;

use std::collections::HashSet;

pub(super) use address::{is_workbook, parted};

use crate::diagnostic::{Counted, Problem};
use crate::source::Cell;

/// The most that a workbook may hold, packed or unpacked.
pub(super) const SIZE_LIMIT_MIB: u64 = 64;
/// The most files inside it.
const PARTS_LIMIT: usize = 2_000;
/// The most rows of a sheet.
const ROWS_LIMIT: usize = 20_000;
/// The most columns of a sheet.
const COLUMNS_LIMIT: usize = 500;

const SIZE_LIMIT: u64 = SIZE_LIMIT_MIB << 20;

/// A sheet, written out.
#[derive(Debug)]
pub(super) struct Transcript {
    /// As the workbook spells it.
    pub(super) sheet: String,
    /// A row a line, tabs between cells.
    pub(super) text: String,
    /// The cells that are numbers by type.
    pub(super) numbers: HashSet<Cell>,
    /// `XLSX`, `ODS`
    pub(super) format: &'static str,
}

/// Whose file it is, told by what is inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Excel,
    OpenDocument,
}

/// Why a workbook is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Refusal {
    /// It unpacks to more than [`SIZE_LIMIT_MIB`].
    TooLarge,
    /// It has more of these than is read.
    TooMany(Counted),
    /// It is no workbook, or not a whole one.
    Damaged,
    /// The sheet is not there; these are.
    NoSheet(Vec<String>),
}

/// Reads the sheet of this name, or the first one that is not hidden.
///
/// # Errors
/// E117, E118, E603.
pub(super) fn read(bytes: &[u8], name: &str, sheet: Option<&str>) -> Result<Transcript, Problem> {
    let read = guard::check(bytes).and_then(|format| sheet::read(bytes, format, sheet));
    read.map_err(|refusal| refusal.problem(name, sheet))
}

impl Refusal {
    fn problem(self, name: &str, sheet: Option<&str>) -> Problem {
        let name = name.to_owned();
        match self {
            Self::TooLarge => Problem::UnpacksTooLarge {
                name,
                limit_mib: SIZE_LIMIT_MIB,
            },
            Self::TooMany(counted) => Problem::TooManyInside {
                name,
                counted,
                limit: limit(counted),
            },
            Self::Damaged => Problem::DamagedWorkbook { name },
            Self::NoSheet(sheets) => Problem::NoSuchSheet {
                name,
                sheet: sheet.map(str::to_owned),
                sheets,
            },
        }
    }
}

fn limit(counted: Counted) -> usize {
    match counted {
        Counted::Parts => PARTS_LIMIT,
        Counted::Rows => ROWS_LIMIT,
        Counted::Columns => COLUMNS_LIMIT,
    }
}
