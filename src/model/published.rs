//! A published table with every figure that it prints, as `verify` holds it against a round.
//!
//! ```text
//! TT;Tên cơ quan;Điểm thẩm định;Điểm ĐTXHH;Tổng điểm;Chỉ số;Xếp hạng;Xếp loại
//! 1;Sở Nội vụ;65,85;28,10;93,95;98,70;1;Xuất sắc
//! ;Trung bình;…;…;88,25;…;;
//! ```
//!
//! [`Published`](crate::model::round::Published) is the same table narrowed to what a later round compares
//! itself with.

use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::answer::Remark;
use crate::source::{Place, SourceId};

/// A column of numbers in a published table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// Chỉ số: percent of what was possible for the agency, bonus and penalty included.
    Index,
    /// Tổng điểm: points in all.
    Score,
    /// Điểm tự đánh giá: self-scored points.
    SelfAssessed,
    /// Điểm thẩm định: appraised points.
    Appraised,
    /// Điểm điều tra xã hội học: points of the survey.
    Survey,
}

impl Figure {
    /// In the order in which they are compared.
    pub const ALL: [Self; 5] = [
        Self::Index,
        Self::Score,
        Self::SelfAssessed,
        Self::Appraised,
        Self::Survey,
    ];
}

/// A table as it was printed.
#[derive(Debug, Clone)]
pub struct PublishedTable {
    /// Its file.
    pub source: SourceId,
    /// The year, where it is known.
    pub year: Option<i32>,
    /// Columns of numbers that hold anything.
    pub figures: Vec<Figure>,
    /// One line an agency, in the order of the table.
    pub rows: Vec<PrintedRow>,
    /// Lines of means, in the order of the table.
    pub means: Vec<PrintedMean>,
    /// Lines with figures that name no agency of the round.
    pub unmatched: Vec<Remark>,
}

/// The line of one agency.
#[derive(Debug, Clone)]
pub struct PrintedRow {
    /// Which agency of the round.
    pub agency: AgencyIndex,
    /// The numbers that are filled in.
    pub numbers: Vec<PrintedNumber>,
    /// The published rank.
    pub rank: Option<u32>,
    /// The published tier, as written.
    pub tier: Option<String>,
    /// The cell of the agency.
    pub place: Place,
}

/// A number as it was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedNumber {
    /// Its column.
    pub figure: Figure,
    /// Its value.
    pub value: Exact,
    /// Digits printed after the decimal mark.
    pub decimals: u32,
    /// Its cell.
    pub place: Place,
}

/// A line that gives the mean of the lines over it, down from the mean before.
#[derive(Debug, Clone)]
pub struct PrintedMean {
    /// `Trung bình khối sở`, as written.
    pub label: String,
    /// The rows it is of, by position in [`PublishedTable::rows`].
    pub rows: std::ops::Range<usize>,
    /// The numbers that are filled in.
    pub numbers: Vec<PrintedNumber>,
    /// The cell of the label.
    pub place: Place,
}

impl PrintedRow {
    /// The number under a heading.
    #[must_use]
    pub fn number(&self, figure: Figure) -> Option<&PrintedNumber> {
        self.numbers.iter().find(|number| number.figure == figure)
    }
}

impl PublishedTable {
    /// The column that agencies are ordered by: the index where there is one (maxima differ), else the score
    /// in all, else the points of the appraisal.
    #[must_use]
    pub fn deciding(&self) -> Option<Figure> {
        let deciding = [Figure::Index, Figure::Score, Figure::Appraised];
        deciding.into_iter().find(|figure| self.figures.contains(figure))
    }

    /// The most decimals that any cell of a column prints: `90,5` between `91,46` and `88,20` has lost a zero.
    #[must_use]
    pub fn decimals(&self, figure: Figure) -> u32 {
        let of_rows = self.rows.iter().filter_map(|row| row.number(figure));
        of_rows.map(|number| number.decimals).max().unwrap_or(0)
    }
}
